//! How a plan is answered, as pages: by level and area, by measure, by unit.

use askama::Template;
use axum::extract::Path;
use kernel::Error;
use kernel::access::SeeCoverage;
use kernel::id::{LevelId, PlanId};
use plans::Measure;
use units::Level;
use web::{Access, Bar, Ctx, Page, Reply, Routes};

use crate::answer::AnswerKind;
use crate::coverage::{Coverage, LevelCoverage, coverage, sum};
use crate::tally::{FEWEST_FOR_KINDS, Tally};
use crate::{T, wording};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/plans/{plan}/coverage", show)
}

#[derive(Template)]
#[template(path = "coverage.html")]
struct CoveragePage {
    page: Page,
    t: T,
    coverage: Coverage,
    levels: Vec<Level>,
}

impl CoveragePage {
    fn bar(&self, tally: &Tally) -> Bar {
        wording::bar(self.t, tally)
    }

    fn level(&self, level: &LevelId) -> String {
        self.levels.iter().find(|l| l.id == *level).map(|l| l.name(self.page.lang).to_owned()).unwrap_or_default()
    }

    fn answered(&self, level: &LevelCoverage) -> String {
        let name = wording::inside(level.level.name(self.page.lang));
        self.t.coverage_units(name, level.answered_units, level.units)
    }

    fn kinds(&self) -> Vec<(&'static str, String)> {
        AnswerKind::ALL.into_iter().map(|kind| (kind.word(), wording::kind(self.t, kind))).collect()
    }

    /// A row's figures: each kind as far as it is known, what is answered without its kind, and who has not answered.
    fn cells(&self, tally: &Tally) -> Vec<String> {
        let kinds = tally.known().map(|(_, n)| n.map_or_else(|| "–".to_owned(), |n| n.to_string()));
        kinds.chain([tally.unsaid().to_string(), tally.open().to_string()]).collect()
    }

    fn whole(&self, level: &LevelCoverage) -> Tally {
        let all: Vec<Tally> = level.areas.iter().map(|(_, tally)| *tally).collect();
        sum(&all)
    }

    /// Whether something is counted without its kind.
    fn leaves_out(&self) -> bool {
        self.coverage.measures.values().any(|tally| tally.unsaid() > 0)
    }

    fn fewest(&self) -> usize {
        FEWEST_FOR_KINDS
    }

    fn note(&self, level: &LevelCoverage, measure: &Measure) -> String {
        // A plan that addresses nobody in particular asks several levels the same: the line is about all of them together.
        let tally = self.coverage.measures.get(&measure.id).copied().unwrap_or(Tally::of(level.units));
        wording::measure_note(self.t, &tally)
    }

    fn measure_bar(&self, measure: &Measure) -> Bar {
        self.bar(&self.coverage.measures.get(&measure.id).copied().unwrap_or_default())
    }

    /// The one unit that all figures are of, when there is only one.
    fn only(&self) -> Option<String> {
        match self.coverage.units.as_slice() {
            [one] => Some(one.name.clone()),
            _ => None,
        }
    }
}

async fn show(ctx: Ctx, Path(id): Path<String>) -> Reply {
    let id: PlanId = id.parse()?;
    let (scope, actor, t) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang));
    let (coverage, levels) = ctx
        .read(move |c| {
            let all = coverage(c, &scope, id)?;
            if actor.own_units_for::<SeeCoverage>().is_empty() {
                return Err(Error::Forbidden);
            }
            Ok((all, units::levels(c)?))
        })
        .await?;
    let title = coverage.tree.plan.title.clone();
    let page = ctx
        .page(t.coverage_title())
        .under("/plans", plans::T(ctx.lang).plans_title())
        .under(format!("/plans/{id}"), title);
    Page::show(&CoveragePage { page, t, coverage, levels })
}
