//! Correcting a reading under review: by the form of one item, by buttons and keys for one or several, undo and redo. A
//! form with `part` set is answered with what has changed on the page only; any other is sent back to the page.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use kernel::access::ReadDocument;
use kernel::id::ReadingId;
use kernel::{Error, Result};
use reading::difference::{Piece, difference};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::T;
use crate::correction::{Correction, Frame, Typed};
use crate::corrections::{Asked, Outcome, carry_out};
use crate::draft::{Item, ItemKind};
use crate::review_view::{View, did};
use crate::store_corrections::{self, Kept};
use crate::store_readings;
use crate::web_review::review_page;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .post(Access::SignedIn, "/readings/{reading}/items/{item}", one)
        .post(Access::SignedIn, "/readings/{reading}/corrections", several)
        .post(Access::SignedIn, "/readings/{reading}/undo", undo)
        .post(Access::SignedIn, "/readings/{reading}/redo", redo)
        .post(Access::SignedIn, "/readings/{reading}/frame", frame)
}

async fn one(ctx: Ctx, Path((id, key)): Path<(String, String)>, form: Form) -> Reply {
    let key: u32 = key.parse().map_err(|_| Error::NotFound)?;
    let typed = |kind| Typed {
        text: form.some("text"),
        kind,
        level_and_horizon: (form.text("part").is_empty()).then(|| (form.some("level"), form.some("horizon"))),
        area: form.some("area").map(|area| area.parse().ok()),
    };
    let correction = match form.text("do") {
        "" => Correction::Item(key, typed(ItemKind::from_word(form.text("kind")))),
        "join" => Correction::Join(key),
        "left_out" | "leave_out" => Correction::Item(key, typed(Some(ItemKind::LeftOut))),
        _ => Correction::asked(&form.clone().with("item", key.to_string()))?,
    };
    // What was typed before one of the other buttons was pressed goes along.
    let before = matches!(correction, Correction::Item(..)).then_some(None).unwrap_or_else(|| form.some("text"));
    carry(&ctx, &id, &form, Asked::Make(correction), before.map(|text| (key, text))).await
}

async fn several(ctx: Ctx, Path(id): Path<String>, form: Form) -> Reply {
    let correction = match Correction::asked(&form) {
        Ok(correction) => correction,
        Err(error) => {
            let mut form = form;
            form.take_faults(error)?;
            return Page::again(&review_page(&ctx, id.parse()?, form).await?);
        }
    };
    carry(&ctx, &id, &form, Asked::Make(correction), None).await
}

async fn undo(ctx: Ctx, Path(id): Path<String>, form: Form) -> Reply {
    carry(&ctx, &id, &form, Asked::Undo, None).await
}

async fn redo(ctx: Ctx, Path(id): Path<String>, form: Form) -> Reply {
    carry(&ctx, &id, &form, Asked::Redo, None).await
}

async fn frame(ctx: Ctx, Path(id): Path<String>, form: Form) -> Reply {
    let text = |name: &str| form.text(name).to_owned();
    let frame = Frame {
        title: text("title"),
        kind: text("kind"),
        language: text("language"),
        from_on: text("from"),
        to_on: text("to"),
        main_goal: form.some("main_goal"),
    };
    carry(&ctx, &id, &form, Asked::Make(Correction::Frame(Box::new(frame))), None).await
}

/// What has changed on the page.
#[derive(Template)]
#[template(path = "review_part.html")]
struct Part {
    t: T,
    view: View,
    touched: Vec<u32>,
    current: Option<u32>,
    said: String,
}

impl Part {
    fn order(&self) -> String {
        self.view.draft().items.iter().map(|item| item.key.to_string()).collect::<Vec<_>>().join(" ")
    }

    fn changed(&self) -> Vec<&Item> {
        self.view.draft().items.iter().filter(|item| self.touched.contains(&item.key)).collect()
    }
}

/// Somebody else was there first: what they did, and both texts.
#[derive(Template)]
#[template(path = "review_overtaken.html")]
struct Overtaken {
    page: Page,
    t: T,
    id: ReadingId,
    version: i64,
    others: Vec<(String, String, String)>,
    /// The item as it stands now, and what was typed.
    item: Option<(u32, String, String, Vec<Piece>)>,
    form: Form,
}

impl Overtaken {
    /// The fields that the form is sent with again, as typed.
    fn fields(&self) -> Vec<(&'static str, &str)> {
        const KEPT: [&str; 6] = ["kind", "level", "horizon", "area", "do", "main_goal"];
        KEPT.into_iter().map(|name| (name, self.form.text(name))).filter(|(_, value)| !value.is_empty()).collect()
    }
}

enum Came {
    Done { what: String, current: Option<u32>, whose: Option<String>, view: Box<View>, since: Vec<Kept> },
    Nothing,
    Overtaken { others: Vec<Kept>, view: Box<View> },
}

