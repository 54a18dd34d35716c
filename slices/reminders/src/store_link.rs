//! The SQL of links in letters.

use db::{Conn, Row, Tx, p, sql};
use kernel::id::{AccountId, MeasureId, PlanId};
use kernel::{Error, Result};
use words::Lang;

use crate::link::{Does, Link};

pub(crate) fn insert(
    tx: &mut Tx,
    hash: &str,
    account: AccountId,
    does: &Does,
    (made_ms, ends_ms): (i64, i64),
) -> Result<()> {
    let (word, plan, measure, occasion, key) = match does {
        Does::Report(plan, measure, occasion) => ("report", Some(*plan), Some(*measure), Some(occasion.clone()), None),
        Does::Confirm(key) => ("confirm", None, None, None, Some(key.clone())),
        Does::TurnOff => ("turn-off", None, None, None, None),
    };
    tx.run(
        sql!(
            "INSERT INTO letter_link (token_hash, account, does, plan, measure, occasion, confirm_key, made_ms, ends_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        p![hash, account, word, plan, measure, occasion, key, made_ms, ends_ms],
    )?;
    Ok(())
}

fn link_of(row: &Row) -> Result<Link> {
    let lacking = || Error::Internal("a link without what it is about".to_owned());
    let does = match row.get::<String>(2)?.as_str() {
        "report" => Does::Report(
            row.get::<Option<PlanId>>(3)?.ok_or_else(lacking)?,
            row.get::<Option<MeasureId>>(4)?.ok_or_else(lacking)?,
            row.get::<Option<String>>(5)?.ok_or_else(lacking)?,
        ),
        "confirm" => Does::Confirm(row.get::<Option<String>>(6)?.ok_or_else(lacking)?),
        _ => Does::TurnOff,
    };
    Ok(Link {
        hash: row.get(0)?,
        account: row.get(1)?,
        lang: Lang::from_code(&row.get::<String>(7)?).unwrap_or_default(),
        does,
        is_used: row.get::<Option<i64>>(8)?.is_some(),
    })
}

pub(crate) fn find(c: &mut Conn, hash: &str, now_ms: i64) -> Result<Option<Link>> {
    c.one(
        sql!(
            "SELECT l.token_hash, l.account, l.does, l.plan, l.measure, l.occasion, l.confirm_key, a.language, l.used_ms
             FROM letter_link l JOIN account a ON a.id = l.account
             WHERE l.token_hash = $1 AND l.ends_ms > $2 AND a.closed_ms IS NULL"
        ),
        p![hash, now_ms],
        link_of,
    )
}

/// Marks a link as used, and with it every other link for the same occasion.
pub(crate) fn use_up(tx: &mut Tx, link: &Link, now_ms: i64) -> Result<()> {
    tx.run(
        sql!("UPDATE letter_link SET used_ms = $2 WHERE token_hash = $1 AND used_ms IS NULL"),
        p![link.hash.as_str(), now_ms],
    )?;
    if let Does::Report(_, measure, occasion) = &link.does {
        tx.run(
            sql!(
                "UPDATE letter_link SET used_ms = $4
                 WHERE account = $1 AND measure = $2 AND occasion = $3 AND used_ms IS NULL"
            ),
            p![link.account, measure, occasion.as_str(), now_ms],
        )?;
    }
    Ok(())
}

/// Makes every link void that a person has in a letter.
pub(crate) fn revoke(tx: &mut Tx, account: AccountId) -> Result<u64> {
    Ok(tx.run(sql!("DELETE FROM letter_link WHERE account = $1"), p![account])?)
}

/// How many links a person has that still open something.
pub(crate) fn living(c: &mut Conn, account: AccountId, now_ms: i64) -> Result<i64> {
    let count = c.one(
        sql!("SELECT count(*) FROM letter_link WHERE account = $1 AND ends_ms > $2 AND used_ms IS NULL"),
        p![account, now_ms],
        |row| Ok::<i64, Error>(row.get(0)?),
    )?;
    Ok(count.unwrap_or(0))
}
