//! The SQL of indicators as people agree on them.

use db::{Conn, Row, Tx, Val, p, sql};
use kernel::Result;
use kernel::id::{GoalId, IndicatorId, MeasureId, PlanId};

use crate::figure::{Figure, MeasuredIn};
use crate::items::NewItem;
use crate::next_version::Copied;

/// An indicator that is kept.
#[derive(Debug, Clone)]
pub struct Kept {
    pub(crate) id: IndicatorId,
    /// The goal or measure that it is of, once a person has said so.
    pub(crate) item: Option<NewItem>,
    /// Whether a person has accepted it; otherwise it is as it was read.
    pub(crate) accepted: bool,
    /// The words that it was read from.
    pub(crate) words: String,
    pub(crate) revision: i64,
    pub(crate) figure: Figure,
}

fn kept(row: &Row) -> Result<Kept> {
    let (goal, measure) = (row.get::<Option<GoalId>>(1)?, row.get::<Option<MeasureId>>(2)?);
    let accepted: bool = row.get(3)?;
    let (words, ask): (String, Option<String>) = (row.get(4)?, row.get(10)?);
    let unit: String = row.get(9)?;
    let said = row.get::<Option<String>>(13)?.and_then(|word| MeasuredIn::from_word(&word));
    let (change, low, high) = (row.get(6)?, row.get(7)?, row.get(8)?);
    let as_read = match (accepted, unit.as_str()) {
        (true, _) => said,
        // A share that is to change may be meant in two ways, and a person says which.
        (false, _) if ask.is_some() => None,
        (false, "percent") => Some(MeasuredIn::Percent).filter(|_| Option::<f64>::is_none(&change)),
        (false, "percentage points") => Some(MeasuredIn::PercentagePoints),
        (false, "NOK") => Some(MeasuredIn::Kroner),
        (false, "members" | "people") => Some(MeasuredIn::HeadCount),
        (false, _) => Some(MeasuredIn::Other),
    };
    let thing = (as_read == Some(MeasuredIn::Other)).then_some(unit);
    Ok(Kept {
        id: row.get(0)?,
        item: goal.map(NewItem::Goal).or(measure.map(NewItem::Measure)),
        accepted,
        revision: row.get(21)?,
        figure: Figure {
            definition: row.get::<Option<String>>(14)?.unwrap_or_else(|| words.clone()),
            measured_in: as_read,
            thing,
            scale: row.get(15)?,
            op: row.get(5)?,
            change,
            target: low,
            high,
            by: row.get(11)?,
            per: row.get(12)?,
            baseline: row.get(16)?,
            baseline_on: row.get(17)?,
            source: row.get(18)?,
            of_what: row.get(19)?,
            numerator: row.get(20)?,
            denominator: row.get(22)?,
        },
        words,
    })
}

/// Every indicator of a plan, in order.
pub(crate) fn figures(c: &mut Conn, plan: PlanId) -> Result<Vec<Kept>> {
    c.query(
        sql!(
            "SELECT id, goal, measure, accepted, words, op, change_by, low, high, unit, ask, by_on, per, measured_in,
                    definition, scale, baseline, baseline_on, source, of_what, numerator, revision, denominator
             FROM indicator WHERE plan = $1 ORDER BY position, id"
        ),
        p![plan],
        kept,
    )
}

fn of_item(item: NewItem) -> (Option<GoalId>, Option<MeasureId>) {
    match item {
        NewItem::Goal(id) => (Some(id), None),
        NewItem::Measure(id) => (None, Some(id)),
        NewItem::Area(_) | NewItem::Paragraph(_) => (None, None),
    }
}

/// What is counted, in one word for papers and data.
fn unit_of(figure: &Figure) -> String {
    match figure.measured_in {
        Some(MeasuredIn::Percent) | None => "percent".to_owned(),
        Some(MeasuredIn::PercentagePoints) => "percentage points".to_owned(),
        Some(MeasuredIn::Kroner) => "NOK".to_owned(),
        Some(MeasuredIn::HeadCount) => "people".to_owned(),
        Some(MeasuredIn::YesNo | MeasuredIn::Words) => String::new(),
        Some(MeasuredIn::Other) => figure.thing.clone().unwrap_or_default(),
    }
}

