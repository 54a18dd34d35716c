//! A link in a letter: does one thing for whoever opens it, once, until it ends or its owner makes it void.

use db::{Conn, Tx};
use kernel::id::{AccountId, MeasureId, PlanId};
use kernel::{Clock, Result};
use words::Lang;

use crate::store_link;

/// What a link does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Does {
    /// Says how far one action has come, for one occasion.
    Report(PlanId, MeasureId, String),
    /// Says that the letter reached whom it was for.
    Confirm(String),
    /// Turns reminders off.
    TurnOff,
}

/// A link that holds.
#[derive(Debug, Clone)]
pub(crate) struct Link {
    /// Its token's hash.
    pub(crate) hash: String,
    /// For whom it does it.
    pub(crate) account: AccountId,
    /// The language of their pages.
    pub(crate) lang: Lang,
    /// What.
    pub(crate) does: Does,
    /// Whether it has been done.
    pub(crate) is_used: bool,
}

const DAY_MS: i64 = 86_400_000;

/// Makes a link that lasts so many days; gives its path.
pub(crate) fn make(tx: &mut Tx, account: AccountId, does: &Does, days: i64, clock: &Clock) -> Result<String> {
    let (token, now) = (accounts::new_token()?, clock.now_ms());
    store_link::insert(tx, &accounts::token_hash(&token), account, does, (now, now + days * DAY_MS))?;
    Ok(format!("/s/{token}"))
}

/// The link that a token opens; none when it has ended, is void, or never was.
pub(crate) fn find(c: &mut Conn, token: &str, clock: &Clock) -> Result<Option<Link>> {
    // Nothing longer was ever made, and nobody shall have us hash a book.
    if token.len() != 64 {
        return Ok(None);
    }
    store_link::find(c, &accounts::token_hash(token), clock.now_ms())
}
