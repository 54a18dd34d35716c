//! Answering a higher plan for a unit, measure by measure. What is written here is a draft, seen in the unit only, until
//! the board decides (`decide`). Changing one's mind is allowed.

use std::collections::HashMap;

use db::{Conn, Tx};
use kernel::access::AnswerPlan;
use kernel::id::{MeasureId, PlanId, UnitId};
use kernel::{Error, Permit, Result, Scope};

use crate::answer::Answer;
use crate::present::{self, Present};
use crate::{asked, store};

/// Answers a measure for the permit's unit, in the place of the draft that was there. Where it is what the board has decided
/// already, there is nothing to decide, and no draft.
///
/// # Errors
/// `NotFound` when the measure is not put to the unit: it must stand in an adopted plan of the unit or one above it, and
/// be addressed to the unit or its level (or the plan to nobody in particular). `Invalid`: own words that are too long.
pub fn answer(tx: &mut Tx, permit: &Permit<AnswerPlan>, measure: MeasureId, answer: Answer, at_ms: i64) -> Result<()> {
    let (plan, text) = store::plan_that_asks(tx, permit.unit(), measure)?.ok_or(Error::NotFound)?;
    let (draft, standing) = (store::draft(tx, permit.unit(), measure)?, store::standing(tx, permit.unit(), measure)?);
    let before = draft.as_ref().or(standing.as_ref().map(|(answer, _)| answer));
    let own_text = answer.own_text.clone();
    let answer = answer.instead_of(before).in_own_words(own_text.as_deref(), &text)?;
    if draft.as_ref() == Some(&answer) {
        return Ok(());
    }
    if standing.as_ref().is_some_and(|(decided, own)| *own && *decided == answer) {
        return take_back(tx, permit, measure, at_ms);
    }
    store::upsert_draft(tx, permit, plan, measure, &answer, at_ms)?;
    db::record(tx, &db::Entry::of(at_ms, permit.by(), "answer", "measure", &measure, Some(&permit.unit())))
}

/// Says of a measure that was reworded that the answer to its earlier version still holds: a draft with the same answer.
///
/// # Errors
/// `NotFound` when the measure is not put to the unit, or nothing was answered.
pub fn still_holds(tx: &mut Tx, permit: &Permit<AnswerPlan>, measure: MeasureId, at_ms: i64) -> Result<()> {
    let (old, _) = store::standing(tx, permit.unit(), measure)?.ok_or(Error::NotFound)?;
    answer(tx, permit, measure, old, at_ms)
}

/// Takes a draft back: what the board has decided stands; where it has decided nothing, the measure is not answered.
///
/// # Errors
/// `NotFound` when the measure is not put to the unit.
pub fn take_back(tx: &mut Tx, permit: &Permit<AnswerPlan>, measure: MeasureId, at_ms: i64) -> Result<()> {
    store::plan_that_asks(tx, permit.unit(), measure)?.ok_or(Error::NotFound)?;
    if store::delete_draft(tx, permit.unit(), measure)? > 0 {
        db::record(
            tx,
            &db::Entry::of(at_ms, permit.by(), "take_back_answer", "measure", &measure, Some(&permit.unit())),
        )?;
    }
    Ok(())
}

/// What a unit says to a plan, drafts and decided told apart, for who sits on the unit's board.
///
/// # Errors
/// `NotFound` for everybody else.
pub fn present_of(c: &mut Conn, scope: &Scope, plan: PlanId, unit: UnitId) -> Result<Present> {
    if !store::sits_on_board(c, scope, unit)? {
        return Err(Error::NotFound);
    }
    let (tree, unit) = (plans::tree(c, scope, plan)?, units::find(c, unit)?);
    present::read(c, &tree, &asked::asked(&tree, unit.level, unit.id), &unit)
}

/// A unit's answers to a plan as they are now, drafts among them, for who sits on the unit's board.
///
/// # Errors
/// As `present_of`.
pub fn answers_of(c: &mut Conn, scope: &Scope, plan: PlanId, unit: UnitId) -> Result<HashMap<MeasureId, Answer>> {
    Ok(present_of(c, scope, plan, unit)?.now())
}
