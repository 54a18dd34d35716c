//! `handlekraft plan compare`: what became of each goal and measure from one plan document to another.

use std::path::Path;

use reading::compare::{Comparison, Fate, Item, ItemKind, Told, compare};
use reading::outline::Outline;
use serde_json::{Value, json};
use words::Lang;

use crate::T;
use crate::console::{self, Outcome};
use crate::plan_read::outline;

pub(crate) fn run(old: &Path, new: &Path, as_json: bool, lang: Lang) -> Outcome {
    let (old, new) = (outline(old, lang)?, outline(new, lang)?);
    let (found, t) = (compare(&old, &new, &[]), T(lang));
    if as_json {
        console::say_data(&contract(&found, t))
    } else {
        console::say(&format!("{}{}", plans_named(&old, &new, t), shown(&found, t)))
    }
}

/// The comparison as data: how many are the same, and the rest one by one.
fn contract(found: &Comparison, t: T) -> Value {
    let rows = |fate: Fate, row: &dyn Fn(Change) -> Value| -> Value {
        found.of(fate).map(|told| row(Change::of(found, told, t))).collect()
    };
    json!({
        "same": found.of(Fate::Same).count(),
        "reworded": rows(Fate::Reworded, &|change| json!({ "from": change.was, "to": change.is })),
        "moved": rows(Fate::Moved, &|change| json!({ "text": change.is, "from": change.from, "to": change.to })),
        "new": rows(Fate::New, &|change| json!({ "text": change.is })),
        "gone": rows(Fate::Gone, &|change| json!({ "text": change.was })),
    })
}

/// The comparison for people: the counts, then each change under its heading.
fn shown(found: &Comparison, t: T) -> String {
    use std::fmt::Write;
    let count = |fate| found.of(fate).count();
    let changes = [
        (Fate::Reworded, t.compare_reworded(count(Fate::Reworded))),
        (Fate::Moved, t.compare_moved(count(Fate::Moved))),
        (Fate::New, t.compare_new(count(Fate::New))),
        (Fate::Gone, t.compare_gone(count(Fate::Gone))),
    ];
    let mut out = format!("{}\n  {}\n", t.compare_counts(), t.compare_same(count(Fate::Same)));
    for (_, heading) in &changes {
        let _ = writeln!(out, "  {heading}");
    }
    for (fate, heading) in changes.iter().filter(|(fate, _)| count(*fate) > 0) {
        let _ = writeln!(out, "\n# {heading}");
        let mut stood = String::new();
        for change in found.of(*fate).map(|told| Change::of(found, told, t)) {
            let Change { was, is, from, to, moved, kind } = &change;
            // Those that stand in one place are gathered under its name.
            let place = if *fate == Fate::Gone { from } else { to };
            if stood != *place {
                let _ = writeln!(out, "\n  {place}");
                stood.clone_from(place);
            }
            let _ = match fate {
                Fate::Reworded => writeln!(out, "    - {was}\n    + {is}"),
                Fate::New => writeln!(out, "    + {kind}: {is}"),
                Fate::Gone => writeln!(out, "    - {kind}: {was}"),
                Fate::Moved | Fate::Same => writeln!(out, "    {kind}: {is}"),
            };
            if *moved {
                let _ = writeln!(out, "      {}", t.compare_from_to(from.as_str(), to.as_str()));
            }
        }
    }
    out
}

/// Which two plans they are, as their documents call them.
fn plans_named(old: &Outline, new: &Outline, t: T) -> String {
    let named = |plan: &Outline| {
        let title = plan.title.clone().unwrap_or_else(|| t.compare_untitled());
        plan.owner.as_ref().map_or_else(|| title.clone(), |owner| format!("{title} – {owner}"))
    };
    format!("{}\n{}\n\n", t.compare_old(named(old)), t.compare_later(named(new)))
}

/// One item as it was and as it is, with its places.
struct Change {
    was: String,
    is: String,
    from: String,
    to: String,
    moved: bool,
    kind: String,
}

impl Change {
    fn of(found: &Comparison, told: &Told, t: T) -> Self {
        let (was, is) = (found.was(told), found.is(told));
        let other_kind = was.zip(is).is_some_and(|(was, is)| was.kind != is.kind);
        let text = |item: Option<&Item>| item.map(|item| item.text.clone()).unwrap_or_default();
        let place = |item: Option<&Item>| {
            let place = item.map(|item| item.place.shown()).unwrap_or_default();
            match item.map(|item| item.kind).filter(|_| other_kind) {
                None => place,
                Some(ItemKind::Goal) => format!("{place} › {}", t.compare_goal()),
                Some(ItemKind::Measure) => format!("{place} › {}", t.compare_measure()),
            }
        };
        let kind = match is.or(was).map(|item| item.kind) {
            Some(ItemKind::Goal) => t.compare_goal(),
            Some(ItemKind::Measure) | None => t.compare_measure(),
        };
        Self { was: text(was), is: text(is), from: place(was), to: place(is), moved: told.moved, kind }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use reading::outline::{Area, Goal, Measure};

    fn plan(goal: &str, measures: &[(&str, &str)]) -> Outline {
        let measures = measures.iter().map(|(text, level)| Measure {
            text: (*text).to_owned(),
            level: Some((*level).to_owned()),
            ..Measure::default()
        });
        let goals = vec![Goal { text: goal.to_owned(), ..Goal::default() }];
        let area = Area { title: Some("Lønn".to_owned()), goals, measures: measures.collect(), ..Area::default() };
        Outline { language: "nb".to_owned(), areas: vec![area], ..Outline::default() }
    }

    #[test]
    fn the_data_has_five_fields_and_the_report_names_each_change() {
        let old = plan("Alle har en lønn å leve av", &[("Kreve drøfting", "Lokallag"), ("Male huset", "Distrikt")]);
        let new = plan("Alle har en lønn de kan leve av", &[("Kreve drøfting", "Distrikt"), ("Ringe medlemmer", "")]);
        let found = compare(&old, &new, &[]);
        let expected = json!({
            "same": 0,
            "reworded": [{ "from": "Alle har en lønn å leve av", "to": "Alle har en lønn de kan leve av" }],
            "moved": [{ "text": "Kreve drøfting", "from": "Lønn › Lokallag", "to": "Lønn › Distrikt" }],
            "new": [{ "text": "Ringe medlemmer" }],
            "gone": [{ "text": "Male huset" }],
        });
        assert_eq!(contract(&found, T(Lang::Nb)), expected);
        let report = shown(&found, T(Lang::Nn));
        for line in [
            "  1 er skrive om",
            "  Lønn › Distrikt\n    - Tiltak: Male huset",
            "    Tiltak: Kreve drøfting\n      frå: Lønn › Lokallag, til: Lønn › Distrikt",
        ] {
            assert!(report.contains(line), "{report}");
        }
    }
}
