//! From a session to an actor: the account, and the posts that hold today.

use db::Conn;
use kernel::{Actor, Clock, Held, Result};
use web::Signed;

use crate::store;

/// Who a session's token belongs to, with today's posts.
///
/// # Errors
/// The database's.
pub fn signed_of(c: &mut Conn, token: &str, clock: &Clock) -> Result<Option<Signed>> {
    let Some((account, session)) = accounts::account_of(c, token, clock)? else { return Ok(None) };
    let today = clock.today();
    let held: Vec<Held> = store::held(c, account.id, &today.to_string(), account.lang)?;
    let actor = Actor { account: account.id, name: account.name, held, today };
    let seen: Option<web::Seen> = session.is_to_be_noted(clock.now_ms()).then_some(accounts::seen);
    Ok(Some(Signed { actor, lang: account.lang, session: session.token_hash, seen }))
}

/// An account as an actor, with today's posts: for jobs, the command line and tests, which act under somebody's name.
///
/// # Errors
/// The database's.
pub fn actor(c: &mut Conn, account: &accounts::Account, clock: &Clock) -> Result<Actor> {
    let today = clock.today();
    let held = store::held(c, account.id, &today.to_string(), account.lang)?;
    Ok(Actor { account: account.id, name: account.name.clone(), held, today })
}
