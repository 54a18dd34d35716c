//! The SQL of spreadsheets under review: how each was read, what units said that columns mean, and what stood beside the
//! measures that were accepted.

use db::{Conn, Tx, Val, p, sql};
use kernel::access::ReadDocument;
use kernel::id::{DocumentId, MeasureId, PlanId, ReadingId, UnitId};
use kernel::{Error, Permit, Result};
use reading::columns::Table;
use reading::outline::Details;
use reading::reading::SourceLine;

use crate::column_choice::{self, Choices};
use crate::draft::Draft;

/// How the spreadsheet of a reading was read, and whether from memory; `None` for other documents. For who may review it.
pub(crate) fn table(c: &mut Conn, reading: ReadingId) -> Result<Option<(Table, bool)>> {
    c.one(sql!("SELECT content, remembered FROM read_table WHERE reading = $1"), p![reading], |row| {
        Ok((serde_json::from_str(&row.get::<String>(0)?).map_err(Error::internal)?, row.get(1)?))
    })
}

pub(crate) fn keep_table(
    tx: &mut Tx,
    _: &Permit<ReadDocument>,
    reading: ReadingId,
    table: &Table,
    remembered: bool,
) -> Result<()> {
    let content = serde_json::to_string(table).map_err(Error::internal)?;
    tx.run(
        sql!(
            "INSERT INTO read_table (reading, content, remembered) VALUES ($1, $2, $3)
             ON CONFLICT (reading) DO UPDATE SET content = excluded.content, remembered = excluded.remembered"
        ),
        p![reading, content, remembered],
    )?;
    Ok(())
}

/// The name and bytes of a document of the permit's unit.
pub(crate) fn document(c: &mut Conn, permit: &Permit<ReadDocument>, id: DocumentId) -> Result<(String, Vec<u8>)> {
    c.one(sql!("SELECT name, content FROM document WHERE id = $1 AND unit = $2"), p![id, permit.unit()], |row| {
        Ok::<_, Error>((row.get(0)?, row.get(1)?))
    })?
    .ok_or(Error::NotFound)
}

/// Begins the review anew, from another reading of the same document. `Conflict` as for `keep_draft`.
pub(crate) fn begin_anew(
    tx: &mut Tx,
    permit: &Permit<ReadDocument>,
    id: ReadingId,
    version: i64,
    source: &[SourceLine],
    draft: &Draft,
) -> Result<()> {
    let source = serde_json::to_string(source).map_err(Error::internal)?;
    let draft = serde_json::to_string(draft).map_err(Error::internal)?;
    let kept = tx.run(
        sql!(
            "UPDATE reading SET source = $4, draft = $5, version = version + 1
             WHERE id = $1 AND unit = $2 AND version = $3 AND plan IS NULL"
        ),
        p![id, permit.unit(), version, source, draft],
    )?;
    if kept == 0 {
        return Err(Error::Conflict("changed-meanwhile"));
    }
    // what was corrected in the other reading has no place in this one, and can be neither undone nor made again
    tx.run(sql!("UPDATE correction SET state = 'left' WHERE reading = $1"), p![id])?;
    Ok(())
}

/// What a unit has said that columns mean. For who hands in documents for the unit.
pub(crate) fn choices(c: &mut Conn, unit: UnitId) -> Result<Choices> {
    let rows = c.query(
        sql!("SELECT headings, meanings FROM column_choice WHERE unit = $1 ORDER BY at_ms DESC LIMIT 200"),
        p![unit],
        |row| Ok::<_, Error>((row.get(0)?, serde_json::from_str(&row.get::<String>(1)?).map_err(Error::internal)?)),
    )?;
    Ok(rows.into_iter().collect())
}

/// Remembers what the columns of a table mean; nothing for one without headings.
pub(crate) fn remember(tx: &mut Tx, permit: &Permit<ReadDocument>, table: &Table, at_ms: i64) -> Result<()> {
    let Some((headings, meanings)) = column_choice::to_remember(table) else { return Ok(()) };
    let meanings = serde_json::to_string(&meanings).map_err(Error::internal)?;
    tx.run(
        sql!(
            "INSERT INTO column_choice (unit, headings, meanings, account, at_ms) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (unit, headings) DO UPDATE SET
               meanings = excluded.meanings, account = excluded.account, at_ms = excluded.at_ms"
        ),
        p![permit.unit(), headings, meanings, permit.by(), at_ms],
    )?;
    Ok(())
}

/// Rows of measure, plan and details as JSON.
pub(crate) fn insert_details(tx: &mut Tx, rows: &[Vec<Val>]) -> Result<()> {
    tx.run_many(sql!("INSERT INTO read_details (measure, plan, details) VALUES ($1, $2, $3)"), rows)?;
    Ok(())
}

pub(crate) fn details(c: &mut Conn, plan: PlanId) -> Result<Vec<(MeasureId, Details)>> {
    c.query(sql!("SELECT measure, details FROM read_details WHERE plan = $1"), p![plan], |row| {
        Ok((row.get(0)?, serde_json::from_str(&row.get::<String>(1)?).map_err(Error::internal)?))
    })
}
