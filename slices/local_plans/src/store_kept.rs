//! The SQL of the kept answers: the one definition of which answer a unit has given to which measure (`given!`), and the kept
//! rows, which are the same written down. Sets only.

use db::{Tx, Val, p, sql};
use kernel::id::{PlanId, UnitId};

/// Which answer each unit has given to each measure of an adopted plan that is put to it, as `follow` has it:
/// - `reach`: an answer that stands, at its own measure and at those that come from it in later versions;
/// - `asked`: those of them that are put to the unit (as the module `asked` has it) and stand in an adopted plan of the unit
///   or one above it; a unit's own action plan asks it nothing;
/// - `nearest`: the answer to the nearest version;
/// - `given`: where that version says the same. Where an answer would stand in two places, the item made first has it.
///
/// Drafts are in another table. A `CROSS JOIN` keeps SQLite to the order written; to PostgreSQL it is a plain join.
macro_rules! given {
    ($answers:literal, $measures:literal, $then:literal) => {
        concat!(
            "WITH RECURSIVE reach (unit, answer, kind, said_of, measure, step) AS (
                 SELECT a.unit, a.id, a.kind, a.measure, a.measure, 0 FROM answer a WHERE a.standing AND ",
            $answers,
            " UNION ALL
                 SELECT r.unit, r.answer, r.kind, r.said_of, m.id, r.step + 1
                 FROM reach r CROSS JOIN measure m WHERE m.previous = r.measure AND r.step < 100),
             asked AS (
                 SELECT r.unit, r.answer, r.kind, r.said_of, r.measure, r.step, m.text, m.plan
                 FROM reach r CROSS JOIN measure m CROSS JOIN plan p CROSS JOIN unit u CROSS JOIN unit_tree under
                 WHERE m.id = r.measure AND m.struck IS NULL AND p.id = m.plan AND u.id = r.unit AND u.until_on IS NULL
                   AND under.above = p.unit AND under.below = u.id AND NOT (p.kind = 'action-plan' AND under.distance = 0)
                   AND EXISTS (SELECT 1 FROM adoption d WHERE d.plan = p.id) AND ",
            $measures,
            "      AND (m.level = u.level
                        OR EXISTS (SELECT 1 FROM addressed_to named WHERE named.measure = m.id AND named.unit = u.id)
                        OR NOT EXISTS (SELECT 1 FROM measure other WHERE other.plan = p.id
                             AND (other.level IS NOT NULL OR other.level_word IS NOT NULL))
                           AND NOT EXISTS (SELECT 1 FROM addressed_to somebody WHERE somebody.plan = p.id))),
             nearest AS (
                 SELECT k.unit, k.answer, k.kind, k.said_of, k.measure, k.text, k.plan,
                        row_number() OVER (PARTITION BY k.unit, k.measure ORDER BY k.step) AS nth FROM asked k),
             same AS (
                 SELECT n.unit, n.measure, n.kind, row_number() OVER (PARTITION BY n.answer, n.plan ORDER BY n.measure) AS twin
                 FROM nearest n CROSS JOIN measure o WHERE n.nth = 1 AND o.id = n.said_of AND o.text = n.text),
             given AS (SELECT unit, measure, kind FROM same WHERE twin = 1) ",
            $then
        )
    };
}

/// Adds the answers of a unit ($1) to the sums of the units above it, or takes them out ($2: 1 or -1).
fn into_sums(tx: &mut Tx, unit: UnitId, sign: i64) -> db::Result<()> {
    tx.run(
        sql!(
            "INSERT INTO tree_answer (above, measure, level, kind, n)
             SELECT t.above, a.measure, u.level, a.kind, CAST($2 AS BIGINT)
             FROM unit_answer a JOIN unit u ON u.id = a.unit JOIN unit_tree t ON t.below = a.unit AND t.distance > 0
             WHERE a.unit = $1
             ON CONFLICT (above, measure, level, kind) DO UPDATE SET n = tree_answer.n + excluded.n"
        ),
        p![unit, sign],
    )?;
    Ok(())
}

