//! The SQL of corrections: the history of a reading under review, which is undone and made again from its end.

use db::{Conn, Row, Tx, p, sql};
use kernel::access::ReadDocument;
use kernel::id::{AccountId, ReadingId};
use kernel::{Error, Permit, Result};

use crate::change::Change;

/// One correction, as kept.
pub(crate) struct Kept {
    pub(crate) number: i64,
    /// `Correction::word`.
    pub(crate) what: String,
    /// The keys of the items that it touches.
    pub(crate) items: Vec<u32>,
    /// Who made it.
    pub(crate) by: AccountId,
    /// Who last made it, undid it or made it again, by name.
    pub(crate) last_by: String,
    /// The name of who made it.
    pub(crate) by_name: String,
    pub(crate) at_ms: i64,
    /// Whether it is undone.
    pub(crate) undone: bool,
}

macro_rules! kept {
    ($more:literal) => {
        concat!(
            "SELECT c.number, c.what, c.items, c.account, a.name, coalesce(t.name, a.name), c.at_ms, c.state
             FROM correction c JOIN account a ON a.id = c.account LEFT JOIN account t ON t.id = c.turned_by
             WHERE c.reading = $1 ",
            $more
        )
    };
}

fn kept_of(row: &Row) -> Result<Kept> {
    Ok(Kept {
        number: row.get(0)?,
        what: row.get(1)?,
        items: serde_json::from_str(&row.get::<String>(2)?).map_err(Error::internal)?,
        by: row.get(3)?,
        by_name: row.get(4)?,
        last_by: row.get(5)?,
        at_ms: row.get(6)?,
        undone: row.get::<String>(7)? == "undone",
    })
}

/// The correction that an undo takes back: the last one that is made.
pub(crate) fn last_made(c: &mut Conn, reading: ReadingId) -> Result<Option<Kept>> {
    c.one(sql!(kept!("AND c.state = 'made' ORDER BY c.number DESC LIMIT 1")), p![reading], kept_of)
}

/// The correction that a redo makes again: the first one that is undone.
pub(crate) fn next_undone(c: &mut Conn, reading: ReadingId) -> Result<Option<Kept>> {
    c.one(sql!(kept!("AND c.state = 'undone' ORDER BY c.number LIMIT 1")), p![reading], kept_of)
}

/// What has been made or undone since a version, in that order.
pub(crate) fn since(c: &mut Conn, reading: ReadingId, version: i64) -> Result<Vec<Kept>> {
    c.query(sql!(kept!("AND c.version > $2 ORDER BY c.version")), p![reading, version], kept_of)
}

pub(crate) fn change_of(c: &mut Conn, reading: ReadingId, number: i64) -> Result<Change> {
    let change: Option<String> =
        c.one(sql!("SELECT change FROM correction WHERE reading = $1 AND number = $2"), p![reading, number], |row| {
            row.get::<String>(0)
        })?;
    serde_json::from_str(&change.ok_or(Error::NotFound)?).map_err(Error::internal)
}

/// Adds a correction at the end; what was undone before it can no longer be made again.
pub(crate) fn insert(
    tx: &mut Tx,
    permit: &Permit<ReadDocument>,
    reading: ReadingId,
    what: &str,
    change: &Change,
    version: i64,
    at_ms: i64,
) -> Result<()> {
    tx.run(sql!("UPDATE correction SET state = 'left' WHERE reading = $1 AND state = 'undone'"), p![reading])?;
    let items = serde_json::to_string(&change.keys()).map_err(Error::internal)?;
    let change = serde_json::to_string(change).map_err(Error::internal)?;
    tx.run(
        sql!(
            "INSERT INTO correction (reading, number, what, items, change, state, version, account, at_ms)
             SELECT r.id, (SELECT coalesce(max(c.number), 0) + 1 FROM correction c WHERE c.reading = r.id),
                    $3, $4, $5, 'made', $6, $7, $8
             FROM reading r WHERE r.id = $1 AND r.unit = $2"
        ),
        p![reading, permit.unit(), what, items, change, version, permit.by(), at_ms],
    )?;
    Ok(())
}

/// Turns a correction: undone, or made again.
pub(crate) fn turn(
    tx: &mut Tx,
    permit: &Permit<ReadDocument>,
    reading: ReadingId,
    number: i64,
    undone: bool,
    version: i64,
) -> Result<()> {
    let state = if undone { "undone" } else { "made" };
    tx.run(
        sql!(
            "UPDATE correction SET state = $4, version = $5, turned_by = $6
             WHERE reading = $1 AND number = $3 AND EXISTS (SELECT 1 FROM reading r WHERE r.id = $1 AND r.unit = $2)"
        ),
        p![reading, permit.unit(), number, state, version, permit.by()],
    )?;
    Ok(())
}
