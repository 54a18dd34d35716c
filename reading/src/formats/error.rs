//! Why a document could not be read: a stable word for the translation, and an English sentence.

use std::borrow::Cow;

/// Why a document could not be read. `Display` says what is wrong and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// No bytes at all.
    #[error("The file is empty. Choose the file again; it may not have been saved or fully downloaded.")]
    Empty,
    /// More than [`super::MAX_BYTES`].
    #[error("The file is larger than 20 MB. Save it without pictures, or copy the text out of it.")]
    TooLarge,
    /// Something that is not a document of a kind that is read; the word says what it looks like.
    #[error("This looks like {0}, which cannot be read as a plan. Save it as PDF, DOCX, ODT or plain text.")]
    UnknownType(Cow<'static, str>),
    /// A password is needed to open it.
    #[error("The file is protected with a password. Save a copy without one.")]
    Encrypted,
    /// Nothing in it is text: a scan, or an empty document.
    #[error(
        "There is no text in the file; it may be scanned pictures. Use the original document, or a copy with text recognition."
    )]
    NoText,
    /// It breaks the rules of its own format; the detail is for the log.
    #[error("The file is damaged and cannot be read. Open it in the program it was made in and save it again.")]
    Damaged(String),
    /// Larger inside than any plan: too deep, too many parts, too many lines. The words say which.
    #[error("The file is too complex to read: {0}. Copy the text of the plan into a new document.")]
    TooComplex(Cow<'static, str>),
    /// Reading took longer than it may.
    #[error("Reading the file took too long. Save it as plain text or DOCX and try again.")]
    TimedOut,
    /// Reading needed more memory than it may have.
    #[error("Reading the file needed too much memory. Save it as plain text or DOCX and try again.")]
    OutOfMemory,
    /// The reading process could not be started or answered nonsense; the detail is for the log.
    #[error(
        "The file could not be read because of a fault on the server. Try again; tell the operator if it keeps happening."
    )]
    WorkerFailed(String),
}

impl ReadError {
    /// The stable word by which pages translate the error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge => "too-large",
            Self::UnknownType(_) => "unknown-type",
            Self::Encrypted => "encrypted",
            Self::NoText => "no-text",
            Self::Damaged(_) => "damaged",
            Self::TooComplex(_) => "too-complex",
            Self::TimedOut => "timed-out",
            Self::OutOfMemory => "out-of-memory",
            Self::WorkerFailed(_) => "worker-failed",
        }
    }

    /// What lies behind the sentence: the kind of file, the limit that was met, or words for the log.
    #[must_use]
    pub fn detail(&self) -> &str {
        match self {
            Self::UnknownType(words) | Self::TooComplex(words) => words,
            Self::Damaged(words) | Self::WorkerFailed(words) => words,
            _ => "",
        }
    }

    /// The error with this code and detail, as another process reported it; `None` for a code that is not known.
    #[must_use]
    pub fn from_code(code: &str, detail: &str) -> Option<Self> {
        let detail = || detail.to_owned();
        Some(match code {
            "empty" => Self::Empty,
            "too-large" => Self::TooLarge,
            "unknown-type" => Self::UnknownType(detail().into()),
            "encrypted" => Self::Encrypted,
            "no-text" => Self::NoText,
            "damaged" => Self::Damaged(detail()),
            "too-complex" => Self::TooComplex(detail().into()),
            "timed-out" => Self::TimedOut,
            "out-of-memory" => Self::OutOfMemory,
            "worker-failed" => Self::WorkerFailed(detail()),
            _ => return None,
        })
    }

    pub(crate) fn damaged(detail: impl std::fmt::Display) -> Self {
        Self::Damaged(detail.to_string())
    }
}
