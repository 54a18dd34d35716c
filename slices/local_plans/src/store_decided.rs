//! The SQL of what boards have decided to answer, and of the earlier versions that answers follow from.

use db::{Conn, Row, Tx, Val, p, sql};
use kernel::access::DecideAnswer;
use kernel::id::{AnswerDecisionId, AnswerId, MeasureId, PlanId, UnitId};
use kernel::{Error, Permit, Result};

use crate::follow::Item;
use crate::present::{Decided, day_of};
use crate::store;

/// A plan ($1) with the plans it is a later version of, newest first.
macro_rules! versions {
    ($then:literal) => {
        concat!(
            "WITH RECURSIVE version (plan, step) AS (
                 SELECT p.id, 0 FROM plan p WHERE p.id = $1
                 UNION ALL
                 SELECT p.previous, v.step + 1 FROM version v JOIN plan p ON p.id = v.plan
                 WHERE p.previous IS NOT NULL AND v.step < 100) ",
            $then
        )
    };
}

fn decided(row: &Row) -> Result<Decided> {
    let at_ms: i64 = row.get(8)?;
    Ok(Decided {
        id: row.get(0)?,
        measure: row.get(1)?,
        text: row.get(2)?,
        plan: row.get(3)?,
        answer: store::answer_at(row, 4)?,
        on_day: row.get::<Option<String>>(7)?.unwrap_or_else(|| day_of(at_ms)),
        minutes: row.get(9)?,
        by: row.get(10)?,
        standing: row.get(11)?,
        earlier: row.get(12)?,
    })
}

/// Every answer that a unit's board has decided to a plan and the versions before it, in the order of decision.
pub(crate) fn all(c: &mut Conn, plan: PlanId, unit: UnitId) -> Result<Vec<Decided>> {
    c.query(
        sql!(versions!(
            "SELECT a.id, a.measure, m.text, p.title, a.kind, a.reason, a.own_text, d.on_day, a.at_ms, d.minutes, w.name,
                    a.standing, v.step > 0
             FROM version v JOIN answer a ON a.plan = v.plan AND a.unit = $2
             JOIN measure m ON m.id = a.measure JOIN plan p ON p.id = a.plan JOIN account w ON w.id = a.account
             LEFT JOIN answer_decision d ON d.id = a.decision
             ORDER BY v.step DESC, a.at_ms, a.id"
        )),
        p![plan, unit],
        decided,
    )
}

/// The measures of all earlier versions of a plan; none counts as answered yet.
pub(crate) fn earlier_measures(c: &mut Conn, plan: PlanId) -> Result<Vec<Item>> {
    c.query(
        sql!(versions!(
            "SELECT m.id, m.text, m.previous FROM version v JOIN measure m ON m.plan = v.plan WHERE v.step > 0"
        )),
        p![plan],
        |row| Ok(Item { id: row.get(0)?, text: row.get(1)?, previous: row.get(2)?, answered: false }),
    )
}

/// Writes down a decision: each draft named becomes the answer that stands, and the one before it is kept as history.
pub(crate) fn decide(
    tx: &mut Tx,
    permit: &Permit<DecideAnswer>,
    plan: PlanId,
    (on_day, minutes): (&str, &str),
    measures: &[MeasureId],
    at_ms: i64,
) -> Result<AnswerDecisionId> {
    let decision = AnswerDecisionId::new();
    tx.run(
        sql!(
            "INSERT INTO answer_decision (id, unit, plan, on_day, minutes, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        p![decision, permit.unit(), plan, on_day, minutes, permit.by(), at_ms],
    )?;
    let named: Vec<Vec<Val>> = measures.iter().map(|measure| p![permit.unit(), *measure]).collect();
    tx.run_many(sql!("UPDATE answer SET standing = FALSE WHERE unit = $1 AND measure = $2 AND standing"), &named)?;
    let rows: Vec<Vec<Val>> =
        measures.iter().map(|m| p![permit.unit(), *m, AnswerId::new(), decision, at_ms]).collect();
    let written = tx.run_many(
        sql!(
            "INSERT INTO answer (id, unit, plan, measure, kind, reason, own_text, account, at_ms, decision, standing)
             SELECT $3, unit, plan, measure, kind, reason, own_text, account, $5, $4, TRUE FROM draft_answer
             WHERE unit = $1 AND measure = $2"
        ),
        &rows,
    )?;
    tx.run_many(sql!("DELETE FROM draft_answer WHERE unit = $1 AND measure = $2"), &named)?;
    if usize::try_from(written).is_ok_and(|n| n == measures.len()) {
        Ok(decision)
    } else {
        Err(Error::Conflict("changed-meanwhile"))
    }
}
