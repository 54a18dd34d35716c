//! Adding, changing and dropping an action of the own plan.

use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use db::Tx;
use kernel::access::WritePlan;
use kernel::id::{AreaId, GoalId, MeasureId, PlanId};
use kernel::{Error, Permit, Result};
use plans::{NewItem, PlanTree};
use web::{Access, Ctx, Form, Page, Reply, Routes, once_key, see_other};

use crate::action::Recurrence;
use crate::actions::{self, NewAction};
use crate::own_plan::{OwnPlan, own_plan};
use crate::web::{fault, permit};
use crate::web_check_panel::{Panel, panel};
use crate::{T, store_actions, store_costs, web_action_clash, web_action_form, wording};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/action-plans/{plan}/actions/new", new_page)
        .post(Access::SignedIn, "/action-plans/{plan}/actions", add)
        .get(Access::SignedIn, "/action-plans/{plan}/actions/{action}", edit_page)
        .post(Access::SignedIn, "/action-plans/{plan}/actions/{action}", change)
        .post(Access::SignedIn, "/action-plans/{plan}/actions/{action}/drop", drop_it)
}

#[derive(Template)]
#[template(path = "action.html")]
struct ActionPage {
    page: Page,
    t: T,
    own: OwnPlan,
    action: Option<MeasureId>,
    form: Form,
    posts: Vec<String>,
    people: Vec<String>,
    once: String,
    panel: Option<Panel>,
    /// How many lines its cost is entered on.
    cost_lines: usize,
    /// What a spreadsheet said of it that no field holds: the heading and the words.
    kept: Vec<(String, String)>,
    /// What somebody else has saved meanwhile, as far as it is not what was typed.
    clash: Option<Vec<(String, String)>>,
}

impl ActionPage {
    /// Whether the cost is changed line by line and not here.
    fn in_lines(&self) -> bool {
        self.cost_lines > 1
    }

    fn cost_sum(&self) -> String {
        let details = self.action.map(|action| self.own.details_of(action));
        details.map(|d| wording::cost(self.t, self.page.lang, d).join(", ")).unwrap_or_default()
    }

    /// What the action said when somebody began to type.
    fn stamp(&self) -> String {
        let present = || self.action.and_then(|action| web_action_clash::stamp(&self.own, action));
        self.form.some("stamp").or_else(present).unwrap_or_default()
    }

    fn fault(&self, field: &str) -> String {
        fault(self.t, self.page.lang, &self.form, field, Some(&self.own.tree.plan))
    }

    fn draft(&self) -> bool {
        self.own.tree.plan.adoption.is_none()
    }

    fn text(&self) -> &str {
        let stored = self.own.tree.measures().find(|m| Some(m.id) == self.action);
        stored.filter(|_| !self.draft()).map_or(self.form.text("text"), |m| &m.text)
    }

    fn is_chosen(&self, measure: &MeasureId) -> bool {
        let id = measure.to_string();
        self.form.all("answers").contains(&id.as_str())
    }

    fn chosen(&self, measures: &[plans::Measure]) -> usize {
        measures.iter().filter(|m| self.is_chosen(&m.id)).count()
    }

    fn recurrences(&self) -> Vec<(&'static str, String)> {
        Recurrence::ALL.into_iter().map(|kind| (kind.word(), wording::recurrence(self.t, kind))).collect()
    }

    fn is_recurrence(&self, word: &str) -> bool {
        self.form.text("recurrence") == word
    }

    fn is_under(&self, value: &str) -> bool {
        self.form.text("under") == value
    }

    fn back(&self) -> String {
        let at = self.action.map(|action| format!("#action-{action}")).unwrap_or_default();
        format!("/action-plans/{}{at}", self.own.tree.plan.id)
    }
}

