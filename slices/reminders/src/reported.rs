//! The one action that a link is about, as its owner may see it today, and reporting on it as them. What is not theirs any more
//! is not there.

use db::{Conn, Tx};
use follow_up::{Followed, FollowedPlan, NewStatus};
use jiff::civil::Date;
use kernel::access::FollowUp;
use kernel::id::{MeasureId, PlanId};
use kernel::{Actor, Clock, Error, Result};
use plans::PlanKind;

use crate::link::{Does, Link};
use crate::store_link;

/// An action of a plan in force that the actor follows up, and that is asked about for this occasion.
pub(crate) struct Asked {
    pub(crate) plan: FollowedPlan,
    pub(crate) action: Followed,
}

/// The action.
///
/// # Errors
/// `NotFound` when the actor has no post in its unit that follows plans up, the plan is not in force, or the occasion is
/// neither open nor one that was spoken of.
pub(crate) fn asked(
    c: &mut Conn,
    actor: &Actor,
    (plan, action, occasion): (PlanId, MeasureId, &str),
    today: Date,
) -> Result<Asked> {
    let scope = actor.scope();
    let found = follow_up::followed(c, &scope, plan, today)?;
    let follows = actor.can::<FollowUp>(&units::place(c, found.plan.unit)?);
    let in_force = plans::plans_in_force(c, &scope, found.plan.unit, Some(PlanKind::ActionPlan), today)?;
    let one = found.actions.iter().find(|one| one.action == action).cloned().ok_or(Error::NotFound)?;
    let now = one.standing.occasion.as_ref().is_some_and(|now| now.key == occasion);
    let spoken_of = one.said.iter().any(|said| said.occasion == occasion);
    if follows && in_force.iter().any(|in_force| in_force.id == plan) && (now || spoken_of) {
        Ok(Asked { plan: found, action: one })
    } else {
        Err(Error::NotFound)
    }
}

/// Somebody as they are today.
///
/// # Errors
/// `NotFound` when the account is closed.
pub(crate) fn owner(c: &mut Conn, link: &Link, clock: &Clock) -> Result<Actor> {
    let account = accounts::open(c, link.account)?.ok_or(Error::NotFound)?;
    units::actor(c, &account, clock)
}

/// Reports for the link's owner, and uses the link up.
///
/// # Errors
/// As `asked`; `Conflict` when it has been used; what `follow_up::report` says.
pub(crate) fn report(tx: &mut Tx, link: &Link, new: &NewStatus, clock: &Clock) -> Result<()> {
    let Does::Report(plan, action, occasion) = &link.does else { return Err(Error::NotFound) };
    let actor = owner(tx, link, clock)?;
    let asked = asked(tx, &actor, (*plan, *action, occasion), clock.today())?;
    let permit = actor.may::<FollowUp>(&units::place(tx, asked.plan.plan.unit)?).map_err(|_| Error::NotFound)?;
    follow_up::report(tx, &permit, &asked.plan, *action, occasion, new, clock)?;
    store_link::use_up(tx, link, clock.now_ms())
}
