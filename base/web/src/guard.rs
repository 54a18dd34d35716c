//! What stands around every request: who asks, errors made into pages, cross-site requests refused, headers, panics
//! caught, time limits.

use std::any::Any;
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use kernel::Error;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

use crate::ctx::Ctx;
use crate::failure::{Failure, Unwritten, status};
use crate::house::House;
use crate::page::Page;
use crate::routes::{Access, Routes};
use crate::{T, assets, conflict};

const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The application: the slices' routes, the static files, and the guard around them.
pub fn build(routes: Routes, house: House) -> Router {
    let all = routes
        .get(Access::Public, "/static/{mark}/{name}", assets::show)
        .get(Access::Public, "/robots.txt", assets::robots)
        .get(Access::Public, "/favicon.ico", assets::icon);
    all.router
        .fallback(|| async { Failure(Error::NotFound) })
        .method_not_allowed_fallback(|| async { Failure(Error::NotFound) })
        .layer(CatchPanicLayer::custom(panicked))
        .layer(CsrfLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, Duration::from_secs(60)))
        .layer(middleware::from_fn_with_state(house.clone(), around))
        .layer(CompressionLayer::new())
        .with_state(house)
}

fn panicked(_: Box<dyn Any + Send + 'static>) -> Response {
    Failure(Error::internal("a handler panicked")).into_response()
}

async fn around(State(house): State<House>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let headers = request.headers().clone();
    let mut response = if path.starts_with("/static/") {
        next.run(request).await
    } else {
        match Ctx::of(&house, &headers, &path).await {
            Ok(ctx) => {
                request.extensions_mut().insert(ctx.clone());
                written(&ctx, next.run(request).await)
            }
            Err(error) => {
                tracing::error!(%error, "no context");
                StatusCode::SERVICE_UNAVAILABLE.into_response()
            }
        }
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, CSP),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // A page that its unit has opened to search engines says so itself.
    headers.entry(HeaderName::from_static("x-robots-tag")).or_insert(HeaderValue::from_static("noindex"));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if house.https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000"));
    }
    response
}

/// The page of an error, in the reader's language.
#[derive(askama::Template)]
#[template(path = "error.html")]
struct ErrorPage {
    page: Page,
    title: String,
    what: String,
    next: String,
    reference: Option<String>,
}

fn written(ctx: &Ctx, response: Response) -> Response {
    let refused = response.extensions().get::<tower_http::csrf::ProtectionError>().is_some();
    let error = match response.extensions().get::<Unwritten>() {
        Some(Unwritten(error)) => error.clone(),
        None if refused => Error::Forbidden,
        None => return response,
    };
    let t = T(ctx.lang);
    let (title, what, next) = match &error {
        Error::NotFound => (t.error_not_found(), t.error_not_found_what(), t.error_not_found_next()),
        Error::Forbidden => (t.error_forbidden(), t.error_forbidden_what(), t.error_forbidden_next()),
        Error::Invalid(_) => (t.error_invalid(), t.error_invalid_what(), t.error_go_back()),
        Error::Conflict(word) => conflict::told(t, word),
        Error::Busy => (t.error_busy(), t.error_busy_what(), t.error_busy_next()),
        Error::Internal(_) => (t.error_internal(), t.error_internal_what(), t.error_internal_next()),
    };
    let reference =
        matches!(error, Error::Internal(_)).then(|| kernel::id::DocumentId::new().to_string()[24..].to_owned());
    if let Some(reference) = &reference {
        tracing::error!(%reference, path = %ctx.path, %error, "internal error");
    }
    let page = ErrorPage { page: ctx.page(title.clone()), title, what, next, reference };
    match Page::show(&page) {
        Ok(shown) => (status(&error), shown).into_response(),
        Err(_) => status(&error).into_response(),
    }
}
