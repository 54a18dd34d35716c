//! The links that the wording proposes between the own plan and the higher one: both texts side by side, accepted all at
//! once or one by one, or dismissed.

use askama::Template;
use axum::extract::Path;
use kernel::access::{AnswerPlan, WritePlan};
use kernel::id::{ComparisonId, PlanId};
use kernel::{Error, Result};
use plans::{Plan, PlanKind};
use units::Level;
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::asked::asked_measure;
use crate::links::{self, Proposed};
use crate::own_plan::{OwnPlan, own_plan};
use crate::web::permit;
use crate::{T, wording};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/action-plans/{plan}/comparison", show)
        .post(Access::SignedIn, "/action-plans/{plan}/comparison", compare)
        .post(Access::SignedIn, "/action-plans/{plan}/comparison/accept-likely", accept_likely)
        .post(Access::SignedIn, "/action-plans/{plan}/comparison/{link}/accept", accept)
        .post(Access::SignedIn, "/action-plans/{plan}/comparison/{link}/dismiss", dismiss)
}

struct Line {
    id: ComparisonId,
    likely: bool,
    asked: String,
    area: String,
    own: String,
    is_goal: bool,
    becomes: Option<String>,
}

#[derive(Template)]
#[template(path = "comparison.html")]
struct ComparisonPage {
    page: Page,
    t: T,
    own: OwnPlan,
    level: String,
    lines: Vec<Line>,
    likely: usize,
    choices: Vec<Plan>,
}

impl ComparisonPage {
    fn higher_title(&self) -> &str {
        self.own.higher.as_ref().map_or("", |higher| &higher.plan.title)
    }

    fn is_higher(&self, plan: &Plan) -> bool {
        self.own.higher.as_ref().is_some_and(|higher| higher.plan.id == plan.id)
    }
}

fn line(own: &OwnPlan, t: T, proposed: &Proposed) -> Option<Line> {
    let higher = own.higher.as_ref()?;
    let (asked, area) = asked_measure(&higher.areas, proposed.link.measure)?;
    let goals = || own.tree.areas.iter().flat_map(|area| &area.goals);
    let text = match (proposed.link.own_goal, proposed.link.own_measure) {
        (Some(goal), _) => goals().find(|g| g.id == goal).map(|g| g.text.clone()),
        (None, Some(action)) => own.tree.measures().find(|m| m.id == action).map(|m| m.text.clone()),
        (None, None) => None,
    }?;
    let answered = higher.answers.as_ref().is_some_and(|answers| answers.contains_key(&asked.id));
    Some(Line {
        id: proposed.id,
        likely: proposed.likely,
        asked: asked.text.clone(),
        area: area.to_owned(),
        own: text,
        is_goal: proposed.link.own_goal.is_some(),
        becomes: (!answered).then(|| wording::kind(t, proposed.answer())),
    })
}

async fn show(ctx: Ctx, Path(id): Path<String>) -> Reply {
    let id: PlanId = id.parse()?;
    let (scope, actor, t, lang) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang), ctx.lang);
    let (own, proposed, choices, levels): (OwnPlan, Vec<Proposed>, Vec<Plan>, Vec<Level>) = ctx
        .read(move |c| {
            let own = own_plan(c, &scope, id)?;
            permit::<WritePlan>(c, &actor, &own.tree.plan)?;
            let mut choices = plans::above(c, &scope, own.tree.plan.unit)?;
            choices.retain(|p| p.kind != PlanKind::ActionPlan);
            let proposed = links::proposed(c, &scope, &own)?;
            Ok((own, proposed, choices, units::levels(c)?))
        })
        .await?;
    let lines: Vec<Line> = proposed.iter().filter_map(|p| line(&own, t, p)).collect();
    let likely = lines.iter().filter(|line| line.likely).count();
    let level = wording::level(&levels, own.level, lang);
    let page = ctx
        .page(t.comparison_title())
        .under("/plans", plans::T(lang).plans_title())
        .under(format!("/action-plans/{id}"), own.tree.plan.title.clone());
    Page::show(&ComparisonPage { page, t, own, level, lines, likely, choices })
}

fn page_of(id: PlanId) -> String {
    format!("/action-plans/{id}/comparison")
}

async fn compare(ctx: Ctx, Path(id): Path<String>, form: Form) -> Reply {
    let id: PlanId = id.parse()?;
    let chosen: Option<PlanId> = form.some("higher").map(|higher| higher.parse()).transpose()?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    ctx.write(move |tx| {
        let own = own_plan(tx, &scope, id)?;
        let permit = permit::<WritePlan>(tx, &actor, &own.tree.plan)?;
        let higher = chosen.or(own.higher.map(|higher| higher.plan.id)).ok_or(Error::NotFound)?;
        links::compare(tx, &scope, &permit, id, higher, clock.now_ms())
    })
    .await?;
    Ok(see_other(&page_of(id)))
}

async fn accept_these(ctx: &Ctx, id: PlanId, link: Option<ComparisonId>) -> Result<()> {
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    ctx.write(move |tx| {
        let plan = plans::find(tx, &scope, id)?;
        let permits = (&permit::<WritePlan>(tx, &actor, &plan)?, &permit::<AnswerPlan>(tx, &actor, &plan)?);
        match link {
            Some(link) => links::accept_link(tx, &scope, permits, id, link, clock.now_ms()),
            None => links::accept_likely(tx, &scope, permits, id, clock.now_ms()).map(|_| ()),
        }
    })
    .await
}

async fn accept_likely(ctx: Ctx, Path(id): Path<String>) -> Reply {
    let id: PlanId = id.parse()?;
    accept_these(&ctx, id, None).await?;
    Ok(see_other(&page_of(id)))
}

async fn accept(ctx: Ctx, Path((id, link)): Path<(String, String)>) -> Reply {
    let (id, link): (PlanId, ComparisonId) = (id.parse()?, link.parse()?);
    let scope = ctx.scope()?;
    ctx.read(move |c| plans::find(c, &scope, id)).await?;
    // Sent twice: the link is accepted, or dismissed, already; the page shows how it stands.
    match accept_these(&ctx, id, Some(link)).await {
        Ok(()) | Err(Error::NotFound) => Ok(see_other(&page_of(id))),
        Err(other) => Err(other.into()),
    }
}

async fn dismiss(ctx: Ctx, Path((id, link)): Path<(String, String)>) -> Reply {
    let (id, link): (PlanId, ComparisonId) = (id.parse()?, link.parse()?);
    let (scope, actor) = (ctx.scope()?, ctx.actor()?.clone());
    ctx.write(move |tx| {
        let plan = plans::find(tx, &scope, id)?;
        let permit = permit::<WritePlan>(tx, &actor, &plan)?;
        match links::dismiss_link(tx, &permit, id, link) {
            Ok(()) | Err(Error::NotFound) => Ok(()),
            Err(other) => Err(other),
        }
    })
    .await?;
    Ok(see_other(&page_of(id)))
}
