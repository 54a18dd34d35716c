//! Adoption by the annual meeting. From then on the report stands: every table and picture is frozen as it was that moment,
//! and its words can be searched for.

use db::{Conn, Tx};
use jiff::civil::Date;
use kernel::access::AdoptReport;
use kernel::id::ReportId;
use kernel::{Actor, Clock, Error, Fault, Permit, Result};

use crate::document::section_blocks;
use crate::recorded::recorded;
use crate::report::{Adopted, Head, Report};
use crate::{body, draw, store_parts, store_write};

/// The adoption as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAdoption {
    /// The body.
    pub organ: String,
    /// The day; `None` when none could be read.
    pub on: Option<Date>,
    /// Where the minutes say so.
    pub minutes: String,
}

impl NewAdoption {
    /// # Errors
    /// `Invalid`, a fault a field: a body or a reference that is missing, a day that is none, has not come, or lies before the
    /// year that the report tells of.
    pub fn check(&self, year: i16, today: Date) -> Result<Adopted> {
        let mut faults = Vec::new();
        let mut fault = |field, word| faults.push(Fault { field, word });
        if self.organ.trim().is_empty() {
            fault("organ", "fault-organ");
        }
        if self.minutes.trim().is_empty() {
            fault("minutes", "fault-minutes");
        }
        match self.on {
            None => fault("on_day", "fault-day"),
            Some(day) if day > today => fault("on_day", "fault-day-ahead"),
            Some(day) if day.year() < year => fault("on_day", "fault-day-before"),
            Some(_) => {}
        }
        match (self.on, faults.is_empty()) {
            (Some(on), true) => {
                Ok(Adopted { organ: self.organ.trim().into(), on, minutes: self.minutes.trim().into() })
            }
            _ => Err(Error::Invalid(faults)),
        }
    }
}

/// Writes the adoption down and freezes the report.
///
/// # Errors
/// `Invalid` from `NewAdoption::check`; `Conflict("report-adopted")`.
pub fn adopt(
    tx: &mut Tx,
    actor: &Actor,
    permit: &Permit<AdoptReport>,
    report: &Report,
    new: &NewAdoption,
    clock: &Clock,
) -> Result<()> {
    let (head, today) = (&report.head, clock.today());
    if permit.unit() != head.unit {
        return Err(Error::Forbidden);
    }
    let adopted = new.check(head.year, today)?;
    if !store_write::set_adopted(tx, permit, head.id, &adopted, clock.now_ms())? {
        return Err(Error::Conflict("report-adopted"));
    }
    let now = recorded(tx, &actor.scope(), head.unit, head.year, head.lang, today)?;
    let live = report.sections.iter().flat_map(|section| &section.parts).filter(|part| part.frozen.is_none());
    let frozen: Vec<_> = live.map(|part| (part.id, draw::live(part, &now, head.lang))).collect();
    store_parts::freeze(tx, permit, &frozen, today)?;
    let texts: Vec<_> = report
        .sections
        .iter()
        .map(|section| {
            let plain = body::plain(&section_blocks(section, &now, head.lang));
            let folded = format!("{}\n{plain}", section.title).to_lowercase();
            (section.id, plain, folded)
        })
        .collect();
    store_write::keep_plain(tx, permit, &texts)?;
    db::record(
        tx,
        &db::Entry::of(clock.now_ms(), permit.by(), "adopt_report", "report", &head.id, Some(&permit.unit())),
    )
}

/// Whether somebody may take back the adoption of a report: who wrote it down, the same day.
///
/// # Errors
/// The database's.
pub fn can_take_back(c: &mut Conn, actor: &Actor, report: ReportId, clock: &Clock) -> Result<bool> {
    let midnight = clock.today().to_zoned(kernel::clock::norway()).map_err(Error::internal)?;
    store_write::adopted_since(c, actor.account, report, midnight.timestamp().as_millisecond())
}

/// Takes back an adoption that was written down by mistake: the report is a draft again, as it was before.
///
/// # Errors
/// `Conflict("adoption-kept")` for anybody but who wrote it down the same day.
pub fn take_back(tx: &mut Tx, actor: &Actor, permit: &Permit<AdoptReport>, head: &Head, clock: &Clock) -> Result<()> {
    if permit.unit() != head.unit {
        return Err(Error::Forbidden);
    }
    if !can_take_back(tx, actor, head.id, clock)? {
        return Err(Error::Conflict("adoption-kept"));
    }
    store_write::unset_adopted(tx, permit, head.id, clock.today())?;
    db::record(
        tx,
        &db::Entry::of(clock.now_ms(), permit.by(), "take_back_adoption", "report", &head.id, Some(&permit.unit())),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn an_adoption_says_who_when_and_where() {
        let today = date(2026, 3, 1);
        let whole = NewAdoption { organ: "årsmøtet".into(), on: Some(date(2026, 2, 20)), minutes: "sak 3/26".into() };
        assert!(whole.check(2025, today).is_ok());
        for (new, field, word) in [
            (NewAdoption { organ: " ".into(), ..whole.clone() }, "organ", "fault-organ"),
            (NewAdoption { minutes: String::new(), ..whole.clone() }, "minutes", "fault-minutes"),
            (NewAdoption { on: None, ..whole.clone() }, "on_day", "fault-day"),
            (NewAdoption { on: Some(date(2026, 3, 2)), ..whole.clone() }, "on_day", "fault-day-ahead"),
            (NewAdoption { on: Some(date(2024, 12, 31)), ..whole.clone() }, "on_day", "fault-day-before"),
        ] {
            assert_eq!(new.check(2025, today), Err(Error::fault(field, word)));
        }
    }
}
