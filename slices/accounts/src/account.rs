//! An account: somebody who can sign in.

use db::Tx;
use kernel::access::KeepsAccounts;
use kernel::id::AccountId;
use kernel::{Clock, Error, Result};
use words::Lang;

use crate::store;

/// Somebody who can sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Id.
    pub id: AccountId,
    /// What they sign in with, folded to lower case.
    pub sign_in_name: String,
    /// Their name.
    pub name: String,
    /// The language of their pages.
    pub lang: Lang,
}

/// What a new account needs.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// What they will sign in with.
    pub sign_in_name: String,
    /// Their name.
    pub name: String,
    /// The language of their pages.
    pub lang: Lang,
    /// The password's hash (`hash_password`).
    pub password_hash: String,
}

/// The form in which sign-in names are compared.
pub(crate) fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

/// Makes an account. It can do nothing until it holds a post.
///
/// # Errors
/// `Invalid` when the name is empty or the sign-in name is taken or holds anything but letters, digits and `.-_@`.
pub fn create(tx: &mut Tx, _: &impl KeepsAccounts, new: &NewAccount, clock: &Clock) -> Result<AccountId> {
    let sign_in_name = folded(&new.sign_in_name);
    if new.name.trim().is_empty() {
        return Err(Error::fault("name", "fault-name-missing"));
    }
    if sign_in_name.is_empty() || !sign_in_name.chars().all(|c| c.is_alphanumeric() || ".-_@".contains(c)) {
        return Err(Error::fault("sign_in_name", "fault-sign-in-name"));
    }
    if store::by_name(tx, &sign_in_name)?.is_some() {
        return Err(Error::fault("sign_in_name", "fault-sign-in-name-taken"));
    }
    let id = AccountId::new();
    store::insert(tx, id, &sign_in_name, new, clock.now_ms())?;
    Ok(id)
}

/// Remembers the language that a person chose.
///
/// # Errors
/// The database's.
pub fn set_language(tx: &mut Tx, account: AccountId, lang: Lang) -> Result<()> {
    store::set_language(tx, account, lang)
}
