//! An annual report with its sections. A draft is seen by its unit's own board; an adopted one by those with a post in the
//! unit or below it, and by officers and leaders above; for everybody else there is none.

use db::Conn;
use jiff::civil::{Date, date};
use kernel::id::{ReportId, ReportSectionId, UnitId};
use kernel::{Error, Result, Scope};
use words::Lang;

use crate::chapter::ChapterKind;
use crate::part::Part;
use crate::store;

/// How the annual meeting adopted a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adopted {
    /// The body, "årsmøtet".
    pub organ: String,
    /// The day.
    pub on: Date,
    /// Where the minutes say so.
    pub minutes: String,
}

/// A report without its sections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Id.
    pub id: ReportId,
    /// Whose it is.
    pub unit: UnitId,
    /// The unit's name.
    pub unit_name: String,
    /// The calendar year that it tells of.
    pub year: i16,
    /// The language it is written in.
    pub lang: Lang,
    /// How it was adopted; `None` while it is a draft.
    pub adopted: Option<Adopted>,
    /// How many sections it has.
    pub sections: i64,
    /// How many of them somebody has marked as ready.
    pub ready: i64,
}

impl Head {
    /// The first and last day that it tells of.
    #[must_use]
    pub fn days(&self) -> (Date, Date) {
        days(self.year)
    }
}

/// The first and last day of a year.
#[must_use]
pub fn days(year: i16) -> (Date, Date) {
    (date(year, 1, 1), date(year, 12, 31))
}

/// That a section is ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ready {
    /// Who said so.
    pub by: String,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
}

/// A chapter of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Id.
    pub id: ReportSectionId,
    /// What it is drafted from.
    pub kind: ChapterKind,
    /// Title.
    pub title: String,
    /// What to write there; may be empty.
    pub hint: String,
    /// Text, in Markdown.
    pub text: String,
    /// Counts its texts.
    pub revision: i64,
    /// The post or person that writes it.
    pub assigned_to: Option<String>,
    /// Whether it is ready.
    pub ready: Option<Ready>,
    /// Its tables and pictures, by number.
    pub parts: Vec<Part>,
    /// How many comments wait for somebody.
    pub comments: i64,
}

/// A report.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Whose, of which year, how far it has come.
    pub head: Head,
    /// Its chapters in order.
    pub sections: Vec<Section>,
}

impl Report {
    /// A section.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn section(&self, id: ReportSectionId) -> Result<&Section> {
        self.sections.iter().find(|section| section.id == id).ok_or(Error::NotFound)
    }
}

/// A report that the scope sees, with everything in it: a statement a kind of thing.
///
/// # Errors
/// `NotFound`.
pub fn find(c: &mut Conn, scope: &Scope, id: ReportId) -> Result<Report> {
    let head = store::head(c, scope, id)?.ok_or(Error::NotFound)?;
    Ok(Report { sections: store::sections(c, id)?, head })
}

/// The report of a unit for a year, when the scope sees one.
///
/// # Errors
/// The database's.
pub fn of_unit(c: &mut Conn, scope: &Scope, unit: UnitId, year: i16) -> Result<Option<Report>> {
    match store::of_unit(c, scope, unit, year)? {
        Some(head) => Ok(Some(Report { sections: store::sections(c, head.id)?, head })),
        None => Ok(None),
    }
}
