//! The board's decision on its answers to a plan: drafts become the unit's answers, with the day of the meeting and where
//! the minutes say so. Only what is decided is counted for those above.

use db::Tx;
use jiff::civil::Date;
use kernel::access::DecideAnswer;
use kernel::id::{MeasureId, PlanId};
use kernel::{Error, Fault, Permit, Result};

use crate::store_decided;

/// A decision as it is to be written down.
#[derive(Debug, Clone)]
pub struct NewDecision {
    /// The day of the meeting, as typed.
    pub on_day: String,
    /// Where the minutes say so ("sak 4/26").
    pub minutes: String,
    /// The drafts that were decided, each with when it was written as the one who writes this saw it.
    pub chosen: Vec<(MeasureId, i64)>,
}

impl NewDecision {
    /// The day and the reference as they are kept.
    fn check(&self, today: Date) -> Result<(String, &str)> {
        let mut faults = Vec::new();
        let mut fault = |field, word| faults.push(Fault { field, word });
        let day = words::read_date(&self.on_day);
        match day {
            None => fault("on_day", "fault-date"),
            Some(day) if day > today => fault("on_day", "fault-day-ahead"),
            Some(_) => {}
        }
        if self.minutes.trim().is_empty() {
            fault("minutes", "fault-minutes");
        }
        if self.chosen.is_empty() {
            fault("chosen", "fault-no-draft-chosen");
        }
        match day {
            Some(day) if faults.is_empty() => Ok((day.to_string(), self.minutes.trim())),
            _ => Err(Error::Invalid(faults)),
        }
    }
}

/// Writes a decision down for the permit's unit; gives how many answers it made.
///
/// # Errors
/// `Invalid`: a day that is none or has not come, no reference, nothing chosen, or a draft that is another one by now.
pub fn decide(
    tx: &mut Tx,
    permit: &Permit<DecideAnswer>,
    plan: PlanId,
    new: &NewDecision,
    today: Date,
    at_ms: i64,
) -> Result<usize> {
    let (on_day, minutes) = new.check(today)?;
    let drafts = crate::store::drafts(tx, plan, permit.unit())?;
    let as_seen = |(measure, at): &(MeasureId, i64)| drafts.get(measure).is_some_and(|draft| draft.at_ms == *at);
    if !new.chosen.iter().all(as_seen) {
        return Err(Error::fault("chosen", "fault-draft-changed"));
    }
    let mut measures: Vec<MeasureId> = new.chosen.iter().map(|(measure, _)| *measure).collect();
    measures.sort_unstable();
    measures.dedup();
    let decision = store_decided::decide(tx, permit, plan, (&on_day, minutes), &measures, at_ms)?;
    db::record(
        tx,
        &db::Entry::of(at_ms, permit.by(), "decide_answers", "answer_decision", &decision, Some(&permit.unit())),
    )?;
    Ok(measures.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_decision_needs_a_day_that_has_come_a_reference_and_something_decided() {
        let whole = || NewDecision {
            on_day: "9.2.2026".into(),
            minutes: " sak 4/26 ".into(),
            chosen: vec![(MeasureId::new(), 1)],
        };
        let today = date(2026, 2, 10);
        assert_eq!(whole().check(today), Ok(("2026-02-09".to_owned(), "sak 4/26")));
        for (new, field, word) in [
            (NewDecision { on_day: "i går".into(), ..whole() }, "on_day", "fault-date"),
            (NewDecision { on_day: "11.2.2026".into(), ..whole() }, "on_day", "fault-day-ahead"),
            (NewDecision { minutes: "  ".into(), ..whole() }, "minutes", "fault-minutes"),
            (NewDecision { chosen: Vec::new(), ..whole() }, "chosen", "fault-no-draft-chosen"),
        ] {
            assert_eq!(new.check(today), Err(Error::fault(field, word)));
        }
    }
}
