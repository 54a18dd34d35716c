//! The chapter on the action plan as it is drafted: which plan it was, how its actions went, and a heading with its own
//! sentence and table for each area.

use words::Lang;

use crate::T;
use crate::draft::{listed, place_of};
use crate::draw_plan::count;
use crate::part::{Part, PartKind};
use crate::plan_year::{ActionYear, AreaYear, PlanYear, tally};
use crate::recorded::Recorded;

/// The text; each table stands in its place as far as the section has it.
pub(crate) fn text(recorded: &Recorded, lang: Lang, parts: &[Part]) -> String {
    let t = T(lang);
    let mut said = adopted(recorded, t, lang);
    if recorded.plans.is_empty() {
        said.push(t.draft_plan_none(recorded.year.to_string()));
    }
    for plan in &recorded.plans {
        said.push(of_plan(plan, t, lang));
    }
    said.extend(place_of(lang, parts, PartKind::Statuses, None).filter(|_| !recorded.plans.is_empty()));
    let many = recorded.plans.len() > 1;
    for plan in &recorded.plans {
        if many {
            said.push(format!("## {}", plan.plan.title));
        }
        for area in plan.areas.iter().filter(|area| area.actions().next().is_some()) {
            said.push(format!("{} {}", if many { "###" } else { "##" }, area.title));
            said.push(of_area(area, t));
            said.extend(place_of(lang, parts, PartKind::Area, Some(&area.id)));
        }
    }
    said.join("\n\n")
}

/// The plans that were adopted in the year, as a list.
fn adopted(recorded: &Recorded, t: T, lang: Lang) -> Vec<String> {
    let line = |plan: &plans::Plan| {
        let adoption = plan.adoption.as_ref()?;
        let day = words::iso_date(lang, &adoption.on_day);
        Some(format!(
            "- {}",
            t.draft_adopted_line(day, adoption.minutes.as_str(), adoption.organ.as_str(), plan.title.as_str())
        ))
    };
    let lines: Vec<String> = recorded.adopted.iter().filter_map(line).collect();
    if lines.is_empty() {
        return Vec::new();
    }
    vec![t.draft_adopted(recorded.year.to_string()), lines.join("\n")]
}

fn of_plan(plan: &PlanYear, t: T, lang: Lang) -> String {
    let period = words::period(lang, &plan.plan.from_on, &plan.plan.to_on);
    let begun = t.draft_plan(plan.actions().count(), period, plan.plan.title.as_str());
    format!("{begun} {}", told(plan.actions(), t)).trim_end().to_owned()
}

fn of_area(area: &AreaYear, t: T) -> String {
    format!("{} {}", t.draft_area(area.actions().count()), told(area.actions(), t)).trim_end().to_owned()
}

/// How the actions went, in a sentence: `3 er gjort, ett er utsatt og 2 er ikke meldt.`
fn told<'a>(actions: impl Iterator<Item = &'a ActionYear>, t: T) -> String {
    let counts: Vec<String> = tally(actions).iter().map(|counted| count(t, counted)).collect();
    if counts.is_empty() { String::new() } else { t.draft_counts(listed(t, &counts)) }
}
