//! The SQL of taking an action plan on to the next year.

use std::collections::{HashMap, HashSet};

use db::{Conn, Tx, Val, p, sql};
use jiff::civil::Date;
use kernel::access::WritePlan;
use kernel::id::{AreaId, ComparisonId, GoalId, MeasureId, PlanId};
use kernel::{Permit, Result};

/// The plan, or the adopted version that followed it, when it is in force on a day.
pub(crate) fn in_force(c: &mut Conn, plan: PlanId, on: Date) -> Result<Option<PlanId>> {
    c.one(
        sql!(
            "SELECT p.id FROM plan p JOIN adoption a ON a.plan = p.id
             WHERE (p.id = $1 OR p.previous = $1) AND p.to_on >= $2
             ORDER BY p.from_on DESC, p.id DESC LIMIT 1"
        ),
        p![plan, on.to_string()],
        |row| Ok(row.get(0)?),
    )
}

/// The measures that a plan's goals and actions carry out, as far as the plan they stand in is in force on a day: adopted,
/// not at its end, and not followed by an adopted version that has begun.
pub(crate) fn measures_in_force(c: &mut Conn, plan: PlanId, on: Date) -> Result<HashSet<MeasureId>> {
    let measures = c.query(
        sql!(
            "SELECT DISTINCT l.measure FROM carried_out_by l JOIN measure m ON m.id = l.measure
               JOIN plan h ON h.id = m.plan JOIN adoption a ON a.plan = h.id
             WHERE l.plan = $1 AND h.to_on >= $2
               AND NOT EXISTS (SELECT 1 FROM plan n JOIN adoption na ON na.plan = n.id
                               WHERE n.previous = h.id AND n.from_on <= $2)
               AND NOT EXISTS (SELECT 1 FROM plan_step s WHERE s.plan = h.id AND s.step = 'archived')"
        ),
        p![plan, on.to_string()],
        |row| Ok::<MeasureId, kernel::Error>(row.get(0)?),
    )?;
    Ok(measures.into_iter().collect())
}

/// The areas of a draft, by the areas of the earlier version that they come from.
pub(crate) fn areas(c: &mut Conn, _: &Permit<WritePlan>, draft: PlanId) -> Result<HashMap<AreaId, AreaId>> {
    let rows =
        c.query(sql!("SELECT previous, id FROM area WHERE plan = $1 AND previous IS NOT NULL"), p![draft], |row| {
            Ok::<(AreaId, AreaId), kernel::Error>((row.get(0)?, row.get(1)?))
        })?;
    Ok(rows.into_iter().collect())
}

/// Takes along which further goals an action serves, and which plan it was once copied from.
pub(crate) fn carry_goals_and_sources(tx: &mut Tx, _: &Permit<WritePlan>, plan: PlanId) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO serves (measure, goal, plan)
             SELECT m.id, g.id, $1 FROM serves s JOIN measure m ON m.previous = s.measure AND m.plan = $1
               JOIN goal g ON g.previous = s.goal AND g.plan = $1"
        ),
        p![plan],
    )?;
    tx.run(
        sql!(
            "INSERT INTO copied_from (measure, plan, source_plan, source_title, source_unit)
             SELECT m.id, $1, f.source_plan, f.source_title, f.source_unit
             FROM copied_from f JOIN measure m ON m.previous = f.measure AND m.plan = $1"
        ),
        p![plan],
    )?;
    Ok(())
}

/// Links: the higher measure, and the own goal or the own action.
pub(crate) fn insert_links(
    tx: &mut Tx,
    _: &Permit<WritePlan>,
    plan: PlanId,
    links: &[(MeasureId, Option<GoalId>, Option<MeasureId>)],
) -> Result<()> {
    let rows: Vec<Vec<Val>> =
        links.iter().map(|(measure, goal, action)| p![ComparisonId::new(), plan, measure, *goal, *action]).collect();
    tx.run_many(
        sql!("INSERT INTO carried_out_by (id, plan, measure, own_goal, own_measure) VALUES ($1, $2, $3, $4, $5)"),
        &rows,
    )?;
    Ok(())
}
