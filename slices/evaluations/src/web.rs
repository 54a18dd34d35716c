//! The slice's routes, and what its pages share: the plan and its board's permit.

use db::Conn;
use kernel::access::Evaluate;
use kernel::id::PlanId;
use kernel::{Actor, Error, Permit, Result};
use plans::{Plan, PlanTree};
use web::Routes;

use crate::evaluation::is_judged;
use crate::judgement::Stage;
use crate::{web_goal, web_overview};

/// The slice's routes.
#[must_use]
pub fn routes() -> Routes {
    web_overview::routes().and(web_goal::routes())
}

/// The permit for a plan's unit, once the plan is adopted. The plan has been found within the scope before.
pub(crate) fn permit(c: &mut Conn, actor: &Actor, plan: &Plan) -> Result<Permit<Evaluate>> {
    let permit = actor.may::<Evaluate>(&units::place(c, plan.unit)?)?;
    if plan.adoption.is_some() { Ok(permit) } else { Err(Error::NotFound) }
}

/// A plan whose goals the actor judges.
pub(crate) fn judged(c: &mut Conn, actor: &Actor, plan: PlanId) -> Result<PlanTree> {
    let tree = plans::tree(c, &actor.scope(), plan)?;
    permit(c, actor, &tree.plan)?;
    Ok(tree)
}

/// The stage asked for, or the one that the plan is in.
pub(crate) fn stage_of(asked: &str, plan: &Plan, today: jiff::civil::Date) -> Stage {
    let day = |iso: &str| iso.parse().unwrap_or(today);
    Stage::from_word(asked).unwrap_or_else(|| Stage::of(day(&plan.from_on), day(&plan.to_on), today))
}

/// Whether judgements may still be written down.
pub(crate) fn is_open(plan: &Plan) -> bool {
    is_judged(plan)
}
