//! Beginning a report: a unit and a year, drafted from what is recorded, in the unit's order of chapters.

use db::{Conn, Tx};
use jiff::civil::Date;
use kernel::access::WriteReport;
use kernel::id::{ReportId, UnitId};
use kernel::{Actor, Clock, Error, Permit, Result, Scope};
use words::Lang;

use crate::draft::{self, Before};
use crate::part::Part;
use crate::recorded::{Recorded, recorded};
use crate::report::{Head, Report, Section};
use crate::{T, store_list, store_parts, store_write, template};

/// The earliest year that a report can tell of.
pub const FIRST_YEAR: i16 = 1990;

/// Begins the report of the permit's unit for a year. One that is there already is left as it is.
///
/// # Errors
/// `Invalid` for a year that is none or has not begun.
pub fn begin(tx: &mut Tx, actor: &Actor, permit: &Permit<WriteReport>, year: i16, clock: &Clock) -> Result<ReportId> {
    let (unit, scope, today) = (permit.unit(), actor.scope(), clock.today());
    if !(FIRST_YEAR..=today.year()).contains(&year) {
        return Err(Error::fault("year", "fault-year"));
    }
    if let Some(known) = store_list::own(tx, &scope)?.into_iter().find(|r| r.unit == unit && r.year == year) {
        return Ok(known.id);
    }
    let unit = units::find(tx, unit)?;
    let before = store_parts::figures_of(tx, permit, unit.id, year - 1)?;
    let (sections, _) = drafted(tx, &scope, (unit.id, unit.lang), year, &before, today)?;
    let id = ReportId::new();
    store_write::insert_report(tx, permit, id, (year, unit.lang), clock.now_ms())?;
    store_write::insert_sections(tx, permit, id, (0, &sections), clock.now_ms())?;
    let parts: Vec<_> =
        sections.iter().flat_map(|s| s.parts.iter().map(|part| (s.id, part))).collect::<Vec<(_, &Part)>>();
    store_parts::insert_parts(tx, permit, id, &parts)?;
    db::record(tx, &db::Entry::of(clock.now_ms(), permit.by(), "begin_report", "report", &id, Some(&permit.unit())))?;
    Ok(id)
}

fn drafted(
    c: &mut Conn,
    scope: &Scope,
    (unit, lang): (UnitId, Lang),
    year: i16,
    before: &Before,
    today: Date,
) -> Result<(Vec<Section>, Recorded)> {
    let place = units::place(c, unit)?;
    let chapters = template::of_place(c, &place)?;
    let recorded = recorded(c, scope, unit, year, lang, today)?;
    Ok((draft::sections(&chapters, &recorded, lang, before), recorded))
}

/// A report as it would be drafted today, written nowhere: for handing out what is recorded before anybody has begun.
///
/// # Errors
/// The database's.
pub fn in_the_air(c: &mut Conn, scope: &Scope, unit: UnitId, year: i16, today: Date) -> Result<(Report, Recorded)> {
    let unit = units::find(c, unit)?;
    let (sections, recorded) = drafted(c, scope, (unit.id, unit.lang), year, &Vec::new(), today)?;
    let head = Head {
        id: ReportId::new(),
        unit: unit.id,
        unit_name: unit.name,
        year,
        lang: unit.lang,
        adopted: None,
        sections: i64::try_from(sections.len()).unwrap_or(i64::MAX),
        ready: 0,
    };
    Ok((Report { head, sections }, recorded))
}

/// Adds a chapter of one's own at the end of a draft, before the signatures.
///
/// # Errors
/// `Invalid` for a title that is missing or too long; `Conflict` when the report is adopted.
pub fn add_section(
    tx: &mut Tx,
    permit: &Permit<WriteReport>,
    report: &Report,
    title: &str,
    clock: &Clock,
) -> Result<kernel::id::ReportSectionId> {
    crate::save::check_open(permit, report)?;
    let saved = crate::save::Saved { title: title.to_owned(), text: String::new(), assigned_to: None, ready: false };
    saved.check()?;
    let section = Section {
        id: kernel::id::ReportSectionId::new(),
        kind: crate::chapter::ChapterKind::Own,
        title: title.trim().to_owned(),
        hint: String::new(),
        text: String::new(),
        revision: 0,
        assigned_to: None,
        ready: None,
        parts: Vec::new(),
        comments: 0,
    };
    let id = section.id;
    store_write::insert_sections(tx, permit, report.head.id, (report.sections.len(), &[section]), clock.now_ms())?;
    store_write::signatures_last(tx, permit, report.head.id)?;
    db::record(
        tx,
        &db::Entry::of(clock.now_ms(), permit.by(), "add_section", "report", &report.head.id, Some(&permit.unit())),
    )?;
    Ok(id)
}

/// What a part that is put in later begins with.
pub(crate) fn new_part(
    tx: &mut Tx,
    permit: &Permit<WriteReport>,
    report: &Report,
    section: &Section,
    (kind, about): (crate::part::PartKind, Option<String>),
) -> Result<Part> {
    let before = store_parts::figures_of(tx, permit, report.head.unit, report.head.year - 1)?;
    let number = section.parts.iter().map(|part| part.number).max().unwrap_or(0) + 1;
    Ok(draft::part(number, kind, about, T(report.head.lang), &before))
}
