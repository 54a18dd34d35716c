//! Every change of an item of a draft, kept with who made it and when, in the transaction of the change itself; shown to
//! who may see the unit's drafts.

use db::{Conn, Tx};
use kernel::access::{SeeDrafts, WritePlan};
use kernel::id::{ChangeId, PlanId};
use kernel::{Error, Permit, Result};

use crate::items::NewItem;
use crate::{store, store_changes};

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// It was put in.
    Added,
    /// It was given another text.
    Reworded,
    /// It was given another place.
    Moved,
    /// It was taken out.
    Dropped,
    /// One of its details was set.
    Set,
}

impl Done {
    /// Everything that can be done.
    pub const ALL: [Self; 5] = [Self::Added, Self::Reworded, Self::Moved, Self::Dropped, Self::Set];

    /// The word that the database and messages use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Reworded => "reworded",
            Self::Moved => "moved",
            Self::Dropped => "dropped",
            Self::Set => "set",
        }
    }

    /// What a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|done| done.word() == word)
    }
}

/// A change as it is written down.
#[derive(Debug, Clone)]
pub(crate) struct Note {
    pub(crate) kind: &'static str,
    pub(crate) item: String,
    pub(crate) done: Done,
    pub(crate) field: Option<&'static str>,
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
    pub(crate) revision: i64,
}

impl Note {
    /// Of an item's text or place.
    pub(crate) fn of(item: NewItem, done: Done, before: Option<&str>, after: Option<&str>, revision: i64) -> Self {
        let own = |text: Option<&str>| text.map(str::to_owned);
        Self { kind: item.kind(), item: item.id(), done, field: None, before: own(before), after: own(after), revision }
    }

    /// Of a detail; nothing when it is as it was.
    pub(crate) fn set(
        kind: &'static str,
        item: &impl ToString,
        field: &'static str,
        (before, after): (&str, &str),
        revision: i64,
    ) -> Option<Self> {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        (before != after).then(|| Self {
            kind,
            item: item.to_string(),
            done: Done::Set,
            field: Some(field),
            before: some(before),
            after: some(after),
            revision,
        })
    }
}

/// A change that was kept.
#[derive(Debug, Clone)]
pub struct ItemChange {
    /// Id; later ones sort later.
    pub id: ChangeId,
    /// The kind of item: `plan`, `area`, `paragraph`, `goal`, `measure`.
    pub kind: String,
    /// The item's id; it may be gone.
    pub item: String,
    /// What was done.
    pub done: Done,
    /// Which detail was set.
    pub field: Option<String>,
    /// What it was: a text, or a number of its place.
    pub before: Option<String>,
    /// What it became.
    pub after: Option<String>,
    /// The item's revision afterwards.
    pub revision: i64,
    /// The name of who did it.
    pub by: String,
    /// When, in milliseconds.
    pub at_ms: i64,
}

/// Which changes are asked for: a plan's, or one item's; older than a change already seen.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Of this item only.
    pub item: Option<String>,
    /// Made before this one.
    pub before: Option<ChangeId>,
}

/// How many changes a page shows.
pub const PAGE: usize = 50;

pub(crate) fn note(tx: &mut Tx, permit: &Permit<WritePlan>, plan: PlanId, at_ms: i64, change: &Note) -> Result<()> {
    store_changes::insert(tx, permit, plan, at_ms, std::slice::from_ref(change))
}

/// The changes of a plan's items, newest first, at most a page and one more (which tells that there are more).
///
/// # Errors
/// `NotFound` when the permit's unit has no such plan.
pub fn changes_of(c: &mut Conn, permit: &Permit<SeeDrafts>, plan: PlanId, asked: &Asked) -> Result<Vec<ItemChange>> {
    store::standing(c, plan)?.filter(|at| at.unit == permit.unit()).ok_or(Error::NotFound)?;
    store_changes::changes(c, plan, asked)
}
