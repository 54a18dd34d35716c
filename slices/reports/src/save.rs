//! Writing on a section: its text, who writes it, whether it is ready. Every text that is saved is kept, so that nothing is
//! lost when two write at once.

use db::Tx;
use kernel::access::WriteReport;
use kernel::id::{ReportSectionId, ReportVersionId};
use kernel::{Clock, Error, Fault, Permit, Result};

use crate::report::Report;
use crate::{store_notes, store_write};

/// The longest title, in characters.
pub const LONGEST_TITLE: usize = 200;
/// The longest text of a section, in characters.
pub const LONGEST_TEXT: usize = 60_000;

/// A section as somebody saves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Title.
    pub title: String,
    /// Text, in Markdown.
    pub text: String,
    /// The post or person that writes it.
    pub assigned_to: Option<String>,
    /// Whether it is ready.
    pub ready: bool,
}

impl Saved {
    /// # Errors
    /// `Invalid`, a fault a field: a title that is missing or too long, a text that is too long.
    pub fn check(&self) -> Result<()> {
        let mut faults = Vec::new();
        let mut fault = |field, word| faults.push(Fault { field, word });
        if self.title.trim().is_empty() {
            fault("title", "fault-title-missing");
        } else if self.title.chars().count() > LONGEST_TITLE {
            fault("title", "fault-title-long");
        }
        if self.text.chars().count() > LONGEST_TEXT {
            fault("text", "fault-text-long");
        }
        if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
    }
}

/// Sees to it that the permit's unit may write on a report.
pub(crate) fn check_open(permit: &Permit<WriteReport>, report: &Report) -> Result<()> {
    if permit.unit() != report.head.unit {
        return Err(Error::Forbidden);
    }
    if report.head.adopted.is_some() { Err(Error::Conflict("report-adopted")) } else { Ok(()) }
}

/// Saves a section as the writer saw it at a revision. The text is a new version only when it says something new.
///
/// # Errors
/// `Invalid` from `Saved::check`; `Conflict("report-changed")` when somebody has saved another text meanwhile;
/// `Conflict("report-adopted")`.
pub fn save(
    tx: &mut Tx,
    permit: &Permit<WriteReport>,
    (report, section, seen): (&Report, ReportSectionId, i64),
    new: &Saved,
    clock: &Clock,
) -> Result<()> {
    check_open(permit, report)?;
    new.check()?;
    let (section, now) = (report.section(section)?, clock.now_ms());
    let (title, text) = (new.title.trim(), new.text.replace("\r\n", "\n"));
    let says_new = section.title != title || section.text != text;
    if says_new && !store_write::save_text(tx, permit, (section.id, seen), (title, &text), now)? {
        return Err(Error::Conflict("report-changed"));
    }
    if section.assigned_to != new.assigned_to {
        store_write::set_assigned(tx, permit, section.id, new.assigned_to.as_deref())?;
    }
    if section.ready.is_some() != new.ready || (new.ready && says_new) {
        store_write::set_ready(tx, permit, section.id, new.ready.then_some(now))?;
    }
    db::record(tx, &db::Entry::of(now, permit.by(), "save_section", "report", &report.head.id, Some(&permit.unit())))
}

/// Makes an earlier text the newest; the one that stood is kept as a version.
///
/// # Errors
/// `NotFound` when the section has no such version; `Conflict` as `save`.
pub fn restore(
    tx: &mut Tx,
    permit: &Permit<WriteReport>,
    (report, section): (&Report, ReportSectionId),
    version: ReportVersionId,
    clock: &Clock,
) -> Result<()> {
    let present = report.section(section)?;
    let versions = store_notes::versions(tx, present.id)?;
    let version = versions.into_iter().find(|v| v.id == version).ok_or(Error::NotFound)?;
    let again = Saved {
        title: version.title,
        text: version.text,
        assigned_to: present.assigned_to.clone(),
        ready: present.ready.is_some(),
    };
    save(tx, permit, (report, section, present.revision), &again, clock)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_needs_a_title_and_neither_it_nor_its_text_is_endless() {
        let whole = Saved { title: "Styret".into(), text: "Ja.".into(), assigned_to: None, ready: false };
        assert_eq!(whole.check(), Ok(()));
        for (new, field, word) in [
            (Saved { title: " ".into(), ..whole.clone() }, "title", "fault-title-missing"),
            (Saved { title: "ø".repeat(LONGEST_TITLE + 1), ..whole.clone() }, "title", "fault-title-long"),
            (Saved { text: "å".repeat(LONGEST_TEXT + 1), ..whole.clone() }, "text", "fault-text-long"),
        ] {
            assert_eq!(new.check(), Err(Error::fault(field, word)));
        }
    }
}