async fn action_page(ctx: &Ctx, id: PlanId, action: Option<MeasureId>, form: Option<Form>) -> Result<ActionPage> {
    let (scope, actor, t, lang) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang), ctx.lang);
    let (own, used, cost_lines, settings, kept) = ctx
        .read(move |c| {
            let own = own_plan(c, &scope, id)?;
            permit::<WritePlan>(c, &actor, &own.tree.plan)?;
            let used = store_actions::owners(c, own.tree.plan.unit)?;
            let cost_lines = match action {
                Some(action) => store_costs::costs_of(c, id, action)?.len(),
                None => 0,
            };
            let settings = crate::check_rules::settings(c, &scope, own.tree.plan.unit)?;
            let mut read = plans::details_read(c, id)?;
            read.retain(|(measure, _)| Some(*measure) == action);
            let kept = read.into_iter().flat_map(|(_, details)| details.kept).map(|k| (k.column, k.text)).collect();
            Ok((own, used, cost_lines, settings, kept))
        })
        .await?;
    let form = match (form, action) {
        (Some(form), _) => form,
        (None, None) => Form::default(),
        (None, Some(action)) => stored(&own, action, lang)?,
    };
    let mut posts: Vec<String> = t.common_posts().split('|').map(str::to_owned).collect();
    posts.extend(used.0.into_iter().filter(|post| !t.common_posts().split('|').any(|p| p == post)));
    let (panel, form) = panel(lang, &own, settings, action, form);
    let title = match action {
        None => t.action_new_title(),
        Some(_) if own.tree.plan.adoption.is_some() => t.action_details_title(),
        Some(_) => t.action_edit_title(),
    };
    let page = ctx
        .page(title)
        .under("/plans", plans::T(lang).plans_title())
        .under(format!("/action-plans/{id}"), own.tree.plan.title.clone());
    Ok(ActionPage {
        page,
        t,
        own,
        action,
        form,
        posts,
        people: used.1,
        once: once_key(),
        cost_lines,
        panel,
        kept,
        clash: None,
    })
}

/// The form of an action as it is stored.
fn stored(own: &OwnPlan, action: MeasureId, lang: words::Lang) -> Result<Form> {
    let measure = own.tree.measures().find(|m| m.id == action).ok_or(Error::NotFound)?;
    let mut form = Form::default().with("text", measure.text.clone());
    for link in own.links.iter().filter(|link| link.own_measure == Some(action)) {
        form = form.with("answers", link.measure.to_string());
    }
    Ok(web_action_form::filled(form, own.details_of(action), lang))
}

async fn new_page(ctx: Ctx, Path(id): Path<String>, Query(query): Query<Vec<(String, String)>>) -> Reply {
    let page = action_page(&ctx, id.parse()?, None, Some(Form::of(query))).await?;
    if !page.draft() {
        return Err(Error::Conflict("adopted-already").into());
    }
    Page::show(&page)
}

async fn edit_page(
    ctx: Ctx,
    Path((id, action)): Path<(String, String)>,
    Query(query): Query<Vec<(String, String)>>,
) -> Reply {
    let action: MeasureId = action.parse()?;
    let mut page = action_page(&ctx, id.parse()?, Some(action), None).await?;
    if Form::of(query).text("check") == "1" {
        page.form = page.form.set("check", "1");
    }
    if !page.own.tree.measures().any(|m| m.id == action) {
        return Err(Error::NotFound.into());
    }
    Page::show(&page)
}

fn chosen(form: &Form) -> Result<Vec<MeasureId>> {
    form.all("answers").into_iter().map(str::parse).collect()
}

/// The area and goal that a form names, made when they are new.
fn under(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    tree: &PlanTree,
    form: &Form,
    at_ms: i64,
) -> Result<(AreaId, Option<GoalId>)> {
    let (area, goal) = match form.text("under").split_once(':') {
        Some(("goal", id)) => {
            let goal: GoalId = id.parse()?;
            let area = tree.areas.iter().find(|area| area.goals.iter().any(|g| g.id == goal)).ok_or(Error::NotFound)?;
            (area.id, Some(goal))
        }
        Some(("area", id)) => {
            let area: AreaId = id.parse()?;
            (tree.areas.iter().find(|a| a.id == area).ok_or(Error::NotFound)?.id, None)
        }
        _ if form.text("new_area").is_empty() => return Err(Error::fault("new_area", "fault-area")),
        _ => (plans::add_area(tx, permit, tree.plan.id, form.text("new_area"), at_ms)?, None),
    };
    match form.some("new_goal") {
        Some(text) => Ok((area, Some(plans::add_goal(tx, permit, tree.plan.id, area, &text, at_ms)?))),
        None => Ok((area, goal)),
    }
}

