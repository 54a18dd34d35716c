//! The list of plans: in force, on the way, earlier; looked through by text, kind and unit, a page at a time.

use askama::Template;
use axum::extract::RawQuery;
use kernel::access::ReadDocument;
use kernel::id::UnitId;
use units::Unit;
use web::{Access, Ctx, Page, Reply, Routes};

use crate::listed::{Line, Listed, PAGE, Shelf, Wanted};
use crate::web::query;
use crate::{Plan, PlanKind, Step, T, listed, store_readings};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/plans", list)
}

struct ReviewLine {
    href: String,
    file: String,
    unit: String,
    at: String,
}

#[derive(Template)]
#[template(path = "plans.html")]
struct PlansPage {
    page: Page,
    t: T,
    listed: Listed,
    wanted: Wanted,
    unit: Option<Unit>,
    today: String,
    reviews: Vec<ReviewLine>,
    can_read: bool,
}

impl PlansPage {
    fn kind(&self, kind: &PlanKind) -> String {
        self.t.by_name(&format!("kind-{}", kind.word()), Vec::new())
    }

    fn kinds(&self) -> Vec<(&'static str, String, bool)> {
        PlanKind::ALL.map(|kind| (kind.word(), self.kind(&kind), self.wanted.kind == Some(kind))).into()
    }

    fn shelves(&self) -> Vec<(&'static str, String, bool)> {
        Shelf::ALL.map(|shelf| (shelf.word(), self.shelf(&shelf), self.wanted.shelf == Some(shelf))).into()
    }

    fn shelf(&self, shelf: &Shelf) -> String {
        self.t.by_name(&format!("shelf-{}", shelf.word()), Vec::new())
    }

    /// The version that a plan comes from, when it is on this page of the list too.
    fn earlier(&self, plan: &Plan) -> Option<&Plan> {
        self.listed.lines.iter().map(|line| &line.plan).find(|other| plan.previous == Some(other.id))
    }

    fn period(&self, plan: &Plan) -> String {
        words::period(self.page.lang, &plan.from_on, &plan.to_on)
    }

    /// The lines of this page, shelf by shelf, with how many there are on the shelf in all.
    fn groups(&self) -> Vec<(Shelf, i64, Vec<&Line>)> {
        let of = |shelf: Shelf| -> Vec<&Line> { self.listed.lines.iter().filter(|line| line.shelf == shelf).collect() };
        let all = Shelf::ALL.map(|shelf| (shelf, self.listed.count(shelf), of(shelf)));
        all.into_iter().filter(|(_, _, lines)| !lines.is_empty()).collect()
    }

    /// How the plan stands, in a few words.
    fn state(&self, line: &Line) -> String {
        let plan = &line.plan;
        match (line.shelf, &plan.in_force_on) {
            (Shelf::InForce, _) => self.t.state_in_force(),
            (Shelf::OnTheWay, Some(day)) => self.t.state_coming(words::iso_date(self.page.lang, day)),
            (Shelf::OnTheWay, None) => {
                self.t.by_name(&format!("state-{}", plan.step.map_or("draft", Step::word)), Vec::new())
            }
            (Shelf::Earlier, _) if plan.step == Some(Step::Archived) => self.t.state_archived(),
            (Shelf::Earlier, _) if plan.to_on < self.today => self.t.state_over(),
            (Shelf::Earlier, _) => self.t.state_replaced(),
        }
    }

    fn look(&self, line: &Line) -> &'static str {
        match line.shelf {
            Shelf::InForce => "tag tag-good",
            Shelf::OnTheWay => "tag tag-look",
            Shelf::Earlier => "tag",
        }
    }

    fn is_filtered(&self) -> bool {
        let wanted = &self.wanted;
        wanted.unit.is_some() || wanted.kind.is_some() || wanted.shelf.is_some() || !wanted.text.is_empty()
    }

    fn total(&self) -> i64 {
        self.listed.total(&self.wanted)
    }

    fn pages(&self) -> i64 {
        (self.total() + PAGE - 1) / PAGE
    }

    fn page_of_pages(&self) -> String {
        self.t.page_of(self.wanted.page + 1, self.pages())
    }

    fn page_before(&self) -> Option<String> {
        (self.wanted.page > 0).then(|| self.address(self.wanted.page - 1))
    }

    fn page_after(&self) -> Option<String> {
        (self.wanted.page + 1 < self.pages()).then(|| self.address(self.wanted.page + 1))
    }

    /// The same wishes, another page.
    fn address(&self, page: i64) -> String {
        let wanted = &self.wanted;
        let mut all = vec![("q", wanted.text.clone()), ("page", (page + 1).to_string())];
        all.extend(wanted.kind.map(|kind| ("kind", kind.word().to_owned())));
        all.extend(wanted.shelf.map(|shelf| ("show", shelf.word().to_owned())));
        all.extend(wanted.unit.map(|unit| ("unit", unit.to_string())));
        all.retain(|(_, value)| !value.is_empty());
        format!("/plans?{}", serde_urlencoded::to_string(all).unwrap_or_default())
    }
}

async fn list(ctx: Ctx, RawQuery(raw): RawQuery) -> Reply {
    let asked = query(raw);
    let unit: Option<UnitId> = asked.some("unit").and_then(|id| id.parse().ok());
    let wanted = Wanted {
        unit,
        kind: PlanKind::from_word(asked.text("kind")),
        text: asked.text("q").to_owned(),
        shelf: Shelf::from_word(asked.text("show")),
        page: asked.text("page").parse::<i64>().unwrap_or(1).clamp(1, 1_000_000) - 1,
    };
    let (scope, sought) = (ctx.scope()?, wanted.clone());
    let (listed, reviews, unit) = ctx
        .read(move |c| {
            let unit = unit.and_then(|unit| units::find(c, unit).ok());
            Ok((listed::listed(c, &scope, &sought)?, store_readings::open_reviews(c, &scope)?, unit))
        })
        .await?;
    let reviews = reviews
        .into_iter()
        .map(|r| ReviewLine {
            href: format!("/readings/{}", r.id),
            file: r.file,
            unit: r.unit_name,
            at: words::instant(ctx.lang, r.at_ms),
        })
        .collect();
    let (t, today) = (T(ctx.lang), ctx.house.clock.today().to_string());
    let can_read = !ctx.actor()?.own_units_for::<ReadDocument>().is_empty();
    Page::show(&PlansPage { page: ctx.page(t.plans_title()), t, listed, wanted, unit, today, reviews, can_read })
}
