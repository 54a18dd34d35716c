//! The slice's routes, and what its pages share.

use db::Conn;
use kernel::access::FollowUp;
use kernel::{Actor, Permit, Result};
use plans::Plan;
use web::Routes;

use crate::{web_board, web_meetings, web_status};

/// The slice's routes.
#[must_use]
pub fn routes() -> Routes {
    web_board::routes().and(web_status::routes()).and(web_meetings::routes())
}

/// The permit for a plan's unit. The plan has been found within the scope before, so a refusal is a plain one.
pub(crate) fn permit(c: &mut Conn, actor: &Actor, plan: &Plan) -> Result<Permit<FollowUp>> {
    actor.may::<FollowUp>(&units::place(c, plan.unit)?)
}
