//! The SQL of the outbox.

use std::collections::HashSet;

use db::{Conn, Row, Tx, Val, p, sql};
use kernel::id::{AccountId, LetterId};
use kernel::{Error, Result};

use crate::letter::{Letter, NewLetter};

pub(crate) fn insert(tx: &mut Tx, letters: &[NewLetter<'_>], now_ms: i64) -> Result<u64> {
    let row = |letter: &NewLetter<'_>| -> Vec<Val> {
        p![letter.id, letter.account, letter.kind, letter.about, letter.one_a_day, now_ms]
    };
    let rows: Vec<Vec<Val>> = letters.iter().map(row).collect();
    Ok(tx.run_many(
        sql!(
            "INSERT INTO letter (id, account, kind, about, one_a_day, state, tries, not_before_ms, made_ms)
             VALUES ($1, $2, $3, $4, $5, 'waiting', 0, 0, $6) ON CONFLICT (account, kind, about) DO NOTHING"
        ),
        &rows,
    )?)
}

pub(crate) fn queued(c: &mut Conn, kind: &str, about: &str) -> Result<HashSet<AccountId>> {
    let all = c.query(sql!("SELECT account FROM letter WHERE kind = $1 AND about = $2"), p![kind, about], |row| {
        Ok::<AccountId, Error>(row.get(0)?)
    })?;
    Ok(all.into_iter().collect())
}

pub(crate) fn made_since(c: &mut Conn, account: AccountId, kind: &str, since_ms: i64) -> Result<i64> {
    let count = c.one(
        sql!("SELECT count(*) FROM letter WHERE account = $1 AND kind = $2 AND made_ms >= $3"),
        p![account, kind, since_ms],
        |row| Ok::<i64, Error>(row.get(0)?),
    )?;
    Ok(count.unwrap_or(0))
}

pub(crate) fn forget(tx: &mut Tx, before_ms: i64) -> Result<()> {
    tx.run(sql!("DELETE FROM letter WHERE ended_ms < $1"), p![before_ms])?;
    Ok(())
}

fn letter_of(row: &Row) -> Result<Letter> {
    Ok(Letter { id: row.get(0)?, account: row.get(1)?, kind: row.get(2)?, about: row.get(3)?, tries: row.get(4)? })
}

/// The letter that is next, if any: its time has come, and no other of its kind went to the same person today where one is
/// enough. What is in doubt may have been sent.
pub(crate) fn next(c: &mut Conn, now_ms: i64, today: &str) -> Result<Option<Letter>> {
    c.one(
        sql!(
            "SELECT l.id, l.account, l.kind, l.about, l.tries FROM letter l
             WHERE l.state = 'waiting' AND l.not_before_ms <= $1
               AND (l.one_a_day = FALSE OR NOT EXISTS (
                 SELECT 1 FROM letter other WHERE other.account = l.account AND other.kind = l.kind
                   AND other.taken_on = $2 AND other.state IN ('taken', 'sent', 'in-doubt')))
             ORDER BY l.not_before_ms, l.id LIMIT 1"
        ),
        p![now_ms, today],
        letter_of,
    )
}

pub(crate) fn take(tx: &mut Tx, id: LetterId, by: &str, now_ms: i64, today: &str) -> Result<()> {
    tx.run(
        sql!(
            "UPDATE letter SET state = 'taken', tries = tries + 1, taken_by = $2, taken_ms = $3, taken_on = $4
             WHERE id = $1 AND state = 'waiting'"
        ),
        p![id, by, now_ms, today],
    )?;
    Ok(())
}

/// A letter that is asked about again later, without having been tried.
pub(crate) fn put_off(tx: &mut Tx, id: LetterId, until_ms: i64) -> Result<()> {
    tx.run(sql!("UPDATE letter SET not_before_ms = $2 WHERE id = $1 AND state = 'waiting'"), p![id, until_ms])?;
    Ok(())
}

/// A letter that could not be written; it is tried again later.
pub(crate) fn not_written(tx: &mut Tx, id: LetterId, until_ms: i64) -> Result<()> {
    tx.run(
        sql!(
            "UPDATE letter SET not_before_ms = $2, tries = tries + 1, answer = 'could not be written'
             WHERE id = $1 AND state = 'waiting'"
        ),
        p![id, until_ms],
    )?;
    Ok(())
}

/// A letter that has nothing to say, or that is given up.
pub(crate) fn end_waiting(tx: &mut Tx, id: LetterId, state: &str, now_ms: i64) -> Result<()> {
    tx.run(
        sql!("UPDATE letter SET state = $2, ended_ms = $3 WHERE id = $1 AND state = 'waiting'"),
        p![id, state, now_ms],
    )?;
    Ok(())
}

/// What came of a letter that this program took, also when somebody has called it in doubt meanwhile.
pub(crate) fn end(tx: &mut Tx, id: LetterId, by: &str, state: &str, answer: &str, now_ms: i64) -> Result<()> {
    tx.run(
        sql!(
            "UPDATE letter SET state = $3, answer = $4, ended_ms = $5
             WHERE id = $1 AND taken_by = $2 AND state IN ('taken', 'in-doubt')"
        ),
        p![id, by, state, answer, now_ms],
    )?;
    Ok(())
}

/// A letter that this program took and that the server surely has not: it waits again.
pub(crate) fn give_back(tx: &mut Tx, id: LetterId, by: &str, answer: &str, until_ms: i64) -> Result<()> {
    tx.run(
        sql!(
            "UPDATE letter SET state = 'waiting', answer = $3, not_before_ms = $4, taken_by = NULL, taken_ms = NULL,
                    taken_on = NULL, ended_ms = NULL
             WHERE id = $1 AND taken_by = $2 AND state IN ('taken', 'in-doubt')"
        ),
        p![id, by, answer, until_ms],
    )?;
    Ok(())
}

/// Calls in doubt what was taken before an instant and of which nothing was recorded. Gives how many.
pub(crate) fn call_in_doubt(tx: &mut Tx, taken_before_ms: i64, now_ms: i64) -> Result<u64> {
    Ok(tx.run(
        sql!("UPDATE letter SET state = 'in-doubt', ended_ms = $2 WHERE state = 'taken' AND taken_ms < $1"),
        p![taken_before_ms, now_ms],
    )?)
}

/// Whether something was taken before an instant and nothing recorded of it.
pub(crate) fn is_any_overdue(c: &mut Conn, taken_before_ms: i64) -> Result<bool> {
    let found = c.one(
        sql!("SELECT 1 FROM letter WHERE state = 'taken' AND taken_ms < $1 LIMIT 1"),
        p![taken_before_ms],
        |row| Ok::<i64, Error>(row.get(0)?),
    )?;
    Ok(found.is_some())
}

/// How many letters are in each state, and since when the oldest is.
pub(crate) fn counts(c: &mut Conn) -> Result<Vec<(String, i64, i64)>> {
    c.query(
        sql!("SELECT state, count(*), min(coalesce(taken_ms, made_ms)) FROM letter GROUP BY state ORDER BY state"),
        p![],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// How many addresses the servers' last answers of what waits name, by answer; the most frequent first.
pub(crate) fn answers(c: &mut Conn) -> Result<Vec<(String, i64)>> {
    c.query(
        sql!(
            "SELECT answer, count(*) FROM letter WHERE state IN ('waiting', 'refused', 'bounced') AND answer IS NOT NULL
             GROUP BY answer ORDER BY count(*) DESC, answer LIMIT 5"
        ),
        p![],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
