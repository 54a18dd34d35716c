//! The SQL of the actions' details.

use std::collections::HashMap;

use db::{Conn, Row, Tx, Val, p, sql};
use jiff::civil::Date;
use kernel::access::WritePlan;
use kernel::id::{GoalId, MeasureId, PlanId, UnitId};
use kernel::{Error, Permit, Result};

use crate::action::{Details, Recurrence};
use crate::{costs, store_costs, store_partners};

/// The plan that an action belongs to, as far as its details ask.
pub(crate) struct Period {
    pub(crate) from: Date,
    pub(crate) to: Date,
}

/// The period of an action plan of a unit; `None` when the unit has no such action plan.
pub(crate) fn period(c: &mut Conn, unit: UnitId, plan: PlanId) -> Result<Option<Period>> {
    c.one(
        sql!("SELECT from_on, to_on FROM plan WHERE id = $1 AND unit = $2 AND kind = 'action-plan'"),
        p![plan, unit],
        |row| Ok(Period { from: day(row, 0)?.unwrap_or(Date::MIN), to: day(row, 1)?.unwrap_or(Date::MAX) }),
    )
}

/// Whether the plan holds the action.
pub(crate) fn holds(c: &mut Conn, plan: PlanId, action: MeasureId) -> Result<bool> {
    let found = c.one(sql!("SELECT id FROM measure WHERE id = $1 AND plan = $2"), p![action, plan], |row| {
        Ok::<MeasureId, Error>(row.get(0)?)
    })?;
    Ok(found.is_some())
}

fn day(row: &Row, column: usize) -> Result<Option<Date>> {
    Ok(row.get::<Option<String>>(column)?.and_then(|text| text.parse().ok()))
}

pub(crate) fn details(c: &mut Conn, plan: PlanId) -> Result<HashMap<MeasureId, Details>> {
    let rows = c.query(
        sql!(
            "SELECT measure, owner_post, owner_name, start_on, due_on, recurrence, cost_considered, indicator,
                    indicator_unit, baseline, target, indicator_by
             FROM action WHERE plan = $1"
        ),
        p![plan],
        |row| {
            let details = Details {
                owner_post: row.get(1)?,
                owner_name: row.get(2)?,
                start: day(row, 3)?,
                due: day(row, 4)?,
                recurrence: row.get::<Option<String>>(5)?.and_then(|word| Recurrence::from_word(&word)),
                cost_considered: row.get(6)?,
                kroner: None,
                released_hours: None,
                indicator: row.get(7)?,
                indicator_unit: row.get(8)?,
                baseline: row.get(9)?,
                target: row.get(10)?,
                indicator_by: day(row, 11)?,
            };
            Ok::<_, Error>((row.get(0)?, details))
        },
    )?;
    let mut all: HashMap<MeasureId, Details> = rows.into_iter().collect();
    for (action, (kroner, hours)) in store_costs::sums(c, plan)? {
        let details = all.entry(action).or_default();
        (details.kroner, details.released_hours) = (kroner, hours);
    }
    Ok(all)
}

/// Writes an action's details; kroner and hours as `costs::set_amount` does.
pub(crate) fn upsert(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: PlanId,
    action: MeasureId,
    d: &Details,
) -> Result<()> {
    upsert_rows(tx, permit, &[row_of(plan, action, d)])?;
    costs::set_amount(tx, permit, plan, action, (d.kroner, d.released_hours))
}

/// Writes rows of `row_of`.
pub(crate) fn upsert_rows(tx: &mut Tx, _: &Permit<WritePlan>, rows: &[Vec<Val>]) -> Result<()> {
    tx.run_many(
        sql!(
            "INSERT INTO action (measure, plan, owner_post, owner_name, start_on, due_on, recurrence, cost_considered, indicator,
                                 indicator_unit, baseline, target, indicator_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
             ON CONFLICT (measure) DO UPDATE SET
               owner_post = excluded.owner_post, owner_name = excluded.owner_name, start_on = excluded.start_on,
               due_on = excluded.due_on, recurrence = excluded.recurrence, cost_considered = excluded.cost_considered,
               indicator = excluded.indicator,
               indicator_unit = excluded.indicator_unit, baseline = excluded.baseline, target = excluded.target,
               indicator_by = excluded.indicator_by"
        ),
        rows,
    )?;
    Ok(())
}

