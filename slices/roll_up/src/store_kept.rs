//! The SQL of the counts: the one definition of what is counted under what (`counted!`), and the kept figures, which are the
//! same rows written down. Sets only.

use db::{Tx, Val, p, sql};
use kernel::id::{MeasureId, PlanId, UnitId};

/// What every action comes to, a row a unit, higher plan, year and item.
/// - `span`: the first and last year of each adopted action plan: from when it is in force to the end of its period, the year
///   before a version of it took its place within the period, or the year it was archived;
/// - `counting`: the years that are asked for;
/// - `linked` (from `links`): which action carries out which higher measure: itself, through the goal it hangs on, or one that it serves;
/// - `told`: the newest status of each action, or that nobody has said anything;
/// - `placed`: an action counts once under the measure, under its goal, its area and its plan, however many of the measures
///   there it carries out.
///
/// A `CROSS JOIN` keeps SQLite to the order written, from the few plans to what hangs on them; to PostgreSQL it is a plain join.
macro_rules! counted {
    ($units:literal, $years:literal, $of:literal, $said:literal, $then:literal) => {
        concat!(
            "WITH RECURSIVE days AS (
                 SELECT p.id AS plan, p.unit, a.in_force_on AS from_on,
                        coalesce((SELECT min(s.on_day) FROM plan_step s
                                  WHERE s.plan = p.id AND s.step = 'archived' AND s.on_day < p.to_on), p.to_on) AS ended,
                        (SELECT min(na.in_force_on) FROM plan n JOIN adoption na ON na.plan = n.id
                         WHERE n.previous = p.id) AS next_on
                 FROM plan p JOIN adoption a ON a.plan = p.id WHERE p.kind = 'action-plan' AND ",
            $units,
            "),
             span AS (
                 SELECT plan, unit, CAST(substr(from_on, 1, 4) AS BIGINT) AS first_year,
                        CASE WHEN next_on <= ended THEN CAST(substr(next_on, 1, 4) AS BIGINT) - 1
                             ELSE CAST(substr(ended, 1, 4) AS BIGINT) END AS last_year,
                        CASE WHEN next_on <= ended THEN 1 ELSE 0 END AS replaced
                 FROM days),
             counting (plan, unit, year, last_year) AS (",
            $years,
            "),
             links AS (
                 SELECT c.unit, c.year, c.plan, l.measure, l.own_goal, l.own_measure
                 FROM counting c CROSS JOIN carried_out_by l WHERE l.plan = c.plan),
             linked AS (
                 SELECT l.unit, l.year, m.id AS action, l.measure
                 FROM links l CROSS JOIN measure m WHERE m.id = l.own_measure AND m.struck IS NULL
                 UNION
                 SELECT l.unit, l.year, m.id, l.measure FROM links l CROSS JOIN goal g CROSS JOIN measure m
                 WHERE g.id = l.own_goal AND m.plan = l.plan AND m.goal = g.id AND m.struck IS NULL AND g.struck IS NULL
                 UNION
                 SELECT l.unit, l.year, m.id, l.measure FROM links l CROSS JOIN goal g CROSS JOIN serves s CROSS JOIN measure m
                 WHERE g.id = l.own_goal AND s.goal = g.id AND m.id = s.measure AND m.struck IS NULL AND g.struck IS NULL),
             higher AS (
                 SELECT k.unit, k.year, k.action, h.plan, h.id AS measure, h.goal, h.area
                 FROM linked k CROSS JOIN measure h WHERE h.id = k.measure AND h.struck IS NULL AND ",
            $of,
            "),
             told AS MATERIALIZED (
                 SELECT a.action, coalesce((SELECT s.status FROM status s WHERE s.measure = a.action AND ",
            $said,
            "                               ORDER BY s.at_ms DESC, s.id DESC LIMIT 1), '') AS status
                 FROM (SELECT DISTINCT action FROM higher) a),
             placed AS (
                 SELECT unit, year, action, plan, measure AS item FROM higher
                 UNION SELECT unit, year, action, plan, goal FROM higher WHERE goal IS NOT NULL
                 UNION SELECT unit, year, action, plan, area FROM higher
                 UNION SELECT unit, year, action, plan, plan FROM higher),
             counted AS (
                 SELECT b.unit, b.plan, b.year, b.item,
                        sum(CASE WHEN t.status = 'done' THEN 1 ELSE 0 END) AS done,
                        sum(CASE WHEN t.status = 'under-way' THEN 1 ELSE 0 END) AS under_way,
                        sum(CASE WHEN t.status = 'in-part' THEN 1 ELSE 0 END) AS in_part,
                        sum(CASE WHEN t.status = 'not-started' THEN 1 ELSE 0 END) AS not_started,
                        sum(CASE WHEN t.status = 'postponed' THEN 1 ELSE 0 END) AS postponed,
                        sum(CASE WHEN t.status = 'dropped' THEN 1 ELSE 0 END) AS dropped,
                        sum(CASE WHEN t.status = '' THEN 1 ELSE 0 END) AS unsaid
                 FROM placed b JOIN told t ON t.action = b.action GROUP BY b.unit, b.plan, b.year, b.item) ",
            $then
        )
    };
}
pub(crate) use counted;

/// Something that is counted of some units, of the years from $1 to $2 in which their plans hold.
macro_rules! in_years {
    ($units:literal, $then:literal) => {
        counted!(
            $units,
            "SELECT plan, unit, CASE WHEN first_year < CAST($1 AS BIGINT) THEN CAST($1 AS BIGINT) ELSE first_year END,
                    CASE WHEN last_year > CAST($2 AS BIGINT) THEN CAST($2 AS BIGINT) ELSE last_year END
             FROM span WHERE first_year <= last_year AND last_year >= $1 AND first_year <= $2
             UNION ALL SELECT plan, unit, year + 1, last_year FROM counting WHERE year < last_year",
            "1 = 1",
            "1 = 1",
            $then
        )
    };
}

/// The counts, written down.
macro_rules! written_down {
    ($units:literal) => {
        in_years!(
            $units,
            "INSERT INTO unit_count (unit, plan, year, item, done, under_way, in_part, not_started, postponed, dropped, unsaid)
             SELECT unit, plan, year, item, done, under_way, in_part, not_started, postponed, dropped, unsaid FROM counted"
        )
    };
}

/// The units' own goals, written down under what they carry out: by themselves, through an action of theirs, or through one
/// that serves them.
macro_rules! goals_written_down {
    ($units:literal) => {
        in_years!(
            $units,
            ", own AS (
                 SELECT l.unit, l.year, l.measure, g.id AS goal FROM links l CROSS JOIN goal g
                 WHERE g.id = l.own_goal AND g.struck IS NULL
                 UNION SELECT l.unit, l.year, l.measure, m.goal FROM links l CROSS JOIN measure m
                 WHERE m.id = l.own_measure AND m.goal IS NOT NULL AND m.struck IS NULL
                 UNION SELECT l.unit, l.year, l.measure, s.goal FROM links l CROSS JOIN serves s
                 WHERE s.measure = l.own_measure)
             INSERT INTO unit_goal (item, year, goal, unit)
             SELECT h.id, o.year, o.goal, o.unit FROM own o CROSS JOIN measure h WHERE h.id = o.measure AND h.struck IS NULL
             UNION SELECT h.goal, o.year, o.goal, o.unit FROM own o CROSS JOIN measure h
             WHERE h.id = o.measure AND h.goal IS NOT NULL AND h.struck IS NULL
             UNION SELECT h.area, o.year, o.goal, o.unit FROM own o CROSS JOIN measure h
             WHERE h.id = o.measure AND h.struck IS NULL"
        )
    };
}

/// How many actions of a counted row somebody has said something of.
macro_rules! said_of {
    () => {
        "(c.done + c.under_way + c.in_part + c.not_started + c.postponed + c.dropped)"
    };
}
pub(crate) use said_of;

/// What is counted anew: a unit, and the first and last year.
pub(crate) type Stretch = (UnitId, i64, i64);

/// Every year that there is.
pub(crate) const EVER: (i64, i64) = (0, 9999);

/// Adds the rows of a unit ($3) from a year to a year ($1, $2) to the sums of the units above it, or takes them out
/// ($4: 1 or -1).
fn into_sums(tx: &mut Tx, stretches: &[Stretch], sign: i64) -> db::Result<()> {
    let rows: Vec<Vec<Val>> = stretches.iter().map(|(unit, first, last)| p![*first, *last, *unit, sign]).collect();
    tx.run_many(
        sql!(concat!(
            "INSERT INTO tree_count (above, plan, year, item, done, under_way, in_part, not_started, postponed, dropped,
                                     unsaid, units, reported)
             SELECT t.above, c.plan, c.year, c.item, CAST($4 AS BIGINT) * c.done, CAST($4 AS BIGINT) * c.under_way,
                    CAST($4 AS BIGINT) * c.in_part, CAST($4 AS BIGINT) * c.not_started, CAST($4 AS BIGINT) * c.postponed,
                    CAST($4 AS BIGINT) * c.dropped, CAST($4 AS BIGINT) * c.unsaid, CAST($4 AS BIGINT),
                    CASE WHEN ",
            said_of!(),
            " > 0 THEN CAST($4 AS BIGINT) ELSE 0 END
             FROM unit_count c JOIN unit_tree t ON t.below = c.unit AND t.distance > 0 WHERE c.unit = $3 AND c.year BETWEEN $1 AND $2
             ON CONFLICT (above, plan, year, item) DO UPDATE SET
               done = tree_count.done + excluded.done, under_way = tree_count.under_way + excluded.under_way,
               in_part = tree_count.in_part + excluded.in_part,
               not_started = tree_count.not_started + excluded.not_started,
               postponed = tree_count.postponed + excluded.postponed, dropped = tree_count.dropped + excluded.dropped,
               unsaid = tree_count.unsaid + excluded.unsaid, units = tree_count.units + excluded.units,
               reported = tree_count.reported + excluded.reported"
        )),
        &rows,
    )?;
    Ok(())
}

/// Counts some units anew and moves the sums above them by the difference.
pub(crate) fn recount(tx: &mut Tx, stretches: &[Stretch]) -> db::Result<()> {
    into_sums(tx, stretches, -1)?;
    let rows: Vec<Vec<Val>> = stretches.iter().map(|(unit, first, last)| p![*first, *last, *unit]).collect();
    tx.run_many(sql!("DELETE FROM unit_count WHERE unit = $3 AND year BETWEEN $1 AND $2"), &rows)?;
    tx.run_many(sql!(written_down!("p.unit = $3")), &rows)?;
    into_sums(tx, stretches, 1)
}

/// Reads the goals of some units anew.
pub(crate) fn recount_goals(tx: &mut Tx, units: &[UnitId]) -> db::Result<()> {
    let (first, last) = EVER;
    let rows: Vec<Vec<Val>> = units.iter().map(|unit| p![unit]).collect();
    tx.run_many(sql!("DELETE FROM unit_goal WHERE unit = $1"), &rows)?;
    let rows: Vec<Vec<Val>> = units.iter().map(|unit| p![first, last, *unit]).collect();
    tx.run_many(sql!(goals_written_down!("p.unit = $3")), &rows)?;
    Ok(())
}

/// The first and last year in which the plan of an action may be counted.
pub(crate) fn years_of(tx: &mut Tx, action: MeasureId) -> db::Result<Option<(i64, i64)>> {
    tx.one(
        sql!(
            "SELECT CAST(substr(CASE WHEN a.in_force_on < p.from_on THEN a.in_force_on ELSE p.from_on END, 1, 4) AS BIGINT),
                    CAST(substr(p.to_on, 1, 4) AS BIGINT)
             FROM measure m JOIN plan p ON p.id = m.plan JOIN adoption a ON a.plan = p.id WHERE m.id = $1"
        ),
        p![action],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Counts everything anew.
pub(crate) fn rebuild(tx: &mut Tx) -> db::Result<()> {
    tx.run(sql!("DELETE FROM tree_count"), p![])?;
    tx.run(sql!("DELETE FROM unit_count"), p![])?;
    let (first, last) = EVER;
    tx.run(sql!("DELETE FROM unit_goal"), p![])?;
    tx.run(sql!(goals_written_down!("1 = 1")), p![first, last])?;
    tx.run(sql!(written_down!("1 = 1")), p![first, last])?;
    tx.run(
        sql!(concat!(
            "INSERT INTO tree_count (above, plan, year, item, done, under_way, in_part, not_started, postponed, dropped,
                                     unsaid, units, reported)
             SELECT t.above, c.plan, c.year, c.item, CAST(sum(c.done) AS BIGINT), CAST(sum(c.under_way) AS BIGINT),
                    CAST(sum(c.in_part) AS BIGINT), CAST(sum(c.not_started) AS BIGINT), CAST(sum(c.postponed) AS BIGINT),
                    CAST(sum(c.dropped) AS BIGINT), CAST(sum(c.unsaid) AS BIGINT), count(*),
                    CAST(sum(CASE WHEN ",
            said_of!(),
            " > 0 THEN 1 ELSE 0 END) AS BIGINT)
             FROM unit_count c JOIN unit_tree t ON t.below = c.unit AND t.distance > 0
             GROUP BY t.above, c.plan, c.year, c.item"
        )),
        p![],
    )?;
    Ok(())
}

/// The units whose own plans carry out something of a plan.
pub(crate) fn units_under(tx: &mut Tx, plan: PlanId) -> db::Result<Vec<UnitId>> {
    tx.query(
        sql!(
            "SELECT DISTINCT p.unit FROM measure m JOIN carried_out_by l ON l.measure = m.id JOIN plan p ON p.id = l.plan
             WHERE m.plan = $1"
        ),
        p![plan],
        |row| row.get(0),
    )
}

/// Whether nothing is kept though there is something to count: a database from before figures were kept.
pub(crate) fn is_unkept(tx: &mut Tx) -> db::Result<bool> {
    let found = tx.one(
        sql!(
            "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM unit_count)
               AND EXISTS (SELECT 1 FROM adoption a JOIN carried_out_by l ON l.plan = a.plan)"
        ),
        p![],
        |row| row.get::<i64>(0),
    )?;
    Ok(found.is_some())
}
