//! Writing in a unit's own action plan: actions are added with their details, changed and dropped, and linked to the higher
//! measures that they carry out. The texts stand once the plan is adopted; details and links may still be filled in.

use db::{Conn, Tx};
use kernel::access::WritePlan;
use kernel::id::{AreaId, GoalId, MeasureId, PlanId};
use kernel::{Error, Permit, Result};
use plans::NewItem;

use crate::action::Details;
use crate::{store_actions, store_links, store_partners};

/// What a new action needs.
#[derive(Debug, Clone)]
pub struct NewAction<'a> {
    /// The area it stands in.
    pub area: AreaId,
    /// The goal it hangs on.
    pub goal: Option<GoalId>,
    /// Its text.
    pub text: &'a str,
    /// The higher measures that it carries out.
    pub answers: &'a [MeasureId],
    /// Who, when, what it costs, how one sees it.
    pub details: &'a Details,
}

/// Holds details against the period of the plan that they are for.
///
/// # Errors
/// `NotFound` when the permit's unit has no such action plan; `Invalid` when the details do not hold in its period.
pub(crate) fn check_details(c: &mut Conn, permit: &Permit<WritePlan>, plan: PlanId, details: &Details) -> Result<()> {
    let period = store_actions::period(c, permit.unit(), plan)?.ok_or(Error::NotFound)?;
    details.check(period.from, period.to)
}

fn record(tx: &mut Tx, permit: &Permit<WritePlan>, action: &'static str, id: &impl ToString, at_ms: i64) -> Result<()> {
    db::record(tx, &db::Entry::of(at_ms, permit.by(), action, "action", id, Some(&permit.unit())))
}

/// Adds an action at the end of an area of a draft.
///
/// # Errors
/// As `plans::add_measure` and `set_action`.
pub fn add_action(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: PlanId,
    new: &NewAction<'_>,
    at_ms: i64,
) -> Result<MeasureId> {
    check_details(tx, permit, plan, new.details)?;
    let id = plans::add_measure(tx, permit, plan, new.area, new.goal, new.text, at_ms)?;
    store_actions::upsert(tx, permit, plan, id, new.details)?;
    store_links::replace(tx, permit, plan, id, new.answers)?;
    record(tx, permit, "add_action", &id, at_ms)?;
    Ok(id)
}

/// Fills in or changes an action's details; in an adopted plan too.
///
/// # Errors
/// `NotFound` when the permit's unit has no such action; `Invalid` as `Details::check`.
pub fn set_action(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: PlanId,
    action: MeasureId,
    details: &Details,
    at_ms: i64,
) -> Result<()> {
    check_details(tx, permit, plan, details)?;
    if !store_actions::holds(tx, plan, action)? {
        return Err(Error::NotFound);
    }
    store_actions::upsert(tx, permit, plan, action, details)?;
    record(tx, permit, "set_action", &action, at_ms)
}

/// Says which higher measures an action carries out, in the place of what was said before.
///
/// # Errors
/// `NotFound` when the permit's unit has no such action, or a measure stands in no plan above it.
pub fn carries_out(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: PlanId,
    action: MeasureId,
    measures: &[MeasureId],
    at_ms: i64,
) -> Result<()> {
    store_actions::period(tx, permit.unit(), plan)?.ok_or(Error::NotFound)?;
    if !store_actions::holds(tx, plan, action)? {
        return Err(Error::NotFound);
    }
    store_links::replace(tx, permit, plan, action, measures)?;
    record(tx, permit, "link_action", &action, at_ms)
}

/// Says which further goals of the plan an action works for, in the place of what was said before.
///
/// # Errors
/// `NotFound` when the permit's unit has no such action.
pub fn set_serves(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    (plan, action): (PlanId, MeasureId),
    goals: &[GoalId],
    at_ms: i64,
) -> Result<()> {
    store_actions::period(tx, permit.unit(), plan)?.ok_or(Error::NotFound)?;
    if !store_actions::holds(tx, plan, action)? {
        return Err(Error::NotFound);
    }
    store_partners::set_serves(tx, permit, (plan, action), goals)?;
    record(tx, permit, "set_serves", &action, at_ms)
}

/// Drops an action of a draft with what hangs on it.
///
/// # Errors
/// As `plans::drop_item`.
pub fn drop_action(tx: &mut Tx, permit: &Permit<WritePlan>, plan: PlanId, action: MeasureId, at_ms: i64) -> Result<()> {
    store_actions::period(tx, permit.unit(), plan)?.ok_or(Error::NotFound)?;
    store_actions::loosen_action(tx, permit, plan, action)?;
    plans::drop_item(tx, permit, plan, NewItem::Measure(action), at_ms)?;
    record(tx, permit, "drop_action", &action, at_ms)
}

/// Drops a goal of a draft; its actions stay in the area.
///
/// # Errors
/// As `plans::drop_item`.
pub fn drop_goal(tx: &mut Tx, permit: &Permit<WritePlan>, plan: PlanId, goal: GoalId, at_ms: i64) -> Result<()> {
    store_actions::period(tx, permit.unit(), plan)?.ok_or(Error::NotFound)?;
    store_actions::loosen_goal(tx, permit, plan, goal)?;
    plans::drop_item(tx, permit, plan, NewItem::Goal(goal), at_ms)?;
    record(tx, permit, "drop_goal", &goal, at_ms)
}