async fn carry(ctx: &Ctx, id: &str, form: &Form, asked: Asked, before: Option<(u32, String)>) -> Reply {
    let id: ReadingId = id.parse()?;
    let t = T(ctx.lang);
    let seen: i64 = form.text("version").parse().map_err(|_| Error::Conflict("changed-meanwhile"))?;
    match came(ctx, id, seen, asked.clone(), before).await? {
        Came::Overtaken { others, view } => overtaken(ctx, &asked, form, others, *view),
        Came::Nothing if form.text("part").is_empty() => Ok(see_other(&back(id, form, None))),
        Came::Nothing => Ok((StatusCode::NO_CONTENT, ()).into_response()),
        Came::Done { current, .. } if form.text("part").is_empty() => Ok(see_other(&back(id, form, current))),
        Came::Done { what, current, whose, view, since } => {
            let done = did(t, &what);
            let said = match (&asked, &whose) {
                (Asked::Make(_), _) => t.said_done(done),
                (Asked::Undo, None) => t.said_undone(done),
                (Asked::Undo, Some(name)) => t.said_undone_of(name.as_str(), done),
                (Asked::Redo, None) => t.said_redone(done),
                (Asked::Redo, Some(name)) => t.said_redone_of(name.as_str(), done),
            };
            let me = ctx.actor()?.account;
            let others: Vec<&str> =
                since.iter().filter(|kept| kept.by != me).map(|kept| kept.last_by.as_str()).collect();
            let said = match others.last() {
                Some(name) => format!("{said} {}", t.said_meanwhile(*name)),
                None => said,
            };
            let whole = since.iter().any(|kept| kept.what == "again" || kept.what == "frame");
            let touched = if whole {
                view.draft().items.iter().map(|item| item.key).collect()
            } else {
                let settled = view.looks.iter().filter_map(|look| look.key);
                since.iter().flat_map(|kept| kept.items.iter().copied()).chain(settled).collect()
            };
            Page::show(&Part { t, view: *view, touched, current, said })
        }
    }
}

async fn came(ctx: &Ctx, id: ReadingId, seen: i64, asked: Asked, before: Option<(u32, String)>) -> Result<Came> {
    let (scope, actor, clock, t) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone(), T(ctx.lang));
    ctx.write(move |tx| {
        let mut review = store_readings::review(tx, &scope, id)?;
        let permit = actor.may::<ReadDocument>(&units::place(tx, review.unit)?)?;
        if review.plan.is_some() {
            return Err(Error::Conflict("changed-meanwhile"));
        }
        let at = clock.now_ms();
        let mut outcome = Outcome::Nothing;
        if let Some((key, text)) = before {
            let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
            if review.draft.item(key).is_some_and(|item| item.text != one_line) {
                let typed = Correction::Item(key, Typed { text: Some(one_line), ..Typed::default() });
                outcome = carry_out(tx, &permit, &mut review, seen, &Asked::Make(typed), at)?;
            }
        }
        if !matches!(outcome, Outcome::Overtaken(_)) {
            let seen = if matches!(outcome, Outcome::Nothing) { seen } else { review.version };
            outcome = carry_out(tx, &permit, &mut review, seen, &asked, at)?;
        }
        let (last, undone) = (store_corrections::last_made(tx, id)?, store_corrections::next_undone(tx, id)?);
        let view = |review| Box::new(View::of(review, last, undone, t));
        Ok(match outcome {
            Outcome::Nothing => Came::Nothing,
            Outcome::Overtaken(others) => Came::Overtaken { others, view: view(review) },
            Outcome::Done { what, current, whose } => {
                let since = store_corrections::since(tx, id, seen)?;
                Came::Done { what, current, whose, view: view(review), since }
            }
        })
    })
    .await
}

/// Where a form without `part` leads: the page, at the item that one was at.
fn back(id: ReadingId, form: &Form, current: Option<u32>) -> String {
    let look = if form.text("look") == "first" { "?look=first" } else { "" };
    let current = current.or_else(|| form.all("item").first().and_then(|key| key.parse().ok()));
    let at = current.map(|key| format!("#item-{key}")).unwrap_or_default();
    format!("/readings/{id}{look}{at}")
}

fn overtaken(ctx: &Ctx, asked: &Asked, form: &Form, others: Vec<Kept>, view: View) -> Reply {
    let t = T(ctx.lang);
    let key = match asked {
        Asked::Make(correction) => correction.keys().first().copied(),
        Asked::Undo | Asked::Redo => None,
    };
    // An item that a colleague joined to another is shown as that one.
    let there = |key: &u32| view.draft().item(*key).map(|item| (item.key, item.text.clone()));
    let now = key.and_then(|key| {
        let touched = others.iter().flat_map(|kept| kept.items.iter()).filter(|_| true);
        there(&key).or_else(|| touched.filter_map(there).next())
    });
    let typed = form.some("text");
    let item = now.map(|(key, text)| {
        let typed = typed.clone().unwrap_or_else(|| text.clone());
        let pieces = difference(&text, &typed);
        (key, text, typed, pieces)
    });
    let told = |kept: &Kept| {
        let at = words::instant(ctx.lang, kept.at_ms);
        let did = did(t, &kept.what);
        (kept.last_by.clone(), if kept.undone { t.told_undone(did) } else { did }, at)
    };
    let page = ctx.page(t.overtaken_title()).under("/plans", t.plans_title());
    let page = Overtaken {
        page,
        t,
        id: view.review.id,
        version: view.review.version,
        others: others.iter().map(told).collect(),
        item,
        form: form.clone(),
    };
    let body = page.render().map_err(Error::internal)?;
    Ok((StatusCode::CONFLICT, axum::response::Html(body)).into_response())
}
