//! The part of a plan's page that shows where the plan is on its way, what may be written down now, and what has been.

use askama::Template;
use db::Conn;
use jiff::civil::Date;
use kernel::access::{AdoptPlan, SeeDrafts};
use kernel::id::PlanStepId;
use kernel::{Actor, Place, Result};
use words::Lang;

use crate::chain::{Mark, Stage, stages};
use crate::in_force::{Ending, Force, force};
use crate::step_correction::{StepCorrection, may_be_taken_back};
use crate::steps::Taken;
use crate::{Plan, Step, T, store_force, store_step_corrections, store_steps};

/// The part of the page. Rendered inside the page's own template.
#[derive(Template)]
#[template(path = "chain.html")]
pub(crate) struct ChainPart {
    t: T,
    lang: Lang,
    plan: Plan,
    stages: Vec<(Stage, Mark)>,
    force: Force,
    steps: Vec<Taken>,
    corrections: Vec<StepCorrection>,
    /// The steps that the reader may write down now.
    now: Vec<Step>,
    corrects: bool,
    may_go_back: Option<PlanStepId>,
}

/// Gathers it for a plan that the reader sees. What was noted before adoption is for those who see drafts.
pub(crate) fn chain(
    c: &mut Conn,
    actor: &Actor,
    place: &Place,
    plan: &Plan,
    today: Date,
    lang: Lang,
) -> Result<ChainPart> {
    let mut steps = store_steps::all(c, plan.id)?;
    let mut corrections = store_step_corrections::all(c, plan.id)?;
    let days = store_force::days(c, plan.id)?;
    let force = force(days.as_ref(), &today.to_string());
    let kinds: Vec<Step> = steps.iter().map(|taken| taken.step.step).collect();
    let writes = actor.can::<AdoptPlan>(place);
    let last = plan.step.or(plan.adoption.as_ref().map(|_| Step::Adopted));
    let ours = |step: &&Step| !matches!(step, Step::OutForInput | Step::InputClosed | Step::Adopted);
    let now = if writes { Step::after(last).iter().filter(ours).copied().collect() } else { Vec::new() };
    let may_go_back = steps
        .last()
        .filter(|taken| writes && may_be_taken_back(taken, true, actor.account, today))
        .map(|taken| taken.id);
    if !actor.can::<SeeDrafts>(place) {
        for taken in steps.iter_mut().filter(|taken| !matches!(taken.step.step, Step::Adopted)) {
            taken.step.note = None;
        }
        corrections.clear();
    }
    Ok(ChainPart {
        t: T(lang),
        lang,
        plan: plan.clone(),
        stages: stages(&kinds, &force),
        force,
        steps,
        corrections,
        now,
        corrects: writes,
        may_go_back,
    })
}

impl ChainPart {
    fn stage(&self, stage: &Stage) -> String {
        self.t.by_name(&format!("stage-{}", stage.word()), Vec::new())
    }

    fn mark(&self, mark: &Mark) -> String {
        self.t.by_name(&format!("mark-{}", mark.word()), Vec::new())
    }

    fn date(&self, iso: &str) -> String {
        words::iso_date(self.lang, iso)
    }

    /// Where the plan is, as a sentence.
    fn sentence(&self) -> String {
        match &self.force {
            Force::NotAdopted => {
                let word = self.plan.step.map_or("draft", Step::word);
                self.t.by_name(&format!("standing-{word}"), Vec::new())
            }
            Force::Coming(day) => self.t.force_coming(self.date(day)),
            Force::InForce(day) => self.t.force_now(self.date(day)),
            Force::Ended(Ending::PeriodOver, day) => self.t.force_over(self.date(day)),
            Force::Ended(Ending::Replaced, day) => self.t.force_replaced(self.date(day)),
            Force::Ended(Ending::Archived, day) => self.t.force_archived(self.date(day)),
        }
    }

    fn title(&self, step: &Step) -> String {
        step_title(self.t, *step)
    }

    fn action(&self, step: &Step) -> String {
        self.t.by_name(&format!("take-{}", step.word()), Vec::new())
    }

    /// `årsmøtet, sak 7/26`, as far as it is said.
    fn said_by(&self, organ: &Option<String>, minutes: &Option<String>) -> String {
        [organ.clone(), minutes.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    fn written(&self, by: &str, at_ms: &i64) -> String {
        self.t.written_down(by, words::instant(self.lang, *at_ms))
    }

    /// What has been put right, of steps that stand, and of those taken back.
    fn of(&self, id: &PlanStepId) -> Vec<&StepCorrection> {
        self.corrections.iter().filter(|k| k.taken == *id && !k.taken_back).collect()
    }

    fn taken_back(&self) -> Vec<&StepCorrection> {
        self.corrections.iter().filter(|k| k.taken_back).collect()
    }

    fn before(&self, k: &StepCorrection) -> String {
        let said = self.said_by(&k.before.organ, &k.before.minutes);
        let day = self.date(&k.before.on_day);
        if said.is_empty() { day } else { format!("{day}, {said}") }
    }

    /// An adoption from before steps were written down.
    fn only_adoption(&self) -> Option<String> {
        let adoption = self.plan.adoption.as_ref().filter(|_| !self.steps.iter().any(|s| s.step.step == Step::Adopted));
        adoption.map(|a| self.t.adopted_line(self.date(&a.on_day), a.minutes.as_str(), a.organ.as_str()))
    }

    fn has_history(&self) -> bool {
        !self.steps.is_empty() || !self.corrections.is_empty() || self.plan.adoption.is_some()
    }

    fn goes_back(&self, id: &PlanStepId) -> bool {
        self.may_go_back == Some(*id)
    }

    fn can_correct(&self, step: &Step) -> bool {
        self.corrects && !matches!(step, Step::OutForInput | Step::InputClosed)
    }
}

/// What a step is called where it is listed.
pub(crate) fn step_title(t: T, step: Step) -> String {
    t.by_name(&format!("step-{}", step.word()), Vec::new())
}
