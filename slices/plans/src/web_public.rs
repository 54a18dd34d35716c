//! The public page of a plan: what anybody may read of it, without signing in, and the same for a preview. It names no other
//! plan but the published one that has taken its place.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse};
use db::Conn;
use jiff::civil::Date;
use kernel::id::{GoalId, MeasureId};
use kernel::{Error, Result};
use sha2::{Digest, Sha256};
use units::Level;
use web::{Access, Ctx, Page, PublicActions, Reply, Routes, see_other};
use words::Lang;

use crate::in_force::{Force, force};
use crate::indicator_line::IndicatorLine;
use crate::items::NewItem;
use crate::publication::{Choice, ShownAction, publication, shown};
use crate::store_figures::Kept;
use crate::tree::{AreaTree, Goal, Measure, PlanTree};
use crate::{Numbers, Plan, T, amended_line, store_figures, store_force, store_publication, tree};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::Public, "/p/{slug}", show)
}

/// What the page is made of.
pub(crate) struct Shown {
    pub(crate) tree: PlanTree,
    levels: Vec<Level>,
    force: Force,
    next: Option<(String, String)>,
    actions: HashMap<MeasureId, ShownAction>,
    at_ms: Option<i64>,
    numbers: Numbers,
    /// What is agreed to measure.
    indicators: Vec<Kept>,
}

/// Gathers what a choice shows of a plan. The caller has seen to it that the plan is published, or that the reader may
/// publish it.
pub(crate) fn gather(
    c: &mut Conn,
    plan: Plan,
    choice: &Choice,
    at_ms: Option<i64>,
    today: Date,
    (actions_of, lang): (PublicActions, Lang),
) -> Result<Shown> {
    let today = today.to_string();
    let days = store_force::days(c, plan.id)?;
    let next = store_publication::next_published(c, plan.id, &today)?;
    let actions = match choice.with_actions {
        true => actions_of(c, plan.id, lang)?,
        false => Vec::new(),
    };
    let actions = actions.iter().map(|action| (action.measure, shown(action, choice))).collect();
    // Where a figure comes from may name somebody: anybody is told what is measured, and the figures.
    let mut indicators = store_figures::figures(c, plan.id)?;
    indicators.retain(|kept| kept.accepted);
    indicators.iter_mut().for_each(|kept| kept.figure.source = None);
    let tree = tree::filled(c, plan)?;
    let (force, numbers) = (force(days.as_ref(), &today), Numbers::of(&tree));
    Ok(Shown { tree, levels: units::levels(c)?, force, next, actions, at_ms, numbers, indicators })
}

#[derive(Template)]
#[template(path = "public.html")]
pub(crate) struct PublicPage {
    page: Page,
    t: T,
    shown: Shown,
    preview: bool,
}

impl PublicPage {
    /// The page as anybody sees it: without who is signed in.
    pub(crate) fn new(ctx: &Ctx, shown: Shown, preview: bool) -> Self {
        let anybody = Ctx { signed: None, ..ctx.clone() };
        let page = anybody.page(shown.tree.plan.title.clone());
        Self { page, t: T(ctx.lang), shown, preview }
    }

    fn kind(&self) -> String {
        self.t.by_name(&format!("kind-{}", self.shown.tree.plan.kind.word()), Vec::new())
    }

    fn period(&self) -> String {
        words::period(self.page.lang, &self.shown.tree.plan.from_on, &self.shown.tree.plan.to_on)
    }

    /// What to know before reading: that the plan is not in force (any longer).
    fn standing(&self) -> String {
        let date = |iso: &str| words::iso_date(self.page.lang, iso);
        match &self.shown.force {
            Force::Coming(day) => self.t.public_coming(date(day)),
            Force::Ended(_, day) => self.t.public_over(date(day)),
            Force::InForce(_) | Force::NotAdopted => String::new(),
        }
    }

