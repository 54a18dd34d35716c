//! A plan's page, and the plan as a file; the list of plans is `web_list`.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use documents::{Workbook, media};
use kernel::access::{AdoptPlan, AnswerPlan, SeeCoverage, SeeDrafts, SharePlan, WritePlan};
use kernel::id::{GoalId, MeasureId, PlanId};
use kernel::{Error, Result};
use reading::outline::Campaign;
use units::Level;
use web::{Access, Ctx, Form, Page, PlanDoor as Door, Reply, Routes, download};
use words::Lang;

use crate::amendment::may_be_amended;
use crate::indicator_line::IndicatorLine;
use crate::items::NewItem;
use crate::step::Step;
use crate::store_figures::Kept;
use crate::tree::{AreaTree, Measure, PlanTree};
use crate::versions::Versions;
use crate::web_amended::AmendedLine;
use crate::web_chain::ChainPart;
use crate::{
    Numbers, Plan, PlanKind, T, document, outline, store_figures, store_indicators, store_near, tree, web_adoption,
    web_again, web_amended, web_amendments, web_chain, web_changes, web_columns, web_corrections, web_differences,
    web_editing, web_in_force, web_indicators, web_list, web_next_year, web_public, web_publication, web_readings,
    web_review, web_step_corrections, web_steps,
};

/// The slice's routes.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/plans/{plan}", show)
        .get(Access::SignedIn, "/plans/{plan}/document/{file}", file)
        .and(web_list::routes())
        .and(web_differences::routes())
        .and(web_next_year::routes())
        .and(web_adoption::routes())
        .and(web_columns::routes())
        .and(web_public::routes())
        .and(web_publication::routes())
        .and(web_steps::routes())
        .and(web_amendments::routes())
        .and(web_step_corrections::routes())
        .and(web_in_force::routes())
        .and(web_changes::routes())
        .and(web_editing::routes())
        .and(web_indicators::routes())
        .and(web_readings::routes())
        .and(web_review::routes())
        .and(web_corrections::routes())
        .and(web_again::routes())
}

pub(crate) fn query(raw: Option<String>) -> Form {
    Form::of(serde_urlencoded::from_str(&raw.unwrap_or_default()).unwrap_or_default())
}

#[derive(Template)]
#[template(path = "plan.html")]
struct PlanPage {
    page: Page,
    t: T,
    tree: PlanTree,
    numbers: Numbers,
    levels: Vec<Level>,
    notes: HashMap<MeasureId, String>,
    /// What people have agreed to measure.
    agreed: Vec<IndicatorLine>,
    /// What was read as something to measure, and nobody has said yes to.
    proposed: Vec<IndicatorLine>,
    /// Whether the reader may say what is measured.
    writes: bool,
    campaigns: Vec<Campaign>,
    doors: Vec<Door>,
    chain: ChainPart,
    versions: Versions,
}

impl PlanPage {
    fn kind(&self) -> String {
        self.t.by_name(&format!("kind-{}", self.tree.plan.kind.word()), Vec::new())
    }

    fn period(&self) -> String {
        words::period(self.page.lang, &self.tree.plan.from_on, &self.tree.plan.to_on)
    }

    fn about(&self, plan: &Plan, later: &bool) -> String {
        let period = words::period(self.page.lang, &plan.from_on, &plan.to_on);
        let title = plan.title.as_str();
        if *later { self.t.later_version(period, title) } else { self.t.earlier_version(period, title) }
    }

    fn number(&self, id: &impl ToString) -> &str {
        self.numbers.get(id)
    }

