//! What a link in a letter opens: a page of one thing, for whoever holds it. Looking changes nothing, since programs that guard
//! mail look too; the press of a button does it. What is not there, not there any more, or not theirs any more is one and the
//! same page.

use askama::Template;
use axum::extract::Path;
use axum::http::HeaderMap;
use follow_up::{Followed, Status};
use kernel::{Error, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes};
use words::Lang;

use crate::link::{self, Does, Link};
use crate::web::{fault, hidden};
use crate::{T, address, reported, store, store_link};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::Public, "/s/{token}", show).post(Access::Public, "/s/{token}", press)
}

/// The page of one action, with the two-minute form.
#[derive(Template)]
#[template(path = "link_status.html")]
struct StatusPage {
    page: Page,
    t: T,
    /// The form's words are those of following up.
    f: follow_up::T,
    action: Followed,
    plan_lang: Lang,
    occasion: String,
    form: Form,
}

/// A page of one button.
#[derive(Template)]
#[template(path = "link_press.html")]
struct PressPage {
    page: Page,
    lead: String,
    button: String,
}

/// A page that says that it is done.
#[derive(Template)]
#[template(path = "link_done.html")]
struct DonePage {
    page: Page,
    t: T,
    lead: String,
}

impl StatusPage {
    fn fault(&self, field: &str) -> String {
        self.form.fault_of(field).map(|word| self.f.by_name(word, Vec::new())).unwrap_or_default()
    }

    fn form_fault(&self) -> String {
        fault(self.t, &self.form, "form")
    }

    /// The occasion and its day, as far as there are any.
    fn when(&self) -> String {
        let occasion = follow_up::occasion_words(self.page.lang, &self.occasion);
        let now = self.action.standing.occasion.as_ref().is_some_and(|now| now.key == self.occasion);
        let day =
            if now { follow_up::when_words(self.f, self.page.lang, &self.action.standing) } else { String::new() };
        [occasion, day].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    fn choices(&self) -> Vec<(&'static str, String, bool)> {
        let chosen = self.form.text("status");
        Status::ALL.into_iter().map(|s| (s.word(), follow_up::says(self.f, s), s.word() == chosen)).collect()
    }
}

/// The request in the language of whom the link is for, unless another one was chosen in this browser; and without who else may be
/// signed in there.
fn for_its_owner(mut ctx: Ctx, headers: &HeaderMap, link: &Link) -> Ctx {
    if web::cookie(headers, "language").is_none() {
        ctx.lang = link.lang;
    }
    ctx.signed = None;
    ctx
}

async fn found(ctx: &Ctx, token: &str) -> Result<Link> {
    let (clock, token) = (ctx.house.clock.clone(), token.to_owned());
    ctx.read(move |c| link::find(c, &token, &clock)).await?.ok_or(Error::NotFound)
}

/// What is shown of an action; what its reader may not see any more is not there.
async fn status_page(ctx: &Ctx, link: &Link, form: Form) -> Result<StatusPage> {
    let Does::Report(plan, action, occasion) = link.does.clone() else { return Err(Error::NotFound) };
    let (clock, link) = (ctx.house.clock.clone(), link.clone());
    let key = occasion.clone();
    let asked = ctx
        .read(move |c| {
            let actor = reported::owner(c, &link, &clock)?;
            reported::asked(c, &actor, (plan, action, &key), clock.today())
        })
        .await;
    let asked = hidden(asked)?;
    let (t, f) = (T(ctx.lang), follow_up::T(ctx.lang));
    let page = ctx.page(f.report_title()).bare();
    Ok(StatusPage { page, t, f, action: asked.action, plan_lang: asked.plan.plan.lang, occasion, form })
}

fn done(ctx: &Ctx, title: String, lead: String) -> Reply {
    Page::show(&DonePage { page: ctx.page(title).bare(), t: T(ctx.lang), lead })
}

fn done_for(ctx: &Ctx, does: &Does) -> Reply {
    let t = T(ctx.lang);
    match does {
        Does::Report(..) => done(ctx, t.reported_title(), t.reported_lead()),
        Does::Confirm(_) => done(ctx, t.confirmed_title(), t.confirmed_lead()),
        Does::TurnOff => done(ctx, t.turned_off_title(), t.turned_off_lead()),
    }
}

async fn show(ctx: Ctx, headers: HeaderMap, Path(token): Path<String>) -> Reply {
    let link = found(&ctx, &token).await?;
    let ctx = for_its_owner(ctx, &headers, &link);
    let t = T(ctx.lang);
    let press = |title: String, lead, button| Page::show(&PressPage { page: ctx.page(title).bare(), lead, button });
    match &link.does {
        does if link.is_used => done_for(&ctx, does),
        Does::Report(..) => Page::show(&status_page(&ctx, &link, Form::default()).await?),
        Does::Confirm(_) => press(t.confirm_title(), t.confirm_lead(), t.confirm_press()),
        Does::TurnOff => press(t.turn_off_title(), t.turn_off_lead(), t.turn_off_press()),
    }
}

async fn press(ctx: Ctx, headers: HeaderMap, Path(token): Path<String>, mut form: Form) -> Reply {
    let link = found(&ctx, &token).await?;
    let ctx = for_its_owner(ctx, &headers, &link);
    if link.is_used {
        return done_for(&ctx, &link.does);
    }
    if matches!(link.does, Does::Report(..)) {
        let Some(new) = follow_up::read_status(&mut form) else {
            return Page::again(&status_page(&ctx, &link, form).await?);
        };
        let (clock, token) = (ctx.house.clock.clone(), token.clone());
        let said = ctx
            .write(move |tx| {
                // Looked for again: of two presses at once one finds it used.
                let link = link::find(tx, &token, &clock)?.ok_or(Error::NotFound)?;
                if link.is_used { Ok(()) } else { reported::report(tx, &link, &new, &clock) }
            })
            .await;
        if let Err(error) = hidden(said) {
            form.take_faults(error)?;
            return Page::again(&status_page(&ctx, &link, form).await?);
        }
    } else {
        let (clock, link) = (ctx.house.clock.clone(), link.clone());
        let pressed = ctx
            .write(move |tx| {
                match &link.does {
                    Does::Confirm(key) => address::confirm(tx, link.account, key, &clock)?,
                    _ => turn_off(tx, &link, &clock)?,
                }
                store_link::use_up(tx, &link, clock.now_ms())
            })
            .await;
        hidden(pressed)?;
    }
    done_for(&ctx, &link.does)
}

fn turn_off(tx: &mut db::Tx, link: &Link, clock: &kernel::Clock) -> Result<()> {
    let choices = store::choices(tx, link.account)?;
    store::set_choices(tx, link.account, &crate::choices::Choices { wanted: false, ..choices })?;
    let entry = db::Entry::of(clock.now_ms(), link.account, "turn_reminders_off", "account", &link.account, None);
    db::record(tx, &entry)
}
