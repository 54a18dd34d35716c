//! The next version of a plan: a draft with the same content, in which each item says which item it comes from.

use std::collections::HashMap;

use db::{Conn, Tx, Val, p};
use kernel::access::WritePlan;
use kernel::id::{AreaId, GoalId, MeasureId, ParagraphId, PlanId};
use kernel::{Error, Permit, Result};

use crate::plan::{self, NewPlan};
use crate::tree::PlanTree;
use crate::{store, store_figures, store_indicators, store_versions};

/// What the copy of a plan calls the items it copied.
#[derive(Debug, Default)]
pub struct Copied {
    /// Areas of the earlier version, and what they became.
    pub areas: HashMap<AreaId, AreaId>,
    /// Goals likewise.
    pub goals: HashMap<GoalId, GoalId>,
    /// Measures likewise.
    pub measures: HashMap<MeasureId, MeasureId>,
    /// Paragraphs likewise.
    pub paragraphs: HashMap<ParagraphId, ParagraphId>,
}

/// Makes the next version of a plan of the permit's unit. `new.previous` is set to the plan; indicators and campaigns come
/// along. What hangs on the items in other slices (answers, actions' details) does not.
///
/// # Errors
/// `NotFound` outside the permit's unit; `Conflict("has-next-version")` when there is a next version that is not adopted
/// yet; `Invalid` as `NewPlan::check`.
pub fn next_version(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    tree: &PlanTree,
    new: &NewPlan,
    at_ms: i64,
) -> Result<(PlanId, Copied)> {
    if tree.plan.unit != permit.unit() {
        return Err(Error::NotFound);
    }
    if store_versions::open_next(tx, tree.plan.id)?.is_some() {
        return Err(Error::Conflict("has-next-version"));
    }
    let new = NewPlan { previous: Some(tree.plan.id), ..new.clone() };
    let id = plan::insert(tx, permit.unit(), permit.by(), &new, at_ms)?;
    store::set_numbered(tx, id, tree.plan.numbered)?;
    let copied = copy_items(tx, id, tree)?;
    store_figures::copy(tx, tree.plan.id, id, &copied)?;
    let campaigns = store_indicators::campaigns(tx, tree.plan.id)?;
    store_indicators::insert_campaigns(tx, id, &campaigns)?;
    db::record(tx, &db::Entry::of(at_ms, permit.by(), "next_version", "plan", &id, Some(&permit.unit())))?;
    Ok((id, copied))
}

/// The next version of a plan of the permit's unit that is not adopted yet, when there is one.
///
/// # Errors
/// The database's.
pub fn open_next(c: &mut Conn, _: &Permit<WritePlan>, plan: PlanId) -> Result<Option<PlanId>> {
    store_versions::open_next(c, plan)
}

/// Writes a tree's items into a plan as items that come from them. A table at a time.
fn copy_items(tx: &mut Tx, plan: PlanId, tree: &PlanTree) -> Result<Copied> {
    let mut copied = Copied::default();
    let mut rows = store_versions::Rows::default();
    let mut at = 0_i64;
    let mut next = || {
        at += 1;
        at
    };
    for paragraph in &tree.text {
        let id = ParagraphId::new();
        copied.paragraphs.insert(paragraph.id, id);
        rows.paragraphs.push(p![id, plan, None::<AreaId>, next(), &paragraph.text, paragraph.id]);
    }
    for area in &tree.areas {
        let area_id = AreaId::new();
        copied.areas.insert(area.id, area_id);
        rows.areas.push(p![area_id, plan, next(), &area.title, area.id]);
        for paragraph in &area.text {
            let id = ParagraphId::new();
            copied.paragraphs.insert(paragraph.id, id);
            rows.paragraphs.push(p![id, plan, area_id, next(), &paragraph.text, paragraph.id]);
        }
        copied.goals.extend(area.goals.iter().map(|goal| (goal.id, GoalId::new())));
        for goal in &area.goals {
            let id = copied.goals.get(&goal.id).copied();
            rows.goals.push(p![id, plan, area_id, next(), &goal.text, goal.horizon.clone(), goal.id]);
            if let Some(parent) = goal.parent.and_then(|parent| copied.goals.get(&parent).copied()) {
                rows.parents.push(p![id, parent]);
            }
        }
        for measure in &area.measures {
            let id = MeasureId::new();
            copied.measures.insert(measure.id, id);
            let goal: Option<GoalId> = measure.goal.and_then(|goal| copied.goals.get(&goal).copied());
            let (level, word) = (measure.level, measure.level_word.clone());
            rows.measures.push(p![id, plan, area_id, goal, next(), &measure.text, level, word, measure.id]);
            let named = measure.units.iter().map(|unit| -> Vec<Val> { p![id, unit, plan] });
            rows.addressed.extend(named);
        }
    }
    store_versions::insert(tx, &rows)?;
    Ok(copied)
}
