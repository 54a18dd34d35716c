//! The SQL of plans in force: the same rule as `in_force::force`, for many plans at once.

use db::{Conn, p, sql};
use kernel::id::{PlanId, UnitId};
use kernel::{Result, Scope};

use crate::in_force::ForceDays;
use crate::plan::{Plan, PlanKind};
use crate::store::{in_scope, plan_columns, plan_of};

/// Whether something has ended plan `p` on the day that a parameter gives.
macro_rules! ended_on {
    ($day:literal) => {
        concat!(
            "(p.to_on < ",
            $day,
            " OR EXISTS (SELECT 1 FROM plan n JOIN adoption na ON na.plan = n.id
                         WHERE n.previous = p.id AND na.in_force_on <= ",
            $day,
            ") OR EXISTS (SELECT 1 FROM plan_step s
                          WHERE s.plan = p.id AND s.step = 'archived' AND s.on_day <= ",
            $day,
            "))"
        )
    };
}
pub(crate) use ended_on;

pub(crate) fn days(c: &mut Conn, id: PlanId) -> Result<Option<ForceDays>> {
    c.one(
        sql!(
            "SELECT a.in_force_on, p.to_on,
                    (SELECT min(na.in_force_on) FROM plan n JOIN adoption na ON na.plan = n.id WHERE n.previous = p.id),
                    (SELECT min(s.on_day) FROM plan_step s WHERE s.plan = p.id AND s.step = 'archived')
             FROM plan p JOIN adoption a ON a.plan = p.id WHERE p.id = $1"
        ),
        p![id],
        |row| {
            Ok(ForceDays { from_on: row.get(0)?, to_on: row.get(1)?, next_on: row.get(2)?, archived_on: row.get(3)? })
        },
    )
}

/// Every plan of a kind that is in force on a day: its unit, and the days from and to which it is carried out.
pub(crate) fn in_force_everywhere(
    c: &mut Conn,
    kind: PlanKind,
    on: &str,
) -> Result<Vec<(PlanId, UnitId, String, String)>> {
    c.query(
        sql!(concat!(
            "SELECT p.id, p.unit, a.in_force_on, p.to_on FROM plan p JOIN adoption a ON a.plan = p.id
             WHERE a.in_force_on <= $1 AND p.kind = $2 AND NOT ",
            ended_on!("$1")
        )),
        p![on, kind.word()],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )
}

pub(crate) fn in_force(
    c: &mut Conn,
    scope: &Scope,
    unit: UnitId,
    kind: Option<PlanKind>,
    on: &str,
) -> Result<Vec<Plan>> {
    c.query(
        sql!(concat!(
            "SELECT ",
            plan_columns!(),
            " FROM plan p JOIN unit u ON u.id = p.unit JOIN adoption a ON a.plan = p.id
              JOIN unit_tree line ON line.above = p.unit AND line.below = $3
              WHERE a.in_force_on <= $4 AND ($5 = '' OR p.kind = $5) AND NOT ",
            ended_on!("$4"),
            " AND ",
            in_scope!(),
            " ORDER BY line.distance, p.kind, a.in_force_on DESC, p.id"
        )),
        p![scope.account(), scope.day(), unit, on, kind.map_or("", PlanKind::word)],
        plan_of,
    )
}
