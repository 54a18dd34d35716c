//! Taking an item out of a draft: asked about first, with what goes along.

use askama::Template;
use axum::extract::Path;
use kernel::access::WritePlan;
use kernel::id::PlanId;
use kernel::{Error, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::item_form::now;
use crate::items::NewItem;
use crate::web_clash::{Clash, conflict};
use crate::web_editing::{Draft, Open, editing_page};
use crate::web_editing_forms::revision;
use crate::{T, arrange, items, plan, store_figures};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/plans/{plan}/editing/items/{item}/drop", ask).post(
        Access::SignedIn,
        "/plans/{plan}/editing/items/{item}/drop",
        drop_it,
    )
}

#[derive(Template)]
#[template(path = "drop.html")]
struct DropPage {
    page: Page,
    t: T,
    plan: PlanId,
    id: String,
    kind: String,
    lang: &'static str,
    text: String,
    revision: i64,
    /// The texts that go along.
    along: Vec<String>,
    /// What can be measured in them, which goes along too.
    figures: Vec<String>,
    /// A goal leaves what hangs on it.
    leaves: usize,
    clash: Option<Clash>,
}

/// What keeps an item of an action plan from being dropped here: its actions hold more than texts.
fn refused(draft: &Draft, item: NewItem) -> bool {
    let holds = |gone: &NewItem| matches!(gone, NewItem::Goal(_) | NewItem::Measure(_));
    draft.is_action_plan() && draft.order.goes_with(item).iter().any(holds)
}

async fn page_of(ctx: &Ctx, draft: &Draft, item: NewItem, clash: Option<Clash>) -> Result<DropPage> {
    let (t, plan) = (T(ctx.lang), &draft.tree.plan);
    let now_of = |item| now(draft, plan.lang, item);
    let along = draft.order.goes_with(item).into_iter().filter(|gone| *gone != item);
    let leaves = match item {
        NewItem::Goal(_) => draft.order.find(item).map_or(0, |spot| spot.under.len()),
        _ => 0,
    };
    let (now, going, id) = (now_of(item), draft.order.goes_with(item), plan.id);
    let kept = ctx.read(move |c| store_figures::figures(c, id)).await?;
    let figures = kept.into_iter().filter(|kept| kept.item.is_some_and(|item| going.contains(&item)));
    Ok(DropPage {
        page: ctx
            .page(t.drop_title())
            .under("/plans", t.plans_title())
            .under(format!("/plans/{}", plan.id), plan.title.clone())
            .under(format!("/plans/{}/editing", plan.id), t.editing()),
        t,
        plan: plan.id,
        id: item.id(),
        kind: t.by_name(&format!("editing-{}", item.kind()), Vec::new()),
        lang: plan.lang.code(),
        text: now.text,
        revision: now.revision,
        along: along.map(|gone| now_of(gone).text).collect(),
        figures: figures.map(|kept| kept.figure.definition).collect(),
        leaves,
        clash,
    })
}

async fn ask(ctx: Ctx, Path((id, key)): Path<(String, String)>) -> Reply {
    let draft = Draft::read(&ctx, id.parse()?).await?;
    let item = draft.item(&key).ok_or(Error::NotFound)?;
    if refused(&draft, item) {
        return Err(Error::Conflict("actions-stand-here").into());
    }
    Page::show(&page_of(&ctx, &draft, item, None).await?)
}

async fn drop_it(ctx: Ctx, Path((id, key)): Path<(String, String)>, form: Form) -> Reply {
    let id: PlanId = id.parse()?;
    let draft = Draft::read(&ctx, id).await?;
    let from = revision(&form);
    let Some(item) = draft.item(&key) else {
        let (clash, _) = Clash::gone(&ctx, id, &key).await?;
        return conflict(&editing_page(&ctx, draft, Open::Nothing, None, Some(clash)));
    };
    if refused(&draft, item) {
        return Err(Error::Conflict("actions-stand-here").into());
    }
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let dropped: Result<()> = ctx
        .write(move |tx| {
            let plan = plan::find(tx, &scope, id)?;
            let permit = actor.may::<WritePlan>(&units::place(tx, plan.unit)?)?;
            arrange::unchanged(tx, id, item, from)?;
            items::drop_item(tx, &permit, id, item, clock.now_ms())?;
            db::record(tx, &db::Entry::of(clock.now_ms(), permit.by(), "drop_item", "plan", &id, Some(&permit.unit())))
        })
        .await;
    match dropped {
        Ok(()) => Ok(see_other(&format!("/plans/{id}/editing"))),
        Err(Error::Conflict("changed-meanwhile")) => {
            let draft = Draft::read(&ctx, id).await?;
            let clash = Clash::since(&ctx, id, &item.id(), from).await?;
            conflict(&page_of(&ctx, &draft, item, Some(clash)).await?)
        }
        Err(error) => Err(error.into()),
    }
}
