//! Changing an item of a draft as a whole: its text, its details and its place in one go, held against the revision that the
//! form was made from; and putting a new one in right where it belongs. Each thing that differs is kept in the history.

use db::{Conn, Tx};
use kernel::access::WritePlan;
use kernel::id::{LevelId, PlanId, UnitId};
use kernel::{Error, Permit, Result};
use units::Level;
use words::Lang;

use crate::changes::{Done, Note};
use crate::items::{self, NewItem, said};
use crate::order::{Host, Order};
use crate::tree::AreaTree;
use crate::{arrange, store_changes, store_edits, tree};

/// The level that a measure is addressed to, as chosen in a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum ToLevel {
    /// Nobody in particular.
    #[default]
    Nobody,
    /// A level of the union's tree.
    Level(LevelId),
    /// The word of the document that it was read from, which is no level of the tree.
    AsRead,
}

/// What an item shall be.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wanted {
    pub(crate) text: String,
    /// Of a goal.
    pub(crate) horizon: Option<String>,
    /// Of a measure.
    pub(crate) level: ToLevel,
    /// Of a measure: the units named.
    pub(crate) units: Vec<UnitId>,
    /// What it hangs on; where it is when nothing is said.
    pub(crate) host: Option<Host>,
}

/// What a draft has now, for holding a change against it.
pub(crate) struct Now {
    pub(crate) areas: Vec<AreaTree>,
    pub(crate) order: Order,
    levels: Vec<Level>,
    units: Vec<(UnitId, String)>,
    lang: Lang,
}

impl Now {
    fn read(c: &mut Conn, permit: &Permit<WritePlan>, plan: PlanId, lang: Lang) -> Result<Self> {
        let (text, areas) = tree::items(c, plan)?;
        let order = Order::of(&text, &areas);
        let (levels, units) = (units::levels(c)?, store_edits::units_below(c, permit.unit())?);
        Ok(Self { areas, order, levels, units, lang })
    }

    fn level(&self, id: Option<LevelId>) -> Option<&str> {
        self.levels.iter().find(|level| Some(level.id) == id).map(|level| level.name(self.lang))
    }

    /// Names of units, in the order of the tree.
    fn named(&self, units: &[UnitId]) -> String {
        let names = self.units.iter().filter(|(id, _)| units.contains(id)).map(|(_, name)| name.as_str());
        names.collect::<Vec<_>>().join(", ")
    }
}

/// Changes an item.
///
/// # Errors
/// `Invalid` without text, or at a place where it cannot stand; `NotFound` when the plan has no such item or a unit is not
/// below the plan's; `Conflict` when the text stands, and `"changed-meanwhile"` when the item is not at the revision.
#[expect(clippy::too_many_arguments, reason = "the form's revision and the day beside what every change takes")]
pub(crate) fn save(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: PlanId,
    lang: Lang,
    item: NewItem,
    revision: i64,
    wanted: &Wanted,
    at_ms: i64,
) -> Result<()> {
    items::open(tx, permit, plan)?;
    let before = arrange::unchanged(tx, plan, item, revision)?;
    let now = Now::read(tx, permit, plan, lang)?;
    let text = said(&wanted.text)?;
    let mut notes = Vec::new();
    if before != text {
        notes.push(Note::of(item, Done::Reworded, Some(&before), Some(text), revision + 1));
    }
    notes.extend(set_details(tx, plan, &now, item, wanted, revision + 1)?);
    if let Some(host) = wanted.host.filter(|host| now.order.host(item) != Some(*host)) {
        let mut order = now.order.clone();
        if !order.move_to(item, host) {
            return Err(Error::fault("place", "fault-place"));
        }
        store_edits::place(tx, &order.rows())?;
        notes.push(arrange::moved(item, &now.order, &order, revision + 1));
    }
    if notes.is_empty() {
        return Ok(());
    }
    store_edits::set_text(tx, plan, item, text)?;
    store_changes::insert(tx, permit, plan, at_ms, &notes)
}

