//! The national strategy plan, accepted and adopted by its officer.

use db::Tx;
use kernel::access::{AdoptPlan, ReadDocument};
use kernel::id::PlanId;
use kernel::{Actor, Clock, Error, Result};
use reading::outline::Outline;

use crate::union::Founded;

/// Somebody of the cast as an actor.
pub(crate) fn actor(tx: &mut Tx, sign_in_name: &str, clock: &Clock) -> Result<Actor> {
    let account = accounts::by_name(tx, sign_in_name)?.ok_or_else(|| Error::Internal(format!("no {sign_in_name}")))?;
    units::actor(tx, &account, clock)
}

pub(crate) fn adopted_strategy(tx: &mut Tx, founded: &Founded, clock: &Clock) -> Result<PlanId> {
    let outline: Outline = serde_json::from_str(include_str!("../data/strategiplan.json")).map_err(Error::internal)?;
    let national = actor(tx, "solveig", clock)?;
    let unit = founded.unit("samferd")?;
    let place = units::place(tx, unit)?;
    let levels = units::levels(tx)?;
    let permit = national.may::<ReadDocument>(&place)?;
    let id: PlanId = plans::accept(tx, &permit, &plans::Draft::of(outline), &levels, None, None, clock.now_ms())?;
    let plan = plans::find(tx, &national.scope(), id)?;
    let adoption =
        plans::Adoption { organ: "landsstyret".into(), on_day: "2025-11-27".into(), minutes: "sak 41/25".into() };
    let permit = national.may::<AdoptPlan>(&place)?;
    plans::adopt(tx, &permit, &plan, &adoption, clock.today(), clock.now_ms())?;
    Ok(id)
}
