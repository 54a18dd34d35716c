//! What a person has said of a heading in one place holds wherever it stands, in any of the languages.

use reading::outline::Outline;
use reading::{HeadingHint, Hints, Means, read_lines, text};

fn read(document: &str, headings: &[(&str, Means)]) -> Outline {
    let heading = |(text, means): &(&str, Means)| HeadingHint { text: (*text).into(), means: means.clone() };
    let hints = Hints { headings: headings.iter().map(heading).collect(), ..Hints::default() };
    read_lines(text::lines(document.as_bytes()), &hints)
}

/// Level and text of every measure.
fn measures(outline: &Outline) -> Vec<(Option<&str>, &str)> {
    outline
        .areas
        .iter()
        .flat_map(|area| area.goals.iter().flat_map(|goal| &goal.measures).chain(&area.measures))
        .map(|measure| (measure.level.as_deref(), measure.text.as_str()))
        .collect()
}

/// A plan of two areas whose measures stand below a heading of the union's own making.
fn plan(goals: &str, actions: &str, ours: &str) -> String {
    let area = |title: &str, first: &str, second: &str| {
        format!("{title}\n\n{goals}\n\n- {first}\n\n{actions}\n\n{ours}\n\n- {second}\n\n- {second} igjen\n\n")
    };
    format!("{}{}", area("Alfa", "Bli fleire", "Ringe"), area("Beta", "Bli sterkare", "Skrive"))
}

#[test]
fn a_heading_of_a_level_is_one_wherever_it_stands() {
    for (goals, actions, ours, level) in [
        ("Mål", "Tiltak", "Lagas eigne", "Klubb"),
        ("Mål", "Åtgärder", "Hos oss ute", "Klubb"),
        ("Mål", "Indsatser", "Ude hos os", "Lokalt"),
        ("Goals", "Actions", "Out there", "Branch"),
    ] {
        let document = plan(goals, actions, ours);
        let with = read(&document, &[(ours, Means::Level(level.into()))]);
        let found = measures(&with);
        assert_eq!(found.len(), 4, "{ours}: {found:?}");
        assert!(found.iter().all(|(at, _)| *at == Some(level)), "{ours}: {found:?}");
        assert_eq!(with.levels, [level], "{ours}");
    }
}

#[test]
fn a_heading_of_goals_or_measures_is_one_wherever_it_stands() {
    for (goals, measures_heading) in
        [("Dit skal det bere", "Måten vi tek det på"), ("Hit vill laget nå", "Vägen framåt"), ("The road", "On foot")]
    {
        let document = plan(goals, measures_heading, "");
        let hints =
            [(goals, Means::Goals), (measures_heading, Means::Measures), ("Alfa", Means::Area), ("Beta", Means::Area)];
        let with = read(&document, &hints);
        let titles: Vec<_> = with.areas.iter().filter_map(|area| area.title.as_deref()).collect();
        assert_eq!(titles, ["Alfa", "Beta"], "{goals}");
        let all: Vec<_> = with.areas.iter().flat_map(|area| &area.goals).map(|goal| goal.text.as_str()).collect();
        assert_eq!(all, ["Bli fleire", "Bli sterkare"], "{goals}");
        assert_eq!(measures(&with).len(), 4, "{goals}");
    }
}

#[test]
fn a_title_that_was_not_seen_opens_an_area_and_one_that_is_none_does_not() {
    let document =
        "Alfa\n\nMål\n\n- Bli fleire\n\nTiltak\n\n- Ringe\n\nmidt i lista står ein tittel\n\n- Skrive\n\n- Lese\n";
    let without = read(document, &[]);
    assert_eq!(without.areas.len(), 1);
    let with = read(document, &[("Midt i lista står ein tittel", Means::Area)]);
    let titles: Vec<_> = with.areas.iter().filter_map(|area| area.title.as_deref()).collect();
    assert_eq!(titles, ["Alfa", "midt i lista står ein tittel"]);
    let none = read(document, &[("Alfa", Means::Nothing)]);
    assert!(none.areas.iter().all(|area| area.title.as_deref() != Some("Alfa")), "{:?}", none.areas);
}

#[test]
fn hints_of_other_headings_change_nothing() {
    let document = plan("Mål", "Tiltak", "For klubbene");
    assert_eq!(read(&document, &[]), read(&document, &[("Noko heilt anna", Means::Area)]));
}
