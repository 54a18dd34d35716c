//! A plan that was read from a document becomes the next version of an earlier one: its areas, goals and measures come from
//! those that the comparison finds to be the same, reworded or moved.

use db::{Tx, Val, p};
use kernel::access::WritePlan;
use kernel::id::PlanId;
use kernel::{Error, Permit, Result, Scope};
use reading::compare::{Comparison, ItemKind, compare};

use crate::outline::outline_of;
use crate::tree::{self, PlanTree};
use crate::{items, store_versions};

/// Writes down that a plan follows an earlier one of the same unit. Gives how many goals and measures come from it.
///
/// # Errors
/// `NotFound` outside the permit's unit; `Conflict` when the plan's text stands, as `Standing::may_be_written`.
pub fn follow(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    scope: &Scope,
    plan: PlanId,
    earlier: PlanId,
    at_ms: i64,
) -> Result<usize> {
    items::open(tx, permit, plan)?;
    let (old, new) = (tree::tree(tx, scope, earlier)?, tree::tree(tx, scope, plan)?);
    if old.plan.unit != permit.unit() || earlier == plan {
        return Err(Error::NotFound);
    }
    let found = compare(&outline_of(&old), &outline_of(&new), &[]);
    let origins = origins(&old, &new, &found);
    let count = origins.goals.len() + origins.measures.len();
    store_versions::follow(tx, plan, earlier, &origins)?;
    db::record(tx, &db::Entry::of(at_ms, permit.by(), "follow", "plan", &plan, Some(&permit.unit())))?;
    Ok(count)
}

/// The later item and the one it comes from, a table at a time.
#[derive(Default)]
pub(crate) struct Origins {
    pub(crate) areas: Vec<Vec<Val>>,
    pub(crate) goals: Vec<Vec<Val>>,
    pub(crate) measures: Vec<Vec<Val>>,
}

fn origins(old: &PlanTree, new: &PlanTree, found: &Comparison) -> Origins {
    let mut origins = Origins::default();
    for (area, is) in old.areas.iter().zip(&found.areas) {
        if let Some(later) = is.and_then(|is| new.areas.get(is)) {
            origins.areas.push(p![later.id, area.id]);
        }
    }
    let (olds, news) = (old.in_order(), new.in_order());
    for (was, is) in found.told.iter().filter_map(|told| Some((told.was?, told.is?))) {
        match (olds.get(was), news.get(is), found.new.get(is).map(|item| item.kind)) {
            (Some((Some(was), _)), Some((Some(is), _)), Some(ItemKind::Goal)) => origins.goals.push(p![is, was]),
            (Some((_, Some(was))), Some((_, Some(is))), Some(ItemKind::Measure)) => origins.measures.push(p![is, was]),
            // A goal that became a measure is of another table, and comes from nothing.
            _ => {}
        }
    }
    origins
}
