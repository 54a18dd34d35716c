//! An error on its way to a page. The handler only says what went wrong; the page is made in one place, in the reader's
//! language, and the cause never stands on it.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::Error;

/// What every handler gives.
pub type Reply = Result<Response, Failure>;

/// An error that becomes a page.
#[derive(Debug, Clone)]
pub struct Failure(pub Error);

impl<E: Into<Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

/// Marks a response whose body the guard has yet to write.
#[derive(Debug, Clone)]
pub(crate) struct Unwritten(pub Error);

pub(crate) fn status(error: &Error) -> StatusCode {
    match error {
        Error::NotFound => StatusCode::NOT_FOUND,
        Error::Forbidden => StatusCode::FORBIDDEN,
        Error::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Error::Conflict(_) => StatusCode::CONFLICT,
        Error::Busy => StatusCode::SERVICE_UNAVAILABLE,
        Error::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = status(&self.0).into_response();
        response.extensions_mut().insert(Unwritten(self.0));
        response
    }
}
