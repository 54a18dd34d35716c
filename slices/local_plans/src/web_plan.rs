//! A unit's own action plan as a page: how far it has come, and its goals and actions. Also as a file, and a measure made
//! into an action by one press.

use askama::Template;
use axum::extract::Path;
use kernel::access::{AdoptPlan, SharePlan, WritePlan};
use kernel::id::{GoalId, MeasureId, PlanId};
use kernel::{Error, Result};
use plans::{AreaTree, Goal, Measure};
use web::{Access, ActionMark, Bar, Ctx, FollowUpMarks, Page, Reply, Routes, download, once_key, see_other};

use crate::action::Details;
use crate::actions::{self, NewAction};
use crate::asked::asked_measure;
use crate::check::{Check, check};
use crate::check_rules::settings;
use crate::check_wording;
use crate::own_plan::{OwnPlan, own_plan};
use crate::partner::Reply as Said;
use crate::progress::{Count, counts};
use crate::suggestions::{Suggestions, suggestions};
use crate::web::permit;
use crate::{T, file, links, web_check, wording};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/action-plans/{plan}", show)
        .get(Access::SignedIn, "/action-plans/{plan}/document.docx", document)
        .get(Access::SignedIn, "/action-plans/{plan}/document.pdf", document)
        .get(Access::SignedIn, "/action-plans/{plan}/document.xlsx", document)
        .post(Access::SignedIn, "/action-plans/{plan}/measures/{measure}/action", take_in)
}

#[derive(Template)]
#[template(path = "action_plan.html")]
struct PlanPage {
    page: Page,
    t: T,
    own: OwnPlan,
    check: Check,
    found: Suggestions,
    glance: Option<(String, Bar)>,
    writes: bool,
    adopts: bool,
    waiting: usize,
    shares: bool,
    shared: bool,
    marks: FollowUpMarks,
}

/// An action as it is shown.
struct Shown<'a> {
    measure: &'a Measure,
    owner: String,
    when: String,
    cost: String,
    seen_by: String,
    missing: String,
    says: Vec<check_wording::Said>,
    answers: Vec<&'a Measure>,
    /// The latest decision that amended it, when one did.
    amended: String,
    together: String,
    source: String,
    /// How far it has come, when somebody has said so.
    mark: Option<&'a ActionMark>,
}

impl PlanPage {
    fn period(&self) -> String {
        words::period(self.page.lang, &self.own.tree.plan.from_on, &self.own.tree.plan.to_on)
    }

    fn higher_title(&self) -> String {
        self.own.higher.as_ref().map(|higher| higher.plan.title.clone()).unwrap_or_default()
    }

    fn once(&self) -> String {
        once_key()
    }

    fn draft(&self) -> bool {
        self.own.tree.plan.adoption.is_none()
    }

    fn shown<'a>(&'a self, measure: &'a Measure) -> Shown<'a> {
        let (t, lang) = (self.t, self.page.lang);
        let details: &Details = self.own.details_of(measure.id);
        let amended = self.own.tree.amended(plans::NewItem::Measure(measure.id)).last();
        let missing = if self.writes { wording::missing(t, &self.found.missing(details)) } else { String::new() };
        let findings = if self.writes { self.found.of_action(measure.id) } else { Vec::new() };
        Shown {
            measure,
            owner: wording::owner(details).join(", "),
            when: wording::when(t, lang, details).join(", "),
            cost: wording::cost(t, lang, details).join(", "),
            seen_by: wording::indicator(t, lang, details),
            missing,
            says: web_check::sentences(lang, &self.found, &findings),
            answers: self.own.carried_by(measure.id),
            amended: amended.map(|a| plans::amended_line(plans::T(lang), a)).unwrap_or_default(),
            together: self.together(measure.id),
            source: self.source(measure.id),
            mark: self.marks.marks.iter().find(|(action, _)| *action == measure.id).map(|(_, mark)| mark),
        }
    }

    /// Who carries an action together with the unit: those that said yes, and those outside the union.
    fn together(&self, action: MeasureId) -> String {
        let partners = self.own.partners_of(action).filter(|p| p.unit.is_none() || p.reply == Some(Said::Yes));
        wording::listed(self.t, &partners.map(|partner| partner.name.clone()).collect::<Vec<_>>())
    }

    fn source(&self, action: MeasureId) -> String {
        let source = self.own.sources.get(&action);
        source.map(|(unit, title)| self.t.copied_from(title.as_str(), unit.as_str())).unwrap_or_default()
    }

