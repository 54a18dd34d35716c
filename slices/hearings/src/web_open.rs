//! Opening a draft for input: to whom, until when, with what instructions, and where the minutes say so.

use askama::Template;
use axum::extract::Path;
use kernel::access::AdoptPlan;
use kernel::id::{PlanId, UnitId};
use kernel::{Error, Result};
use plans::{Plan, Step};
use units::Unit;
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::T;
use crate::hearing::{self, NewHearing};
use crate::web::{fault, take};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/plans/{plan}/hearing", form_page).post(
        Access::SignedIn,
        "/plans/{plan}/hearing",
        open,
    )
}

#[derive(Template)]
#[template(path = "open.html")]
struct OpenPage {
    page: Page,
    t: T,
    plan: Plan,
    /// The units below, with their depth under the plan's.
    units: Vec<(Unit, usize)>,
    form: Form,
}

impl OpenPage {
    fn fault(&self, field: &str) -> String {
        fault(self.t, &self.form, field)
    }

    fn is_chosen(&self, unit: &UnitId) -> bool {
        self.form.all("unit").contains(&unit.to_string().as_str())
    }

    fn all_chosen(&self) -> bool {
        self.form.text("to") != "chosen"
    }
}

async fn open_page(ctx: &Ctx, id: PlanId, form: Form) -> Result<OpenPage> {
    let (scope, actor) = (ctx.scope()?, ctx.actor()?.clone());
    let (plan, units) = ctx
        .read(move |c| {
            let plan = plans::find(c, &scope, id)?;
            actor.may::<AdoptPlan>(&units::place(c, plan.unit)?)?;
            let tree = units::tree(c)?;
            Ok((below(&tree, plan.unit), plan))
        })
        .await
        .map(|(units, plan)| (plan, units))?;
    if plan.adoption.is_some() || !Step::after(plan.step).contains(&Step::OutForInput) {
        return Err(Error::Conflict("step-not-now"));
    }
    let t = T(ctx.lang);
    let page = ctx
        .page(t.open_title())
        .under("/plans", plans::T(ctx.lang).plans_title())
        .under(format!("/plans/{id}"), plan.title.clone());
    Ok(OpenPage { page, t, plan, units, form })
}

/// The units under a unit, each with its depth under it.
fn below(tree: &[(Unit, usize)], unit: UnitId) -> Vec<(Unit, usize)> {
    let from = tree.iter().position(|(other, _)| other.id == unit);
    let Some((at, depth)) = from.and_then(|n| Some((n, tree.get(n)?.1))) else { return Vec::new() };
    let under = tree.iter().skip(at + 1).take_while(|(_, d)| *d > depth);
    under.map(|(unit, d)| (unit.clone(), d - depth - 1)).collect()
}

async fn form_page(ctx: Ctx, Path(id): Path<String>) -> Reply {
    let today = ctx.house.clock.today();
    let form = Form::default()
        .with("on_day", format!("{}.{}.{}", today.day(), today.month(), today.year()))
        .with("time", "12:00");
    Page::show(&open_page(&ctx, id.parse()?, form).await?)
}

async fn open(ctx: Ctx, Path(id): Path<String>, mut form: Form) -> Reply {
    let id: PlanId = id.parse()?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let text = |name: &str| form.text(name).to_owned();
    let chosen: Result<Vec<UnitId>> = form.all("unit").into_iter().map(str::parse).collect();
    let (all, chosen) = (form.text("to") != "chosen", chosen?);
    let mut new = NewHearing {
        units: chosen,
        day: text("day"),
        time: text("time"),
        instructions: form.some("instructions"),
        organ: text("organ"),
        on_day: text("on_day"),
        minutes: text("minutes"),
    };
    let opened = ctx
        .write(move |tx| {
            let plan = plans::find(tx, &scope, id)?;
            let permit = actor.may::<AdoptPlan>(&units::place(tx, plan.unit)?)?;
            if all {
                new.units = vec![plan.unit];
            }
            hearing::open(tx, &permit, id, &new, clock.today(), clock.now_ms())
        })
        .await;
    match opened {
        Ok(hearing) => Ok(see_other(&format!("/hearings/{hearing}"))),
        Err(error) => {
            take(&mut form, error)?;
            Page::again(&open_page(&ctx, id, form).await?)
        }
    }
}
