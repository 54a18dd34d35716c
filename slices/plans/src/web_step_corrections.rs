//! Putting right what was written down of a plan: a step's day, organ and reference, or the step itself.

use askama::Template;
use axum::extract::Path;
use kernel::access::AdoptPlan;
use kernel::id::{PlanId, PlanStepId};
use kernel::{Error, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::steps::Taken;
use crate::web_steps::{typed, typed_day};
use crate::{Plan, Step, T, plan, step_correction, store_steps, web_chain};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/plans/{plan}/taken/{taken}", form_page)
        .post(Access::SignedIn, "/plans/{plan}/taken/{taken}", correct)
        .post(Access::SignedIn, "/plans/{plan}/taken/{taken}/undoing", take_back)
}

#[derive(Template)]
#[template(path = "step_correction.html")]
struct StepCorrectionPage {
    page: Page,
    t: T,
    plan: Plan,
    taken: Taken,
    what: String,
    goes_back: bool,
    form: Form,
}

impl StepCorrectionPage {
    fn fault(&self, field: &str) -> String {
        self.form.fault_of(field).map(|word| self.t.by_name(word, Vec::new())).unwrap_or_default()
    }

    fn adopts(&self) -> bool {
        self.taken.step.step == Step::Adopted
    }
}

async fn correction_page(ctx: &Ctx, id: PlanId, taken: PlanStepId, form: Option<Form>) -> Result<StepCorrectionPage> {
    let (scope, actor) = (ctx.scope()?, ctx.actor()?.clone());
    let (account, today) = (actor.account, ctx.house.clock.today());
    let (plan, mut steps) = ctx
        .read(move |c| {
            let plan = plan::find(c, &scope, id)?;
            actor.may::<AdoptPlan>(&units::place(c, plan.unit)?)?;
            Ok((plan, store_steps::all(c, id)?))
        })
        .await?;
    let last = steps.last().map(|step| step.id);
    let at = steps.iter().position(|step| step.id == taken).ok_or(Error::NotFound)?;
    let taken = steps.swap_remove(at);
    if matches!(taken.step.step, Step::OutForInput | Step::InputClosed) {
        return Err(Error::NotFound);
    }
    let day = |iso: &str| words::read_date(iso).map(typed_day).unwrap_or_default();
    let form = form.unwrap_or_else(|| {
        Form::default()
            .with("organ", taken.step.organ.clone().unwrap_or_default())
            .with("on_day", day(&taken.step.on_day))
            .with("minutes", taken.step.minutes.clone().unwrap_or_default())
            .with("note", taken.step.note.clone().unwrap_or_default())
            .with("in_force_on", day(plan.in_force_on.as_deref().unwrap_or_default()))
    });
    let t = T(ctx.lang);
    let goes_back = step_correction::may_be_taken_back(&taken, last == Some(taken.id), account, today);
    let what = web_chain::step_title(t, taken.step.step);
    let page = ctx
        .page(t.correct_step_title())
        .under("/plans", t.plans_title())
        .under(format!("/plans/{id}"), plan.title.clone());
    Ok(StepCorrectionPage { page, t, plan, taken, what, goes_back, form })
}

async fn form_page(ctx: Ctx, Path((id, taken)): Path<(String, String)>) -> Reply {
    Page::show(&correction_page(&ctx, id.parse()?, taken.parse()?, None).await?)
}

async fn correct(ctx: Ctx, Path((id, taken)): Path<(String, String)>, mut form: Form) -> Reply {
    let (id, taken): (PlanId, PlanStepId) = (id.parse()?, taken.parse()?);
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let sent = form.clone();
    let done = ctx
        .write(move |tx| {
            let plan = plan::find(tx, &scope, id)?;
            let permit = actor.may::<AdoptPlan>(&units::place(tx, plan.unit)?)?;
            let steps = store_steps::all(tx, id)?;
            let step = steps.iter().find(|step| step.id == taken).ok_or(Error::NotFound)?.step.step;
            let start = match (step, sent.some("in_force_on")) {
                (Step::Adopted, Some(text)) => {
                    Some(words::read_date(&text).ok_or_else(|| Error::fault("in_force_on", "fault-date"))?)
                }
                _ => None,
            };
            let (new, when) = (typed(&sent, step), (clock.today(), clock.now_ms()));
            step_correction::correct_step(tx, &permit, &scope, (id, taken), &new, start, sent.text("reason"), when)
        })
        .await;
    answer(&ctx, id, taken, done, &mut form).await
}

async fn take_back(ctx: Ctx, Path((id, taken)): Path<(String, String)>, mut form: Form) -> Reply {
    let (id, taken): (PlanId, PlanStepId) = (id.parse()?, taken.parse()?);
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let reason = form.text("undo_reason").to_owned();
    let done = ctx
        .write(move |tx| {
            let plan = plan::find(tx, &scope, id)?;
            let permit = actor.may::<AdoptPlan>(&units::place(tx, plan.unit)?)?;
            let when = (clock.today(), clock.now_ms());
            step_correction::take_back_step(tx, &permit, &scope, (id, taken), &reason, when)
        })
        .await;
    if let Err(Error::Invalid(_)) = &done {
        // Typed into the other form of the page: that form stays as stored.
        let mut page = correction_page(&ctx, id, taken, None).await?;
        page.form.fault("undo_reason", "fault-reason");
        return Page::again(&page);
    }
    answer(&ctx, id, taken, done, &mut form).await
}

async fn answer(ctx: &Ctx, id: PlanId, taken: PlanStepId, done: Result<()>, form: &mut Form) -> Reply {
    match done {
        Ok(()) => Ok(see_other(&format!("/plans/{id}#chain"))),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&correction_page(ctx, id, taken, Some(form.clone())).await?)
        }
    }
}
