//! The SQL of what stands around a section: the texts that were saved, comments, and what is assigned to whom.

use db::{Conn, Row, Tx, p, sql};
use kernel::access::WriteReport;
use kernel::id::{ReportCommentId, ReportId, ReportSectionId, ReportVersionId, UnitId};
use kernel::{Error, Permit, Result, Scope};

use crate::notes::{Assigned, Comment, Version};

/// The texts that were saved in a section, newest first.
pub(crate) fn versions(c: &mut Conn, section: ReportSectionId) -> Result<Vec<Version>> {
    c.query(
        sql!(
            "SELECT v.id, v.revision, v.title, v.text, coalesce(a.name, ''), v.at_ms
             FROM report_version v LEFT JOIN account a ON a.id = v.account
             WHERE v.section = $1 ORDER BY v.revision DESC"
        ),
        p![section],
        |row| {
            Ok(Version {
                id: row.get::<ReportVersionId>(0)?,
                revision: row.get(1)?,
                title: row.get(2)?,
                text: row.get(3)?,
                by: row.get(4)?,
                at_ms: row.get(5)?,
            })
        },
    )
}

/// The comments on a section, oldest first.
pub(crate) fn comments(c: &mut Conn, section: ReportSectionId) -> Result<Vec<Comment>> {
    c.query(
        sql!(
            "SELECT x.id, x.words, coalesce(a.name, ''), x.at_ms, x.settled_ms
             FROM report_comment x LEFT JOIN account a ON a.id = x.account WHERE x.section = $1 ORDER BY x.at_ms, x.id"
        ),
        p![section],
        |row: &Row| {
            Ok(Comment {
                id: row.get(0)?,
                words: row.get(1)?,
                by: row.get(2)?,
                at_ms: row.get(3)?,
                settled: row.get::<Option<i64>>(4)?.is_some(),
            })
        },
    )
}

pub(crate) fn insert_comment(
    tx: &mut Tx,
    permit: &Permit<WriteReport>,
    section: ReportSectionId,
    words: &str,
    at_ms: i64,
) -> Result<ReportCommentId> {
    let id = ReportCommentId::new();
    tx.run(
        sql!("INSERT INTO report_comment (id, section, words, account, at_ms) VALUES ($1, $2, $3, $4, $5)"),
        p![id, section, words, permit.by(), at_ms],
    )?;
    Ok(id)
}

/// Marks a comment as settled; answers whether it was open in that section.
pub(crate) fn settle(
    tx: &mut Tx,
    _: &Permit<WriteReport>,
    section: ReportSectionId,
    comment: ReportCommentId,
    at_ms: i64,
) -> Result<bool> {
    let done = tx.run(
        sql!("UPDATE report_comment SET settled_ms = $3 WHERE id = $1 AND section = $2 AND settled_ms IS NULL"),
        p![comment, section, at_ms],
    )?;
    Ok(done == 1)
}

/// The sections of drafts in the scope's own units that somebody is to write and nobody has marked as ready.
pub(crate) fn assigned(c: &mut Conn, scope: &Scope) -> Result<Vec<Assigned>> {
    c.query(
        sql!(concat!(
            "SELECT r.id, s.id, s.title, r.year, r.unit, u.name, s.assigned_to, r.language
             FROM report_section s JOIN annual_report r ON r.id = s.report JOIN unit u ON u.id = r.unit
             WHERE s.assigned_to IS NOT NULL AND s.ready_ms IS NULL AND r.adopted_on IS NULL AND ",
            units::writes_in!("r.unit"),
            " ORDER BY r.year, s.position"
        )),
        p![scope.account(), scope.day()],
        |row| {
            Ok(Assigned {
                report: row.get::<ReportId>(0)?,
                section: row.get::<ReportSectionId>(1)?,
                title: row.get(2)?,
                year: row.get(3)?,
                unit: row.get(4)?,
                unit_name: row.get(5)?,
                to: row.get(6)?,
                lang: words::Lang::from_code(&row.get::<String>(7)?).unwrap_or_default(),
            })
        },
    )
}

/// What the scope's posts are called, each with its unit, in every language.
pub(crate) fn titles(c: &mut Conn, scope: &Scope) -> Result<Vec<(UnitId, [String; 3])>> {
    c.query(
        sql!(concat!(
            "SELECT mine.unit, mine.title_nb, mine.title_nn, mine.title_en FROM post mine WHERE ",
            units::held_today!()
        )),
        p![scope.account(), scope.day()],
        |row| Ok::<_, Error>((row.get(0)?, [row.get(1)?, row.get(2)?, row.get(3)?])),
    )
}
