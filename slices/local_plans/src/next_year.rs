//! A unit's next action plan from the present one: the next version of the plan, with the actions' details, and the links to
//! measures of a higher plan that is still in force.

use db::{Conn, Tx};
use jiff::ToSpan;
use jiff::civil::Date;
use kernel::access::WritePlan;
use kernel::id::{GoalId, MeasureId, PlanId};
use kernel::{Permit, Result};
use plans::{NewPlan, PlanTree};

use crate::T;
use crate::action::Details;
use crate::cost::{NewCost, Rates};
use crate::own_plan::OwnPlan;
use crate::{store_actions, store_costs, store_next_year};

/// What becomes of the actions' days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Days {
    /// They move as many years as the plan does; one that then falls outside the new period is left open.
    Moved,
    /// They are left open.
    Open,
}

impl Days {
    /// The choice that a form names.
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        if word == "open" { Self::Open } else { Self::Moved }
    }
}

/// Makes the draft with the areas that the tree has; `own` is the whole present plan.
///
/// # Errors
/// As `plans::next_version`.
pub fn next_year(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    own: &OwnPlan,
    chosen: &PlanTree,
    new: &NewPlan,
    days: Days,
    at_ms: i64,
) -> Result<PlanId> {
    let from = words::read_date(&new.from_on);
    let higher = match (chosen.plan.higher, from) {
        (Some(higher), Some(from)) => store_next_year::in_force(tx, higher, from)?,
        _ => None,
    };
    let (id, copied) = plans::next_version(tx, permit, chosen, &NewPlan { higher, ..new.clone() }, at_ms)?;
    let (Some(from), Some(to), Some(was)) =
        (from, words::read_date(&new.to_on), words::read_date(&own.tree.plan.from_on))
    else {
        return Ok(id);
    };
    let details: Vec<(MeasureId, Details)> = copied
        .measures
        .iter()
        .filter_map(|(old, new)| Some((*new, carried(own.details.get(old)?, days, was, (from, to)))))
        .collect();
    let rows: Vec<_> = details.iter().map(|(action, details)| store_actions::row_of(id, *action, details)).collect();
    store_actions::upsert_rows(tx, permit, &rows)?;
    let years = i64::from(from.year() - was.year());
    let costs: Vec<(MeasureId, NewCost)> = store_costs::costs(tx, own.tree.plan.id)?
        .into_iter()
        .filter_map(|cost| Some((*copied.measures.get(&cost.action)?, moved_on(cost.line, years))))
        .filter(|(_, line)| (i64::from(from.year())..=i64::from(to.year())).contains(&line.year))
        .collect();
    store_costs::insert_all(tx, permit, id, &costs)?;
    let rates = store_costs::rates(tx, own.tree.plan.id)?;
    if rates != Rates::default() {
        store_costs::set_rates(tx, permit, id, &rates, at_ms)?;
    }
    store_next_year::carry_goals_and_sources(tx, permit, id)?;
    let kept = store_next_year::measures_in_force(tx, own.tree.plan.id, from)?;
    let links: Vec<_> = own
        .links
        .iter()
        .filter(|link| kept.contains(&link.measure))
        .map(|link| {
            let goal = link.own_goal.and_then(|goal| copied.goals.get(&goal).copied());
            (link.measure, goal, link.own_measure.and_then(|action| copied.measures.get(&action).copied()))
        })
        .filter(|(_, goal, action)| goal.is_some() || action.is_some())
        .collect();
    store_next_year::insert_links(tx, permit, id, &links)?;
    Ok(id)
}

/// Leaves only the chosen goals; the actions under another one stay in its area.
pub(crate) fn choose_goals(chosen: &mut PlanTree, goals: &[&str]) {
    for area in &mut chosen.areas {
        area.goals.retain(|goal| goals.contains(&goal.id.to_string().as_str()));
        let left: Vec<GoalId> = area.goals.iter().map(|goal| goal.id).collect();
        for goal in &mut area.goals {
            goal.parent = goal.parent.filter(|parent| left.contains(parent));
        }
        for action in &mut area.measures {
            action.goal = action.goal.filter(|goal| left.contains(goal));
        }
    }
}

/// Writes what the board wants to remember into the new plan: in the area of the goal that it comes from, or in the
/// introduction when that area is not along.
pub(crate) fn remember(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    was: &PlanTree,
    draft: PlanId,
    lessons: &[(GoalId, String)],
    at_ms: i64,
) -> Result<()> {
    let areas = store_next_year::areas(tx, permit, draft)?;
    for (goal, text) in lessons {
        let area = was.areas.iter().find(|area| area.goals.iter().any(|g| g.id == *goal)).map(|area| area.id);
        let new = area.and_then(|area| areas.get(&area).copied());
        plans::add_paragraph(tx, permit, draft, new, &T(was.plan.lang).remembered(text.as_str()), at_ms)?;
    }
    Ok(())
}

/// How many of the plan's links lead to measures that are no longer in force on a day, and so stay behind.
///
/// # Errors
/// The database's.
pub fn left_behind(c: &mut Conn, own: &OwnPlan, on: Date) -> Result<usize> {
    let kept = store_next_year::measures_in_force(c, own.tree.plan.id, on)?;
    Ok(own.links.iter().filter(|link| !kept.contains(&link.measure)).count())
}

/// A line of cost in the year that its year becomes.
fn moved_on(line: NewCost, years: i64) -> NewCost {
    NewCost { year: line.year + years, ..line }
}

/// An action's details in the new period: where the figure stands is measured anew.
fn carried(details: &Details, days: Days, was: Date, (from, to): (Date, Date)) -> Details {
    let moved = |day: Option<Date>| {
        let years = i32::from(from.year() - was.year());
        let day = day.filter(|_| days == Days::Moved)?.checked_add(years.years()).ok()?;
        Some(day).filter(|day| (from..=to).contains(day))
    };
    Details {
        start: moved(details.start),
        due: moved(details.due),
        indicator_by: moved(details.indicator_by),
        baseline: None,
        ..details.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_move_with_the_plan_or_are_left_open() {
        let was = date(2026, 1, 1);
        let period = (date(2027, 1, 1), date(2027, 12, 31));
        let details = Details {
            owner_post: Some("Leder".into()),
            start: Some(date(2026, 3, 2)),
            due: Some(date(2026, 6, 19)),
            kroner: Some(4_000),
            baseline: Some(3.0),
            target: Some(6.0),
            ..Details::default()
        };
        let next = carried(&details, Days::Moved, was, period);
        assert_eq!((next.start, next.due), (Some(date(2027, 3, 2)), Some(date(2027, 6, 19))));
        assert_eq!((next.kroner, next.baseline, next.target), (Some(4_000), None, Some(6.0)));
        let open = carried(&details, Days::Open, was, period);
        assert_eq!((open.start, open.due, open.owner_post), (None, None, Some("Leder".into())));
        // A day that falls outside a shorter period is left open.
        let half = carried(&details, Days::Moved, was, (date(2027, 1, 1), date(2027, 4, 30)));
        assert_eq!((half.start, half.due), (Some(date(2027, 3, 2)), None));
    }
}
