//! Judging one goal, as a board does it in a meeting: what the figures say, how far it was reached and why, what helped and what
//! hindered; saved goal by goal.

use askama::Template;
use axum::extract::{Path, Query};
use jiff::civil::Date;
use kernel::id::{GoalId, PlanId};
use kernel::{Error, Result};
use plans::{Goal, GoalIndicator, PlanTree};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::evaluation::{Judged, evaluate, evaluations};
use crate::judgement::{Judgement, Measured, NewEvaluation, Stage, Words};
use crate::reported::{Reported, reported};
use crate::web::{is_open, judged, permit, stage_of};
use crate::{T, wording};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/plans/{plan}/evaluation/goals/{goal}", show).post(
        Access::SignedIn,
        "/plans/{plan}/evaluation/goals/{goal}",
        save,
    )
}

#[derive(Template)]
#[template(path = "goal.html")]
struct GoalPage {
    page: Page,
    t: T,
    tree: PlanTree,
    goal: Goal,
    stage: Stage,
    indicators: Vec<GoalIndicator>,
    reported: Reported,
    /// Everything said of the goal, newest first.
    said: Vec<Judged>,
    form: Form,
}

impl GoalPage {
    fn fault(&self, field: &str) -> String {
        self.form.fault_of(field).map(|word| self.t.by_name(word, Vec::new())).unwrap_or_default()
    }

    /// The fault of the figures, which stands by the indicator whose field it is about.
    fn figure_fault(&self, indicator: &GoalIndicator) -> String {
        let at = self.form.text("at-fault");
        if at == indicator.id.to_string() { self.fault("figure") } else { String::new() }
    }

    fn field(&self, name: &str, indicator: &GoalIndicator) -> String {
        self.form.text(&format!("{name}-{}", indicator.id)).to_owned()
    }

    fn choices(&self) -> Vec<(&'static str, String, bool)> {
        let chosen = self.form.text("judgement");
        let choice = |j: Judgement| (j.word(), wording::judgement(self.page.lang, j), j.word() == chosen);
        Judgement::ALL.into_iter().map(choice).collect()
    }

    /// The three texts: field, label, help, what was typed, whether it is shared.
    fn texts(&self) -> Vec<(&'static str, String, String, String, bool)> {
        let t = self.t;
        let texts = [
            ("helped", t.what_helped(), t.helped_help()),
            ("hindered", t.what_hindered(), t.hindered_help()),
            ("lesson", t.what_to_take_along(), t.lesson_help()),
        ];
        let text = |(field, label, help): (&'static str, String, String)| {
            let shared = !self.form.text(&format!("{field}_shared")).is_empty();
            (field, label, help, self.form.text(field).to_owned(), shared)
        };
        texts.into_iter().map(text).collect()
    }

    fn title(&self) -> String {
        wording::stage(self.t, self.stage)
    }

    fn stage_name(&self, stage: &Stage) -> String {
        wording::stage(self.t, *stage)
    }

    fn name(&self, judgement: &Judgement) -> String {
        wording::judgement(self.page.lang, *judgement)
    }

    fn tone(&self, judgement: &Judgement) -> &'static str {
        wording::tone(*judgement)
    }

    fn by(&self, judged: &Judged) -> String {
        self.t.said_by(judged.by.as_str(), words::instant(self.page.lang, judged.at_ms))
    }

    fn number(&self, figure: &f64) -> String {
        words::decimal(self.page.lang, *figure)
    }

    /// The newest figure of an indicator that was written down before, in words.
    fn last(&self, indicator: &GoalIndicator) -> String {
        let figures = self.said.iter().flat_map(|judged| &judged.figures);
        let Some(last) = figures.filter(|m| m.indicator == indicator.id).max_by_key(|m| m.on) else {
            return String::new();
        };
        let day = words::date(self.page.lang, last.on);
        let share = last.part_of.map(|(part, whole)| self.t.part_of(self.number(&part), self.number(&whole)));
        let figure = [Some(self.number(&last.figure)), share].into_iter().flatten().collect::<Vec<_>>().join(" ");
        self.t.last_figure(day, last.definition.as_str(), figure)
    }

    fn sum(&self) -> String {
        let sum = self.reported.sum.as_ref();
        sum.map(|(sum, what)| self.t.reported_sum(words::decimal(self.page.lang, *sum), what.as_str()))
            .unwrap_or_default()
    }

    fn open(&self) -> bool {
        is_open(&self.tree.plan)
    }

    fn shared(&self, judged: &Judged) -> Vec<(String, String, bool)> {
        let t = self.t;
        let all = [
            (t.what_helped(), &judged.helped),
            (t.what_hindered(), &judged.hindered),
            (t.what_to_take_along(), &judged.lesson),
        ];
        let said = all.into_iter().filter(|(_, words)| !words.text.is_empty());
        said.map(|(name, words)| (name, words.text.clone(), words.shared)).collect()
    }
}