    fn under<'a>(&self, area: &'a AreaTree, goal: &GoalId) -> Vec<&'a Measure> {
        area.measures_of(Some(*goal)).collect()
    }

    /// The area's own measures by level, in the order met.
    fn groups<'a>(&self, area: &'a AreaTree) -> Vec<(String, Vec<&'a Measure>)> {
        let mut groups: Vec<(String, Vec<&Measure>)> = Vec::new();
        for measure in area.measures_of(None) {
            let known = self.shown.levels.iter().find(|level| Some(level.id) == measure.level);
            let known = known.map(|level| level.name(self.page.lang).to_owned());
            let name = known.or_else(|| measure.level_word.clone()).unwrap_or_default();
            match groups.iter_mut().find(|(have, _)| *have == name) {
                Some((_, measures)) => measures.push(measure),
                None => groups.push((name, vec![measure])),
            }
        }
        groups
    }

    /// Who, when and what it costs, as far as it is shown.
    fn facts(&self, measure: &MeasureId) -> Vec<(String, String)> {
        let Some(action) = self.shown.actions.get(measure) else { return Vec::new() };
        let all = [
            (self.t.public_owner(), action.owner.join(", ")),
            (self.t.public_when(), action.when.clone()),
            (self.t.public_cost(), action.cost.clone()),
            (self.t.public_seen_by(), action.seen_by.clone()),
        ];
        all.into_iter().filter(|(_, said)| !said.is_empty()).collect()
    }

    fn number(&self, id: &impl ToString) -> &str {
        self.shown.numbers.get(id)
    }

    /// The period that a goal is for, where that is not the whole plan's.
    fn horizon<'a>(&self, goal: &'a Goal) -> &'a str {
        goal.horizon.as_deref().filter(|horizon| *horizon != self.period()).unwrap_or_default()
    }

    fn indicators(&self) -> Vec<IndicatorLine> {
        IndicatorLine::all(self.t, self.page.lang, &self.shown.tree, &self.shown.indicators)
    }

    fn amended(&self, measure: &MeasureId) -> String {
        self.said(NewItem::Measure(*measure))
    }

    fn amended_goal(&self, goal: &GoalId) -> String {
        self.said(NewItem::Goal(*goal))
    }

    fn said(&self, item: NewItem) -> String {
        self.shown.tree.amended(item).last().map(|amended| amended_line(self.t, amended)).unwrap_or_default()
    }

    fn published(&self) -> String {
        let unit = self.shown.tree.plan.unit_name.as_str();
        self.shown.at_ms.map(|at| self.t.published_line(words::instant(self.page.lang, at), unit)).unwrap_or_default()
    }
}

async fn show(ctx: Ctx, Path(slug): Path<String>, headers: HeaderMap) -> Reply {
    let (today, actions_of, lang, asked) = (ctx.house.clock.today(), ctx.house.public_actions, ctx.lang, slug.clone());
    let (own, indexed, shown) = ctx
        .read(move |c| {
            let plan = store_publication::published(c, &asked)?.ok_or(Error::NotFound)?;
            let page = publication(c, &plan)?.ok_or(Error::NotFound)?;
            let at = (actions_of, lang);
            Ok((page.slug, page.choice.indexed, gather(c, plan, &page.choice, Some(page.at_ms), today, at)?))
        })
        .await?;
    if own != slug {
        return Ok(see_other(&format!("/p/{own}")));
    }
    let body = PublicPage::new(&ctx, shown, false).render().map_err(Error::internal)?;
    Ok(fresh(body, &headers, indexed))
}

/// The page, or that it is as it was. Kept by whoever likes, but asked about each time: withdrawn, it is gone at once.
fn fresh(body: String, asked: &HeaderMap, indexed: bool) -> axum::response::Response {
    use std::fmt::Write as _;
    let mut mark = String::from("W/\"");
    for byte in Sha256::digest(body.as_bytes()).iter().take(16) {
        let _ = write!(mark, "{byte:02x}");
    }
    mark.push('"');
    let same = asked.get(header::IF_NONE_MATCH).is_some_and(|had| had.as_bytes() == mark.as_bytes());
    let mut response = if same { StatusCode::NOT_MODIFIED.into_response() } else { Html(body).into_response() };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-language, cookie"));
    if let Ok(mark) = HeaderValue::from_str(&mark) {
        headers.insert(header::ETAG, mark);
    }
    if indexed {
        headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("all"));
    }
    response
}
