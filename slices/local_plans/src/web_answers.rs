//! Answering a plan: the measures put to the unit, area by area, six buttons each, drafts and decided answers told apart; and
//! the first draft of the unit's own plan, made of the answers. Deciding is `web_decision`.

use askama::Template;
use axum::extract::{Path, Query};
use kernel::access::{AnswerPlan, DecideAnswer, WritePlan};
use kernel::id::{MeasureId, PlanId, UnitId};
use kernel::{Error, Held, Result};
use plans::{Measure, NewPlan, PlanKind, PlanTree};
use reading::difference::{Piece, difference};
use units::Unit;
use web::{Access, Bar, Ctx, Form, Page, Reply, Routes, once_key, see_other};

use crate::answer::{Answer, AnswerKind};
use crate::asked::{self, AskedArea};
use crate::help::Help;
use crate::own_plan::{plans_of_unit, tally};
use crate::present::{Decided, DraftAnswer, Present};
use crate::requests::Request;
use crate::tally::Tally;
use crate::web::{answering, choices, fault, typed_day};
use crate::{T, answers, begin, help, present, requests, wording};

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
    present: Present,
    tally: Tally,
    bar: Bar,
    choices: Vec<(AnswerKind, String)>,
    /// Who asks for an answer, and until when.
    requests: Vec<Request>,
    help: Vec<Help>,
    /// Whether the reader writes down what the board decides.
    decides: bool,
    /// The measure at which something did not hold, and what was typed.
    open: Option<MeasureId>,
    form: Form,
    draft: Option<PlanId>,
    once: String,
}

/// A measure with what the unit says to it.
struct Line<'a> {
    m: &'a Measure,
    now: Option<&'a Answer>,
    draft: Option<&'a DraftAnswer>,
    /// "Decided 12.5.2026 (case 4/26)", and the plan it follows from.
    decided: Option<(String, String, Option<String>)>,
    look: Option<&'a Decided>,
    is_new: bool,
    help: Vec<&'a Help>,
    history: Vec<String>,
    open: bool,
}

impl Line<'_> {
    fn is_chosen(&self, kind: &AnswerKind) -> bool {
        self.now.is_some_and(|answer| answer.kind == *kind)
    }

    fn own_words(&self) -> Vec<Piece> {
        let own = self.now.and_then(|answer| answer.own_text.as_deref());
        own.map(|own| difference(&self.m.text, own)).unwrap_or_default()
    }

    fn may_be_reworded(&self) -> bool {
        self.now.is_some_and(|answer| answer.kind.has_own_words())
    }

    /// Whether the texts are open to be written in: something did not hold, or it was just said to be adapted.
    fn unfolded(&self) -> bool {
        let adapted = |answer: &&Answer| answer.kind == AnswerKind::Adapted && answer.own_text.is_none();
        self.open || self.draft.map(|draft| &draft.answer).filter(adapted).is_some_and(|answer| answer.reason.is_none())
    }

    /// How a measure was reworded since it was answered.
    fn rewording(&self) -> Vec<Piece> {
        self.look.map(|old| difference(&old.text, &self.m.text)).unwrap_or_default()
    }
}

impl AnswersPage {
    fn line<'a>(&'a self, m: &'a Measure) -> Line<'a> {
        let (t, present) = (self.t, &self.present);
        let decided = present.decided.get(&m.id).map(|decided| {
            let from = decided.earlier.then(|| decided.plan.clone());
            (self.kind(decided), wording::decided(t, self.page.lang, decided), from)
        });
        let told = present.history.get(&m.id).filter(|told| told.len() > 1);
        Line {
            m,
            now: present.answer(m.id),
            draft: present.drafts.get(&m.id),
            decided,
            look: present.to_look_at.get(&m.id).filter(|_| !present.drafts.contains_key(&m.id)),
            is_new: present.new.contains(&m.id) && present.answer(m.id).is_none(),
            help: self.help.iter().filter(|help| help.measure == Some(m.id)).collect(),
            history: told.map(|told| wording::history(t, self.page.lang, told)).unwrap_or_default(),
            open: self.open == Some(m.id),
        }
    }

    fn kind(&self, decided: &Decided) -> String {
        wording::kind(self.t, decided.answer.kind)
    }

    fn general_help(&self) -> Vec<&Help> {
        self.help.iter().filter(|help| help.measure.is_none()).collect()
    }

    fn reason<'a>(&'a self, line: &Line<'a>) -> &'a str {
        if line.open {
            return self.form.text("reason");
        }
        line.now.and_then(|answer| answer.reason.as_deref()).unwrap_or_default()
    }

    fn reason_faulty(&self, line: &Line<'_>) -> bool {
        line.open && self.form.fault_of("reason").is_some()
    }