/// The form filled in with what was said last at the stage.
fn filled(said: &[Judged], stage: Stage, indicators: &[GoalIndicator], today: Date) -> Form {
    let typed = |day: Date| format!("{}.{}.{}", day.day(), day.month(), day.year());
    let mut form = Form::default();
    let last = said.iter().find(|judged| judged.stage == stage);
    if let Some(last) = last {
        form = form.with("judgement", last.judgement.word()).with("reason", last.reason.clone());
        for (field, words) in [("helped", &last.helped), ("hindered", &last.hindered), ("lesson", &last.lesson)] {
            form = form.with(field, words.text.clone());
            if words.shared {
                form = form.with(&format!("{field}_shared"), "yes");
            }
        }
    }
    for indicator in indicators {
        let was = last.and_then(|last| last.figures.iter().find(|m| m.indicator == indicator.id));
        let number = |n: Option<f64>| n.map(|n| n.to_string().replace('.', ",")).unwrap_or_default();
        let (part, whole) = was.and_then(|m| m.part_of).unzip();
        let definition = was.map_or(indicator.definition.clone(), |m| m.definition.clone());
        for (name, value) in [
            ("now", number(was.map(|m| m.figure))),
            ("part", number(part)),
            ("whole", number(whole)),
            ("on", typed(was.map_or(today, |m| m.on))),
            ("definition", definition),
        ] {
            form = form.with(&format!("{name}-{}", indicator.id), value);
        }
    }
    form
}

async fn goal_page(ctx: &Ctx, plan: PlanId, goal: GoalId, stage: &str, form: Option<Form>) -> Result<GoalPage> {
    let (actor, today, t, lang) = (ctx.actor()?.clone(), ctx.house.clock.today(), T(ctx.lang), ctx.lang);
    let (tree, said, indicators, followed) = ctx
        .read(move |c| {
            let tree = judged(c, &actor, plan)?;
            let said = evaluations(c, &actor.scope(), plan)?;
            let indicators = plans::indicators_of_goals(c, &tree, lang)?;
            let followed = match follow_up::followed(c, &actor.scope(), plan, today) {
                Ok(found) => found.actions,
                Err(Error::NotFound) => Vec::new(),
                Err(other) => return Err(other),
            };
            Ok((tree, said, indicators, followed))
        })
        .await?;
    let found =
        tree.areas.iter().flat_map(|area| &area.goals).find(|g| g.id == goal).cloned().ok_or(Error::NotFound)?;
    let said: Vec<Judged> = said.into_iter().filter(|judged| judged.goal == goal).collect();
    let indicators: Vec<GoalIndicator> = indicators.into_iter().filter(|i| i.goal == goal).collect();
    let under: Vec<_> = tree.measures().filter(|m| m.goal == Some(goal)).map(|m| m.id).collect();
    let actions: Vec<_> = followed.iter().filter(|action| under.contains(&action.action)).collect();
    let stage = stage_of(stage, &tree.plan, today);
    let form = form.unwrap_or_else(|| filled(&said, stage, &indicators, today));
    let overview = format!("/plans/{plan}/evaluation?stage={}", stage.word());
    let page = ctx
        .page(found.text.clone())
        .under(format!("/plans/{plan}"), tree.plan.title.clone())
        .under(overview, t.evaluation_title());
    Ok(GoalPage { page, t, goal: found, stage, indicators, reported: reported(&actions), said, form, tree })
}

async fn show(
    ctx: Ctx,
    Path((plan, goal)): Path<(String, String)>,
    Query(query): Query<Vec<(String, String)>>,
) -> Reply {
    let stage = Form::of(query).text("stage").to_owned();
    Page::show(&goal_page(&ctx, plan.parse()?, goal.parse()?, &stage, None).await?)
}

