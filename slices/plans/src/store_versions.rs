//! The SQL of versions: copies of a plan's items that say where they come from.

use db::{Conn, Tx, Val, p, sql};
use kernel::Result;
use kernel::id::{GoalId, MeasureId, PlanId};

use crate::follow::Origins;

/// The rows of a copy, gathered so that each table is written in one go.
#[derive(Default)]
pub(crate) struct Rows {
    pub(crate) areas: Vec<Vec<Val>>,
    pub(crate) paragraphs: Vec<Vec<Val>>,
    pub(crate) goals: Vec<Vec<Val>>,
    /// A goal and the goal it is a part of.
    pub(crate) parents: Vec<Vec<Val>>,
    pub(crate) measures: Vec<Vec<Val>>,
    pub(crate) addressed: Vec<Vec<Val>>,
}

/// The next version of a plan that is not adopted yet, when there is one.
pub(crate) fn open_next(c: &mut Conn, plan: PlanId) -> Result<Option<PlanId>> {
    c.one(
        sql!(
            "SELECT p.id FROM plan p WHERE p.previous = $1
               AND NOT EXISTS (SELECT 1 FROM adoption a WHERE a.plan = p.id) ORDER BY p.id LIMIT 1"
        ),
        p![plan],
        |row| Ok(row.get(0)?),
    )
}

pub(crate) fn insert(tx: &mut Tx, rows: &Rows) -> Result<()> {
    tx.run_many(
        sql!("INSERT INTO area (id, plan, position, title, previous) VALUES ($1, $2, $3, $4, $5)"),
        &rows.areas,
    )?;
    tx.run_many(
        sql!("INSERT INTO paragraph (id, plan, area, position, text, previous) VALUES ($1, $2, $3, $4, $5, $6)"),
        &rows.paragraphs,
    )?;
    tx.run_many(
        sql!(
            "INSERT INTO goal (id, plan, area, position, text, horizon, previous) VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        &rows.goals,
    )?;
    tx.run_many(sql!("UPDATE goal SET parent = $2 WHERE id = $1"), &rows.parents)?;
    tx.run_many(
        sql!(
            "INSERT INTO measure (id, plan, area, goal, position, text, level, level_word, previous)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        &rows.measures,
    )?;
    tx.run_many(sql!("INSERT INTO addressed_to (measure, unit, plan) VALUES ($1, $2, $3)"), &rows.addressed)?;
    Ok(())
}

/// The goals of a plan that come from goals of an earlier one, over any number of versions between: earlier, later.
pub(crate) fn goals_from(c: &mut Conn, old: PlanId, new: PlanId) -> Result<Vec<(GoalId, GoalId)>> {
    c.query(
        sql!(
            "WITH RECURSIVE line (item, origin) AS (
                 SELECT g.id, g.previous FROM goal g WHERE g.plan = $2 AND g.previous IS NOT NULL
                 UNION SELECT l.item, g.previous FROM line l JOIN goal g ON g.id = l.origin WHERE g.previous IS NOT NULL)
             SELECT l.origin, l.item FROM line l JOIN goal o ON o.id = l.origin WHERE o.plan = $1 ORDER BY l.item"
        ),
        p![old, new],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// The measures likewise.
pub(crate) fn measures_from(c: &mut Conn, old: PlanId, new: PlanId) -> Result<Vec<(MeasureId, MeasureId)>> {
    c.query(
        sql!(
            "WITH RECURSIVE line (item, origin) AS (
                 SELECT m.id, m.previous FROM measure m WHERE m.plan = $2 AND m.previous IS NOT NULL
                 UNION SELECT l.item, m.previous FROM line l JOIN measure m ON m.id = l.origin
                 WHERE m.previous IS NOT NULL)
             SELECT l.origin, l.item FROM line l JOIN measure o ON o.id = l.origin WHERE o.plan = $1 ORDER BY l.item"
        ),
        p![old, new],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Writes down that a plan, and which of its items, come from an earlier one.
pub(crate) fn follow(tx: &mut Tx, plan: PlanId, earlier: PlanId, origins: &Origins) -> Result<()> {
    tx.run(sql!("UPDATE plan SET previous = $2 WHERE id = $1"), p![plan, earlier])?;
    tx.run_many(sql!("UPDATE area SET previous = $2 WHERE id = $1"), &origins.areas)?;
    tx.run_many(sql!("UPDATE goal SET previous = $2 WHERE id = $1"), &origins.goals)?;
    tx.run_many(sql!("UPDATE measure SET previous = $2 WHERE id = $1"), &origins.measures)?;
    Ok(())
}