async fn add(ctx: Ctx, Path(id): Path<String>, mut form: Form) -> Reply {
    let id: PlanId = id.parse()?;
    let details = web_action_form::read(&mut form);
    if form.text("text").is_empty() {
        form.fault("text", "fault-text");
    }
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let (sent, once, answers, read_well) = (form.clone(), form.once()?, chosen(&form)?, !form.is_faulty());
    let added = ctx
        .write(move |tx| {
            let tree = plans::tree(tx, &scope, id)?;
            let permit = permit::<WritePlan>(tx, &actor, &tree.plan)?;
            if let Some(there) = db::led_to(tx, &once, permit.by())? {
                return Ok(there);
            }
            actions::check_details(tx, &permit, id, &details)?;
            if !read_well {
                return Err(Error::Invalid(Vec::new()));
            }
            let (area, goal) = under(tx, &permit, &tree, &sent, clock.now_ms())?;
            let new = NewAction { area, goal, text: sent.text("text"), answers: &answers, details: &details };
            let action = actions::add_action(tx, &permit, id, &new, clock.now_ms())?;
            let there = format!("/action-plans/{id}#action-{action}");
            db::done_once(tx, &once, permit.by(), clock.now_ms(), &there)?;
            Ok(there)
        })
        .await;
    answer(&ctx, id, None, form, added).await
}

/// On to where it stands, or the form again with what was typed.
async fn answer(ctx: &Ctx, id: PlanId, action: Option<MeasureId>, mut form: Form, outcome: Result<String>) -> Reply {
    match outcome {
        Ok(there) => Ok(see_other(&there)),
        Err(Error::Conflict(CHANGED)) => clash_page(ctx, id, action, form).await,
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&action_page(ctx, id, action, Some(form)).await?)
        }
    }
}

/// Somebody else saved the action meanwhile.
const CHANGED: &str = "changed-meanwhile";

/// The form with what was typed, and what stands now beside it: 409.
async fn clash_page(ctx: &Ctx, id: PlanId, action: Option<MeasureId>, form: Form) -> Reply {
    let mut page = action_page(ctx, id, action, Some(form)).await?;
    if let Some(action) = action {
        let now = web_action_clash::stamp(&page.own, action).ok_or(Error::NotFound)?;
        page.clash = Some(web_action_clash::other_than_typed(page.t, ctx.lang, &page.own, action, &page.form));
        page.form = page.form.set("stamp", now);
    }
    Ok((StatusCode::CONFLICT, Page::show(&page)?).into_response())
}

async fn change(ctx: Ctx, Path((id, action)): Path<(String, String)>, mut form: Form) -> Reply {
    let (id, action): (PlanId, MeasureId) = (id.parse()?, action.parse()?);
    if !form.text("take").is_empty() {
        // A hint is taken into the form and shown; nothing is kept before somebody saves.
        return Page::show(&action_page(&ctx, id, Some(action), Some(form)).await?);
    }
    let details = web_action_form::read(&mut form);
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let onward = match form.text("check") {
        "1" => format!("/action-plans/{id}/check/next?after={action}"),
        _ => format!("/action-plans/{id}#action-{action}"),
    };
    let (text, answers, read_well) = (form.text("text").to_owned(), chosen(&form)?, !form.is_faulty());
    let stamp = form.some("stamp");
    let changed = ctx
        .write(move |tx| {
            let own = own_plan(tx, &scope, id)?;
            let permit = permit::<WritePlan>(tx, &actor, &own.tree.plan)?;
            if stamp.is_some() && stamp != web_action_clash::stamp(&own, action) {
                return Err(Error::Conflict(CHANGED));
            }
            actions::set_action(tx, &permit, id, action, &details, clock.now_ms())?;
            actions::carries_out(tx, &permit, id, action, &answers, clock.now_ms())?;
            if own.tree.plan.adoption.is_none() {
                plans::reword(tx, &permit, id, NewItem::Measure(action), &text, clock.now_ms())?;
            }
            // Everything was tried, so that every fault is told; a field that could not be read keeps all from being written.
            if read_well { Ok(onward) } else { Err(Error::Invalid(Vec::new())) }
        })
        .await;
    answer(&ctx, id, Some(action), form, changed).await
}

async fn drop_it(ctx: Ctx, Path((id, action)): Path<(String, String)>) -> Reply {
    let (id, action): (PlanId, MeasureId) = (id.parse()?, action.parse()?);
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    ctx.write(move |tx| {
        let plan = plans::find(tx, &scope, id)?;
        let permit = permit::<WritePlan>(tx, &actor, &plan)?;
        actions::drop_action(tx, &permit, id, action, clock.now_ms())
    })
    .await?;
    Ok(see_other(&format!("/action-plans/{id}")))
}
