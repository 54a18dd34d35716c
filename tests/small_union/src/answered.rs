//! What came back, and what a test says of it.

use axum::http::{HeaderMap, StatusCode};

/// What came back.
#[derive(Debug)]
pub struct Answered {
    pub(crate) who: String,
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// Where it leads; empty when nowhere.
    pub to: String,
    /// The body.
    pub body: Vec<u8>,
}

impl Answered {
    /// The body as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Holds when the status is this one.
    ///
    /// # Panics
    /// When it is another.
    #[track_caller]
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "for {}: {}", self.who, self.text());
        self
    }

    /// Holds when the text is there.
    ///
    /// # Panics
    /// When it is not.
    #[track_caller]
    pub fn shows(self, text: &str) -> Self {
        assert!(self.text().contains(text), "{} does not see {text:?} in {}", self.who, self.text());
        self
    }

    /// Holds when the text is not there.
    ///
    /// # Panics
    /// When it is.
    #[track_caller]
    pub fn lacks(self, text: &str) -> Self {
        assert!(!self.text().contains(text), "{} sees {text:?}", self.who);
        self
    }
}
