//! The SQL of public pages.

use std::collections::HashSet;

use db::{Conn, Tx, Val, p, sql};
use kernel::access::SharePlan;
use kernel::id::PlanId;
use kernel::{Error, Permit, Result};

use crate::plan::Plan;
use crate::publication::{Choice, Publication};
use crate::store::{plan_columns, plan_of};

pub(crate) fn of(c: &mut Conn, plan: PlanId) -> Result<Option<Publication>> {
    let found = c.one(
        sql!(
            "SELECT g.with_actions, g.with_costs, g.indexed, g.at_ms, g.withdrawn_ms,
                    (SELECT d.slug FROM public_address d WHERE d.plan = g.plan ORDER BY d.at_ms DESC, d.slug LIMIT 1)
             FROM public_page g WHERE g.plan = $1"
        ),
        p![plan],
        |row| {
            let choice = Choice {
                with_actions: row.get(0)?,
                with_costs: row.get(1)?,
                indexed: row.get(2)?,
                consented: HashSet::new(),
            };
            let (at_ms, withdrawn) = (row.get(3)?, row.get::<Option<i64>>(4)?.is_some());
            Ok::<_, Error>(Publication { slug: row.get(5)?, choice, withdrawn, at_ms })
        },
    )?;
    let Some(mut found) = found else { return Ok(None) };
    let names: Vec<String> =
        c.query(sql!("SELECT name FROM public_consent WHERE plan = $1"), p![plan], |row| Ok::<_, Error>(row.get(0)?))?;
    found.choice.consented = names.into_iter().collect();
    Ok(Some(found))
}

/// The addresses that begin so and belong to other plans.
pub(crate) fn taken(c: &mut Conn, slug: &str, plan: PlanId) -> Result<Vec<String>> {
    c.query(
        sql!("SELECT slug FROM public_address WHERE plan <> $2 AND (slug = $1 OR slug LIKE $1 || '-%')"),
        p![slug, plan],
        |row| Ok(row.get(0)?),
    )
}

pub(crate) fn publish(
    tx: &mut Tx,
    permit: &Permit<SharePlan>,
    plan: PlanId,
    choice: &Choice,
    slug: &str,
    at_ms: i64,
) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO public_page (plan, with_actions, with_costs, indexed, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (plan) DO UPDATE SET with_actions = $2, with_costs = $3, indexed = $4, account = $5, at_ms = $6,
                                              withdrawn_ms = NULL"
        ),
        p![plan, choice.with_actions, choice.with_costs, choice.indexed, permit.by(), at_ms],
    )?;
    // The newest address is the page's own, also when two are given within one millisecond.
    tx.run(
        sql!(
            "INSERT INTO public_address (slug, plan, at_ms)
             SELECT $1, $2, CASE WHEN count(*) = 0 OR max(at_ms) < $3 THEN $3 ELSE max(at_ms) + 1 END
             FROM public_address WHERE plan = $2
             ON CONFLICT (slug) DO UPDATE SET at_ms = excluded.at_ms"
        ),
        p![slug, plan, at_ms],
    )?;
    tx.run(sql!("DELETE FROM public_consent WHERE plan = $1"), p![plan])?;
    let rows: Vec<Vec<Val>> = choice.consented.iter().map(|name| p![plan, name.as_str(), permit.by(), at_ms]).collect();
    tx.run_many(sql!("INSERT INTO public_consent (plan, name, account, at_ms) VALUES ($1, $2, $3, $4)"), &rows)?;
    Ok(())
}

/// Whether there was a page to withdraw.
pub(crate) fn withdraw(tx: &mut Tx, permit: &Permit<SharePlan>, plan: PlanId, at_ms: i64) -> Result<bool> {
    tx.run(sql!("DELETE FROM public_consent WHERE plan = $1"), p![plan])?;
    let changed = tx.run(
        sql!("UPDATE public_page SET withdrawn_ms = $2, account = $3 WHERE plan = $1 AND withdrawn_ms IS NULL"),
        p![plan, at_ms, permit.by()],
    )?;
    Ok(changed > 0)
}

/// The plan that an address leads to, when it is adopted and its page is not withdrawn: what anybody may read.
pub(crate) fn published(c: &mut Conn, slug: &str) -> Result<Option<Plan>> {
    c.one(
        sql!(concat!(
            "SELECT ",
            plan_columns!(),
            " FROM public_address d JOIN public_page g ON g.plan = d.plan JOIN plan p ON p.id = g.plan
              JOIN unit u ON u.id = p.unit JOIN adoption a ON a.plan = p.id
              WHERE d.slug = $1 AND g.withdrawn_ms IS NULL"
        )),
        p![slug],
        plan_of,
    )
}

/// Title and address of the published plan that has taken a plan's place on a day.
pub(crate) fn next_published(c: &mut Conn, plan: PlanId, day: &str) -> Result<Option<(String, String)>> {
    c.one(
        sql!(
            "SELECT n.title,
                    (SELECT d.slug FROM public_address d WHERE d.plan = n.id ORDER BY d.at_ms DESC, d.slug LIMIT 1)
             FROM plan n JOIN adoption a ON a.plan = n.id JOIN public_page g ON g.plan = n.id
             WHERE n.previous = $1 AND a.in_force_on <= $2 AND g.withdrawn_ms IS NULL
             ORDER BY a.in_force_on DESC, n.id LIMIT 1"
        ),
        p![plan, day],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
