//! Writing in a draft: areas, prose, goals and measures are added, reworded and dropped, and each change is kept. An
//! adopted plan's text stands. Where items stand is `arrange`; an item's whole form is `edit`.

use db::{Conn, Tx};
use kernel::access::WritePlan;
use kernel::id::{AreaId, GoalId, MeasureId, ParagraphId, PlanId};
use kernel::{Error, Permit, Result};

use crate::changes::{Done, Note, note};
use crate::{arrange, store, store_edits, store_items};

/// An item of a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NewItem {
    /// An area.
    Area(AreaId),
    /// A paragraph of prose.
    Paragraph(ParagraphId),
    /// A goal.
    Goal(GoalId),
    /// A measure.
    Measure(MeasureId),
}

impl NewItem {
    /// The id, whatever kind it is.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::Area(id) => id.to_string(),
            Self::Paragraph(id) => id.to_string(),
            Self::Goal(id) => id.to_string(),
            Self::Measure(id) => id.to_string(),
        }
    }

    /// The word that the database and addresses use for its kind.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Self::Area(_) => "area",
            Self::Paragraph(_) => "paragraph",
            Self::Goal(_) => "goal",
            Self::Measure(_) => "measure",
        }
    }
}

/// # Errors
/// `NotFound` when the permit is for another unit; `Conflict` as `Standing::may_be_written`.
pub(crate) fn open(c: &mut Conn, permit: &Permit<WritePlan>, plan: PlanId) -> Result<()> {
    let standing = store::standing(c, plan)?.filter(|at| at.unit == permit.unit()).ok_or(Error::NotFound)?;
    standing.may_be_written()
}

pub(crate) fn said(text: &str) -> Result<&str> {
    let text = text.trim();
    if text.is_empty() { Err(Error::fault("text", "fault-text")) } else { Ok(text) }
}

fn added(tx: &mut Tx, permit: &Permit<WritePlan>, plan: PlanId, item: NewItem, text: &str, at_ms: i64) -> Result<()> {
    note(tx, permit, plan, at_ms, &Note::of(item, Done::Added, None, Some(text), 0))
}

/// Adds an area at the end; the one with the same title when there is one.
///
/// # Errors
/// As for every change here: `Invalid` without text, `Conflict` when the text stands, `NotFound` outside the permit's unit.
pub fn add_area(tx: &mut Tx, permit: &Permit<WritePlan>, plan: PlanId, title: &str, at_ms: i64) -> Result<AreaId> {
    open(tx, permit, plan)?;
    let title = said(title)?;
    if let Some(area) = store_items::areas(tx, plan)?.into_iter().find(|area| area.title == title) {
        return Ok(area.id);
    }
    let id = AreaId::new();
    let position = store_items::next_position(tx, plan)?;
    store_items::insert_area(tx, plan, id, position, title)?;
    added(tx, permit, plan, NewItem::Area(id), title, at_ms)?;
    Ok(id)
}

/// Adds a paragraph at the end of an area, or of the plan's introduction.
///
/// # Errors
/// As `add_area`.
pub fn add_paragraph(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: PlanId,
    area: Option<AreaId>,
    text: &str,
    at_ms: i64,
) -> Result<ParagraphId> {
    open(tx, permit, plan)?;
    let (id, text) = (ParagraphId::new(), said(text)?);
    let position = store_items::next_position(tx, plan)?;
    store_items::insert_paragraph(tx, plan, area, id, position, text)?;
    added(tx, permit, plan, NewItem::Paragraph(id), text, at_ms)?;
    Ok(id)
}

/// Adds a goal at the end of an area.
///
/// # Errors
/// As `add_area`.
pub fn add_goal(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: PlanId,
    area: AreaId,
    text: &str,
    at_ms: i64,
) -> Result<GoalId> {
    open(tx, permit, plan)?;
    let (id, text) = (GoalId::new(), said(text)?);
    let position = store_items::next_position(tx, plan)?;
    store_items::insert_goal(tx, plan, area, id, position, text, None)?;
    added(tx, permit, plan, NewItem::Goal(id), text, at_ms)?;
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
    at_ms: i64,
) -> Result<MeasureId> {
    open(tx, permit, plan)?;
    let (id, text) = (MeasureId::new(), said(text)?);
    let position = store_items::next_position(tx, plan)?;
    store_items::insert_measure(tx, plan, area, goal, id, position, text, (None, None))?;
    added(tx, permit, plan, NewItem::Measure(id), text, at_ms)?;
    Ok(id)
}

/// Gives an item another text; nothing is kept when it is the same.
///
/// # Errors
/// As `add_area`; `NotFound` when there is no such item in the plan.
pub fn reword(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: PlanId,
    item: NewItem,
    text: &str,
    at_ms: i64,
) -> Result<()> {
    open(tx, permit, plan)?;
    let text = said(text)?;
    let (before, revision) = store_edits::text_of(tx, plan, item)?.ok_or(Error::NotFound)?;
    if before == text {
        return Ok(());
    }
    store_edits::set_text(tx, plan, item, text)?;
    let change = Note::of(item, Done::Reworded, Some(&before), Some(text), revision + 1);
    note(tx, permit, plan, at_ms, &change)
}

/// Drops an item: an area with all that it holds, a goal (its measures and sub-goals stay), a measure or a paragraph. What
/// hangs on it in other slices must be dropped before.
///
/// # Errors
/// As `reword`.
pub fn drop_item(tx: &mut Tx, permit: &Permit<WritePlan>, plan: PlanId, item: NewItem, at_ms: i64) -> Result<()> {
    open(tx, permit, plan)?;
    arrange::drop_item(tx, permit, plan, item, at_ms)
}
