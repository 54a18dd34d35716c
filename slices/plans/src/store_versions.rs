//! The SQL of versions: copies of a plan's items that say where they come from.

use db::{Conn, Tx, Val, p, sql};
use kernel::Result;
use kernel::id::PlanId;

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
