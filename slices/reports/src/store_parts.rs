//! The SQL of a section's tables and pictures: put in, frozen, live again, taken out, and what was typed in.

use db::{Conn, Tx, Val, p, sql};
use documents::Block;
use jiff::civil::Date;
use kernel::access::{Rule, WriteReport};
use kernel::id::{ReportFigureId, ReportId, ReportPartId, ReportSectionId, UnitId};
use kernel::{Error, Permit, Result};

use crate::part::{FigureRow, Part, PartKind, Side};

macro_rules! insert_figure {
    () => {
        "INSERT INTO report_figure (id, report, part, position, side, label, figure, figure_before)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    };
}

/// Writes parts down with their rows; those of one report.
pub(crate) fn insert_parts(
    tx: &mut Tx,
    _: &Permit<WriteReport>,
    report: ReportId,
    parts: &[(ReportSectionId, &Part)],
) -> Result<()> {
    let rows: Vec<Vec<Val>> = parts
        .iter()
        .map(|(section, part)| p![part.id, report, *section, part.number, part.kind.word(), part.about.clone()])
        .collect();
    tx.run_many(
        sql!(
            "INSERT INTO report_part (id, report, section, number, kind, about, revision)
             VALUES ($1, $2, $3, $4, $5, $6, 0)"
        ),
        &rows,
    )?;
    let figures: Vec<Vec<Val>> = parts.iter().flat_map(|(_, part)| figure_rows(report, part.id, &part.rows)).collect();
    tx.run_many(sql!(insert_figure!()), &figures)?;
    Ok(())
}

fn figure_rows(report: ReportId, part: ReportPartId, rows: &[FigureRow]) -> Vec<Vec<Val>> {
    let row = |(place, row): (i64, &FigureRow)| {
        p![ReportFigureId::new(), report, part, place, row.side.word(), row.label.as_str(), row.figure, row.before]
    };
    (0_i64..).zip(rows).map(row).collect()
}

/// Puts these rows in the place of those that were there, if the part is still at the revision that was seen; answers
/// whether it was.
pub(crate) fn set_figures(
    tx: &mut Tx,
    _: &Permit<WriteReport>,
    (report, part, seen): (ReportId, ReportPartId, i64),
    about: Option<&str>,
    rows: &[FigureRow],
) -> Result<bool> {
    let about = about.map(str::to_owned);
    let saved = tx.run(
        sql!(
            "UPDATE report_part SET revision = revision + 1, about = coalesce($4, about)
             WHERE id = $1 AND report = $2 AND revision = $3"
        ),
        p![part, report, seen, about],
    )?;
    if saved == 1 {
        tx.run(sql!("DELETE FROM report_figure WHERE part = $1"), p![part])?;
        tx.run_many(sql!(insert_figure!()), &figure_rows(report, part, rows))?;
    }
    Ok(saved == 1)
}

/// Keeps parts as they are on a day.
pub(crate) fn freeze<R: Rule>(
    tx: &mut Tx,
    _: &Permit<R>,
    parts: &[(ReportPartId, Vec<Block>)],
    on: Date,
) -> Result<()> {
    let mut rows = Vec::new();
    for (part, blocks) in parts {
        rows.push(p![*part, serde_json::to_string(blocks).map_err(Error::internal)?, on.to_string()]);
    }
    tx.run_many(sql!("UPDATE report_part SET frozen = $2, frozen_on = $3 WHERE id = $1"), &rows)?;
    Ok(())
}

pub(crate) fn thaw(tx: &mut Tx, _: &Permit<WriteReport>, part: ReportPartId) -> Result<()> {
    tx.run(sql!("UPDATE report_part SET frozen = NULL, frozen_on = NULL WHERE id = $1"), p![part])?;
    Ok(())
}

pub(crate) fn delete(tx: &mut Tx, _: &Permit<WriteReport>, part: ReportPartId) -> Result<()> {
    tx.run(sql!("DELETE FROM report_figure WHERE part = $1"), p![part])?;
    tx.run(sql!("DELETE FROM report_part WHERE id = $1"), p![part])?;
    Ok(())
}

/// The rows of a unit's typed-in tables in its report of a year, each with the kind and own title of its table. For who
/// writes that unit's next report.
pub(crate) fn figures_of(
    c: &mut Conn,
    _: &Permit<WriteReport>,
    unit: UnitId,
    year: i16,
) -> Result<Vec<(PartKind, Option<String>, FigureRow)>> {
    let rows = c.query(
        sql!(
            "SELECT p.kind, p.about, f.side, f.label, f.figure, f.figure_before
             FROM report_figure f JOIN report_part p ON p.id = f.part JOIN annual_report r ON r.id = f.report
             WHERE r.unit = $1 AND r.year = $2 ORDER BY p.number, f.position"
        ),
        p![unit, i64::from(year)],
        |row| {
            let line = FigureRow {
                side: Side::from_word(&row.get::<String>(2)?),
                label: row.get(3)?,
                figure: row.get(4)?,
                before: row.get(5)?,
            };
            Ok::<_, Error>((row.get::<String>(0)?, row.get(1)?, line))
        },
    )?;
    Ok(rows.into_iter().filter_map(|(word, about, line)| Some((PartKind::from_word(&word)?, about, line))).collect())
}
