//! Giving the items of a draft their places: moved up or down, under another area or goal, taken out. What may stand where
//! is `order`.

use db::{Conn, Tx};
use kernel::access::WritePlan;
use kernel::id::PlanId;
use kernel::{Error, Permit, Result};

use crate::changes::{Done, Note, note};
use crate::items::{self, NewItem};
use crate::numbers::Numbers;
use crate::order::{Host, Order};
use crate::store_figures::Kept;
use crate::{indicators, store_changes, store_edits, store_figures, tree};

pub(crate) fn order_of(c: &mut Conn, plan: PlanId) -> Result<Order> {
    let (text, areas) = tree::items(c, plan)?;
    Ok(Order::of(&text, &areas))
}

/// What the place of an item is called in the history: its number, or which paragraph it is under what.
pub(crate) fn place_name(order: &Order, item: NewItem) -> String {
    let numbers = Numbers::in_order(order);
    match (item, order.host(item)) {
        (NewItem::Paragraph(_), Some(host)) => {
            let at = order.under(host).iter().position(|spot| spot.item == item).unwrap_or(0) + 1;
            match host {
                Host::Plan => format!("¶ {at}"),
                Host::Item(above) => format!("{} ¶ {at}", numbers.get(&above.id())),
            }
        }
        _ => numbers.get(&item.id()).to_owned(),
    }
}

/// The item's revision, when it is the one that a form was made from.
///
/// # Errors
/// `NotFound` when the plan has no such item; `Conflict("changed-meanwhile")` when it has changed since.
pub(crate) fn unchanged(c: &mut Conn, plan: PlanId, item: NewItem, revision: i64) -> Result<String> {
    let (text, now) = store_edits::text_of(c, plan, item)?.ok_or(Error::NotFound)?;
    if now == revision { Ok(text) } else { Err(Error::Conflict("changed-meanwhile")) }
}

/// Lets an item change places with the one of its kind before (`-1`) or after it (`1`). Nothing happens at the ends.
///
/// # Errors
/// As `items::reword`; `Conflict("changed-meanwhile")` when the item is not at the revision.
pub fn step(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: PlanId,
    item: NewItem,
    revision: i64,
    by: isize,
    at_ms: i64,
) -> Result<()> {
    items::open(tx, permit, plan)?;
    let text = unchanged(tx, plan, item, revision)?;
    let before = order_of(tx, plan)?;
    let mut after = before.clone();
    if !after.step(item, by) {
        return Ok(());
    }
    store_edits::place(tx, &after.rows())?;
    store_edits::set_text(tx, plan, item, &text)?;
    note(tx, permit, plan, at_ms, &moved(item, &before, &after, revision + 1))
}

/// The note of a move.
pub(crate) fn moved(item: NewItem, before: &Order, after: &Order, revision: i64) -> Note {
    let (from, to) = (place_name(before, item), place_name(after, item));
    Note::of(item, Done::Moved, Some(&from), Some(&to), revision)
}

/// Takes an item out with what goes with it; each that goes is kept in the history.
pub(crate) fn drop_item(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: PlanId,
    item: NewItem,
    at_ms: i64,
) -> Result<()> {
    let mut order = order_of(tx, plan)?;
    let going = order.goes_with(item);
    if going.is_empty() {
        return Err(Error::NotFound);
    }
    let mut notes = Vec::new();
    for gone in &going {
        let (text, revision) = store_edits::text_of(tx, plan, *gone)?.ok_or(Error::NotFound)?;
        notes.push(Note::of(*gone, Done::Dropped, Some(&text), None, revision + 1));
    }
    // What can be measured in an item goes with it.
    let of_going = |kept: &Kept| kept.item.is_some_and(|item| going.contains(&item));
    let figures: Vec<Kept> = store_figures::figures(tx, plan)?.into_iter().filter(of_going).collect();
    notes.extend(figures.iter().map(indicators::gone));
    store_figures::remove_all(tx, plan, &figures)?;
    order.drop_item(item);
    store_edits::place(tx, &order.rows())?;
    store_edits::drop_items(tx, &going)?;
    store_changes::insert(tx, permit, plan, at_ms, &notes)
}
