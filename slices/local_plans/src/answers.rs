//! Answering a higher plan for a unit, measure by measure. Changing one's mind is allowed.

use std::collections::HashMap;

use db::{Conn, Tx};
use kernel::access::AnswerPlan;
use kernel::id::{MeasureId, PlanId, UnitId};
use kernel::{Error, Permit, Result, Scope};

use crate::answer::Answer;
use crate::store;

/// Answers a measure for the permit's unit, in the place of what it answered before.
///
/// # Errors
/// `NotFound` when the measure is not put to the unit: it must stand in an adopted plan of the unit or one above it, and
/// be addressed to the unit's level (or the plan to nobody in particular).
pub fn answer(tx: &mut Tx, permit: &Permit<AnswerPlan>, measure: MeasureId, answer: Answer, at_ms: i64) -> Result<()> {
    let plan = store::plan_that_asks(tx, permit.unit(), measure)?.ok_or(Error::NotFound)?;
    let before = store::answer(tx, permit.unit(), measure)?;
    let answer = answer.instead_of(before.as_ref());
    if before.as_ref() == Some(&answer) {
        return Ok(());
    }
    store::upsert_answer(tx, permit, plan, measure, &answer, at_ms)?;
    db::record(tx, &db::Entry::of(at_ms, permit.by(), "answer", "measure", &measure, Some(&permit.unit())))
}

/// Takes an answer back: the measure is not answered any more.
///
/// # Errors
/// `NotFound` when the measure is not put to the unit.
pub fn take_back(tx: &mut Tx, permit: &Permit<AnswerPlan>, measure: MeasureId, at_ms: i64) -> Result<()> {
    store::plan_that_asks(tx, permit.unit(), measure)?.ok_or(Error::NotFound)?;
    if store::delete_answer(tx, permit.unit(), measure)? > 0 {
        db::record(
            tx,
            &db::Entry::of(at_ms, permit.by(), "take_back_answer", "measure", &measure, Some(&permit.unit())),
        )?;
    }
    Ok(())
}

/// A unit's answers to a plan, one by one, for who sits on the unit's board.
///
/// # Errors
/// `NotFound` for everybody else.
pub fn answers_of(c: &mut Conn, scope: &Scope, plan: PlanId, unit: UnitId) -> Result<HashMap<MeasureId, Answer>> {
    if store::sits_on_board(c, scope, unit)? { store::answers(c, plan, unit) } else { Err(Error::NotFound) }
}
