//! The SQL of answers.

use std::collections::HashMap;

use db::{Conn, Row, Tx, p, sql};
use kernel::access::AnswerPlan;
use kernel::id::{AnswerId, MeasureId, PlanId, UnitId};
use kernel::{Error, Permit, Result, Scope};

use crate::answer::{Answer, AnswerKind};

/// Whether the scope holds a post that sees what the unit has not adopted (`SeeDrafts` in the unit itself).
pub(crate) fn sits_on_board(c: &mut Conn, scope: &Scope, unit: UnitId) -> Result<bool> {
    let found = c.one(
        sql!(
            "SELECT count(*) FROM post mine
             WHERE mine.account = $1 AND mine.unit = $3 AND mine.role IN ('officer', 'leader', 'board_member')
               AND mine.from_on <= $2 AND (mine.until_on IS NULL OR mine.until_on >= $2)"
        ),
        p![scope.account(), scope.day(), unit],
        |row| Ok::<i64, Error>(row.get(0)?),
    )?;
    Ok(found.unwrap_or(0) > 0)
}

/// The plan in which a measure is put to a unit: adopted, of the unit or one above it, and addressed to its level, or to
/// nobody in particular anywhere in the plan (as `asked` has it).
pub(crate) fn plan_that_asks(c: &mut Conn, unit: UnitId, measure: MeasureId) -> Result<Option<PlanId>> {
    c.one(
        sql!(
            "SELECT m.plan FROM measure m
             JOIN plan p ON p.id = m.plan JOIN adoption a ON a.plan = p.id
             JOIN unit_tree t ON t.above = p.unit AND t.below = $1 JOIN unit u ON u.id = $1
             WHERE m.id = $2 AND m.struck IS NULL AND NOT (p.kind = 'action-plan' AND t.distance = 0)
               AND (m.level = u.level OR NOT EXISTS (
                 SELECT 1 FROM measure other WHERE other.plan = m.plan
                   AND (other.level IS NOT NULL OR other.level_word IS NOT NULL)))"
        ),
        p![unit, measure],
        |row| Ok(row.get(0)?),
    )
}

fn answer_at(row: &Row, first: usize) -> Result<Answer> {
    let kind = AnswerKind::from_word(&row.get::<String>(first)?).ok_or_else(|| Error::internal("an unknown answer"))?;
    Ok(Answer { kind, reason: row.get(first + 1)? })
}

pub(crate) fn answer(c: &mut Conn, unit: UnitId, measure: MeasureId) -> Result<Option<Answer>> {
    c.one(sql!("SELECT kind, reason FROM answer WHERE unit = $1 AND measure = $2"), p![unit, measure], |row| {
        answer_at(row, 0)
    })
}

pub(crate) fn answers(c: &mut Conn, plan: PlanId, unit: UnitId) -> Result<HashMap<MeasureId, Answer>> {
    let rows = c.query(
        sql!("SELECT measure, kind, reason FROM answer WHERE plan = $1 AND unit = $2"),
        p![plan, unit],
        |row| Ok::<_, Error>((row.get(0)?, answer_at(row, 1)?)),
    )?;
    Ok(rows.into_iter().collect())
}

pub(crate) fn upsert_answer(
    tx: &mut Tx,
    permit: &Permit<AnswerPlan>,
    plan: PlanId,
    measure: MeasureId,
    answer: &Answer,
    at_ms: i64,
) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO answer (id, unit, plan, measure, kind, reason, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (unit, measure) DO UPDATE SET
               kind = excluded.kind, reason = excluded.reason, account = excluded.account, at_ms = excluded.at_ms"
        ),
        p![
            AnswerId::new(),
            permit.unit(),
            plan,
            measure,
            answer.kind.word(),
            answer.reason.clone(),
            permit.by(),
            at_ms
        ],
    )?;
    Ok(())
}

pub(crate) fn delete_answer(tx: &mut Tx, unit: UnitId, measure: MeasureId) -> Result<u64> {
    Ok(tx.run(sql!("DELETE FROM answer WHERE unit = $1 AND measure = $2"), p![unit, measure])?)
}

/// Writes answers where there is none yet; gives how many that were.
pub(crate) fn insert_missing_answers(
    tx: &mut Tx,
    permit: &Permit<AnswerPlan>,
    plan: PlanId,
    answers: &[(MeasureId, AnswerKind)],
    at_ms: i64,
) -> Result<u64> {
    let rows: Vec<_> = answers
        .iter()
        .map(|(measure, kind)| p![AnswerId::new(), permit.unit(), plan, measure, kind.word(), permit.by(), at_ms])
        .collect();
    Ok(tx.run_many(
        sql!(
            "INSERT INTO answer (id, unit, plan, measure, kind, reason, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, NULL, $6, $7) ON CONFLICT (unit, measure) DO NOTHING"
        ),
        &rows,
    )?)
}
