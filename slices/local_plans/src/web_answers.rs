//! Answering a plan: the measures of the unit's level, area by area, six buttons each; and the first draft of the unit's
//! own plan, made of the answers.

use askama::Template;
use axum::extract::{Path, Query};
use kernel::access::{AnswerPlan, WritePlan};
use kernel::id::{MeasureId, PlanId, UnitId};
use kernel::{Error, Result};
use plans::{Measure, NewPlan, PlanKind, PlanTree};
use units::Unit;
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::answer::{Answer, AnswerKind};
use crate::asked::{self, AskedArea};
use crate::own_plan::{plans_of_unit, tally};
use crate::tally::Tally;
use crate::web::{Bar, answering, choices, fault, once, sent_once, typed_day};
use crate::{T, answers, begin, wording};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/plans/{plan}/answers", show)
        .post(Access::SignedIn, "/plans/{plan}/answers/{measure}", answer)
        .post(Access::SignedIn, "/plans/{plan}/action-plans", begin_plan)
}

#[derive(Template)]
#[template(path = "answers.html")]
struct AnswersPage {
    page: Page,
    t: T,
    tree: PlanTree,
    unit: Unit,
    others: Vec<(UnitId, String)>,
    level: String,
    areas: Vec<AskedArea>,
    answers: std::collections::HashMap<MeasureId, Answer>,
    tally: Tally,
    bar: Bar,
    choices: Vec<(AnswerKind, String)>,
    /// The measure whose reason was missing, and what was typed.
    open: Option<MeasureId>,
    form: Form,
    draft: Option<PlanId>,
    once: String,
}

impl AnswersPage {
    fn answer(&self, measure: &Measure) -> Option<&Answer> {
        self.answers.get(&measure.id)
    }

    fn is_chosen(&self, measure: &Measure, kind: &AnswerKind) -> bool {
        self.answer(measure).is_some_and(|answer| answer.kind == *kind)
    }

    fn is_open(&self, measure: &Measure) -> bool {
        self.open == Some(measure.id)
    }

    fn reason(&self, measure: &Measure) -> &str {
        if self.is_open(measure) {
            return self.form.text("reason");
        }
        self.answer(measure).and_then(|answer| answer.reason.as_deref()).unwrap_or_default()
    }

    fn next(&self) -> Option<MeasureId> {
        let all = self.areas.iter().flat_map(|area| &area.measures);
        all.map(|m| m.id).find(|id| !self.answers.contains_key(id))
    }

    fn fault(&self, field: &str) -> String {
        fault(self.t, self.page.lang, &self.form, field, None)
    }

    fn counted(&self, area: &AskedArea) -> String {
        let tally = tally(std::slice::from_ref(area), &self.answers);
        self.t.answered_count(tally.answered(), tally.of)
    }
}

/// What the page stands on, read in one go.
async fn answers_page(
    ctx: &Ctx,
    plan: PlanId,
    unit: Option<UnitId>,
    open: Option<MeasureId>,
    form: Form,
) -> Result<AnswersPage> {
    let (scope, actor, t, lang) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang), ctx.lang);
    let (tree, unit, others, levels, answers, draft) = ctx
        .read(move |c| {
            let tree = plans::tree(c, &scope, plan)?;
            if tree.plan.adoption.is_none() {
                return Err(Error::NotFound);
            }
            let mine = answering(&actor, &tree.plan);
            let unit = unit.or(mine.first().map(|held| held.place.unit)).ok_or(Error::Forbidden)?;
            if !mine.iter().any(|held| held.place.unit == unit) {
                return Err(Error::Forbidden);
            }
            let others =
                mine.iter().map(|h| (h.place.unit, h.unit_name.clone())).filter(|(id, _)| *id != unit).collect();
            let answers = answers::answers_of(c, &scope, plan, unit)?;
            let drafts = plans_of_unit(c, &scope, unit)?.into_iter();
            let draft = drafts.filter(|p| p.higher == Some(plan) && p.adoption.is_none()).map(|p| p.id).next();
            Ok((tree, units::find(c, unit)?, others, units::levels(c)?, answers, draft))
        })
        .await?;
    let areas = asked::asked(&tree, unit.level);
    let tally = tally(&areas, &answers);
    let page = ctx
        .page(t.answers_title())
        .under("/plans", plans::T(lang).plans_title())
        .under(format!("/plans/{plan}"), tree.plan.title.clone());
    let form = if form.text("title").is_empty() && !form.is_faulty() { with_plan(form, &tree, &unit) } else { form };
    let level = wording::level(&levels, unit.level, lang);
    let bar = Bar::of(t, &tally);
    Ok(AnswersPage {
        page,
        t,
        tree,
        unit,
        others,
        level,
        areas,
        answers,
        tally,
        bar,
        choices: choices(t),
        open,
        form,
        draft,
        once: once(),
    })
}

