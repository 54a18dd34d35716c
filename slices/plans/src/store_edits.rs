//! The SQL of changes to what stands in a draft: texts, details, places, and what is taken out.

use db::{Conn, Row, Tx, Val, p, sql};
use kernel::id::{LevelId, MeasureId, PlanId, UnitId};
use kernel::{Error, Result};

use crate::items::NewItem;
use crate::order::Row as Place;

/// The text of an item and its revision; `None` when the plan has no such item.
pub(crate) fn text_of(c: &mut Conn, plan: PlanId, item: NewItem) -> Result<Option<(String, i64)>> {
    let read = |row: &Row| Ok::<_, Error>((row.get(0)?, row.get(1)?));
    match item {
        NewItem::Area(id) => {
            c.one(sql!("SELECT title, revision FROM area WHERE id = $1 AND plan = $2"), p![id, plan], read)
        }
        NewItem::Paragraph(id) => {
            c.one(sql!("SELECT text, revision FROM paragraph WHERE id = $1 AND plan = $2"), p![id, plan], read)
        }
        NewItem::Goal(id) => {
            c.one(sql!("SELECT text, revision FROM goal WHERE id = $1 AND plan = $2"), p![id, plan], read)
        }
        NewItem::Measure(id) => {
            c.one(sql!("SELECT text, revision FROM measure WHERE id = $1 AND plan = $2"), p![id, plan], read)
        }
    }
}

/// Gives an item a text, and counts the change.
pub(crate) fn set_text(tx: &mut Tx, plan: PlanId, item: NewItem, text: &str) -> Result<()> {
    match item {
        NewItem::Area(id) => tx.run(
            sql!("UPDATE area SET title = $3, revision = revision + 1 WHERE id = $1 AND plan = $2"),
            p![id, plan, text],
        )?,
        NewItem::Paragraph(id) => tx.run(
            sql!("UPDATE paragraph SET text = $3, revision = revision + 1 WHERE id = $1 AND plan = $2"),
            p![id, plan, text],
        )?,
        NewItem::Goal(id) => tx.run(
            sql!("UPDATE goal SET text = $3, revision = revision + 1 WHERE id = $1 AND plan = $2"),
            p![id, plan, text],
        )?,
        NewItem::Measure(id) => tx.run(
            sql!("UPDATE measure SET text = $3, revision = revision + 1 WHERE id = $1 AND plan = $2"),
            p![id, plan, text],
        )?,
    };
    Ok(())
}

pub(crate) fn set_horizon(tx: &mut Tx, item: NewItem, horizon: Option<&str>) -> Result<()> {
    tx.run(sql!("UPDATE goal SET horizon = $2 WHERE id = $1"), p![item.id(), horizon])?;
    Ok(())
}

pub(crate) fn set_level(tx: &mut Tx, item: NewItem, level: Option<LevelId>, word: Option<&str>) -> Result<()> {
    tx.run(sql!("UPDATE measure SET level = $2, level_word = $3 WHERE id = $1"), p![item.id(), level, word])?;
    Ok(())
}

/// Says which units a measure is addressed to by name, in the place of what was said before.
pub(crate) fn set_units(tx: &mut Tx, plan: PlanId, measure: MeasureId, units: &[UnitId]) -> Result<()> {
    tx.run(sql!("DELETE FROM addressed_to WHERE measure = $1"), p![measure])?;
    let rows: Vec<Vec<Val>> = units.iter().map(|unit| p![measure, *unit, plan]).collect();
    tx.run_many(sql!("INSERT INTO addressed_to (measure, unit, plan) VALUES ($1, $2, $3)"), &rows)?;
    Ok(())
}

/// A unit and those below it, with their names, in order.
pub(crate) fn units_below(c: &mut Conn, unit: UnitId) -> Result<Vec<(UnitId, String)>> {
    c.query(
        sql!(
            "SELECT u.id, u.name FROM unit_tree t JOIN unit u ON u.id = t.below
             WHERE t.above = $1 ORDER BY t.distance, u.sort_key"
        ),
        p![unit],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Writes where every item stands, a table at a time.
pub(crate) fn place(tx: &mut Tx, rows: &[Place]) -> Result<()> {
    let (mut areas, mut paragraphs, mut goals, mut measures) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for row in rows {
        match row.item {
            NewItem::Area(id) => areas.push(p![id, row.position]),
            NewItem::Paragraph(id) => paragraphs.push(p![id, row.position, row.area]),
            NewItem::Goal(id) => goals.push(p![id, row.position, row.area, row.goal]),
            NewItem::Measure(id) => measures.push(p![id, row.position, row.area, row.goal]),
        }
    }
    tx.run_many(sql!("UPDATE area SET position = $2 WHERE id = $1"), &areas)?;
    tx.run_many(sql!("UPDATE paragraph SET position = $2, area = $3 WHERE id = $1"), &paragraphs)?;
    tx.run_many(sql!("UPDATE goal SET position = $2, area = $3, parent = $4 WHERE id = $1"), &goals)?;
    tx.run_many(sql!("UPDATE measure SET position = $2, area = $3, goal = $4 WHERE id = $1"), &measures)?;
    Ok(())
}

/// Takes items out, with whom they are addressed to, a table at a time.
pub(crate) fn drop_items(tx: &mut Tx, items: &[NewItem]) -> Result<()> {
    let (mut areas, mut paragraphs, mut goals, mut measures) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for item in items {
        match item {
            NewItem::Area(id) => areas.push(p![id]),
            NewItem::Paragraph(id) => paragraphs.push(p![id]),
            NewItem::Goal(id) => goals.push(p![id]),
            NewItem::Measure(id) => measures.push(p![id]),
        }
    }
    tx.run_many(sql!("DELETE FROM addressed_to WHERE measure = $1"), &measures)?;
    tx.run_many(sql!("DELETE FROM measure WHERE id = $1"), &measures)?;
    tx.run_many(sql!("UPDATE goal SET parent = NULL WHERE parent = $1"), &goals)?;
    tx.run_many(sql!("DELETE FROM goal WHERE id = $1"), &goals)?;
    tx.run_many(sql!("DELETE FROM paragraph WHERE id = $1"), &paragraphs)?;
    tx.run_many(sql!("DELETE FROM area WHERE id = $1"), &areas)?;
    Ok(())
}
