//! The SQL of judgements: those of a board, for itself.

use std::collections::HashMap;

use db::{Conn, Row, Tx, Val, p, sql};
use jiff::civil::Date;
use kernel::access::Evaluate;
use kernel::id::{EvaluationId, GoalId, PlanId};
use kernel::{Error, Permit, Result, Scope};

use crate::evaluation::Judged;
use crate::judgement::{Judgement, Measured, NewEvaluation, Stage, Words};

macro_rules! columns {
    () => {
        "e.id, e.goal, e.stage, e.judgement, e.reason, e.helped, e.helped_shared, e.hindered, e.hindered_shared, e.lesson,
         e.lesson_shared, coalesce(a.name, ''), e.at_ms"
    };
}

fn judged_of(row: &Row) -> Result<Judged> {
    let (stage, judgement): (String, String) = (row.get(2)?, row.get(3)?);
    let unknown = |word: &str| Error::Internal(format!("no such word: {word}"));
    let words = |at: usize| Ok::<_, Error>(Words { text: row.get(at)?, shared: row.get(at + 1)? });
    Ok(Judged {
        id: row.get(0)?,
        goal: row.get(1)?,
        stage: Stage::from_word(&stage).ok_or_else(|| unknown(&stage))?,
        judgement: Judgement::from_word(&judgement).ok_or_else(|| unknown(&judgement))?,
        reason: row.get(4)?,
        helped: words(5)?,
        hindered: words(7)?,
        lesson: words(9)?,
        figures: Vec::new(),
        by: row.get(11)?,
        at_ms: row.get(12)?,
    })
}

fn figure_of(row: &Row) -> Result<(EvaluationId, Measured)> {
    let on: Date = row.get::<String>(5)?.parse().map_err(Error::internal)?;
    let part_of = row.get::<Option<f64>>(3)?.zip(row.get::<Option<f64>>(4)?);
    let measured = Measured { indicator: row.get(1)?, figure: row.get(2)?, part_of, on, definition: row.get(6)? };
    Ok((row.get(0)?, measured))
}

fn with_figures(mut all: Vec<Judged>, figures: Vec<(EvaluationId, Measured)>) -> Vec<Judged> {
    let mut of: HashMap<EvaluationId, Vec<Measured>> = HashMap::new();
    for (evaluation, figure) in figures {
        of.entry(evaluation).or_default().push(figure);
    }
    for judged in &mut all {
        judged.figures = of.remove(&judged.id).unwrap_or_default();
    }
    all
}

/// Everything said of a plan's goals, newest first, when the scope writes in its unit.
pub(crate) fn evaluations(c: &mut Conn, scope: &Scope, plan: PlanId) -> Result<Vec<Judged>> {
    let all = c.query(
        sql!(concat!(
            "SELECT ",
            columns!(),
            " FROM evaluation e JOIN plan p ON p.id = e.plan LEFT JOIN account a ON a.id = e.account
              WHERE e.plan = $3 AND ",
            units::writes_in!("p.unit"),
            " ORDER BY e.at_ms DESC, e.id DESC"
        )),
        p![scope.account(), scope.day(), plan],
        judged_of,
    )?;
    if all.is_empty() {
        return Ok(all);
    }
    let figures = c.query(
        sql!(
            "SELECT evaluation, indicator, figure, numerator, denominator, on_day, definition FROM evaluation_figure
             WHERE plan = $1 ORDER BY evaluation, indicator"
        ),
        p![plan],
        figure_of,
    )?;
    Ok(with_figures(all, figures))
}

/// What the permit's unit has said of a goal, newest first.
pub(crate) fn of_goal(tx: &mut Tx, permit: &Permit<Evaluate>, goal: GoalId) -> Result<Vec<Judged>> {
    let all = tx.query(
        sql!(concat!(
            "SELECT ",
            columns!(),
            " FROM evaluation e JOIN plan p ON p.id = e.plan LEFT JOIN account a ON a.id = e.account
              WHERE e.goal = $1 AND p.unit = $2 ORDER BY e.at_ms DESC, e.id DESC"
        )),
        p![goal, permit.unit()],
        judged_of,
    )?;
    let figures = tx.query(
        sql!(
            "SELECT f.evaluation, f.indicator, f.figure, f.numerator, f.denominator, f.on_day, f.definition
             FROM evaluation_figure f JOIN evaluation e ON e.id = f.evaluation WHERE e.goal = $1
             ORDER BY f.evaluation, f.indicator"
        ),
        p![goal],
        figure_of,
    )?;
    Ok(with_figures(all, figures))
}

/// Whether a plan has a goal that nobody has struck.
pub(crate) fn holds(c: &mut Conn, plan: PlanId, goal: GoalId) -> Result<bool> {
    let found =
        c.one(sql!("SELECT 1 FROM goal WHERE id = $1 AND plan = $2 AND struck IS NULL"), p![goal, plan], |row| {
            Ok::<i64, Error>(row.get(0)?)
        })?;
    Ok(found.is_some())
}

pub(crate) fn insert(
    tx: &mut Tx,
    permit: &Permit<Evaluate>,
    (plan, goal, stage): (PlanId, GoalId, Stage),
    new: &NewEvaluation,
    at_ms: i64,
) -> Result<EvaluationId> {
    let id = EvaluationId::new();
    let shared = |words: &Words| words.shared && !words.text.trim().is_empty();
    tx.run(
        sql!(
            "INSERT INTO evaluation (id, plan, goal, stage, judgement, reason, helped, helped_shared, hindered,
                                     hindered_shared, lesson, lesson_shared, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
        ),
        p![
            id,
            plan,
            goal,
            stage.word(),
            new.judgement.word(),
            new.reason.trim(),
            new.helped.text.trim(),
            shared(&new.helped),
            new.hindered.text.trim(),
            shared(&new.hindered),
            new.lesson.text.trim(),
            shared(&new.lesson),
            permit.by(),
            at_ms
        ],
    )?;
    let rows: Vec<Vec<Val>> = new
        .figures
        .iter()
        .map(|m| {
            let (part, whole) = m.part_of.unzip();
            p![id, m.indicator, plan, m.figure, part, whole, m.on.to_string(), m.definition.trim(), goal]
        })
        .collect();
    let written = tx.run_many(
        sql!(
            "INSERT INTO evaluation_figure (evaluation, indicator, plan, figure, numerator, denominator, on_day, definition)
             SELECT $1, i.id, $3, $4, $5, $6, $7, $8 FROM indicator i
             WHERE i.id = $2 AND i.plan = $3 AND (i.goal = $9 OR i.goal IS NULL AND i.measure IS NULL)"
        ),
        &rows,
    )?;
    if usize::try_from(written).is_ok_and(|n| n == rows.len()) { Ok(id) } else { Err(Error::NotFound) }
}
