//! The front page: for a visitor what this is, for somebody signed in where to go on.

use askama::Template;
use jiff::civil::Date;
use kernel::Held;
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
    /// The posts one holds, each with the way to its unit.
    posts: Vec<(String, String)>,
    waiting: Vec<Waiting>,
    today: Date,
    cards: Vec<Card>,
    /// Whether there are more plans than are shown.
    more: bool,
}

/// How soon something that waits is due, in the order of the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Soon {
    Passed,
    Week,
    Month,
    Later,
    NoDay,
}

impl Soon {
    fn of(due: Option<Date>, today: Date) -> Self {
        match due.map(|due| (due - today).get_days()) {
            None => Self::NoDay,
            Some(..0) => Self::Passed,
            Some(0..=7) => Self::Week,
            Some(8..=30) => Self::Month,
            Some(_) => Self::Later,
        }
    }
}

impl FrontPage {
    /// My list: what waits by how soon it is due; what is empty is left out.
    fn groups(&self) -> Vec<(&'static str, String, Vec<&Waiting>)> {
        let t = self.t;
        let groups = [
            (Soon::Passed, "passed", t.mine_passed()),
            (Soon::Week, "week", t.mine_week()),
            (Soon::NoDay, "no-day", t.mine_no_day()),
            (Soon::Month, "month", t.mine_month()),
            (Soon::Later, "later", t.mine_later()),
        ];
        let of = |soon: Soon| {
            let mut all: Vec<&Waiting> = self.waiting.iter().filter(|w| Soon::of(w.due, self.today) == soon).collect();
            all.sort_by_key(|waiting| waiting.due);
            all
        };
        let filled = groups.into_iter().map(|(soon, id, name)| (id, name, of(soon)));
        filled.filter(|(_, _, all)| !all.is_empty()).collect()
    }
}

async fn show(ctx: Ctx) -> Reply {
    let (t, today) = (T(ctx.lang), ctx.house.clock.today());
    let Some(signed) = ctx.signed.clone() else {
        return Page::show(&FrontPage {
            page: ctx.page(t.front_title()),
            t,
            signed_in: false,
            posts: Vec::new(),
            waiting: Vec::new(),
            today,
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
    let posts = signed.actor.held.iter().map(post).collect();
    let page = ctx.page(t.front_title());
    Page::show(&FrontPage { page, t, signed_in: true, posts, waiting, today, cards, more })
}

fn post(held: &Held) -> (String, String) {
    (format!("{}, {}", held.title, held.unit_name), format!("/units/{}", held.place.unit))
}

/// For those who run it: answers when the database does.
async fn health(ctx: Ctx) -> Reply {
    ctx.read(units::levels).await?;
    Ok(axum::response::IntoResponse::into_response("ok\n"))
}