/// Writes a new indicator, accepted from the start.
pub(crate) fn insert(tx: &mut Tx, plan: PlanId, id: IndicatorId, item: NewItem, figure: &Figure) -> Result<()> {
    let position = next_position(tx, plan)?;
    tx.run(
        sql!(
            "INSERT INTO indicator (id, plan, position, words, op, unit, accepted) VALUES ($1, $2, $3, $4, $5, $6, TRUE)"
        ),
        p![id, plan, position, &figure.definition, &figure.op, unit_of(figure)],
    )?;
    set(tx, id, item, figure, 0)
}

fn next_position(c: &mut Conn, plan: PlanId) -> Result<i64> {
    let last = c.one(sql!("SELECT max(position) FROM indicator WHERE plan = $1"), p![plan], |row| {
        Ok::<Option<i64>, kernel::Error>(row.get(0)?)
    })?;
    Ok(last.flatten().unwrap_or(0) + 1)
}

/// Sets all of an indicator, which is accepted by that. The words that it was read from stay.
pub(crate) fn set(tx: &mut Tx, id: IndicatorId, item: NewItem, f: &Figure, revision: i64) -> Result<()> {
    let (goal, measure) = of_item(item);
    tx.run(
        sql!(
            "UPDATE indicator SET goal = $2, measure = $3, accepted = TRUE, op = $4, change_by = $5, low = $6, high = $7,
                 unit = $8, ask = NULL, by_on = $9, per = $10, measured_in = $11, definition = $12, scale = $13,
                 baseline = $14, baseline_on = $15, source = $16, of_what = $17, numerator = $18, denominator = $19,
                 revision = $20 WHERE id = $1"
        ),
        p![
            id,
            goal,
            measure,
            &f.op,
            f.change,
            f.target,
            f.high,
            unit_of(f),
            f.by.clone(),
            f.per.clone(),
            f.measured_in.map(MeasuredIn::word),
            &f.definition,
            f.scale.clone(),
            f.baseline,
            f.baseline_on.clone(),
            f.source.clone(),
            f.of_what.clone(),
            f.numerator,
            f.denominator,
            revision
        ],
    )?;
    Ok(())
}

pub(crate) fn remove(tx: &mut Tx, plan: PlanId, id: IndicatorId) -> Result<()> {
    tx.run(sql!("DELETE FROM indicator WHERE id = $1 AND plan = $2"), p![id, plan])?;
    Ok(())
}

/// Removes the indicators of items that are taken out.
pub(crate) fn remove_all(tx: &mut Tx, plan: PlanId, gone: &[Kept]) -> Result<()> {
    let rows: Vec<Vec<Val>> = gone.iter().map(|kept| p![kept.id, plan]).collect();
    tx.run_many(sql!("DELETE FROM indicator WHERE id = $1 AND plan = $2"), &rows)?;
    Ok(())
}

/// Copies a plan's indicators to its next version, onto the items that were copied. What was of an item that was left out
/// is left out too.
pub(crate) fn copy(tx: &mut Tx, from: PlanId, to: PlanId, copied: &Copied) -> Result<()> {
    let row = |kept: Kept| {
        let item = match kept.item {
            None => None,
            Some(NewItem::Goal(id)) => Some(NewItem::Goal(*copied.goals.get(&id)?)),
            Some(NewItem::Measure(id)) => Some(NewItem::Measure(*copied.measures.get(&id)?)),
            Some(NewItem::Area(_) | NewItem::Paragraph(_)) => return None,
        };
        let (goal, measure) = item.map_or((None, None), of_item);
        Some(p![IndicatorId::new(), to, goal, measure, kept.id].to_vec())
    };
    let rows: Vec<Vec<Val>> = figures(tx, from)?.into_iter().filter_map(row).collect();
    tx.run_many(
        sql!(
            "INSERT INTO indicator (id, plan, goal, measure, position, words, op, change_by, low, high, unit, ask, by_on, per,
                 accepted, measured_in, definition, scale, baseline, baseline_on, source, of_what, numerator, denominator)
             SELECT $1, $2, $3, $4, position, words, op, change_by, low, high, unit, ask, by_on, per,
                 accepted, measured_in, definition, scale, baseline, baseline_on, source, of_what, numerator, denominator
             FROM indicator WHERE id = $5"
        ),
        &rows,
    )?;
    Ok(())
}
