//! The matters of one's units: with us now, raised by us, sent on by us, and the record that can be searched.

use askama::Template;
use axum::extract::Query;
use jiff::civil::Date;
use kernel::Actor;
use kernel::access::{HandleMatter, RaiseMatter};
use kernel::clock::norwegian_day;
use kernel::id::UnitId;
use web::{Access, Ctx, Form, Page, Reply, Routes};

use crate::matter::{self, Matter};
use crate::record::finds;
use crate::web::lets_in;
use crate::{T, wording};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/matters", show)
}

#[derive(Template)]
#[template(path = "matters.html")]
struct MattersPage {
    page: Page,
    t: T,
    today: Date,
    handles: Vec<UnitId>,
    raises: Vec<UnitId>,
    can_raise: bool,
    all: Vec<Matter>,
    asked: String,
}

impl MattersPage {
    fn is_with_us(&self, matter: &Matter) -> bool {
        self.handles.contains(&matter.standing().at)
    }

    fn is_raised_by_us(&self, matter: &Matter) -> bool {
        self.raises.contains(&matter.unit)
    }

    fn open(&self) -> impl Iterator<Item = &Matter> {
        self.all.iter().filter(|matter| matter.standing().is_open())
    }

    fn ours(&self) -> Vec<&Matter> {
        self.open().filter(|matter| self.is_with_us(matter)).collect()
    }

    fn raised(&self) -> Vec<&Matter> {
        self.open().filter(|matter| self.is_raised_by_us(matter)).collect()
    }

    fn sent_on(&self) -> Vec<&Matter> {
        self.open().filter(|matter| !self.is_with_us(matter) && !self.is_raised_by_us(matter)).collect()
    }

    /// What is answered or withdrawn, what closed last first.
    fn record(&self) -> Vec<&Matter> {
        let closed = self.all.iter().filter(|matter| !matter.standing().is_open());
        let mut found: Vec<&Matter> = closed.filter(|matter| finds(matter, &self.asked)).collect();
        found.sort_by_key(|matter| std::cmp::Reverse(matter.events.last().map(|event| event.at_ms)));
        found
    }

    fn has_record(&self) -> bool {
        self.all.iter().any(|matter| !matter.standing().is_open())
    }

    fn state(&self, matter: &Matter) -> String {
        wording::standing(self.t, matter)
    }

    fn tone(&self, matter: &Matter) -> &'static str {
        wording::tone(matter.standing().stage)
    }

    /// Who raised it, and by when an answer is needed or on which day it closed.
    fn facts(&self, matter: &Matter) -> String {
        let from = self.t.from_unit(matter.unit_name.as_str());
        let day = matter.events.last().and_then(|event| norwegian_day(event.at_ms));
        let closed = day.map(|day| words::date(self.page.lang, day)).unwrap_or_default();
        let due = wording::due(self.t, self.page.lang, matter, self.today);
        format!("{from} · {}", if due.is_empty() { closed } else { due })
    }
}

fn units(held: Vec<&kernel::Held>) -> Vec<UnitId> {
    held.into_iter().map(|held| held.place.unit).collect()
}

/// Whether somebody has a unit to raise matters from: one with a unit above it.
pub(crate) fn can_raise(actor: &Actor) -> bool {
    actor.own_units_for::<RaiseMatter>().iter().any(|held| !held.place.above.is_empty())
}

async fn show(ctx: Ctx, Query(query): Query<Vec<(String, String)>>) -> Reply {
    let (actor, t) = (ctx.actor()?.clone(), T(ctx.lang));
    lets_in(&actor)?;
    let scope = actor.scope();
    let all = ctx.read(move |c| matter::seen(c, &scope)).await?;
    Page::show(&MattersPage {
        page: ctx.page(t.matters_title()),
        t,
        today: ctx.house.clock.today(),
        handles: units(actor.own_units_for::<HandleMatter>()),
        raises: units(actor.own_units_for::<RaiseMatter>()),
        can_raise: can_raise(&actor),
        all,
        asked: Form::of(query).text("q").to_owned(),
    })
}
