//! A meeting's page: what it decided, and writing down one decision more, which becomes a status, a new action, or neither.

use askama::Template;
use axum::extract::Path;
use db::Conn;
use kernel::access::{AdoptPlan, WritePlan};
use kernel::id::{AreaId, GoalId, MeasureId, MeetingDecisionId, MeetingId, PlanId, UnitId};
use kernel::{Actor, Error, Result};
use local_plans::Details;
use plans::PlanTree;
use web::{Access, Ctx, Form, Page, Reply, Routes, once_key, see_other};

use crate::decision::{self, Became, Decided, Meeting, NewDecision, decisions_of, meeting};
use crate::followed::{FollowedPlan, followed_of_unit};
use crate::status::{NewStatus, Status};
use crate::web_unit_meetings::permit_in;
use crate::{T, wording};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/units/{unit}/meetings/{meeting}", show)
        .post(Access::SignedIn, "/units/{unit}/meetings/{meeting}/decisions", write)
        .post(Access::SignedIn, "/units/{unit}/meetings/{meeting}/decisions/{decision}/removal", remove)
}

/// A meeting with the plans that its decisions may be about.
struct Sitting {
    meeting: Meeting,
    unit_name: String,
    decided: Vec<Decided>,
    followed: Vec<FollowedPlan>,
    /// The plans that a new action may be put into; empty for those who may not.
    trees: Vec<PlanTree>,
}

#[derive(Template)]
#[template(path = "meeting.html")]
struct MeetingPage {
    page: Page,
    t: T,
    sitting: Sitting,
    /// Whether the day has come.
    is_held: bool,
    form: Form,
    once: String,
}

impl MeetingPage {
    fn fault(&self, field: &str) -> String {
        self.form.fault_of(field).map(|word| self.said(word)).unwrap_or_default()
    }

    /// A fault of ours, or of the slices that the decision goes to.
    fn said(&self, word: &str) -> String {
        let lang = self.page.lang;
        let known = [
            self.t.by_name(word, Vec::new()),
            plans::T(lang).by_name(word, Vec::new()),
            local_plans::T(lang).by_name(word, Vec::new()),
        ];
        known.into_iter().find(|text| !text.is_empty() && text != word).unwrap_or_else(|| self.t.fault_other())
    }

    fn became(&self) -> &str {
        Some(self.form.text("became")).filter(|word| !word.is_empty()).unwrap_or("status")
    }

    /// What a decision may become: word, text, whether it is chosen.
    fn kinds(&self) -> Vec<(&'static str, String, bool)> {
        let has_actions = self.sitting.followed.iter().any(|plan| !plan.actions.is_empty());
        let kinds = [("status", has_actions), ("action", !self.sitting.trees.is_empty()), ("nothing", true)];
        let offered: Vec<&'static str> =
            kinds.into_iter().filter(|(_, offered)| *offered).map(|(word, _)| word).collect();
        let chosen = offered.iter().find(|word| **word == self.became()).or(offered.first()).copied();
        let name = |word: &str| self.t.by_name(&format!("becomes-{word}"), Vec::new());
        offered.into_iter().map(|word| (word, name(word), Some(word) == chosen)).collect()
    }

    fn is_action(&self, plan: &FollowedPlan, action: &MeasureId) -> bool {
        self.form.text("action") == format!("{}:{action}", plan.plan.id)
    }

    fn statuses(&self) -> Vec<(&'static str, String, bool)> {
        let chosen = self.form.text("status");
        Status::ALL.into_iter().map(|s| (s.word(), wording::says(self.t, s), s.word() == chosen)).collect()
    }

    fn is_under(&self, value: &str) -> bool {
        self.form.text("under") == value
    }

    fn about(&self, decided: &Decided) -> String {
        let Some((_, _, text)) = &decided.about else { return String::new() };
        if decided.is_status { self.t.decided_status(text.as_str()) } else { self.t.decided_action(text.as_str()) }
    }

    fn href(&self, decided: &Decided) -> String {
        let about = decided.about.as_ref();
        about.map(|(plan, action, _)| format!("/action-plans/{plan}/actions/{action}/statuses")).unwrap_or_default()
    }
}

fn sitting(c: &mut Conn, actor: &Actor, (unit, id): (UnitId, MeetingId), today: jiff::civil::Date) -> Result<Sitting> {
    let scope = actor.scope();
    permit_in(c, actor, unit)?;
    let meeting = meeting(c, &scope, id)?;
    if meeting.unit != unit {
        return Err(Error::NotFound);
    }
    // What is in force today; for a meeting of a year that is over, what was in force then.
    let mut followed = followed_of_unit(c, &scope, unit, today)?;
    if followed.is_empty() {
        followed = followed_of_unit(c, &scope, unit, meeting.on)?;
    }
    let place = units::place(c, unit)?;
    let adds = actor.can::<AdoptPlan>(&place) && actor.can::<WritePlan>(&place);
    let amended = followed.iter().filter(|_| adds).map(|found| found.plan.id);
    let trees = amended.map(|plan| plans::tree(c, &scope, plan)).collect::<Result<Vec<_>>>()?;
    let decided = decisions_of(c, &scope, id)?;
    Ok(Sitting { meeting, unit_name: units::find(c, unit)?.name, decided, followed, trees })
}

