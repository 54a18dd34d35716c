//! The SQL of how the goals under one line of a plan were judged in the units below. A text leaves the database only where its
//! board has shared it.

use db::{Conn, p, sql};
use kernel::id::UnitId;
use kernel::{Error, Result};

use crate::below::Below;
use crate::judgement::{Judgement, Stage};

/// Each goal of the units at or below a unit ($1, $2 steps down) that carries out something of an area, goal or measure ($3), as
/// the roll-up keeps them by year ($6; 0 for all); of adopted plans that hold between two days ($4, $5) and that no version has
/// taken the place of; with the judgement that holds, in Norwegian order of units.
pub(crate) fn below(
    c: &mut Conn,
    (unit, depth): (UnitId, i64),
    (item, year): (&str, Option<i16>),
    (from, to): (&str, &str),
) -> Result<Vec<Below>> {
    c.query(
        sql!(
            "WITH own AS (SELECT DISTINCT o.goal FROM unit_goal o WHERE o.item = $3 AND (o.year = $6 OR $6 = 0)),
             judged AS (
                 SELECT u.id AS unit, u.name, u.sort_key, g.id AS goal, g.text,
                        (SELECT e.id FROM evaluation e WHERE e.goal = g.id
                         ORDER BY CASE WHEN e.stage = 'final' THEN 0 ELSE 1 END, e.at_ms DESC, e.id DESC LIMIT 1) AS newest
                 FROM own o JOIN goal g ON g.id = o.goal JOIN plan p ON p.id = g.plan JOIN adoption a ON a.plan = p.id
                   JOIN unit u ON u.id = p.unit JOIN unit_tree t ON t.below = u.id AND t.above = $1 AND t.distance <= $2
                 WHERE g.struck IS NULL AND a.in_force_on <= $5 AND p.to_on >= $4
                   AND NOT EXISTS (SELECT 1 FROM plan n JOIN adoption na ON na.plan = n.id
                                   WHERE n.previous = p.id AND na.in_force_on <= p.to_on))
             SELECT j.unit, j.name, j.text, coalesce(e.judgement, ''), coalesce(e.stage, ''),
                    CASE WHEN e.helped_shared THEN e.helped ELSE '' END,
                    CASE WHEN e.hindered_shared THEN e.hindered ELSE '' END,
                    CASE WHEN e.lesson_shared THEN e.lesson ELSE '' END
             FROM judged j LEFT JOIN evaluation e ON e.id = j.newest ORDER BY j.sort_key, j.unit, j.goal"
        ),
        p![unit, depth, item, from, to, i64::from(year.unwrap_or(0))],
        |row| {
            let word: String = row.get(3)?;
            let judgement = if word.is_empty() {
                None
            } else {
                Some(Judgement::from_word(&word).ok_or_else(|| Error::Internal(format!("no such judgement: {word}")))?)
            };
            let shared = [row.get(5)?, row.get(6)?, row.get(7)?];
            Ok(Below {
                unit: row.get(0)?,
                name: row.get(1)?,
                goal: row.get(2)?,
                judgement,
                stage: Stage::from_word(&row.get::<String>(4)?),
                shared,
            })
        },
    )
}
