//! The frame of every page: title, navigation, who is signed in, language. Templates extend `layout.html` with it.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use kernel::Error;
use words::Lang;

use crate::T;
use crate::assets::asset_href;
use crate::ctx::Ctx;
use crate::failure::Reply;

/// An entry of the navigation, as drawn.
pub struct NavItem {
    /// Where it leads.
    pub href: String,
    /// Its text.
    pub label: String,
    /// Whether the page stands below it.
    pub current: bool,
}

/// The frame of a page.
pub struct Page {
    /// Its language.
    pub lang: Lang,
    /// The frame's own messages.
    pub t: T,
    /// Its title.
    pub title: String,
    /// Its path.
    pub path: String,
    /// The main navigation; empty when nobody is signed in.
    pub nav: Vec<NavItem>,
    /// The name of who is signed in.
    pub person: Option<String>,
    /// The way back up: link and text, outermost first.
    pub trail: Vec<NavItem>,
    /// A line above every page.
    pub notice: Option<String>,
    /// Whether the page does not say what kind of place this is: whoever holds a letter may be anybody.
    pub bare: bool,
}

impl Page {
    pub(crate) fn new(ctx: &Ctx, title: String) -> Self {
        let nav = ctx.signed.as_ref().map_or_else(Vec::new, |signed| {
            let entries = ctx.house.nav.iter().filter(|entry| (entry.shown)(&signed.actor));
            entries
                .map(|entry| NavItem {
                    href: entry.href.to_owned(),
                    label: (entry.label)(ctx.lang),
                    current: ctx.path == entry.href
                        || (entry.href != "/" && ctx.path.starts_with(&format!("{}/", entry.href))),
                })
                .collect()
        });
        Self {
            lang: ctx.lang,
            t: T(ctx.lang),
            title,
            path: ctx.path.clone(),
            nav,
            person: ctx.signed.as_ref().map(|s| s.actor.name.clone()),
            trail: Vec::new(),
            notice: ctx.house.notice.map(|notice| notice(ctx.lang)),
            bare: false,
        }
    }

    /// Adds a step to the way back up.
    #[must_use]
    pub fn under(mut self, href: impl Into<String>, label: impl Into<String>) -> Self {
        self.trail.push(NavItem { href: href.into(), label: label.into(), current: false });
        self
    }

    /// The page without what says what kind of place this is.
    #[must_use]
    pub fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// The address of a static file; for templates.
    #[must_use]
    pub fn asset(&self, name: &str) -> String {
        asset_href(name)
    }

    /// A stored date as people write it; for templates.
    #[must_use]
    pub fn date(&self, iso: &str) -> String {
        words::iso_date(self.lang, iso)
    }

    /// The languages to choose among: code, own name, whether it is this page's.
    #[must_use]
    pub fn languages(&self) -> Vec<(&'static str, &'static str, bool)> {
        Lang::ALL.into_iter().map(|l| (l.code(), l.own_name(), l == self.lang)).collect()
    }

    /// The page as an answer.
    ///
    /// # Errors
    /// `Internal` when the template cannot be rendered.
    pub fn show(template: &impl askama::Template) -> Reply {
        Ok(Html(template.render().map_err(Error::internal)?).into_response())
    }

    /// The page again, because what was typed does not hold.
    ///
    /// # Errors
    /// As `show`.
    pub fn again(template: &impl askama::Template) -> Reply {
        Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(template.render().map_err(Error::internal)?)).into_response())
    }
}

/// Sends the browser on after a change.
#[must_use]
pub fn see_other(href: &str) -> Response {
    let to = HeaderValue::from_str(href).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response()
}

/// A file to keep. The name may hold any letters.
#[must_use]
pub fn download(bytes: Vec<u8>, name: &str, media: &'static str) -> Response {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || ".-_ ".contains(c) { c } else { '_' }).collect();
    let full: String = name
        .bytes()
        .map(|b| {
            if b.is_ascii_alphanumeric() || b".-_".contains(&b) {
                char::from(b).to_string()
            } else {
                format!("%{b:02X}")
            }
        })
        .collect();
    let disposition = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{full}");
    let disposition = HeaderValue::from_str(&disposition).unwrap_or(HeaderValue::from_static("attachment"));
    ([(header::CONTENT_TYPE, HeaderValue::from_static(media)), (header::CONTENT_DISPOSITION, disposition)], bytes)
        .into_response()
}
