//! Putting tables and pictures into a section of a draft, freezing them as they are, making them live again, taking them out,
//! and typing figures in.

use db::Tx;
use kernel::access::WriteReport;
use kernel::id::{ReportPartId, ReportSectionId};
use kernel::{Actor, Clock, Error, Permit, Result};

use crate::part::{FigureRow, Part, PartKind};
use crate::recorded::recorded;
use crate::report::{Report, Section};
use crate::save::check_open;
use crate::{begin, draw, store_parts};

/// The most rows that a typed-in table can have.
pub const MOST_ROWS: usize = 60;
/// The longest label or title of one, in characters.
pub const LONGEST_LABEL: usize = 120;

/// What is done with a part that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It stays as it is now.
    Freeze,
    /// It is drawn from what is recorded each time.
    Thaw,
    /// It is taken out.
    Remove,
}

/// Puts a part into a section.
///
/// # Errors
/// `Invalid` when figures of one's own have no title; `Conflict` when the report is adopted.
pub fn add(
    tx: &mut Tx,
    permit: &Permit<WriteReport>,
    (report, section): (&Report, ReportSectionId),
    (kind, about): (PartKind, Option<String>),
    clock: &Clock,
) -> Result<ReportPartId> {
    check_open(permit, report)?;
    let section = report.section(section)?;
    if matches!(kind, PartKind::Figures | PartKind::Area)
        && about.as_deref().is_none_or(|about| about.trim().is_empty())
    {
        return Err(Error::fault("about", "fault-table-title"));
    }
    if about.as_ref().is_some_and(|about| about.chars().count() > LONGEST_LABEL) {
        return Err(Error::fault("about", "fault-label-long"));
    }
    let part = begin::new_part(tx, permit, report, section, (kind, about))?;
    store_parts::insert_parts(tx, permit, report.head.id, &[(section.id, &part)])?;
    note(tx, permit, report, "add_part", clock)?;
    Ok(part.id)
}

/// Does something with a part.
///
/// # Errors
/// `NotFound` when the section has no such part; `Conflict` when the report is adopted.
pub fn change(
    tx: &mut Tx,
    actor: &Actor,
    permit: &Permit<WriteReport>,
    (report, section, part): (&Report, ReportSectionId, ReportPartId),
    change: Change,
    clock: &Clock,
) -> Result<()> {
    check_open(permit, report)?;
    let (head, part) = (&report.head, part_of(report.section(section)?, part)?);
    match change {
        Change::Freeze => {
            let now = recorded(tx, &actor.scope(), head.unit, head.year, head.lang, clock.today())?;
            let blocks = draw::live(part, &now, head.lang);
            store_parts::freeze(tx, permit, &[(part.id, blocks)], clock.today())?;
        }
        Change::Thaw => store_parts::thaw(tx, permit, part.id)?,
        Change::Remove => store_parts::delete(tx, permit, part.id)?,
    }
    note(tx, permit, report, "change_part", clock)
}

/// Types figures in: the rows as they are to be, and the title of one's own figures.
///
/// # Errors
/// `NotFound` when there is no such table, or it is not typed in; `Invalid` for what is too long or too much;
/// `Conflict("figures-changed")` when somebody else typed meanwhile.
pub fn set_figures(
    tx: &mut Tx,
    permit: &Permit<WriteReport>,
    (report, section, part): (&Report, ReportSectionId, ReportPartId),
    seen: i64,
    (title, rows): (Option<&str>, &[FigureRow]),
    clock: &Clock,
) -> Result<()> {
    check_open(permit, report)?;
    let part = part_of(report.section(section)?, part)?;
    if !part.kind.is_typed() {
        return Err(Error::NotFound);
    }
    if rows.len() > MOST_ROWS {
        return Err(Error::fault("rows", "fault-rows"));
    }
    if rows.iter().any(|row| row.label.chars().count() > LONGEST_LABEL) {
        return Err(Error::fault("rows", "fault-label-long"));
    }
    let title = title.filter(|_| part.kind == PartKind::Figures);
    if title.is_some_and(|title| title.trim().is_empty()) {
        return Err(Error::fault("about", "fault-table-title"));
    }
    if title.is_some_and(|title| title.chars().count() > LONGEST_LABEL) {
        return Err(Error::fault("about", "fault-label-long"));
    }
    if !store_parts::set_figures(tx, permit, (report.head.id, part.id, seen), title, rows)? {
        return Err(Error::Conflict("figures-changed"));
    }
    note(tx, permit, report, "type_figures", clock)
}

/// A part of a section.
pub(crate) fn part_of(section: &Section, part: ReportPartId) -> Result<&Part> {
    section.parts.iter().find(|known| known.id == part).ok_or(Error::NotFound)
}

fn note(tx: &mut Tx, permit: &Permit<WriteReport>, report: &Report, what: &'static str, clock: &Clock) -> Result<()> {
    db::record(tx, &db::Entry::of(clock.now_ms(), permit.by(), what, "report", &report.head.id, Some(&permit.unit())))
}
