//! The SQL of coverage: counts only, in sets, over the units that the scope may count.

use db::{Conn, p, sql};
use kernel::id::{LevelId, MeasureId, PlanId};
use kernel::{Error, Result, Scope};

use crate::answer::AnswerKind;
use crate::coverage::UnitCoverage;

/// How many units of a level gave an answer of one kind to a measure.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Count {
    pub(crate) measure: MeasureId,
    pub(crate) level: LevelId,
    pub(crate) kind: AnswerKind,
    pub(crate) n: usize,
}

/// The units that a scope counts for a plan ($1 the account, $2 the day, $3 the plan): those of the plan's unit and below
/// it, seen from an officer's post in the unit or above, or from the own board (`SeeCoverage`).
macro_rules! in_view {
    ($before:literal, $after:literal) => {
        concat!(
            "WITH in_view AS (
                 SELECT DISTINCT u.id, u.name, u.sort_key, u.level
                 FROM plan p JOIN unit_tree under ON under.above = p.unit
                 JOIN unit u ON u.id = under.below
                 JOIN unit_tree seen ON seen.below = u.id
                 JOIN post mine ON mine.unit = seen.above
                 WHERE p.id = $3 AND u.until_on IS NULL AND NOT (p.kind = 'action-plan' AND under.distance = 0) AND mine.account = $1
                   AND mine.from_on <= $2 AND (mine.until_on IS NULL OR mine.until_on >= $2)
                   AND (mine.role = 'officer' OR (seen.distance = 0 AND mine.role IN ('leader', 'board_member')))) ",
            $before,
            " FROM in_view v ",
            $after
        )
    };
}

fn number(n: i64) -> usize {
    usize::try_from(n).unwrap_or(0)
}

/// Each unit with the number of measures it has answered, in Norwegian order.
pub(crate) fn units(c: &mut Conn, scope: &Scope, plan: PlanId) -> Result<Vec<UnitCoverage>> {
    c.query(
        sql!(in_view!(
            "SELECT v.id, v.name, v.level, count(a.id)",
            "LEFT JOIN answer a ON a.unit = v.id AND a.plan = $3
               AND NOT EXISTS (SELECT 1 FROM measure m WHERE m.id = a.measure AND m.struck IS NOT NULL)
             GROUP BY v.id, v.name, v.level, v.sort_key ORDER BY v.sort_key, v.id"
        )),
        p![scope.account(), scope.day(), plan],
        |row| {
            let answered = number(row.get(3)?);
            Ok(UnitCoverage { unit: row.get(0)?, name: row.get(1)?, level: row.get(2)?, answered, of: 0 })
        },
    )
}

/// How many units of each level gave which answer to which measure.
pub(crate) fn counts(c: &mut Conn, scope: &Scope, plan: PlanId) -> Result<Vec<Count>> {
    c.query(
        sql!(in_view!(
            "SELECT a.measure, v.level, a.kind, count(*)",
            "JOIN answer a ON a.unit = v.id AND a.plan = $3 GROUP BY a.measure, v.level, a.kind"
        )),
        p![scope.account(), scope.day(), plan],
        |row| {
            let kind =
                AnswerKind::from_word(&row.get::<String>(2)?).ok_or_else(|| Error::internal("an unknown answer"))?;
            Ok(Count { measure: row.get(0)?, level: row.get(1)?, kind, n: number(row.get(3)?) })
        },
    )
}
