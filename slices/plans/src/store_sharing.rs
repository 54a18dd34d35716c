//! The SQL of sharing: plans that any board of the union may read.

use db::{Conn, Tx, p, sql};
use kernel::access::SharePlan;
use kernel::id::PlanId;
use kernel::{Permit, Result, Scope};

use crate::plan::Plan;
use crate::store::{plan_columns, plan_of};

/// Shared plans as whoever sits on a board sees them ($1 the account, $2 the day).
macro_rules! shared_in_scope {
    ($more:literal) => {
        concat!(
            "SELECT ",
            plan_columns!(),
            " FROM shared_plan shared JOIN plan p ON p.id = shared.plan JOIN unit u ON u.id = p.unit
                 JOIN adoption a ON a.plan = p.id
             WHERE EXISTS (
                 SELECT 1 FROM post mine WHERE mine.account = $1
                   AND mine.from_on <= $2 AND (mine.until_on IS NULL OR mine.until_on >= $2)
                   AND mine.role IN ('officer', 'leader', 'board_member')) ",
            $more
        )
    };
}

pub(crate) fn share(tx: &mut Tx, permit: &Permit<SharePlan>, plan: PlanId, at_ms: i64) -> Result<u64> {
    Ok(tx.run(
        sql!("INSERT INTO shared_plan (plan, account, at_ms) VALUES ($1, $2, $3) ON CONFLICT (plan) DO NOTHING"),
        p![plan, permit.by(), at_ms],
    )?)
}

pub(crate) fn stop(tx: &mut Tx, _: &Permit<SharePlan>, plan: PlanId) -> Result<u64> {
    Ok(tx.run(sql!("DELETE FROM shared_plan WHERE plan = $1"), p![plan])?)
}

pub(crate) fn is_shared(c: &mut Conn, plan: PlanId) -> Result<bool> {
    let found = c.one(sql!("SELECT at_ms FROM shared_plan WHERE plan = $1"), p![plan], |row| {
        Ok::<i64, kernel::Error>(row.get(0)?)
    })?;
    Ok(found.is_some())
}

pub(crate) fn shared_plan(c: &mut Conn, scope: &Scope, plan: PlanId) -> Result<Option<Plan>> {
    c.one(sql!(shared_in_scope!("AND p.id = $3")), p![scope.account(), scope.day(), plan], plan_of)
}

pub(crate) fn shared(c: &mut Conn, scope: &Scope, words: &str, skip: usize, limit: usize) -> Result<Vec<Plan>> {
    // Signs that mean something to LIKE are searched for as themselves.
    let words = words.trim().to_lowercase().replace('!', "!!").replace('%', "!%").replace('_', "!_");
    // SQLite makes only A to Z small: what begins with Æ, Ø or Å is looked for with that letter large as well.
    let mut letters = words.chars();
    let large: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    c.query(
        sql!(shared_in_scope!(
            "AND (lower(p.title) LIKE $3 ESCAPE '!' OR lower(u.name) LIKE $3 ESCAPE '!' OR u.name LIKE $4 ESCAPE '!'
                OR EXISTS (SELECT 1 FROM goal g WHERE g.plan = p.id
                           AND (lower(g.text) LIKE $3 ESCAPE '!' OR g.text LIKE $4 ESCAPE '!'))
                OR EXISTS (SELECT 1 FROM measure m WHERE m.plan = p.id
                           AND (lower(m.text) LIKE $3 ESCAPE '!' OR m.text LIKE $4 ESCAPE '!')))
             ORDER BY shared.at_ms DESC, p.id LIMIT $5 OFFSET $6"
        )),
        p![scope.account(), scope.day(), format!("%{words}%"), format!("%{large}%"), limit, skip],
        plan_of,
    )
}
