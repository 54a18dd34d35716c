//! The SQL of steps, and of whom a plan is opened to.

use db::{Conn, Tx, Val, p, sql};
use kernel::access::AdoptPlan;
use kernel::id::{PlanId, PlanStepId, UnitId};
use kernel::{Error, Permit, Result};

use crate::step::Step;
use crate::steps::{NewStep, Taken};

pub(crate) fn insert(tx: &mut Tx, permit: &Permit<AdoptPlan>, plan: PlanId, new: &NewStep, at_ms: i64) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO plan_step (id, plan, step, organ, on_day, minutes, note, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        p![
            PlanStepId::new(),
            plan,
            new.step.word(),
            new.organ.clone(),
            &new.on_day,
            new.minutes.clone(),
            new.note.clone(),
            permit.by(),
            at_ms
        ],
    )?;
    Ok(())
}

pub(crate) fn all(c: &mut Conn, plan: PlanId) -> Result<Vec<Taken>> {
    c.query(
        sql!(
            "SELECT s.step, s.organ, s.on_day, s.minutes, s.note, a.name, s.at_ms, s.id, s.account
             FROM plan_step s JOIN account a ON a.id = s.account WHERE s.plan = $1 ORDER BY s.at_ms, s.id"
        ),
        p![plan],
        |row| {
            let step = Step::from_word(&row.get::<String>(0)?).ok_or_else(|| Error::internal("an unknown step"))?;
            let step =
                NewStep { step, organ: row.get(1)?, on_day: row.get(2)?, minutes: row.get(3)?, note: row.get(4)? };
            Ok(Taken { id: row.get(7)?, step, by: row.get(5)?, account: row.get(8)?, at_ms: row.get(6)? })
        },
    )
}

pub(crate) fn open_to(tx: &mut Tx, permit: &Permit<AdoptPlan>, plan: PlanId, units: &[UnitId]) -> Result<()> {
    tx.run(sql!("DELETE FROM opened_to WHERE plan = $1"), p![plan])?;
    let rows: Vec<Vec<Val>> = units.iter().map(|unit| p![plan, permit.unit(), *unit]).collect();
    let written = tx.run_many(
        sql!(
            "INSERT INTO opened_to (plan, unit)
             SELECT $1, t.below FROM unit_tree t WHERE t.above = $2 AND t.below = $3"
        ),
        &rows,
    )?;
    if usize::try_from(written).is_ok_and(|n| n == units.len()) { Ok(()) } else { Err(Error::NotFound) }
}
