//! Putting a step right: a wrong day, organ or reference is corrected, and a step written down by mistake is taken back the
//! same day by who wrote it. What it said before is kept, with why.

use db::{Conn, Tx};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::access::AdoptPlan;
use kernel::clock::norway;
use kernel::id::{AccountId, PlanId, PlanStepId};
use kernel::{Error, Fault, Permit, Result, Scope};

use crate::step::Step;
use crate::steps::{NewStep, Taken};
use crate::{in_force, plan, store, store_step_corrections, store_steps};

/// What a step said before it was put right.
#[derive(Debug, Clone)]
pub struct StepCorrection {
    /// The step it is about.
    pub taken: PlanStepId,
    /// What stood there.
    pub before: NewStep,
    /// Whether the step was taken back.
    pub taken_back: bool,
    /// Why.
    pub reason: String,
    /// The name of who did it.
    pub by: String,
    /// When, in milliseconds.
    pub at_ms: i64,
}

/// What does not hold in a step as typed: its day must be a day that has come, between the days of the steps around it; an
/// adoption, a sending back and a proposal need an organ; an adoption needs a reference to the minutes.
#[must_use]
pub fn faults(new: &NewStep, before: Option<&str>, after: Option<&str>, today: Date) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut fault = |field, word| faults.push(Fault { field, word });
    let empty = |text: &Option<String>| text.as_deref().is_none_or(|text| text.trim().is_empty());
    if matches!(new.step, Step::Adopted | Step::SentBack) && empty(&new.organ) {
        fault("organ", "fault-step-organ");
    }
    if new.step == Step::Adopted && empty(&new.minutes) {
        fault("minutes", "fault-minutes");
    }
    match words::read_date(&new.on_day) {
        None => fault("on_day", "fault-date"),
        Some(day) if day > today => fault("on_day", "fault-day-ahead"),
        Some(day) => {
            let day = day.to_string();
            if before.is_some_and(|before| day.as_str() < before) {
                fault("on_day", "fault-day-before-last-step");
            } else if after.is_some_and(|after| day.as_str() > after) {
                fault("on_day", "fault-day-after-next-step");
            }
        }
    }
    faults
}

/// Whether somebody may take a step back: the last one, written down by themselves, today; input is opened and closed
/// elsewhere and is not taken back here.
#[must_use]
pub fn may_be_taken_back(taken: &Taken, is_last: bool, by: AccountId, today: Date) -> bool {
    let day = Timestamp::from_millisecond(taken.at_ms).map(|at| at.to_zoned(norway()).date());
    let ours = !matches!(taken.step.step, Step::OutForInput | Step::InputClosed);
    is_last && ours && taken.account == by && day.is_ok_and(|day| day == today)
}

/// The corrections of a plan that the scope sees, the newest last.
///
/// # Errors
/// `NotFound`.
pub fn corrections_of(c: &mut Conn, scope: &Scope, plan: PlanId) -> Result<Vec<StepCorrection>> {
    plan::find(c, scope, plan)?;
    store_step_corrections::all(c, plan)
}

/// A step of the permit's unit's plan, with the days of those around it, and whether it is the last.
struct Around {
    taken: Taken,
    before: Option<String>,
    after: Option<String>,
}

fn around(c: &mut Conn, permit: &Permit<AdoptPlan>, plan: PlanId, id: PlanStepId) -> Result<Around> {
    store::standing(c, plan)?.filter(|at| at.unit == permit.unit()).ok_or(Error::NotFound)?;
    let steps = store_steps::all(c, plan)?;
    let at = steps.iter().position(|taken| taken.id == id).ok_or(Error::NotFound)?;
    let day = |n: Option<usize>| n.and_then(|n| steps.get(n)).map(|taken| taken.step.on_day.clone());
    let (before, after) = (day(at.checked_sub(1)), day(Some(at + 1)));
    Ok(Around { taken: steps.get(at).cloned().ok_or(Error::NotFound)?, before, after })
}

/// Corrects what a step says; `in_force_on` counts for an adoption. The step itself stays the same one.
///
/// # Errors
/// `NotFound` outside the permit's unit; `Invalid` as `faults` and `in_force::check_start`, and without a reason.
#[expect(clippy::too_many_arguments, reason = "what is corrected, why, and when")]
pub fn correct_step(
    tx: &mut Tx,
    permit: &Permit<AdoptPlan>,
    scope: &Scope,
    (plan, id): (PlanId, PlanStepId),
    new: &NewStep,
    in_force_on: Option<Date>,
    reason: &str,
    (today, at_ms): (Date, i64),
) -> Result<()> {
    let plan = plan::find(tx, scope, plan)?;
    let at = around(tx, permit, plan.id, id)?;
    let mut found = faults(new, at.before.as_deref(), at.after.as_deref(), today);
    if reason.trim().is_empty() {
        found.push(Fault { field: "reason", word: "fault-reason" });
    }
    let start = in_force_on.filter(|_| new.step == Step::Adopted);
    if let Some(Err(Error::Invalid(more))) = start.map(|start| in_force::check_start(&plan, start)) {
        found.extend(more);
    }
    if !found.is_empty() {
        return Err(Error::Invalid(found));
    }
    if new.step != at.taken.step.step {
        return Err(Error::Conflict("step-not-now"));
    }
    store_step_corrections::keep(tx, permit, &plan, &at.taken, false, reason.trim(), at_ms)?;
    store_step_corrections::rewrite(tx, permit, plan.id, id, new, start)?;
    db::record(tx, &db::Entry::of(at_ms, permit.by(), "correct_step", "plan", &plan.id, Some(&permit.unit())))
}

