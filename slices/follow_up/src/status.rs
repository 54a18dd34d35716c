//! How far an action has come, as somebody says it in two minutes. Pure.

use jiff::civil::Date;
use kernel::id::EvidenceId;
use kernel::{Error, Fault, Result};

/// How far an action, or one occasion of a recurring one, has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Nobody has begun.
    NotStarted,
    /// Somebody is at it.
    UnderWay,
    /// It is done.
    Done,
    /// Some of it is done, and that is what came of it.
    InPart,
    /// It is done later, on a day that is said.
    Postponed,
    /// It will not be done, for a reason that is said.
    Dropped,
}

impl Status {
    /// Every status, in the order shown to people.
    pub const ALL: [Self; 6] =
        [Self::Done, Self::UnderWay, Self::InPart, Self::NotStarted, Self::Postponed, Self::Dropped];

    /// The word that the database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::NotStarted => "not-started",
            Self::UnderWay => "under-way",
            Self::Done => "done",
            Self::InPart => "in-part",
            Self::Postponed => "postponed",
            Self::Dropped => "dropped",
        }
    }

    /// The status that a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }

    /// Whether nothing more is to be done about the occasion.
    #[must_use]
    pub fn closes(self) -> bool {
        matches!(self, Self::Done | Self::InPart | Self::Dropped)
    }
}

/// What shows that something was done.
#[derive(Debug, Clone, PartialEq)]
pub enum Evidence {
    /// A page on the web; `https` or `http`.
    Link(String),
    /// A meeting or a minutes reference, in words.
    Meeting(String),
    /// A figure for what the action measures.
    Figure(f64),
    /// A file by its name; put to the status after it was said (`attach`).
    File(EvidenceId, String),
}

/// A status as somebody reports it.
#[derive(Debug, Clone, PartialEq)]
pub struct NewStatus {
    /// How far it has come.
    pub status: Status,
    /// Postponed: to this day.
    pub until: Option<Date>,
    /// A few words; for what is dropped, the reason.
    pub note: String,
    /// What shows it.
    pub evidence: Vec<Evidence>,
}

/// The longest note, in characters.
pub const LONGEST_NOTE: usize = 2000;

impl NewStatus {
    /// Holds the status against what it needs.
    ///
    /// # Errors
    /// `Invalid`, a fault a field: a day to postpone to that is missing or past, a reason that is missing, a note too long, a
    /// link that is none.
    pub fn check(&self, today: Date) -> Result<()> {
        let mut faults = Vec::new();
        let mut fault = |field, word| faults.push(Fault { field, word });
        if self.status == Status::Postponed {
            match self.until {
                None => fault("until", "fault-until-missing"),
                Some(day) if day <= today => fault("until", "fault-until-past"),
                Some(_) => {}
            }
        }
        if self.status == Status::Dropped && self.note.trim().is_empty() {
            fault("note", "fault-reason-missing");
        }
        if self.note.chars().count() > LONGEST_NOTE {
            fault("note", "fault-note-long");
        }
        let is_link = |link: &str| {
            let rest = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://"));
            rest.is_some_and(|rest| !rest.is_empty() && !link.chars().any(char::is_whitespace))
        };
        if self.evidence.iter().any(|e| matches!(e, Evidence::Link(link) if !is_link(link))) {
            fault("link", "fault-link");
        }
        if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_status_reads_back_from_its_word() {
        for status in Status::ALL {
            assert_eq!(Status::from_word(status.word()), Some(status));
        }
    }

    #[test]
    fn a_status_says_what_it_must() {
        let today = date(2026, 3, 1);
        let day = |month| Some(date(2026, month, 1));
        for (status, until, note, link, faults) in [
            (Status::Done, None, "", "https://example.org/referat", vec![]),
            (Status::Done, None, "", "example.org", vec!["fault-link"]),
            (Status::Done, None, "", "javascript:alert(1)", vec!["fault-link"]),
            (Status::Postponed, None, "", "", vec!["fault-until-missing"]),
            (Status::Postponed, day(3), "", "", vec!["fault-until-past"]),
            (Status::Postponed, day(4), "", "", vec![]),
            (Status::Dropped, None, " ", "", vec!["fault-reason-missing"]),
            (Status::Dropped, None, "Ingen å gjøre det med.", "", vec![]),
        ] {
            let evidence = Some(link).filter(|l| !l.is_empty()).map(|l| Evidence::Link(l.into())).into_iter().collect();
            let new = NewStatus { status, until, note: note.into(), evidence };
            let found: Vec<&str> = match new.check(today) {
                Err(Error::Invalid(found)) => found.iter().map(|f| f.word).collect(),
                _ => Vec::new(),
            };
            assert_eq!(found, faults, "{status:?} {until:?} {note} {link}");
        }
    }
}
