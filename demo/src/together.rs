//! What the demo's branches have of money and of one another: a budget with frames, an action carried with others, and a
//! plan that is shared.

use db::Tx;
use kernel::access::{SharePlan, WritePlan};
use kernel::{Clock, Error, Result};
use local_plans::{Frame, NewCost, Rates, TimeUnit};
use plans::{PlanKind, PlanTree};

use crate::plan::actor;
use crate::union::Founded;

/// The action plan of a leader's branch.
pub(crate) fn own_plan(tx: &mut Tx, founded: &Founded, unit: &str, leader: &kernel::Actor) -> Result<PlanTree> {
    let unit = founded.unit(unit)?;
    let own = plans::of_unit(tx, &leader.scope(), unit)?.into_iter().find(|plan| plan.kind == PlanKind::ActionPlan);
    plans::tree(tx, &leader.scope(), own.ok_or(Error::NotFound)?.id)
}

pub(crate) fn budget_and_sharing(tx: &mut Tx, founded: &Founded, clock: &Clock) -> Result<()> {
    let now = clock.now_ms();
    let kari = actor(tx, "kari", clock)?;
    let bergen = own_plan(tx, founded, "bergen-buss", &kari)?;
    let permit = kari.may::<WritePlan>(&units::place(tx, bergen.plan.unit)?)?;
    let (rates, plan) = (Rates { kroner_per_hour: Some(410.0), hours_per_day: 7.5 }, bergen.plan.id);
    let fund = "Opplæringsfondet i Samferd";
    let actions: Vec<_> = bergen.measures().map(|action| action.id).collect();
    let from_fund =
        [(1, Some(4_000), None, "Leie av møterom på garasjene"), (3, Some(9_500), Some(2.0), "Kurs på Voss")];
    for (at, kroner, released, note) in from_fund {
        let line = NewCost {
            year: 2026,
            kroner,
            released,
            unit: TimeUnit::Days,
            source: Some(fund.into()),
            note: Some(note.into()),
        };
        let action = *actions.get(at).ok_or(Error::NotFound)?;
        local_plans::set_cost(tx, &permit, (plan, action), None, &line, now)?;
    }
    let frame =
        |source: Option<&str>, kroner, hours| Frame { year: 2026, source: source.map(Into::into), kroner, hours };
    let frames = [frame(None, Some(240_000), Some(400.0)), frame(Some(fund), Some(20_000), None)];
    local_plans::set_budget(tx, &permit, plan, &rates, &frames, now)?;
    let first = *actions.first().ok_or(Error::NotFound)?;
    for name in ["Samferd Haugalandet terminal og lager", "Verkstedklubben på Mannsverk"] {
        local_plans::name_partner(tx, &permit, (plan, first), name, now)?;
    }
    let oddgeir = actor(tx, "oddgeir", clock)?;
    let fjordane = own_plan(tx, founded, "fjordane", &oddgeir)?;
    let permit = oddgeir.may::<SharePlan>(&units::place(tx, fjordane.plan.unit)?)?;
    plans::share(tx, &permit, fjordane.plan.id, now)
}
