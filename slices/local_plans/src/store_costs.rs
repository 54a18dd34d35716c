//! The SQL of costs, rates and frames.

use std::collections::HashMap;

use db::{Conn, Row, Tx, Val, p, sql};
use kernel::access::WritePlan;
use kernel::id::{CostId, MeasureId, PlanId};
use kernel::{Error, Permit, Result};

use crate::budget::Frame;
use crate::cost::{Cost, NewCost, Rates, TimeUnit};

fn cost_of(row: &Row) -> Result<Cost> {
    Ok(Cost {
        id: row.get(0)?,
        action: row.get(1)?,
        line: NewCost {
            year: row.get(2)?,
            kroner: row.get(3)?,
            released: row.get(4)?,
            unit: TimeUnit::from_word(&row.get::<String>(5)?),
            source: row.get(6)?,
            note: row.get(7)?,
        },
    })
}

/// Every line of a plan, by year, in the order written; what an amendment has struck costs nothing any longer.
pub(crate) fn costs(c: &mut Conn, plan: PlanId) -> Result<Vec<Cost>> {
    c.query(
        sql!(
            "SELECT id, measure, year, kroner, released, released_unit, source, note FROM cost
             WHERE plan = $1
               AND NOT EXISTS (SELECT 1 FROM measure m WHERE m.id = cost.measure AND m.struck IS NOT NULL)
             ORDER BY year, id"
        ),
        p![plan],
        cost_of,
    )
}

/// The lines of one action.
pub(crate) fn costs_of(c: &mut Conn, plan: PlanId, action: MeasureId) -> Result<Vec<Cost>> {
    c.query(
        sql!(
            "SELECT id, measure, year, kroner, released, released_unit, source, note FROM cost
             WHERE plan = $1 AND measure = $2 ORDER BY year, id"
        ),
        p![plan, action],
        cost_of,
    )
}

/// Kroner, and released time in hours; nothing where no line says any.
pub(crate) fn sum_of<'a>(lines: impl IntoIterator<Item = &'a Cost>, rates: &Rates) -> Amount {
    let (mut kroner, mut hours) = (None, None);
    for cost in lines {
        if let Some(more) = cost.line.kroner {
            kroner = Some(kroner.unwrap_or(0) + more);
        }
        if cost.line.released.is_some() {
            hours = Some(hours.unwrap_or(0.0) + cost.line.hours(rates));
        }
    }
    (kroner, hours)
}

/// Kroner, and released time in hours.
pub(crate) type Amount = (Option<i64>, Option<f64>);

/// The sums of each action of a plan.
pub(crate) fn sums(c: &mut Conn, plan: PlanId) -> Result<HashMap<MeasureId, Amount>> {
    let rates = rates(c, plan)?;
    let mut lines: HashMap<MeasureId, Vec<Cost>> = HashMap::new();
    for cost in costs(c, plan)? {
        lines.entry(cost.action).or_default().push(cost);
    }
    Ok(lines.into_iter().map(|(action, lines)| (action, sum_of(&lines, &rates))).collect())
}

pub(crate) fn insert(
    tx: &mut Tx,
    _: &Permit<WritePlan>,
    plan: PlanId,
    action: MeasureId,
    line: &NewCost,
) -> Result<CostId> {
    let id = CostId::new();
    insert_rows(tx, &[row_of(id, plan, action, line)])?;
    Ok(id)
}

/// A line as a row.
fn row_of(id: CostId, plan: PlanId, action: MeasureId, line: &NewCost) -> Vec<Val> {
    let (source, note) = (line.source.clone(), line.note.clone());
    p![id, plan, action, line.year, line.kroner, line.released, line.unit.word(), source, note]
}

/// Writes the first cost lines of a plan's actions.
pub(crate) fn insert_all(
    tx: &mut Tx,
    _: &Permit<WritePlan>,
    plan: PlanId,
    lines: &[(MeasureId, NewCost)],
) -> Result<()> {
    let rows: Vec<Vec<Val>> = lines.iter().map(|(action, line)| row_of(CostId::new(), plan, *action, line)).collect();
    insert_rows(tx, &rows)
}