    fn under(&self, area: &AreaTree, goal: &Goal) -> Vec<Shown<'_>> {
        self.actions(area, Some(goal.id))
    }

    fn loose(&self, area: &AreaTree) -> Vec<Shown<'_>> {
        self.actions(area, None)
    }

    fn actions(&self, area: &AreaTree, goal: Option<GoalId>) -> Vec<Shown<'_>> {
        let area = self.own.tree.areas.iter().find(|a| a.id == area.id);
        area.into_iter().flat_map(|area| area.measures_of(goal)).map(|m| self.shown(m)).collect()
    }

    fn serving(&self, goal: &Goal) -> Vec<&Measure> {
        self.own.serving(goal.id)
    }

    fn by_goal(&self, goal: &Goal) -> Vec<&Measure> {
        self.own.carried_by_goal(goal.id)
    }

    fn counts(&self) -> Vec<Count> {
        if self.writes { counts(self.t, &self.check, &self.found) } else { Vec::new() }
    }

    /// What is said of a goal beside that it has no action, which the page says anyway.
    fn goal_says(&self, goal: &Goal) -> Vec<check_wording::Said> {
        let mut findings = if self.writes { self.found.of_goal(goal.id) } else { Vec::new() };
        findings.retain(|finding| finding.rule.id != "goal-without-action");
        web_check::sentences(self.page.lang, &self.found, &findings)
    }

    fn open(&self) -> usize {
        self.found.open_actions().len()
    }

    fn not_carried(&self) -> Vec<(&Measure, &str)> {
        let Some(higher) = self.own.higher.as_ref().filter(|_| self.writes && self.draft()) else { return Vec::new() };
        self.check.not_carried.iter().filter_map(|id| asked_measure(&higher.areas, *id)).collect()
    }
}

async fn show(ctx: Ctx, Path(id): Path<String>) -> Reply {
    let id: PlanId = id.parse()?;
    let (scope, actor, t, lang) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang), ctx.lang);
    let house = ctx.house.clone();
    let (own, place, levels, waiting, shared, settings, marks) = ctx
        .read(move |c| {
            let own = own_plan(c, &scope, id)?;
            let place = units::place(c, own.tree.plan.unit)?;
            let waiting = if actor.can::<WritePlan>(&place) { links::proposed(c, &scope, &own)?.len() } else { 0 };
            let settings = settings(c, &scope, own.tree.plan.unit)?;
            let marks = (house.marks)(c, &actor, &house.clock, id, lang)?;
            Ok((own, place, units::levels(c)?, waiting, plans::is_shared(c, id)?, settings, marks))
        })
        .await?;
    let actor = ctx.actor()?;
    let glance = own
        .tally()
        .map(|tally| (wording::tally(t, &tally, &wording::level(&levels, own.level, lang)), wording::bar(t, &tally)));
    let page = ctx.page(own.tree.plan.title.clone()).under("/plans", plans::T(lang).plans_title());
    let (writes, adopts) = (actor.can::<WritePlan>(&place), actor.can::<AdoptPlan>(&place));
    let shares = actor.can::<SharePlan>(&place);
    let check = check(&own);
    let found = suggestions(&own, &check, settings);
    Page::show(&PlanPage { page, t, check, found, own, glance, writes, adopts, waiting, shares, shared, marks })
}

/// `GET /action-plans/{plan}/document.{format}`
async fn document(ctx: Ctx, Path(id): Path<String>) -> Reply {
    let id: PlanId = id.parse()?;
    let scope = ctx.scope()?;
    let format = ctx.path.rsplit('.').next().unwrap_or_default().to_owned();
    let (own, levels) = ctx.read(move |c| Ok((own_plan(c, &scope, id)?, units::levels(c)?))).await?;
    let saved = format!("{}.{format}", own.tree.plan.title);
    let made =
        tokio::task::spawn_blocking(move || file::make(&own, &levels, &format)).await.map_err(Error::internal)?;
    let (bytes, media) = made?;
    Ok(download(bytes, &saved, media))
}

/// Makes an action of a measure that the unit has said yes to; leads to the one that is there when it was sent twice.
async fn take_in(ctx: Ctx, Path((id, measure)): Path<(String, String)>) -> Reply {
    let (id, measure): (PlanId, MeasureId) = (id.parse()?, measure.parse()?);
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let action: MeasureId = ctx
        .write(move |tx| {
            let own = own_plan(tx, &scope, id)?;
            let permit = permit::<WritePlan>(tx, &actor, &own.tree.plan)?;
            let there = own.links.iter().find(|link| link.measure == measure).and_then(|link| link.own_measure);
            if let Some(there) = there {
                return Result::Ok(there);
            }
            let higher = own.higher.as_ref().ok_or(Error::NotFound)?;
            let (asked, area) = asked_measure(&higher.areas, measure).ok_or(Error::NotFound)?;
            let area = plans::add_area(tx, &permit, id, area, clock.now_ms())?;
            let details = Details::default();
            let new = NewAction { area, goal: None, text: &asked.text, answers: &[measure], details: &details };
            actions::add_action(tx, &permit, id, &new, clock.now_ms())
        })
        .await?;
    Ok(see_other(&format!("/action-plans/{id}#action-{action}")))
}
