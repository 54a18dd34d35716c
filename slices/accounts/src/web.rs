//! Signing in and out, the language, and "my page".

use askama::Template;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use kernel::Error;
use web::{Access, Ctx, Form, Page, Reply, Routes, language_cookie, see_other, session_cookie, without_session_cookie};
use words::Lang;

use crate::{MIN_PASSWORD, T, password, sign_in, store};

/// The slice's routes.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .get(Access::Public, "/sign-in", sign_in_page)
        .post(Access::Public, "/sign-in", sign_in_now)
        .post(Access::Public, "/language", choose_language)
        .post(Access::SignedIn, "/sign-out", sign_out)
        .get(Access::SignedIn, "/me", me)
        .post(Access::SignedIn, "/me/password", change_password)
        .post(Access::SignedIn, "/me/sessions/end-others", end_others)
}

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage {
    page: Page,
    t: T,
    name: String,
    next: String,
    fault: String,
}

/// Only a path of our own; never another host.
fn own_path(next: &str) -> String {
    let ours = next.starts_with('/') && !next.starts_with("//") && !next.contains(['\\', '\r', '\n']);
    if ours { next.to_owned() } else { "/".to_owned() }
}

async fn sign_in_page(ctx: Ctx, axum::extract::RawQuery(query): axum::extract::RawQuery) -> Reply {
    if ctx.signed.is_some() {
        return Ok(see_other("/"));
    }
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(&query.unwrap_or_default()).unwrap_or_default();
    let next = own_path(Form::of(pairs).text("next"));
    let t = T(ctx.lang);
    Page::show(&SignInPage { page: ctx.page(t.sign_in_title()), t, name: String::new(), next, fault: String::new() })
}

fn with_cookie(mut response: Response, cookie: HeaderValue) -> Response {
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

async fn sign_in_now(ctx: Ctx, form: Form) -> Reply {
    let (name, next) = (form.text("name").to_owned(), own_path(form.text("next")));
    let password = form.all("password").first().map(|p| (*p).to_owned()).unwrap_or_default();
    match sign_in::sign_in(&ctx.house, &name, password).await {
        Ok((token, _)) => Ok(with_cookie(see_other(&next), session_cookie(&token, ctx.house.https))),
        Err(Error::Invalid(faults)) => {
            let t = T(ctx.lang);
            let fault = faults.first().map(|f| t.by_name(f.word, Vec::new())).unwrap_or_default();
            Page::again(&SignInPage { page: ctx.page(t.sign_in_title()), t, name, next, fault })
        }
        Err(other) => Err(other.into()),
    }
}

async fn choose_language(ctx: Ctx, form: Form) -> Reply {
    let lang = Lang::from_code(form.text("language")).unwrap_or(ctx.lang);
    if let Some(signed) = &ctx.signed {
        let account = signed.actor.account;
        ctx.write(move |tx| store::set_language(tx, account, lang)).await?;
    }
    Ok(with_cookie(see_other(&own_path(form.text("back"))), language_cookie(lang, ctx.house.https)))
}

async fn sign_out(ctx: Ctx) -> Reply {
    if let Some(signed) = ctx.signed.clone() {
        ctx.write(move |tx| store::end_session(tx, signed.actor.account, &signed.session)).await?;
    }
    Ok(with_cookie(see_other("/"), without_session_cookie(ctx.house.https)))
}

struct Post {
    title: String,
    unit: String,
}

#[derive(Template)]
#[template(path = "me.html")]
struct MePage {
    page: Page,
    t: T,
    name: String,
    posts: Vec<Post>,
    sessions: Vec<(String, bool)>,
    form: Form,
    changed: bool,
    /// Further pages of one's own: where, and what it is called.
    doors: Vec<(String, String)>,
}

impl MePage {
    fn fault(&self, field: &str) -> String {
        self.form.fault_of(field).map(|word| self.t.by_name(word, vec![("n", MIN_PASSWORD.into())])).unwrap_or_default()
    }
}

async fn me_page(ctx: &Ctx, form: Form, changed: bool) -> Result<MePage, Error> {
    let t = T(ctx.lang);
    let Some(signed) = ctx.signed.clone() else { return Err(Error::NotFound) };
    let (account, now) = (signed.actor.account, ctx.house.clock.now_ms());
    let sessions = ctx.read(move |c| store::sessions(c, account, now)).await?;
    let sessions =
        sessions.iter().map(|s| (words::instant(ctx.lang, s.seen_ms), s.token_hash == signed.session)).collect();
    let posts = signed.actor.held.iter().map(|h| Post { title: h.title.clone(), unit: h.unit_name.clone() }).collect();
    let shown = ctx.house.own_pages.iter().filter(|entry| (entry.shown)(&signed.actor));
    let doors = shown.map(|entry| (entry.href.to_owned(), (entry.label)(ctx.lang))).collect();
    Ok(MePage {
        page: ctx.page(t.me_title()),
        t,
        name: signed.actor.name.clone(),
        posts,
        sessions,
        form,
        changed,
        doors,
    })
}

async fn me(ctx: Ctx) -> Reply {
    Page::show(&me_page(&ctx, Form::default(), false).await?)
}

async fn change_password(ctx: Ctx, mut form: Form) -> Reply {
    let Some(signed) = ctx.signed.clone() else { return Err(Error::NotFound.into()) };
    let account = signed.actor.account;
    let stored = ctx.read(move |c| store::password_by_id(c, account)).await?;
    let (old, new) = (form.text("old").to_owned(), form.text("new").to_owned());
    if !password::check(old, Some(stored)).await? {
        form.fault("old", "fault-old-password");
    }
    if new.chars().count() < MIN_PASSWORD {
        form.fault("new", "fault-password-short");
    }
    if form.is_faulty() {
        let mut kept = Form::default();
        kept.faults = form.faults;
        return Page::again(&me_page(&ctx, kept, false).await?);
    }
    let hash = tokio::task::spawn_blocking(move || password::hash(&new)).await.map_err(Error::internal)??;
    ctx.write(move |tx| store::set_password(tx, account, &hash, &signed.session)).await?;
    Ok(Page::show(&me_page(&ctx, Form::default(), true).await?)?.into_response())
}

async fn end_others(ctx: Ctx) -> Reply {
    if let Some(signed) = ctx.signed.clone() {
        ctx.write(move |tx| store::end_other_sessions(tx, signed.actor.account, &signed.session)).await?;
    }
    Ok(see_other("/me"))
}
