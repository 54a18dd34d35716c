//! Adoption: what the meeting decided, written down. An adopted plan's text stands.

use db::Tx;
use jiff::civil::Date;
use kernel::access::AdoptPlan;
use kernel::{Error, Permit, Result};

use crate::plan::Plan;
use crate::step::Step;
use crate::steps::NewStep;
use crate::{in_force, steps, store};

/// By which organ, when, and where the minutes say so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adoption {
    /// The organ ("årsmøtet", "landsstyret").
    pub organ: String,
    /// The day, `YYYY-MM-DD`.
    pub on_day: String,
    /// The reference to the minutes ("sak 7/26").
    pub minutes: String,
}

/// Writes that a plan is adopted, in force from the usual day (`in_force::usual_start`).
///
/// # Errors
/// As `adopt_from`.
pub fn adopt(
    tx: &mut Tx,
    permit: &Permit<AdoptPlan>,
    plan: &Plan,
    adoption: &Adoption,
    today: Date,
    at_ms: i64,
) -> Result<()> {
    adopt_from(tx, permit, plan, adoption, None, today, at_ms)
}

/// Writes that a plan is adopted, and from which day it is in force; `None` for the usual one.
///
/// # Errors
/// `Invalid` for a missing organ or reference, a day that has not come, or a first day outside the plan's period;
/// `Conflict` when it is adopted already or out for input.
pub fn adopt_from(
    tx: &mut Tx,
    permit: &Permit<AdoptPlan>,
    plan: &Plan,
    adoption: &Adoption,
    in_force_on: Option<Date>,
    today: Date,
    at_ms: i64,
) -> Result<()> {
    if permit.unit() != plan.unit {
        return Err(Error::Forbidden);
    }
    if plan.adoption.is_some() {
        return Err(Error::Conflict("adopted-already"));
    }
    let mut faults = Vec::new();
    let mut fault = |field, word| faults.push(kernel::Fault { field, word });
    if adoption.organ.trim().is_empty() {
        fault("organ", "fault-organ");
    }
    if adoption.minutes.trim().is_empty() {
        fault("minutes", "fault-minutes");
    }
    match words::read_date(&adoption.on_day) {
        None => fault("on_day", "fault-date"),
        Some(day) if day > today => fault("on_day", "fault-day-ahead"),
        Some(_) => {}
    }
    if let Some(start) = in_force_on
        && let Err(Error::Invalid(more)) = in_force::check_start(plan, start)
    {
        faults.extend(more);
    }
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let day = |text: &str| words::read_date(text).unwrap_or(today);
    let usual = in_force::usual_start(day(&plan.from_on), day(&plan.to_on), day(&adoption.on_day));
    let start = in_force_on.unwrap_or(usual);
    let on_day = words::read_date(&adoption.on_day).map(|day| day.to_string()).unwrap_or_default();
    let (organ, minutes) = (Some(adoption.organ.trim().to_owned()), Some(adoption.minutes.trim().to_owned()));
    let step = NewStep { step: Step::Adopted, organ, on_day, minutes, note: None };
    steps::take_step(tx, permit, plan.id, &step, at_ms)?;
    store::insert_adoption(tx, plan.id, permit.by(), adoption, start, at_ms)
}
