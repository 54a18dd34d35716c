//! The way to judging a plan's goals from the plan's page, for its board.

use db::Conn;
use kernel::access::Evaluate;
use kernel::id::PlanId;
use kernel::{Actor, Clock, Result};
use web::PlanDoor;
use words::Lang;

use crate::T;
use crate::evaluation::is_judged;

/// The door on the page of an adopted plan.
///
/// # Errors
/// The database's.
pub fn doors(c: &mut Conn, actor: &Actor, _: &Clock, plan: PlanId, lang: Lang) -> Result<Vec<PlanDoor>> {
    let found = plans::find(c, &actor.scope(), plan)?;
    let ours = is_judged(&found) && actor.can::<Evaluate>(&units::place(c, found.unit)?);
    let door = || PlanDoor { href: format!("/plans/{plan}/evaluation"), label: T(lang).evaluation_door(), main: false };
    Ok(ours.then(door).into_iter().collect())
}
