//! The SQL of lists of reports: one's own, those one may read, which units have one, and the search by words.

use db::{Conn, p, sql};
use kernel::id::{LevelId, ReportId, UnitId};
use kernel::{Error, Result, Scope};

use crate::list::{Found, PAGE, UnitHas};
use crate::report::Head;
use crate::store::{head_of, heads, in_scope};

/// The reports of the units that the scope writes for, newest first.
pub(crate) fn own(c: &mut Conn, scope: &Scope) -> Result<Vec<Head>> {
    c.query(
        sql!(concat!(heads!(), units::writes_in!("r.unit"), " ORDER BY r.year DESC, u.sort_key, r.id")),
        p![scope.account(), scope.day()],
        head_of,
    )
}

/// A page of the adopted reports that the scope sees, of one year or (0) of all, with one more than the page when there
/// is more.
pub(crate) fn adopted(c: &mut Conn, scope: &Scope, year: i16, page: i64) -> Result<Vec<Head>> {
    c.query(
        sql!(concat!(
            heads!(),
            in_scope!(),
            " AND r.adopted_on IS NOT NULL AND (CAST($3 AS BIGINT) = 0 OR r.year = $3)
             ORDER BY r.year DESC, u.sort_key, r.id LIMIT $4 OFFSET $5"
        )),
        p![scope.account(), scope.day(), i64::from(year), PAGE + 1, page * PAGE],
        head_of,
    )
}

/// The years of the adopted reports that the scope sees, newest first.
pub(crate) fn years(c: &mut Conn, scope: &Scope) -> Result<Vec<i64>> {
    c.query(
        sql!(concat!(
            "SELECT DISTINCT r.year FROM annual_report r WHERE r.adopted_on IS NOT NULL AND ",
            in_scope!(),
            " ORDER BY r.year DESC"
        )),
        p![scope.account(), scope.day()],
        |row| Ok::<_, Error>(row.get(0)?),
    )
}

/// The units below the units where the scope is officer or leader, each with its adopted report for a year.
pub(crate) fn below(c: &mut Conn, scope: &Scope, year: i16) -> Result<Vec<UnitHas>> {
    c.query(
        sql!(concat!(
            "SELECT u.id, u.name, u.level, r.id FROM unit u
               LEFT JOIN annual_report r ON r.unit = u.id AND r.year = $3 AND r.adopted_on IS NOT NULL
             WHERE u.until_on IS NULL AND EXISTS (
                 SELECT 1 FROM post mine JOIN unit_tree t ON t.above = mine.unit
                 WHERE t.below = u.id AND t.distance > 0 AND mine.role IN ('officer', 'leader') AND ",
            units::held_today!(),
            ") ORDER BY u.sort_key, u.id"
        )),
        p![scope.account(), scope.day(), i64::from(year)],
        |row| {
            Ok(UnitHas {
                unit: row.get::<UnitId>(0)?,
                name: row.get(1)?,
                level: row.get::<LevelId>(2)?,
                report: row.get::<Option<ReportId>>(3)?,
            })
        },
    )
}

/// A page of the sections of adopted reports that hold every one of four words (an empty one finds all), newest first, with
/// one more than the page when there is more.
pub(crate) fn search(
    c: &mut Conn,
    scope: &Scope,
    patterns: &[String; 4],
    (year, page): (i16, i64),
) -> Result<Vec<Found>> {
    let [first, second, third, fourth] = patterns;
    c.query(
        sql!(concat!(
            "SELECT r.id, r.year, u.name, r.language, s.id, s.title, s.plain
             FROM report_section s JOIN annual_report r ON r.id = s.report JOIN unit u ON u.id = r.unit
             WHERE r.adopted_on IS NOT NULL AND s.folded LIKE $3 ESCAPE '!' AND s.folded LIKE $4 ESCAPE '!'
               AND s.folded LIKE $5 ESCAPE '!' AND s.folded LIKE $6 ESCAPE '!'
               AND (CAST($7 AS BIGINT) = 0 OR r.year = $7) AND ",
            in_scope!(),
            " ORDER BY r.year DESC, u.sort_key, s.position, s.id LIMIT $8 OFFSET $9"
        )),
        p![
            scope.account(),
            scope.day(),
            first.as_str(),
            second.as_str(),
            third.as_str(),
            fourth.as_str(),
            i64::from(year),
            PAGE + 1,
            page * PAGE
        ],
        |row| {
            Ok(Found {
                report: row.get(0)?,
                year: row.get(1)?,
                unit_name: row.get(2)?,
                lang: words::Lang::from_code(&row.get::<String>(3)?).unwrap_or_default(),
                section: row.get(4)?,
                title: row.get(5)?,
                plain: row.get::<Option<String>>(6)?.unwrap_or_default(),
            })
        },
    )
}
