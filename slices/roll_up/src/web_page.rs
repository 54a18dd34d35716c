//! The roll-up of a plan as a page: the whole, each area with its goals and measures, and the units right below.

use askama::Template;
use axum::extract::Path;
use kernel::id::PlanId;
use web::{Access, Bar, Ctx, Page, Reply, Routes};

use crate::T;
use crate::count::Count;
use crate::line::{Line, LineKind, within};
use crate::roll_up::{RollUp, below, roll_up};
use crate::store::UnitLine;
use crate::web::{Asking, asked, path, query};
use crate::wording;
use follow_up::Status;
use local_plans::{FEWEST_FOR_KINDS, Tally};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/plans/{plan}/roll-up", show)
}

#[derive(Template)]
#[template(path = "roll_up.html")]
struct RollUpPage {
    page: Page,
    t: T,
    found: RollUp,
    lines: Vec<Line>,
    /// The units right below.
    below: Vec<UnitLine>,
}

/// What both pages of the slice show of a count.
pub(crate) fn cells(count: &Count) -> Vec<String> {
    // Where nobody has reported anything, nothing is known of any kind.
    let kinds = match count.kinds().filter(|_| count.told() > 0) {
        Some(kinds) => kinds.map(|(_, n)| n.to_string()).to_vec(),
        None => vec!["–".to_owned(); 6],
    };
    let units = [count.reported.to_string(), count.of.to_string()];
    units.into_iter().chain(kinds).chain([count.unsaid().to_string()]).collect()
}

/// The headings of those cells.
pub(crate) fn headings(t: T) -> Vec<String> {
    let kinds = Status::ALL.map(|status| wording::status(t, status));
    [t.col_reported(), t.col_of()].into_iter().chain(kinds).chain([t.status_unsaid()]).collect()
}

/// How the answers of a line stand: out of how many, how many are given, each kind as far as it is known, what is given
/// without its kind, and what waits.
pub(crate) fn answer_cells(answers: &Tally) -> Vec<String> {
    figures_of(answers).into_iter().map(|n| n.map_or_else(|| "–".to_owned(), |n| n.to_string())).collect()
}

/// The same as numbers; `None` where it is not known.
pub(crate) fn figures_of(answers: &Tally) -> Vec<Option<usize>> {
    let given = [answers.of, answers.answered()].map(Some);
    let kinds = answers.known().map(|(_, n)| n);
    given.into_iter().chain(kinds).chain([answers.unsaid(), answers.open()].map(Some)).collect()
}

/// The headings of those cells.
pub(crate) fn answer_headings(t: T) -> Vec<String> {
    let kinds = local_plans::answer_names(t.0).map(|(_, name)| name);
    let given = [t.col_asked(), t.col_answered()];
    given.into_iter().chain(kinds).chain([t.col_unsaid(), t.col_unanswered()]).collect()
}

/// The period as words: the year, and the day when one is chosen.
pub(crate) fn period_words(t: T, page: &Page, found: &RollUp) -> String {
    let year = found.period.year.map_or_else(|| t.period_all(), |year| t.period_year(year.to_string()));
    match found.period.by {
        Some(day) => t.period_by(words::date(page.lang, day), year),
        None => t.period_now(year),
    }
}

impl RollUpPage {
    fn bar(&self, count: &Count) -> Bar {
        wording::bar(self.t, count)
    }

    fn says(&self, count: &Count) -> String {
        wording::sentence(self.page.lang, count)
    }

    fn period(&self) -> String {
        period_words(self.t, &self.page, &self.found)
    }

    fn whole(&self) -> Line {
        self.found.whole()
    }

    /// The areas, each a line of its own.
    fn areas(&self) -> Vec<&Line> {
        self.lines.iter().filter(|line| line.kind == LineKind::Area).collect()
    }

    /// The goals of an area, and the measures that hang on the area itself. Those of a goal stand on the goal's page.
    fn inside(&self, area: &str) -> Vec<&Line> {
        within(&self.lines, area).iter().skip(1).filter(|line| !line.in_goal).collect()
    }

