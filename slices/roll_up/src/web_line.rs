//! One line of a roll-up: a goal, an area or a measure with its counts, what is summed in it, and the units that have actions
//! there, in Norwegian order, so many a page.

use askama::Template;
use axum::extract::Path;
use kernel::id::PlanId;
use kernel::{Error, Result};
use web::{Access, Bar, Ctx, Page, Reply, Routes};

use crate::T;
use crate::count::Count;
use crate::line::{Line, within};
use crate::roll_up::{RollUp, roll_up};
use crate::store::{self, UnitLine};
use crate::web::{Asking, asked, path, query};
use crate::web_page::{answer_cells, answer_headings, cells, headings, period_words};
use crate::wording;
use local_plans::FEWEST_FOR_KINDS;

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/plans/{plan}/roll-up/lines/{line}", show)
}

/// How many units a page lists.
const PAGE: usize = 200;

#[derive(Template)]
#[template(path = "line.html")]
struct LinePage {
    page: Page,
    t: T,
    found: RollUp,
    line: Line,
    parts: Vec<Line>,
    /// What is said beside the counts.
    note: Option<web::LineNote>,
    /// The units on this page, how many there are in all, and which page it is, from 0.
    units: Vec<UnitLine>,
    all: usize,
    nth: usize,
}

impl LinePage {
    fn bar(&self, count: &Count) -> Bar {
        wording::bar(self.t, count)
    }

    fn says(&self, count: &Count) -> String {
        wording::sentence(self.page.lang, count)
    }

    fn period(&self) -> String {
        period_words(self.t, &self.page, &self.found)
    }

    fn headings(&self) -> Vec<String> {
        headings(self.t)
    }

    fn cells(&self, count: &Count) -> Vec<String> {
        cells(count)
    }

    /// What is summed in the line, as far as it is put to anybody here.
    fn shown_parts(&self) -> Vec<&Line> {
        self.parts.iter().filter(|part| part.count.of > 0).collect()
    }

    fn href(&self, line: &Line) -> String {
        let plan = self.found.tree.plan.id;
        format!("{}/lines/{}?{}", path(plan), line.id, query(&self.found, &self.found.unit.id))
    }

    fn unit_says(&self, count: &Count) -> String {
        self.t.line_unit(count.actions(), count.told())
    }

    /// The pages before and after this one, where there are such.
    fn turns(&self) -> Vec<(String, String)> {
        let to = |nth: usize, label: String| (format!("{}&page={nth}#units", self.href(&self.line)), label);
        let before = self.nth.checked_sub(1).map(|nth| to(nth, self.t.page_before()));
        let after = Some(self.nth + 1).filter(|nth| nth * PAGE < self.all).map(|nth| to(nth, self.t.page_after()));
        before.into_iter().chain(after).collect()
    }

    fn answers_bar(&self) -> Bar {
        local_plans::answers_bar(self.page.lang, &self.line.answers)
    }

    fn answers_say(&self) -> String {
        wording::answers(self.page.lang, &self.line)
    }

    fn answer_headings(&self) -> Vec<String> {
        answer_headings(self.t)
    }

    fn answer_cells(&self, line: &Line) -> Vec<String> {
        answer_cells(&line.answers)
    }

    fn fewest(&self) -> usize {
        FEWEST_FOR_KINDS
    }
}

async fn line_page(ctx: &Ctx, id: PlanId, line: String, query_of: Asking) -> Result<LinePage> {
    let (asked, form) = asked(query_of)?;
    let nth: usize = form.text("page").parse().unwrap_or(0).min(10_000);
    let (actor, clock, t) = (ctx.actor()?.clone(), ctx.house.clock.clone(), T(ctx.lang));
    let (line_notes, lang) = (ctx.house.line_notes, ctx.lang);
    let (found, lines, units, all, note) = ctx
        .read(move |c| {
            let found = roll_up(c, &actor, id, &asked, &clock)?;
            let lines = within(&found.lines(), &line).to_vec();
            let listed = found.period.year.filter(|_| !found.alone && found.period.by.is_none() && !lines.is_empty());
            let (mut units, mut all) = (Vec::new(), 0);
            if let Some(year) = listed {
                all = store::acting(c, found.unit.id, year.into(), &line)?;
                units = store::acting_units(c, found.unit.id, year.into(), &line, (nth * PAGE, PAGE))?;
            }
            let depth = if found.alone { 0 } else { 1_000 };
            let summed = web::SummedLine { item: line, unit: found.unit.id, depth, year: found.period.year };
            let note = if lines.is_empty() { None } else { line_notes(c, &actor, &summed, lang)? };
            Ok((found, lines, units, all, note))
        })
        .await?;
    let mut lines = lines.into_iter();
    let line = lines.next().ok_or(Error::NotFound)?;
    let up = format!("{}?{}", path(id), query(&found, &found.unit.id));
    let page = ctx
        .page(t.roll_up_title())
        .under("/plans", plans::T(ctx.lang).plans_title())
        .under(format!("/plans/{id}"), found.tree.plan.title.clone())
        .under(up, t.roll_up_title());
    Ok(LinePage { page, t, found, line, parts: lines.collect(), note, units, all, nth })
}

async fn show(ctx: Ctx, Path((id, line)): Path<(String, String)>, query: Asking) -> Reply {
    Page::show(&line_page(&ctx, id.parse()?, line, query).await?)
}
