//! Adoption: what the meeting decided, written down. An adopted plan's text stands.

use db::Tx;
use jiff::civil::Date;
use kernel::access::AdoptPlan;
use kernel::{Error, Permit, Result};

use crate::plan::Plan;
use crate::step::Step;
use crate::steps::NewStep;
use crate::{steps, store};

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

/// Writes that a plan is adopted.
///
/// # Errors
/// `Invalid` for a missing organ or reference, or a day that has not come; `Conflict` when it is adopted already
/// or out for input.
pub fn adopt(
    tx: &mut Tx,
    permit: &Permit<AdoptPlan>,
    plan: &Plan,
    adoption: &Adoption,
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
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let on_day = words::read_date(&adoption.on_day).map(|day| day.to_string()).unwrap_or_default();
    let (organ, minutes) = (Some(adoption.organ.trim().to_owned()), Some(adoption.minutes.trim().to_owned()));
    let step = NewStep { step: Step::Adopted, organ, on_day, minutes, note: None };
    steps::take_step(tx, permit, plan.id, &step, at_ms)?;
    store::insert_adoption(tx, plan.id, permit.by(), adoption, at_ms)
}