fn insert_rows(tx: &mut Tx, rows: &[Vec<Val>]) -> Result<()> {
    tx.run_many(
        sql!(
            "INSERT INTO cost (id, plan, measure, year, kroner, released, released_unit, source, note)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        rows,
    )?;
    Ok(())
}

pub(crate) fn change(
    tx: &mut Tx,
    _: &Permit<WritePlan>,
    (plan, action, id): (PlanId, MeasureId, CostId),
    line: &NewCost,
) -> Result<u64> {
    Ok(tx.run(
        sql!(
            "UPDATE cost SET year = $4, kroner = $5, released = $6, released_unit = $7, source = $8, note = $9
             WHERE id = $1 AND plan = $2 AND measure = $3"
        ),
        row_of(id, plan, action, line),
    )?)
}

pub(crate) fn drop_line(
    tx: &mut Tx,
    _: &Permit<WritePlan>,
    plan: PlanId,
    action: MeasureId,
    id: CostId,
) -> Result<u64> {
    Ok(tx.run(sql!("DELETE FROM cost WHERE id = $1 AND plan = $2 AND measure = $3"), p![id, plan, action])?)
}

/// Takes away every line of an action.
pub(crate) fn drop_lines(tx: &mut Tx, _: &Permit<WritePlan>, plan: PlanId, action: MeasureId) -> Result<()> {
    tx.run(sql!("DELETE FROM cost WHERE plan = $1 AND measure = $2"), p![plan, action])?;
    Ok(())
}

/// Marks that somebody has considered what an action costs, whether it has details from before or not.
pub(crate) fn considered(tx: &mut Tx, _: &Permit<WritePlan>, plan: PlanId, action: MeasureId) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO action (measure, plan, cost_considered) VALUES ($1, $2, TRUE)
             ON CONFLICT (measure) DO UPDATE SET cost_considered = TRUE"
        ),
        p![action, plan],
    )?;
    Ok(())
}

/// What released time is worth in a plan.
pub(crate) fn rates(c: &mut Conn, plan: PlanId) -> Result<Rates> {
    let found = c.one(sql!("SELECT kroner_per_hour, hours_per_day FROM budget WHERE plan = $1"), p![plan], |row| {
        Ok::<_, Error>(Rates { kroner_per_hour: row.get(0)?, hours_per_day: row.get(1)? })
    })?;
    Ok(found.unwrap_or_default())
}

pub(crate) fn set_rates(tx: &mut Tx, permit: &Permit<WritePlan>, plan: PlanId, new: &Rates, at_ms: i64) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO budget (plan, kroner_per_hour, hours_per_day, account, at_ms) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (plan) DO UPDATE SET kroner_per_hour = excluded.kroner_per_hour,
               hours_per_day = excluded.hours_per_day, account = excluded.account, at_ms = excluded.at_ms"
        ),
        p![plan, new.kroner_per_hour, new.hours_per_day, permit.by(), at_ms],
    )?;
    Ok(())
}

/// The frames of a plan, by year, all sources together first.
pub(crate) fn frames(c: &mut Conn, plan: PlanId) -> Result<Vec<Frame>> {
    let mut frames = c.query(
        sql!("SELECT year, source, kroner, hours FROM budget_frame WHERE plan = $1 ORDER BY year, id"),
        p![plan],
        |row| Ok::<_, Error>(Frame { year: row.get(0)?, source: row.get(1)?, kroner: row.get(2)?, hours: row.get(3)? }),
    )?;
    frames.sort_by_key(|frame| (frame.year, frame.source.is_some()));
    Ok(frames)
}

/// Puts these frames in the place of those that were.
pub(crate) fn set_frames(tx: &mut Tx, _: &Permit<WritePlan>, plan: PlanId, frames: &[Frame]) -> Result<()> {
    tx.run(sql!("DELETE FROM budget_frame WHERE plan = $1"), p![plan])?;
    let rows: Vec<Vec<Val>> =
        frames.iter().map(|f| p![CostId::new(), plan, f.year, f.source.clone(), f.kroner, f.hours]).collect();
    tx.run_many(
        sql!("INSERT INTO budget_frame (id, plan, year, source, kroner, hours) VALUES ($1, $2, $3, $4, $5, $6)"),
        &rows,
    )?;
    Ok(())
}
