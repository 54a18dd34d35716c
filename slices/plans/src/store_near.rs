//! The SQL of the plans that concern one plan, one unit or one person: only those are read, however many plans there are.

use db::{Conn, p, sql};
use kernel::id::UnitId;
use kernel::{Result, Scope};

use crate::listed::pattern;
use crate::plan::Plan;
use crate::store::{in_scope, plan_columns, plan_of};

/// The plans `p` that a condition, which may join more tables, leaves of what the scope sees; newest period first.
macro_rules! seen {
    ($joined:literal, $where:literal) => {
        concat!(
            "SELECT ",
            plan_columns!(),
            " FROM plan p JOIN unit u ON u.id = p.unit LEFT JOIN adoption a ON a.plan = p.id ",
            $joined,
            " WHERE ",
            $where,
            " AND ",
            in_scope!(),
            " ORDER BY p.to_on DESC, u.sort_key, p.at_ms, p.id"
        )
    };
}

/// What `versions` needs: the version before, the versions after, and the last one of the same unit and kind that is over
/// before the plan begins.
pub(crate) fn around(c: &mut Conn, scope: &Scope, plan: &Plan) -> Result<Vec<Plan>> {
    let mut found = c.query(
        sql!(seen!("", "p.id IN (SELECT $3 UNION ALL SELECT n.id FROM plan n WHERE n.previous = $4)")),
        p![scope.account(), scope.day(), plan.previous.unwrap_or(plan.id), plan.id],
        plan_of,
    )?;
    let last = c.one(
        sql!(concat!(
            "SELECT ",
            plan_columns!(),
            " FROM plan p JOIN unit u ON u.id = p.unit LEFT JOIN adoption a ON a.plan = p.id
              WHERE p.unit = $3 AND p.kind = $4 AND p.to_on < $5 AND ",
            in_scope!(),
            " ORDER BY p.to_on DESC, p.at_ms DESC, p.id DESC LIMIT 1"
        )),
        p![scope.account(), scope.day(), plan.unit, plan.kind.word(), &plan.from_on],
        plan_of,
    )?;
    found.retain(|other| other.id != plan.id);
    found.extend(last.filter(|last| found.iter().all(|other| other.id != last.id)));
    Ok(found)
}

/// The plans that one may want to hold a plan against, those of the same unit and kind first: at most so many, with a text in
/// the title or the unit's name.
pub(crate) fn others(c: &mut Conn, scope: &Scope, plan: &Plan, text: &str, most: usize) -> Result<Vec<Plan>> {
    c.query(
        sql!(concat!(
            "SELECT ",
            plan_columns!(),
            " FROM plan p JOIN unit u ON u.id = p.unit LEFT JOIN adoption a ON a.plan = p.id
              WHERE p.id <> $3
                AND ($6 = '' OR lower(replace(replace(replace(p.title || ' ' || u.name, 'Æ', 'æ'), 'Ø', 'ø'), 'Å', 'å'))
                                LIKE $6 ESCAPE '!')
                AND ",
            in_scope!(),
            " ORDER BY CASE WHEN p.unit = $4 AND p.kind = $5 THEN 0 WHEN p.unit = $4 THEN 1 WHEN p.kind = $5 THEN 2 ELSE 3 END,
                       p.to_on DESC, u.sort_key, p.at_ms, p.id LIMIT $7"
        )),
        p![scope.account(), scope.day(), plan.id, plan.unit, plan.kind.word(), pattern(text), most],
        plan_of,
    )
}

pub(crate) fn of_unit(c: &mut Conn, scope: &Scope, unit: UnitId) -> Result<Vec<Plan>> {
    c.query(sql!(seen!("", "p.unit = $3")), p![scope.account(), scope.day(), unit], plan_of)
}

pub(crate) fn of_own_units(c: &mut Conn, scope: &Scope) -> Result<Vec<Plan>> {
    c.query(
        sql!(seen!(
            "",
            "p.unit IN (SELECT held.unit FROM post held WHERE held.account = $1 AND held.from_on <= $2
                          AND (held.until_on IS NULL OR held.until_on >= $2))"
        )),
        p![scope.account(), scope.day()],
        plan_of,
    )
}

pub(crate) fn above(c: &mut Conn, scope: &Scope, unit: UnitId) -> Result<Vec<Plan>> {
    c.query(
        sql!(seen!("JOIN unit_tree line ON line.above = p.unit AND line.below = $3", "a.plan IS NOT NULL")),
        p![scope.account(), scope.day(), unit],
        plan_of,
    )
}

pub(crate) fn asking(c: &mut Conn, scope: &Scope, day: &str) -> Result<Vec<Plan>> {
    c.query(
        sql!(seen!(
            "",
            "a.plan IS NOT NULL AND p.kind <> 'action-plan' AND p.to_on >= $3
             AND p.unit IN (SELECT line.above FROM post held JOIN unit_tree line ON line.below = held.unit
                            WHERE held.account = $1 AND held.from_on <= $2
                              AND (held.until_on IS NULL OR held.until_on >= $2))"
        )),
        p![scope.account(), scope.day(), day],
        plan_of,
    )
}
