//! The static files, inside the binary. Their address holds a mark of their content, so browsers may keep them for good.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::Error;

use crate::failure::{Failure, Reply};

struct Asset {
    name: &'static str,
    mark: &'static str,
    bytes: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The address of a static file.
#[must_use]
pub fn asset_href(name: &str) -> String {
    let mark = FILES.iter().find(|file| file.name == name).map_or("0", |file| file.mark);
    format!("/static/{mark}/{name}")
}

fn media(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "text/plain; charset=utf-8",
    }
}

/// `GET /static/{mark}/{name}`
pub(crate) async fn show(Path((_, name)): Path<(String, String)>) -> Reply {
    serve(&name, "public, max-age=31536000, immutable")
}

/// `GET /robots.txt`: nothing here is for search engines but plans that their units have opened to them; each page says so
/// itself in a header.
pub(crate) async fn robots() -> Reply {
    serve("robots.txt", "public, max-age=86400")
}

/// `GET /favicon.ico`: browsers ask for it whatever the page says.
pub(crate) async fn icon() -> Reply {
    serve("icon.svg", "public, max-age=86400")
}

fn serve(name: &str, keep: &'static str) -> Result<Response, Failure> {
    let file = FILES.iter().find(|file| file.name == name).ok_or(Error::NotFound)?;
    let headers = [(header::CONTENT_TYPE, media(file.name)), (header::CACHE_CONTROL, keep)];
    Ok((headers, file.bytes).into_response())
}
