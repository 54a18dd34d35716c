//! What hearings say elsewhere: doors on a plan's page, and what waits for somebody on the front page.

use db::Conn;
use jiff::civil::Date;
use kernel::access::{AdoptPlan, DecideInput, GiveUnitInput};
use kernel::id::{HearingId, PlanId, UnitId};
use kernel::{Actor, Clock, Clockwork, Result};
use plans::Step;
use web::{PlanDoor, Waiting};
use words::Lang;

use crate::hearing::{Hearing, of_plan, visible};
use crate::web::speakers;
use crate::{T, proposal, store, store_proposals};

/// Answers are told on the front page for so long after they were published.
const TOLD_FOR: i64 = 45 * 86_400_000;

/// The doors on a plan's page: give input, see it, decide, or open the plan for input.
///
/// # Errors
/// The database's.
pub fn plan_doors(c: &mut Conn, actor: &Actor, clock: &Clock, id: PlanId, lang: Lang) -> Result<Vec<PlanDoor>> {
    let (scope, t, now) = (actor.scope(), T(lang), clock.now_ms());
    let plan = plans::find(c, &scope, id)?;
    let place = units::place(c, plan.unit)?;
    let mut doors = Vec::new();
    if let Some(hearing) = of_plan(c, &scope, id)? {
        let (href, open) = (format!("/hearings/{}", hearing.id), hearing.is_open(now));
        if open {
            let until = words::instant(lang, hearing.deadline_ms);
            let gives = !speakers(c, t, actor, &hearing)?.is_empty();
            let label = if gives { t.door_give(until) } else { t.door_open(until) };
            doors.push(PlanDoor { href: href.clone(), label, main: gives });
        } else {
            doors.push(PlanDoor { href: href.clone(), label: t.door_closed(), main: false });
        }
        if actor.can::<DecideInput>(&place) {
            let main = !open && hearing.next_version.is_none();
            doors.push(PlanDoor { href: format!("{href}/decisions"), label: t.door_decide(), main });
        }
    }
    let draft = plan.adoption.is_none() && Step::after(plan.step).contains(&Step::OutForInput);
    if draft && actor.can::<AdoptPlan>(&place) {
        doors.push(PlanDoor { href: format!("/plans/{id}/hearing"), label: t.open_title(), main: false });
    }
    Ok(doors)
}

/// What waits for somebody: input to give before a deadline, input to decide about, answers to read.
///
/// # Errors
/// The database's.
pub fn waiting(c: &mut Conn, actor: &Actor, clock: &Clock, lang: Lang) -> Result<Vec<Waiting>> {
    let (scope, t, now) = (actor.scope(), T(lang), clock.now_ms());
    let units: Vec<_> = actor.own_units_for::<GiveUnitInput>().iter().map(|held| held.place.unit).collect();
    let answered = store_proposals::answered_since(c, actor.account, &units, now - TOLD_FOR)?;
    let mut waiting = Vec::new();
    for hearing in visible(c, &scope)? {
        if answered.contains(&hearing.id) {
            let href = format!("/hearings/{}/mine", hearing.id);
            waiting.push(Waiting {
                title: t.wait_answered(hearing.title.as_str()),
                href,
                note: t.wait_answered_note(),
                due: None,
                press: None,
            });
        }
        if hearing.is_open(now) {
            waiting.extend(to_give(c, actor, &hearing, t)?);
        } else if hearing.next_version.is_none() && hearing.decides {
            waiting.extend(to_decide(c, &hearing, t)?);
        }
    }
    Ok(waiting)
}

/// The units that are asked in a hearing whose deadline lies between two instants, and that have not sent anything as a unit,
/// with the day of the deadline: for those who remind.
///
/// # Errors
/// The database's.
pub fn unheard_everywhere(
    c: &mut Conn,
    _: Clockwork,
    now_ms: i64,
    until_ms: i64,
) -> Result<Vec<(HearingId, UnitId, Date)>> {
    let all = store_proposals::unheard(c, now_ms, until_ms)?;
    let day = |(hearing, unit, ms)| Some((hearing, unit, kernel::clock::norwegian_day(ms)?));
    Ok(all.into_iter().filter_map(day).collect())
}

/// Whether a unit has sent anything in a hearing.
///
/// # Errors
/// The database's.
pub fn has_spoken(c: &mut Conn, hearing: HearingId, unit: UnitId) -> Result<bool> {
    store_proposals::has_spoken(c, hearing, unit)
}

fn to_give(c: &mut Conn, actor: &Actor, hearing: &Hearing, t: T) -> Result<Option<Waiting>> {
    let until = words::instant(t.0, hearing.deadline_ms);
    let due = kernel::clock::norwegian_day(hearing.deadline_ms);
    let count = proposal::count(c, hearing.id)?;
    let href = format!("/hearings/{}", hearing.id);
    if hearing.decides {
        let title = t.wait_running(hearing.title.as_str());
        let note = t.wait_running_note(count, until);
        return Ok(Some(Waiting { title, href, note, due, press: None }));
    }
    let gives = !speakers(c, t, actor, hearing)?.is_empty();
    let title = t.wait_give(hearing.title.as_str());
    Ok(gives.then(|| Waiting { title, href, note: t.wait_give_note(count, until), due, press: None }))
}

fn to_decide(c: &mut Conn, hearing: &Hearing, t: T) -> Result<Option<Waiting>> {
    let left = store::lacking(c, hearing.id, crate::hearing::Stage::Decision)?;
    let note = if left == 0 { t.wait_version_note() } else { t.wait_decide_note(left) };
    let href = format!("/hearings/{}/decisions", hearing.id);
    Ok(Some(Waiting { title: t.wait_decide(hearing.title.as_str()), href, note, due: None, press: None }))
}
