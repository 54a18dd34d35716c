//! The slice's routes, and what its pages share.

use db::Conn;
use kernel::access::FollowUp;
use kernel::{Actor, Permit, Result};
use plans::Plan;
use web::Routes;

use crate::{web_board, web_decisions, web_handover, web_meetings, web_status, web_unit_meetings};

/// The slice's routes.
#[must_use]
pub fn routes() -> Routes {
    let of_plans = web_board::routes().and(web_status::routes()).and(web_meetings::routes());
    of_plans.and(web_unit_meetings::routes()).and(web_decisions::routes()).and(web_handover::routes())
}

/// The permit for a plan's unit. The plan has been found within the scope before, so a refusal is a plain one.
pub(crate) fn permit(c: &mut Conn, actor: &Actor, plan: &Plan) -> Result<Permit<FollowUp>> {
    actor.may::<FollowUp>(&units::place(c, plan.unit)?)
}