/// Reads one unit's answers anew and moves the sums above it by the difference.
pub(crate) fn recount_unit(tx: &mut Tx, unit: UnitId) -> db::Result<()> {
    into_sums(tx, unit, -1)?;
    tx.run(sql!("DELETE FROM unit_answer WHERE unit = $1"), p![unit])?;
    tx.run(
        sql!(given!(
            "a.unit = $1",
            "1 = 1",
            "INSERT INTO unit_answer (measure, unit, kind) SELECT measure, unit, kind FROM given"
        )),
        p![unit],
    )?;
    into_sums(tx, unit, 1)
}

/// Reads the answers to a plan and to the versions that come from it anew.
pub(crate) fn recount_plan(tx: &mut Tx, plan: PlanId) -> db::Result<()> {
    let plans: Vec<PlanId> = tx.query(
        sql!(
            "WITH RECURSIVE later (plan, step) AS (
                 SELECT id, 0 FROM plan WHERE id = $1
                 UNION ALL SELECT p.id, l.step + 1 FROM later l JOIN plan p ON p.previous = l.plan WHERE l.step < 100)
             SELECT plan FROM later"
        ),
        p![plan],
        |row| row.get(0),
    )?;
    let rows: Vec<Vec<Val>> = plans.into_iter().map(|plan| p![plan]).collect();
    tx.run_many(sql!("DELETE FROM tree_answer WHERE measure IN (SELECT id FROM measure WHERE plan = $1)"), &rows)?;
    tx.run_many(sql!("DELETE FROM unit_answer WHERE measure IN (SELECT id FROM measure WHERE plan = $1)"), &rows)?;
    tx.run_many(
        sql!(given!(
            "a.measure IN (
                 WITH RECURSIVE line (at, step) AS (
                     SELECT m.id, 0 FROM measure m WHERE m.plan = $1
                     UNION ALL SELECT m.previous, l.step + 1 FROM line l JOIN measure m ON m.id = l.at
                     WHERE m.previous IS NOT NULL AND l.step < 100)
                 SELECT at FROM line)",
            "m.plan = $1",
            "INSERT INTO unit_answer (measure, unit, kind) SELECT measure, unit, kind FROM given"
        )),
        &rows,
    )?;
    tx.run_many(
        sql!(
            "INSERT INTO tree_answer (above, measure, level, kind, n)
             SELECT t.above, a.measure, u.level, a.kind, count(*)
             FROM measure m JOIN unit_answer a ON a.measure = m.id JOIN unit u ON u.id = a.unit
               JOIN unit_tree t ON t.below = a.unit AND t.distance > 0
             WHERE m.plan = $1 GROUP BY t.above, a.measure, u.level, a.kind"
        ),
        &rows,
    )?;
    Ok(())
}

/// Reads everything anew.
pub(crate) fn rebuild(tx: &mut Tx) -> db::Result<()> {
    tx.run(sql!("DELETE FROM tree_answer"), p![])?;
    tx.run(sql!("DELETE FROM unit_answer"), p![])?;
    tx.run(
        sql!(given!(
            "1 = 1",
            "1 = 1",
            "INSERT INTO unit_answer (measure, unit, kind) SELECT measure, unit, kind FROM given"
        )),
        p![],
    )?;
    tx.run(
        sql!(
            "INSERT INTO tree_answer (above, measure, level, kind, n)
             SELECT t.above, a.measure, u.level, a.kind, count(*) FROM unit_answer a JOIN unit u ON u.id = a.unit
               JOIN unit_tree t ON t.below = a.unit AND t.distance > 0
             GROUP BY t.above, a.measure, u.level, a.kind"
        ),
        p![],
    )?;
    Ok(())
}

/// Whether nothing is kept though there are answers: a database from before they were kept.
pub(crate) fn is_unkept(tx: &mut Tx) -> db::Result<bool> {
    let found = tx.one(
        sql!(
            "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM unit_answer) AND EXISTS (SELECT 1 FROM answer a WHERE a.standing)"
        ),
        p![],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}
