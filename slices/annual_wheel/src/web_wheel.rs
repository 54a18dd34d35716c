//! The wheel's page: drawn, and the same as a list, month by month.

use askama::Template;
use axum::extract::{Path, Query};
use jiff::civil::Date;
use kernel::access::KeepWheel;
use kernel::id::UnitId;
use web::{Access, Ctx, Form, Page, Reply, Routes};

use crate::draw::{self, Point};
use crate::wheel::{Entry, Ring, Wheel, wheel};
use crate::{T, wording};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/units/{unit}/wheel", show)
}

#[derive(Template)]
#[template(path = "wheel.html")]
struct WheelPage {
    page: Page,
    t: T,
    wheel: Wheel,
    today: Date,
    may_keep: bool,
}

/// A month of the list.
struct Month {
    number: i8,
    name: &'static str,
    /// Duties and meetings.
    lines: Vec<Line>,
    /// Actions of the plan.
    actions: Vec<Line>,
}

/// A line of the list.
struct Line {
    when: String,
    title: String,
    /// The language of the title.
    lang: &'static str,
    note: String,
    href: Option<String>,
    ring: &'static str,
    ring_name: String,
    closed: bool,
}

impl WheelPage {
    fn months(&self) -> Vec<Month> {
        (1..=12)
            .map(|number| {
                let here = self.wheel.entries.iter().filter(|entry| entry.stretch().from.month() == number);
                let (actions, lines) = here.partition::<Vec<_>, _>(|entry| matches!(entry, Entry::Action(_)));
                let written = |entries: Vec<&Entry>| entries.into_iter().map(|entry| self.line(entry)).collect();
                let name = words::month(self.page.lang, number);
                Month { number, name, lines: written(lines), actions: written(actions) }
            })
            .collect()
    }

    fn line(&self, entry: &Entry) -> Line {
        let (lang, ring) = (self.page.lang, entry.ring(self.wheel.unit));
        let unit = self.wheel.unit;
        let (note, href, closed, text_lang) = match entry {
            Entry::Duty(duty, _) => {
                let whose = (duty.unit != unit).then(|| duty.unit_name.clone());
                let owner = Some(duty.says.owner.clone()).filter(|owner| !owner.is_empty());
                let note = [whose, owner].into_iter().flatten().collect::<Vec<_>>().join(" · ");
                let own = self.may_keep && duty.unit == unit;
                let href = own.then(|| format!("/units/{unit}/wheel/duties/{}", duty.id));
                (note, href, false, self.wheel.lang)
            }
            Entry::Meeting(..) => (String::new(), None, false, lang),
            Entry::Action(action) => {
                let href = format!("/action-plans/{}/actions/{}/statuses", action.plan, action.action);
                (String::new(), Some(href), action.closed, action.lang)
            }
        };
        Line {
            when: wording::stretch(lang, entry.stretch()),
            title: wording::title(lang, entry),
            lang: text_lang.code(),
            note,
            href,
            ring: ring.word(),
            ring_name: self.ring_name(ring),
            closed,
        }
    }

    fn ring_name(&self, ring: Ring) -> String {
        self.t.by_name(&format!("ring-{}", ring.word()), Vec::new())
    }

    /// The rings that anything stands on: word and name.
    fn rings(&self) -> Vec<(&'static str, String)> {
        let used = |ring: &Ring| self.wheel.entries.iter().any(|entry| entry.ring(self.wheel.unit) == *ring);
        Ring::ALL.into_iter().filter(used).map(|ring| (ring.word(), self.ring_name(ring))).collect()
    }

    /// The months' fields in the picture: number, outline, the middle, the name's first letters, whether it is now.
    fn fields(&self) -> Vec<(i8, String, Point, String, bool)> {
        let field = |month: i8| {
            let (path, middle) = draw::field(self.wheel.year, month);
            let short: String = words::month(self.page.lang, month).chars().take(3).collect();
            let now = self.today.year() == self.wheel.year && self.today.month() == month;
            (month, path, middle, short, now)
        };
        (1..=12).map(field).collect()
    }

    /// What stands on single days: ring, place, whether it is done.
    fn spots(&self) -> Vec<(&'static str, Point, bool)> {
        let days = self.wheel.entries.iter().filter(|entry| entry.stretch().from == entry.stretch().to);
        days.map(|entry| {
            let ring = entry.ring(self.wheel.unit);
            let closed = matches!(entry, Entry::Action(action) if action.closed);
            (ring.word(), draw::spot(entry.stretch().from, ring), closed)
        })
        .collect()
    }

    /// What takes longer: ring and line.
    fn arcs(&self) -> Vec<(&'static str, String)> {
        let long = self.wheel.entries.iter().filter(|entry| entry.stretch().from != entry.stretch().to);
        long.map(|entry| {
            let ring = entry.ring(self.wheel.unit);
            (ring.word(), draw::arc(entry.stretch(), ring))
        })
        .collect()
    }

    /// The radii of the rings.
    fn circles(&self) -> [f64; 4] {
        Ring::ALL.map(draw::radius)
    }

    /// Today's hand, in its own year.
    fn hand(&self) -> Option<(Point, Point)> {
        (self.today.year() == self.wheel.year).then(|| draw::hand(self.today))
    }

    fn undated(&self) -> Vec<(String, String, Option<String>)> {
        let unit = self.wheel.unit;
        let line = |duty: &crate::Duty| {
            let href = (self.may_keep && duty.unit == unit).then(|| format!("/units/{unit}/wheel/duties/{}", duty.id));
            (duty.says.title.clone(), wording::rule(self.page.lang, &duty.says.rule), href)
        };
        self.wheel.undated.iter().map(line).collect()
    }

    fn is_empty(&self) -> bool {
        self.wheel.entries.is_empty() && self.wheel.undated.is_empty()
    }
}

async fn show(ctx: Ctx, Path(unit): Path<String>, Query(query): Query<Vec<(String, String)>>) -> Reply {
    let (unit, query): (UnitId, Form) = (unit.parse()?, Form::of(query));
    let (actor, today) = (ctx.actor()?.clone(), ctx.house.clock.today());
    let year = query.text("year").parse().unwrap_or(today.year());
    let (wheel, may_keep) = ctx
        .read(move |c| {
            let wheel = wheel(c, &actor, unit, year, today)?;
            Ok((wheel, actor.can::<KeepWheel>(&units::place(c, unit)?)))
        })
        .await?;
    let t = T(ctx.lang);
    let page = ctx
        .page(t.wheel_title())
        .under("/units", units::T(ctx.lang).units_title())
        .under(format!("/units/{unit}"), wheel.unit_name.clone());
    Page::show(&WheelPage { page, t, wheel, today, may_keep })
}
