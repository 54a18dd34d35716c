//! Writing down that a plan is adopted.

use askama::Template;
use axum::extract::Path;
use kernel::access::AdoptPlan;
use kernel::id::PlanId;
use kernel::{Error, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::{Adoption, Plan, T, adoption, plan, store_steps};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/plans/{plan}/adoption", form_page).post(
        Access::SignedIn,
        "/plans/{plan}/adoption",
        adopt,
    )
}

#[derive(Template)]
#[template(path = "adoption.html")]
struct AdoptionPage {
    page: Page,
    t: T,
    plan: Plan,
    form: Form,
}

impl AdoptionPage {
    fn fault(&self, field: &str) -> String {
        self.form.fault_of(field).map(|word| self.t.by_name(word, Vec::new())).unwrap_or_default()
    }
}

async fn adoption_page(ctx: &Ctx, id: PlanId, form: Form) -> Result<AdoptionPage> {
    let (scope, actor) = (ctx.scope()?, ctx.actor()?.clone());
    let plan = ctx
        .read(move |c| {
            let plan = plan::find(c, &scope, id)?;
            actor.may::<AdoptPlan>(&units::place(c, plan.unit)?)?;
            Ok(plan)
        })
        .await?;
    if plan.adoption.is_some() {
        return Err(Error::Conflict("adopted-already"));
    }
    let t = T(ctx.lang);
    let page =
        ctx.page(t.adopt_plan()).under("/plans", t.plans_title()).under(format!("/plans/{id}"), plan.title.clone());
    Ok(AdoptionPage { page, t, plan, form })
}

async fn form_page(ctx: Ctx, Path(id): Path<String>) -> Reply {
    let today = ctx.house.clock.today();
    let form = Form::default().with("on_day", format!("{}.{}.{}", today.day(), today.month(), today.year()));
    Page::show(&adoption_page(&ctx, id.parse()?, form).await?)
}

async fn adopt(ctx: Ctx, Path(id): Path<String>, mut form: Form) -> Reply {
    let id: PlanId = id.parse()?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let text = |name: &str| form.text(name).to_owned();
    let start = match form.some("in_force_on").map(|text| words::read_date(&text)) {
        Some(None) => {
            form.fault("in_force_on", "fault-date");
            return Page::again(&adoption_page(&ctx, id, form).await?);
        }
        start => start.flatten(),
    };
    let new = Adoption { organ: text("organ"), on_day: text("on_day"), minutes: text("minutes") };
    let adopted = ctx
        .write(move |tx| {
            let plan = plan::find(tx, &scope, id)?;
            let permit = actor.may::<AdoptPlan>(&units::place(tx, plan.unit)?)?;
            let before = store_steps::all(tx, id)?.pop().map(|taken| taken.step.on_day);
            check_order(&new, before.as_deref())?;
            adoption::adopt_from(tx, &permit, &plan, &new, start, clock.today(), clock.now_ms())
        })
        .await;
    match adopted {
        Ok(()) => Ok(see_other(&format!("/plans/{id}"))),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&adoption_page(&ctx, id, form).await?)
        }
    }
}

/// An adoption does not come before the step before it.
fn check_order(new: &Adoption, before: Option<&str>) -> Result<()> {
    let day = words::read_date(&new.on_day).map(|day| day.to_string());
    match (day, before) {
        (Some(day), Some(before)) if day.as_str() < before => Err(Error::fault("on_day", "fault-day-before-last-step")),
        _ => Ok(()),
    }
}
