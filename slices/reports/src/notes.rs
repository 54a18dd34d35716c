//! What stands around a section: the texts that were saved in it, what the board said of it, and who is to write it.

use db::{Conn, Tx};
use kernel::access::WriteReport;
use kernel::id::{ReportCommentId, ReportId, ReportSectionId, ReportVersionId, UnitId};
use kernel::{Clock, Error, Permit, Result};
use words::Lang;

use crate::report::Report;
use crate::store_notes;

/// The longest comment, in characters.
pub const LONGEST_COMMENT: usize = 2000;

/// A text that was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Id.
    pub id: ReportVersionId,
    /// Its number; the drafted one is 0.
    pub revision: i64,
    /// The section's title then.
    pub title: String,
    /// Its text then, in Markdown.
    pub text: String,
    /// Who saved it.
    pub by: String,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
}

/// What somebody said of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Id.
    pub id: ReportCommentId,
    /// The words.
    pub words: String,
    /// Who.
    pub by: String,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
    /// Whether somebody has seen to it.
    pub settled: bool,
}

/// A section that somebody is to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assigned {
    /// Its report.
    pub report: ReportId,
    /// Itself.
    pub section: ReportSectionId,
    /// Its title.
    pub title: String,
    /// The report's year.
    pub year: i64,
    /// The report's unit.
    pub unit: UnitId,
    /// The unit's name.
    pub unit_name: String,
    /// The post or the name of the person.
    pub to: String,
    /// The report's language.
    pub lang: Lang,
}

/// The texts that were saved in a section of a report that has been found, newest first. For its unit's board.
///
/// # Errors
/// `NotFound` when the report has no such section.
pub fn versions(c: &mut Conn, report: &Report, section: ReportSectionId) -> Result<Vec<Version>> {
    store_notes::versions(c, report.section(section)?.id)
}

/// The comments on a section of a report that has been found, oldest first. For its unit's board.
///
/// # Errors
/// `NotFound` when the report has no such section.
pub fn comments(c: &mut Conn, report: &Report, section: ReportSectionId) -> Result<Vec<Comment>> {
    store_notes::comments(c, report.section(section)?.id)
}

/// Says something of a section of a draft.
///
/// # Errors
/// `Invalid` when nothing is said, or too much; `Conflict` when the report is adopted.
pub fn comment(
    tx: &mut Tx,
    permit: &Permit<WriteReport>,
    (report, section): (&Report, ReportSectionId),
    words: &str,
    clock: &Clock,
) -> Result<()> {
    crate::save::check_open(permit, report)?;
    let section = report.section(section)?;
    match words.trim().chars().count() {
        0 => return Err(Error::fault("comment", "fault-comment-missing")),
        1..=LONGEST_COMMENT => {}
        _ => return Err(Error::fault("comment", "fault-comment-long")),
    }
    store_notes::insert_comment(tx, permit, section.id, words.trim(), clock.now_ms())?;
    db::record(
        tx,
        &db::Entry::of(clock.now_ms(), permit.by(), "comment", "report", &report.head.id, Some(&permit.unit())),
    )
}

/// Marks a comment as seen to.
///
/// # Errors
/// `NotFound` when the section has no such comment that is open; `Conflict` when the report is adopted.
pub fn settle(
    tx: &mut Tx,
    permit: &Permit<WriteReport>,
    (report, section): (&Report, ReportSectionId),
    comment: ReportCommentId,
    clock: &Clock,
) -> Result<()> {
    crate::save::check_open(permit, report)?;
    let section = report.section(section)?;
    if !store_notes::settle(tx, permit, section.id, comment, clock.now_ms())? {
        return Err(Error::NotFound);
    }
    db::record(
        tx,
        &db::Entry::of(clock.now_ms(), permit.by(), "settle", "report", &report.head.id, Some(&permit.unit())),
    )
}
