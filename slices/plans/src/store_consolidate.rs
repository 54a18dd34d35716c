//! The SQL of the order of a plan's items.

use db::{Tx, Val, p, sql};
use kernel::Result;
use kernel::id::PlanId;

use crate::consolidate::ItemId;

pub(crate) fn set_order(tx: &mut Tx, plan: PlanId, order: &[ItemId]) -> Result<()> {
    let (mut areas, mut paragraphs, mut goals, mut measures) = <(Vec<Vec<Val>>, Vec<_>, Vec<_>, Vec<_>)>::default();
    for (at, item) in (1_i64..).zip(order) {
        match item {
            ItemId::Area(id) => areas.push(p![id, plan, at]),
            ItemId::Paragraph(id) => paragraphs.push(p![id, plan, at]),
            ItemId::Goal(id) => goals.push(p![id, plan, at]),
            ItemId::Measure(id) => measures.push(p![id, plan, at]),
        }
    }
    tx.run_many(sql!("UPDATE area SET position = $3 WHERE id = $1 AND plan = $2"), &areas)?;
    tx.run_many(sql!("UPDATE paragraph SET position = $3 WHERE id = $1 AND plan = $2"), &paragraphs)?;
    tx.run_many(sql!("UPDATE goal SET position = $3 WHERE id = $1 AND plan = $2"), &goals)?;
    tx.run_many(sql!("UPDATE measure SET position = $3 WHERE id = $1 AND plan = $2"), &measures)?;
    Ok(())
}
