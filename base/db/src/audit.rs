//! The log of changes: an entry in the transaction of the change it tells of, each hashed over the one before it, so that
//! an entry that is altered, removed or moved shows. It names things by id and holds no text of theirs.

use kernel::id::{AccountId, UnitId};
use sha2::{Digest, Sha256};

use crate::statement::own_sql;
use crate::{Conn, Result, Tx, p};

/// One entry.
#[derive(Debug, Clone)]
pub struct Entry {
    at_ms: i64,
    account: Option<AccountId>,
    action: &'static str,
    kind: &'static str,
    subject: String,
    unit: Option<UnitId>,
}

impl Entry {
    /// Who did what (`action`) to which thing (`kind`, `subject`) of which unit, when.
    pub fn of(
        at_ms: i64,
        by: AccountId,
        action: &'static str,
        kind: &'static str,
        subject: &impl ToString,
        unit: Option<&UnitId>,
    ) -> Self {
        Self { at_ms, account: Some(by), action, kind, subject: subject.to_string(), unit: unit.copied() }
    }

    /// What was done.
    #[must_use]
    pub fn action(&self) -> &'static str {
        self.action
    }

    /// The kind of thing it was done to.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        self.kind
    }

    /// The thing's id.
    #[must_use]
    pub fn subject(&self) -> &str {
        &self.subject
    }

    /// The unit whose thing it is.
    #[must_use]
    pub fn unit(&self) -> Option<UnitId> {
        self.unit
    }
}

fn link(before: &str, seq: i64, fields: &[&str]) -> String {
    let mut hash = Sha256::new();
    hash.update(before.as_bytes());
    hash.update(seq.to_be_bytes());
    for field in fields {
        // The length before the text: no two entries share their bytes.
        hash.update(u64::try_from(field.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(field.as_bytes());
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Writes an entry at the end of the chain.
///
/// # Errors
/// The database's.
pub fn record(tx: &mut Tx, entry: &Entry) -> kernel::Result<()> {
    let head = own_sql!("SELECT seq, hash FROM audit_head WHERE one = 1");
    let (seq, before): (i64, String) =
        tx.one(head, p![], |row| Ok::<_, crate::Error>((row.get(0)?, row.get(1)?)))?.unwrap_or((0, String::new()));
    let seq = seq + 1;
    let account = entry.account.map(|a| a.to_string()).unwrap_or_default();
    let unit = entry.unit.map(|u| u.to_string()).unwrap_or_default();
    let at = entry.at_ms.to_string();
    let hash = link(&before, seq, &[&at, &account, entry.action, entry.kind, &entry.subject, &unit]);
    tx.run(
        own_sql!(
            "INSERT INTO audit (seq, at_ms, account, action, kind, subject, unit, hash)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        p![seq, entry.at_ms, entry.account, entry.action, entry.kind, &entry.subject, entry.unit, &hash],
    )?;
    tx.run(own_sql!("UPDATE audit_head SET seq = $1, hash = $2 WHERE one = 1"), p![seq, &hash])?;
    tx.recorded.push(entry.clone());
    Ok(())
}

/// Walks the whole chain. Gives the number of entries, or the first one that does not fit.
///
/// # Errors
/// The database's.
pub fn verify_audit(c: &mut Conn) -> Result<std::result::Result<i64, i64>> {
    let rows = c.query(
        own_sql!("SELECT seq, at_ms, account, action, kind, subject, unit, hash FROM audit ORDER BY seq"),
        p![],
        |row| {
            let text = |column| Ok::<String, crate::Error>(row.get::<Option<String>>(column)?.unwrap_or_default());
            let at = row.get::<i64>(1)?.to_string();
            let fields = [at, text(2)?, text(3)?, text(4)?, text(5)?, text(6)?];
            Ok::<_, crate::Error>((row.get::<i64>(0)?, fields, text(7)?))
        },
    )?;
    let head = c.one(own_sql!("SELECT seq, hash FROM audit_head WHERE one = 1"), p![], |row| {
        Ok::<_, crate::Error>((row.get::<i64>(0)?, row.get::<String>(1)?))
    })?;
    let (mut at, mut before) = (0, String::new());
    for (seq, fields, hash) in rows {
        let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
        if seq != at + 1 || link(&before, seq, &fields) != hash {
            return Ok(Err(at + 1));
        }
        (at, before) = (seq, hash);
    }
    Ok(if head == Some((at, before)) { Ok(at) } else { Err(at + 1) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch;

    #[test]
    fn an_entry_that_is_altered_or_taken_out_shows() {
        for door in scratch::doors() {
            let who = AccountId::new();
            for n in 0..5 {
                door.write_now(|tx| record(tx, &Entry::of(n, who, "adopt", "plan", &n, None))).unwrap();
            }
            assert_eq!(door.read_now(verify_audit).unwrap(), Ok(5));
            door.write_now(|tx| tx.run(own_sql!("UPDATE audit SET action = 'other' WHERE seq = 3"), p![])).unwrap();
            assert_eq!(door.read_now(verify_audit).unwrap(), Err(3));
            door.write_now(|tx| tx.run(own_sql!("DELETE FROM audit WHERE seq >= 3"), p![])).unwrap();
            assert_eq!(door.read_now(verify_audit).unwrap(), Err(3));
        }
    }
}
