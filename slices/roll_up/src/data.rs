//! A roll-up as data for other programs: the contract of `handlekraft report roll-up --json`.

use local_plans::Tally;
use serde_json::{Map, Value, json};

use crate::count::Count;
use crate::roll_up::RollUp;

fn figures(count: &Count) -> Map<String, Value> {
    let mut figures = Map::new();
    figures.insert("actions".into(), count.actions().into());
    figures.insert("units_with_actions".into(), count.units.into());
    figures.insert("units_reported".into(), count.reported.into());
    figures.insert("units_asked".into(), count.of.into());
    for (status, n) in count.kinds().into_iter().flatten() {
        figures.insert(status.word().replace('-', "_"), n.into());
    }
    figures.insert("unknown".into(), count.unsaid().into());
    figures
}

/// The answers, each measure once for every unit that it is put to; a kind that is not known is not there.
fn answers(tally: &Tally) -> Map<String, Value> {
    let mut answers = Map::new();
    answers.insert("asked".into(), tally.of.into());
    answers.insert("answered".into(), tally.answered().into());
    for (kind, n) in tally.known() {
        answers.extend(n.map(|n| (kind.word().to_owned(), n.into())));
    }
    answers.insert("kind_not_shown".into(), tally.unsaid().into());
    answers.insert("unanswered".into(), tally.open().into());
    answers
}

/// The plan, the unit, the period, and every line with its counts.
#[must_use]
pub fn data_of(found: &RollUp) -> Value {
    let plan = &found.tree.plan;
    let lines: Vec<Value> = found
        .lines()
        .into_iter()
        .map(|line| {
            let mut row = Map::new();
            row.insert("kind".into(), line.kind.word().into());
            row.insert("id".into(), line.id.into());
            row.insert("text".into(), line.text.into());
            row.extend(figures(&line.count));
            row.insert("answers".into(), answers(&line.answers).into());
            Value::Object(row)
        })
        .collect();
    json!({
        "plan": { "id": plan.id, "title": plan.title, "from": plan.from_on, "to": plan.to_on },
        "unit": { "id": found.unit.id, "name": found.unit.name },
        "year": found.period.year,
        "by": found.period.by,
        "lines": lines,
    })
}
