//! Saying how far an action has come.

use db::Tx;
use kernel::access::FollowUp;
use kernel::id::{MeasureId, StatusId};
use kernel::{Clock, Error, Permit, Result};

use crate::followed::FollowedPlan;
use crate::status::NewStatus;
use crate::store;

/// Writes a status down, for the occasion that is meant now or for another one that the action has been asked about.
///
/// # Errors
/// `NotFound` when the plan has no such action; `Invalid` from `NewStatus::check`, or when the occasion is none of the
/// action's; `Forbidden` when the permit is for another unit.
pub fn report(
    tx: &mut Tx,
    permit: &Permit<FollowUp>,
    followed: &FollowedPlan,
    action: MeasureId,
    occasion: &str,
    new: &NewStatus,
    clock: &Clock,
) -> Result<StatusId> {
    if permit.unit() != followed.plan.unit {
        return Err(Error::Forbidden);
    }
    let found = followed.actions.iter().find(|a| a.action == action).ok_or(Error::NotFound)?;
    let known = found.standing.occasion.as_ref().is_some_and(|now| now.key == occasion)
        || found.said.iter().any(|said| said.occasion == occasion);
    if !known {
        return Err(Error::fault("form", "occasion-over"));
    }
    new.check(clock.today())?;
    // The same form sent twice says it once.
    let newest = found.said.iter().find(|said| said.occasion == occasion);
    if let Some(same) = newest.filter(|said| said.says_the_same_as(new)) {
        return Ok(same.id);
    }
    let id = store::insert_status(tx, permit, (followed.plan.id, action, occasion), new, clock.now_ms())?;
    let entry = db::Entry::of(clock.now_ms(), permit.by(), "report_status", "measure", &action, Some(&permit.unit()));
    db::record(tx, &entry)?;
    Ok(id)
}
