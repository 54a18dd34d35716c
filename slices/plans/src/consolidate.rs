//! Writing what a hearing changed into a new version: new items where they were proposed, and the order of all items. What
//! is changed, and why, is decided in `hearings`.

use db::{Tx, Val, p};
use kernel::access::WritePlan;
use kernel::id::{AreaId, GoalId, LevelId, MeasureId, ParagraphId, PlanId};
use kernel::{Permit, Result};

use crate::{items, store_consolidate, store_items};

/// An item of a plan by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ItemId {
    /// An area.
    Area(AreaId),
    /// A paragraph.
    Paragraph(ParagraphId),
    /// A goal.
    Goal(GoalId),
    /// A measure.
    Measure(MeasureId),
}

/// An item to put in, with the id that it gets.
#[derive(Debug, Clone)]
pub struct Added {
    /// Its id, and so what it is.
    pub id: ItemId,
    /// The area it stands in; `None` for an area, and for a paragraph of the introduction.
    pub area: Option<AreaId>,
    /// The goal that a measure hangs on.
    pub goal: Option<GoalId>,
    /// Its text or title.
    pub text: String,
    /// The level that a measure is addressed to, with the word for it.
    pub level: Option<(LevelId, String)>,
}

/// Puts items into a draft and gives all its items their places: `order` names every item, new ones among them.
///
/// # Errors
/// `NotFound` outside the permit's unit; `Conflict` when the plan's text stands.
pub fn put_in(tx: &mut Tx, permit: &Permit<WritePlan>, plan: PlanId, added: &[Added], order: &[ItemId]) -> Result<()> {
    items::open(tx, permit, plan)?;
    let (mut areas, mut paragraphs, mut goals, mut measures) = <(Vec<Vec<Val>>, Vec<_>, Vec<_>, Vec<_>)>::default();
    for item in added {
        let (at, area, text) = (0_i64, item.area, item.text.trim());
        match item.id {
            ItemId::Area(id) => areas.push(p![id, plan, at, text]),
            ItemId::Paragraph(id) => paragraphs.push(p![id, plan, area, at, text]),
            ItemId::Goal(id) => goals.push(p![id, plan, area, at, text, None::<String>]),
            ItemId::Measure(id) => {
                let (level, word) = item.level.clone().unzip();
                measures.push(p![id, plan, area, item.goal, at, text, level, word]);
            }
        }
    }
    store_items::insert_rows(tx, &areas, &paragraphs, &goals, &measures)?;
    store_consolidate::set_order(tx, plan, order)
}
