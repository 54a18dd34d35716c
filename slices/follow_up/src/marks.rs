//! What an action plan's own page shows of following up: how far each action has come, and the door to the board view.

use db::Conn;
use kernel::access::FollowUp;
use kernel::id::PlanId;
use kernel::{Actor, Clock, Error, Result};
use web::{ActionMark, FollowUpMarks, PlanDoor};
use words::Lang;

use crate::followed::{Followed, FollowedPlan, followed};
use crate::status::Status;
use crate::{T, wording};

fn found(c: &mut Conn, actor: &Actor, clock: &Clock, plan: PlanId) -> Result<Option<FollowedPlan>> {
    match followed(c, &actor.scope(), plan, clock.today()) {
        Ok(found) => Ok(Some(found)),
        Err(Error::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

/// How far each action of a plan has come, for those who have a post in its unit, and the way to the board view for those who
/// follow it up. Nothing of what nobody has spoken of.
///
/// # Errors
/// The database's.
pub fn marks(c: &mut Conn, actor: &Actor, clock: &Clock, plan: PlanId, lang: Lang) -> Result<FollowUpMarks> {
    let Some(found) = found(c, actor, clock, plan)? else { return Ok(FollowUpMarks::default()) };
    let t = T(lang);
    let mark = |action: &Followed| {
        let said = action.standing.said.as_ref()?;
        let label = wording::status(t, Some(said.status));
        let over = action.recurrence.is_none() && matches!(said.status, Status::Done | Status::Dropped);
        Some((action.action, ActionMark { label, tone: wording::tone(Some(said.status)), over }))
    };
    let follows = actor.can::<FollowUp>(&units::place(c, found.plan.unit)?);
    let door = PlanDoor { href: format!("/action-plans/{plan}/follow-up"), label: t.follow_up_door(), main: true };
    Ok(FollowUpMarks { door: Some(door).filter(|_| follows), marks: found.actions.iter().filter_map(mark).collect() })
}