fn set_details(
    tx: &mut Tx,
    plan: PlanId,
    now: &Now,
    item: NewItem,
    wanted: &Wanted,
    revision: i64,
) -> Result<Vec<Note>> {
    let mut notes = Vec::new();
    match item {
        NewItem::Area(_) | NewItem::Paragraph(_) => {}
        NewItem::Goal(id) => {
            let goal = now.areas.iter().flat_map(|area| &area.goals).find(|goal| goal.id == id);
            let (before, after) = (
                goal.and_then(|goal| goal.horizon.as_deref()).unwrap_or_default(),
                wanted.horizon.as_deref().map(str::trim).unwrap_or_default(),
            );
            if let Some(note) = Note::set("goal", &id, "horizon", (before, after), revision) {
                store_edits::set_horizon(tx, item, Some(after).filter(|text| !text.is_empty()))?;
                notes.push(note);
            }
        }
        NewItem::Measure(id) => {
            let measure = now.areas.iter().flat_map(|area| &area.measures).find(|measure| measure.id == id);
            let (old, old_word) = measure.map_or((None, None), |m| (m.level, m.level_word.clone()));
            let (level, word) = match wanted.level {
                ToLevel::Nobody => (None, None),
                ToLevel::AsRead => (old, old_word.clone()),
                ToLevel::Level(id) if Some(id) == old => (old, old_word.clone()),
                ToLevel::Level(id) => (Some(id), Some(now.level(Some(id)).ok_or(Error::NotFound)?.to_owned())),
            };
            let name = |id, word: &Option<String>| now.level(id).map(str::to_owned).or(word.clone());
            let (before, after) = (name(old, &old_word).unwrap_or_default(), name(level, &word).unwrap_or_default());
            if let Some(note) = Note::set("measure", &id, "level", (&before, &after), revision) {
                store_edits::set_level(tx, item, level, word.as_deref())?;
                notes.push(note);
            }
            if !wanted.units.iter().all(|unit| now.units.iter().any(|(below, _)| below == unit)) {
                return Err(Error::NotFound);
            }
            let had = measure.map(|m| m.units.clone()).unwrap_or_default();
            let (before, after) = (now.named(&had), now.named(&wanted.units));
            if let Some(note) = Note::set("measure", &id, "units", (&before, &after), revision) {
                let chosen: Vec<UnitId> =
                    now.units.iter().map(|(id, _)| *id).filter(|id| wanted.units.contains(id)).collect();
                store_edits::set_units(tx, plan, id, &chosen)?;
                notes.push(note);
            }
        }
    }
    Ok(notes)
}

/// The kinds of item that can be put in, by the word of their kind.
fn insert(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: PlanId,
    kind: &str,
    (now, host): (&Now, Host),
    text: &str,
    at_ms: i64,
) -> Result<NewItem> {
    let area = now.order.area_of(host);
    let in_area = || area.ok_or_else(|| Error::fault("place", "fault-place"));
    match kind {
        "area" if now.areas.iter().any(|area| area.title == text.trim()) => {
            Err(Error::fault("text", "fault-area-exists"))
        }
        "area" => Ok(NewItem::Area(items::add_area(tx, permit, plan, text, at_ms)?)),
        "paragraph" => Ok(NewItem::Paragraph(items::add_paragraph(tx, permit, plan, area, text, at_ms)?)),
        "goal" => Ok(NewItem::Goal(items::add_goal(tx, permit, plan, in_area()?, text, at_ms)?)),
        "measure" => Ok(NewItem::Measure(items::add_measure(tx, permit, plan, in_area()?, None, text, at_ms)?)),
        _ => Err(Error::NotFound),
    }
}

/// Puts a new item in, right after another one or last where it hangs.
///
/// # Errors
/// As `save`; `Invalid` when an area has the title already.
#[expect(clippy::too_many_arguments, reason = "what it is and where it goes, beside what every change takes")]
pub(crate) fn add(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: PlanId,
    lang: Lang,
    kind: &str,
    (host, after): (Host, Option<NewItem>),
    wanted: &Wanted,
    at_ms: i64,
) -> Result<NewItem> {
    items::open(tx, permit, plan)?;
    let now = Now::read(tx, permit, plan, lang)?;
    if !now.order.has(host) {
        return Err(Error::NotFound);
    }
    let item = insert(tx, permit, plan, kind, (&now, host), &wanted.text, at_ms)?;
    let mut order = now.order.clone();
    let group = order.group_of(after);
    if order.put(crate::order::Spot::of(item, group), host, after).is_err() {
        return Err(Error::fault("place", "fault-place"));
    }
    store_edits::place(tx, &order.rows())?;
    let notes = set_details(tx, plan, &now, item, wanted, 0)?;
    store_changes::insert(tx, permit, plan, at_ms, &notes)?;
    Ok(item)
}
