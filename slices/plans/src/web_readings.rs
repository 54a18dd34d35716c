//! Handing in a document: a file or pasted text.

use askama::Template;
use axum::extract::Multipart;
use kernel::access::ReadDocument;
use kernel::id::UnitId;
use kernel::{Error, Held, Result};
use reading::Hints;
use reading::formats::{MAX_BYTES, ReadError};
use web::{Access, Ctx, Form, Page, Reply, Routes, Upload, read_upload, see_other};

use crate::{T, handed_in, store_columns, web_columns};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/readings/new", form_page).upload(Access::SignedIn, "/readings", hand_in)
}

#[derive(Template)]
#[template(path = "hand_in.html")]
struct HandInPage {
    page: Page,
    t: T,
    units: Vec<Held>,
    form: Form,
    fault: String,
}

fn hand_in_page(ctx: &Ctx, form: Form, fault: String) -> Result<HandInPage> {
    let units: Vec<Held> = ctx.actor()?.own_units_for::<ReadDocument>().into_iter().cloned().collect();
    if units.is_empty() {
        return Err(Error::Forbidden);
    }
    let t = T(ctx.lang);
    Ok(HandInPage { page: ctx.page(t.hand_in_title()).under("/plans", t.plans_title()), t, units, form, fault })
}

async fn form_page(ctx: Ctx) -> Reply {
    Page::show(&hand_in_page(&ctx, Form::default(), String::new())?)
}

/// What a document that cannot be read is told by, in the reader's language.
#[must_use]
pub fn refusal(t: T, error: &ReadError) -> String {
    let what = match error {
        ReadError::UnknownType(what) => t.by_name(
            &format!("looks-like-{}", what.split(" (").next().unwrap_or_default().replace([' ', '.'], "-")),
            Vec::new(),
        ),
        _ => String::new(),
    };
    let known = !what.is_empty() && !what.starts_with("looks-like");
    if known { t.read_unknown_type_of(what) } else { t.by_name(&format!("read-{}", error.code()), Vec::new()) }
}

async fn hand_in(ctx: Ctx, body: Multipart) -> Reply {
    let t = T(ctx.lang);
    let upload = match read_upload(body, MAX_BYTES).await? {
        Ok(upload) => upload,
        Err(too_large) => {
            return Page::again(&hand_in_page(&ctx, too_large.0, refusal(t, &ReadError::TooLarge))?);
        }
    };
    let Upload { form, file } = upload;
    let unit: UnitId = form.text("unit").parse()?;
    let pasted = form.all("text").first().filter(|text| !text.trim().is_empty()).map(|text| (*text).to_owned());
    let (name, bytes) = match (file, pasted) {
        (Some((name, bytes)), _) => (name, bytes),
        (None, Some(text)) => (t.pasted_text(), text.into_bytes()),
        (None, None) => return Page::again(&hand_in_page(&ctx, form, t.read_nothing())?),
    };
    let program = ctx.house.reader.clone();
    // The permit comes before the work: nobody starts a reading process for a unit that is not theirs.
    let asking = ctx.actor()?.clone();
    let levels = ctx
        .read(move |c| {
            asking.may::<ReadDocument>(&units::place(c, unit)?).map_err(|_| Error::NotFound)?;
            units::levels(c)
        })
        .await?;
    let levels = levels.iter().flat_map(|l| l.names.iter().chain(&l.aliases)).cloned().collect();
    let hints = Hints { levels, ..Hints::default() };
    let choices = ctx.read(move |c| store_columns::choices(c, unit)).await?;
    let read =
        tokio::task::spawn_blocking(move || web_columns::read_remembering(&program, &name, bytes, &hints, &choices));
    let handed = match read.await.map_err(Error::internal)? {
        Ok(handed) => handed,
        Err(error) => {
            tracing::info!(code = error.code(), detail = error.detail(), "a document could not be read");
            return Page::again(&hand_in_page(&ctx, form, refusal(t, &error))?);
        }
    };
    let is_sheet = handed.reading.table.is_some();
    let (actor, clock) = (ctx.actor()?.clone(), ctx.house.clock.clone());
    let id = ctx
        .write(move |tx| {
            let permit = actor.may::<ReadDocument>(&units::place(tx, unit)?).map_err(|_| Error::NotFound)?;
            let id = handed_in::hand_in(tx, &permit, handed, clock.now_ms())?;
            db::record(tx, &db::Entry::of(clock.now_ms(), permit.by(), "hand_in", "reading", &id, Some(&unit)))?;
            Ok(id)
        })
        .await?;
    Ok(see_other(&format!("/readings/{id}{}", if is_sheet { "/columns" } else { "" })))
}
