//! The SQL of what a union has chosen of the check.

use db::{Conn, Tx, p, sql};
use kernel::access::KeepRules;
use kernel::id::{CheckWordId, UnitId};
use kernel::{Error, Permit, Result, Scope};
use reading::check::OwnWord;

use crate::check_rules::KeptWord;

/// The rules that are off in a unit, each with a unit at or above it that switched it off. Which rules hold is no secret.
pub(crate) fn off(c: &mut Conn, _: &Scope, unit: UnitId) -> Result<Vec<(String, UnitId)>> {
    c.query(
        sql!(
            "SELECT r.rule, r.unit FROM check_rule r JOIN unit_tree t ON t.above = r.unit AND t.below = $1
             WHERE r.is_on = FALSE ORDER BY r.rule, t.distance DESC"
        ),
        p![unit],
        |row| Ok::<_, Error>((row.get(0)?, row.get(1)?)),
    )
}

/// The words that units at or above a unit have added.
pub(crate) fn words(c: &mut Conn, _: &Scope, unit: UnitId) -> Result<Vec<KeptWord>> {
    c.query(
        sql!(
            "SELECT w.id, w.unit, w.language, w.word, w.suggestion FROM check_word w
             JOIN unit_tree t ON t.above = w.unit AND t.below = $1 ORDER BY w.language, w.word, w.id"
        ),
        p![unit],
        |row| {
            let word = OwnWord { language: row.get(2)?, word: row.get(3)?, suggestion: row.get(4)? };
            Ok::<_, Error>(KeptWord { id: row.get(0)?, unit: row.get(1)?, word })
        },
    )
}

pub(crate) fn switch(tx: &mut Tx, permit: &Permit<KeepRules>, rule: &str, is_on: bool, at_ms: i64) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO check_rule (unit, rule, is_on, account, at_ms) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (unit, rule) DO UPDATE SET
               is_on = excluded.is_on, account = excluded.account, at_ms = excluded.at_ms"
        ),
        p![permit.unit(), rule, is_on, permit.by(), at_ms],
    )?;
    Ok(())
}

pub(crate) fn insert_word(
    tx: &mut Tx,
    permit: &Permit<KeepRules>,
    id: CheckWordId,
    new: &OwnWord,
    at_ms: i64,
) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO check_word (id, unit, language, word, suggestion, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        p![id, permit.unit(), new.language.clone(), new.word.clone(), new.suggestion.trim(), permit.by(), at_ms],
    )?;
    Ok(())
}

/// Whether the permit's unit has the word in the language already: a form sent twice adds it once.
pub(crate) fn has_word(c: &mut Conn, permit: &Permit<KeepRules>, new: &OwnWord) -> Result<bool> {
    let found = c.one(
        sql!("SELECT count(*) FROM check_word WHERE unit = $1 AND language = $2 AND word = $3"),
        p![permit.unit(), new.language.clone(), new.word.trim().to_lowercase()],
        |row| Ok::<i64, Error>(row.get(0)?),
    )?;
    Ok(found.unwrap_or(0) > 0)
}

pub(crate) fn delete_word(tx: &mut Tx, permit: &Permit<KeepRules>, id: CheckWordId) -> Result<u64> {
    Ok(tx.run(sql!("DELETE FROM check_word WHERE id = $1 AND unit = $2"), p![id, permit.unit()])?)
}
