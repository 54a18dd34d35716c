//! `handlekraft report roll-up`: how far a plan has come in the units below, as counts, for who runs the program.

use kernel::{Clock, Error, Operator};
use roll_up::{Asked, RollUp};
use words::Lang;

use crate::T;
use crate::console::{self, Outcome};

pub(crate) fn run(
    plan: Option<&str>,
    unit: Option<&str>,
    (year, by): (Option<String>, Option<String>),
    as_json: bool,
    database: &str,
    lang: Lang,
) -> Outcome {
    let (door, t) = (console::open(database)?, T(lang));
    let found = door.read_now(|c| {
        let operator = Operator::at_the_console();
        let plan = match plan {
            Some(plan) => plan.to_owned(),
            None => roll_up::newest_plan(c, operator)?.ok_or(Error::NotFound)?.to_string(),
        };
        let unit = match unit {
            Some(name) => {
                let all = units::tree(c)?;
                let is = |unit: &units::Unit| unit.name == name || unit.id.to_string() == name;
                Some(all.into_iter().map(|(unit, _)| unit).find(is).ok_or(Error::NotFound)?.id)
            }
            None => None,
        };
        let asked = Asked { unit, year: year.unwrap_or_default(), by: by.unwrap_or_default() };
        roll_up::roll_up_for_operator(c, operator, &plan, &asked, &Clock::machine())
    });
    let found = found.map_err(|error| match error {
        Error::NotFound => t.no_such_roll_up(),
        Error::Conflict("several-plans") => t.several_plans(),
        other => console::sentence(&other),
    })?;
    if as_json { console::say_data(&roll_up::data_of(&found)) } else { console::say(&shown(&found, lang)) }
}

/// Every line with its answers and its count, as sentences.
fn shown(found: &RollUp, lang: Lang) -> String {
    use std::fmt::Write;
    let mut out = format!("{}\n{}\n", found.tree.plan.title, found.unit.name);
    for line in found.lines() {
        let _ = writeln!(out, "\n{}", line.text);
        if line.answers.of > 0 {
            let _ = writeln!(out, "  {}", roll_up::answers(lang, &line));
        }
        let _ = writeln!(out, "  {}", roll_up::sentence(lang, &line.count));
    }
    out
}
