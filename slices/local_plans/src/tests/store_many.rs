//! Many adopted plans in the branch Nord, written a table at a time: as many as a large union has.

use db::{Val, p, sql};
use kernel::Result;
use kernel::id::PlanId;

use super::Union;

/// `n` plans, every other an action plan, a third of them over.
pub fn many(union: &Union, n: i64) -> Result<()> {
    let by = union.actor("lea").account;
    let (mut plans, mut adoptions): (Vec<Vec<Val>>, Vec<Vec<Val>>) = (Vec::new(), Vec::new());
    for at in 0..n {
        let id = PlanId::new();
        let kind = if at % 2 == 0 { "action-plan" } else { "other" };
        let to_on = if at % 3 == 0 { "2025-12-31" } else { "2026-12-31" };
        plans.push(p![id, union.north, kind, format!("Øvre plan {at}"), to_on, by, at]);
        adoptions.push(p![id, by]);
    }
    union.door.write_now(|tx| {
        tx.run_many(
            sql!(
                "INSERT INTO plan (id, unit, kind, title, language, from_on, to_on, account, at_ms)
                 VALUES ($1, $2, $3, $4, 'nb', '2020-01-01', $5, $6, $7)"
            ),
            &plans,
        )?;
        tx.run_many(
            sql!(
                "INSERT INTO adoption (plan, organ, on_day, minutes, account, at_ms, in_force_on)
                 VALUES ($1, 'årsmøtet', '2020-02-01', 'sak 7', $2, 1, '2020-02-01')"
            ),
            &adoptions,
        )?;
        Ok(())
    })
}
