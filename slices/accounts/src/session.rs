//! Sessions: a random token in a cookie, only its hash in the database; they end when asked, when unused, and in time.

use db::{Conn, Tx};
use kernel::id::AccountId;
use kernel::{Clock, Error, Result};
use sha2::{Digest, Sha256};

use crate::account::Account;
use crate::store;

const DAY_MS: i64 = 86_400_000;
/// A session ends after this long in any case.
pub(crate) const LASTS_MS: i64 = 14 * DAY_MS;
/// It ends when unused for this long.
pub(crate) const IDLE_MS: i64 = 3 * DAY_MS;

/// A session, as shown to its owner.
#[derive(Debug, Clone)]
pub struct Session {
    /// The token's hash.
    pub token_hash: String,
    /// When it began (milliseconds since 1970).
    pub made_ms: i64,
    /// When it was last used.
    pub seen_ms: i64,
}

/// That a session is in use is noted at most this often.
const NOTED_MS: i64 = 3_600_000;

impl Session {
    /// Whether the last note that it is in use is old enough for a new one.
    #[must_use]
    pub fn is_to_be_noted(&self, now_ms: i64) -> bool {
        now_ms - self.seen_ms >= NOTED_MS
    }
}

/// Notes that a session is in use, so that it does not end as an unused one.
///
/// # Errors
/// The database's.
pub fn seen(tx: &mut Tx, session: &str, now_ms: i64) -> Result<()> {
    store::seen(tx, session, now_ms)
}

/// What the database keeps of a token: SHA-256, as hexadecimal.
#[must_use]
pub fn token_hash(token: &str) -> String {
    hash_of(token.as_bytes())
}

/// SHA-256 of bytes, as hexadecimal.
#[must_use]
pub fn hash_of(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().flat_map(|b| [b >> 4, b & 15]).filter_map(|n| char::from_digit(u32::from(n), 16)).collect()
}

/// A secret that nobody can guess: 256 random bits, as hexadecimal. What is kept of it is its `token_hash`.
///
/// # Errors
/// `Internal` when the machine gives no randomness.
pub fn new_token() -> Result<String> {
    let mut bits = [0_u8; 32];
    getrandom::fill(&mut bits).map_err(Error::internal)?;
    Ok(hex(&bits))
}

/// Begins a session. Gives the token for the cookie: 256 random bits.
///
/// # Errors
/// The database's.
pub(crate) fn begin(tx: &mut Tx, account: AccountId, clock: &Clock) -> Result<String> {
    let token = new_token()?;
    let now = clock.now_ms();
    store::drop_ended_sessions(tx, now, now - IDLE_MS)?;
    store::insert_session(tx, &token_hash(&token), account, now, now + LASTS_MS)?;
    Ok(token)
}

/// Whose session a token is, while it lasts.
///
/// # Errors
/// The database's.
pub fn account_of(c: &mut Conn, token: &str, clock: &Clock) -> Result<Option<(Account, Session)>> {
    if token.len() != 64 {
        return Ok(None);
    }
    store::session(c, &token_hash(token), clock.now_ms(), clock.now_ms() - IDLE_MS)
}
