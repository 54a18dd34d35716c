//! What becomes of answers when a plan gets a new version: they follow the items that stayed, wait to be looked at where an
//! item was reworded, and stay as history where it is gone. Pure; `store_kept` has the same rule in SQL, for many units
//! at once, and a test holds the two together.

use std::collections::{HashMap, HashSet};

use kernel::id::MeasureId;

/// A measure of some version of a plan, as far as following it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Id.
    pub id: MeasureId,
    /// Text.
    pub text: String,
    /// The item of an earlier version that it comes from.
    pub previous: Option<MeasureId>,
    /// Whether the unit has answered this very item.
    pub answered: bool,
}

/// Where the answers to earlier versions have gone. Pairs are (the new item, the answered one it comes from).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Followed {
    /// The item says the same: the answer holds. No answer stands here twice.
    pub carried: Vec<(MeasureId, MeasureId)>,
    /// The item was reworded, or split in several that say the same: does the answer still hold?
    pub to_look_at: Vec<(MeasureId, MeasureId)>,
    /// Items that come from nothing that was answered.
    pub new: Vec<MeasureId>,
    /// Answered items that nothing in the new version comes from, and no later answer stands in the place of.
    pub gone: Vec<MeasureId>,
}

/// Follows answers from all earlier versions (`earlier`, in any order) to the new one (`now`). The nearest answered item
/// that a new one comes from counts; whether it says the same is seen by comparing those two texts, whatever the versions
/// in between said. Items answered in the new version itself need nothing.
#[must_use]
pub fn follow(earlier: &[Item], now: &[Item]) -> Followed {
    let known: HashMap<MeasureId, &Item> = earlier.iter().map(|item| (item.id, item)).collect();
    let mut followed = Followed::default();
    let mut reached: HashSet<MeasureId> = HashSet::new();
    // Who gets an answer that several new items say the same as: the one that was made first.
    let mut heirs: HashMap<MeasureId, MeasureId> = HashMap::new();
    let open: Vec<(&Item, Option<&Item>)> =
        now.iter().filter(|item| !item.answered).map(|item| (item, nearest(&known, item))).collect();
    for (item, old) in &open {
        if let Some(old) = old.filter(|old| old.text == item.text) {
            heirs.entry(old.id).and_modify(|heir| *heir = item.id.min(*heir)).or_insert(item.id);
        }
    }
    for (item, old) in open {
        match old {
            None => followed.new.push(item.id),
            Some(old) => {
                reached.insert(old.id);
                let inherits = old.text == item.text && heirs.get(&old.id) == Some(&item.id);
                let to = if inherits { &mut followed.carried } else { &mut followed.to_look_at };
                to.push((item.id, old.id));
            }
        }
    }
    // An answer to a later item stands in the place of the one that it comes from.
    let answered = earlier.iter().chain(now).filter(|item| item.answered);
    let replaced: HashSet<MeasureId> = answered.filter_map(|item| nearest(&known, item)).map(|item| item.id).collect();
    let left = earlier.iter().filter(|item| item.answered && !reached.contains(&item.id));
    followed.gone = left.map(|item| item.id).filter(|id| !replaced.contains(id)).collect();
    followed
}

/// The items that an item comes from, nearest first; an item is met once, whatever the data say.
pub(crate) fn line<'a>(known: &HashMap<MeasureId, &'a Item>, item: &Item) -> Vec<&'a Item> {
    let mut line: Vec<&Item> = Vec::new();
    let mut at = item.previous;
    while let Some(found) = at.and_then(|id| known.get(&id)).filter(|found| line.iter().all(|met| met.id != found.id)) {
        line.push(found);
        at = found.previous;
    }
    line
}

fn nearest<'a>(known: &HashMap<MeasureId, &'a Item>, item: &Item) -> Option<&'a Item> {
    line(known, item).into_iter().find(|item| item.answered)
}

#[cfg(test)]
mod tests;
