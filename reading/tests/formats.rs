//! Lines as the readers of other formats make them: paragraphs with headings and marks kept apart, table cells, positions.

use reading::line::{Cell, Line, Mark};
use reading::{Hints, read_lines};

fn paragraph(number: u32, text: &str) -> Line {
    Line { text: text.into(), page: 1, number, whole: true, ..Line::default() }
}

fn heading(number: u32, level: u8, text: &str) -> Line {
    Line { heading: Some(level), ..paragraph(number, text) }
}

fn item(number: u32, depth: u8, printed: Option<&str>, text: &str) -> Line {
    Line { mark: Some(Mark { depth, number: printed.map(str::to_owned) }), ..paragraph(number, text) }
}

fn cell(number: u32, row: u32, column: u32, text: &str) -> Line {
    Line { cell: Some(Cell { table: 0, row, column }), ..paragraph(number, text) }
}

#[test]
fn a_word_processors_headings_and_lists_are_used_as_they_are() {
    let lines = vec![
        heading(1, 1, "Verksamhetsplan 2027 för Bageriarbetarna"),
        heading(2, 2, "Inledning"),
        paragraph(3, "Planen gäller hela året."),
        heading(4, 2, "Arbetstid"),
        paragraph(5, "Natten är för lång."),
        heading(6, 3, "Mål"),
        item(7, 0, None, "Ingen jobbar mer än tre nätter i rad."),
        heading(8, 3, "Insatser"),
        heading(9, 4, "Centralt"),
        item(10, 0, None, "Förhandla fram ett tak."),
        heading(11, 4, "Klubbar"),
        item(12, 0, None, "Samla in scheman:"),
        item(13, 1, None, "från dagskift"),
        item(14, 1, None, "från nattskift"),
        heading(15, 2, "Lön"),
        heading(16, 3, "Mål"),
        item(17, 0, Some("1."), "Lika lön för lika arbete."),
        heading(18, 2, "Ekonomi"),
        paragraph(19, "Budgeten beslutas på årsmötet."),
    ];
    let outline = read_lines(lines, &Hints::default());
    assert_eq!(outline.title.as_deref(), Some("Verksamhetsplan 2027 för Bageriarbetarna"));
    assert_eq!(outline.owner.as_deref(), Some("Bageriarbetarna"));
    assert_eq!(outline.levels, ["Centralt", "Klubbar"]);
    let titles: Vec<_> = outline.areas.iter().filter_map(|a| a.title.as_deref()).collect();
    assert_eq!(titles, ["Arbetstid", "Lön", "Ekonomi"]);
    let first = &outline.areas[0];
    assert_eq!(first.goals[0].text, "Ingen jobbar mer än tre nätter i rad.");
    assert_eq!(first.goals[0].horizon.as_deref(), Some("2027"));
    let measures: Vec<_> = first.measures.iter().map(|m| (m.level.as_deref(), m.text.as_str())).collect();
    assert_eq!(
        measures,
        [
            (Some("Centralt"), "Förhandla fram ett tak."),
            (Some("Klubbar"), "Samla in scheman: – från dagskift; – från nattskift")
        ]
    );
    assert!(outline.areas[2].goals.is_empty() && outline.areas[2].text == ["Budgeten beslutas på årsmötet."]);
}

#[test]
fn a_table_is_read_by_its_head_in_any_language() {
    for (goal, measure, who, when) in [
        ("Mål", "Tiltak", "Ansvarlig", "Frist"),
        ("Målsetting", "Aktivitet", "Ansvarleg", "Tidsfrist"),
        ("Mål", "Åtgärd", "Ansvarig", "Tidplan"),
        ("Målsætning", "Indsats", "Ansvarlig", "Deadline"),
        ("Objective", "Action", "Responsible", "By when"),
    ] {
        let lines = vec![
            heading(1, 1, "2026"),
            cell(2, 0, 0, goal),
            cell(3, 0, 1, measure),
            cell(4, 0, 2, who),
            cell(5, 0, 3, when),
            cell(6, 1, 0, "Alpha beta gamma"),
            cell(7, 1, 1, "Delta epsilon"),
            cell(8, 1, 1, "Zeta eta"),
            cell(9, 1, 2, "Theta"),
            cell(10, 1, 3, "1. mai"),
            cell(11, 2, 1, "Iota kappa"),
        ];
        let outline = read_lines(lines, &Hints::default());
        let goals: Vec<_> = outline.areas.iter().flat_map(|a| &a.goals).collect();
        assert_eq!(goals.len(), 1, "{goal}");
        let measures: Vec<_> = goals[0].measures.iter().map(|m| m.text.as_str()).collect();
        assert_eq!(measures, ["Delta epsilon", "Zeta eta", "Iota kappa"], "{measure}");
        assert!(
            outline.left_out.iter().any(|l| l.text == "Theta" && l.why.contains(who)),
            "{who}: {:?}",
            outline.left_out
        );
    }
}

#[test]
fn positions_tell_paragraphs_and_headings_of_a_page_apart() {
    let mut top = 50.0;
    let mut number = 0;
    let mut line = |text: &str, size: f32, space: f32| {
        top += space;
        number += 1;
        let right = 70.0 + text.len() as f32 * size / 2.0;
        Line {
            text: text.into(),
            page: 1,
            number,
            size: Some(size),
            bold: size > 11.0,
            left: Some(70.0),
            right: Some(right),
            top: Some(top),
            ..Line::default()
        }
    };
    let lines = vec![
        line("Action Plan 2026", 22.0, 30.0),
        line("Safety at sea", 15.0, 40.0),
        line("Too many of us get hurt on deck, and too few of the accidents are ever", 10.0, 20.0),
        line("reported to anyone who could do something about it.", 10.0, 12.0),
        line("Aims", 12.0, 25.0),
        line("Every accident is reported within a week, on paper or by the new form that the", 10.0, 18.0),
        line("office has made.", 10.0, 12.0),
        line("Nobody sails alone.", 10.0, 20.0),
        line("Actions", 12.0, 25.0),
        line("• Hand out the form on every quay.", 10.0, 18.0),
        line("• Talk to the owners.", 10.0, 12.0),
        line("Pay", 15.0, 40.0),
        line("Aims", 12.0, 25.0),
        line("A share that can be lived on.", 10.0, 18.0),
        line("Actions", 12.0, 25.0),
        line("• Write down what every trip paid.", 10.0, 18.0),
    ];
    let outline = read_lines(lines, &Hints::default());
    assert_eq!(outline.title.as_deref(), Some("Action Plan 2026"));
    let areas: Vec<_> =
        outline.areas.iter().map(|a| (a.title.as_deref(), a.text.len(), a.goals.len(), a.measures.len())).collect();
    assert_eq!(areas, [(Some("Safety at sea"), 1, 2, 2), (Some("Pay"), 0, 1, 1)]);
}

#[test]
fn a_unions_own_names_of_levels_are_known_beforehand() {
    let lines = vec![
        paragraph(1, "Tiltak"),
        paragraph(2, "Verftslaget"),
        paragraph(3, "Melde fra om hver ulykke til tilsynet."),
        paragraph(4, "Holde kurs for alle nye."),
    ];
    let outline = read_lines(lines, &Hints { levels: vec!["Verftslaget".into()], ..Hints::default() });
    assert_eq!(outline.levels, ["Verftslaget"]);
    assert!(outline.areas[0].measures.iter().all(|m| m.level.as_deref() == Some("Verftslaget")));
    assert_eq!(outline.areas[0].measures.len(), 2);
}
