//! What a spreadsheet said beside the measures of a plan becomes the details of its actions, when the reading is accepted.
//! What no detail can hold stays where `plans` keeps it, and is shown where the details are filled in.

use db::{Tx, Val};
use jiff::civil::Date;
use kernel::access::WritePlan;
use kernel::id::{MeasureId, PlanId, UnitId};
use kernel::{Actor, Result};

use crate::action::{Details, Recurrence};
use crate::cost::NewCost;
use crate::{store_actions, store_costs};

/// Fills in the actions of a plan that was just accepted, when it is an action plan.
///
/// # Errors
/// `Forbidden` when the actor may not write the unit's plans.
pub fn take_in(tx: &mut Tx, actor: &Actor, unit: UnitId, plan: PlanId) -> Result<()> {
    let read = plans::details_read(tx, plan)?;
    let Some(period) = store_actions::period(tx, unit, plan)?.filter(|_| !read.is_empty()) else { return Ok(()) };
    let permit = actor.may::<WritePlan>(&units::place(tx, unit)?)?;
    let actions: Vec<(MeasureId, Details)> = read
        .into_iter()
        .map(|(measure, details)| (measure, details_of(&details)))
        .filter(|(_, details)| *details != Details::default() && details.check(period.from, period.to).is_ok())
        .collect();
    let rows: Vec<Vec<Val>> =
        actions.iter().map(|(action, details)| store_actions::row_of(plan, *action, details)).collect();
    store_actions::upsert_rows(tx, &permit, &rows)?;
    let costs: Vec<(MeasureId, NewCost)> =
        actions.iter().filter_map(|(action, details)| Some((*action, cost_of(details, period.from)?))).collect();
    store_costs::insert_all(tx, &permit, plan, &costs)
}

/// What it costs, in the year of its deadline; in the plan's first year without one.
fn cost_of(details: &Details, from: Date) -> Option<NewCost> {
    let (kroner, released) = (details.kroner, details.released_hours);
    let year = details.due.unwrap_or(from).year().into();
    (kroner.is_some() || released.is_some()).then(|| NewCost { year, kroner, released, ..NewCost::default() })
}

fn details_of(read: &reading::outline::Details) -> Details {
    let day = |day: &Option<String>| day.as_deref().and_then(|day| day.parse::<Date>().ok());
    Details {
        owner_post: read.owner_post.clone(),
        owner_name: read.owner_name.clone(),
        start: day(&read.start),
        due: day(&read.due),
        recurrence: read.recurrence.as_deref().and_then(Recurrence::from_word),
        cost_considered: read.cost_considered,
        kroner: read.kroner,
        released_hours: read.released_hours,
        indicator: read.indicator.clone(),
        indicator_unit: read.indicator_unit.clone(),
        baseline: read.baseline,
        target: read.target,
        indicator_by: day(&read.indicator_by),
    }
}
