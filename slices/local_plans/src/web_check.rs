//! The check of the own plan as pages: how far it has come with what could be filled in, from action to action, and what is
//! still missing as a list for the board meeting, owner by owner.

use askama::Template;
use axum::extract::{Path, Query};
use kernel::Result;
use kernel::access::WritePlan;
use kernel::id::{MeasureId, PlanId};
use plans::Measure;
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};
use words::Lang;

use crate::check::{Check, check};
use crate::check_rules::settings;
use crate::check_wording::{Said, said};
use crate::own_plan::{OwnPlan, own_plan};
use crate::progress::{Count, counts};
use crate::suggestions::{Suggestions, suggestions};
use crate::web::permit;
use crate::{T, wording};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/action-plans/{plan}/check", show)
        .get(Access::SignedIn, "/action-plans/{plan}/check/next", next)
        .get(Access::SignedIn, "/action-plans/{plan}/missing", missing)
}

/// What both pages read.
struct Read {
    own: OwnPlan,
    seen: Check,
    found: Suggestions,
}

async fn read(ctx: &Ctx, id: PlanId) -> Result<Read> {
    let (scope, actor) = (ctx.scope()?, ctx.actor()?.clone());
    ctx.read(move |c| {
        let own = own_plan(c, &scope, id)?;
        permit::<WritePlan>(c, &actor, &own.tree.plan)?;
        let settings = settings(c, &scope, own.tree.plan.unit)?;
        let seen = check(&own);
        let found = suggestions(&own, &seen, settings);
        Ok(Read { own, seen, found })
    })
    .await
}

/// Sentences for what was found.
pub(crate) fn sentences(lang: Lang, found: &Suggestions, findings: &[&reading::check::Finding]) -> Vec<Said> {
    findings.iter().map(|finding| said(lang, finding, found.end())).collect()
}

/// A goal or an action that something is said of.
struct Line {
    text: String,
    href: String,
    /// Where a goal gets its first action.
    new_action: Option<String>,
    says: Vec<Said>,
}

struct Chapter {
    title: String,
    goals: Vec<Line>,
    actions: Vec<Line>,
}

/// What is said of the plan as one, with where it is done.
struct Whole {
    says: Said,
    href: String,
}

#[derive(Template)]
#[template(path = "check.html")]
struct CheckPage {
    page: Page,
    t: T,
    own: OwnPlan,
    counts: Vec<Count>,
    whole: Vec<Whole>,
    chapters: Vec<Chapter>,
    /// How many actions something is said of.
    open: usize,
    /// Whether somebody has just come to the end.
    ended: bool,
    keeps_rules: bool,
}

async fn show(ctx: Ctx, Path(id): Path<String>, Query(query): Query<Vec<(String, String)>>) -> Reply {
    let id: PlanId = id.parse()?;
    let Read { own, seen, found } = read(&ctx, id).await?;
    let (t, lang) = (T(ctx.lang), ctx.lang);
    let page = page_of(&ctx, t.check_title(), &own);
    let whole = found.of_plan().into_iter().map(|finding| whole(lang, &own, &found, finding)).collect();
    let chapters = chapters(lang, &own, &found);
    let counts = counts(t, &seen, &found);
    let open = found.open_actions().len();
    let ended = Form::of(query).text("ended") == "1";
    let keeps_rules = !ctx.actor()?.own_units_for::<kernel::access::KeepRules>().is_empty();
    Page::show(&CheckPage { page, t, own, counts, whole, chapters, open, ended, keeps_rules })
}

fn page_of(ctx: &Ctx, title: String, own: &OwnPlan) -> Page {
    let plan = &own.tree.plan;
    ctx.page(title)
        .under("/plans", plans::T(ctx.lang).plans_title())
        .under(format!("/action-plans/{}", plan.id), plan.title.clone())
}

fn whole(lang: Lang, own: &OwnPlan, found: &Suggestions, finding: &reading::check::Finding) -> Whole {
    let plan = &own.tree.plan;
    let href = match (finding.rule.id, &own.higher) {
        ("unanswered", Some(higher)) => format!("/plans/{}/answers?unit={}", higher.plan.id, plan.unit),
        ("not-carried", _) => format!("/action-plans/{}#not-carried", plan.id),
        _ => format!("/action-plans/{}", plan.id),
    };
    Whole { says: said(lang, finding, found.end()), href }
}

