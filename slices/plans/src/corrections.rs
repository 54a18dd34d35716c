//! Carrying out a correction of a reading under review: made, undone or made again, kept with its history. Somebody whose
//! page is older than the reading is let through as long as nobody else has touched the same items.

use db::Tx;
use kernel::access::ReadDocument;
use kernel::{Permit, Result};

use crate::change::Change;
use crate::correction::Correction;
use crate::store_corrections::{self as store, Kept};
use crate::store_readings::{self, Review};

/// What is asked for.
#[derive(Debug, Clone)]
pub(crate) enum Asked {
    Make(Correction),
    Undo,
    Redo,
}

/// What came of it.
pub(crate) enum Outcome {
    /// Done: the word for it, the item that one is at, and whose correction it was when it was a colleague's.
    Done { what: String, current: Option<u32>, whose: Option<String> },
    /// There was nothing to change.
    Nothing,
    /// Somebody else has touched the same items since the page was made.
    Overtaken(Vec<Kept>),
}

/// Carries it out on the review, which holds the present draft and version afterwards. `seen` is the version that the
/// person's page was made from.
///
/// # Errors
/// `Conflict` when the reading has become a plan; the database's.
pub(crate) fn carry_out(
    tx: &mut Tx,
    permit: &Permit<ReadDocument>,
    review: &mut Review,
    seen: i64,
    asked: &Asked,
    at_ms: i64,
) -> Result<Outcome> {
    match asked {
        Asked::Make(correction) => make(tx, permit, review, seen, correction, at_ms),
        Asked::Undo => turn(tx, permit, review, true),
        Asked::Redo => turn(tx, permit, review, false),
    }
}

fn make(
    tx: &mut Tx,
    permit: &Permit<ReadDocument>,
    review: &mut Review,
    seen: i64,
    correction: &Correction,
    at_ms: i64,
) -> Result<Outcome> {
    let about = correction.keys();
    if seen != review.version {
        let mut others = store::since(tx, review.id, seen)?;
        others.retain(|kept| touches(kept, correction, &about));
        if !others.is_empty() {
            return Ok(Outcome::Overtaken(others));
        }
    }
    let before = review.draft.clone();
    let current = correction.make(&mut review.draft);
    let Some(change) = Change::between(&before, &review.draft)? else { return Ok(Outcome::Nothing) };
    keep(tx, permit, review)?;
    store::insert(tx, permit, review.id, correction.word(), &change, review.version, at_ms)?;
    Ok(Outcome::Done { what: correction.word().to_owned(), current: current.filter(|key| *key > 0), whose: None })
}

/// Whether what a colleague did stands in the way.
fn touches(kept: &Kept, correction: &Correction, about: &[u32]) -> bool {
    match correction {
        Correction::Frame(_) => kept.what == "frame",
        Correction::Again(_) => true,
        Correction::Look(..) => false,
        _ => kept.what == "again" || kept.items.iter().any(|key| about.contains(key)),
    }
}

fn turn(tx: &mut Tx, permit: &Permit<ReadDocument>, review: &mut Review, undo: bool) -> Result<Outcome> {
    let found = if undo { store::last_made(tx, review.id)? } else { store::next_undone(tx, review.id)? };
    let Some(kept) = found else { return Ok(Outcome::Nothing) };
    let change = store::change_of(tx, review.id, kept.number)?;
    if undo {
        change.undo(&mut review.draft)?
    } else {
        change.redo(&mut review.draft)?
    }
    keep(tx, permit, review)?;
    store::turn(tx, permit, review.id, kept.number, undo, review.version)?;
    let here = |key: &&u32| review.draft.item(**key).is_some();
    let whose = (kept.by != permit.by()).then_some(kept.by_name);
    Ok(Outcome::Done { what: kept.what, current: kept.items.iter().find(here).copied(), whose })
}

fn keep(tx: &mut Tx, permit: &Permit<ReadDocument>, review: &mut Review) -> Result<()> {
    store_readings::keep_draft(tx, permit, review.id, review.version, &review.draft)?;
    review.version += 1;
    Ok(())
}
