//! The SQL of what stands in a plan: areas, paragraphs, goals, measures.

use std::collections::HashMap;

use db::{Conn, Tx, Val, p, sql};
use kernel::id::{AreaId, GoalId, LevelId, MeasureId, ParagraphId, PlanId, UnitId};
use kernel::{Error, Result};

use crate::tree::{AreaTree, Goal, Measure, Paragraph};

pub(crate) fn areas(c: &mut Conn, plan: PlanId) -> Result<Vec<AreaTree>> {
    c.query(sql!("SELECT id, title, previous, revision FROM area WHERE plan = $1 ORDER BY position"), p![plan], |row| {
        Ok(AreaTree {
            id: row.get(0)?,
            title: row.get(1)?,
            previous: row.get(2)?,
            revision: row.get(3)?,
            text: Vec::new(),
            goals: Vec::new(),
            measures: Vec::new(),
        })
    })
}

pub(crate) fn paragraphs(c: &mut Conn, plan: PlanId) -> Result<Vec<(Option<AreaId>, Paragraph)>> {
    c.query(
        sql!("SELECT area, id, text, previous, revision FROM paragraph WHERE plan = $1 ORDER BY position"),
        p![plan],
        |row| {
            let paragraph =
                Paragraph { id: row.get(1)?, text: row.get(2)?, previous: row.get(3)?, revision: row.get(4)? };
            Ok((row.get(0)?, paragraph))
        },
    )
}

pub(crate) fn goals(c: &mut Conn, plan: PlanId) -> Result<Vec<(AreaId, Goal)>> {
    c.query(
        sql!(
            "SELECT area, id, text, horizon, parent, previous, revision FROM goal
             WHERE plan = $1 AND struck IS NULL ORDER BY position"
        ),
        p![plan],
        |row| {
            let goal = Goal {
                id: row.get(1)?,
                text: row.get(2)?,
                horizon: row.get(3)?,
                parent: row.get(4)?,
                previous: row.get(5)?,
                revision: row.get(6)?,
            };
            Ok((row.get(0)?, goal))
        },
    )
}

pub(crate) fn measures(c: &mut Conn, plan: PlanId) -> Result<Vec<(AreaId, Measure)>> {
    c.query(
        sql!(
            "SELECT area, id, text, goal, level, level_word, previous, revision FROM measure
             WHERE plan = $1 AND struck IS NULL ORDER BY position"
        ),
        p![plan],
        |row| {
            let measure = Measure {
                id: row.get(1)?,
                text: row.get(2)?,
                goal: row.get(3)?,
                level: row.get(4)?,
                level_word: row.get(5)?,
                units: Vec::new(),
                previous: row.get(6)?,
                revision: row.get(7)?,
            };
            Ok((row.get(0)?, measure))
        },
    )
}

/// The units that measures are addressed to by name.
pub(crate) fn addressed(c: &mut Conn, plan: PlanId) -> Result<HashMap<MeasureId, Vec<UnitId>>> {
    let mut named: HashMap<MeasureId, Vec<UnitId>> = HashMap::new();
    for (measure, unit) in c.query(
        sql!("SELECT measure, unit FROM addressed_to WHERE plan = $1 ORDER BY measure, unit"),
        p![plan],
        |row| Ok::<_, Error>((row.get(0)?, row.get(1)?)),
    )? {
        named.entry(measure).or_default().push(unit);
    }
    Ok(named)
}

pub(crate) fn next_position(c: &mut Conn, plan: PlanId) -> Result<i64> {
    let last = c.one(
        sql!(
            "SELECT max(position) FROM (
                 SELECT position FROM area WHERE plan = $1
                 UNION ALL SELECT position FROM paragraph WHERE plan = $1
                 UNION ALL SELECT position FROM goal WHERE plan = $1
                 UNION ALL SELECT position FROM measure WHERE plan = $1) AS all_items"
        ),
        p![plan],
        |row| Ok::<Option<i64>, Error>(row.get(0)?),
    )?;
    Ok(last.flatten().unwrap_or(0) + 1)
}

pub(crate) fn insert_area(tx: &mut Tx, plan: PlanId, id: AreaId, position: i64, title: &str) -> Result<()> {
    tx.run(
        sql!("INSERT INTO area (id, plan, position, title) VALUES ($1, $2, $3, $4)"),
        p![id, plan, position, title],
    )?;
    Ok(())
}

pub(crate) fn insert_goal(
    tx: &mut Tx,
    plan: PlanId,
    area: AreaId,
    id: GoalId,
    position: i64,
    text: &str,
    horizon: Option<&str>,
) -> Result<()> {
    tx.run(
        sql!("INSERT INTO goal (id, plan, area, position, text, horizon) VALUES ($1, $2, $3, $4, $5, $6)"),
        p![id, plan, area, position, text, horizon],
    )?;
    Ok(())
}

#[expect(clippy::too_many_arguments, reason = "one argument a column")]
pub(crate) fn insert_measure(
    tx: &mut Tx,
    plan: PlanId,
    area: AreaId,
    goal: Option<GoalId>,
    id: MeasureId,
    position: i64,
    text: &str,
    (level, level_word): (Option<LevelId>, Option<&str>),
) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO measure (id, plan, area, goal, position, text, level, level_word)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        p![id, plan, area, goal, position, text, level, level_word],
    )?;
    Ok(())
}

/// Writes what stands in a plan, a table at a time.
pub(crate) fn insert_rows(
    tx: &mut Tx,
    areas: &[Vec<Val>],
    paragraphs: &[Vec<Val>],
    goals: &[Vec<Val>],
    measures: &[Vec<Val>],
) -> Result<()> {
    tx.run_many(sql!("INSERT INTO area (id, plan, position, title) VALUES ($1, $2, $3, $4)"), areas)?;
    tx.run_many(
        sql!("INSERT INTO paragraph (id, plan, area, position, text) VALUES ($1, $2, $3, $4, $5)"),
        paragraphs,
    )?;
    tx.run_many(
        sql!("INSERT INTO goal (id, plan, area, position, text, horizon) VALUES ($1, $2, $3, $4, $5, $6)"),
        goals,
    )?;
    tx.run_many(
        sql!(
            "INSERT INTO measure (id, plan, area, goal, position, text, level, level_word)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        measures,
    )?;
    Ok(())
}

pub(crate) fn insert_paragraph(
    tx: &mut Tx,
    plan: PlanId,
    area: Option<AreaId>,
    id: ParagraphId,
    position: i64,
    text: &str,
) -> Result<()> {
    tx.run(
        sql!("INSERT INTO paragraph (id, plan, area, position, text) VALUES ($1, $2, $3, $4, $5)"),
        p![id, plan, area, position, text],
    )?;
    Ok(())
}
