//! The SQL of changes kept.

use db::{Conn, Row, Tx, Val, p, sql};
use kernel::access::WritePlan;
use kernel::id::{ChangeId, PlanId};
use kernel::{Error, Permit, Result};

use crate::changes::{Asked, Done, ItemChange, Note, PAGE};

pub(crate) fn insert(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: PlanId,
    at_ms: i64,
    changes: &[Note],
) -> Result<()> {
    let row = |change: &Note| -> Vec<Val> {
        p![
            ChangeId::new(),
            plan,
            change.kind,
            &change.item,
            change.done.word(),
            change.field,
            change.before.clone(),
            change.after.clone(),
            change.revision,
            permit.by(),
            at_ms
        ]
    };
    let rows: Vec<Vec<Val>> = changes.iter().map(row).collect();
    tx.run_many(
        sql!(
            "INSERT INTO item_change (id, plan, kind, item, done, field, text_before, text_after, revision, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        ),
        &rows,
    )?;
    Ok(())
}

macro_rules! select {
    ($more:literal) => {
        concat!(
            "SELECT h.id, h.kind, h.item, h.done, h.field, h.text_before, h.text_after, h.revision, a.name, h.at_ms
             FROM item_change h JOIN account a ON a.id = h.account WHERE h.plan = $1 ",
            $more
        )
    };
}

fn change_of(row: &Row) -> Result<ItemChange> {
    let done = Done::from_word(&row.get::<String>(3)?).ok_or_else(|| Error::internal("an unknown change"))?;
    Ok(ItemChange {
        id: row.get(0)?,
        kind: row.get(1)?,
        item: row.get(2)?,
        done,
        field: row.get(4)?,
        before: row.get(5)?,
        after: row.get(6)?,
        revision: row.get(7)?,
        by: row.get(8)?,
        at_ms: row.get(9)?,
    })
}

/// Newest first. The ids are made in the order of the changes.
pub(crate) fn changes(c: &mut Conn, plan: PlanId, asked: &Asked) -> Result<Vec<ItemChange>> {
    let before = asked.before.map(|id| id.to_string()).unwrap_or_default();
    c.query(
        sql!(select!("AND ($2 = '' OR h.item = $2) AND ($3 = '' OR h.id < $3) ORDER BY h.id DESC LIMIT $4")),
        p![plan, asked.item.clone().unwrap_or_default(), before, PAGE + 1],
        change_of,
    )
}

/// What has been done to an item since it had a revision, first one first.
pub(crate) fn since(c: &mut Conn, plan: PlanId, item: &str, revision: i64) -> Result<Vec<ItemChange>> {
    c.query(sql!(select!("AND h.item = $2 AND h.revision > $3 ORDER BY h.id")), p![plan, item, revision], change_of)
}
