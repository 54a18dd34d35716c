//! What waits for a board on the front page, and the door on a plan's page for those who ask for answers.

use db::Conn;
use kernel::access::{AnswerPlan, DecideAnswer};
use kernel::id::PlanId;
use kernel::{Actor, Clock, Result};
use plans::PlanKind;
use web::{PlanDoor, Waiting};
use words::Lang;

use crate::own_plan::tally;
use crate::{T, asked, present, requests};

/// For each unit that the actor answers for: requests that are not answered yet, and drafts that the board could decide.
///
/// # Errors
/// The database's.
pub fn waiting(c: &mut Conn, actor: &Actor, clock: &Clock, lang: Lang) -> Result<Vec<Waiting>> {
    let (t, scope) = (T(lang), actor.scope());
    let mut all = Vec::new();
    // A plan that has run out is not waiting for anybody.
    let trees = asked::trees(c, &scope, &clock.today().to_string())?;
    for held in actor.own_units_for::<AnswerPlan>() {
        let unit = units::find(c, held.place.unit)?;
        let sent = requests::requests_to(c, &scope, unit.id)?;
        for tree in trees.iter().filter(|tree| held.place.above.contains(&tree.plan.unit)) {
            let plan = &tree.plan;
            let areas = asked::asked(tree, unit.level, unit.id);
            let present = present::read(c, tree, &areas, &unit)?;
            let (now, decided) = (tally(&areas, &present.now()), present.decided.len());
            let count = t.answered_count(now.answered(), now.of);
            if let Some(request) = sent.iter().find(|request| request.plan == plan.id).filter(|_| decided < now.of) {
                let day = words::iso_date(lang, &request.by_on);
                all.push(Waiting {
                    title: t.waiting_request(plan.title.as_str(), unit.name.as_str()),
                    href: format!("/plans/{}/answers?unit={}", plan.id, unit.id),
                    note: t.waiting_request_note(count, day, request.from_name.as_str()),
                });
            }
            if !present.drafts.is_empty() && actor.can::<DecideAnswer>(&held.place) {
                all.push(Waiting {
                    title: t.waiting_decision(unit.name.as_str()),
                    href: format!("/plans/{}/answers/decision?unit={}", plan.id, unit.id),
                    note: t.waiting_decision_note(present.drafts.len(), plan.title.as_str()),
                });
            }
        }
    }
    Ok(all)
}

/// The way to asking for answers and helping with them, for who stands above units that the plan asks.
///
/// # Errors
/// The database's.
pub fn doors(c: &mut Conn, actor: &Actor, _: &Clock, plan: PlanId, lang: Lang) -> Result<Vec<PlanDoor>> {
    let found = plans::find(c, &actor.scope(), plan)?;
    let asks = found.adoption.is_some()
        && found.kind != PlanKind::ActionPlan
        && requests::asks_from(actor, found.unit).is_some();
    let door = || PlanDoor { href: format!("/plans/{plan}/answers/requests"), label: T(lang).ask_door(), main: false };
    Ok(asks.then(door).into_iter().collect())
}
