//! What can go wrong at the door, in three words, and the one place that turns the engines' own
//! errors into them. What a visitor is told about it is left to the kernel's error.

use rusqlite::ErrorCode;
use tokio_postgres::error::{DbError, SqlState};

/// The door's error. Holds no values of rows, so that it may be logged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Locked, overloaded or unreachable right now: the same request may succeed later.
    #[error("the database is busy or cannot be reached; try again")]
    Busy,
    /// A unique or foreign key said no. Holds `table.column, table.column` of the unique key, or
    /// `foreign key`; the same text on both engines (but for unique indexes on expressions).
    #[error("conflict: {0}")]
    Conflict(String),
    /// A fault of the program, the schema or the machine. The text is for the log.
    #[error("{0}")]
    Internal(String),
}

/// What the door answers.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// Adds where the fault is, for the log.
    pub(crate) fn at(self, place: impl std::fmt::Display) -> Self {
        match self {
            Self::Internal(text) => Self::Internal(format!("{text} ({place})")),
            other => other,
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(code, text) = &error else {
            return Self::Internal(error.to_string());
        };
        let text = text.as_deref().unwrap_or_default();
        match code.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
            ErrorCode::ConstraintViolation => match text.split_once(" constraint failed") {
                Some(("UNIQUE", keys)) => Self::Conflict(keys.trim_start_matches(": ").to_owned()),
                Some(("FOREIGN KEY", _)) => Self::Conflict("foreign key".to_owned()),
                _ => Self::Internal(error.to_string()),
            },
            _ => Self::Internal(error.to_string()),
        }
    }
}

impl From<tokio_postgres::Error> for Error {
    fn from(error: tokio_postgres::Error) -> Self {
        if let Some(reply) = error.as_db_error() {
            return from_reply(reply);
        }
        let source = std::error::Error::source(&error);
        if error.is_closed() || source.is_some_and(|s| s.is::<std::io::Error>()) {
            tracing::warn!(%error, "the connection to PostgreSQL is gone");
            return Self::Busy;
        }
        let why = source.map(|s| format!(": {s}")).unwrap_or_default();
        Self::Internal(format!("{error}{why}"))
    }
}

fn from_reply(reply: &DbError) -> Error {
    let busy = [
        SqlState::T_R_SERIALIZATION_FAILURE,
        SqlState::T_R_DEADLOCK_DETECTED,
        SqlState::LOCK_NOT_AVAILABLE,
        SqlState::QUERY_CANCELED,
        SqlState::TOO_MANY_CONNECTIONS,
        SqlState::CANNOT_CONNECT_NOW,
        SqlState::ADMIN_SHUTDOWN,
        SqlState::CRASH_SHUTDOWN,
    ];
    let code = reply.code();
    if *code == SqlState::UNIQUE_VIOLATION {
        Error::Conflict(unique_key(reply))
    } else if *code == SqlState::FOREIGN_KEY_VIOLATION {
        Error::Conflict("foreign key".to_owned())
    } else if busy.contains(code) {
        tracing::warn!(code = code.code(), "PostgreSQL is busy");
        Error::Busy
    } else {
        Error::Internal(format!("{} [{}]", reply.message(), code.code()))
    }
}

/// `Key (a, b)=(1, 2) already exists.` becomes `t.a, t.b`: what SQLite says, and without values.
fn unique_key(reply: &DbError) -> String {
    let columns = reply.detail().and_then(|d| d.strip_prefix("Key (")).and_then(|d| d.split_once(")=("));
    match (reply.table(), columns) {
        (Some(table), Some((columns, _))) => {
            let columns: Vec<String> = columns.split(", ").map(|c| format!("{table}.{c}")).collect();
            columns.join(", ")
        }
        _ => reply.constraint().unwrap_or("unique").to_owned(),
    }
}

impl From<deadpool_postgres::PoolError> for Error {
    fn from(error: deadpool_postgres::PoolError) -> Self {
        match error {
            deadpool_postgres::PoolError::Backend(error) => error.into(),
            deadpool_postgres::PoolError::Timeout(_) => Self::Busy,
            other => Self::Internal(other.to_string()),
        }
    }
}
