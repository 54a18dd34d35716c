//! Adding areas and goals to the own plan; changing and dropping a goal.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use kernel::access::WritePlan;
use kernel::id::{AreaId, GoalId, PlanId};
use kernel::{Error, Result};
use plans::{NewItem, Plan};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::web::{fault, permit};
use crate::{T, actions};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .post(Access::SignedIn, "/action-plans/{plan}/goals", add)
        .get(Access::SignedIn, "/action-plans/{plan}/goals/{goal}", edit_page)
        .post(Access::SignedIn, "/action-plans/{plan}/goals/{goal}", change)
        .post(Access::SignedIn, "/action-plans/{plan}/goals/{goal}/drop", drop_it)
}

#[derive(Template)]
#[template(path = "goal.html")]
struct GoalPage {
    page: Page,
    t: T,
    plan: Plan,
    /// The goal that is changed; a new one when there is none.
    goal: Option<GoalId>,
    area: String,
    form: Form,
    /// What the goal says now, when somebody else has changed it since the form was opened.
    clash: Option<String>,
}

impl GoalPage {
    fn fault(&self, field: &str) -> String {
        fault(self.t, self.page.lang, &self.form, field, None)
    }
}

async fn goal_page(ctx: &Ctx, id: PlanId, goal: Option<GoalId>, form: Option<Form>) -> Result<GoalPage> {
    let (scope, actor, t, lang) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang), ctx.lang);
    let tree = ctx
        .read(move |c| {
            let tree = plans::tree(c, &scope, id)?;
            permit::<WritePlan>(c, &actor, &tree.plan)?;
            Ok(tree)
        })
        .await?;
    let found = tree.areas.iter().find_map(|area| area.goals.iter().find(|g| Some(g.id) == goal).map(|g| (area, g)));
    let form = match (form, found) {
        (Some(form), _) => form,
        (None, Some((_, goal))) => {
            Form::default().with("text", goal.text.clone()).with("revision", goal.revision.to_string())
        }
        (None, None) => return Err(Error::NotFound),
    };
    let named = tree.areas.iter().find(|area| area.id.to_string() == form.text("area"));
    let area = found.map(|(area, _)| area).or(named).map(|area| area.title.clone()).unwrap_or_default();
    let title = if goal.is_some() { t.goal_edit_title() } else { t.new_goal() };
    let page = ctx
        .page(title)
        .under("/plans", plans::T(lang).plans_title())
        .under(format!("/action-plans/{id}"), tree.plan.title.clone());
    Ok(GoalPage { page, t, plan: tree.plan, goal, area, form, clash: None })
}

async fn edit_page(ctx: Ctx, Path((id, goal)): Path<(String, String)>) -> Reply {
    let page = goal_page(&ctx, id.parse()?, Some(goal.parse()?), None).await?;
    if page.plan.adoption.is_some() {
        return Err(Error::Conflict("adopted-already").into());
    }
    Page::show(&page)
}

async fn add(ctx: Ctx, Path(id): Path<String>, form: Form) -> Reply {
    let id: PlanId = id.parse()?;
    let area: AreaId = form.text("area").parse()?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let (text, once) = (form.text("text").to_owned(), form.once()?);
    let added = ctx
        .write(move |tx| {
            let tree = plans::tree(tx, &scope, id)?;
            let permit = permit::<WritePlan>(tx, &actor, &tree.plan)?;
            if let Some(there) = db::led_to(tx, &once, permit.by())? {
                return Ok(there);
            }
            if !tree.areas.iter().any(|a| a.id == area) {
                return Err(Error::NotFound);
            }
            let goal = plans::add_goal(tx, &permit, id, area, &text, clock.now_ms())?;
            db::record(
                tx,
                &db::Entry::of(clock.now_ms(), permit.by(), "add_goal", "goal", &goal, Some(&permit.unit())),
            )?;
            let there = format!("/action-plans/{id}#goal-{goal}");
            db::done_once(tx, &once, permit.by(), clock.now_ms(), &there)?;
            Ok(there)
        })
        .await;
    answer(&ctx, id, None, form, added).await
}

async fn answer(ctx: &Ctx, id: PlanId, goal: Option<GoalId>, mut form: Form, outcome: Result<String>) -> Reply {
    match outcome {
        Ok(there) => Ok(see_other(&there)),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&goal_page(ctx, id, goal, Some(form)).await?)
        }
    }
}

async fn change(ctx: Ctx, Path((id, goal)): Path<(String, String)>, form: Form) -> Reply {
    let (id, goal): (PlanId, GoalId) = (id.parse()?, goal.parse()?);
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let (text, seen) = (form.text("text").to_owned(), form.text("revision").parse::<i64>().ok());
    let changed = ctx
        .write(move |tx| {
            let tree = plans::tree(tx, &scope, id)?;
            let permit = permit::<WritePlan>(tx, &actor, &tree.plan)?;
            let now = tree.areas.iter().flat_map(|area| &area.goals).find(|g| g.id == goal).ok_or(Error::NotFound)?;
            let draft = tree.plan.adoption.is_none();
            if draft && seen != Some(now.revision) && now.text != text.trim() {
                return Ok(Err((now.text.clone(), now.revision)));
            }
            plans::reword(tx, &permit, id, NewItem::Goal(goal), &text, clock.now_ms())?;
            db::record(tx, &db::Entry::of(clock.now_ms(), permit.by(), "reword", "goal", &goal, Some(&permit.unit())))?;
            Ok(Ok(format!("/action-plans/{id}#goal-{goal}")))
        })
        .await;
    match changed {
        Ok(Ok(there)) => answer(&ctx, id, Some(goal), form, Ok(there)).await,
        Ok(Err((now, revision))) => {
            let form = form.set("revision", revision.to_string());
            let page = GoalPage { clash: Some(now), ..goal_page(&ctx, id, Some(goal), Some(form)).await? };
            Ok((StatusCode::CONFLICT, Page::show(&page)?).into_response())
        }
        Err(error) => answer(&ctx, id, Some(goal), form, Err(error)).await,
    }
}

async fn drop_it(ctx: Ctx, Path((id, goal)): Path<(String, String)>) -> Reply {
    let (id, goal): (PlanId, GoalId) = (id.parse()?, goal.parse()?);
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    ctx.write(move |tx| {
        let plan = plans::find(tx, &scope, id)?;
        let permit = permit::<WritePlan>(tx, &actor, &plan)?;
        actions::drop_goal(tx, &permit, id, goal, clock.now_ms())
    })
    .await?;
    Ok(see_other(&format!("/action-plans/{id}")))
}
