//! The route table: no method adds a route without its `Access`, and the table itself can be listed, so that the access
//! matrix walks all of it.

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::handler::Handler;
use axum::http::{StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{self, MethodRouter};
use kernel::Error;

use crate::ctx::Ctx;
use crate::failure::Failure;
use crate::house::House;
use crate::page::see_other;

/// Who gets past the door of a route. What they may do behind it, the permit decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anybody. Rare: grep for it.
    Public,
    /// Anybody signed in.
    SignedIn,
}

/// The methods in use. A change is a POST, so that it works without scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// Reads.
    Get,
    /// Changes.
    Post,
}

/// One row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// Method.
    pub method: Method,
    /// Path with its `{parameters}`.
    pub path: &'static str,
    /// Who gets past the door.
    pub access: Access,
}

/// The routes of a slice, or of the whole house.
#[derive(Default)]
pub struct Routes {
    pub(crate) router: Router<House>,
    list: Vec<Route>,
}

/// A request's body may be this long unless the route says otherwise.
const BODY: usize = 1024 * 1024;

impl Routes {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A page.
    #[must_use]
    pub fn get<H, T>(self, access: Access, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, House>,
        T: 'static,
    {
        self.add(Method::Get, access, path, routing::get(handler))
    }

    /// A change.
    #[must_use]
    pub fn post<H, T>(self, access: Access, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, House>,
        T: 'static,
    {
        self.add(Method::Post, access, path, routing::post(handler).layer(DefaultBodyLimit::max(BODY)))
    }

    /// A change that carries a file. The handler counts the bytes itself (`read_upload`), so that a file that is too
    /// large gets an answer instead of a broken connection.
    #[must_use]
    pub fn upload<H, T>(self, access: Access, path: &'static str, handler: H) -> Self
    where
        H: Handler<T, House>,
        T: 'static,
    {
        self.add(Method::Post, access, path, routing::post(handler).layer(DefaultBodyLimit::disable()))
    }

    fn add(mut self, method: Method, access: Access, path: &'static str, to: MethodRouter<House>) -> Self {
        let to = match access {
            Access::Public => to,
            Access::SignedIn => to.layer(middleware::from_fn(signed_in)),
        };
        self.router = self.router.route(path, to);
        self.list.push(Route { method, path, access });
        self
    }

    /// These and those.
    #[must_use]
    pub fn and(mut self, more: Self) -> Self {
        self.router = self.router.merge(more.router);
        self.list.extend(more.list);
        self
    }

    /// The whole table.
    #[must_use]
    pub fn list(&self) -> &[Route] {
        &self.list
    }
}

/// Sends somebody who is not signed in to the sign-in page, and back afterwards.
async fn signed_in(uri: Uri, request: Request, next: Next) -> Response {
    match request.extensions().get::<Ctx>() {
        Some(ctx) if ctx.signed.is_some() => next.run(request).await,
        Some(_) if request.method() == axum::http::Method::GET => {
            let next = serde_urlencoded::to_string([("next", uri.path())]).unwrap_or_default();
            see_other(&format!("/sign-in?{next}"))
        }
        Some(_) => (StatusCode::UNAUTHORIZED, see_other("/sign-in")).into_response(),
        None => Failure(Error::internal("no context before the door")).into_response(),
    }
}
