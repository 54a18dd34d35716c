//! Raising a matter to a unit above.

use db::Tx;
use jiff::civil::Date;
use kernel::access::RaiseMatter;
use kernel::id::{MatterId, MeasureId, PlanId, UnitId};
use kernel::{Clock, Error, Fault, Permit, Place, Result};

use crate::standing::EventKind;
use crate::store::{self, NewEvent};

/// The longest title, in characters.
pub const LONGEST_TITLE: usize = 200;
/// The longest text, in characters.
pub const LONGEST_TEXT: usize = 10_000;

/// What a new matter says.
#[derive(Debug, Clone)]
pub struct NewMatter {
    /// Title.
    pub title: String,
    /// What it is about.
    pub text: String,
    /// What one asks for.
    pub asks: String,
    /// The day before which an answer is needed; `None` when none could be read.
    pub answer_by: Option<Date>,
    /// The unit above that gets it.
    pub to: UnitId,
    /// The action or measure that it comes from. Whoever asks has seen to it that the person may see it.
    pub about: Option<(PlanId, MeasureId)>,
}

impl NewMatter {
    /// Holds the matter against what it needs.
    ///
    /// # Errors
    /// `Invalid`, a fault a field: a text that is missing or too long, a day that is missing or not after today, a unit that
    /// is not above.
    pub fn check(&self, place: &Place, today: Date) -> Result<()> {
        let mut faults = Vec::new();
        let mut fault = |field, word| faults.push(Fault { field, word });
        if self.title.is_empty() {
            fault("title", "fault-title-missing");
        } else if self.title.chars().count() > LONGEST_TITLE {
            fault("title", "fault-title-long");
        }
        for (field, text, missing) in
            [("text", &self.text, "fault-text-missing"), ("asks", &self.asks, "fault-asks-missing")]
        {
            if text.is_empty() {
                fault(field, missing);
            } else if text.chars().count() > LONGEST_TEXT {
                fault(field, "fault-long");
            }
        }
        match self.answer_by {
            None => fault("answer_by", "fault-day"),
            Some(day) if day <= today => fault("answer_by", "fault-day-past"),
            Some(_) => {}
        }
        if !place.above.contains(&self.to) {
            fault("to", "fault-to");
        }
        if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
    }
}

/// Raises a matter for the permit's unit.
///
/// # Errors
/// `Invalid` from `NewMatter::check`; `Forbidden` when the place is another unit's than the permit's.
pub fn raise(
    tx: &mut Tx,
    permit: &Permit<RaiseMatter>,
    place: &Place,
    new: &NewMatter,
    clock: &Clock,
) -> Result<MatterId> {
    if permit.unit() != place.unit {
        return Err(Error::Forbidden);
    }
    new.check(place, clock.today())?;
    let day = new.answer_by.ok_or_else(|| Error::fault("answer_by", "fault-day"))?;
    let id = store::insert_matter(tx, permit, new, day, clock.now_ms())?;
    let event = NewEvent { to: Some(new.to), ..NewEvent::of(EventKind::Raised) };
    store::insert_event(tx, permit, (id, 1), &event, clock.now_ms())?;
    let entry = db::Entry::of(clock.now_ms(), permit.by(), "raise_matter", "matter", &id, Some(&permit.unit()));
    db::record(tx, &entry)?;
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_matter_needs_its_texts_a_day_to_come_and_a_unit_above() {
        let (own, above, beside) = (UnitId::new(), UnitId::new(), UnitId::new());
        let (place, today) = (Place { unit: own, above: vec![above] }, date(2026, 2, 10));
        let whole = NewMatter {
            title: "Nye ruter".into(),
            text: "De kommer i juni.".into(),
            asks: "Hva kan vi kreve?".into(),
            answer_by: Some(date(2026, 3, 1)),
            to: above,
            about: None,
        };
        assert_eq!(whole.check(&place, today), Ok(()));
        let table = [
            (NewMatter { title: String::new(), ..whole.clone() }, "title", "fault-title-missing"),
            (NewMatter { title: "a".repeat(201), ..whole.clone() }, "title", "fault-title-long"),
            (NewMatter { text: String::new(), ..whole.clone() }, "text", "fault-text-missing"),
            (NewMatter { asks: String::new(), ..whole.clone() }, "asks", "fault-asks-missing"),
            (NewMatter { asks: "æ".repeat(10_001), ..whole.clone() }, "asks", "fault-long"),
            (NewMatter { answer_by: None, ..whole.clone() }, "answer_by", "fault-day"),
            (NewMatter { answer_by: Some(today), ..whole.clone() }, "answer_by", "fault-day-past"),
            (NewMatter { to: beside, ..whole.clone() }, "to", "fault-to"),
            (NewMatter { to: own, ..whole.clone() }, "to", "fault-to"),
        ];
        for (new, field, word) in table {
            assert_eq!(new.check(&place, today), Err(Error::fault(field, word)), "{field} {word}");
        }
    }
}