    /// How many of them somebody does something for.
    fn acting(&self, area: &str) -> usize {
        self.inside(area).iter().filter(|line| line.count.actions() > 0).count()
    }

    /// The bar of a count that is said in words right beside it.
    fn drawn(&self, count: &Count) -> Bar {
        wording::drawn(count)
    }

    fn answers_bar(&self, line: &Line) -> Bar {
        local_plans::answers_bar(self.page.lang, &line.answers)
    }

    fn answers_say(&self, line: &Line) -> String {
        wording::answers(self.page.lang, line)
    }

    fn is_goal(&self, line: &Line) -> bool {
        line.kind == LineKind::Goal
    }

    fn href(&self, line: &Line) -> String {
        let plan = self.found.tree.plan.id;
        format!("{}/lines/{}?{}", path(plan), line.id, query(&self.found, &self.found.unit.id))
    }

    fn over(&self, unit: &impl ToString) -> String {
        format!("{}?{}", path(self.found.tree.plan.id), query(&self.found, unit))
    }

    fn file(&self, ending: &str) -> String {
        let plan = self.found.tree.plan.id;
        format!("{}/file/roll-up.{ending}?{}", path(plan), query(&self.found, &self.found.unit.id))
    }

    /// The years to choose among: value, text, whether it is chosen.
    fn years(&self) -> Vec<(String, String, bool)> {
        let chosen = self.found.period.year;
        let years = crate::Period::choices(&self.found.tree.plan);
        let year = |year: i16| (year.to_string(), year.to_string(), chosen == Some(year));
        let all = ("all".to_owned(), self.t.period_all(), chosen.is_none());
        let whole = Some(all).filter(|_| years.len() > 1 || chosen.is_none());
        years.into_iter().map(year).chain(whole).collect()
    }

    /// The days to choose among.
    fn days(&self) -> Vec<(String, String, bool)> {
        let chosen = self.found.period.by;
        let days = self.found.period.days(self.found.today).into_iter();
        let day = |day: jiff::civil::Date| (day.to_string(), words::date(self.page.lang, day), chosen == Some(day));
        let mut days: Vec<_> = days.map(day).collect();
        // Another day, from an address that somebody has kept.
        if let Some(other) = chosen.filter(|_| !days.iter().any(|(_, _, is)| *is)) {
            days.push(day(other));
        }
        days
    }

    fn headings(&self) -> Vec<String> {
        headings(self.t)
    }

    fn cells(&self, count: &Count) -> Vec<String> {
        cells(count)
    }

    fn answer_headings(&self) -> Vec<String> {
        answer_headings(self.t)
    }

    fn answer_cells(&self, line: &Line) -> Vec<String> {
        answer_cells(&line.answers)
    }

    fn unit_says(&self, count: &Count) -> String {
        if count.actions() == 0 {
            return self.t.unit_nothing();
        }
        self.t.unit_line(count.actions(), count.reported, count.told(), count.units)
    }

    fn fewest(&self) -> usize {
        FEWEST_FOR_KINDS
    }
}

async fn show(ctx: Ctx, Path(id): Path<String>, query: Asking) -> Reply {
    let id: PlanId = id.parse()?;
    let (asked, _) = asked(query)?;
    let (actor, clock, t) = (ctx.actor()?.clone(), ctx.house.clock.clone(), T(ctx.lang));
    let (found, below) = ctx
        .read(move |c| {
            let found = roll_up(c, &actor, id, &asked, &clock)?;
            let below = below(c, &found)?;
            Ok((found, below))
        })
        .await?;
    let page = ctx
        .page(t.roll_up_title())
        .under("/plans", plans::T(ctx.lang).plans_title())
        .under(format!("/plans/{id}"), found.tree.plan.title.clone());
    let lines = found.lines();
    Page::show(&RollUpPage { page, t, found, lines, below })
}
