//! The SQL of corrections: what a step said is kept before it is written anew or taken out.

use db::{Conn, Tx, p, sql};
use jiff::civil::Date;
use kernel::access::AdoptPlan;
use kernel::id::{PlanId, PlanStepId, StepCorrectionId};
use kernel::{Error, Permit, Result};

use crate::plan::Plan;
use crate::step::Step;
use crate::step_correction::StepCorrection;
use crate::steps::{NewStep, Taken};

pub(crate) fn all(c: &mut Conn, plan: PlanId) -> Result<Vec<StepCorrection>> {
    c.query(
        sql!(
            "SELECT k.taken, k.step, k.organ, k.on_day, k.minutes, k.note, k.taken_back, k.reason, a.name, k.at_ms
             FROM step_correction k JOIN account a ON a.id = k.account WHERE k.plan = $1 ORDER BY k.at_ms, k.id"
        ),
        p![plan],
        |row| {
            let step = Step::from_word(&row.get::<String>(1)?).ok_or_else(|| Error::internal("an unknown step"))?;
            let before =
                NewStep { step, organ: row.get(2)?, on_day: row.get(3)?, minutes: row.get(4)?, note: row.get(5)? };
            Ok(StepCorrection {
                taken: row.get(0)?,
                before,
                taken_back: row.get(6)?,
                reason: row.get(7)?,
                by: row.get(8)?,
                at_ms: row.get(9)?,
            })
        },
    )
}

pub(crate) fn keep(
    tx: &mut Tx,
    permit: &Permit<AdoptPlan>,
    plan: &Plan,
    taken: &Taken,
    taken_back: bool,
    reason: &str,
    at_ms: i64,
) -> Result<()> {
    let step = &taken.step;
    let start = plan.in_force_on.clone().filter(|_| step.step == Step::Adopted);
    tx.run(
        sql!(
            "INSERT INTO step_correction (id, plan, taken, step, organ, on_day, minutes, note, in_force_on, taken_back,
                                          reason, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
        ),
        p![
            StepCorrectionId::new(),
            plan.id,
            taken.id,
            step.step.word(),
            step.organ.clone(),
            &step.on_day,
            step.minutes.clone(),
            step.note.clone(),
            start,
            taken_back,
            reason,
            permit.by(),
            at_ms
        ],
    )?;
    Ok(())
}

pub(crate) fn rewrite(
    tx: &mut Tx,
    permit: &Permit<AdoptPlan>,
    plan: PlanId,
    id: PlanStepId,
    new: &NewStep,
    start: Option<Date>,
) -> Result<()> {
    let day = words::read_date(&new.on_day).ok_or_else(|| Error::fault("on_day", "fault-date"))?.to_string();
    tx.run(
        sql!(
            "UPDATE plan_step SET organ = $4, on_day = $5, minutes = $6, note = $7
             WHERE id = $1 AND plan = $2 AND plan IN (SELECT p.id FROM plan p WHERE p.unit = $3)"
        ),
        p![id, plan, permit.unit(), new.organ.clone(), &day, new.minutes.clone(), new.note.clone()],
    )?;
    if new.step == Step::Adopted {
        tx.run(
            sql!(
                "UPDATE adoption SET organ = $2, on_day = $3, minutes = $4, in_force_on = COALESCE($5, in_force_on)
                 WHERE plan = $1"
            ),
            p![
                plan,
                new.organ.clone().unwrap_or_default(),
                &day,
                new.minutes.clone().unwrap_or_default(),
                start.map(|day| day.to_string())
            ],
        )?;
    }
    Ok(())
}

pub(crate) fn take_out(
    tx: &mut Tx,
    permit: &Permit<AdoptPlan>,
    plan: PlanId,
    id: PlanStepId,
    adopted: bool,
) -> Result<()> {
    tx.run(
        sql!(
            "DELETE FROM plan_step
             WHERE id = $1 AND plan = $2 AND plan IN (SELECT p.id FROM plan p WHERE p.unit = $3)"
        ),
        p![id, plan, permit.unit()],
    )?;
    if adopted {
        tx.run(sql!("DELETE FROM adoption WHERE plan = $1"), p![plan])?;
    }
    Ok(())
}

/// Whether an adopted plan has been amended, shown to anybody or followed by a version.
pub(crate) fn something_builds_on_adoption(c: &mut Conn, plan: PlanId) -> Result<bool> {
    let n: Option<i64> = c.one(
        sql!(
            "SELECT (SELECT count(*) FROM amendment m WHERE m.plan = $1)
                  + (SELECT count(*) FROM public_page g WHERE g.plan = $1 AND g.withdrawn_ms IS NULL)
                  + (SELECT count(*) FROM plan n WHERE n.previous = $1)"
        ),
        p![plan],
        |row| Ok::<_, Error>(row.get(0)?),
    )?;
    Ok(n.unwrap_or(0) > 0)
}
