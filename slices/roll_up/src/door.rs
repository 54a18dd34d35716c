//! The way to the roll-up from a plan's page, for those who may count.

use db::Conn;
use kernel::id::PlanId;
use kernel::{Actor, Clock, Error, Result};
use plans::PlanKind;
use web::PlanDoor;
use words::Lang;

use crate::{T, view};

/// The door on the page of an adopted plan.
///
/// # Errors
/// The database's.
pub fn doors(c: &mut Conn, actor: &Actor, _: &Clock, plan: PlanId, lang: Lang) -> Result<Vec<PlanDoor>> {
    let found = plans::find(c, &actor.scope(), plan)?;
    if found.adoption.is_none() || found.kind == PlanKind::ActionPlan {
        return Ok(Vec::new());
    }
    match view::view(c, actor, &found, None) {
        Ok(_) => {
            let label = T(lang).roll_up_door();
            Ok(vec![PlanDoor { href: format!("/plans/{plan}/roll-up"), label, main: false }])
        }
        Err(Error::Forbidden) => Ok(Vec::new()),
        Err(other) => Err(other),
    }
}
