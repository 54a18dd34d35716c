//! Taking a step: what was decided of a plan is written down with organ, day and minutes reference, and kept.

use db::{Conn, Tx};
use kernel::access::AdoptPlan;
use kernel::id::{AccountId, PlanId, PlanStepId, UnitId};
use kernel::{Error, Permit, Result, Scope};

use crate::step::Step;
use crate::{plan, store, store_steps};

/// A step as it is to be written down.
#[derive(Debug, Clone)]
pub struct NewStep {
    /// Which.
    pub step: Step,
    /// The organ that decided ("styret", "årsmøtet"), where one did.
    pub organ: Option<String>,
    /// The day, `YYYY-MM-DD`.
    pub on_day: String,
    /// Where the minutes say so ("sak 7/26").
    pub minutes: Option<String>,
    /// What else is to be known.
    pub note: Option<String>,
}

/// A step that was taken.
#[derive(Debug, Clone)]
pub struct Taken {
    /// Id.
    pub id: PlanStepId,
    /// What was decided.
    pub step: NewStep,
    /// The name of who wrote it down.
    pub by: String,
    /// Their account.
    pub account: AccountId,
    /// When it was written down, in milliseconds.
    pub at_ms: i64,
}

/// Takes a step that may follow the last one.
///
/// # Errors
/// `NotFound` outside the permit's unit; `Conflict("step-not-now")` when the step may not follow.
pub fn take_step(tx: &mut Tx, permit: &Permit<AdoptPlan>, plan: PlanId, new: &NewStep, at_ms: i64) -> Result<()> {
    let standing = store::standing(tx, plan)?.filter(|at| at.unit == permit.unit()).ok_or(Error::NotFound)?;
    // Plans adopted before steps were written down have an adoption and no step.
    let last = standing.step.or(standing.adopted.then_some(Step::Adopted));
    if !Step::after(last).contains(&new.step) {
        return Err(Error::Conflict("step-not-now"));
    }
    store_steps::insert(tx, permit, plan, new, at_ms)?;
    db::record(tx, &db::Entry::of(at_ms, permit.by(), new.step.word(), "plan", &plan, Some(&permit.unit())))
}

/// The steps of a plan that the scope sees, first one first.
///
/// # Errors
/// `NotFound`.
pub fn steps_of(c: &mut Conn, scope: &Scope, plan: PlanId) -> Result<Vec<Taken>> {
    plan::find(c, scope, plan)?;
    store_steps::all(c, plan)
}

/// Says which units, with those below them, may read a plan before it is adopted; in the place of what was said before.
///
/// # Errors
/// `NotFound` when the permit's unit has no such plan, or a unit is not the plan's or below it.
pub fn open_to(tx: &mut Tx, permit: &Permit<AdoptPlan>, plan: PlanId, units: &[UnitId]) -> Result<()> {
    store::standing(tx, plan)?.filter(|at| at.unit == permit.unit()).ok_or(Error::NotFound)?;
    store_steps::open_to(tx, permit, plan, units)
}