    fn own_text<'a>(&'a self, line: &Line<'a>) -> &'a str {
        if line.open && !self.form.text("own_text").is_empty() {
            return self.form.text("own_text");
        }
        line.now.and_then(|answer| answer.own_text.as_deref()).unwrap_or(&line.m.text)
    }

    fn next(&self) -> Option<MeasureId> {
        let all = self.areas.iter().flat_map(|area| &area.measures);
        all.map(|m| m.id).find(|id| self.present.answer(*id).is_none())
    }

    fn fault(&self, field: &str) -> String {
        fault(self.t, self.page.lang, &self.form, field, None)
    }

    fn counted(&self, area: &AskedArea) -> String {
        let tally = tally(std::slice::from_ref(area), &self.present.now());
        self.t.answered_count(tally.answered(), tally.of)
    }

    /// Decided and drafts told apart: "12 decided, 3 drafts that wait for the board".
    fn told_apart(&self) -> String {
        let (decided, drafts) = (self.present.decided.len(), self.present.drafts.len());
        if drafts == 0 { self.t.decided_count(decided) } else { self.t.decided_and_drafts(drafts, decided) }
    }

    fn gone(&self, old: &Decided) -> String {
        self.t.gone_line(self.kind(old), old.plan.as_str(), wording::decided(self.t, self.page.lang, old))
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
    let (read, others, levels, decides) = ctx
        .read(move |c| {
            let tree = plans::tree(c, &scope, plan)?;
            let mine = answering(&actor, &tree.plan);
            let unit = unit_to_answer(&tree, &mine, unit)?;
            let others =
                mine.iter().map(|h| (h.place.unit, h.unit_name.clone())).filter(|(id, _)| *id != unit).collect();
            let decides = actor.can::<DecideAnswer>(&units::place(c, unit)?);
            let unit = units::find(c, unit)?;
            let areas = asked::asked(&tree, unit.level, unit.id);
            let present = present::read(c, &tree, &areas, &unit)?;
            let drafts = plans_of_unit(c, &scope, unit.id)?.into_iter();
            let draft = drafts.filter(|p| p.higher == Some(plan) && p.adoption.is_none()).map(|p| p.id).next();
            let mut requests = requests::requests_to(c, &scope, unit.id)?;
            requests.retain(|request| request.plan == plan);
            let help = help::help_for(c, &scope, plan, unit.id)?;
            Result::Ok(((tree, unit, areas, present, draft, requests, help), others, units::levels(c)?, decides))
        })
        .await?;
    let (tree, unit, areas, present, draft, requests, help) = read;
    let tally = tally(&areas, &present.now());
    let page = ctx
        .page(t.answers_title())
        .under("/plans", plans::T(lang).plans_title())
        .under(format!("/plans/{plan}"), tree.plan.title.clone());
    let form = if form.text("title").is_empty() && !form.is_faulty() { with_plan(form, &tree, &unit) } else { form };
    let level = wording::level(&levels, unit.level, lang);
    let (bar, choices, once) = (wording::bar(t, &tally), choices(t), once_key());
    Ok(AnswersPage {
        page,
        t,
        tree,
        unit,
        others,
        level,
        areas,
        present,
        tally,
        bar,
        choices,
        requests,
        help,
        decides,
        open,
        form,
        draft,
        once,
    })
}

/// The unit that an adopted plan is answered for: the one named, or the first that the reader answers for.
///
/// # Errors
/// `NotFound` while the plan is not adopted; `Forbidden` for who answers it for no unit, or not for that one.
pub(crate) fn unit_to_answer(tree: &PlanTree, mine: &[&Held], named: Option<UnitId>) -> Result<UnitId> {
    if tree.plan.adoption.is_none() {
        return Err(Error::NotFound);
    }
    let unit = named.or(mine.first().map(|held| held.place.unit)).ok_or(Error::Forbidden)?;
    if mine.iter().any(|held| held.place.unit == unit) { Ok(unit) } else { Err(Error::Forbidden) }
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
    let (word, reason, own) = (form.text("answer").to_owned(), form.some("reason"), form.some("own_text"));
    let answered = ctx
        .write(move |tx| {
            plans::find(tx, &scope, plan)?;
            let permit = actor.may::<AnswerPlan>(&units::place(tx, unit)?)?;
            match word.as_str() {
                "none" => return answers::take_back(tx, &permit, measure, clock.now_ms()),
                "same" => return answers::still_holds(tx, &permit, measure, clock.now_ms()),
                _ => {}
            }
            let kind = AnswerKind::from_word(&word).ok_or(Error::fault("reason", "fault-answer"))?;
            let given = Answer { own_text: own, ..Answer::new(kind, reason.as_deref())? };
            answers::answer(tx, &permit, measure, given, clock.now_ms())
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
    let (scope, actor, clock, once) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone(), form.once()?);
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
