//! The SQL of links between a unit's plan and the higher one: those that stand, and those that are proposed.

use db::{Conn, Tx, Val, p, sql};
use kernel::access::WritePlan;
use kernel::id::{ComparisonId, GoalId, MeasureId, PlanId};
use kernel::{Error, Permit, Result};

use crate::links::Proposed;
use crate::own_plan::Link;

pub(crate) fn links(c: &mut Conn, plan: PlanId) -> Result<Vec<Link>> {
    c.query(
        sql!("SELECT measure, own_goal, own_measure FROM carried_out_by WHERE plan = $1 ORDER BY id"),
        p![plan],
        |row| Ok(Link { measure: row.get(0)?, own_goal: row.get(1)?, own_measure: row.get(2)? }),
    )
}

/// The unit's plan with which a plan was compared, where it does not say itself what it builds on.
pub(crate) fn compared_with(c: &mut Conn, plan: PlanId) -> Result<Option<PlanId>> {
    c.one(sql!("SELECT higher FROM comparison WHERE plan = $1"), p![plan], |row| Ok(row.get(0)?))
}

pub(crate) fn compare_with(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: PlanId,
    higher: PlanId,
    at_ms: i64,
) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO comparison (plan, higher, account, at_ms) VALUES ($1, $2, $3, $4)
             ON CONFLICT (plan) DO UPDATE SET higher = excluded.higher, account = excluded.account, at_ms = excluded.at_ms"
        ),
        p![plan, higher, permit.by(), at_ms],
    )?;
    Ok(())
}

/// Links actions to measures: pairs of the higher measure and the own action.
pub(crate) fn insert(tx: &mut Tx, _: &Permit<WritePlan>, plan: PlanId, pairs: &[(MeasureId, MeasureId)]) -> Result<()> {
    let rows: Vec<Vec<Val>> = pairs.iter().map(|(measure, own)| p![ComparisonId::new(), plan, measure, own]).collect();
    tx.run_many(sql!("INSERT INTO carried_out_by (id, plan, measure, own_measure) VALUES ($1, $2, $3, $4)"), &rows)?;
    Ok(())
}

/// Replaces the links of one action. A measure that stands in no adopted plan of the unit or one above is `NotFound`.
pub(crate) fn replace(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: PlanId,
    own: MeasureId,
    measures: &[MeasureId],
) -> Result<()> {
    tx.run(sql!("DELETE FROM carried_out_by WHERE own_measure = $1 AND plan = $2"), p![own, plan])?;
    let rows: Vec<Vec<Val>> =
        measures.iter().map(|measure| p![ComparisonId::new(), plan, own, measure, permit.unit()]).collect();
    let written = tx.run_many(
        sql!(
            "INSERT INTO carried_out_by (id, plan, measure, own_measure)
             SELECT $1, $2, m.id, $3 FROM measure m JOIN plan p ON p.id = m.plan JOIN adoption a ON a.plan = p.id
               JOIN unit_tree t ON t.above = p.unit AND t.below = $5
             WHERE m.id = $4"
        ),
        &rows,
    )?;
    if usize::try_from(written).is_ok_and(|n| n == measures.len()) { Ok(()) } else { Err(Error::NotFound) }
}

/// Forgets what was proposed for a plan and proposes anew.
pub(crate) fn propose(tx: &mut Tx, _: &Permit<WritePlan>, plan: PlanId, all: &[Proposed]) -> Result<()> {
    tx.run(sql!("DELETE FROM proposed_link WHERE plan = $1"), p![plan])?;
    let rows: Vec<Vec<Val>> = all
        .iter()
        .map(|l| p![l.id, plan, l.link.measure, l.link.own_goal, l.link.own_measure, l.score, l.likely])
        .collect();
    tx.run_many(
        sql!(
            "INSERT INTO proposed_link (id, plan, measure, own_goal, own_measure, score, likely)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        &rows,
    )?;
    Ok(())
}

pub(crate) fn proposed(c: &mut Conn, plan: PlanId) -> Result<Vec<Proposed>> {
    c.query(
        sql!(
            "SELECT id, measure, own_goal, own_measure, score, likely FROM proposed_link
             WHERE plan = $1 ORDER BY likely DESC, score DESC, id"
        ),
        p![plan],
        |row| {
            let own_goal: Option<GoalId> = row.get(2)?;
            Ok(Proposed {
                id: row.get(0)?,
                link: Link { measure: row.get(1)?, own_goal, own_measure: row.get(3)? },
                score: row.get(4)?,
                likely: row.get(5)?,
            })
        },
    )
}

/// Writes proposed links as standing ones and takes them out of the proposals.
pub(crate) fn accept(tx: &mut Tx, _: &Permit<WritePlan>, plan: PlanId, links: &[Proposed]) -> Result<()> {
    let rows: Vec<Vec<Val>> =
        links.iter().map(|l| p![l.id, plan, l.link.measure, l.link.own_goal, l.link.own_measure]).collect();
    tx.run_many(
        sql!("INSERT INTO carried_out_by (id, plan, measure, own_goal, own_measure) VALUES ($1, $2, $3, $4, $5)"),
        &rows,
    )?;
    let gone: Vec<Vec<Val>> = links.iter().map(|l| p![l.id, plan]).collect();
    tx.run_many(sql!("DELETE FROM proposed_link WHERE id = $1 AND plan = $2"), &gone)?;
    Ok(())
}

pub(crate) fn dismiss(tx: &mut Tx, _: &Permit<WritePlan>, plan: PlanId, link: ComparisonId) -> Result<u64> {
    Ok(tx.run(sql!("DELETE FROM proposed_link WHERE id = $1 AND plan = $2"), p![link, plan])?)
}