/// A figure of an indicator as typed; nothing when nothing was.
fn figure(form: &mut Form, indicator: &GoalIndicator) -> Option<Measured> {
    let text = |name: &str| form.some(&format!("{name}-{}", indicator.id));
    let (now, part, whole) = (text("now"), text("part"), text("whole"));
    if now.is_none() && part.is_none() && whole.is_none() {
        return None;
    }
    let number = |text: Option<&String>| text.and_then(|text| words::read_number(text));
    let part_of = number(part.as_ref()).zip(number(whole.as_ref())).filter(|(_, whole)| *whole != 0.0);
    let reckoned = part_of.map(|(part, whole)| (part / whole * 1000.0).round() / 10.0);
    let (figure, on) = (number(now.as_ref()).or(reckoned.filter(|_| now.is_none())), text("on"));
    let day = on.and_then(|text| words::read_date(&text));
    let definition = text("definition").unwrap_or_else(|| indicator.definition.clone());
    let half = (part.is_some() || whole.is_some()) && part_of.is_none();
    let word = match (figure, day) {
        _ if half => "fault-part",
        (None, _) => "fault-figure",
        (_, None) => "fault-day",
        (Some(figure), Some(on)) => return Some(Measured { indicator: indicator.id, figure, part_of, on, definition }),
    };
    if !form.is_faulty() {
        *form = form.clone().set("at-fault", indicator.id.to_string());
    }
    form.fault("figure", word);
    None
}

/// The form as a judgement; faults of reading are left in the form.
fn read(form: &mut Form, indicators: &[GoalIndicator]) -> Option<NewEvaluation> {
    let figures: Vec<Measured> = indicators.iter().filter_map(|indicator| figure(form, indicator)).collect();
    let judgement = Judgement::from_word(form.text("judgement"));
    if judgement.is_none() {
        form.fault("judgement", "fault-judgement");
    }
    let words = |field: &str| Words {
        text: form.text(field).to_owned(),
        shared: !form.text(&format!("{field}_shared")).is_empty(),
    };
    let (helped, hindered, lesson) = (words("helped"), words("hindered"), words("lesson"));
    let new = NewEvaluation {
        judgement: judgement.unwrap_or(Judgement::Unclear),
        reason: form.text("reason").to_owned(),
        helped,
        hindered,
        lesson,
        figures,
    };
    if let Err(Error::Invalid(faults)) = new.check() {
        form.faults.extend(faults);
    }
    Some(new).filter(|_| !form.is_faulty())
}

async fn save(ctx: Ctx, Path((plan, goal)): Path<(String, String)>, mut form: Form) -> Reply {
    let (plan, goal): (PlanId, GoalId) = (plan.parse()?, goal.parse()?);
    let (actor, clock, lang) = (ctx.actor()?.clone(), ctx.house.clock.clone(), ctx.lang);
    let indicators = {
        let actor = actor.clone();
        let of = ctx.read(move |c| {
            let tree = judged(c, &actor, plan)?;
            plans::indicators_of_goals(c, &tree, lang)
        });
        of.await?.into_iter().filter(|i| i.goal == goal).collect::<Vec<_>>()
    };
    let stage_word = form.text("stage").to_owned();
    if let Some(new) = read(&mut form, &indicators) {
        let asked = stage_word.clone();
        let next = ctx
            .write(move |tx| {
                let tree = judged(tx, &actor, plan)?;
                let permit = permit(tx, &actor, &tree.plan)?;
                let stage = stage_of(&asked, &tree.plan, clock.today());
                evaluate(tx, &permit, &tree.plan, (goal, stage), &new, &clock)?;
                let judged = evaluations(tx, &actor.scope(), plan)?;
                let is_open = |g: &Goal| !judged.iter().any(|j| j.goal == g.id && j.stage == stage);
                // The next one after this, and then from the beginning.
                let goals: Vec<&Goal> = tree.areas.iter().flat_map(|area| &area.goals).collect();
                let at = goals.iter().position(|g| g.id == goal).unwrap_or(0);
                let (before, after) = goals.split_at(at);
                let next = after.iter().chain(before).find(|g| is_open(g)).map(|g| g.id);
                Ok(match next {
                    Some(next) => format!("/plans/{plan}/evaluation/goals/{next}?stage={}", stage.word()),
                    None => format!("/plans/{plan}/evaluation?stage={}", stage.word()),
                })
            })
            .await?;
        return Ok(see_other(&next));
    }
    Page::again(&goal_page(&ctx, plan, goal, &stage_word, Some(form)).await?)
}
