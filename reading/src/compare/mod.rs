//! Two plans held beside each other, item by item: what is the same, reworded, moved, new or gone. Pure. Which words of a
//! text differ is `difference`; which line of a local plan answers which of a higher one is `likeness`.

mod alike;
mod apply;
mod assign;
mod item;
mod pairing;
mod places;
mod plain;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod seeds_tests;
#[cfg(test)]
mod tables;
#[cfg(test)]
mod tests;

pub use apply::apply;
pub use item::{Item, ItemKind, Place, items_of};

use crate::outline::Outline;
use places::Places;

/// What became of a goal or measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fate {
    /// The same text in the same place; a bullet, a space or a full stop may differ.
    Same,
    /// The same in other words; it may have moved too (`Told::moved`).
    Reworded,
    /// The same text in another area, for another level, under another goal, or a goal that became a measure.
    Moved,
    /// Not in the old plan.
    New,
    /// Not in the new plan.
    Gone,
}

/// What is told of one goal or measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// What became of it.
    pub fate: Fate,
    /// Whether its place is another one; for `Reworded` beside the wording.
    pub moved: bool,
    /// Whether the text of what is the same differs in what is not told of: spaces, bullets, a full stop.
    pub respelled: bool,
    /// Its index in `Comparison::old`; `None` when it is new.
    pub was: Option<usize>,
    /// Its index in `Comparison::new`; `None` when it is gone.
    pub is: Option<usize>,
}

/// Two plans compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The old plan's goals and measures in its order.
    pub old: Vec<Item>,
    /// The new plan's.
    pub new: Vec<Item>,
    /// What became of each, once: those of the new plan in its order, then those that are gone in the old one's.
    pub told: Vec<Told>,
    /// For each area of the old plan (in order of `Outline::areas`) the one that it is in the new plan.
    pub areas: Vec<Option<usize>>,
}

impl Comparison {
    /// What became of one kind of fate, in order.
    pub fn of(&self, fate: Fate) -> impl Iterator<Item = &Told> {
        self.told.iter().filter(move |told| told.fate == fate)
    }

    /// The item as it was.
    #[must_use]
    pub fn was(&self, told: &Told) -> Option<&Item> {
        self.old.get(told.was?)
    }

    /// The item as it is.
    #[must_use]
    pub fn is(&self, told: &Told) -> Option<&Item> {
        self.new.get(told.is?)
    }
}

/// Compares two plans over their goals and measures. `known` holds pairs of indices into `items_of(old)` and
/// `items_of(new)` that are known to be the same item; pairs that fit nothing, or come second, are passed over.
#[must_use]
pub fn compare(old: &Outline, new: &Outline, known: &[(usize, usize)]) -> Comparison {
    let (olds, news) = (items_of(old), items_of(new));
    // Always worked out from the same side, so that swapping the plans swaps the result and nothing else.
    let turned = news < olds;
    let language = if new.language.is_empty() || turned && !old.language.is_empty() { old } else { new };
    let language = language.language.as_str();
    let (pairs, places) = if turned {
        let known: Vec<_> = known.iter().map(|(was, is)| (*is, *was)).collect();
        let pairs = pairing::pairs(language, &news, &olds, &known);
        let places = Places::of(new, old, &news, &olds, &pairs);
        (pairs.into_iter().map(|(is, was)| (was, is)).collect(), places.turned())
    } else {
        let pairs = pairing::pairs(language, &olds, &news, known);
        let places = Places::of(old, new, &olds, &news, &pairs);
        (pairs, places)
    };
    let told = tell(&olds, &news, &pairs, &places);
    Comparison { told, areas: places.areas(old.areas.len()), old: olds, new: news }
}

fn tell(old: &[Item], new: &[Item], pairs: &[(usize, usize)], places: &Places) -> Vec<Told> {
    let mut from: Vec<Option<usize>> = vec![None; new.len()];
    let mut stays = vec![false; old.len()];
    for (was, is) in pairs {
        if let (Some(from), Some(stays)) = (from.get_mut(*is), stays.get_mut(*was)) {
            (*from, *stays) = (Some(*was), true);
        }
    }
    let mut told = Vec::with_capacity(old.len() + new.len());
    for (at, (item, was)) in new.iter().zip(from).enumerate() {
        let Some(before) = was.and_then(|was| old.get(was)) else {
            told.push(Told { fate: Fate::New, moved: false, respelled: false, was: None, is: Some(at) });
            continue;
        };
        let moved = places.moved(before, item);
        let fate = match (plain::same(&before.text, &item.text), moved) {
            (false, _) => Fate::Reworded,
            (true, true) => Fate::Moved,
            (true, false) => Fate::Same,
        };
        let respelled = fate != Fate::Reworded && before.text != item.text;
        told.push(Told { fate, moved, respelled, was, is: Some(at) });
    }
    let gone = stays.iter().enumerate().filter(|(_, stays)| !**stays);
    told.extend(gone.map(|(at, _)| Told { fate: Fate::Gone, moved: false, respelled: false, was: Some(at), is: None }));
    told
}
