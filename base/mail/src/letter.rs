//! A letter on its way: queued with what makes it the only one, then taken and written. What it says is for the slice that
//! queued it, which writes it when it is taken, so that neither text nor link lies in the database.

use std::collections::HashSet;

use db::{Conn, Tx};
use kernel::id::{AccountId, LetterId};
use kernel::{Clock, Result};

use crate::{Address, store};

/// A letter that shall go to somebody.
#[derive(Debug, Clone)]
pub struct NewLetter<'a> {
    /// Its id, which may be chosen before.
    pub id: LetterId,
    /// Who gets it.
    pub account: AccountId,
    /// What kind it is, in the word of the slice that writes it.
    pub kind: &'a str,
    /// What it is about: a day, or a key. There is one letter for an account, kind and this.
    pub about: &'a str,
    /// Whether an account gets at most one of its kind on a Norwegian day.
    pub one_a_day: bool,
}

/// A letter that is to be written now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Id.
    pub id: LetterId,
    /// Who gets it.
    pub account: AccountId,
    /// What kind it is.
    pub kind: String,
    /// What it is about.
    pub about: String,
    pub(crate) tries: i64,
}

/// What the slice says when a letter is to be written.
#[derive(Debug, Clone)]
pub enum Told {
    /// Send this.
    Now(Written),
    /// Ask again at this instant (milliseconds since 1970).
    Later(i64),
    /// There is nothing to say any more.
    Nothing,
}

/// A letter as it is sent. One receiver.
#[derive(Debug, Clone)]
pub struct Written {
    /// Who gets it.
    pub to: Address,
    /// The name of the sender where the settings give none.
    pub from_name: String,
    /// Subject; signs that break a line are taken out.
    pub subject: String,
    /// The text. Where it says `Writer::PAGES`, the address of the pages is put.
    pub text: String,
    /// The path of the page on which one is spared more of them.
    pub off: Option<String>,
}

/// Who writes letters: the slice that knows what they say.
#[derive(Clone, Copy)]
pub struct Writer {
    /// Writes a letter, in the transaction in which it is taken: tokens that are made for its links are stored with it or not
    /// at all.
    pub write: fn(&mut Tx, &Letter, &Clock) -> Result<Told>,
    /// Notes that there is no such address.
    pub bounced: fn(&mut Tx, AccountId, &Address, &Clock) -> Result<()>,
}

impl Writer {
    /// Stands in a letter's text for the address of the pages.
    pub const PAGES: &'static str = "{pages}";
}

/// Puts a letter into the outbox. One that is there already, whatever became of it, stays as it is.
///
/// # Errors
/// The database's.
pub fn queue(tx: &mut Tx, letters: &[NewLetter<'_>], clock: &Clock) -> Result<u64> {
    store::insert(tx, letters, clock.now_ms())
}

/// Who has a letter of a kind about this, whatever became of it.
///
/// # Errors
/// The database's.
pub fn queued(c: &mut Conn, kind: &str, about: &str) -> Result<HashSet<AccountId>> {
    store::queued(c, kind, about)
}

/// How many letters of a kind were made for an account since an instant.
///
/// # Errors
/// The database's.
pub fn made_since(c: &mut Conn, account: AccountId, kind: &str, since_ms: i64) -> Result<i64> {
    store::made_since(c, account, kind, since_ms)
}

/// Forgets letters of which something became before an instant.
///
/// # Errors
/// The database's.
pub fn forget(tx: &mut Tx, before_ms: i64) -> Result<()> {
    store::forget(tx, before_ms)
}