/// What a new action plan is called and for which period, until somebody says otherwise; in the unit's own language.
fn with_plan(form: Form, tree: &PlanTree, unit: &Unit) -> Form {
    let plan = &tree.plan;
    let title = T(unit.lang).begin_name(words::period(unit.lang, &plan.from_on, &plan.to_on), unit.name.as_str());
    let typed = |iso: &str| words::read_date(iso).map(typed_day).unwrap_or_default();
    form.with("title", title).with("from", typed(&plan.from_on)).with("to", typed(&plan.to_on))
}

async fn show(ctx: Ctx, Path(plan): Path<String>, Query(query): Query<Vec<(String, String)>>) -> Reply {
    let unit = Form::of(query).some("unit").map(|id| id.parse()).transpose()?;
    Page::show(&answers_page(&ctx, plan.parse()?, unit, None, Form::default()).await?)
}

async fn answer(ctx: Ctx, Path((plan, measure)): Path<(String, String)>, mut form: Form) -> Reply {
    let (plan, measure): (PlanId, MeasureId) = (plan.parse()?, measure.parse()?);
    let unit: UnitId = form.text("unit").parse()?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let (word, reason) = (form.text("answer").to_owned(), form.some("reason"));
    let answered = ctx
        .write(move |tx| {
            plans::find(tx, &scope, plan)?;
            let permit = actor.may::<AnswerPlan>(&units::place(tx, unit)?)?;
            if word == "none" {
                return answers::take_back(tx, &permit, measure, clock.now_ms());
            }
            let kind = AnswerKind::from_word(&word).ok_or(Error::fault("reason", "fault-answer"))?;
            answers::answer(tx, &permit, measure, Answer::new(kind, reason.as_deref())?, clock.now_ms())
        })
        .await;
    match answered {
        Ok(()) => Ok(see_other(&format!("/plans/{plan}/answers?unit={unit}#measure-{measure}"))),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&answers_page(&ctx, plan, Some(unit), Some(measure), form).await?)
        }
    }
}

async fn begin_plan(ctx: Ctx, Path(plan): Path<String>, mut form: Form) -> Reply {
    let plan: PlanId = plan.parse()?;
    let unit: UnitId = form.text("unit").parse()?;
    let (scope, actor, clock, once) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone(), sent_once(&form)?);
    let text = |name: &str| form.text(name).to_owned();
    let (title, from_on, to_on) = (text("title"), text("from"), text("to"));
    let made = ctx
        .write(move |tx| {
            let higher = plans::tree(tx, &scope, plan)?;
            let permit = actor.may::<WritePlan>(&units::place(tx, unit)?)?;
            if let Some(there) = db::led_to(tx, &once, permit.by())? {
                return Ok(there);
            }
            if !answering(&actor, &higher.plan).iter().any(|held| held.place.unit == unit) {
                return Err(Error::NotFound);
            }
            let lang = units::find(tx, unit)?.lang;
            let new = NewPlan {
                kind: PlanKind::ActionPlan,
                title,
                lang,
                from_on,
                to_on,
                main_goal: None,
                higher: None,
                previous: None,
                document: None,
            };
            let id = begin::begin(tx, &permit, &higher, &new, clock.now_ms())?;
            let there = format!("/action-plans/{id}");
            db::done_once(tx, &once, permit.by(), clock.now_ms(), &there)?;
            Ok(there)
        })
        .await;
    match made {
        Ok(there) => Ok(see_other(&there)),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&answers_page(&ctx, plan, Some(unit), None, form).await?)
        }
    }
}
