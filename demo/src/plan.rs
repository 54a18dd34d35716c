//! The national strategy plans, last year's and this year's, accepted and adopted by the officer.

use db::Tx;
use kernel::access::{AdoptPlan, ReadDocument, WritePlan};
use kernel::id::PlanId;
use kernel::{Actor, Clock, Error, Result};
use plans::Adoption;
use reading::outline::Outline;

use crate::union::Founded;

/// Somebody of the cast as an actor.
pub(crate) fn actor(tx: &mut Tx, sign_in_name: &str, clock: &Clock) -> Result<Actor> {
    let account = accounts::by_name(tx, sign_in_name)?.ok_or_else(|| Error::Internal(format!("no {sign_in_name}")))?;
    units::actor(tx, &account, clock)
}

/// This year's plan, with last year's as the version before it.
pub(crate) fn adopted_strategy(tx: &mut Tx, founded: &Founded, clock: &Clock) -> Result<PlanId> {
    let before = include_str!("../data/strategiplan-2025.json");
    let before = adopted(tx, founded, (before, "2024-11-28", "sak 38/24"), None, clock)?;
    let this = include_str!("../data/strategiplan.json");
    adopted(tx, founded, (this, "2025-11-27", "sak 41/25"), Some(before), clock)
}

fn adopted(
    tx: &mut Tx,
    founded: &Founded,
    (outline, day, minutes): (&str, &str, &str),
    before: Option<PlanId>,
    clock: &Clock,
) -> Result<PlanId> {
    let outline: Outline = serde_json::from_str(outline).map_err(Error::internal)?;
    let national = actor(tx, "solveig", clock)?;
    let place = units::place(tx, founded.unit("samferd")?)?;
    let levels = units::levels(tx)?;
    let permit = national.may::<ReadDocument>(&place)?;
    let id: PlanId = plans::accept(tx, &permit, &plans::Draft::of(outline), &levels, None, None, clock.now_ms())?;
    if let Some(before) = before {
        let permit = national.may::<WritePlan>(&place)?;
        plans::follow(tx, &permit, &national.scope(), id, before, clock.now_ms())?;
    }
    let plan = plans::find(tx, &national.scope(), id)?;
    let adoption = Adoption { organ: "landsstyret".into(), on_day: day.into(), minutes: minutes.into() };
    let permit = national.may::<AdoptPlan>(&place)?;
    plans::adopt(tx, &permit, &plan, &adoption, clock.today(), clock.now_ms())?;
    Ok(id)
}
