//! All SQL of the slice.

use db::{Conn, Row, Tx, p, sql};
use kernel::id::AccountId;
use kernel::{Error, Result};
use words::{Lang, sort_key};

use crate::account::{Account, NewAccount};
use crate::session::Session;

fn account(row: &Row, first: usize) -> Result<Account> {
    Ok(Account {
        id: row.get::<String>(first)?.parse()?,
        sign_in_name: row.get(first + 1)?,
        name: row.get(first + 2)?,
        lang: Lang::from_code(&row.get::<String>(first + 3)?).unwrap_or_default(),
    })
}

/// The account with a sign-in name (folded), open or closed.
///
/// # Errors
/// The database's.
pub fn by_name(c: &mut Conn, sign_in_name: &str) -> Result<Option<Account>> {
    c.one(
        sql!("SELECT id, sign_in_name, name, language FROM account WHERE sign_in_name = $1"),
        p![sign_in_name],
        |row| account(row, 0),
    )
}

/// The account with an id, unless it is closed.
///
/// # Errors
/// The database's.
pub fn open(c: &mut Conn, id: AccountId) -> Result<Option<Account>> {
    c.one(
        sql!("SELECT id, sign_in_name, name, language FROM account WHERE id = $1 AND closed_ms IS NULL"),
        p![id],
        |row| account(row, 0),
    )
}

pub(crate) fn password_of(c: &mut Conn, sign_in_name: &str) -> Result<Option<(AccountId, String)>> {
    c.one(
        sql!("SELECT id, password_hash FROM account WHERE sign_in_name = $1 AND closed_ms IS NULL"),
        p![sign_in_name],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

pub(crate) fn password_by_id(c: &mut Conn, id: AccountId) -> Result<String> {
    c.one(sql!("SELECT password_hash FROM account WHERE id = $1"), p![id], |row| Ok::<String, Error>(row.get(0)?))?
        .ok_or(Error::NotFound)
}

pub(crate) fn insert(tx: &mut Tx, id: AccountId, sign_in_name: &str, new: &NewAccount, now_ms: i64) -> Result<()> {
    let name = new.name.trim();
    tx.run(
        sql!(
            "INSERT INTO account (id, sign_in_name, name, sort_key, language, password_hash, made_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        p![id, sign_in_name, name, sort_key(name), new.lang.code(), new.password_hash.as_str(), now_ms],
    )?;
    Ok(())
}

pub(crate) fn set_language(tx: &mut Tx, id: AccountId, lang: Lang) -> Result<()> {
    tx.run(sql!("UPDATE account SET language = $2 WHERE id = $1"), p![id, lang.code()])?;
    Ok(())
}

pub(crate) fn set_password(tx: &mut Tx, id: AccountId, hash: &str, keep_session: &str) -> Result<()> {
    tx.run(sql!("UPDATE account SET password_hash = $2 WHERE id = $1"), p![id, hash])?;
    tx.run(sql!("DELETE FROM session WHERE account = $1 AND token_hash <> $2"), p![id, keep_session])?;
    Ok(())
}

pub(crate) fn insert_session(
    tx: &mut Tx,
    token_hash: &str,
    account: AccountId,
    now_ms: i64,
    ends_ms: i64,
) -> Result<()> {
    tx.run(
        sql!("INSERT INTO session (token_hash, account, made_ms, seen_ms, ends_ms) VALUES ($1, $2, $3, $3, $4)"),
        p![token_hash, account, now_ms, ends_ms],
    )?;
    Ok(())
}

pub(crate) fn drop_ended_sessions(tx: &mut Tx, now_ms: i64, idle_since_ms: i64) -> Result<()> {
    tx.run(sql!("DELETE FROM session WHERE ends_ms <= $1 OR seen_ms < $2"), p![now_ms, idle_since_ms])?;
    Ok(())
}

pub(crate) fn session(
    c: &mut Conn,
    token_hash: &str,
    now_ms: i64,
    idle_since_ms: i64,
) -> Result<Option<(Account, Session)>> {
    c.one(
        sql!(
            "SELECT a.id, a.sign_in_name, a.name, a.language, s.token_hash, s.made_ms, s.seen_ms
             FROM session s JOIN account a ON a.id = s.account
             WHERE s.token_hash = $1 AND s.ends_ms > $2 AND s.seen_ms >= $3 AND a.closed_ms IS NULL"
        ),
        p![token_hash, now_ms, idle_since_ms],
        |row| Ok((account(row, 0)?, Session { token_hash: row.get(4)?, made_ms: row.get(5)?, seen_ms: row.get(6)? })),
    )
}

pub(crate) fn seen(tx: &mut Tx, token_hash: &str, now_ms: i64) -> Result<()> {
    tx.run(sql!("UPDATE session SET seen_ms = $2 WHERE token_hash = $1"), p![token_hash, now_ms])?;
    Ok(())
}

pub(crate) fn sessions(c: &mut Conn, account: AccountId, now_ms: i64) -> Result<Vec<Session>> {
    c.query(
        sql!("SELECT token_hash, made_ms, seen_ms FROM session WHERE account = $1 AND ends_ms > $2 ORDER BY seen_ms DESC, token_hash"),
        p![account, now_ms],
        |row| Ok(Session { token_hash: row.get(0)?, made_ms: row.get(1)?, seen_ms: row.get(2)? }),
    )
}

pub(crate) fn end_session(tx: &mut Tx, account: AccountId, token_hash: &str) -> Result<()> {
    tx.run(sql!("DELETE FROM session WHERE token_hash = $1 AND account = $2"), p![token_hash, account])?;
    Ok(())
}

pub(crate) fn end_other_sessions(tx: &mut Tx, account: AccountId, keep: &str) -> Result<()> {
    tx.run(sql!("DELETE FROM session WHERE account = $1 AND token_hash <> $2"), p![account, keep])?;
    Ok(())
}

pub(crate) fn failures(c: &mut Conn, name_hash: &str, since_ms: i64) -> Result<i64> {
    Ok(c.one(
        sql!("SELECT count(*) FROM sign_in_failure WHERE name_hash = $1 AND at_ms >= $2"),
        p![name_hash, since_ms],
        |row| Ok::<i64, Error>(row.get(0)?),
    )?
    .unwrap_or(0))
}

pub(crate) fn insert_failure(tx: &mut Tx, name_hash: &str, now_ms: i64, forget_before_ms: i64) -> Result<()> {
    tx.run(sql!("DELETE FROM sign_in_failure WHERE at_ms < $1"), p![forget_before_ms])?;
    tx.run(
        sql!("INSERT INTO sign_in_failure (id, name_hash, at_ms) VALUES ($1, $2, $3)"),
        p![AccountId::new(), name_hash, now_ms],
    )?;
    Ok(())
}

pub(crate) fn forget_failures(tx: &mut Tx, name_hash: &str) -> Result<()> {
    tx.run(sql!("DELETE FROM sign_in_failure WHERE name_hash = $1"), p![name_hash])?;
    Ok(())
}
