//! What waits for a board on the front page, and the door on a plan's page for those who ask for answers.

use db::Conn;
use jiff::civil::Date;
use kernel::access::{AnswerPlan, DecideAnswer};
use kernel::id::{AnswerRequestId, PlanId, UnitId};
use kernel::{Actor, Clock, Clockwork, Error, Result, Scope};
use plans::PlanKind;
use web::{PlanDoor, Waiting};
use words::Lang;

use crate::own_plan::tally;
use crate::{T, asked, present, requests, store_requests};

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
                    due: words::read_date(&request.by_on),
                    press: None,
                });
            }
            if !present.drafts.is_empty() && actor.can::<DecideAnswer>(&held.place) {
                all.push(Waiting {
                    title: t.waiting_decision(unit.name.as_str()),
                    href: format!("/plans/{}/answers/decision?unit={}", plan.id, unit.id),
                    note: t.waiting_decision_note(present.drafts.len(), plan.title.as_str()),
                    due: None,
                    press: None,
                });
            }
        }
    }
    Ok(all)
}

/// Every unit that is asked for answers by a day between two, with the request and the day: for those who remind. Whether it has
/// answered, `unanswered` says.
///
/// # Errors
/// The database's.
pub fn asked_everywhere(
    c: &mut Conn,
    _: Clockwork,
    from: Date,
    until: Date,
) -> Result<Vec<(AnswerRequestId, UnitId, Date)>> {
    let all = store_requests::asked_everywhere(c, &from.to_string(), &until.to_string())?;
    let day = |text: String| text.parse::<Date>().map_err(Error::internal);
    all.into_iter().map(|(request, unit, by_on)| Ok((request, unit, day(by_on)?))).collect()
}

/// The plan, with its title, that a request asks a unit to answer, while something in it is not answered; for who sits on the
/// unit's board.
///
/// # Errors
/// `NotFound` for everybody else.
pub fn unanswered(
    c: &mut Conn,
    scope: &Scope,
    unit: UnitId,
    request: AnswerRequestId,
    today: Date,
) -> Result<Option<(PlanId, String)>> {
    let sent = requests::requests_to(c, scope, unit)?;
    let Some(request) = sent.into_iter().find(|sent| sent.id == request) else { return Ok(None) };
    let trees = asked::trees(c, scope, &today.to_string())?;
    let Some(tree) = trees.iter().find(|tree| tree.plan.id == request.plan) else { return Ok(None) };
    let unit = units::find(c, unit)?;
    let areas = asked::asked(tree, unit.level, unit.id);
    let present = present::read(c, tree, &areas, &unit)?;
    let lacks = present.decided.len() < tally(&areas, &present.now()).of;
    Ok(lacks.then(|| (tree.plan.id, tree.plan.title.clone())))
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
