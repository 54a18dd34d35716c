//! The SQL of documents and readings under review. Only those who write for the unit see them.

use db::{Conn, Row, Tx, p, sql};
use kernel::access::ReadDocument;
use kernel::id::{DocumentId, PlanId, ReadingId, UnitId};
use kernel::{Error, Permit, Result, Scope};
use reading::reading::SourceLine;

use crate::draft::Draft;

/// A reading under review.
pub(crate) struct Review {
    pub(crate) id: ReadingId,
    pub(crate) document: DocumentId,
    pub(crate) unit: UnitId,
    pub(crate) file: String,
    pub(crate) source: Vec<SourceLine>,
    pub(crate) draft: Draft,
    /// Counts the corrections; a form made from an older one is refused.
    pub(crate) version: i64,
    /// The plan that it became.
    pub(crate) plan: Option<PlanId>,
}

/// One line of the list of readings.
pub(crate) struct ReviewLine {
    pub(crate) id: ReadingId,
    pub(crate) file: String,
    pub(crate) unit_name: String,
    pub(crate) at_ms: i64,
}

pub(crate) fn insert_document(
    tx: &mut Tx,
    permit: &Permit<ReadDocument>,
    id: DocumentId,
    name: &str,
    hash: &str,
    bytes: Vec<u8>,
    at_ms: i64,
) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO document (id, unit, name, sha256, content, account, at_ms) VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        p![id, permit.unit(), name, hash, bytes, permit.by(), at_ms],
    )?;
    Ok(())
}

pub(crate) fn insert_reading(
    tx: &mut Tx,
    permit: &Permit<ReadDocument>,
    document: DocumentId,
    source: &[SourceLine],
    draft: &Draft,
    at_ms: i64,
) -> Result<ReadingId> {
    let id = ReadingId::new();
    let source = serde_json::to_string(source).map_err(Error::internal)?;
    let draft = serde_json::to_string(draft).map_err(Error::internal)?;
    tx.run(
        sql!(
            "INSERT INTO reading (id, document, unit, source, draft, version, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, 1, $6, $7)"
        ),
        p![id, document, permit.unit(), source, draft, permit.by(), at_ms],
    )?;
    Ok(id)
}

fn review_of(row: &Row) -> Result<Review> {
    Ok(Review {
        id: row.get(0)?,
        document: row.get(1)?,
        unit: row.get(2)?,
        file: row.get(3)?,
        source: serde_json::from_str(&row.get::<String>(4)?).map_err(Error::internal)?,
        draft: serde_json::from_str(&row.get::<String>(5)?).map_err(Error::internal)?,
        version: row.get(6)?,
        plan: row.get(7)?,
    })
}

/// A reading of a unit where the scope holds a post that writes.
pub(crate) fn review(c: &mut Conn, scope: &Scope, id: ReadingId) -> Result<Review> {
    c.one(
        sql!(concat!(
            "SELECT r.id, r.document, r.unit, d.name, r.source, r.draft, r.version, r.plan
             FROM reading r JOIN document d ON d.id = r.document
             WHERE r.id = $3 AND ",
            units::writes_in!("r.unit")
        )),
        p![scope.account(), scope.day(), id],
        review_of,
    )?
    .ok_or(Error::NotFound)
}

/// The document of a reading that the scope sees, as it was handed in.
pub(crate) fn content(c: &mut Conn, scope: &Scope, id: ReadingId) -> Result<Vec<u8>> {
    c.one(
        sql!(concat!(
            "SELECT d.content FROM reading r JOIN document d ON d.id = r.document
             WHERE r.id = $3 AND ",
            units::writes_in!("r.unit")
        )),
        p![scope.account(), scope.day(), id],
        |row| row.get::<Vec<u8>>(0),
    )?
    .ok_or(Error::NotFound)
}

/// The readings that wait for review where the scope holds a post that writes.
pub(crate) fn open_reviews(c: &mut Conn, scope: &Scope) -> Result<Vec<ReviewLine>> {
    c.query(
        sql!(concat!(
            "SELECT r.id, d.name, u.name, r.at_ms
             FROM reading r JOIN document d ON d.id = r.document JOIN unit u ON u.id = r.unit
             WHERE r.plan IS NULL AND ",
            units::writes_in!("r.unit"),
            "
             ORDER BY r.at_ms DESC, r.id"
        )),
        p![scope.account(), scope.day()],
        |row| Ok(ReviewLine { id: row.get(0)?, file: row.get(1)?, unit_name: row.get(2)?, at_ms: row.get(3)? }),
    )
}

/// Keeps the draft as corrected. `Conflict` when somebody else corrected it since `version`, or it has become a plan.
pub(crate) fn keep_draft(
    tx: &mut Tx,
    permit: &Permit<ReadDocument>,
    id: ReadingId,
    version: i64,
    draft: &Draft,
) -> Result<()> {
    let draft = serde_json::to_string(draft).map_err(Error::internal)?;
    let kept = tx.run(
        sql!(
            "UPDATE reading SET draft = $4, version = version + 1
             WHERE id = $1 AND unit = $2 AND version = $3 AND plan IS NULL"
        ),
        p![id, permit.unit(), version, draft],
    )?;
    if kept == 0 { Err(Error::Conflict("changed-meanwhile")) } else { Ok(()) }
}

pub(crate) fn became(
    tx: &mut Tx,
    permit: &Permit<ReadDocument>,
    id: ReadingId,
    version: i64,
    plan: PlanId,
) -> Result<()> {
    let kept = tx.run(
        sql!("UPDATE reading SET plan = $4 WHERE id = $1 AND unit = $2 AND version = $3 AND plan IS NULL"),
        p![id, permit.unit(), version, plan],
    )?;
    if kept == 0 { Err(Error::Conflict("changed-meanwhile")) } else { Ok(()) }
}
