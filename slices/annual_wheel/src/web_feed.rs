//! Making a calendar's secret address, stopping it, and the calendar itself.

use askama::Template;
use axum::extract::Path;
use axum::http::{HeaderMap, header};
use axum::response::IntoResponse;
use kernel::access::FollowUp;
use kernel::id::{CalendarFeedId, UnitId};
use kernel::{Error, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::T;
use crate::feed::{self, Feed, feeds};
use crate::web::page_under;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/units/{unit}/calendar", show)
        .post(Access::SignedIn, "/units/{unit}/calendar", make)
        .post(Access::SignedIn, "/units/{unit}/calendar/{feed}/removal", stop)
        .get(Access::Public, "/calendar/{secret}", read)
}

#[derive(Template)]
#[template(path = "calendar.html")]
struct CalendarPage {
    page: Page,
    t: T,
    unit: UnitId,
    unit_name: String,
    feeds: Vec<Feed>,
    /// Whether the unit's actions are theirs to follow up.
    follows: bool,
    /// The address that was made just now: shown this once.
    address: Option<String>,
}

impl CalendarPage {
    fn about(&self, feed: &Feed) -> String {
        let made = words::instant(self.page.lang, feed.at_ms);
        if feed.mine { self.t.feed_mine(made) } else { self.t.feed_all(made) }
    }
}

/// How the reader reached the program, for addresses that other programs shall use.
fn site(ctx: &Ctx, headers: &HeaderMap) -> String {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("localhost");
    let scheme = if ctx.house.https { "https" } else { "http" };
    format!("{scheme}://{host}")
}

async fn calendar_page(ctx: &Ctx, unit: UnitId, address: Option<String>) -> Result<CalendarPage> {
    let (scope, actor) = (ctx.scope()?, ctx.actor()?.clone());
    let (unit_name, feeds, follows) = ctx
        .read(move |c| {
            if !units::has_post(c, &scope, unit)? {
                return Err(Error::NotFound);
            }
            let follows = actor.can::<FollowUp>(&units::place(c, unit)?);
            Ok((units::find(c, unit)?.name, feeds(c, &scope, unit)?, follows))
        })
        .await?;
    let t = T(ctx.lang);
    let page = page_under(ctx, t.calendar_title(), unit, &unit_name);
    Ok(CalendarPage { page, t, unit, unit_name, feeds, follows, address })
}

async fn show(ctx: Ctx, Path(unit): Path<String>) -> Reply {
    Page::show(&calendar_page(&ctx, unit.parse()?, None).await?)
}

async fn make(ctx: Ctx, Path(unit): Path<String>, headers: HeaderMap, form: Form) -> Reply {
    let unit: UnitId = unit.parse()?;
    let (actor, clock, mine) = (ctx.actor()?.clone(), ctx.house.clock.clone(), form.text("what") != "all");
    let secret = ctx.write(move |tx| feed::new_feed(tx, &actor, unit, mine, &clock)).await?;
    let address = format!("{}/calendar/{secret}", site(&ctx, &headers));
    Page::show(&calendar_page(&ctx, unit, Some(address)).await?)
}

async fn stop(ctx: Ctx, Path((unit, feed)): Path<(String, String)>) -> Reply {
    let (unit, feed): (UnitId, CalendarFeedId) = (unit.parse()?, feed.parse()?);
    let (actor, clock) = (ctx.actor()?.clone(), ctx.house.clock.clone());
    ctx.write(move |tx| feed::stop_feed(tx, &actor, feed, &clock)).await?;
    Ok(see_other(&format!("/units/{unit}/calendar")))
}

async fn read(ctx: Ctx, Path(secret): Path<String>, headers: HeaderMap) -> Reply {
    let (clock, site) = (ctx.house.clock.clone(), site(&ctx, &headers));
    let text = ctx.read(move |c| feed::calendar(c, &secret, &site, &clock)).await?;
    Ok(([(header::CONTENT_TYPE, "text/calendar; charset=utf-8")], text).into_response())
}