/// An action's details as a row, without kroner and hours.
pub(crate) fn row_of(plan: PlanId, action: MeasureId, d: &Details) -> Vec<Val> {
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    p![
        action,
        plan,
        d.owner_post.clone(),
        d.owner_name.clone(),
        day(d.start),
        day(d.due),
        d.recurrence.map(Recurrence::word),
        d.is_costed(),
        d.indicator.clone(),
        d.indicator_unit.clone(),
        d.baseline,
        d.target,
        day(d.indicator_by)
    ]
}

/// The posts and the people that a unit's action plans already name, each once.
pub(crate) fn owners(c: &mut Conn, unit: UnitId) -> Result<(Vec<String>, Vec<String>)> {
    let posts = c.query(
        sql!(
            "SELECT DISTINCT a.owner_post FROM action a JOIN plan p ON p.id = a.plan
             WHERE p.unit = $1 AND a.owner_post IS NOT NULL ORDER BY a.owner_post"
        ),
        p![unit],
        |row| Ok::<String, Error>(row.get(0)?),
    )?;
    let people = c.query(
        sql!(
            "SELECT DISTINCT a.owner_name FROM action a JOIN plan p ON p.id = a.plan
             WHERE p.unit = $1 AND a.owner_name IS NOT NULL ORDER BY a.owner_name"
        ),
        p![unit],
        |row| Ok::<String, Error>(row.get(0)?),
    )?;
    Ok((posts, people))
}

/// Takes away what hangs on an action, so that the action itself can go.
pub(crate) fn loosen_action(tx: &mut Tx, permit: &Permit<WritePlan>, plan: PlanId, action: MeasureId) -> Result<()> {
    store_partners::loosen_action(tx, permit, plan, action)?;
    tx.run(sql!("DELETE FROM cost WHERE measure = $1 AND plan = $2"), p![action, plan])?;
    tx.run(sql!("DELETE FROM action WHERE measure = $1 AND plan = $2"), p![action, plan])?;
    tx.run(sql!("DELETE FROM carried_out_by WHERE own_measure = $1 AND plan = $2"), p![action, plan])?;
    tx.run(sql!("DELETE FROM proposed_link WHERE own_measure = $1 AND plan = $2"), p![action, plan])?;
    Ok(())
}

/// Takes away what hangs on a goal.
pub(crate) fn loosen_goal(tx: &mut Tx, permit: &Permit<WritePlan>, plan: PlanId, goal: GoalId) -> Result<()> {
    store_partners::loosen_goal(tx, permit, plan, goal)?;
    tx.run(sql!("DELETE FROM carried_out_by WHERE own_goal = $1 AND plan = $2"), p![goal, plan])?;
    tx.run(sql!("DELETE FROM proposed_link WHERE own_goal = $1 AND plan = $2"), p![goal, plan])?;
    Ok(())
}

/// The unit's draft of an action plan that builds on a plan, when it has begun one.
pub(crate) fn draft_on(c: &mut Conn, permit: &Permit<WritePlan>, higher: PlanId) -> Result<Option<PlanId>> {
    c.one(
        sql!(
            "SELECT p.id FROM plan p WHERE p.unit = $1 AND p.higher = $2 AND p.kind = 'action-plan'
               AND NOT EXISTS (SELECT 1 FROM adoption a WHERE a.plan = p.id)
             ORDER BY p.at_ms DESC, p.id DESC LIMIT 1"
        ),
        p![permit.unit(), higher],
        |row| Ok(row.get(0)?),
    )
}
