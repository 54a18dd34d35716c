//! What has been changed in a plan while it was a draft: by whom, when, and which words; of the whole plan or of one item.

use askama::Template;
use axum::extract::{Path, RawQuery};
use kernel::access::SeeDrafts;
use kernel::id::{ChangeId, PlanId};
use web::{Access, Ctx, Page, Reply, Routes};

use crate::change_line::ChangeLine;
use crate::changes::{Asked, PAGE, changes_of};
use crate::web::query;
use crate::{Plan, T, plan};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/plans/{plan}/changes", show)
}

#[derive(Template)]
#[template(path = "changes.html")]
struct ChangesPage {
    page: Page,
    t: T,
    plan: Plan,
    changes: Vec<ChangeLine>,
    /// Of one item only.
    one: bool,
    /// Where older ones stand.
    older: Option<String>,
}

async fn show(ctx: Ctx, Path(id): Path<String>, RawQuery(raw): RawQuery) -> Reply {
    let id: PlanId = id.parse()?;
    let asked = query(raw);
    let before: Option<ChangeId> = asked.some("before").map(|id| id.parse()).transpose()?;
    let item = asked.some("item");
    let (scope, actor, t, of) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang), item.clone());
    let (plan, mut kept) = ctx
        .read(move |c| {
            let plan = plan::find(c, &scope, id)?;
            let permit = actor.may::<SeeDrafts>(&units::place(c, plan.unit)?)?;
            let kept = changes_of(c, &permit, id, &Asked { item: of, before })?;
            Ok((plan, kept))
        })
        .await?;
    let more = kept.len() > PAGE;
    kept.truncate(PAGE);
    let item = item.unwrap_or_default();
    let older = kept.last().filter(|_| more).map(|last| format!("/plans/{id}/changes?item={item}&before={}", last.id));
    let page =
        ctx.page(t.changes_title()).under("/plans", t.plans_title()).under(format!("/plans/{id}"), plan.title.clone());
    let changes = kept.iter().map(|change| ChangeLine::of(t, ctx.lang, change)).collect();
    Page::show(&ChangesPage { page, t, plan, changes, one: !item.is_empty(), older })
}
