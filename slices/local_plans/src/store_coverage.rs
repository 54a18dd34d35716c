//! The SQL of coverage: counts only, of what boards have decided, from the kept answers.

use std::collections::HashMap;

use db::{Conn, Row, p, sql};
use kernel::id::{LevelId, MeasureId, PlanId, UnitId};
use kernel::{Error, Result, Scope};

use crate::answer::AnswerKind;
use crate::coverage::UnitCoverage;
use crate::put_to::Part;

/// How many units of a level gave an answer of one kind to a measure.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Count {
    pub(crate) measure: MeasureId,
    pub(crate) level: LevelId,
    pub(crate) kind: AnswerKind,
    pub(crate) n: usize,
}

fn number(n: i64) -> usize {
    usize::try_from(n).unwrap_or(0)
}

/// The parts of a plan's units that a scope counts ($1 the account, $2 the day, $3 the plan): from an officer's post the plan's
/// unit, or the officer's own where that stands below it, with all below; from a board the own unit alone (`SeeCoverage`).
/// No part holds another.
macro_rules! parts {
    ($then:literal) => {
        concat!(
            "WITH held AS (
                 SELECT DISTINCT mine.unit, CASE WHEN mine.role = 'officer' THEN 1 ELSE 0 END AS below
                 FROM post mine WHERE ",
            units::held_today!(),
            "      AND mine.role IN ('officer', 'leader', 'board_member')),
             inside AS (
                 SELECT h.unit, h.below FROM plan p JOIN unit_tree t ON t.above = p.unit JOIN held h ON h.unit = t.below
                 WHERE p.id = $3
                 UNION SELECT p.unit, 1 FROM plan p JOIN unit_tree t ON t.below = p.unit JOIN held h ON h.unit = t.above
                 WHERE p.id = $3 AND h.below = 1),
             part AS (
                 SELECT i.unit, max(i.below) AS below FROM inside i
                 WHERE NOT EXISTS (SELECT 1 FROM inside o JOIN unit_tree t ON t.above = o.unit
                                   WHERE o.below = 1 AND t.below = i.unit AND t.distance > 0)
                 GROUP BY i.unit) ",
            $then
        )
    };
}

