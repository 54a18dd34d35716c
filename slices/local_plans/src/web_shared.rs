//! The plans that other branches share: finding one, reading it, copying from it; and sharing one's own.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, RawQuery};
use kernel::access::{SharePlan, WritePlan};
use kernel::id::{MeasureId, PlanId, UnitId};
use kernel::{Error, Held, Result};
use plans::{Measure, NewPlan, Plan, PlanKind, PlanTree};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::action::Details;
use crate::web::{fault, once, permit, sent_once};
use crate::{T, copy, store_actions, wording};

/// How many shared plans a page lists.
const AT_ONCE: usize = 50;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/shared-plans", list)
        .get(Access::SignedIn, "/shared-plans/{plan}", show)
        .post(Access::SignedIn, "/shared-plans/{plan}/copies", copy_it)
        .post(Access::SignedIn, "/action-plans/{plan}/sharing", share)
}

#[derive(Template)]
#[template(path = "shared_plans.html")]
struct ListPage {
    page: Page,
    t: T,
    plans: Vec<Plan>,
    words: String,
    /// Where the next page begins.
    next: Option<usize>,
}

impl ListPage {
    fn period(&self, plan: &Plan) -> String {
        words::period(self.page.lang, &plan.from_on, &plan.to_on)
    }

    fn next_href(&self) -> Option<String> {
        let next = self.next?.to_string();
        let query = serde_urlencoded::to_string([("words", self.words.as_str()), ("from", &next)]).ok()?;
        Some(format!("/shared-plans?{query}"))
    }
}

fn query(raw: Option<String>) -> Form {
    Form::of(serde_urlencoded::from_str(&raw.unwrap_or_default()).unwrap_or_default())
}

async fn list(ctx: Ctx, RawQuery(raw): RawQuery) -> Reply {
    let asked = query(raw);
    let (words, from) = (asked.text("words").to_owned(), asked.text("from").parse().unwrap_or(0_usize));
    let (scope, t, typed) = (ctx.scope()?, T(ctx.lang), words.clone());
    if ctx.actor()?.own_units_for::<WritePlan>().is_empty() {
        return Err(Error::Forbidden.into());
    }
    let mut plans = ctx.read(move |c| plans::shared(c, &scope, &typed, from, AT_ONCE)).await?;
    let next = (plans.len() > AT_ONCE).then_some(from + AT_ONCE);
    plans.truncate(AT_ONCE);
    let page = ctx.page(t.shared_title()).under("/action-plans", t.own_title());
    Page::show(&ListPage { page, t, plans, words, next })
}

#[derive(Template)]
#[template(path = "shared_plan.html")]
struct SharedPage {
    page: Page,
    t: T,
    tree: PlanTree,
    details: HashMap<MeasureId, Details>,
    /// One's own drafts that something may be copied into.
    drafts: Vec<Plan>,
    units: Vec<Held>,
    form: Form,
    once: String,
}

impl SharedPage {
    fn fault(&self, field: &str) -> String {
        fault(self.t, self.page.lang, &self.form, field, None)
    }

    fn period(&self) -> String {
        words::period(self.page.lang, &self.tree.plan.from_on, &self.tree.plan.to_on)
    }

    /// Post, when and how one sees it: not who, and not what it costs.
    fn facts(&self, action: &Measure) -> String {
        let Some(details) = self.details.get(&action.id) else { return String::new() };
        let nameless = Details { owner_name: None, ..details.clone() };
        let mut facts = wording::owner(&nameless);
        facts.extend(wording::when(self.t, self.page.lang, details));
        facts.push(wording::indicator(self.t, self.page.lang, details));
        facts.retain(|fact| !fact.is_empty());
        facts.join(" · ")
    }

    fn goal(&self, area: &plans::AreaTree, action: &Measure) -> String {
        area.goals.iter().find(|goal| Some(goal.id) == action.goal).map(|g| g.text.clone()).unwrap_or_default()
    }

    fn is_chosen(&self, action: &MeasureId) -> bool {
        let id = action.to_string();
        self.form.all("actions").contains(&id.as_str())
    }

    fn is_into_draft(&self, draft: &Plan) -> bool {
        self.is_into(&draft.id.to_string())
    }

    fn is_into(&self, value: &str) -> bool {
        self.form.text("into") == value
    }
}

