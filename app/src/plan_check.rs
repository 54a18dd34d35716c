//! `handlekraft plan check`: what the goals and actions of a plan document could still be given. No database.

use std::path::Path;

use reading::check::{Checked, Figures, Finding, Place, Plan, RULES, Settings, check, rule};
use serde::Serialize;
use words::Lang;

use crate::T;
use crate::console::{self, Outcome};
use crate::plan_read::outline;

/// What is printed: the contract of `plan check --json`.
#[derive(Serialize)]
struct Printed {
    goals: usize,
    actions: usize,
    with_date: usize,
    with_recurrence: usize,
    with_owner: usize,
    with_cost: usize,
    measurable: usize,
    says: Vec<Line>,
}

/// One thing that the check says.
#[derive(Serialize)]
struct Line {
    /// The text of the goal or action; `plan` for the plan as one.
    #[serde(rename = "in")]
    of: String,
    what: String,
    suggestion: String,
}

pub(crate) fn run(path: &Path, without: Vec<String>, json: bool, lang: Lang) -> Outcome {
    if let Some(unknown) = without.iter().find(|id| rule(id).is_none()) {
        let known: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
        return Err(T(lang).no_such_rule(unknown, known.join(", ")));
    }
    let plan = Plan::of(&outline(path, lang)?);
    let settings = Settings { off: without.into_iter().collect(), ..Settings::default() };
    let Checked { figures, findings: found } = check(&plan, &settings);
    if json {
        console::say_data(&printed(&plan, &figures, &found, lang))
    } else {
        console::say(&shown(&plan, &figures, &found, lang))
    }
}

fn text_of(plan: &Plan, at: Place) -> String {
    let text = match at {
        Place::Goal(at) => plan.goals.get(at).map(|goal| &goal.text),
        Place::Action(at) => plan.actions.get(at).map(|action| &action.text),
        Place::Plan => None,
    };
    text.cloned().unwrap_or_else(|| "plan".to_owned())
}

fn line(plan: &Plan, finding: &Finding, lang: Lang) -> Line {
    let said = local_plans::said(lang, finding, plan.period.map(|(_, to)| to));
    Line { of: text_of(plan, finding.at), what: said.what, suggestion: said.suggestion }
}

fn printed(plan: &Plan, figures: &Figures, found: &[Finding], lang: Lang) -> Printed {
    Printed {
        goals: figures.goals,
        actions: figures.actions,
        with_date: figures.with_date,
        with_recurrence: figures.with_recurrence,
        with_owner: figures.with_owner,
        with_cost: figures.with_cost,
        measurable: figures.measurable,
        says: found.iter().map(|finding| line(plan, finding, lang)).collect(),
    }
}

/// The check for people: how far the plan has come, then item by item.
fn shown(plan: &Plan, figures: &Figures, found: &[Finding], lang: Lang) -> String {
    use std::fmt::Write;
    let mut out = String::new();
    let _ = writeln!(out, "{}", T(lang).read_goals(figures.goals, figures.actions));
    if figures.actions == 0 {
        let _ = writeln!(out, "{}", local_plans::without_actions(lang));
    } else {
        for sentence in local_plans::progress(lang, figures) {
            let _ = writeln!(out, "  {sentence}");
        }
    }
    if found.is_empty() {
        let _ = writeln!(out, "{}", local_plans::without_findings(lang));
    }
    let mut last = None;
    for finding in found {
        if last != Some(finding.at) {
            let mark = match finding.at {
                Place::Goal(_) => "● ",
                Place::Action(_) => "  – ",
                Place::Plan => "",
            };
            let text = if finding.at == Place::Plan { String::new() } else { text_of(plan, finding.at) };
            let _ = writeln!(out, "\n{mark}{text}");
            last = Some(finding.at);
        }
        let line = line(plan, finding, lang);
        let _ = writeln!(out, "      {}\n        → {}", line.what, line.suggestion);
    }
    out
}
