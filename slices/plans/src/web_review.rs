//! The page of a review: the outline beside its source, and accepting it as a draft plan. What corrects it is
//! `web_corrections`.

use askama::Template;
use axum::extract::{Path, RawQuery};
use kernel::access::ReadDocument;
use kernel::id::{PlanId, ReadingId};
use kernel::{Error, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::accept::accept;
use crate::draft::ItemKind;
use crate::review_view::View;
use crate::store_readings;
use crate::web::query;
use crate::{Plan, T, plan};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/readings/{reading}", show).post(
        Access::SignedIn,
        "/readings/{reading}/acceptance",
        acceptance,
    )
}

#[derive(Template)]
#[template(path = "review.html")]
pub(crate) struct ReviewPage {
    page: Page,
    t: T,
    pub(crate) view: View,
    higher: Vec<Plan>,
    form: Form,
}

impl ReviewPage {
    fn fault(&self, field: &str) -> String {
        self.form.fault_of(field).map(|word| self.t.by_name(word, Vec::new())).unwrap_or_default()
    }
}

pub(crate) async fn review_page(ctx: &Ctx, id: ReadingId, form: Form) -> Result<ReviewPage> {
    let (scope, t) = (ctx.scope()?, T(ctx.lang));
    let (view, plans, place) = ctx
        .read(move |c| {
            let view = View::read(c, &scope, id, t)?;
            let place = units::place(c, view.review.unit)?;
            let above = plan::above(c, &scope, place.unit)?;
            Ok((view, above, place))
        })
        .await?;
    let higher = plans.into_iter().filter(|p| p.unit != place.unit).collect();
    let page = ctx.page(t.review_title(view.review.file.as_str())).under("/plans", t.plans_title());
    Ok(ReviewPage { page, t, view, higher, form })
}

async fn show(ctx: Ctx, Path(id): Path<String>, RawQuery(raw): RawQuery) -> Reply {
    let asked = query(raw);
    let mut page = review_page(&ctx, id.parse()?, Form::default()).await?;
    page.view.open = asked.text("item").parse().ok();
    page.view.first = asked.text("look") == "first";
    match page.view.review.plan {
        Some(plan) => Ok(see_other(&format!("/plans/{plan}"))),
        None => Page::show(&page),
    }
}

async fn acceptance(ctx: Ctx, Path(id): Path<String>, mut form: Form) -> Reply {
    let id: ReadingId = id.parse()?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let version: i64 = form.text("version").parse().map_err(|_| Error::Conflict("changed-meanwhile"))?;
    let read_in = ctx.house.read_in;
    let higher: Option<PlanId> = form.some("higher").map(|id| id.parse()).transpose()?;
    let accepted = ctx
        .write(move |tx| {
            let review = store_readings::review(tx, &scope, id)?;
            let permit = actor.may::<ReadDocument>(&units::place(tx, review.unit)?)?;
            if let Some(higher) = higher {
                plan::find(tx, &scope, higher)?;
            }
            let levels = units::levels(tx)?;
            let at = clock.now_ms();
            let plan = accept(tx, &permit, &review.draft, &levels, higher, Some(review.document), at)?;
            store_readings::became(tx, &permit, id, version, plan)?;
            db::record(tx, &db::Entry::of(at, permit.by(), "accept", "plan", &plan, Some(&review.unit)))?;
            read_in.iter().try_for_each(|take_in| take_in(tx, &actor, review.unit, plan))?;
            Ok(plan)
        })
        .await;
    match accepted {
        Ok(plan) => Ok(see_other(&format!("/plans/{plan}"))),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&review_page(&ctx, id, form).await?)
        }
    }
}
