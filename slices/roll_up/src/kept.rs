//! The kept figures: in step with every change that is recorded, within its transaction, and counted anew when asked.

use std::collections::BTreeSet;

use db::{Entry, Tx};
use kernel::Result;
use kernel::id::UnitId;

use crate::store_kept::{self, EVER, Stretch};

db::keep!(in_step);

/// What a later decision or an adoption does to a higher plan changes what the plans below it count under.
const MOVES_WHAT_IS_BELOW: [&str; 4] = ["amend", "adopted", "take_back_step", "drop_item"];

/// Counts the units anew in which something was recorded, and those below a plan that was changed. What somebody says of an
/// action moves only the years of its plan.
fn in_step(tx: &mut Tx, recorded: &[Entry]) -> db::Result<()> {
    let (first, last) = EVER;
    let mut wholly: BTreeSet<UnitId> = BTreeSet::new();
    let mut in_years: BTreeSet<Stretch> = BTreeSet::new();
    for entry in recorded {
        let action = Some(entry).filter(|entry| entry.action() == "report_status");
        match (entry.unit(), action.and_then(|entry| entry.subject().parse().ok())) {
            (Some(unit), Some(action)) => {
                in_years.extend(store_kept::years_of(tx, action)?.map(|(first, last)| (unit, first, last)));
            }
            (unit, _) => wholly.extend(unit),
        }
        if entry.kind() == "plan"
            && MOVES_WHAT_IS_BELOW.contains(&entry.action())
            && let Ok(plan) = entry.subject().parse()
        {
            wholly.extend(store_kept::units_under(tx, plan)?);
        }
    }
    in_years.retain(|(unit, _, _)| !wholly.contains(unit));
    let wholly: Vec<UnitId> = wholly.into_iter().collect();
    store_kept::recount_goals(tx, &wholly)?;
    let stretches: Vec<Stretch> = wholly.into_iter().map(|unit| (unit, first, last)).collect();
    store_kept::recount(tx, &stretches)?;
    // One after another: two stretches of a unit may share years.
    in_years.iter().try_for_each(|stretch| store_kept::recount(tx, std::slice::from_ref(stretch)))
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