async fn meeting_page(ctx: &Ctx, unit: UnitId, id: MeetingId, form: Form) -> Result<MeetingPage> {
    let (actor, t, today) = (ctx.actor()?.clone(), T(ctx.lang), ctx.house.clock.today());
    let sitting = ctx.read(move |c| sitting(c, &actor, (unit, id), today)).await?;
    let title = wording::meeting(ctx.lang, sitting.meeting.kind, sitting.meeting.on);
    let page = ctx.page(title).under("/units", units::T(ctx.lang).units_title());
    let page = page.under(format!("/units/{unit}"), sitting.unit_name.clone());
    let page = page.under(format!("/units/{unit}/meetings"), t.unit_meetings_title());
    let is_held = sitting.meeting.on <= today;
    Ok(MeetingPage { page, t, sitting, is_held, form, once: once_key() })
}

async fn show(ctx: Ctx, Path((unit, id)): Path<(String, String)>) -> Reply {
    Page::show(&meeting_page(&ctx, unit.parse()?, id.parse()?, Form::default()).await?)
}

/// What was typed as a decision; faults of reading are left in the form.
fn typed(form: &mut Form) -> Option<NewDecision> {
    let day = |form: &mut Form, field: &'static str| {
        let read = form.some(field).map(|text| words::read_date(&text));
        if read == Some(None) {
            form.fault(field, "fault-until");
        }
        read.flatten()
    };
    let became = match form.text("became") {
        "status" => {
            let until = day(form, "until");
            let about = form
                .text("action")
                .split_once(':')
                .and_then(|(plan, action)| Some((plan.parse::<PlanId>().ok()?, action.parse::<MeasureId>().ok()?)));
            if about.is_none() {
                form.fault("action", "fault-action-missing");
            }
            let status = Status::from_word(form.text("status"));
            if status.is_none() {
                form.fault("status", "fault-status-missing");
            }
            about.zip(status).map(|((plan, action), status)| {
                let status = NewStatus { status, until, note: String::new(), evidence: Vec::new() };
                Became::Status(plan, action, status)
            })
        }
        "action" => {
            let due = day(form, "due");
            let mut under = form.text("under").split(':');
            let plan = under.next().and_then(|id| id.parse::<PlanId>().ok());
            let area = under.next().and_then(|id| id.parse::<AreaId>().ok());
            let goal = under.next().and_then(|id| id.parse::<GoalId>().ok());
            if area.is_none() {
                form.fault("under", "fault-under-missing");
            }
            let details = Details { owner_post: form.some("owner_post"), due, ..Details::default() };
            plan.zip(area).map(|(plan, area)| Became::Action(plan, area, goal, Box::new(details)))
        }
        _ => Some(Became::Nothing),
    };
    let (words, minutes) = (form.text("words").to_owned(), form.text("minutes").to_owned());
    if words.is_empty() {
        form.fault("words", "fault-decision-missing");
    }
    became.filter(|_| !form.is_faulty()).map(|became| NewDecision { words, minutes, became })
}

async fn write(ctx: Ctx, Path((unit, id)): Path<(String, String)>, mut form: Form) -> Reply {
    let (unit, id): (UnitId, MeetingId) = (unit.parse()?, id.parse()?);
    let (actor, clock, once) = (ctx.actor()?.clone(), ctx.house.clock.clone(), form.once()?);
    let there = format!("/units/{unit}/meetings/{id}");
    if let Some(new) = typed(&mut form) {
        let led = there.clone();
        let written = ctx
            .write(move |tx| {
                if db::led_to(tx, &once, actor.account)?.is_some() {
                    return Ok(());
                }
                let here = sitting(tx, &actor, (unit, id), clock.today())?;
                decision::decide(tx, &actor, &here.meeting, &here.followed, &new, &clock)?;
                db::done_once(tx, &once, actor.account, clock.now_ms(), &led)
            })
            .await;
        match written {
            Ok(()) => return Ok(see_other(&there)),
            Err(error) => form.take_faults(error)?,
        }
    }
    Page::again(&meeting_page(&ctx, unit, id, form).await?)
}

async fn remove(ctx: Ctx, Path((unit, meeting, id)): Path<(String, String, String)>) -> Reply {
    let (unit, meeting, id): (UnitId, MeetingId, MeetingDecisionId) = (unit.parse()?, meeting.parse()?, id.parse()?);
    let (actor, clock) = (ctx.actor()?.clone(), ctx.house.clock.clone());
    ctx.write(move |tx| {
        let permit = permit_in(tx, &actor, unit)?;
        decision::drop_decision(tx, &permit, id, &clock)
    })
    .await?;
    Ok(see_other(&format!("/units/{unit}/meetings/{meeting}")))
}
