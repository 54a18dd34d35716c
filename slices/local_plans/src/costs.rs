//! Writing what an action costs, line by line, and what a plan's budget is held against. Costs may be filled in after the
//! plan is adopted, as the other details may.

use db::{Conn, Tx};
use kernel::access::WritePlan;
use kernel::id::{CostId, MeasureId, PlanId};
use kernel::{Error, Permit, Result};

use crate::budget::Frame;
use crate::cost::{NewCost, Rates, TimeUnit};
use crate::{budget, store_actions, store_costs};

/// The first and the last year of a plan of the permit's unit, when it holds the action.
fn years(c: &mut Conn, permit: &Permit<WritePlan>, plan: PlanId, action: Option<MeasureId>) -> Result<(i64, i64)> {
    let period = store_actions::period(c, permit.unit(), plan)?.ok_or(Error::NotFound)?;
    if let Some(action) = action
        && !store_actions::holds(c, plan, action)?
    {
        return Err(Error::NotFound);
    }
    Ok((period.from.year().into(), period.to.year().into()))
}

fn record(tx: &mut Tx, permit: &Permit<WritePlan>, what: &'static str, plan: PlanId, at_ms: i64) -> Result<()> {
    db::record(tx, &db::Entry::of(at_ms, permit.by(), what, "plan", &plan, Some(&permit.unit())))
}

/// Adds a line, or changes the one with the id; gives its id.
///
/// # Errors
/// `NotFound` when the permit's unit has no such action or line; `Invalid` as `NewCost::check`.
pub fn set_cost(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    (plan, action): (PlanId, MeasureId),
    id: Option<CostId>,
    line: &NewCost,
    at_ms: i64,
) -> Result<CostId> {
    let (first, last) = years(tx, permit, plan, Some(action))?;
    line.check(first, last)?;
    let id = match id {
        None => store_costs::insert(tx, permit, plan, action, line)?,
        Some(id) if store_costs::change(tx, permit, (plan, action, id), line)? == 0 => return Err(Error::NotFound),
        Some(id) => id,
    };
    store_costs::considered(tx, permit, plan, action)?;
    record(tx, permit, "set_cost", plan, at_ms)?;
    Ok(id)
}

/// Drops a line.
///
/// # Errors
/// `NotFound` when there is none such.
pub fn drop_cost(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    (plan, action): (PlanId, MeasureId),
    id: CostId,
    at_ms: i64,
) -> Result<()> {
    years(tx, permit, plan, Some(action))?;
    if store_costs::drop_line(tx, permit, plan, action, id)? == 0 {
        return Err(Error::NotFound);
    }
    record(tx, permit, "drop_cost", plan, at_ms)
}

/// Sets what released time is worth, and the frames, in the place of what was there.
///
/// # Errors
/// `NotFound` when the permit's unit has no such action plan; `Invalid` as `Rates::check`.
pub fn set_budget(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: PlanId,
    rates: &Rates,
    frames: &[Frame],
    at_ms: i64,
) -> Result<()> {
    years(tx, permit, plan, None)?;
    rates.check()?;
    store_costs::set_rates(tx, permit, plan, rates, at_ms)?;
    store_costs::set_frames(tx, permit, plan, frames)?;
    record(tx, permit, "set_budget", plan, at_ms)
}

/// Writes one amount for an action, as the action's own form asks for it: a line in the first year of the plan, or the one
/// line that is there. An action with several lines keeps them.
///
/// # Errors
/// `Invalid` when it has several lines whose sums are others.
pub(crate) fn set_amount(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: PlanId,
    action: MeasureId,
    (kroner, hours): (Option<i64>, Option<f64>),
) -> Result<()> {
    let lines = store_costs::costs_of(tx, plan, action)?;
    let same = store_costs::sum_of(&lines, &store_costs::rates(tx, plan)?) == (kroner, hours);
    match lines.as_slice() {
        _ if same => Ok(()),
        [_, _, ..] => Err(Error::fault("kroner", "fault-several-lines")),
        _ if kroner.is_none() && hours.is_none() => store_costs::drop_lines(tx, permit, plan, action),
        [] => {
            let period = store_actions::period(tx, permit.unit(), plan)?.ok_or(Error::NotFound)?;
            let line = NewCost { year: period.from.year().into(), kroner, released: hours, ..NewCost::default() };
            store_costs::insert(tx, permit, plan, action, &line).map(|_| ())
        }
        [one] => {
            let line = NewCost { kroner, released: hours, unit: TimeUnit::Hours, ..one.line.clone() };
            store_costs::change(tx, permit, (plan, action, one.id), &line).map(|_| ())
        }
    }
}

/// A plan's budget. The plan has been found within the reader's scope.
///
/// # Errors
/// The database's.
pub fn budget_of(c: &mut Conn, own: &crate::OwnPlan) -> Result<budget::Budget> {
    let plan = own.tree.plan.id;
    let (costs, rates, frames) =
        (store_costs::costs(c, plan)?, store_costs::rates(c, plan)?, store_costs::frames(c, plan)?);
    Ok(budget::budget(own, &costs, rates, frames))
}
