//! Sharing a plan with the other boards of the union, so that they may read it and copy from it. A plan that is shared is
//! in nobody's list of plans because of it: one goes to the shared plans to find it.

use db::{Conn, Tx};
use kernel::access::SharePlan;
use kernel::id::PlanId;
use kernel::{Error, Permit, Result, Scope};

use crate::plan::Plan;
use crate::tree::{self, PlanTree};
use crate::{store, store_sharing};

/// Lets the other boards of the union read a plan and copy from it.
///
/// # Errors
/// `NotFound` outside the permit's unit; `Conflict("not-adopted")` for what is not adopted: a board works in peace.
pub fn share(tx: &mut Tx, permit: &Permit<SharePlan>, plan: PlanId, at_ms: i64) -> Result<()> {
    let standing = store::standing(tx, plan)?.filter(|at| at.unit == permit.unit()).ok_or(Error::NotFound)?;
    if !standing.adopted {
        return Err(Error::Conflict("not-adopted"));
    }
    if store_sharing::share(tx, permit, plan, at_ms)? > 0 {
        db::record(tx, &db::Entry::of(at_ms, permit.by(), "share", "plan", &plan, Some(&permit.unit())))?;
    }
    Ok(())
}

/// Stops sharing a plan. What others have copied is theirs.
///
/// # Errors
/// `NotFound` outside the permit's unit.
pub fn stop_sharing(tx: &mut Tx, permit: &Permit<SharePlan>, plan: PlanId, at_ms: i64) -> Result<()> {
    store::standing(tx, plan)?.filter(|at| at.unit == permit.unit()).ok_or(Error::NotFound)?;
    if store_sharing::stop(tx, permit, plan)? > 0 {
        db::record(tx, &db::Entry::of(at_ms, permit.by(), "stop_sharing", "plan", &plan, Some(&permit.unit())))?;
    }
    Ok(())
}

/// Whether a plan is shared. The plan has been found within the reader's scope.
///
/// # Errors
/// The database's.
pub fn is_shared(c: &mut Conn, plan: PlanId) -> Result<bool> {
    store_sharing::is_shared(c, plan)
}

/// A page of the plans that are shared, newest first, for whoever sits on a board: those whose title, unit, goals or
/// measures hold the words, where words are given. One more than `limit` is given where there are more.
///
/// # Errors
/// The database's.
pub fn shared(c: &mut Conn, scope: &Scope, words: &str, skip: usize, limit: usize) -> Result<Vec<Plan>> {
    store_sharing::shared(c, scope, words, skip, limit + 1)
}

/// A shared plan with everything in it.
///
/// # Errors
/// `NotFound` when it is not shared, or the reader sits on no board.
pub fn shared_tree(c: &mut Conn, scope: &Scope, plan: PlanId) -> Result<PlanTree> {
    let found = store_sharing::shared_plan(c, scope, plan)?.ok_or(Error::NotFound)?;
    tree::filled(c, found)
}