/// Takes back a step written down by mistake; the plan is then where it was before.
///
/// # Errors
/// `NotFound` outside the permit's unit; `Conflict("step-kept")` when it may not be taken back (any longer), or when
/// something builds on it; `Invalid` without a reason.
pub fn take_back_step(
    tx: &mut Tx,
    permit: &Permit<AdoptPlan>,
    scope: &Scope,
    (plan, id): (PlanId, PlanStepId),
    reason: &str,
    (today, at_ms): (Date, i64),
) -> Result<()> {
    let plan = plan::find(tx, scope, plan)?;
    let at = around(tx, permit, plan.id, id)?;
    if !may_be_taken_back(&at.taken, at.after.is_none(), permit.by(), today) {
        return Err(Error::Conflict("step-kept"));
    }
    let adopted = at.taken.step.step == Step::Adopted;
    if adopted && store_step_corrections::something_builds_on_adoption(tx, plan.id)? {
        return Err(Error::Conflict("step-kept"));
    }
    if reason.trim().is_empty() {
        return Err(Error::fault("reason", "fault-reason"));
    }
    store_step_corrections::keep(tx, permit, &plan, &at.taken, true, reason.trim(), at_ms)?;
    store_step_corrections::take_out(tx, permit, plan.id, id, adopted)?;
    db::record(tx, &db::Entry::of(at_ms, permit.by(), "take_back_step", "plan", &plan.id, Some(&permit.unit())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn step(step: Step, organ: &str, on_day: &str, minutes: &str) -> NewStep {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        NewStep { step, organ: some(organ), on_day: on_day.into(), minutes: some(minutes), note: None }
    }

    #[test]
    fn a_step_needs_what_it_needs_and_a_day_among_the_others() {
        let today = date(2026, 3, 1);
        for (new, before, after, wanted) in [
            (step(Step::Proposed, "", "1.3.2026", ""), None, None, vec![]),
            (step(Step::Proposed, "", "2.3.2026", ""), None, None, vec!["fault-day-ahead"]),
            (step(Step::Proposed, "", "i går", ""), None, None, vec!["fault-date"]),
            (step(Step::SentBack, " ", "2026-03-01", ""), None, None, vec!["fault-step-organ"]),
            (step(Step::Adopted, "", "2026-03-01", ""), None, None, vec!["fault-step-organ", "fault-minutes"]),
            (step(Step::Adopted, "årsmøtet", "2026-02-01", "sak 7"), Some("2026-02-01"), None, vec![]),
            (
                step(Step::Adopted, "årsmøtet", "2026-02-01", "sak 7"),
                Some("2026-02-02"),
                None,
                vec!["fault-day-before-last-step"],
            ),
            (step(Step::Proposed, "", "2026-02-03", ""), None, Some("2026-02-02"), vec!["fault-day-after-next-step"]),
        ] {
            let found: Vec<&str> = faults(&new, before, after, today).into_iter().map(|f| f.word).collect();
            assert_eq!(found, wanted, "{new:?}");
        }
    }

    #[test]
    fn only_the_last_step_goes_back_the_same_day_and_by_who_wrote_it() {
        let (me, other, today) = (AccountId::new(), AccountId::new(), date(2026, 3, 1));
        let at = |hour: &str| format!("2026-03-01T{hour}:00Z").parse::<Timestamp>().map_or(0, |t| t.as_millisecond());
        let taken = |kind, account, at_ms| Taken {
            id: PlanStepId::new(),
            step: step(kind, "årsmøtet", "2026-03-01", "sak 7"),
            by: "Lea".into(),
            account,
            at_ms,
        };
        for (kind, last, account, hour, wanted) in [
            (Step::Adopted, true, me, "12:00", true),
            (Step::Proposed, true, me, "12:00", true),
            (Step::Adopted, false, me, "12:00", false),
            (Step::Adopted, true, other, "12:00", false),
            (Step::Adopted, true, me, "23:30", false), // half past midnight in Norway
            (Step::OutForInput, true, me, "12:00", false),
        ] {
            assert_eq!(may_be_taken_back(&taken(kind, account, at(hour)), last, me, today), wanted, "{kind:?} {hour}");
        }
    }
}