    fn under<'a>(&self, area: &'a AreaTree, goal: &GoalId) -> Vec<&'a Measure> {
        area.measures_of(Some(*goal)).collect()
    }

    /// The area's own measures by level, in the order met.
    fn groups<'a>(&self, area: &'a AreaTree) -> Vec<(String, Vec<&'a Measure>)> {
        let mut groups: Vec<(String, Vec<&Measure>)> = Vec::new();
        for measure in area.measures_of(None) {
            let name = self.level(measure);
            match groups.iter_mut().find(|(have, _)| *have == name) {
                Some((_, measures)) => measures.push(measure),
                None => groups.push((name, vec![measure])),
            }
        }
        groups
    }

    fn level(&self, measure: &Measure) -> String {
        let known = self.levels.iter().find(|l| Some(l.id) == measure.level).map(|l| l.name(self.page.lang).to_owned());
        known.or_else(|| measure.level_word.clone()).unwrap_or_default()
    }

    fn amended_goal(&self, goal: &GoalId) -> Vec<AmendedLine> {
        web_amended::of_item(self.t, &self.tree, NewItem::Goal(*goal))
    }

    fn amended(&self, measure: &MeasureId) -> Vec<AmendedLine> {
        web_amended::of_item(self.t, &self.tree, NewItem::Measure(*measure))
    }

    fn struck(&self, area: &AreaTree) -> Vec<AmendedLine> {
        web_amended::struck(self.t, &self.tree, area.id)
    }

    fn note(&self, measure: &MeasureId) -> &str {
        self.notes.get(measure).map_or("", String::as_str)
    }

    fn when(&self, campaign: &Campaign) -> String {
        match (&campaign.from, &campaign.to) {
            (Some(from), Some(to)) => words::period(self.page.lang, from, to),
            (Some(day), None) | (None, Some(day)) => self.page.date(day),
            (None, None) => String::new(),
        }
    }

    fn amounts(&self, campaign: &Campaign) -> String {
        #[expect(clippy::cast_possible_truncation, reason = "amounts in kroner are far within i64")]
        let amounts: Vec<String> =
            campaign.amounts.iter().map(|a| words::kroner(self.page.lang, a.round() as i64)).collect();
        amounts.join(", ")
    }
}

async fn show(ctx: Ctx, Path(id): Path<String>) -> Reply {
    let id: PlanId = id.parse()?;
    let (scope, lang, notes_of) = (ctx.scope()?, ctx.lang, ctx.house.measure_notes);
    let (reader, today) = (ctx.actor()?.clone(), ctx.house.clock.today());
    let (tree, levels, notes, kept, campaigns, place, chain, versions) = ctx
        .read(move |c| {
            let tree = tree::tree(c, &scope, id)?;
            let place = units::place(c, tree.plan.unit)?;
            let chain = web_chain::chain(c, &reader, &place, &tree.plan, today, lang)?;
            let notes: HashMap<MeasureId, String> = notes_of(c, &scope, id, lang)?.into_iter().collect();
            let versions = Versions::of(&tree.plan, &store_near::around(c, &scope, &tree.plan)?);
            Ok((
                tree,
                units::levels(c)?,
                notes,
                store_figures::figures(c, id)?,
                store_indicators::campaigns(c, id)?,
                place,
                chain,
                versions,
            ))
        })
        .await?;
    let mut doors = doors(&ctx, &tree, &place)?;
    let (actor, house) = (ctx.actor()?.clone(), ctx.house.clone());
    let more = ctx.read(move |c| {
        let of = |hook: &web::PlanDoors| hook(c, &actor, &house.clock, id, lang);
        Ok(house.plan_doors.iter().map(of).collect::<Result<Vec<_>>>()?.into_iter().flatten())
    });
    doors.extend(more.await?);
    let t = T(ctx.lang);
    let page = ctx.page(tree.plan.title.clone()).under("/plans", t.plans_title());
    let numbers = Numbers::of(&tree);
    let lines = IndicatorLine::all(t, lang, &tree, &kept);
    let (agreed, proposed) = lines.into_iter().partition(|line| line.accepted);
    let writes = text_open(&tree.plan) && ctx.actor()?.can::<WritePlan>(&place);
    Page::show(&PlanPage {
        page,
        t,
        numbers,
        tree,
        levels,
        notes,
        agreed,
        proposed,
        writes,
        campaigns,
        doors,
        chain,
        versions,
    })
}

/// Whether the plan's text is still being written.
fn text_open(plan: &Plan) -> bool {
    plan.adoption.is_none() && plan.step.is_none_or(Step::leaves_text_open)
}

