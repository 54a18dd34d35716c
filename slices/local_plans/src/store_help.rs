//! The SQL of help with answering.

use db::{Conn, Row, Tx, p, sql};
use kernel::access::AskForAnswer;
use kernel::id::{AnswerHelpId, PlanId, UnitId};
use kernel::{Permit, Result};

use crate::help::{Help, NewHelp};

pub(crate) fn insert(
    tx: &mut Tx,
    permit: &Permit<AskForAnswer>,
    (id, plan, from): (AnswerHelpId, PlanId, UnitId),
    new: &NewHelp,
    at_ms: i64,
) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO answer_help (id, plan, measure, from_unit, unit, text, link, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        p![id, plan, new.measure, from, new.unit, new.text.trim(), new.link.clone(), permit.by(), at_ms],
    )?;
    Ok(())
}

pub(crate) fn delete(tx: &mut Tx, _: &Permit<AskForAnswer>, from: UnitId, help: AnswerHelpId) -> Result<u64> {
    Ok(tx.run(sql!("DELETE FROM answer_help WHERE id = $1 AND from_unit = $2"), p![help, from])?)
}

fn help(row: &Row) -> Result<Help> {
    Ok(Help {
        id: row.get(0)?,
        measure: row.get(1)?,
        from_name: row.get(2)?,
        for_name: row.get(3)?,
        text: row.get(4)?,
        link: row.get(5)?,
    })
}

/// What a unit has been given: from those above it, for it or for all.
pub(crate) fn of_unit(c: &mut Conn, plan: PlanId, unit: UnitId) -> Result<Vec<Help>> {
    c.query(
        sql!(
            "SELECT h.id, h.measure, giver.name, receiver.name, h.text, h.link FROM answer_help h
             JOIN unit_tree t ON t.above = h.from_unit AND t.below = $2 AND t.distance > 0
             JOIN unit giver ON giver.id = h.from_unit LEFT JOIN unit receiver ON receiver.id = h.unit
             WHERE h.plan = $1 AND (h.unit IS NULL OR h.unit = $2) ORDER BY t.distance, h.at_ms, h.id"
        ),
        p![plan, unit],
        help,
    )
}

/// What a unit has given.
pub(crate) fn given(c: &mut Conn, plan: PlanId, from: UnitId) -> Result<Vec<Help>> {
    c.query(
        sql!(
            "SELECT h.id, h.measure, giver.name, receiver.name, h.text, h.link FROM answer_help h
             JOIN unit giver ON giver.id = h.from_unit LEFT JOIN unit receiver ON receiver.id = h.unit
             WHERE h.plan = $1 AND h.from_unit = $2 ORDER BY h.at_ms, h.id"
        ),
        p![plan, from],
        help,
    )
}
