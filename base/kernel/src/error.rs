//! The one error of the house. One place turns it into a page (`web`), one into an exit code (`app`).

/// What can go wrong, as far as the person who asked needs to know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// There is no such thing, or the one who asks may not know of it.
    #[error("not found")]
    NotFound,
    /// The thing is visible, but this is not theirs to do.
    #[error("not allowed")]
    Forbidden,
    /// What was typed does not hold; a fault per field.
    #[error("not valid: {0:?}")]
    Invalid(Vec<Fault>),
    /// The thing has changed in the meantime, or stands in the way; the word names the message.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// Too much at once; try again in a moment.
    #[error("busy")]
    Busy,
    /// Our fault. Logged with a reference; the text is never shown on a page.
    #[error("internal: {0}")]
    Internal(String),
}

/// One fault in what was typed: which field, and the word that names the message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The field's name in the form.
    pub field: &'static str,
    /// The message's name in the slice's words.
    pub word: &'static str,
}

impl Error {
    /// One fault in one field.
    #[must_use]
    pub fn fault(field: &'static str, word: &'static str) -> Self {
        Self::Invalid(vec![Fault { field, word }])
    }

    /// Something that should not happen, from whatever says so.
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        Self::Internal(cause.to_string())
    }
}

/// A result with the house's error.
pub type Result<T, E = Error> = std::result::Result<T, E>;
