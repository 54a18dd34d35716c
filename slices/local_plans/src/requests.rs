//! Somebody above asks units for an answer to a plan by a day, sees how many have answered, and may remind them once. What
//! it looks like to those who are asked is left to the pages: an offer with a date, and nothing that counts against them.

use std::collections::HashMap;

use db::{Conn, Tx};
use jiff::civil::Date;
use kernel::access::{Action, AskForAnswer, allows};
use kernel::actor::Relation;
use kernel::id::{AnswerRequestId, PlanId, UnitId};
use kernel::{Actor, Error, Fault, Held, Permit, Place, Result, Scope};

use crate::coverage::UnitCoverage;
use crate::{store, store_requests};

/// A request as it is to be sent.
#[derive(Debug, Clone)]
pub struct NewRequest {
    /// What is said to those who are asked.
    pub text: String,
    /// By when, as typed.
    pub by_on: String,
}

/// A request as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Id.
    pub id: AnswerRequestId,
    /// The plan to answer.
    pub plan: PlanId,
    /// Its title.
    pub plan_title: String,
    /// The unit that asks.
    pub from_unit: UnitId,
    /// Its name.
    pub from_name: String,
    /// What is said.
    pub text: String,
    /// By when, `YYYY-MM-DD`.
    pub by_on: String,
    /// The one reminder, where it has been sent.
    pub reminder: Option<String>,
}

/// The plan's units below the one for which somebody asks, and proof that they may be asked.
#[derive(Debug)]
pub struct Asking {
    /// The post from which they ask.
    pub held: Held,
    /// The units that the plan asks something, in Norwegian order, with how many measures each has answered.
    pub units: Vec<UnitCoverage>,
    /// A permit for each.
    pub permits: HashMap<UnitId, Permit<AskForAnswer>>,
}

impl Asking {
    /// The permits for some of the units.
    ///
    /// # Errors
    /// `NotFound` for a unit that is not among them.
    pub fn permits_for(&self, units: &[UnitId]) -> Result<Vec<Permit<AskForAnswer>>> {
        units.iter().map(|unit| self.permits.get(unit).cloned().ok_or(Error::NotFound)).collect()
    }

    /// The permits for all of them.
    #[must_use]
    pub fn all(&self) -> Vec<Permit<AskForAnswer>> {
        self.permits.values().cloned().collect()
    }
}

/// The post from which an actor asks for answers to a plan of a unit, where they have one.
pub(crate) fn asks_from(actor: &Actor, plan_unit: UnitId) -> Option<&Held> {
    actor.held.iter().find(|held| {
        allows(held.role, Relation::Above, Action::AskForAnswer)
            && (held.place.unit == plan_unit || held.place.above.contains(&plan_unit))
    })
}

/// Whom an actor may ask for answers to a plan. Sets, however many units there are.
///
/// # Errors
/// `NotFound` when the plan is not to be seen or not adopted; `Forbidden` for who stands above nobody.
pub fn asking(c: &mut Conn, actor: &Actor, plan: PlanId) -> Result<Asking> {
    let coverage = crate::coverage(c, &actor.scope(), plan)?;
    if coverage.tree.plan.adoption.is_none() {
        return Err(Error::NotFound);
    }
    let held = asks_from(actor, coverage.tree.plan.unit).ok_or(Error::Forbidden)?.clone();
    let places: HashMap<UnitId, Place> = store_requests::places_below(c, held.place.unit)?;
    let mut permits = HashMap::new();
    let mut units = coverage.units;
    units.retain(|unit| {
        let permit = places.get(&unit.unit).and_then(|place| actor.may::<AskForAnswer>(place).ok());
        permit.map(|permit| permits.insert(unit.unit, permit)).is_some()
    });
    Ok(Asking { held, units, permits })
}

/// Asks units for an answer.
///
/// # Errors
/// `Invalid`: no text, nobody asked, a date that is none or has gone.
pub fn ask(
    tx: &mut Tx,
    permits: &[Permit<AskForAnswer>],
    from: UnitId,
    plan: PlanId,
    new: &NewRequest,
    today: Date,
    at_ms: i64,
) -> Result<AnswerRequestId> {
    let mut faults = Vec::new();
    let mut fault = |field, word| faults.push(Fault { field, word });
    if new.text.trim().is_empty() {
        fault("text", "fault-request-text");
    } else if new.text.chars().count() > LONGEST {
        fault("text", "fault-reason-long");
    }
    let day = words::read_date(&new.by_on);
    match day {
        None => fault("by_on", "fault-date"),
        Some(day) if day < today => fault("by_on", "fault-day-gone"),
        Some(_) => {}
    }
    if permits.is_empty() {
        fault("units", "fault-nobody-asked");
    }
    let (Some(by), Some(day), true) = (permits.first().map(Permit::by), day, faults.is_empty()) else {
        return Err(Error::Invalid(faults));
    };
    let id = AnswerRequestId::new();
    store_requests::insert(tx, permits, (id, plan, from), (new.text.trim(), &day.to_string()), at_ms)?;
    db::record(tx, &db::Entry::of(at_ms, by, "ask_for_answer", "answer_request", &id, Some(&from)))?;
    Ok(id)
}

/// A text may be this long, in characters.
const LONGEST: usize = 2000;

/// Reminds those who were asked, once, with a line written by hand.
///
/// # Errors
/// `Invalid` without a text; `NotFound` when the permit is for no unit that was asked; `Conflict("reminded-already")`.
pub fn remind(
    tx: &mut Tx,
    permits: &[Permit<AskForAnswer>],
    request: AnswerRequestId,
    text: &str,
    at_ms: i64,
) -> Result<()> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Error::fault("reminder", "fault-request-text"));
    }
    let asked = store_requests::asked(tx, request)?;
    let permit = permits.iter().find(|permit| asked.contains(&permit.unit())).ok_or(Error::NotFound)?;
    if store_requests::remind(tx, permit, request, text, at_ms)? == 0 {
        return Err(Error::Conflict("reminded-already"));
    }
    db::record(tx, &db::Entry::of(at_ms, permit.by(), "remind", "answer_request", &request, Some(&permit.unit())))
}

/// The requests that a unit has sent about a plan, newest first, with whom they went to; for who asks from that unit.
///
/// # Errors
/// The database's.
pub fn requests_from(c: &mut Conn, asking: &Asking, plan: PlanId) -> Result<Vec<(Request, Vec<UnitId>)>> {
    store_requests::sent(c, plan, asking.held.place.unit)
}

/// What a unit is asked to answer, the nearest date first; for who sits on its board.
///
/// # Errors
/// `NotFound` for everybody else.
pub fn requests_to(c: &mut Conn, scope: &Scope, unit: UnitId) -> Result<Vec<Request>> {
    if store::sits_on_board(c, scope, unit)? { store_requests::to(c, unit) } else { Err(Error::NotFound) }
}
