//! What the board decided to answer, written down: the drafts, the day of the meeting and the minutes.

use askama::Template;
use axum::extract::{Path, Query};
use kernel::access::DecideAnswer;
use kernel::id::{MeasureId, PlanId, UnitId};
use kernel::{Error, Result};
use plans::PlanTree;
use reading::difference::{Piece, difference};
use units::Unit;
use web::{Access, Ctx, Form, Page, Reply, Routes, once_key, see_other};

use crate::asked::{self, AskedArea};
use crate::decide::{NewDecision, decide};
use crate::present::{self, DraftAnswer, Present};
use crate::web::{answering, fault, typed_day};
use crate::web_answers::unit_to_answer;
use crate::{T, wording};

pub(crate) fn routes() -> Routes {
    let path = "/plans/{plan}/answers/decision";
    Routes::new().get(Access::SignedIn, path, show).post(Access::SignedIn, path, write)
}

#[derive(Template)]
#[template(path = "decision.html")]
struct DecisionPage {
    page: Page,
    t: T,
    tree: PlanTree,
    unit: Unit,
    areas: Vec<AskedArea>,
    present: Present,
    /// What was ticked; `None` at first, when all are.
    chosen: Option<Vec<String>>,
    form: Form,
    once: String,
}

/// A draft as the form shows it.
struct Line<'a> {
    value: String,
    ticked: bool,
    text: &'a str,
    kind: String,
    draft: &'a DraftAnswer,
    own_words: Vec<Piece>,
    /// What the board has decided before; empty when nothing.
    instead_of: String,
}

impl DecisionPage {
    fn lines<'a>(&'a self, area: &'a AskedArea) -> Vec<Line<'a>> {
        let line = |m: &'a plans::Measure| {
            let draft = self.present.drafts.get(&m.id)?;
            let value = format!("{}:{}", m.id, draft.at_ms);
            let (t, lang) = (self.t, self.page.lang);
            let before = self.present.decided.get(&m.id).map(|decided| {
                t.decide_instead(wording::kind(t, decided.answer.kind), wording::decided(t, lang, decided))
            });
            Some(Line {
                ticked: self.chosen.as_ref().is_none_or(|chosen| chosen.contains(&value)),
                value,
                text: &m.text,
                kind: wording::kind(t, draft.answer.kind),
                own_words: draft.answer.own_text.as_ref().map(|own| difference(&m.text, own)).unwrap_or_default(),
                draft,
                instead_of: before.unwrap_or_default(),
            })
        };
        area.measures.iter().filter_map(line).collect()
    }

    fn fault(&self, field: &str) -> String {
        fault(self.t, self.page.lang, &self.form, field, None)
    }
}

async fn decision_page(
    ctx: &Ctx,
    plan: PlanId,
    unit: Option<UnitId>,
    chosen: Option<Vec<String>>,
    form: Form,
) -> Result<DecisionPage> {
    let (scope, actor, t, lang) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang), ctx.lang);
    let (tree, unit, areas, present) = ctx
        .read(move |c| {
            let tree = plans::tree(c, &scope, plan)?;
            let unit = unit_to_answer(&tree, &answering(&actor, &tree.plan), unit)?;
            actor.may::<DecideAnswer>(&units::place(c, unit)?)?;
            let unit = units::find(c, unit)?;
            let areas = asked::asked(&tree, unit.level, unit.id);
            let present = present::read(c, &tree, &areas, &unit)?;
            Result::Ok((tree, unit, areas, present))
        })
        .await?;
    let page = ctx
        .page(t.decide_title())
        .under("/plans", plans::T(lang).plans_title())
        .under(format!("/plans/{plan}"), tree.plan.title.clone())
        .under(format!("/plans/{plan}/answers?unit={}", unit.id), t.answers_title());
    Ok(DecisionPage { page, t, tree, unit, areas, present, chosen, form, once: once_key() })
}

async fn show(ctx: Ctx, Path(plan): Path<String>, Query(query): Query<Vec<(String, String)>>) -> Reply {
    let unit = Form::of(query).some("unit").map(|id| id.parse()).transpose()?;
    let form = Form::default().with("on_day", typed_day(ctx.house.clock.today()));
    Page::show(&decision_page(&ctx, plan.parse()?, unit, None, form).await?)
}

/// A ticked draft: which, and when it was written as the sender saw it.
fn ticked(value: &str) -> Result<(MeasureId, i64)> {
    let (measure, at) = value.split_once(':').ok_or(Error::NotFound)?;
    Ok((measure.parse()?, at.parse().map_err(|_| Error::NotFound)?))
}

async fn write(ctx: Ctx, Path(plan): Path<String>, mut form: Form) -> Reply {
    let plan: PlanId = plan.parse()?;
    let unit: UnitId = form.text("unit").parse()?;
    let (scope, actor, clock, once) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone(), form.once()?);
    let chosen = form.all("chosen").into_iter().map(ticked).collect::<Result<Vec<_>>>()?;
    let new = NewDecision { on_day: form.text("on_day").to_owned(), minutes: form.text("minutes").to_owned(), chosen };
    let there = format!("/plans/{plan}/answers?unit={unit}");
    let to = there.clone();
    let decided = ctx
        .write(move |tx| {
            plans::find(tx, &scope, plan)?;
            let permit = actor.may::<DecideAnswer>(&units::place(tx, unit)?)?;
            if db::led_to(tx, &once, permit.by())?.is_some() {
                return Ok(());
            }
            decide(tx, &permit, plan, &new, clock.today(), clock.now_ms())?;
            db::done_once(tx, &once, permit.by(), clock.now_ms(), &to)
        })
        .await;
    match decided {
        Ok(()) => Ok(see_other(&there)),
        Err(error) => {
            form.take_faults(error)?;
            let chosen = form.all("chosen").into_iter().map(str::to_owned).collect();
            Page::again(&decision_page(&ctx, plan, Some(unit), Some(chosen), form).await?)
        }
    }
}
