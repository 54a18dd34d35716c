//! Writing in a draft of the own action plan: areas, goals and measures are added, reworded and dropped. An adopted plan's
//! text stands.

use db::{Conn, Tx};
use kernel::access::WriteActionPlan;
use kernel::id::{AreaId, GoalId, MeasureId, PlanId};
use kernel::{Error, Permit, Result};

use crate::store;

/// A goal or a measure of a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewItem {
    /// A goal.
    Goal(GoalId),
    /// A measure.
    Measure(MeasureId),
}

/// # Errors
/// `NotFound` when the permit is for another unit; `Conflict` when the plan is adopted.
fn open(c: &mut Conn, permit: &Permit<WriteActionPlan>, plan: PlanId) -> Result<()> {
    match store::state(c, plan)? {
        Some((unit, _)) if unit != permit.unit() => Err(Error::NotFound),
        None => Err(Error::NotFound),
        Some((_, true)) => Err(Error::Conflict("adopted-already")),
        Some((_, false)) => Ok(()),
    }
}

fn said(text: &str) -> Result<&str> {
    let text = text.trim();
    if text.is_empty() { Err(Error::fault("text", "fault-text")) } else { Ok(text) }
}

/// Adds an area at the end; the one with the same title when there is one.
///
/// # Errors
/// As for every change here: `Invalid` without text, `Conflict` when adopted, `NotFound` outside the permit's unit.
pub fn add_area(tx: &mut Tx, permit: &Permit<WriteActionPlan>, plan: PlanId, title: &str) -> Result<AreaId> {
    open(tx, permit, plan)?;
    let title = said(title)?;
    if let Some(area) = store::areas(tx, plan)?.into_iter().find(|area| area.title == title) {
        return Ok(area.id);
    }
    let id = AreaId::new();
    let position = store::next_position(tx, plan)?;
    store::insert_area(tx, plan, id, position, title)?;
    Ok(id)
}

/// Adds a goal at the end of an area.
///
/// # Errors
/// As `add_area`.
pub fn add_goal(
    tx: &mut Tx,
    permit: &Permit<WriteActionPlan>,
    plan: PlanId,
    area: AreaId,
    text: &str,
) -> Result<GoalId> {
    open(tx, permit, plan)?;
    let id = GoalId::new();
    let position = store::next_position(tx, plan)?;
    store::insert_goal(tx, plan, area, id, position, said(text)?, None)?;
    Ok(id)
}

/// Adds a measure at the end of an area, under one of its goals or not.
///
/// # Errors
/// As `add_area`.
pub fn add_measure(
    tx: &mut Tx,
    permit: &Permit<WriteActionPlan>,
    plan: PlanId,
    area: AreaId,
    goal: Option<GoalId>,
    text: &str,
) -> Result<MeasureId> {
    open(tx, permit, plan)?;
    let id = MeasureId::new();
    let position = store::next_position(tx, plan)?;
    store::insert_measure(tx, plan, area, goal, id, position, said(text)?, (None, None))?;
    Ok(id)
}

/// Gives a goal or measure another text.
///
/// # Errors
/// As `add_area`; `NotFound` when there is no such item in the plan.
pub fn reword(tx: &mut Tx, permit: &Permit<WriteActionPlan>, plan: PlanId, item: NewItem, text: &str) -> Result<()> {
    open(tx, permit, plan)?;
    let text = said(text)?;
    let changed = match item {
        NewItem::Goal(id) => store::reword_goal(tx, plan, id, text)?,
        NewItem::Measure(id) => store::reword_measure(tx, plan, id, text)?,
    };
    if changed == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Drops a goal (its measures stay in the area) or a measure. What hangs on it elsewhere must be dropped before.
///
/// # Errors
/// As `reword`.
pub fn drop_item(tx: &mut Tx, permit: &Permit<WriteActionPlan>, plan: PlanId, item: NewItem) -> Result<()> {
    open(tx, permit, plan)?;
    let dropped = match item {
        NewItem::Goal(id) => store::drop_goal(tx, plan, id)?,
        NewItem::Measure(id) => store::drop_measure(tx, plan, id)?,
    };
    if dropped == 0 { Err(Error::NotFound) } else { Ok(()) }
}
