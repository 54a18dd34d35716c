//! The SQL of the list of plans: which shelf each stands on, filtered and counted, a page at a time.

use db::{Conn, Val, p, sql};
use kernel::{Error, Result, Scope};

use crate::listed::{Line, PAGE, Shelf, Wanted, pattern};
use crate::store::{in_scope, plan_columns, plan_of};
use crate::store_force::ended_on;

/// The plans that fit: $1 the account, $2 the day, $3 a unit or nothing, $4 a kind or nothing, $5 a pattern or nothing.
/// Letters that `lower` leaves alone on some engines are made small by name.
macro_rules! found {
    () => {
        concat!(
            "WITH found AS (
                 SELECT p.id, p.to_on, p.at_ms, u.sort_key,
                        CASE WHEN a.plan IS NULL THEN
                                 CASE WHEN EXISTS (SELECT 1 FROM plan_step s WHERE s.plan = p.id AND s.step = 'archived')
                                      THEN 2 ELSE 1 END
                             WHEN ",
            ended_on!("$2"),
            "                THEN 2
                             WHEN a.in_force_on > $2 THEN 1
                             ELSE 0 END AS shelf
                 FROM plan p JOIN unit u ON u.id = p.unit LEFT JOIN adoption a ON a.plan = p.id
                 WHERE ($3 = '' OR EXISTS (SELECT 1 FROM unit_tree f WHERE f.above = $3 AND f.below = p.unit))
                   AND ($4 = '' OR p.kind = $4)
                   AND ($5 = '' OR lower(replace(replace(replace(p.title || ' ' || u.name, 'Æ', 'æ'), 'Ø', 'ø'), 'Å', 'å'))
                                   LIKE $5 ESCAPE '!')
                   AND ",
            in_scope!(),
            ") "
        )
    };
}

fn parameters(scope: &Scope, wanted: &Wanted) -> Vec<Val> {
    let unit = wanted.unit.map(|unit| unit.to_string()).unwrap_or_default();
    p![scope.account(), scope.day(), unit, wanted.kind.map_or("", crate::PlanKind::word), pattern(&wanted.text)]
}

pub(crate) fn counts(c: &mut Conn, scope: &Scope, wanted: &Wanted) -> Result<[i64; 3]> {
    let rows: Vec<(i64, i64)> = c.query(
        sql!(concat!(found!(), "SELECT CAST(shelf AS BIGINT), count(*) FROM found GROUP BY shelf")),
        parameters(scope, wanted),
        |row| Ok::<_, Error>((row.get(0)?, row.get(1)?)),
    )?;
    let of = |shelf: Shelf| rows.iter().find(|(place, _)| *place == shelf.place()).map_or(0, |(_, n)| *n);
    Ok(Shelf::ALL.map(of))
}

/// A page of lines, with the counts of every shelf (none when the page is empty): the plans are gone through once.
pub(crate) fn page(c: &mut Conn, scope: &Scope, wanted: &Wanted) -> Result<(Vec<Line>, Option<[i64; 3]>)> {
    let mut all = parameters(scope, wanted);
    all.extend(p![wanted.shelf.map_or(-1, Shelf::place), PAGE, wanted.page.clamp(0, 1_000_000) * PAGE]);
    let mut counts = None;
    let lines = c.query(
        sql!(concat!(
            found!(),
            ", counted AS (SELECT shelf, count(*) AS n FROM found GROUP BY shelf) SELECT ",
            plan_columns!(),
            ", CAST(chosen.shelf AS BIGINT),
                 COALESCE((SELECT n FROM counted WHERE shelf = 0), 0),
                 COALESCE((SELECT n FROM counted WHERE shelf = 1), 0),
                 COALESCE((SELECT n FROM counted WHERE shelf = 2), 0)
             FROM (SELECT id, shelf FROM found WHERE $6 < 0 OR shelf = $6
                   ORDER BY shelf, to_on DESC, sort_key, at_ms, id LIMIT $7 OFFSET $8) AS chosen
             JOIN plan p ON p.id = chosen.id JOIN unit u ON u.id = p.unit LEFT JOIN adoption a ON a.plan = p.id
             ORDER BY chosen.shelf, p.to_on DESC, u.sort_key, p.at_ms, p.id"
        )),
        all,
        |row| {
            counts = Some([row.get(17)?, row.get(18)?, row.get(19)?]);
            Ok::<_, Error>(Line { plan: plan_of(row)?, shelf: Shelf::at(row.get(16)?) })
        },
    )?;
    Ok((lines, counts))
}
