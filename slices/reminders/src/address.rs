//! Where a person gets letters: typed by them, confirmed by a link in the first letter, and given up when there is no such
//! address. Whoever may see the person does not see it; only they do.

use db::{Conn, Tx};
use kernel::id::{AccountId, FormKey, LetterId};
use kernel::{Clock, Error, Operator, Result};
use mail::{Address, NewLetter};

use crate::{store, store_link};

/// The word of the letter that asks whether an address is right.
pub(crate) const CONFIRM: &str = "confirm";
/// So many of them a person can have sent in a day, so that nobody is pestered through us.
const MOST_A_DAY: i64 = 5;
const DAY_MS: i64 = 86_400_000;

/// A person's address as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MailAddress {
    pub(crate) address: String,
    /// What the link that confirms it carries.
    pub(crate) confirm_key: String,
    pub(crate) is_confirmed: bool,
    pub(crate) has_bounced: bool,
}

impl MailAddress {
    /// Whether letters go there.
    pub(crate) fn is_reachable(&self) -> bool {
        self.is_confirmed && !self.has_bounced
    }
}

/// A person's address, when they have given one.
pub(crate) fn of(c: &mut Conn, account: AccountId) -> Result<Option<MailAddress>> {
    store::address(c, account)
}

/// Gives a person's address, for themselves: links in letters to the one before are void, and a letter goes to the new one that asks
/// whether it is right.
///
/// # Errors
/// `Invalid` when it is no address, or when too many letters have gone out today that ask.
pub fn set_address(tx: &mut Tx, account: AccountId, text: &str, clock: &Clock) -> Result<()> {
    let now = clock.now_ms();
    let address = Address::read(text).ok_or_else(|| Error::fault("address", "fault-address"))?;
    if mail::made_since(tx, account, CONFIRM, now - DAY_MS)? >= MOST_A_DAY {
        return Err(Error::fault("address", "fault-address-often"));
    }
    store_link::revoke(tx, account)?;
    let key = FormKey::new().to_string();
    store::set_address(tx, account, &address.to_string(), &key, now)?;
    let letter = NewLetter { id: LetterId::new(), account, kind: CONFIRM, about: &key, one_a_day: false };
    mail::queue(tx, &[letter], clock)?;
    record(tx, account, "set_mail_address", clock)
}

/// Notes that the letter to the address arrived: whoever holds its key has read it.
pub(crate) fn confirm(tx: &mut Tx, account: AccountId, key: &str, clock: &Clock) -> Result<()> {
    if store::confirm_address(tx, account, key, clock.now_ms())? == 0 {
        return Err(Error::NotFound);
    }
    record(tx, account, "confirm_mail_address", clock)
}

/// Takes a person's address away, and with it every link.
pub(crate) fn remove(tx: &mut Tx, account: AccountId, clock: &Clock) -> Result<()> {
    store_link::revoke(tx, account)?;
    store::remove_address(tx, account)?;
    record(tx, account, "remove_mail_address", clock)
}

/// Gives the demo's people addresses that need no letter.
///
/// # Errors
/// `Invalid` when it is no address.
pub fn confirm_for_the_demo(tx: &mut Tx, _: Operator, account: AccountId, text: &str, clock: &Clock) -> Result<()> {
    let address = Address::read(text).ok_or_else(|| Error::fault("address", "fault-address"))?;
    let key = FormKey::new().to_string();
    store::set_address(tx, account, &address.to_string(), &key, clock.now_ms())?;
    store::confirm_address(tx, account, &key, clock.now_ms())?;
    Ok(())
}

fn record(tx: &mut Tx, account: AccountId, what: &'static str, clock: &Clock) -> Result<()> {
    db::record(tx, &db::Entry::of(clock.now_ms(), account, what, "account", &account, None))
}

/// Notes that there is no such address: no more letters go there until the person gives it or another one again.
pub(crate) fn bounced(tx: &mut Tx, account: AccountId, address: &Address, clock: &Clock) -> Result<()> {
    store::bounce_address(tx, account, &address.to_string(), clock.now_ms())
}