async fn shared_page(ctx: &Ctx, id: PlanId, form: Form) -> Result<SharedPage> {
    let (scope, actor, t) = (ctx.scope()?, ctx.actor()?, T(ctx.lang));
    let units: Vec<Held> = actor.own_units_for::<WritePlan>().into_iter().cloned().collect();
    let own: Vec<UnitId> = units.iter().map(|held| held.place.unit).collect();
    let (tree, details, mut drafts) = ctx
        .read(move |c| {
            let tree = plans::shared_tree(c, &scope, id)?;
            let details = store_actions::details(c, id)?;
            Ok((tree, details, plans::of_own_units(c, &scope)?))
        })
        .await?;
    drafts.retain(|plan| plan.kind == PlanKind::ActionPlan && plan.adoption.is_none() && own.contains(&plan.unit));
    let page = ctx
        .page(tree.plan.title.clone())
        .under("/action-plans", t.own_title())
        .under("/shared-plans", t.shared_title());
    Ok(SharedPage { page, t, tree, details, drafts, units, form, once: once() })
}

async fn show(ctx: Ctx, Path(id): Path<String>) -> Reply {
    Page::show(&shared_page(&ctx, id.parse()?, Form::default()).await?)
}

/// Copies the chosen actions into a draft (`into` is its id), or the whole plan into a new one (`into` is `new:` and a unit).
async fn copy_it(ctx: Ctx, Path(id): Path<String>, mut form: Form) -> Reply {
    let id: PlanId = id.parse()?;
    let (scope, actor, clock, sent) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone(), form.clone());
    let (once, t) = (sent_once(&form)?, T(ctx.lang));
    let copied = ctx
        .write(move |tx| {
            let source = plans::shared_tree(tx, &scope, id)?;
            if let Some(there) = db::led_to(tx, &once, actor.account)? {
                return Ok(there);
            }
            let into = match sent.text("into").split_once(':') {
                Some(("new", unit)) => {
                    let unit: UnitId = unit.parse()?;
                    let permit = actor.may::<WritePlan>(&units::place(tx, unit)?)?;
                    let new = new_plan(&source, t, clock.today().year());
                    copy::copy_plan(tx, &permit, &source, &new, clock.now_ms())?
                }
                _ if sent.text("into").is_empty() => return Err(Error::fault("into", "fault-into")),
                _ => {
                    let into: PlanId = sent.text("into").parse()?;
                    let plan = plans::find(tx, &scope, into)?;
                    let permit = permit::<WritePlan>(tx, &actor, &plan)?;
                    let chosen = sent.all("actions").into_iter().map(str::parse).collect::<Result<Vec<_>>>()?;
                    copy::copy_actions(tx, &permit, &source, &chosen, into, clock.now_ms())?;
                    into
                }
            };
            let there = format!("/action-plans/{into}");
            db::done_once(tx, &once, actor.account, clock.now_ms(), &there)?;
            Ok(there)
        })
        .await;
    match copied {
        Ok(there) => Ok(see_other(&there)),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&shared_page(&ctx, id, form).await?)
        }
    }
}

/// The draft that a whole plan is copied into: this year's, in the source's language.
fn new_plan(source: &PlanTree, t: T, year: i16) -> NewPlan {
    NewPlan {
        kind: PlanKind::ActionPlan,
        title: t.copied_plan_title(year.to_string()),
        lang: source.plan.lang,
        from_on: format!("{year}-01-01"),
        to_on: format!("{year}-12-31"),
        main_goal: source.plan.main_goal.clone(),
        higher: None,
        previous: None,
        document: None,
    }
}

/// Shares one's own adopted plan, or stops sharing it (`shared` is `no`).
async fn share(ctx: Ctx, Path(id): Path<String>, form: Form) -> Reply {
    let id: PlanId = id.parse()?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let stop = form.text("shared") == "no";
    ctx.write(move |tx| {
        let plan = plans::find(tx, &scope, id)?;
        let permit = permit::<SharePlan>(tx, &actor, &plan)?;
        if stop {
            plans::stop_sharing(tx, &permit, id, clock.now_ms())
        } else {
            plans::share(tx, &permit, id, clock.now_ms())
        }
    })
    .await?;
    Ok(see_other(&format!("/action-plans/{id}#sharing")))
}
