//! The SQL of templates: a unit's chapters, and which unit's hold for another.

use db::{Conn, Row, Tx, Val, p, sql};
use kernel::access::KeepTemplates;
use kernel::id::{ReportChapterId, UnitId};
use kernel::{Permit, Result};

use crate::chapter::{Chapter, ChapterKind};

macro_rules! chapters {
    () => {
        "SELECT h.kind, h.shown, h.title_nb, h.title_nn, h.title_en, h.hint_nb, h.hint_nn, h.hint_en
         FROM report_chapter h WHERE h.unit = "
    };
}

fn chapter_of(row: &Row) -> Result<Chapter> {
    Ok(Chapter {
        kind: ChapterKind::from_word(&row.get::<String>(0)?),
        shown: row.get(1)?,
        titles: [row.get(2)?, row.get(3)?, row.get(4)?],
        hints: [row.get(5)?, row.get(6)?, row.get(7)?],
    })
}

fn some(chapters: Vec<Chapter>) -> Option<Vec<Chapter>> {
    Some(chapters).filter(|chapters| !chapters.is_empty())
}

/// The template of a unit.
pub(crate) fn of_unit(c: &mut Conn, unit: UnitId) -> Result<Option<Vec<Chapter>>> {
    Ok(some(c.query(sql!(concat!(chapters!(), "$1 ORDER BY h.position")), p![unit], chapter_of)?))
}

/// The template of the unit itself, or of the nearest one above that has one.
pub(crate) fn nearest(c: &mut Conn, unit: UnitId) -> Result<Option<Vec<Chapter>>> {
    Ok(some(c.query(
        sql!(concat!(
            chapters!(),
            "(SELECT t.above FROM unit_tree t WHERE t.below = $1
                AND EXISTS (SELECT 1 FROM report_chapter o WHERE o.unit = t.above) ORDER BY t.distance LIMIT 1)
             ORDER BY h.position"
        )),
        p![unit],
        chapter_of,
    )?))
}

pub(crate) fn replace(tx: &mut Tx, permit: &Permit<KeepTemplates>, chapters: &[Chapter], at_ms: i64) -> Result<()> {
    delete(tx, permit)?;
    let row = |(place, chapter): (i64, &Chapter)| -> Vec<Val> {
        let ([title_nb, title_nn, title_en], [hint_nb, hint_nn, hint_en]) = (&chapter.titles, &chapter.hints);
        p![
            ReportChapterId::new(),
            permit.unit(),
            place,
            chapter.kind.word(),
            chapter.shown,
            title_nb.trim(),
            title_nn.trim(),
            title_en.trim(),
            hint_nb.trim(),
            hint_nn.trim(),
            hint_en.trim(),
            permit.by(),
            at_ms
        ]
    };
    let rows: Vec<Vec<Val>> = (0_i64..).zip(chapters).map(row).collect();
    tx.run_many(
        sql!(
            "INSERT INTO report_chapter (id, unit, position, kind, shown, title_nb, title_nn, title_en, hint_nb, hint_nn,
                                         hint_en, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
        ),
        &rows,
    )?;
    Ok(())
}

pub(crate) fn delete(tx: &mut Tx, permit: &Permit<KeepTemplates>) -> Result<()> {
    tx.run(sql!("DELETE FROM report_chapter WHERE unit = $1"), p![permit.unit()])?;
    Ok(())
}
