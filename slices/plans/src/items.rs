//! Writing in a draft of the own action plan: areas, goals and measures are added, reworded and dropped. An adopted plan's
//! text stands.

use db::{Conn, Tx};
use kernel::access::WritePlan;
use kernel::id::{AreaId, GoalId, MeasureId, PlanId};
use kernel::{Error, Permit, Result};

use crate::{store, store_items};

/// A goal or a measure of a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewItem {
    /// A goal.
    Goal(GoalId),
    /// A measure.
    Measure(MeasureId),
}

/// # Errors
/// `NotFound` when the permit is for another unit; `Conflict` as `Standing::may_be_written`.
pub(crate) fn open(c: &mut Conn, permit: &Permit<WritePlan>, plan: PlanId) -> Result<()> {
    let standing = store::standing(c, plan)?.filter(|at| at.unit == permit.unit()).ok_or(Error::NotFound)?;
    standing.may_be_written()
}

fn said(text: &str) -> Result<&str> {
    let text = text.trim();
    if text.is_empty() { Err(Error::fault("text", "fault-text")) } else { Ok(text) }
}

/// Adds an area at the end; the one with the same title when there is one.
///
/// # Errors
/// As for every change here: `Invalid` without text, `Conflict` when adopted, `NotFound` outside the permit's unit.
pub fn add_area(tx: &mut Tx, permit: &Permit<WritePlan>, plan: PlanId, title: &str) -> Result<AreaId> {
    open(tx, permit, plan)?;
    let title = said(title)?;
    if let Some(area) = store_items::areas(tx, plan)?.into_iter().find(|area| area.title == title) {
        return Ok(area.id);
    }
    let id = AreaId::new();
    let position = store_items::next_position(tx, plan)?;
    store_items::insert_area(tx, plan, id, position, title)?;
    Ok(id)
}

/// Adds a goal at the end of an area.
///
/// # Errors
/// As `add_area`.
pub fn add_goal(tx: &mut Tx, permit: &Permit<WritePlan>, plan: PlanId, area: AreaId, text: &str) -> Result<GoalId> {
    open(tx, permit, plan)?;
    let id = GoalId::new();
    let position = store_items::next_position(tx, plan)?;
    store_items::insert_goal(tx, plan, area, id, position, said(text)?, None)?;
    Ok(id)
}

/// The goals of a plan: id and text, in order. The plan has been found within the reader's scope or permit.
///
/// # Errors
/// The database's.
pub fn goals_of(c: &mut Conn, plan: PlanId) -> Result<Vec<(GoalId, String)>> {
    Ok(store_items::goals(c, plan)?.into_iter().map(|(_, goal)| (goal.id, goal.text)).collect())
}

/// Adds a measure at the end of an area, under one of its goals or not.
///
/// # Errors
/// As `add_area`.
pub fn add_measure(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: PlanId,
    area: AreaId,
    goal: Option<GoalId>,
    text: &str,
) -> Result<MeasureId> {
    open(tx, permit, plan)?;
    let id = MeasureId::new();
    let position = store_items::next_position(tx, plan)?;
    store_items::insert_measure(tx, plan, area, goal, id, position, said(text)?, (None, None))?;
    Ok(id)
}

/// Gives a goal or measure another text.
///
/// # Errors
/// As `add_area`; `NotFound` when there is no such item in the plan.
pub fn reword(tx: &mut Tx, permit: &Permit<WritePlan>, plan: PlanId, item: NewItem, text: &str) -> Result<()> {
    open(tx, permit, plan)?;
    let text = said(text)?;
    let changed = match item {
        NewItem::Goal(id) => store_items::reword_goal(tx, plan, id, text)?,
        NewItem::Measure(id) => store_items::reword_measure(tx, plan, id, text)?,
    };
    if changed == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Drops a goal (its measures stay in the area) or a measure. What hangs on it elsewhere must be dropped before.
///
/// # Errors
/// As `reword`.
pub fn drop_item(tx: &mut Tx, permit: &Permit<WritePlan>, plan: PlanId, item: NewItem) -> Result<()> {
    open(tx, permit, plan)?;
    let dropped = match item {
        NewItem::Goal(id) => store_items::drop_goal(tx, plan, id)?,
        NewItem::Measure(id) => store_items::drop_measure(tx, plan, id)?,
    };
    if dropped == 0 { Err(Error::NotFound) } else { Ok(()) }
}
