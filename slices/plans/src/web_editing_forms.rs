//! What the forms of the editing page do: the front is set, an item is put in, changed or moved.

use axum::extract::Path;
use kernel::access::WritePlan;
use kernel::id::PlanId;
use kernel::{Error, Permit, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};
use words::Lang;

use crate::details::{Details, change_details};
use crate::edit::{self, Wanted};
use crate::item_form::{KINDS, Place, host_of, now, wanted};
use crate::items::NewItem;
use crate::order::Host;
use crate::web_clash::{Clash, conflict};
use crate::web_editing::{Draft, Open, editing_page};
use crate::{PlanKind, arrange, plan};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .post(Access::SignedIn, "/plans/{plan}/editing/front", front)
        .post(Access::SignedIn, "/plans/{plan}/editing/items", add)
        .post(Access::SignedIn, "/plans/{plan}/editing/items/{item}", change)
}

/// The revision that a form was made from; one that says none fits nothing.
pub(crate) fn revision(form: &Form) -> i64 {
    form.text("revision").parse().unwrap_or(-1)
}

/// Writes in the draft, with an entry in the log.
pub(crate) async fn write<V: Send + 'static>(
    ctx: &Ctx,
    plan: PlanId,
    action: &'static str,
    verb: impl FnOnce(&mut db::Tx, &Permit<WritePlan>, &crate::Plan, i64) -> Result<V> + Send + 'static,
) -> Result<V> {
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    ctx.write(move |tx| {
        let plan = plan::find(tx, &scope, plan)?;
        let permit = actor.may::<WritePlan>(&units::place(tx, plan.unit)?)?;
        let at = clock.now_ms();
        let made = verb(tx, &permit, &plan, at)?;
        db::record(tx, &db::Entry::of(at, permit.by(), action, "plan", &plan.id, Some(&permit.unit())))?;
        Ok(made)
    })
    .await
}

async fn front(ctx: Ctx, Path(id): Path<String>, mut form: Form) -> Reply {
    let id: PlanId = id.parse()?;
    let new = Details {
        kind: PlanKind::from_word(form.text("kind")).unwrap_or(PlanKind::Other),
        title: form.text("title").to_owned(),
        lang: Lang::from_code(form.text("language")).unwrap_or_default(),
        from_on: form.text("from").to_owned(),
        to_on: form.text("to").to_owned(),
        main_goal: form.some("main_goal"),
        numbered: form.text("numbered") == "yes",
    };
    let from = revision(&form);
    let set =
        write(&ctx, id, "set_front", move |tx, permit, plan, at| change_details(tx, permit, plan, from, &new, at));
    match set.await {
        Ok(()) => Ok(see_other(&format!("/plans/{id}/editing"))),
        Err(Error::Conflict("changed-meanwhile")) => {
            let draft = Draft::read(&ctx, id).await?;
            let clash = Clash::since(&ctx, id, &id.to_string(), from).await?;
            let over = Form::default().with("revision", draft.tree.plan.revision.to_string());
            let typed = ["title", "kind", "language", "from", "to", "main_goal", "numbered"];
            let over = typed.into_iter().fold(over, |over, name| over.with(name, form.text(name)));
            conflict(&editing_page(&ctx, draft, Open::Front, Some(over), Some(clash)))
        }
        Err(error) => {
            form.take_faults(error)?;
            let draft = Draft::read(&ctx, id).await?;
            Page::again(&editing_page(&ctx, draft, Open::Front, Some(form), None))
        }
    }
}

async fn add(ctx: Ctx, Path(id): Path<String>, mut form: Form) -> Reply {
    let id: PlanId = id.parse()?;
    let draft = Draft::read(&ctx, id).await?;
    let kind = KINDS.into_iter().find(|kind| *kind == form.text("kind")).ok_or(Error::NotFound)?;
    if kind == "measure" && draft.is_action_plan() {
        return Err(Error::NotFound.into());
    }
    let asked = Place::asked(&draft, form.text("host"), form.text("after"));
    let first = draft.tree.areas.first().map_or(Host::Plan, |area| Host::Item(NewItem::Area(area.id)));
    let place = asked.unwrap_or(Place { host: if kind == "area" { Host::Plan } else { first }, after: None });
    if form.text("do") == "find" {
        return Page::show(&editing_page(&ctx, draft, Open::New(kind, place), Some(form), None));
    }
    // What was chosen in the form goes before where the link stood.
    let host = host_of(&draft, form.text("place")).unwrap_or(place.host);
    let after = place.after.filter(|_| host == place.host);
    let (new, once): (Wanted, String) = (wanted(&draft, &form), form.once()?);
    let lang = draft.tree.plan.lang;
    let added = write(&ctx, id, "add_item", move |tx, permit, _, at| {
        if let Some(there) = db::led_to(tx, &once, permit.by())? {
            return Ok(there);
        }
        let item = edit::add(tx, permit, id, lang, kind, (host, after), &new, at)?;
        let there = format!("/plans/{id}/editing#item-{}", item.id());
        db::done_once(tx, &once, permit.by(), at, &there)?;
        Ok(there)
    });
    match added.await {
        Ok(there) => Ok(see_other(&there)),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&editing_page(&ctx, draft, Open::New(kind, place), Some(form), None))
        }
    }
}