/// What the actor may do with the plan, as links.
fn doors(ctx: &Ctx, tree: &PlanTree, place: &kernel::Place) -> Result<Vec<Door>> {
    let (actor, plan, t) = (ctx.actor()?, &tree.plan, T(ctx.lang));
    // One answers a plan that is in force or is going to be.
    let over = plan.to_on < ctx.house.clock.today().to_string();
    let mut doors = Vec::new();
    if plan.kind == PlanKind::ActionPlan && actor.can::<AnswerPlan>(place) {
        doors.push(Door { href: format!("/action-plans/{}", plan.id), label: t.open_action_plan(), main: true });
    }
    if plan.adoption.is_some() {
        if actor.can::<AdoptPlan>(place) && may_be_amended(true, plan.step) {
            doors.push(Door { href: format!("/plans/{}/amendments", plan.id), label: t.amend_title(), main: false });
        }
        if actor.can::<SharePlan>(place) {
            doors.push(Door { href: format!("/plans/{}/public-page", plan.id), label: t.public_page(), main: false });
        }
        for held in actor.own_units_for::<AnswerPlan>() {
            let meant = tree.measures().any(|m| m.level == Some(held.level));
            if meant && !over && held.place.above.contains(&plan.unit) {
                let href = format!("/plans/{}/answers?unit={}", plan.id, held.place.unit);
                doors.push(Door { href, label: t.answer_plan(held.unit_name.as_str()), main: true });
            }
        }
        let sees = !actor.own_units_for::<SeeCoverage>().is_empty();
        if sees && tree.measures().any(|m| m.level.is_some()) {
            doors.push(Door { href: format!("/plans/{}/coverage", plan.id), label: t.see_coverage(), main: false });
        }
    } else if actor.can::<AdoptPlan>(place) && Step::after(plan.step).contains(&Step::Adopted) {
        doors.push(Door {
            href: format!("/plans/{}/adoption", plan.id),
            label: t.adopt_plan(),
            main: plan.kind != PlanKind::ActionPlan,
        });
    }
    if actor.can::<WritePlan>(place) {
        let whose = if plan.kind == PlanKind::ActionPlan { "action-plans" } else { "plans" };
        let href = format!("/{whose}/{}/next-year", plan.id);
        doors.push(Door { href, label: t.next_year(), main: false });
    }
    if text_open(plan) && actor.can::<WritePlan>(place) {
        doors.push(Door { href: format!("/plans/{}/editing", plan.id), label: t.editing(), main: false });
        let href = format!("/plans/{}/indicators", plan.id);
        doors.push(Door { href, label: t.indicators(), main: false });
    }
    if actor.can::<SeeDrafts>(place) {
        doors.push(Door { href: format!("/plans/{}/changes", plan.id), label: t.changes_title(), main: false });
    }
    Ok(doors)
}

/// The plan as a file of the format that a name ends in.
///
/// # Errors
/// `NotFound` for another format; `Internal` when it cannot be made.
pub fn make_file(
    tree: &PlanTree,
    levels: &[Level],
    indicators: &[Kept],
    format: &str,
) -> Result<(Vec<u8>, &'static str)> {
    let described = || document::plan_document(tree, levels, indicators);
    match format {
        "docx" => Ok((documents::docx(&described()).map_err(Error::internal)?, media::DOCX)),
        "pdf" => Ok((documents::pdf(&described()).map_err(Error::internal)?, media::PDF)),
        "xlsx" => {
            let (lang, t) = (tree.plan.lang, T(tree.plan.lang));
            let language = document::document_language(lang);
            let book = Workbook {
                title: tree.plan.title.clone(),
                language,
                date: None,
                sheets: vec![outline::sheet_of(tree, t)],
            };
            Ok((documents::xlsx(&book).map_err(Error::internal)?, media::XLSX))
        }
        "json" => {
            Ok((serde_json::to_vec_pretty(&outline::outline_of(tree)).map_err(Error::internal)?, "application/json"))
        }
        _ => Err(Error::NotFound),
    }
}

async fn file(ctx: Ctx, Path((id, name)): Path<(String, String)>) -> Reply {
    let id: PlanId = id.parse()?;
    let scope = ctx.scope()?;
    let (tree, levels, indicators) =
        ctx.read(move |c| Ok((tree::tree(c, &scope, id)?, units::levels(c)?, store_figures::figures(c, id)?))).await?;
    let format = name.rsplit('.').next().unwrap_or_default().to_owned();
    let saved = format!("{}.{format}", tree.plan.title);
    let (bytes, media) = tokio::task::spawn_blocking(move || make_file(&tree, &levels, &indicators, &format))
        .await
        .map_err(Error::internal)??;
    Ok(download(bytes, &saved, media))
}

/// The name of a language that a plan may be written in.
pub(crate) fn languages() -> [(&'static str, &'static str); 3] {
    Lang::ALL.map(|lang| (lang.code(), lang.own_name()))
}
