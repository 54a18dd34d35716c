//! How the outbox stands, for those who run the program: counts and instants, no names and no addresses.

use db::Conn;
use kernel::Result;

use crate::store;

/// The outbox in figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// For each state there is a letter in: its word, how many, and since when the oldest is in it (milliseconds since 1970).
    pub states: Vec<(String, i64, i64)>,
    /// What mail servers last answered, and of how many letters; the most frequent first.
    pub answers: Vec<(String, i64)>,
}

/// Counts the outbox.
///
/// # Errors
/// The database's.
pub fn count(c: &mut Conn) -> Result<Count> {
    Ok(Count { states: store::counts(c)?, answers: store::answers(c)? })
}
