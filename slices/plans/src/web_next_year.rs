//! Next year's plan from this year's: a form with what is proposed, and the draft it makes. A unit's own action plan has
//! details that belong to `local_plans`, which has a form of its own.

use askama::Template;
use axum::extract::Path;
use kernel::access::WritePlan;
use kernel::id::{AreaId, PlanId};
use kernel::{Error, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::tree::PlanTree;
use crate::{NewPlan, PlanKind, T, next_version, next_year, store_versions, tree};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/plans/{plan}/next-year", form_page).post(
        Access::SignedIn,
        "/plans/{plan}/next-year",
        make,
    )
}

#[derive(Template)]
#[template(path = "next_year.html")]
struct NextYearPage {
    page: Page,
    t: T,
    tree: PlanTree,
    form: Form,
}

impl NextYearPage {
    fn fault(&self, field: &str) -> String {
        self.form.fault_of(field).map(|word| self.t.by_name(word, Vec::new())).unwrap_or_default()
    }

    fn chosen(&self, area: &AreaId) -> bool {
        self.form.all("area").contains(&area.to_string().as_str())
    }
}

/// The plan, for who may write in its unit, and the draft that already follows it.
async fn plan_of(ctx: &Ctx, id: PlanId) -> Result<(PlanTree, Option<PlanId>)> {
    let (scope, actor) = (ctx.scope()?, ctx.actor()?.clone());
    ctx.read(move |c| {
        let tree = tree::tree(c, &scope, id)?;
        if tree.plan.kind == PlanKind::ActionPlan {
            return Err(Error::NotFound);
        }
        actor.may::<WritePlan>(&units::place(c, tree.plan.unit)?)?;
        Ok((tree, store_versions::open_next(c, id)?))
    })
    .await
}

fn page(ctx: &Ctx, tree: PlanTree, form: Form) -> NextYearPage {
    let t = T(ctx.lang);
    let page = ctx.page(t.next_year()).under("/plans", t.plans_title());
    let page = page.under(format!("/plans/{}", tree.plan.id), tree.plan.title.clone());
    NextYearPage { page, t, tree, form }
}

/// The form as it is proposed: title, period, every area.
#[must_use]
pub fn proposed_form(tree: &PlanTree) -> Form {
    let plan = &tree.plan;
    let typed = |day: jiff::civil::Date| format!("{}.{}.{}", day.day(), day.month(), day.year());
    let mut form = Form::default();
    if let (Some((from, to)), Some(was)) =
        (next_year::following(plan), words::read_date(&plan.from_on).zip(words::read_date(&plan.to_on)))
    {
        form = form.with("title", next_year::moved_on(&plan.title, was, from));
        form = form.with("from", typed(from)).with("to", typed(to));
    }
    tree.areas.iter().fold(form, |form, area| form.with("area", area.id.to_string()))
}

/// What the form says the new plan is to be.
#[must_use]
pub fn new_plan(tree: &PlanTree, form: &Form) -> NewPlan {
    let plan = &tree.plan;
    NewPlan {
        kind: plan.kind,
        title: form.text("title").to_owned(),
        lang: plan.lang,
        from_on: form.text("from").to_owned(),
        to_on: form.text("to").to_owned(),
        main_goal: plan.main_goal.clone(),
        higher: plan.higher,
        previous: Some(plan.id),
        document: None,
    }
}

async fn form_page(ctx: Ctx, Path(id): Path<String>) -> Reply {
    let (tree, there) = plan_of(&ctx, id.parse()?).await?;
    if let Some(there) = there {
        return Ok(see_other(&format!("/plans/{there}")));
    }
    let form = proposed_form(&tree);
    Page::show(&page(&ctx, tree, form))
}

/// Makes the draft; sent twice, it leads to the draft that is there.
async fn make(ctx: Ctx, Path(id): Path<String>, mut form: Form) -> Reply {
    let id: PlanId = id.parse()?;
    let (tree, there) = plan_of(&ctx, id).await?;
    if let Some(there) = there {
        return Ok(see_other(&format!("/plans/{there}")));
    }
    let (actor, clock, new) = (ctx.actor()?.clone(), ctx.house.clock.clone(), new_plan(&tree, &form));
    let made = match next_year::with_areas(tree.clone(), &form.all("area")) {
        Err(error) => Err(error),
        Ok(chosen) => {
            ctx.write(move |tx| {
                let permit = actor.may::<WritePlan>(&units::place(tx, chosen.plan.unit)?)?;
                next_version(tx, &permit, &chosen, &new, clock.now_ms())
            })
            .await
        }
    };
    match made {
        Ok((draft, _)) => Ok(see_other(&format!("/plans/{draft}"))),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&page(&ctx, tree, form))
        }
    }
}
