//! The list of plans.

use askama::Template;
use axum::extract::RawQuery;
use kernel::access::ReadDocument;
use kernel::id::UnitId;
use web::{Access, Ctx, Page, Reply, Routes};

use crate::web::query;
use crate::{Plan, PlanKind, T, plan, store_readings};

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
    plans: Vec<Plan>,
    reviews: Vec<ReviewLine>,
    can_read: bool,
}

impl PlansPage {
    fn kind(&self, kind: &PlanKind) -> String {
        self.t.by_name(&format!("kind-{}", kind.word()), Vec::new())
    }

    fn period(&self, plan: &Plan) -> String {
        words::period(self.page.lang, &plan.from_on, &plan.to_on)
    }
}

async fn list(ctx: Ctx, RawQuery(raw): RawQuery) -> Reply {
    let unit: Option<UnitId> = query(raw).some("unit").and_then(|id| id.parse().ok());
    let scope = ctx.scope()?;
    let (mut plans, reviews) =
        ctx.read(move |c| Ok((plan::visible(c, &scope)?, store_readings::open_reviews(c, &scope)?))).await?;
    plans.retain(|plan| unit.is_none_or(|unit| plan.unit == unit));
    let reviews = reviews
        .into_iter()
        .map(|r| ReviewLine {
            href: format!("/readings/{}", r.id),
            file: r.file,
            unit: r.unit_name,
            at: words::instant(ctx.lang, r.at_ms),
        })
        .collect();
    let t = T(ctx.lang);
    let can_read = !ctx.actor()?.own_units_for::<ReadDocument>().is_empty();
    Page::show(&PlansPage { page: ctx.page(t.plans_title()), t, plans, reviews, can_read })
}
