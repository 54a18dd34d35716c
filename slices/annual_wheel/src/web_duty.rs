//! Writing a duty, changing it, taking it out.

use askama::Template;
use axum::extract::Path;
use follow_up::MeetingKind;
use kernel::access::KeepTemplates;
use kernel::id::{UnitId, WheelDutyId};
use kernel::{Error, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, once_key, see_other};

use crate::duty::{self, Below, Duty, NewDuty, duties};
use crate::rule::{KINDS, Rule, When};
use crate::web::{keeper, page_under};
use crate::{T, wording};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/units/{unit}/wheel/duties/new", new)
        .post(Access::SignedIn, "/units/{unit}/wheel/duties", add)
        .get(Access::SignedIn, "/units/{unit}/wheel/duties/{duty}", show)
        .post(Access::SignedIn, "/units/{unit}/wheel/duties/{duty}", change)
        .post(Access::SignedIn, "/units/{unit}/wheel/duties/{duty}/removal", remove)
}

#[derive(Template)]
#[template(path = "duty.html")]
struct DutyPage {
    page: Page,
    t: T,
    unit: UnitId,
    /// The duty that is changed; a new one otherwise.
    duty: Option<WheelDutyId>,
    /// Whether units below may be given it.
    for_below: bool,
    form: Form,
    once: String,
}

impl DutyPage {
    fn fault(&self, field: &str) -> String {
        self.form.fault_of(field).map(|word| self.t.by_name(word, Vec::new())).unwrap_or_default()
    }

    /// The first fault of the rule.
    fn rule_fault(&self) -> String {
        let fields = ["kind", "month", "day", "every_months", "to_month", "days"];
        fields.into_iter().map(|field| self.fault(field)).find(|fault| !fault.is_empty()).unwrap_or_default()
    }

    fn is_kind(&self, kind: &str) -> bool {
        self.form.text("kind") == kind
    }

    fn months(&self, field: &str) -> Vec<(i8, &'static str, bool)> {
        let chosen = self.form.text(field).parse().unwrap_or(0);
        (1..=12).map(|month| (month, words::month(self.page.lang, month), month == chosen)).collect()
    }

    fn meetings(&self, field: &str) -> Vec<(&'static str, String, bool)> {
        let chosen = MeetingKind::from_word(self.form.text(field)).unwrap_or(MeetingKind::Annual);
        let name = |kind| wording::meeting(self.page.lang, kind).to_lowercase();
        MeetingKind::ALL.into_iter().map(|kind| (kind.word(), name(kind), kind == chosen)).collect()
    }

    fn steps(&self) -> Vec<(&'static str, String, bool)> {
        let chosen = self.form.text("day_every");
        let name = |step: &str| self.t.by_name(&format!("every-months-{step}"), Vec::new());
        ["12", "6", "3", "1"].into_iter().map(|step| (step, name(step), step == chosen)).collect()
    }

    fn below(&self) -> Vec<(&'static str, String, bool)> {
        let chosen = Below::from_word(self.form.text("below"));
        let name = |below: Below| self.t.by_name(&format!("below-{}", below.word()), Vec::new());
        Below::ALL.into_iter().map(|below| (below.word(), name(below), below == chosen)).collect()
    }
}

/// A form with what a duty says.
fn filled(says: &NewDuty) -> Form {
    let form = Form::default()
        .with("title", says.title.as_str())
        .with("about", says.about.as_str())
        .with("owner", says.owner.as_str())
        .with("below", says.below.word())
        .with("kind", says.rule.when.word())
        .with("every_years", says.rule.every_years.to_string())
        .with("first_year", says.rule.first_year.map(|year| year.to_string()).unwrap_or_default());
    match says.rule.when {
        When::Day { month, day, every_months } => form
            .with("day_day", day.to_string())
            .with("day_month", month.to_string())
            .with("day_every", every_months.to_string()),
        When::EndOf { month } => form.with("end_month", month.to_string()),
        When::Months { from, to } => form.with("months_from", from.to_string()).with("months_to", to.to_string()),
        When::Before { meeting, days } => {
            form.with("before_days", days.to_string()).with("before_meeting", meeting.word())
        }
        When::After { meeting, days } => {
            form.with("after_days", days.to_string()).with("after_meeting", meeting.word())
        }
    }
}

