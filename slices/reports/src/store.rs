//! The SQL of reading a report: who sees it, its sections, its tables and pictures. Writing is `store_write`, lists are
//! `store_list`.

use std::collections::HashMap;

use db::{Conn, Row, p, sql};
use kernel::id::{ReportId, ReportPartId, ReportSectionId, UnitId};
use kernel::{Error, Result, Scope};
use words::Lang;

use crate::chapter::ChapterKind;
use crate::part::{FigureRow, Frozen, Part, PartKind, Side};
use crate::report::{Adopted, Head, Ready, Section};

/// What a scope sees of reports `r` ($1 the account, $2 the day): drafts of the own board; adopted ones with any post in the
/// unit or below it, and as officer or leader above it.
macro_rules! in_scope {
    () => {
        concat!(
            "EXISTS (
                 SELECT 1 FROM post mine JOIN unit_tree t
                   ON (t.above = r.unit AND t.below = mine.unit) OR (t.above = mine.unit AND t.below = r.unit)
                 WHERE ",
            units::held_today!(),
            "      AND ((t.distance = 0 AND mine.role IN ('officer', 'leader', 'board_member'))
                     OR (r.adopted_on IS NOT NULL AND t.above = r.unit)
                     OR (r.adopted_on IS NOT NULL AND mine.role IN ('officer', 'leader'))))"
        )
    };
}
pub(crate) use in_scope;

macro_rules! heads {
    () => {
        "SELECT r.id, r.unit, u.name, r.year, r.language, r.organ, r.adopted_on, r.minutes,
                (SELECT count(*) FROM report_section s WHERE s.report = r.id),
                (SELECT count(*) FROM report_section s WHERE s.report = r.id AND s.ready_ms IS NOT NULL)
         FROM annual_report r JOIN unit u ON u.id = r.unit WHERE "
    };
}
pub(crate) use heads;

pub(crate) fn head_of(row: &Row) -> Result<Head> {
    let adopted = match (row.get::<Option<String>>(5)?, row.get::<Option<String>>(6)?) {
        (Some(organ), Some(on)) => Some(Adopted {
            organ,
            on: on.parse().map_err(Error::internal)?,
            minutes: row.get::<Option<String>>(7)?.unwrap_or_default(),
        }),
        _ => None,
    };
    Ok(Head {
        id: row.get(0)?,
        unit: row.get(1)?,
        unit_name: row.get(2)?,
        year: i16::try_from(row.get::<i64>(3)?).map_err(Error::internal)?,
        lang: Lang::from_code(&row.get::<String>(4)?).unwrap_or_default(),
        adopted,
        sections: row.get(8)?,
        ready: row.get(9)?,
    })
}

pub(crate) fn head(c: &mut Conn, scope: &Scope, id: ReportId) -> Result<Option<Head>> {
    c.one(sql!(concat!(heads!(), in_scope!(), " AND r.id = $3")), p![scope.account(), scope.day(), id], head_of)
}

pub(crate) fn of_unit(c: &mut Conn, scope: &Scope, unit: UnitId, year: i16) -> Result<Option<Head>> {
    c.one(
        sql!(concat!(heads!(), in_scope!(), " AND r.unit = $3 AND r.year = $4")),
        p![scope.account(), scope.day(), unit, i64::from(year)],
        head_of,
    )
}

/// The sections of a report that has been found.
pub(crate) fn sections(c: &mut Conn, report: ReportId) -> Result<Vec<Section>> {
    let mut rows: HashMap<ReportPartId, Vec<FigureRow>> = HashMap::new();
    let figures = c.query(
        sql!(
            "SELECT part, side, label, figure, figure_before FROM report_figure WHERE report = $1 ORDER BY part, position"
        ),
        p![report],
        |row| {
            let line = FigureRow {
                side: Side::from_word(&row.get::<String>(1)?),
                label: row.get(2)?,
                figure: row.get(3)?,
                before: row.get(4)?,
            };
            Ok::<_, Error>((row.get(0)?, line))
        },
    )?;
    for (part, row) in figures {
        rows.entry(part).or_default().push(row);
    }
    let mut parts: HashMap<ReportSectionId, Vec<Part>> = HashMap::new();
    let found = c.query(
        sql!(
            "SELECT section, id, number, kind, about, revision, frozen, frozen_on FROM report_part WHERE report = $1
             ORDER BY section, number"
        ),
        p![report],
        part_of,
    )?;
    for (section, mut part) in found {
        part.rows = rows.remove(&part.id).unwrap_or_default();
        parts.entry(section).or_default().push(part);
    }
    let mut sections = c.query(
        sql!(
            "SELECT s.id, s.kind, s.title, s.hint, s.text, s.revision, s.assigned_to, a.name, s.ready_ms,
                    (SELECT count(*) FROM report_comment x WHERE x.section = s.id AND x.settled_ms IS NULL)
             FROM report_section s LEFT JOIN account a ON a.id = s.ready_by WHERE s.report = $1 ORDER BY s.position, s.id"
        ),
        p![report],
        section_of,
    )?;
    for section in &mut sections {
        section.parts = parts.remove(&section.id).unwrap_or_default();
    }
    Ok(sections)
}

fn section_of(row: &Row) -> Result<Section> {
    let (by, at): (Option<String>, Option<i64>) = (row.get(7)?, row.get(8)?);
    Ok(Section {
        id: row.get(0)?,
        kind: ChapterKind::from_word(&row.get::<String>(1)?),
        title: row.get(2)?,
        hint: row.get(3)?,
        text: row.get(4)?,
        revision: row.get(5)?,
        assigned_to: row.get(6)?,
        ready: at.map(|at_ms| Ready { by: by.unwrap_or_default(), at_ms }),
        parts: Vec::new(),
        comments: row.get(9)?,
    })
}

fn part_of(row: &Row) -> Result<(ReportSectionId, Part)> {
    let word: String = row.get(3)?;
    let frozen = match (row.get::<Option<String>>(6)?, row.get::<Option<String>>(7)?) {
        (Some(blocks), Some(on)) => Some(Frozen {
            blocks: serde_json::from_str(&blocks).map_err(Error::internal)?,
            on: on.parse().map_err(Error::internal)?,
        }),
        _ => None,
    };
    let part = Part {
        id: row.get(1)?,
        number: row.get(2)?,
        kind: PartKind::from_word(&word).ok_or_else(|| Error::Internal(format!("no such part: {word}")))?,
        about: row.get(4)?,
        rows: Vec::new(),
        revision: row.get(5)?,
        frozen,
    };
    Ok((row.get(0)?, part))
}
