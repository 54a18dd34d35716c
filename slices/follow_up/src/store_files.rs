//! The SQL of files that show how far an action has come.

use db::{Conn, Tx, p, sql};
use kernel::access::FollowUp;
use kernel::id::{EvidenceId, PlanId, StatusId};
use kernel::{Error, Permit, Result};

use crate::evidence_file::NewFile;

/// Whether a status is one of a plan of the permit's unit.
pub(crate) fn is_said(c: &mut Conn, permit: &Permit<FollowUp>, plan: PlanId, status: StatusId) -> Result<bool> {
    let found = c.one(
        sql!("SELECT 1 FROM status s JOIN plan p ON p.id = s.plan WHERE s.id = $1 AND p.id = $2 AND p.unit = $3"),
        p![status, plan, permit.unit()],
        |row| Ok::<i64, Error>(row.get(0)?),
    )?;
    Ok(found.is_some())
}

pub(crate) fn attach(
    tx: &mut Tx,
    _: &Permit<FollowUp>,
    (plan, status): (PlanId, StatusId),
    file: &NewFile,
) -> Result<()> {
    let sha256 = accounts::hash_of(&file.content);
    let there = tx.one(
        sql!(
            "SELECT 1 FROM evidence e JOIN evidence_file f ON f.evidence = e.id WHERE e.status = $1 AND f.sha256 = $2"
        ),
        p![status, sha256.as_str()],
        |row| Ok::<i64, Error>(row.get(0)?),
    )?;
    if there.is_some() {
        return Ok(());
    }
    let id = EvidenceId::new();
    tx.run(
        sql!("INSERT INTO evidence (id, status, plan, kind, words, figure) VALUES ($1, $2, $3, 'file', $4, NULL)"),
        p![id, status, plan, file.name.as_str()],
    )?;
    tx.run(
        sql!("INSERT INTO evidence_file (evidence, plan, media, sha256, content) VALUES ($1, $2, $3, $4, $5)"),
        p![id, plan, file.media, sha256, file.content.clone()],
    )?;
    Ok(())
}

pub(crate) fn file(c: &mut Conn, plan: PlanId, id: EvidenceId) -> Result<Option<(String, String, Vec<u8>)>> {
    c.one(
        sql!(
            "SELECT coalesce(e.words, ''), f.media, f.content FROM evidence_file f JOIN evidence e ON e.id = f.evidence
             WHERE f.evidence = $1 AND f.plan = $2"
        ),
        p![id, plan],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}
