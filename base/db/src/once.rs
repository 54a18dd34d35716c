//! Forms that are sent twice: the key a form came with, kept in the transaction of what it did, with the address it led to.

use kernel::id::AccountId;

use crate::statement::own_sql;
use crate::{Conn, Tx, p};

/// Where the form with this key led when it was sent before, by the same person.
///
/// # Errors
/// The database's.
pub fn led_to(c: &mut Conn, once: &str, by: AccountId) -> kernel::Result<Option<String>> {
    Ok(c.one(own_sql!("SELECT led_to FROM done_once WHERE once = $1 AND account = $2"), p![once, by], |row| {
        row.get::<String>(0)
    })?)
}

/// Remembers that the form with this key has been carried out. An empty key is not remembered.
///
/// # Errors
/// The database's.
pub fn done_once(tx: &mut Tx, once: &str, by: AccountId, at_ms: i64, led_to: &str) -> kernel::Result<()> {
    if !once.is_empty() {
        tx.run(
            own_sql!("INSERT INTO done_once (once, account, at_ms, led_to) VALUES ($1, $2, $3, $4)"),
            p![once, by, at_ms, led_to],
        )?;
    }
    Ok(())
}
