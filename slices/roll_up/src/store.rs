//! The SQL of reading the counts: as they are kept, and as they stood on a day, counted from the statuses.

use std::collections::HashMap;

use db::{Conn, Row, p, sql};
use kernel::Result;
use kernel::id::{PlanId, UnitId};

use crate::count::Count;
use crate::store_kept::{counted, said_of};

/// The six statuses in the order of `Status::ALL`, what is unsaid, and how many units there are and have reported.
macro_rules! figures {
    ($row:literal) => {
        concat!(
            $row,
            ".done, ",
            $row,
            ".under_way, ",
            $row,
            ".in_part, ",
            $row,
            ".not_started, ",
            $row,
            ".postponed, ",
            $row,
            ".dropped, ",
            $row,
            ".unsaid"
        )
    };
}

/// The same summed over rows of `c`.
macro_rules! summed {
    () => {
        concat!(
            "CAST(sum(c.done) AS BIGINT), CAST(sum(c.under_way) AS BIGINT), CAST(sum(c.in_part) AS BIGINT),
             CAST(sum(c.not_started) AS BIGINT), CAST(sum(c.postponed) AS BIGINT), CAST(sum(c.dropped) AS BIGINT),
             CAST(sum(c.unsaid) AS BIGINT), count(*), CAST(sum(CASE WHEN ",
            said_of!(),
            " > 0 THEN 1 ELSE 0 END) AS BIGINT)"
        )
    };
}

/// Each item with the count of one unit alone ($1) in a year ($3) of a plan ($2).
macro_rules! alone {
    () => {
        concat!(
            "SELECT c.item, ",
            figures!("c"),
            ", 1, CASE WHEN ",
            said_of!(),
            " > 0 THEN 1 ELSE 0 END FROM unit_count c WHERE c.unit = $1 AND c.plan = $2 AND c.year = $3"
        )
    };
}

fn number(n: i64) -> usize {
    usize::try_from(n).unwrap_or(0)
}

/// A count from a column on: seven of actions, two of units.
fn count(row: &Row, from: usize) -> Result<Count> {
    let at = |column: usize| Ok::<_, kernel::Error>(number(row.get(from + column)?));
    Ok(Count::new([at(0)?, at(1)?, at(2)?, at(3)?, at(4)?, at(5)?], at(6)?, at(7)?, at(8)?))
}

/// Counts by item.
pub(crate) type ByItem = HashMap<String, Count>;

/// Sums rows of the same item: a unit's own, and those below it.
fn gathered(rows: Vec<(String, Count)>) -> ByItem {
    let mut all = ByItem::new();
    for (item, count) in rows {
        let sum = all.entry(item).or_default();
        *sum = sum.and(count);
    }
    all
}

/// Each item of a plan with its count in a year, over a unit and those below it, as it is kept.
pub(crate) fn kept(c: &mut Conn, plan: PlanId, unit: UnitId, year: i64) -> Result<ByItem> {
    let rows = c.query(
        sql!(concat!(
            "SELECT s.item, ",
            figures!("s"),
            ", s.units, s.reported FROM tree_count s WHERE s.above = $1 AND s.plan = $2 AND s.year = $3 UNION ALL ",
            alone!()
        )),
        p![unit, plan, year],
        |row| Ok::<_, kernel::Error>((row.get(0)?, count(row, 1)?)),
    )?;
    Ok(gathered(rows))
}

/// The same of one unit alone.
pub(crate) fn kept_alone(c: &mut Conn, plan: PlanId, unit: UnitId, year: i64) -> Result<ByItem> {
    let rows =
        c.query(sql!(alone!()), p![unit, plan, year], |row| Ok::<_, kernel::Error>((row.get(0)?, count(row, 1)?)))?;
    Ok(gathered(rows))
}

/// Each item of a plan with its count in a year, over a unit and those below it ($1 to $3), of what was said before an
/// instant ($4, milliseconds).
pub(crate) fn stood(
    c: &mut Conn,
    plan: PlanId,
    (unit, depth): (UnitId, i64),
    year: i64,
    before_ms: i64,
) -> Result<ByItem> {
    let rows = c.query(
        sql!(concat!(
            counted!(
                "p.unit IN (SELECT t.below FROM unit_tree t WHERE t.above = $1 AND t.distance <= $5)",
                "SELECT plan, unit, CAST($3 AS BIGINT), last_year FROM span WHERE first_year <= $3 AND last_year >= $3",
                "h.plan = $2",
                "s.at_ms < $4",
                "SELECT c.item, "
            ),
            summed!(),
            " FROM counted c GROUP BY c.item"
        )),
        p![unit, plan, year, before_ms, depth],
        |row| Ok::<_, kernel::Error>((row.get(0)?, count(row, 1)?)),
    )?;
    Ok(gathered(rows))
}

/// The same over the whole period of the plan: every adopted action plan once, without those that a version took the place of.
pub(crate) fn whole(c: &mut Conn, plan: PlanId, (unit, depth): (UnitId, i64), before_ms: i64) -> Result<ByItem> {
    let rows = c.query(
        sql!(concat!(
            counted!(
                "p.unit IN (SELECT t.below FROM unit_tree t WHERE t.above = $1 AND t.distance <= $4)",
                "SELECT plan, unit, 0, last_year FROM span WHERE replaced = 0 AND first_year <= last_year",
                "h.plan = $2",
                "s.at_ms < $3",
                "SELECT c.item, "
            ),
            summed!(),
            " FROM counted c GROUP BY c.item"
        )),
        p![unit, plan, before_ms, depth],
        |row| Ok::<_, kernel::Error>((row.get(0)?, count(row, 1)?)),
    )?;
    Ok(gathered(rows))
}

/// A unit with how many actions it has under an item, and of how many something is said.
#[derive(Debug, Clone)]
pub(crate) struct UnitLine {
    pub(crate) unit: UnitId,
    pub(crate) name: String,
    pub(crate) count: Count,
}

/// A count of a unit and those below it together, column by column.
macro_rules! both {
    ($($column:literal),*) => {
        concat!($(", coalesce(s.", $column, ", 0) + coalesce(c.", $column, ", 0)"),*)
    };
}

/// The units right below a unit, in Norwegian order, each with the count of an item over itself and those below it.
pub(crate) fn right_below(c: &mut Conn, plan: PlanId, unit: UnitId, year: i64, item: &str) -> Result<Vec<UnitLine>> {
    c.query(
        sql!(concat!(
            "SELECT u.id, u.name",
            both!("done", "under_way", "in_part", "not_started", "postponed", "dropped", "unsaid"),
            ", coalesce(s.units, 0) + CASE WHEN c.unit IS NULL THEN 0 ELSE 1 END,
             coalesce(s.reported, 0) + CASE WHEN ",
            said_of!(),
            " > 0 THEN 1 ELSE 0 END
             FROM unit u
             LEFT JOIN tree_count s ON s.above = u.id AND s.plan = $2 AND s.year = $3 AND s.item = $4
             LEFT JOIN unit_count c ON c.unit = u.id AND c.plan = $2 AND c.year = $3 AND c.item = $4
             WHERE u.parent = $1 AND u.until_on IS NULL ORDER BY u.sort_key, u.id"
        )),
        p![unit, plan, year, item],
        |row| Ok(UnitLine { unit: row.get(0)?, name: row.get(1)?, count: count(row, 2)? }),
    )
}

/// How many units at or below a unit have actions under an item in a year.
pub(crate) fn acting(c: &mut Conn, unit: UnitId, year: i64, item: &str) -> Result<usize> {
    let found = c.one(
        sql!(
            "SELECT count(*) FROM unit_count c JOIN unit_tree t ON t.below = c.unit AND t.above = $1
             WHERE c.item = $3 AND c.year = $2"
        ),
        p![unit, year, item],
        |row| Ok::<i64, kernel::Error>(row.get(0)?),
    )?;
    Ok(number(found.unwrap_or(0)))
}

/// Those units, in Norwegian order: so many from a place on.
pub(crate) fn acting_units(
    c: &mut Conn,
    unit: UnitId,
    year: i64,
    item: &str,
    (from, most): (usize, usize),
) -> Result<Vec<UnitLine>> {
    c.query(
        sql!(concat!(
            "SELECT u.id, u.name, ",
            figures!("c"),
            ", 1, CASE WHEN ",
            said_of!(),
            " > 0 THEN 1 ELSE 0 END
             FROM unit_count c JOIN unit_tree t ON t.below = c.unit AND t.above = $1 JOIN unit u ON u.id = c.unit
             WHERE c.item = $3 AND c.year = $2 ORDER BY u.sort_key, u.id LIMIT $4 OFFSET $5"
        )),
        p![unit, year, item, most, from],
        |row| Ok(UnitLine { unit: row.get(0)?, name: row.get(1)?, count: count(row, 2)? }),
    )
}

/// How many units have reported under each item, in each part of a unit: those right below it with all below them, and the
/// unit by itself.
pub(crate) fn reported_by_part(
    c: &mut Conn,
    plan: PlanId,
    unit: UnitId,
    year: i64,
) -> Result<HashMap<String, HashMap<UnitId, usize>>> {
    let rows = c.query(
        sql!(concat!(
            "SELECT s.item, s.above, s.reported FROM unit u JOIN tree_count s ON s.above = u.id
             WHERE u.parent = $1 AND s.plan = $2 AND s.year = $3
             UNION ALL SELECT c.item, c.unit, CASE WHEN ",
            said_of!(),
            " > 0 THEN 1 ELSE 0 END FROM unit u JOIN unit_count c ON c.unit = u.id
             WHERE (u.parent = $1 OR u.id = $1) AND c.plan = $2 AND c.year = $3"
        )),
        p![unit, plan, year],
        |row| Ok::<(String, UnitId, i64), kernel::Error>((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let mut parts: HashMap<String, HashMap<UnitId, usize>> = HashMap::new();
    for (item, part, n) in rows {
        *parts.entry(item).or_default().entry(part).or_default() += number(n);
    }
    Ok(parts)
}

/// The newest adopted plan of a unit without one above it, action plans left out.
pub(crate) fn newest_plan(c: &mut Conn) -> Result<Option<PlanId>> {
    c.one(
        sql!(
            "SELECT p.id FROM plan p JOIN adoption a ON a.plan = p.id JOIN unit u ON u.id = p.unit
             WHERE u.parent IS NULL AND p.kind <> 'action-plan' ORDER BY a.in_force_on DESC, p.id DESC LIMIT 1"
        ),
        p![],
        |row| Ok(row.get(0)?),
    )
}
