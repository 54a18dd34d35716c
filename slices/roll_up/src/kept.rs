//! The kept figures: in step with every change that is recorded, within its transaction, and counted anew when asked.

use std::collections::BTreeSet;

use db::{Entry, Tx};
use kernel::Result;
use kernel::id::UnitId;

use crate::store_kept;

db::keep!(in_step);

/// What a later decision or an adoption does to a higher plan changes what the plans below it count under.
const MOVES_WHAT_IS_BELOW: [&str; 4] = ["amend", "adopted", "take_back_step", "drop_item"];

/// Counts the units anew in which something was recorded, and those below a plan that was changed.
fn in_step(tx: &mut Tx, recorded: &[Entry]) -> db::Result<()> {
    let mut units: BTreeSet<UnitId> = recorded.iter().filter_map(Entry::unit).collect();
    for entry in recorded.iter().filter(|entry| MOVES_WHAT_IS_BELOW.contains(&entry.action())) {
        if let Some(plan) = Some(entry).filter(|entry| entry.kind() == "plan").and_then(|e| e.subject().parse().ok()) {
            units.extend(store_kept::units_under(tx, plan)?);
        }
    }
    let units: Vec<UnitId> = units.into_iter().collect();
    store_kept::recount(tx, &units)
}

/// Counts everything anew.
///
/// # Errors
/// The database's.
pub fn rebuild(tx: &mut Tx) -> Result<()> {
    Ok(store_kept::rebuild(tx)?)
}

/// Counts everything in a database that is from before figures were kept; does nothing otherwise.
///
/// # Errors
/// The database's.
pub fn begin_keeping(tx: &mut Tx) -> Result<()> {
    if store_kept::is_unkept(tx)? { rebuild(tx) } else { Ok(()) }
}