/// Those parts.
pub(crate) fn parts(c: &mut Conn, scope: &Scope, plan: PlanId) -> Result<Vec<Part>> {
    c.query(sql!(parts!("SELECT unit, below = 1 FROM part")), p![scope.account(), scope.day(), plan], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

/// The units among them that are the reader's own.
pub(crate) fn own(c: &mut Conn, scope: &Scope, plan: PlanId) -> Result<Vec<UnitId>> {
    c.query(
        sql!(parts!("SELECT DISTINCT i.unit FROM inside i JOIN held h ON h.unit = i.unit")),
        p![scope.account(), scope.day(), plan],
        |row| Ok(row.get(0)?),
    )
}

/// Where the answers to a plan's measures are kept ($1 the plan): under the measure itself; those to a plan that is not adopted
/// yet under the measures of the version it comes from, as far as it says the same.
macro_rules! kept {
    ($then:literal) => {
        concat!(
            "WITH kept (measure, at) AS (
                 SELECT m.id, m.id FROM measure m JOIN adoption a ON a.plan = m.plan WHERE m.plan = $1 AND m.struck IS NULL
                 UNION ALL
                 SELECT min(m.id), o.id FROM measure m JOIN measure o ON o.id = m.previous
                 WHERE m.plan = $1 AND m.struck IS NULL AND o.text = m.text
                   AND NOT EXISTS (SELECT 1 FROM adoption a WHERE a.plan = m.plan) GROUP BY o.id) ",
            $then
        )
    };
}

fn count(row: &Row) -> Result<Count> {
    let kind = AnswerKind::from_word(&row.get::<String>(2)?).ok_or_else(|| Error::internal("an unknown answer"))?;
    Ok(Count { measure: row.get(0)?, level: row.get(1)?, kind, n: number(row.get(3)?) })
}

/// The answers of one unit to a plan.
pub(crate) fn of_unit(c: &mut Conn, plan: PlanId, unit: UnitId) -> Result<Vec<Count>> {
    c.query(
        sql!(kept!(
            "SELECT k.measure, u.level, a.kind, 1 FROM kept k JOIN unit_answer a ON a.measure = k.at AND a.unit = $2
             JOIN unit u ON u.id = a.unit"
        )),
        p![plan, unit],
        count,
    )
}

/// The answers of the units below one to a plan.
pub(crate) fn of_below(c: &mut Conn, plan: PlanId, unit: UnitId) -> Result<Vec<Count>> {
    c.query(
        sql!(kept!(
            "SELECT k.measure, t.level, t.kind, t.n FROM kept k JOIN tree_answer t ON t.measure = k.at AND t.above = $2
             WHERE t.n > 0"
        )),
        p![plan, unit],
        count,
    )
}

/// How many units have answered each measure, in each part of a unit: those right below it with all below them, and the unit
/// by itself.
pub(crate) fn by_part(c: &mut Conn, plan: PlanId, unit: UnitId) -> Result<HashMap<MeasureId, HashMap<UnitId, usize>>> {
    let rows = c.query(
        sql!(kept!(
            "SELECT k.measure, t.above, t.n FROM unit u CROSS JOIN kept k CROSS JOIN tree_answer t
             WHERE u.parent = $2 AND t.above = u.id AND t.measure = k.at
             UNION ALL SELECT k.measure, a.unit, 1 FROM unit u CROSS JOIN kept k CROSS JOIN unit_answer a
             WHERE (u.parent = $2 OR u.id = $2) AND a.unit = u.id AND a.measure = k.at"
        )),
        p![plan, unit],
        |row| Ok::<(MeasureId, UnitId, i64), Error>((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let mut parts: HashMap<MeasureId, HashMap<UnitId, usize>> = HashMap::new();
    for (measure, part, n) in rows {
        *parts.entry(measure).or_default().entry(part).or_default() += number(n);
    }
    Ok(parts)
}

/// Each unit that a scope counts for a plan, with the number of measures it has answered, in Norwegian order.
pub(crate) fn units(c: &mut Conn, scope: &Scope, plan: PlanId) -> Result<Vec<UnitCoverage>> {
    let mut answered: HashMap<UnitId, usize> = HashMap::new();
    let rows = c.query(
        sql!(kept!("SELECT a.unit, count(*) FROM kept k JOIN unit_answer a ON a.measure = k.at GROUP BY a.unit")),
        p![plan],
        |row| Ok::<(UnitId, i64), Error>((row.get(0)?, row.get(1)?)),
    )?;
    answered.extend(rows.into_iter().map(|(unit, n)| (unit, number(n))));
    let own = own(c, scope, plan)?;
    c.query(
        sql!(parts!(
            "SELECT u.id, u.name, u.level FROM part
             JOIN unit_tree t ON t.above = part.unit AND (part.below = 1 OR t.distance = 0)
             JOIN unit u ON u.id = t.below JOIN plan p ON p.id = $3
             WHERE u.until_on IS NULL AND NOT (p.kind = 'action-plan' AND u.id = p.unit) ORDER BY u.sort_key, u.id"
        )),
        p![scope.account(), scope.day(), plan],
        |row| {
            let unit: UnitId = row.get(0)?;
            let (answered, own) = (answered.get(&unit).copied().unwrap_or(0), own.contains(&unit));
            Ok(UnitCoverage { unit, name: row.get(1)?, level: row.get(2)?, answered, of: 0, own })
        },
    )
}

/// How many units of each level there are in a part. A unit's own action plan asks it nothing.
pub(crate) fn levels(c: &mut Conn, plan: PlanId, (unit, below): Part) -> Result<Vec<(LevelId, usize)>> {
    let own = c.one(
        sql!(
            "SELECT u.level, CASE WHEN p.kind = 'action-plan' AND p.unit = u.id THEN 1 ELSE 0 END
             FROM unit u JOIN plan p ON p.id = $2 WHERE u.id = $1"
        ),
        p![unit, plan],
        |row| Ok::<(LevelId, i64), Error>((row.get(0)?, row.get(1)?)),
    )?;
    let (level, left_out) = own.ok_or(Error::NotFound)?;
    if !below {
        return Ok(vec![(level, number(1 - left_out))]);
    }
    c.query(sql!("SELECT level, n FROM level_count WHERE above = $1"), p![unit], |row| {
        let of: LevelId = row.get(0)?;
        let n: i64 = row.get(1)?;
        Ok((of, number(if of == level { n - left_out } else { n })))
    })
}

/// The units of a part that some measure of a plan is addressed to by name, with their levels.
pub(crate) fn named(c: &mut Conn, plan: PlanId, (unit, below): Part) -> Result<Vec<(UnitId, LevelId)>> {
    c.query(
        sql!(
            "SELECT DISTINCT u.id, u.level FROM addressed_to a JOIN unit u ON u.id = a.unit
               JOIN unit_tree t ON t.below = u.id AND t.above = $1
             WHERE a.plan = $3 AND (t.distance = 0 OR $2) AND u.until_on IS NULL"
        ),
        p![unit, below, plan],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
