//! What is told of small plans, and how well the pairs of `tables` come apart.

use std::collections::BTreeSet;

use super::alike::{REWORDED, Texts};
use super::tables::{HELD_OUT, Row, TUNING};
use super::{Comparison, Fate, compare};
use crate::outline::{Area, Goal, Measure, Outline};

/// An area: its title, its goals with the measures under each, its own measures with a level (or "").
type Told<'t> = (&'t str, &'t [(&'t str, &'t [&'t str])], &'t [(&'t str, &'t str)]);

fn plan(areas: &[Told]) -> Outline {
    let measure = |text: &str, level: &str| Measure {
        text: text.to_owned(),
        level: (!level.is_empty()).then(|| level.to_owned()),
        ..Measure::default()
    };
    let areas = areas.iter().map(|(title, goals, measures)| Area {
        title: Some((*title).to_owned()),
        goals: goals
            .iter()
            .map(|(text, under)| Goal {
                text: (*text).to_owned(),
                measures: under.iter().map(|m| measure(m, "")).collect(),
                ..Goal::default()
            })
            .collect(),
        measures: measures.iter().map(|(text, level)| measure(text, level)).collect(),
        ..Area::default()
    });
    Outline { language: "nb".to_owned(), areas: areas.collect(), ..Outline::default() }
}

fn texts(comparison: &Comparison, fate: Fate) -> BTreeSet<String> {
    comparison
        .of(fate)
        .map(|told| {
            let text = |item: Option<&super::Item>| item.map(|item| item.text.clone()).unwrap_or_default();
            let place = |item: Option<&super::Item>| item.map(|item| item.place.shown()).unwrap_or_default();
            let (was, is) = (comparison.was(told), comparison.is(told));
            match fate {
                Fate::Reworded => format!("{} → {}", text(was), text(is)),
                Fate::Moved => format!("{}: {} → {}", text(is), place(was), place(is)),
                Fate::Gone => text(was),
                Fate::Same | Fate::New => text(is),
            }
        })
        .collect()
}

fn set(texts: &[&str]) -> BTreeSet<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn each_change_of_a_plan_is_told_as_what_it_is() {
    let old = plan(&[
        (
            "Lønn",
            &[("Alle skal ha en lønn å leve av", &[])],
            &[("Kreve lokale forhandlinger", "Lokallag"), ("Lage en statistikk over tillegg.", "Forbundet")],
        ),
        (
            "Verving",
            &[],
            &[("Besøke yrkesskolene hver vår", "Lokallag"), ("Dele ut løpesedler på togstasjonen", "Lokallag")],
        ),
    ]);
    let new = plan(&[
        (
            "Lønn",
            &[("Alle skal ha en lønn de kan leve av", &[])],
            &[("Kreve lokale forhandlinger", "Distrikt"), ("lage en statistikk over tillegg", "Forbundet")],
        ),
        ("Verving", &[], &[("Besøke yrkesskolene hver vår", "Lokallag"), ("Ringe alle som melder seg ut", "Lokallag")]),
    ]);
    let found = compare(&old, &new, &[]);
    assert_eq!(texts(&found, Fate::Same), set(&["lage en statistikk over tillegg", "Besøke yrkesskolene hver vår"]));
    assert_eq!(
        texts(&found, Fate::Reworded),
        set(&["Alle skal ha en lønn å leve av → Alle skal ha en lønn de kan leve av"])
    );
    assert_eq!(texts(&found, Fate::Moved), set(&["Kreve lokale forhandlinger: Lønn › Lokallag → Lønn › Distrikt"]));
    assert_eq!(texts(&found, Fate::New), set(&["Ringe alle som melder seg ut"]));
    assert_eq!(texts(&found, Fate::Gone), set(&["Dele ut løpesedler på togstasjonen"]));
}

#[test]
fn an_area_or_a_level_with_a_new_name_moves_nothing() {
    let measures = [("Kreve drøfting hvert år", "Lokallag"), ("Kurse alle verneombud", "Lokallag")];
    let renamed = [("Kreve drøfting hvert år", "Lokalforening"), ("Kurse alle verneombud", "Lokalforening")];
    let old = plan(&[("Arbeidsmiljø", &[], &measures), ("Økonomi", &[], &[])]);
    let new = plan(&[("Økonomi", &[], &[]), ("Trygg på jobb", &[], &renamed)]);
    let found = compare(&old, &new, &[]);
    assert_eq!(found.of(Fate::Same).count(), 2, "{found:?}");
    assert_eq!(found.areas, [Some(1), Some(0)]);
}

#[test]
fn a_reworded_item_that_also_moved_is_reworded_and_says_so() {
    let old = plan(&[
        ("Fag", &[], &[("Gi alle lærlinger en fadder", "Lokallag")]),
        ("Verving", &[], &[("Ringe nye medlemmer", "")]),
    ]);
    let new = plan(&[
        ("Fag", &[], &[]),
        ("Verving", &[], &[("Ringe nye medlemmer", ""), ("Gi alle nye lærlinger en fadder", "Lokallag")]),
    ]);
    let found = compare(&old, &new, &[]);
    let told = found.of(Fate::Reworded).next().expect("reworded");
    assert!(told.moved);
    assert_eq!(found.was(told).expect("was").place.shown(), "Fag › Lokallag");
}

