//! A unit's meetings on a page of their own: those that are planned and those that were held, with what each decided.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use db::Conn;
use jiff::civil::Date;
use kernel::access::{FollowUp, SeeDrafts};
use kernel::id::{MeetingId, UnitId};
use kernel::{Actor, Clock, Error, Permit, Result};
use web::{Access, Ctx, Form, Page, PlanDoor, Reply, Routes, see_other};
use words::Lang;

use crate::meeting::{self, MeetingKind};
use crate::{T, store_decisions, wording};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/units/{unit}/meetings", show)
        .post(Access::SignedIn, "/units/{unit}/meetings", add)
        .post(Access::SignedIn, "/units/{unit}/meetings/{meeting}/removal", remove)
}

/// The ways to a unit's meetings, for those who follow its plans up, and to its handover, for its board.
///
/// # Errors
/// The database's.
pub fn doors(c: &mut Conn, actor: &Actor, _: &Clock, unit: UnitId, lang: Lang) -> Result<Vec<PlanDoor>> {
    let (place, t) = (units::place(c, unit)?, T(lang));
    let door = |to: &str, label: String| PlanDoor { href: format!("/units/{unit}/{to}"), label, main: false };
    let meetings = actor.can::<FollowUp>(&place).then(|| door("meetings", t.unit_meetings_title()));
    let handover = actor.can::<SeeDrafts>(&place).then(|| door("handover", t.handover_door()));
    Ok(meetings.into_iter().chain(handover).collect())
}

/// The permit to follow a unit's plans up; a unit in which one holds no post is not there.
pub(crate) fn permit_in(c: &mut Conn, actor: &Actor, unit: UnitId) -> Result<Permit<FollowUp>> {
    if !units::has_post(c, &actor.scope(), unit)? {
        return Err(Error::NotFound);
    }
    actor.may::<FollowUp>(&units::place(c, unit)?)
}

#[derive(Template)]
#[template(path = "unit_meetings.html")]
struct MeetingsPage {
    page: Page,
    t: T,
    unit: UnitId,
    meetings: Vec<(MeetingId, MeetingKind, Date)>,
    decided: HashMap<MeetingId, i64>,
    today: Date,
    form: Form,
}

impl MeetingsPage {
    /// Those to come, the next first.
    fn coming(&self) -> Vec<&(MeetingId, MeetingKind, Date)> {
        self.meetings.iter().rev().filter(|(_, _, day)| *day >= self.today).collect()
    }

    /// Those that were held, the last first.
    fn held(&self) -> Vec<&(MeetingId, MeetingKind, Date)> {
        self.meetings.iter().filter(|(_, _, day)| *day < self.today).collect()
    }

    fn name(&self, kind: &MeetingKind, day: &Date) -> String {
        wording::meeting(self.page.lang, *kind, *day)
    }

    fn decisions(&self, meeting: &MeetingId) -> String {
        self.decided.get(meeting).map(|n| self.t.decisions_count(*n)).unwrap_or_default()
    }

    fn kinds(&self) -> Vec<(&'static str, String, bool)> {
        let chosen = MeetingKind::from_word(self.form.text("kind")).unwrap_or(MeetingKind::Board);
        let name = |kind: MeetingKind| self.t.by_name(&format!("meeting-{}", kind.word()), Vec::new());
        MeetingKind::ALL.into_iter().map(|kind| (kind.word(), name(kind), kind == chosen)).collect()
    }

    fn fault(&self, field: &str) -> String {
        self.form.fault_of(field).map(|word| self.t.by_name(word, Vec::new())).unwrap_or_default()
    }
}

async fn meetings_page(ctx: &Ctx, unit: UnitId, form: Form) -> Result<MeetingsPage> {
    let (scope, actor, t) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang));
    let (name, meetings, decided) = ctx
        .read(move |c| {
            permit_in(c, &actor, unit)?;
            let meetings = meeting::meetings(c, &scope, unit)?;
            let decided = store_decisions::counts(c, &scope, unit)?.into_iter().collect();
            Ok((units::find(c, unit)?.name, meetings, decided))
        })
        .await?;
    let page = ctx.page(t.unit_meetings_title()).under("/units", units::T(ctx.lang).units_title());
    let page = page.under(format!("/units/{unit}"), name);
    Ok(MeetingsPage { page, t, unit, meetings, decided, today: ctx.house.clock.today(), form })
}

async fn show(ctx: Ctx, Path(unit): Path<String>) -> Reply {
    Page::show(&meetings_page(&ctx, unit.parse()?, Form::default()).await?)
}

async fn add(ctx: Ctx, Path(unit): Path<String>, mut form: Form) -> Reply {
    let unit: UnitId = unit.parse()?;
    let Some(day) = words::read_date(form.text("day")) else {
        form.fault("day", "fault-day");
        return Page::again(&meetings_page(&ctx, unit, form).await?);
    };
    let (actor, clock) = (ctx.actor()?.clone(), ctx.house.clock.clone());
    let kind = MeetingKind::from_word(form.text("kind")).unwrap_or(MeetingKind::Board);
    ctx.write(move |tx| {
        let permit = permit_in(tx, &actor, unit)?;
        meeting::add_meeting(tx, &permit, kind, day, &clock)
    })
    .await?;
    Ok(see_other(&format!("/units/{unit}/meetings")))
}

async fn remove(ctx: Ctx, Path((unit, meeting)): Path<(String, String)>) -> Reply {
    let (unit, meeting): (UnitId, MeetingId) = (unit.parse()?, meeting.parse()?);
    let (actor, clock) = (ctx.actor()?.clone(), ctx.house.clock.clone());
    ctx.write(move |tx| {
        let permit = permit_in(tx, &actor, unit)?;
        meeting::drop_meeting(tx, &permit, meeting, &clock)
    })
    .await?;
    Ok(see_other(&format!("/units/{unit}/meetings")))
}
