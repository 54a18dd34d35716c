//! The SQL of coverage: counts only, of what boards have decided, in sets, over the units that the scope may count.

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
    /// How many of them are not the reader's own unit.
    pub(crate) of_others: usize,
}

/// Over the units that a scope counts for a plan ($1 the account, $2 the day, $3 the plan):
/// - `in_view`: those of the plan's unit and below it, seen from an officer's post in the unit or above, or from the own
///   board (`SeeCoverage`); `away` is 0 for a unit of the reader's own;
/// - `asked`: which measure is put to which of them (as `asked` the module has it);
/// - `present`: what each has decided: to the measure, or to the nearest one it comes from that says the same; where an
///   answer would stand in two places, the item made first has it (as `follow` has it). Drafts are in another table.
macro_rules! present_in_view {
    ($then:literal) => {
        concat!(
            "WITH RECURSIVE in_view AS (
                 SELECT u.id, u.name, u.sort_key, u.level, min(seen.distance) AS away
                 FROM plan p JOIN unit_tree under ON under.above = p.unit
                 JOIN unit u ON u.id = under.below
                 JOIN unit_tree seen ON seen.below = u.id
                 JOIN post mine ON mine.unit = seen.above
                 WHERE p.id = $3 AND u.until_on IS NULL AND NOT (p.kind = 'action-plan' AND under.distance = 0)
                   AND mine.account = $1
                   AND mine.from_on <= $2 AND (mine.until_on IS NULL OR mine.until_on >= $2)
                   AND (mine.role = 'officer' OR (seen.distance = 0 AND mine.role IN ('leader', 'board_member')))
                 GROUP BY u.id, u.name, u.sort_key, u.level),
             line (measure, at, step) AS (
                 SELECT m.id, m.id, 0 FROM measure m WHERE m.plan = $3
                 UNION ALL
                 SELECT l.measure, m.previous, l.step + 1 FROM line l JOIN measure m ON m.id = l.at
                 WHERE m.previous IS NOT NULL AND l.step < 100),
             asked AS (
                 SELECT m.id AS measure, m.text, v.id AS unit FROM measure m JOIN in_view v ON m.level = v.level
                   OR EXISTS (SELECT 1 FROM addressed_to named WHERE named.measure = m.id AND named.unit = v.id)
                   OR NOT EXISTS (SELECT 1 FROM measure other WHERE other.plan = $3
                        AND (other.level IS NOT NULL OR other.level_word IS NOT NULL))
                      AND NOT EXISTS (SELECT 1 FROM addressed_to somebody WHERE somebody.plan = $3)
                 WHERE m.plan = $3 AND m.struck IS NULL),
             nearest AS (
                 SELECT k.unit, k.measure, k.text, a.id, a.kind, a.measure AS at,
                        row_number() OVER (PARTITION BY k.unit, k.measure ORDER BY l.step) AS nth
                 FROM asked k JOIN line l ON l.measure = k.measure
                 JOIN answer a ON a.measure = l.at AND a.unit = k.unit AND a.standing),
             same AS (
                 SELECT n.unit, n.measure, n.kind, row_number() OVER (PARTITION BY n.id ORDER BY n.measure) AS twin
                 FROM nearest n JOIN measure o ON o.id = n.at WHERE n.nth = 1 AND o.text = n.text),
             present AS (SELECT unit, measure, kind FROM same WHERE twin = 1) ",
            $then
        )
    };
}

fn number(n: i64) -> usize {
    usize::try_from(n).unwrap_or(0)
}

/// Each unit with the number of measures it has answered, in Norwegian order.
pub(crate) fn units(c: &mut Conn, scope: &Scope, plan: PlanId) -> Result<Vec<UnitCoverage>> {
    c.query(
        sql!(present_in_view!(
            "SELECT v.id, v.name, v.level, count(a.measure), v.away = 0
             FROM in_view v LEFT JOIN present a ON a.unit = v.id
             GROUP BY v.id, v.name, v.level, v.sort_key, v.away ORDER BY v.sort_key, v.id"
        )),
        p![scope.account(), scope.day(), plan],
        |row| {
            let (answered, own) = (number(row.get(3)?), row.get(4)?);
            Ok(UnitCoverage { unit: row.get(0)?, name: row.get(1)?, level: row.get(2)?, answered, of: 0, own })
        },
    )
}

/// How many units of each level gave which answer to which measure.
pub(crate) fn counts(c: &mut Conn, scope: &Scope, plan: PlanId) -> Result<Vec<Count>> {
    c.query(
        sql!(present_in_view!(
            "SELECT a.measure, v.level, a.kind, count(*), sum(CASE WHEN v.away > 0 THEN 1 ELSE 0 END)
             FROM in_view v JOIN present a ON a.unit = v.id GROUP BY a.measure, v.level, a.kind"
        )),
        p![scope.account(), scope.day(), plan],
        |row| {
            let kind =
                AnswerKind::from_word(&row.get::<String>(2)?).ok_or_else(|| Error::internal("an unknown answer"))?;
            let (n, of_others) = (number(row.get(3)?), number(row.get(4)?));
            Ok(Count { measure: row.get(0)?, level: row.get(1)?, kind, n, of_others })
        },
    )
}