/// What was typed; numbers that are none become ones that no rule takes, so that the field is named.
fn typed(form: &Form) -> Option<NewDuty> {
    let small = |field: &str| form.text(field).parse::<i8>().unwrap_or(0);
    let days = |field: &str| form.text(field).parse::<i64>().unwrap_or(-1);
    let meeting = |field: &str| MeetingKind::from_word(form.text(field)).unwrap_or(MeetingKind::Annual);
    let when = match form.text("kind") {
        "day" => When::Day { month: small("day_month"), day: small("day_day"), every_months: small("day_every") },
        "end-of" => When::EndOf { month: small("end_month") },
        "months" => When::Months { from: small("months_from"), to: small("months_to") },
        "before" => When::Before { meeting: meeting("before_meeting"), days: days("before_days") },
        "after" => When::After { meeting: meeting("after_meeting"), days: days("after_days") },
        _ => return None,
    };
    let every_years = form.some("every_years").map_or(1, |text| text.parse().unwrap_or(0));
    let first_year = form.some("first_year").map(|text| text.parse().unwrap_or(0));
    let text = |field: &str| form.text(field).to_owned();
    let rule = Rule { when, every_years, first_year };
    Some(NewDuty {
        title: text("title"),
        about: text("about"),
        owner: text("owner"),
        rule,
        below: Below::from_word(form.text("below")),
    })
}

async fn duty_page(ctx: &Ctx, unit: UnitId, duty: Option<WheelDutyId>, form: Form) -> Result<DutyPage> {
    let actor = ctx.actor()?.clone();
    let (name, for_below, has_below) = ctx
        .read(move |c| {
            keeper(c, &actor, unit)?;
            let (found, place) = (units::find(c, unit)?, units::place(c, unit)?);
            let has_below = units::tree(c)?.iter().any(|(other, _)| other.parent == Some(unit));
            Ok((found.name, actor.can::<KeepTemplates>(&place), has_below))
        })
        .await?;
    let t = T(ctx.lang);
    let title = if duty.is_some() { t.change_duty() } else { t.new_duty() };
    let page = page_under(ctx, title, unit, &name);
    Ok(DutyPage { page, t, unit, duty, for_below: for_below && has_below, form, once: once_key() })
}

async fn new(ctx: Ctx, Path(unit): Path<String>) -> Reply {
    let form = Form::default().with("kind", KINDS.first().copied().unwrap_or_default()).with("day_every", "12");
    Page::show(&duty_page(&ctx, unit.parse()?, None, form).await?)
}

async fn show(ctx: Ctx, Path((unit, id)): Path<(String, String)>) -> Reply {
    let (unit, id): (UnitId, WheelDutyId) = (unit.parse()?, id.parse()?);
    let scope = ctx.scope()?;
    let found = ctx.read(move |c| duties(c, &scope, unit)).await?;
    let duty: Duty = found.into_iter().find(|duty| duty.id == id && duty.unit == unit).ok_or(Error::NotFound)?;
    Page::show(&duty_page(&ctx, unit, Some(id), filled(&duty.says)).await?)
}

async fn add(ctx: Ctx, Path(unit): Path<String>, form: Form) -> Reply {
    let unit: UnitId = unit.parse()?;
    write(ctx, unit, None, form).await
}

async fn change(ctx: Ctx, Path((unit, id)): Path<(String, String)>, form: Form) -> Reply {
    let (unit, id) = (unit.parse()?, id.parse()?);
    write(ctx, unit, Some(id), form).await
}

async fn write(ctx: Ctx, unit: UnitId, id: Option<WheelDutyId>, mut form: Form) -> Reply {
    let there = format!("/units/{unit}/wheel");
    let (actor, clock, once) = (ctx.actor()?.clone(), ctx.house.clock.clone(), form.once()?);
    let Some(new) = typed(&form) else {
        form.fault("kind", "fault-kind");
        return Page::again(&duty_page(&ctx, unit, id, form).await?);
    };
    let led = there.clone();
    let written = ctx
        .write(move |tx| {
            let keeper = keeper(tx, &actor, unit)?;
            match id {
                Some(id) => duty::set_duty(tx, &keeper, id, &new, &clock),
                None if db::led_to(tx, &once, actor.account)?.is_some() => Ok(()),
                None => {
                    duty::add_duties(tx, &keeper, &[new], &clock)?;
                    db::done_once(tx, &once, actor.account, clock.now_ms(), &led)
                }
            }
        })
        .await;
    match written {
        Ok(()) => Ok(see_other(&there)),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&duty_page(&ctx, unit, id, form).await?)
        }
    }
}

async fn remove(ctx: Ctx, Path((unit, id)): Path<(String, String)>) -> Reply {
    let (unit, id): (UnitId, WheelDutyId) = (unit.parse()?, id.parse()?);
    let (actor, clock) = (ctx.actor()?.clone(), ctx.house.clock.clone());
    ctx.write(move |tx| {
        let keeper = keeper(tx, &actor, unit)?;
        duty::drop_duty(tx, &keeper, id, &clock)
    })
    .await?;
    Ok(see_other(&format!("/units/{unit}/wheel")))
}