#[test]
fn a_goal_that_became_a_measure_has_moved() {
    let old = plan(&[("Fag", &[("Alle lærlinger har en fadder", &[])], &[])]);
    let new = plan(&[("Fag", &[], &[("Alle lærlinger har en fadder", "")])]);
    assert_eq!(compare(&old, &new, &[]).of(Fate::Moved).count(), 1);
}

#[test]
fn a_measure_whose_goal_is_reworded_gone_or_new_has_not_moved() {
    let with = |goal: &'static str| {
        plan(&[("Fag", &[(goal, &["Skaffe en fadder til hver lærling"]), ("Vi vokser", &[])], &[])])
    };
    let old = with("Alle lærlinger har det bra");
    for goal in ["Alle lærlinger har det bra på jobb", "Skiftarbeid skal lønne seg"] {
        let found = compare(&old, &with(goal), &[]);
        assert_eq!(found.of(Fate::Moved).count(), 0, "{goal}");
    }
    let other = plan(&[(
        "Fag",
        &[("Alle lærlinger har det bra", &[]), ("Vi vokser", &["Skaffe en fadder til hver lærling"])],
        &[],
    )]);
    assert_eq!(compare(&old, &other, &[]).of(Fate::Moved).count(), 1);
}

#[test]
fn what_is_known_to_be_the_same_is_reworded_however_it_reads() {
    let old = plan(&[("Fag", &[], &[("Gi alle lærlinger en fadder", "")])]);
    let new = plan(&[("Fag", &[], &[("Møte opp på skolestart", "")])]);
    assert_eq!(compare(&old, &new, &[]).of(Fate::Reworded).count(), 0);
    assert_eq!(compare(&old, &new, &[(0, 0), (0, 0), (7, 9)]).of(Fate::Reworded).count(), 1);
}

#[test]
fn of_two_equal_lines_the_one_that_stayed_is_the_same() {
    let line = ("Informere på medlemsmøter", "");
    let old = plan(&[("A", &[], &[line]), ("B", &[], &[line])]);
    let new = plan(&[("B", &[], &[line]), ("A", &[], &[])]);
    let found = compare(&old, &new, &[]);
    assert_eq!((found.of(Fate::Same).count(), found.of(Fate::Gone).count()), (1, 1));
}

/// Right and wrong of a table, wrong ones printed.
fn judged(table: &[Row]) -> (usize, usize) {
    let mut wrong = 0;
    for language in ["nb", "nn", "sv", "da", "en"] {
        let rows: Vec<&Row> = table.iter().filter(|row| row.0 == language).collect();
        let (old, new): (Vec<&str>, Vec<&str>) = rows.iter().map(|row| (row.1, row.2)).unzip();
        let scores = Texts::new(language, &old, &new).alike(0.0);
        for (at, row) in rows.iter().enumerate() {
            let score = scores.iter().find(|(a, b, _)| (*a, *b) == (at, at)).map_or(0.0, |found| found.2);
            println!("{score:.2} {} {} | {}", if row.3 { "reworded" } else { "two items" }, row.1, row.2);
            wrong += usize::from((score >= REWORDED) != row.3);
        }
    }
    (table.len() - wrong, table.len())
}

#[test]
fn the_tuning_table_comes_apart() {
    assert_eq!(judged(TUNING), (TUNING.len(), TUNING.len()));
}

#[test]
fn pairs_that_were_not_used_for_tuning_come_apart_too() {
    let (right, of) = judged(HELD_OUT);
    println!("{right} of {of}");
    assert!(right * 100 >= of * 90, "{right} of {of}");
}

#[test]
fn two_plans_of_five_hundred_items_are_compared_within_a_second() {
    // Plain words made of syllables, so that every line is another one; every line is reworded.
    let word = |n: usize| {
        let syllables = ["ba", "ke", "lo", "mi", "nu", "pra", "ste", "tri", "vo", "gå"];
        let at = |n: usize| syllables.get(n % 10).copied().unwrap_or_default();
        format!("{}{}{}", at(n), at(n / 10), at(n / 100 + n))
    };
    let line = |n: usize, also: &str| {
        let words: Vec<String> = (1..9).map(|m| word(n * m * 7 + m * 13)).collect();
        format!("Arbeide for at {} skal{also}", words.join(" "))
    };
    let lines = |changed: bool| -> Vec<String> {
        (0..500).map(|n| line(n, if changed { " alltid og alle steder" } else { "" })).collect()
    };
    let outline = |lines: &[String]| {
        let measures: Vec<(&str, &str)> = lines.iter().map(|line| (line.as_str(), "Lokallag")).collect();
        plan(&[
            ("Ett", &[], measures.get(..250).unwrap_or_default()),
            ("To", &[], measures.get(250..).unwrap_or_default()),
        ])
    };
    let (old, new) = (outline(&lines(false)), outline(&lines(true)));
    let start = std::time::Instant::now();
    let found = compare(&old, &new, &[]);
    let took = start.elapsed();
    println!("{took:?}");
    assert_eq!(found.of(Fate::Reworded).count(), 500);
    assert!(took.as_millis() < 1000, "{took:?}");
}
