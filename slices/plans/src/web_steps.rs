//! Writing down that a plan takes a step: put forward, sent back, evaluated, archived. Adoption has a page of its own
//! (`web_adoption`); opening for input and closing it are a slice above.

use askama::Template;
use axum::extract::Path;
use kernel::access::AdoptPlan;
use kernel::id::PlanId;
use kernel::{Error, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::steps::NewStep;
use crate::{Plan, Step, T, plan, step_correction, steps, store_steps};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/plans/{plan}/steps/{step}", form_page).post(
        Access::SignedIn,
        "/plans/{plan}/steps/{step}",
        take,
    )
}

#[derive(Template)]
#[template(path = "step.html")]
struct StepPage {
    page: Page,
    t: T,
    plan: Plan,
    step: Step,
    form: Form,
}

impl StepPage {
    fn fault(&self, field: &str) -> String {
        self.form.fault_of(field).map(|word| self.t.by_name(word, Vec::new())).unwrap_or_default()
    }

    fn help(&self) -> String {
        self.t.by_name(&format!("take-{}-help", self.step.word()), Vec::new())
    }

    fn organ_label(&self) -> String {
        self.t.by_name(&format!("organ-of-{}", self.step.word()), Vec::new())
    }

    fn organ_needed(&self) -> &'static str {
        if self.step == Step::SentBack { "required" } else { "" }
    }
}

/// The steps that this page writes down.
fn ours(word: &str) -> Result<Step> {
    let step = Step::from_word(word).ok_or(Error::NotFound)?;
    match step {
        Step::Proposed | Step::SentBack | Step::Evaluated | Step::Archived => Ok(step),
        Step::OutForInput | Step::InputClosed | Step::Adopted => Err(Error::NotFound),
    }
}

/// A day as it is typed: `12.2.2026`.
pub(crate) fn typed_day(day: jiff::civil::Date) -> String {
    format!("{}.{}.{}", day.day(), day.month(), day.year())
}

async fn step_page(ctx: &Ctx, id: PlanId, step: Step, form: Form) -> Result<StepPage> {
    let (scope, actor) = (ctx.scope()?, ctx.actor()?.clone());
    let plan = ctx
        .read(move |c| {
            let plan = plan::find(c, &scope, id)?;
            actor.may::<AdoptPlan>(&units::place(c, plan.unit)?)?;
            Ok(plan)
        })
        .await?;
    let last = plan.step.or(plan.adoption.as_ref().map(|_| Step::Adopted));
    if !Step::after(last).contains(&step) {
        return Err(Error::Conflict("step-not-now"));
    }
    let t = T(ctx.lang);
    let title = t.by_name(&format!("take-{}", step.word()), Vec::new());
    let page = ctx.page(title).under("/plans", t.plans_title()).under(format!("/plans/{id}"), plan.title.clone());
    Ok(StepPage { page, t, plan, step, form })
}

async fn form_page(ctx: Ctx, Path((id, word)): Path<(String, String)>) -> Reply {
    let form = Form::default().with("on_day", typed_day(ctx.house.clock.today()));
    Page::show(&step_page(&ctx, id.parse()?, ours(&word)?, form).await?)
}

async fn take(ctx: Ctx, Path((id, word)): Path<(String, String)>, mut form: Form) -> Reply {
    let (id, step): (PlanId, Step) = (id.parse()?, ours(&word)?);
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let new = typed(&form, step);
    let taken = ctx
        .write(move |tx| {
            let plan = plan::find(tx, &scope, id)?;
            let permit = actor.may::<AdoptPlan>(&units::place(tx, plan.unit)?)?;
            let before = store_steps::all(tx, id)?.pop().map(|taken| taken.step.on_day);
            let faults = step_correction::faults(&new, before.as_deref(), None, clock.today());
            if !faults.is_empty() {
                return Err(Error::Invalid(faults));
            }
            let day = words::read_date(&new.on_day).map(|day| day.to_string()).unwrap_or_default();
            steps::take_step(tx, &permit, id, &NewStep { on_day: day, ..new }, clock.now_ms())
        })
        .await;
    match taken {
        Ok(()) => Ok(see_other(&format!("/plans/{id}#chain"))),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&step_page(&ctx, id, step, form).await?)
        }
    }
}

/// A step as typed in a form with organ, day, minutes and note.
pub(crate) fn typed(form: &Form, step: Step) -> NewStep {
    NewStep {
        step,
        organ: form.some("organ"),
        on_day: form.text("on_day").to_owned(),
        minutes: form.some("minutes"),
        note: form.some("note"),
    }
}