async fn change(ctx: Ctx, Path((id, key)): Path<(String, String)>, form: Form) -> Reply {
    let id: PlanId = id.parse()?;
    let draft = Draft::read(&ctx, id).await?;
    let Some(item) = draft.item(&key) else { return gone(&ctx, draft, &key, form).await };
    if draft.is_action_plan() && matches!(item, NewItem::Measure(_)) && form.text("do").is_empty() {
        return Err(Error::NotFound.into());
    }
    match form.text("do") {
        "find" => Page::show(&editing_page(&ctx, draft, Open::Item(item), Some(form), None)),
        "up" => step(&ctx, id, item, &form, -1).await,
        "down" => step(&ctx, id, item, &form, 1).await,
        _ => save(&ctx, draft, item, form).await,
    }
}

async fn save(ctx: &Ctx, draft: Draft, item: NewItem, mut form: Form) -> Reply {
    let (id, lang, from) = (draft.tree.plan.id, draft.tree.plan.lang, revision(&form));
    let wanted = wanted(&draft, &form);
    let saved =
        write(ctx, id, "edit_item", move |tx, permit, _, at| edit::save(tx, permit, id, lang, item, from, &wanted, at));
    match saved.await {
        Ok(()) => Ok(see_other(&format!("/plans/{id}/editing#item-{}", item.id()))),
        Err(Error::Conflict("changed-meanwhile")) => {
            let draft = Draft::read(ctx, id).await?;
            let present = now(&draft, lang, item).text;
            let clash = Clash::since(ctx, id, &item.id(), from).await?.with(&present, form.text("text"));
            conflict(&editing_page(ctx, draft, Open::Item(item), Some(form), Some(clash)))
        }
        Err(Error::NotFound) => gone(ctx, Draft::read(ctx, id).await?, &item.id(), form).await,
        Err(error) => {
            form.take_faults(error)?;
            let draft = Draft::read(ctx, id).await?;
            Page::again(&editing_page(ctx, draft, Open::Item(item), Some(form), None))
        }
    }
}

async fn step(ctx: &Ctx, id: PlanId, item: NewItem, form: &Form, by: isize) -> Reply {
    let from = revision(form);
    let moved = write(ctx, id, "move_item", move |tx, permit, _, at| arrange::step(tx, permit, id, item, from, by, at));
    match moved.await {
        Ok(()) => Ok(see_other(&format!("/plans/{id}/editing#item-{}", item.id()))),
        Err(Error::Conflict("changed-meanwhile")) => {
            let draft = Draft::read(ctx, id).await?;
            let mut clash = Clash::since(ctx, id, &item.id(), from).await?;
            let now = now(&draft, draft.tree.plan.lang, item);
            let way = if by < 0 { "up" } else { "down" };
            let again = vec![("revision", now.revision.to_string()), ("do", way.to_owned())];
            clash.again = Some((format!("/plans/{id}/editing/items/{}", item.id()), again));
            clash.present = now.text;
            conflict(&editing_page(ctx, draft, Open::Nothing, None, Some(clash)))
        }
        Err(Error::NotFound) => gone(ctx, Draft::read(ctx, id).await?, &item.id(), form.clone()).await,
        Err(error) => Err(error.into()),
    }
}

/// The item was dropped meanwhile: what was typed stands in the form of a new one.
async fn gone(ctx: &Ctx, draft: Draft, item: &str, form: Form) -> Reply {
    let id = draft.tree.plan.id;
    let (clash, kind) = Clash::gone(ctx, id, item).await?;
    let elsewhere = kind == "measure" && draft.is_action_plan();
    let typed = !elsewhere && !form.text("text").is_empty();
    let host = host_of(&draft, form.text("place"));
    let first = draft.tree.areas.first().map(|area| Host::Item(NewItem::Area(area.id)));
    let host = if kind == "area" { Some(Host::Plan) } else { host.or(first) };
    let open = match host {
        Some(host) if typed => Open::New(kind, Place { host, after: None }),
        _ => Open::Nothing,
    };
    conflict(&editing_page(ctx, draft, open, Some(form), Some(clash)))
}
