//! The kept answers: in step with every decision of a board and every change of a plan that asks, within the transaction that
//! records it, and read anew when asked.

use std::collections::BTreeSet;

use db::{Entry, Tx};
use kernel::Result;
use kernel::id::{PlanId, UnitId};

use crate::store_kept;

db::keep!(in_step);

/// What changes which measures of a plan are put to anybody, or what they say.
const CHANGES_WHAT_IS_ASKED: [&str; 3] = ["amend", "adopted", "take_back_step"];

fn in_step(tx: &mut Tx, recorded: &[Entry]) -> db::Result<()> {
    let plans = recorded.iter().filter(|e| e.kind() == "plan" && CHANGES_WHAT_IS_ASKED.contains(&e.action()));
    let plans: BTreeSet<PlanId> = plans.filter_map(|entry| entry.subject().parse().ok()).collect();
    plans.into_iter().try_for_each(|plan| store_kept::recount_plan(tx, plan))?;
    let decided = recorded.iter().filter(|entry| entry.action() == "decide_answers");
    let units: BTreeSet<UnitId> = decided.filter_map(Entry::unit).collect();
    units.into_iter().try_for_each(|unit| store_kept::recount_unit(tx, unit))
}

/// Reads everything anew.
///
/// # Errors
/// The database's.
pub fn keep_anew(tx: &mut Tx) -> Result<()> {
    Ok(store_kept::rebuild(tx)?)
}

/// Reads everything in a database that is from before answers were kept; does nothing otherwise.
///
/// # Errors
/// The database's.
pub fn begin_keeping(tx: &mut Tx) -> Result<()> {
    if store_kept::is_unkept(tx)? { keep_anew(tx) } else { Ok(()) }
}
