//! The front page: for a visitor what this is, for somebody signed in where to go on.

use askama::Template;
use web::{Access, Ctx, Page, Reply, Routes, Waiting};

use crate::T;

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::Public, "/", show).get(Access::Public, "/health", health)
}

struct Card {
    title: String,
    line: String,
    href: String,
}

#[derive(Template)]
#[template(path = "front.html")]
struct FrontPage {
    page: Page,
    t: T,
    signed_in: bool,
    posts: Vec<String>,
    waiting: Vec<Waiting>,
    cards: Vec<Card>,
    /// Whether there are more plans than are shown.
    more: bool,
}

async fn show(ctx: Ctx) -> Reply {
    let t = T(ctx.lang);
    let Some(signed) = ctx.signed.clone() else {
        return Page::show(&FrontPage {
            page: ctx.page(t.front_title()),
            t,
            signed_in: false,
            posts: Vec::new(),
            waiting: Vec::new(),
            cards: Vec::new(),
            more: false,
        });
    };
    let scope = signed.actor.scope();
    let (actor, house, lang) = (signed.actor.clone(), ctx.house.clone(), ctx.lang);
    let (waiting, plans) = ctx
        .read(move |c| {
            let of = |hook: &web::WaitingOf| hook(c, &actor, &house.clock, lang);
            let waiting = house.waiting.iter().map(of).collect::<kernel::Result<Vec<_>>>()?;
            Ok((waiting.into_iter().flatten().collect(), plans::listed(c, &scope, &plans::Wanted::default())?))
        })
        .await?;
    let more = plans.total(&plans::Wanted::default()) > plans::PLANS_A_PAGE;
    let cards = plans
        .lines
        .into_iter()
        .map(|line| line.plan)
        .map(|plan| Card {
            line: format!("{} · {}", plan.unit_name, words::period(ctx.lang, &plan.from_on, &plan.to_on)),
            title: plan.title,
            href: format!("/plans/{}", plan.id),
        })
        .collect();
    let posts = signed.actor.held.iter().map(|held| format!("{}, {}", held.title, held.unit_name)).collect();
    Page::show(&FrontPage { page: ctx.page(t.front_title()), t, signed_in: true, posts, waiting, cards, more })
}

/// For those who run it: answers when the database does.
async fn health(ctx: Ctx) -> Reply {
    ctx.read(units::levels).await?;
    Ok(axum::response::IntoResponse::into_response("ok\n"))
}
