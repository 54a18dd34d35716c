//! The SQL of recommendations, decisions and fates.

use db::{Tx, Val, p, sql};
use kernel::Result;

use crate::deciding::Chosen;
use crate::decision::Ruling;
use crate::hearing::Stage;
use crate::settle::Fate;

/// Writes rulings on proposals that nobody has changed in the meantime; how many it wrote.
pub(crate) fn decide(tx: &mut Tx, stage: Stage, rulings: &[(Chosen, &Ruling)]) -> Result<usize> {
    let rows: Vec<Vec<Val>> = rulings
        .iter()
        .map(|((id, revision), ruling)| {
            p![*id, *revision, ruling.decision.word(), ruling.answer.trim(), ruling.becomes.clone()]
        })
        .collect();
    let sql = match stage {
        Stage::Recommendation => sql!(
            "UPDATE proposal SET recommendation = $3, recommendation_text = $4, recommended_becomes = $5,
                    revision = revision + 1
             WHERE id = $1 AND revision = $2"
        ),
        Stage::Decision => sql!(
            "UPDATE proposal SET decision = $3, answer = $4, becomes = $5, revision = revision + 1
             WHERE id = $1 AND revision = $2"
        ),
    };
    Ok(usize::try_from(tx.run_many(sql, &rows)?).unwrap_or(0))
}

pub(crate) fn set_fates(tx: &mut Tx, fates: &[(String, Fate, Option<String>)]) -> Result<()> {
    let rows: Vec<Vec<Val>> = fates
        .iter()
        .map(|(id, fate, text)| {
            let why = if let Fate::HeldBack(why) = fate { Some(why.clone()) } else { None };
            p![id, fate.word(), text.clone(), why]
        })
        .collect();
    tx.run_many(sql!("UPDATE proposal SET fate = $2, fate_text = $3, fate_reason = $4 WHERE id = $1"), &rows)?;
    Ok(())
}
