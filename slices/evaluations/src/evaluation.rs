//! The judgements of a plan's goals: writing one down, and reading those that hold, with their history.

use std::collections::HashMap;

use db::{Conn, Tx};
use kernel::access::Evaluate;
use kernel::id::{EvaluationId, GoalId, PlanId};
use kernel::{Clock, Error, Permit, Result, Scope};
use plans::{Plan, Step};

use crate::judgement::{Judgement, Measured, NewEvaluation, Stage, Words};
use crate::store;

/// A judgement as it was written down.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// Id.
    pub id: EvaluationId,
    /// The goal.
    pub goal: GoalId,
    /// Half-way or at the end.
    pub stage: Stage,
    /// How far the goal was reached.
    pub judgement: Judgement,
    /// Why the board says so.
    pub reason: String,
    /// What helped.
    pub helped: Words,
    /// What hindered.
    pub hindered: Words,
    /// What to take along into the next plan.
    pub lesson: Words,
    /// Where the goal's indicators stood.
    pub figures: Vec<Measured>,
    /// The name of who wrote it down.
    pub by: String,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
}

impl Judged {
    fn says_the_same_as(&self, new: &NewEvaluation) -> bool {
        let same = |kept: &Words, new: &Words| {
            kept.text == new.text.trim() && kept.shared == (new.shared && !kept.text.is_empty())
        };
        self.judgement == new.judgement
            && self.reason == new.reason.trim()
            && same(&self.helped, &new.helped)
            && same(&self.hindered, &new.hindered)
            && same(&self.lesson, &new.lesson)
            && self.figures == new.figures
    }
}

/// Whether the goals of a plan are judged: from when it is adopted until it is archived.
#[must_use]
pub fn is_judged(plan: &Plan) -> bool {
    plan.adoption.is_some() && plan.step != Some(Step::Archived)
}

/// Everything that the board of a plan's unit has written down of its goals, newest first. Nothing for those who are not of that
/// board: what it shares, those above read in the roll-up.
///
/// # Errors
/// `NotFound` when the scope does not see the plan.
pub fn evaluations(c: &mut Conn, scope: &Scope, plan: PlanId) -> Result<Vec<Judged>> {
    plans::find(c, scope, plan)?;
    store::evaluations(c, scope, plan)
}

/// The judgement that holds of each goal: the newest at the end of the period, otherwise the newest half-way. As `evaluations`.
///
/// # Errors
/// As `evaluations`.
pub fn judgements(c: &mut Conn, scope: &Scope, plan: PlanId) -> Result<HashMap<GoalId, Judged>> {
    let mut newest: HashMap<GoalId, Judged> = HashMap::new();
    for judged in evaluations(c, scope, plan)? {
        match newest.get(&judged.goal) {
            Some(there) if there.stage == Stage::Final || judged.stage == Stage::Midway => {}
            _ => {
                newest.insert(judged.goal, judged);
            }
        }
    }
    Ok(newest)
}

/// Writes down how far a goal was reached; the same said twice is said once.
///
/// # Errors
/// `Forbidden` when the permit is for another unit; `Conflict("not-judged-now")` unless the plan is adopted and not archived;
/// `NotFound` when it has no such goal, or a figure is of an indicator that the goal does not have; `Invalid` as
/// `NewEvaluation::check`.
pub fn evaluate(
    tx: &mut Tx,
    permit: &Permit<Evaluate>,
    plan: &Plan,
    (goal, stage): (GoalId, Stage),
    new: &NewEvaluation,
    clock: &Clock,
) -> Result<EvaluationId> {
    if permit.unit() != plan.unit {
        return Err(Error::Forbidden);
    }
    if !is_judged(plan) {
        return Err(Error::Conflict("not-judged-now"));
    }
    if !store::holds(tx, plan.id, goal)? {
        return Err(Error::NotFound);
    }
    new.check()?;
    let newest = store::of_goal(tx, permit, goal)?.into_iter().find(|judged| judged.stage == stage);
    if let Some(same) = newest.filter(|judged| judged.says_the_same_as(new)) {
        return Ok(same.id);
    }
    let id = store::insert(tx, permit, (plan.id, goal, stage), new, clock.now_ms())?;
    let entry = db::Entry::of(clock.now_ms(), permit.by(), "evaluate", "goal", &goal, Some(&permit.unit()));
    db::record(tx, &entry)?;
    Ok(id)
}
