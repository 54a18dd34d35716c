//! The list of reports: those one's board writes, those one may read, which units have one, and the search by words; and
//! beginning one.

use askama::Template;
use axum::extract::Query;
use kernel::access::{KeepTemplates, WriteReport};
use kernel::id::UnitId;
use kernel::{Error, Held, Result};
use units::Level;
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::list::{self, Found, UnitHas};
use crate::report::Head;
use crate::web::{called, fault, has_reports};
use crate::{T, begin, document};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/annual-reports", show).post(Access::SignedIn, "/annual-reports", start)
}

#[derive(Template)]
#[template(path = "reports.html")]
struct ReportsPage {
    page: Page,
    t: T,
    /// The units whose report one writes.
    writes: Vec<Held>,
    keeps_templates: bool,
    own: Vec<Head>,
    levels: Vec<Level>,
    /// The units below, for the year that is looked at.
    below: Vec<UnitHas>,
    seen_year: i16,
    years: Vec<i64>,
    asked: String,
    year: i16,
    number: i64,
    adopted: Vec<Head>,
    found: Vec<Found>,
    more: bool,
    form: Form,
}

/// A level of the units below: its name, how many of them have a report out of how many, and the units.
struct LevelHas<'a> {
    said: String,
    with: Vec<&'a UnitHas>,
    without: Vec<&'a UnitHas>,
}

impl ReportsPage {
    fn fault(&self, field: &str) -> String {
        fault(self.t, &self.form, field)
    }

    fn called(&self, head: &Head) -> String {
        called(head, self.page.lang)
    }

    fn state(&self, head: &Head) -> String {
        match &head.adopted {
            Some(_) => document::state(head, self.page.lang),
            None => self.t.ready_of(head.sections, head.ready),
        }
    }

    fn tone(&self, head: &Head) -> &'static str {
        if head.adopted.is_some() { "tag-good" } else { "tag-some" }
    }

    fn is_unit(&self, held: &Held) -> bool {
        self.form.text("unit") == held.place.unit.to_string()
    }

    /// The units below, level by level.
    fn by_level(&self) -> Vec<LevelHas<'_>> {
        let of = |level: &Level| {
            let all: Vec<&UnitHas> = self.below.iter().filter(|unit| unit.level == level.id).collect();
            let n = all.len();
            let (with, without): (Vec<_>, Vec<_>) = all.into_iter().partition(|unit| unit.report.is_some());
            let level = level.name(self.page.lang);
            let said = self.t.units_have(level, n, with.len(), self.seen_year.to_string());
            LevelHas { said, with, without }
        };
        self.levels.iter().map(of).filter(|level| !level.with.is_empty() || !level.without.is_empty()).collect()
    }

    fn names(&self, units: &[&UnitHas]) -> String {
        units.iter().map(|unit| unit.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    fn has_years(&self) -> bool {
        !self.years.is_empty()
    }

    fn is_year(&self, year: &i64) -> bool {
        i64::from(self.year) == *year
    }

    fn href(&self, found: &Found) -> String {
        format!("/annual-reports/{}#section-{}", found.report, found.section)
    }

    fn whose(&self, found: &Found) -> String {
        format!("{}, {}", T(self.page.lang).report_title(found.year.to_string()), found.unit_name)
    }

    fn around(&self, found: &Found) -> (String, String, String) {
        list::around(&found.plain, &self.asked)
    }

    fn page_href(&self, step: i64) -> String {
        let page = (self.number + 1 + step).to_string();
        let year = if self.year == 0 { String::new() } else { self.year.to_string() };
        let query = [("q", self.asked.as_str()), ("year", &year), ("page", &page)];
        let pairs: Vec<String> =
            query.iter().filter(|(_, v)| !v.is_empty()).map(|(k, v)| format!("{k}={}", escaped(v))).collect();
        format!("/annual-reports?{}#read", pairs.join("&"))
    }

    fn is_later(&self) -> bool {
        self.number > 0
    }
}

/// A text as part of an address.
fn escaped(text: &str) -> String {
    let keep = |b: u8| b.is_ascii_alphanumeric() || b"-._".contains(&b);
    text.bytes().map(|b| if keep(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}

async fn reports_page(ctx: &Ctx, query: &Form, form: Form) -> Result<ReportsPage> {
    let (actor, t, today) = (ctx.actor()?.clone(), T(ctx.lang), ctx.house.clock.today());
    if !has_reports(&actor) {
        return Err(Error::NotFound);
    }
    let year = query.text("year").parse::<i16>().unwrap_or(0).max(0);
    // Until the summer it is last year's report that is on its way.
    let usual = if today.month() < 7 { today.year() - 1 } else { today.year() };
    let seen_year = if year == 0 { usual } else { year };
    let number = query.text("page").parse::<i64>().unwrap_or(1).clamp(1, 100_000) - 1;
    let asked = query.text("q").to_owned();
    let (scope, sought) = (actor.scope(), asked.clone());
    let (own, levels, below, years, (adopted, found, more)) = ctx
        .read(move |c| {
            let read = if sought.is_empty() {
                let (adopted, more) = list::adopted(c, &scope, year, number)?;
                (adopted, Vec::new(), more)
            } else {
                let (found, more) = list::search(c, &scope, &sought, year, number)?;
                (Vec::new(), found, more)
            };
            let below = list::below(c, &scope, seen_year)?;
            Ok((list::own(c, &scope)?, units::levels(c)?, below, list::years(c, &scope)?, read))
        })
        .await?;
    let form = if form.text("year").is_empty() { form.set("year", usual.to_string()) } else { form };
    Ok(ReportsPage {
        page: ctx.page(t.reports_title()),
        t,
        writes: actor.own_units_for::<WriteReport>().into_iter().cloned().collect(),
        keeps_templates: !actor.own_units_for::<KeepTemplates>().is_empty(),
        own,
        levels,
        below,
        seen_year,
        years,
        asked,
        year,
        number,
        adopted,
        found,
        more,
        form,
    })
}

async fn show(ctx: Ctx, Query(query): Query<Vec<(String, String)>>) -> Reply {
    Page::show(&reports_page(&ctx, &Form::of(query), Form::default()).await?)
}

async fn start(ctx: Ctx, mut form: Form) -> Reply {
    let (actor, clock) = (ctx.actor()?.clone(), ctx.house.clock.clone());
    let unit: UnitId = form.text("unit").parse()?;
    let year = form.text("year").parse::<i16>().unwrap_or(0);
    let begun = ctx
        .write(move |tx| {
            let permit = actor.may::<WriteReport>(&units::place(tx, unit)?)?;
            begin::begin(tx, &actor, &permit, year, &clock)
        })
        .await;
    match begun {
        Ok(id) => Ok(see_other(&format!("/annual-reports/{id}"))),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&reports_page(&ctx, &Form::default(), form).await?)
        }
    }
}
