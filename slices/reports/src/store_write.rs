//! The SQL of writing a report: begun, its sections saved and ready, adopted.

use db::{Conn, Tx, Val, p, sql};
use jiff::civil::Date;
use kernel::access::{AdoptReport, WriteReport};
use kernel::id::{AccountId, ReportId, ReportSectionId, ReportVersionId};
use kernel::{Error, Permit, Result};
use words::Lang;

use crate::report::{Adopted, Section};

macro_rules! insert_version {
    () => {
        "INSERT INTO report_version (id, section, revision, title, text, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
    };
}

pub(crate) fn insert_report(
    tx: &mut Tx,
    permit: &Permit<WriteReport>,
    id: ReportId,
    (year, lang): (i16, Lang),
    at_ms: i64,
) -> Result<()> {
    tx.run(
        sql!("INSERT INTO annual_report (id, unit, year, language, account, at_ms) VALUES ($1, $2, $3, $4, $5, $6)"),
        p![id, permit.unit(), i64::from(year), lang.code(), permit.by(), at_ms],
    )?;
    Ok(())
}

/// Writes new sections down, the first at a place, each with its first text as a version.
pub(crate) fn insert_sections(
    tx: &mut Tx,
    permit: &Permit<WriteReport>,
    report: ReportId,
    (first, sections): (usize, &[Section]),
    at_ms: i64,
) -> Result<()> {
    let rows: Vec<Vec<Val>> = sections
        .iter()
        .zip(first..)
        .map(|(section, place)| {
            p![
                section.id,
                report,
                i64::try_from(place).unwrap_or(i64::MAX),
                section.kind.word(),
                section.title.as_str(),
                section.hint.as_str(),
                section.text.as_str()
            ]
        })
        .collect();
    tx.run_many(
        sql!(
            "INSERT INTO report_section (id, report, position, kind, title, hint, text, revision)
             VALUES ($1, $2, $3, $4, $5, $6, $7, 0)"
        ),
        &rows,
    )?;
    let versions: Vec<Vec<Val>> =
        sections.iter().map(|s| version(s.id, 0, (&s.title, &s.text), permit.by(), at_ms)).collect();
    tx.run_many(sql!(insert_version!()), &versions)?;
    Ok(())
}

fn version(
    section: ReportSectionId,
    revision: i64,
    (title, text): (&str, &str),
    by: AccountId,
    at_ms: i64,
) -> Vec<Val> {
    p![ReportVersionId::new(), section, revision, title, text, by, at_ms]
}

/// Saves a text as the next revision; answers whether the section was still at the one that was seen.
pub(crate) fn save_text(
    tx: &mut Tx,
    permit: &Permit<WriteReport>,
    (section, seen): (ReportSectionId, i64),
    (title, text): (&str, &str),
    at_ms: i64,
) -> Result<bool> {
    let saved = tx.run(
        sql!(
            "UPDATE report_section SET title = $3, text = $4, revision = revision + 1 WHERE id = $1 AND revision = $2"
        ),
        p![section, seen, title, text],
    )?;
    if saved == 1 {
        tx.run(sql!(insert_version!()), version(section, seen + 1, (title, text), permit.by(), at_ms))?;
    }
    Ok(saved == 1)
}

pub(crate) fn set_assigned(
    tx: &mut Tx,
    _: &Permit<WriteReport>,
    section: ReportSectionId,
    to: Option<&str>,
) -> Result<()> {
    let to = to.map(str::to_owned);
    tx.run(sql!("UPDATE report_section SET assigned_to = $2 WHERE id = $1"), p![section, to])?;
    Ok(())
}

pub(crate) fn set_ready(
    tx: &mut Tx,
    permit: &Permit<WriteReport>,
    section: ReportSectionId,
    at_ms: Option<i64>,
) -> Result<()> {
    let by = at_ms.map(|_| permit.by());
    tx.run(sql!("UPDATE report_section SET ready_by = $2, ready_ms = $3 WHERE id = $1"), p![section, by, at_ms])?;
    Ok(())
}

/// Writes the adoption down; answers whether it was a draft until now.
pub(crate) fn set_adopted(
    tx: &mut Tx,
    permit: &Permit<AdoptReport>,
    report: ReportId,
    adopted: &Adopted,
    at_ms: i64,
) -> Result<bool> {
    let done = tx.run(
        sql!(
            "UPDATE annual_report SET organ = $2, adopted_on = $3, minutes = $4, adopted_by = $5, adopted_ms = $6
             WHERE id = $1 AND adopted_on IS NULL"
        ),
        p![report, adopted.organ.as_str(), adopted.on.to_string(), adopted.minutes.as_str(), permit.by(), at_ms],
    )?;
    Ok(done == 1)
}

/// Whether an adoption was written down by somebody since an instant (milliseconds since 1970).
pub(crate) fn adopted_since(c: &mut Conn, by: AccountId, report: ReportId, since_ms: i64) -> Result<bool> {
    let found = c.one(
        sql!("SELECT 1 FROM annual_report WHERE id = $1 AND adopted_by = $2 AND adopted_ms >= $3"),
        p![report, by, since_ms],
        |row| Ok::<i64, Error>(row.get(0)?),
    )?;
    Ok(found.is_some())
}

/// Makes a report a draft again; what was frozen on a day is drawn anew from then on.
pub(crate) fn unset_adopted(tx: &mut Tx, _: &Permit<AdoptReport>, report: ReportId, frozen_on: Date) -> Result<()> {
    tx.run(
        sql!(
            "UPDATE annual_report SET organ = NULL, adopted_on = NULL, minutes = NULL, adopted_by = NULL, adopted_ms = NULL
             WHERE id = $1"
        ),
        p![report],
    )?;
    tx.run(
        sql!("UPDATE report_part SET frozen = NULL, frozen_on = NULL WHERE report = $1 AND frozen_on = $2"),
        p![report, frozen_on.to_string()],
    )?;
    tx.run(sql!("UPDATE report_section SET plain = NULL, folded = NULL WHERE report = $1"), p![report])?;
    Ok(())
}

/// Keeps the plain text of adopted sections, as it is and with small letters, for searching.
pub(crate) fn keep_plain(
    tx: &mut Tx,
    _: &Permit<AdoptReport>,
    texts: &[(ReportSectionId, String, String)],
) -> Result<()> {
    let rows: Vec<Vec<Val>> =
        texts.iter().map(|(id, plain, folded)| p![*id, plain.as_str(), folded.as_str()]).collect();
    tx.run_many(sql!("UPDATE report_section SET plain = $2, folded = $3 WHERE id = $1"), &rows)?;
    Ok(())
}

/// Puts the chapter with the signatures behind every other.
pub(crate) fn signatures_last(tx: &mut Tx, _: &Permit<WriteReport>, report: ReportId) -> Result<()> {
    tx.run(
        sql!(
            "UPDATE report_section SET position = 1 + (SELECT max(s.position) FROM report_section s WHERE s.report = $1)
             WHERE report = $1 AND kind = 'signatures'"
        ),
        p![report],
    )?;
    Ok(())
}