fn chapters(lang: Lang, own: &OwnPlan, found: &Suggestions) -> Vec<Chapter> {
    let plan = &own.tree.plan;
    let draft = plan.adoption.is_none();
    let mut chapters = Vec::new();
    for area in &own.tree.areas {
        let goals = area.goals.iter().filter_map(|goal| {
            let findings = found.of_goal(goal.id);
            let bare = findings.iter().any(|finding| finding.rule.id == "goal-without-action");
            let page = format!("/action-plans/{}/goals/{}", plan.id, goal.id);
            Some(Line {
                text: goal.text.clone(),
                href: if draft { page } else { format!("/action-plans/{}#goal-{}", plan.id, goal.id) },
                new_action: (bare && draft)
                    .then(|| format!("/action-plans/{}/actions/new?under=goal:{}", plan.id, goal.id)),
                says: Some(sentences(lang, found, &findings)).filter(|says| !says.is_empty())?,
            })
        });
        let actions = area.measures.iter().filter_map(|measure| {
            Some(Line {
                text: measure.text.clone(),
                href: format!("/action-plans/{}/actions/{}?check=1", plan.id, measure.id),
                new_action: None,
                says: Some(sentences(lang, found, &found.of_action(measure.id))).filter(|says| !says.is_empty())?,
            })
        });
        let chapter = Chapter { title: area.title.clone(), goals: goals.collect(), actions: actions.collect() };
        if !chapter.goals.is_empty() || !chapter.actions.is_empty() {
            chapters.push(chapter);
        }
    }
    chapters
}

/// On to the next action that something is said of; at the end, back to how far the plan has come.
async fn next(ctx: Ctx, Path(id): Path<String>, Query(query): Query<Vec<(String, String)>>) -> Reply {
    let id: PlanId = id.parse()?;
    let Read { found, .. } = read(&ctx, id).await?;
    let form = Form::of(query);
    let after: Option<MeasureId> = form.some("after").map(|after| after.parse()).transpose()?;
    Ok(see_other(&match found.next(after) {
        Some(action) => format!("/action-plans/{id}/actions/{action}?check=1"),
        None => format!("/action-plans/{id}/check?ended=1"),
    }))
}

/// What one owner has before them.
struct Owned {
    owner: String,
    actions: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "missing.html")]
struct MissingPage {
    page: Page,
    t: T,
    own: OwnPlan,
    groups: Vec<Owned>,
    goals: Vec<String>,
    whole: Vec<Said>,
}

async fn missing(ctx: Ctx, Path(id): Path<String>) -> Reply {
    let Read { own, found, .. } = read(&ctx, id.parse()?).await?;
    let (t, lang) = (T(ctx.lang), ctx.lang);
    let mut groups: Vec<Owned> = Vec::new();
    for measure in own.tree.measures() {
        let Some(lacks) = lacks(t, &own, &found, measure) else { continue };
        let owner = wording::owner(own.details_of(measure.id)).join(", ");
        match groups.iter_mut().find(|group| group.owner == owner) {
            Some(group) => group.actions.push((measure.text.clone(), lacks)),
            None => groups.push(Owned { owner, actions: vec![(measure.text.clone(), lacks)] }),
        }
    }
    groups.sort_by_key(|group| (group.owner.is_empty(), words::sort_key(&group.owner)));
    let bare = own.tree.areas.iter().flat_map(|area| &area.goals);
    let bare = bare.filter(|goal| found.of_goal(goal.id).iter().any(|f| f.rule.id == "goal-without-action"));
    let goals = bare.map(|goal| goal.text.clone()).collect();
    let whole = sentences(lang, &found, &found.of_plan());
    let page = page_of(&ctx, t.missing_title(), &own);
    Page::show(&MissingPage { page, t, own, groups, goals, whole })
}

/// What an action lacks, in short; nothing when it lacks nothing.
fn lacks(t: T, own: &OwnPlan, found: &Suggestions, measure: &Measure) -> Option<String> {
    let missing = found.missing(own.details_of(measure.id));
    (!missing.is_empty()).then(|| wording::missing_names(t, &missing))
}

impl CheckPage {
    fn period(&self) -> String {
        words::period(self.page.lang, &self.own.tree.plan.from_on, &self.own.tree.plan.to_on)
    }
}

impl MissingPage {
    fn period(&self) -> String {
        words::period(self.page.lang, &self.own.tree.plan.from_on, &self.own.tree.plan.to_on)
    }
}
