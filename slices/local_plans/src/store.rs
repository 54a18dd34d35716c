//! The SQL of draft answers, and of who and what is asked. What boards have decided is `store_decided`.

use std::collections::HashMap;

use db::{Conn, Row, Tx, p, sql};
use kernel::access::AnswerPlan;
use kernel::id::{MeasureId, PlanId, UnitId};
use kernel::{Error, Permit, Result, Scope};

use crate::answer::{Answer, AnswerKind};
use crate::present::DraftAnswer;

/// Whether the scope holds a post that sees what the unit has not adopted (`SeeDrafts` in the unit itself).
pub(crate) fn sits_on_board(c: &mut Conn, scope: &Scope, unit: UnitId) -> Result<bool> {
    let found = c.one(
        sql!(concat!("SELECT 1 WHERE ", units::writes_in!("$3"))),
        p![scope.account(), scope.day(), unit],
        |row| Ok::<i64, Error>(row.get(0)?),
    )?;
    Ok(found.is_some())
}

/// The plan in which a measure is put to a unit, and the measure's text: adopted, of the unit or one above it, and
/// addressed to its level or to itself, or to nobody in particular anywhere in the plan (as `asked` has it).
pub(crate) fn plan_that_asks(c: &mut Conn, unit: UnitId, measure: MeasureId) -> Result<Option<(PlanId, String)>> {
    c.one(
        sql!(
            "SELECT m.plan, m.text FROM measure m
             JOIN plan p ON p.id = m.plan JOIN adoption a ON a.plan = p.id
             JOIN unit_tree t ON t.above = p.unit AND t.below = $1 JOIN unit u ON u.id = $1
             WHERE m.id = $2 AND m.struck IS NULL AND NOT (p.kind = 'action-plan' AND t.distance = 0)
               AND (m.level = u.level
                 OR EXISTS (SELECT 1 FROM addressed_to named WHERE named.measure = m.id AND named.unit = $1)
                 OR NOT EXISTS (SELECT 1 FROM measure other WHERE other.plan = m.plan
                   AND (other.level IS NOT NULL OR other.level_word IS NOT NULL))
                 AND NOT EXISTS (SELECT 1 FROM addressed_to somebody WHERE somebody.plan = m.plan))"
        ),
        p![unit, measure],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// An answer from three columns on: kind, reason, own words.
pub(crate) fn answer_at(row: &Row, first: usize) -> Result<Answer> {
    let kind = AnswerKind::from_word(&row.get::<String>(first)?).ok_or_else(|| Error::internal("an unknown answer"))?;
    Ok(Answer { kind, reason: row.get(first + 1)?, own_text: row.get(first + 2)? })
}

/// A unit's drafts to a plan.
pub(crate) fn drafts(c: &mut Conn, plan: PlanId, unit: UnitId) -> Result<HashMap<MeasureId, DraftAnswer>> {
    let rows = c.query(
        sql!(
            "SELECT d.measure, d.kind, d.reason, d.own_text, w.name, d.at_ms FROM draft_answer d
             JOIN account w ON w.id = d.account WHERE d.plan = $1 AND d.unit = $2"
        ),
        p![plan, unit],
        |row| {
            let draft = DraftAnswer { answer: answer_at(row, 1)?, by: row.get(4)?, at_ms: row.get(5)? };
            Ok::<_, Error>((row.get(0)?, draft))
        },
    )?;
    Ok(rows.into_iter().collect())
}

pub(crate) fn draft(c: &mut Conn, unit: UnitId, measure: MeasureId) -> Result<Option<Answer>> {
    c.one(
        sql!("SELECT kind, reason, own_text FROM draft_answer WHERE unit = $1 AND measure = $2"),
        p![unit, measure],
        |row| answer_at(row, 0),
    )
}

/// The answer that stands for a measure or, where it has none, for the nearest one that it comes from; and whether it is
/// the measure's own.
pub(crate) fn standing(c: &mut Conn, unit: UnitId, measure: MeasureId) -> Result<Option<(Answer, bool)>> {
    c.one(
        sql!(
            "WITH RECURSIVE line (at, step) AS (
                 SELECT m.id, 0 FROM measure m WHERE m.id = $2
                 UNION ALL
                 SELECT m.previous, l.step + 1 FROM line l JOIN measure m ON m.id = l.at
                 WHERE m.previous IS NOT NULL AND l.step < 100)
             SELECT a.kind, a.reason, a.own_text, l.step = 0 FROM line l
             JOIN answer a ON a.measure = l.at AND a.unit = $1 AND a.standing ORDER BY l.step LIMIT 1"
        ),
        p![unit, measure],
        |row| Ok::<_, Error>((answer_at(row, 0)?, row.get(3)?)),
    )
}

pub(crate) fn upsert_draft(
    tx: &mut Tx,
    permit: &Permit<AnswerPlan>,
    plan: PlanId,
    measure: MeasureId,
    answer: &Answer,
    at_ms: i64,
) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO draft_answer (unit, plan, measure, kind, reason, own_text, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (unit, measure) DO UPDATE SET kind = excluded.kind, reason = excluded.reason,
               own_text = excluded.own_text, account = excluded.account, at_ms = excluded.at_ms"
        ),
        p![
            permit.unit(),
            plan,
            measure,
            answer.kind.word(),
            answer.reason.clone(),
            answer.own_text.clone(),
            permit.by(),
            at_ms
        ],
    )?;
    Ok(())
}

pub(crate) fn delete_draft(tx: &mut Tx, unit: UnitId, measure: MeasureId) -> Result<u64> {
    Ok(tx.run(sql!("DELETE FROM draft_answer WHERE unit = $1 AND measure = $2"), p![unit, measure])?)
}

/// Writes drafts where there is none yet; gives how many that were.
pub(crate) fn insert_missing_drafts(
    tx: &mut Tx,
    permit: &Permit<AnswerPlan>,
    plan: PlanId,
    answers: &[(MeasureId, AnswerKind)],
    at_ms: i64,
) -> Result<u64> {
    let rows: Vec<_> = answers
        .iter()
        .map(|(measure, kind)| p![permit.unit(), plan, measure, kind.word(), permit.by(), at_ms])
        .collect();
    Ok(tx.run_many(
        sql!(
            "INSERT INTO draft_answer (unit, plan, measure, kind, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (unit, measure) DO NOTHING"
        ),
        &rows,
    )?)
}
