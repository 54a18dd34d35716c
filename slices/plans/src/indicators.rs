//! Writing indicators of a draft: added to a goal or a measure, accepted as read, changed, dropped; each change is kept.

use db::{Conn, Tx};
use kernel::access::WritePlan;
use kernel::id::{IndicatorId, PlanId};
use kernel::{Error, Permit, Result};

use crate::changes::{Done, Note};
use crate::figure::{Figure, MeasuredIn};
use crate::items::{self, NewItem};
use crate::store_figures::{self, Kept};
use crate::{store_changes, store_edits};

/// The indicators of a plan, in order: what people have agreed on, and what was read and waits for them. For who has seen to
/// it that the plan may be seen.
///
/// # Errors
/// The database's.
pub fn of_plan(c: &mut Conn, plan: PlanId) -> Result<Vec<Kept>> {
    store_figures::figures(c, plan)
}

fn checked(c: &mut Conn, plan: PlanId, item: NewItem, figure: &Figure) -> Result<()> {
    let faults = figure.faults();
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let carries = matches!(item, NewItem::Goal(_) | NewItem::Measure(_));
    let there = carries && store_edits::text_of(c, plan, item)?.is_some();
    if there { Ok(()) } else { Err(Error::fault("item", "fault-item")) }
}

/// Adds an indicator to a goal or a measure.
///
/// # Errors
/// `Invalid` as `Figure::faults`; `Conflict` when the text stands; `NotFound` outside the permit's unit.
pub fn add(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: PlanId,
    item: NewItem,
    figure: &Figure,
    at_ms: i64,
) -> Result<IndicatorId> {
    items::open(tx, permit, plan)?;
    checked(tx, plan, item, figure)?;
    let id = IndicatorId::new();
    store_figures::insert(tx, plan, id, item, figure)?;
    let note = note(&id, Done::Added, None, Some(&figure.definition), 0);
    store_changes::insert(tx, permit, plan, at_ms, &[note])?;
    Ok(id)
}

fn note(id: &IndicatorId, done: Done, before: Option<&str>, after: Option<&str>, revision: i64) -> Note {
    Note {
        kind: "indicator",
        item: id.to_string(),
        done,
        field: None,
        before: before.map(str::to_owned),
        after: after.map(str::to_owned),
        revision,
    }
}

/// The indicator at the revision that a form was made from.
///
/// # Errors
/// `NotFound`; `Conflict("changed-meanwhile")`.
fn unchanged(c: &mut Conn, plan: PlanId, id: IndicatorId, revision: i64) -> Result<Kept> {
    let kept = store_figures::figures(c, plan)?.into_iter().find(|kept| kept.id == id).ok_or(Error::NotFound)?;
    if kept.revision == revision { Ok(kept) } else { Err(Error::Conflict("changed-meanwhile")) }
}

/// Sets all of an indicator, and accepts it by that when it was a proposal.
///
/// # Errors
/// As `add`; `Conflict("changed-meanwhile")` when it is not at the revision.
pub(crate) fn set(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: PlanId,
    id: IndicatorId,
    revision: i64,
    (item, figure): (NewItem, &Figure),
    at_ms: i64,
) -> Result<()> {
    items::open(tx, permit, plan)?;
    let was = unchanged(tx, plan, id, revision)?;
    checked(tx, plan, item, figure)?;
    let next = revision + 1;
    let mut notes = Vec::new();
    if !was.accepted {
        notes.push(note(&id, Done::Added, None, Some(&figure.definition), next));
    } else {
        if was.figure.definition != figure.definition {
            let (before, after) = (was.figure.definition.as_str(), figure.definition.as_str());
            notes.push(note(&id, Done::Reworded, Some(before), Some(after), next));
        }
        let (before, after) = (fields(&was.figure), fields(figure));
        for ((field, before), (_, after)) in before.iter().zip(&after) {
            notes.extend(Note::set("indicator", &id, field, (before, after), next));
        }
        if was.item != Some(item) {
            notes.extend(Note::set(
                "indicator",
                &id,
                "belongs-to",
                (&text_of(tx, plan, was.item)?, &text_of(tx, plan, Some(item))?),
                next,
            ));
        }
    }
    if notes.is_empty() {
        return Ok(());
    }
    store_figures::set(tx, id, item, figure, next)?;
    store_changes::insert(tx, permit, plan, at_ms, &notes)
}

fn text_of(c: &mut Conn, plan: PlanId, item: Option<NewItem>) -> Result<String> {
    let Some(item) = item else { return Ok(String::new()) };
    Ok(store_edits::text_of(c, plan, item)?.map(|(text, _)| text).unwrap_or_default())
}

/// The fields of a figure beside its definition, as texts.
fn fields(f: &Figure) -> [(&'static str, String); 15] {
    let number = |n: Option<f64>| n.map(|n| n.to_string()).unwrap_or_default();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    [
        ("measured-in", f.measured_in.map(MeasuredIn::word).unwrap_or_default().to_owned()),
        ("thing", text(&f.thing)),
        ("scale", text(&f.scale)),
        ("op", f.op.clone()),
        ("change", number(f.change)),
        ("target", number(f.target)),
        ("high", number(f.high)),
        ("by", text(&f.by)),
        ("per", text(&f.per)),
        ("baseline", number(f.baseline)),
        ("baseline-on", text(&f.baseline_on)),
        ("source", text(&f.source)),
        ("of-what", text(&f.of_what)),
        ("numerator", number(f.numerator)),
        ("denominator", number(f.denominator)),
    ]
}

/// Drops an indicator, or turns a proposal down.
///
/// # Errors
/// As `set`.
pub(crate) fn drop_it(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: PlanId,
    id: IndicatorId,
    revision: i64,
    at_ms: i64,
) -> Result<()> {
    items::open(tx, permit, plan)?;
    let was = unchanged(tx, plan, id, revision)?;
    store_figures::remove(tx, plan, id)?;
    let note = gone(&was);
    store_changes::insert(tx, permit, plan, at_ms, &[note])
}

/// The note of an indicator that goes.
pub(crate) fn gone(kept: &Kept) -> Note {
    note(&kept.id, Done::Dropped, Some(&kept.figure.definition), None, kept.revision + 1)
}
