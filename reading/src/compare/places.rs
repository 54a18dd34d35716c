//! Whether an item stands where it stood: which area of the new plan is which of the old one, also under another title,
//! and likewise for levels and the goals that measures hang on.

use std::collections::HashMap;

use super::item::{Item, Place};
use super::plain;
use crate::outline::Outline;

/// How much of two titles must be the same letters in order, for an area without shared items to be the same area.
const TITLE: f32 = 0.6;

/// Which place is which.
pub(super) struct Places {
    /// Old area, new area.
    areas: Vec<(usize, usize)>,
    /// Old level, new level, in plain letters.
    levels: Vec<(String, String)>,
    /// Old item, new item.
    goals: Vec<(usize, usize)>,
    by_old: HashMap<usize, usize>,
    by_new: HashMap<usize, usize>,
}

impl Places {
    pub(super) fn of(old: &Outline, new: &Outline, olds: &[Item], news: &[Item], pairs: &[(usize, usize)]) -> Self {
        let title = |outline: &Outline| -> Vec<String> {
            outline.areas.iter().map(|area| plain::plain(area.title.as_deref().unwrap_or_default())).collect()
        };
        let shared = |place: fn(&Place) -> Option<usize>| shared(olds, news, pairs, place);
        let areas = same_places(&title(old), &title(new), &shared(|place| Some(place.area)));
        let (old_levels, new_levels) = (levels(olds), levels(news));
        let level = |item: &Item, all: &[String]| {
            let level = letters(item.place.level.as_deref()?);
            all.iter().position(|known| *known == level)
        };
        let mut together: HashMap<(usize, usize), usize> = HashMap::new();
        for (before, after) in pairs.iter().filter_map(|(was, is)| Some((olds.get(*was)?, news.get(*is)?))) {
            if let (Some(was), Some(is)) = (level(before, &old_levels), level(after, &new_levels)) {
                *together.entry((was, is)).or_default() += 1;
            }
        }
        let levels = same_places(&old_levels, &new_levels, &together)
            .into_iter()
            .filter_map(|(was, is)| Some((old_levels.get(was)?.clone(), new_levels.get(is)?.clone())))
            .collect();
        Self::filled(areas, levels, pairs.to_vec())
    }

    fn filled(areas: Vec<(usize, usize)>, levels: Vec<(String, String)>, goals: Vec<(usize, usize)>) -> Self {
        let by_old = goals.iter().copied().collect();
        let by_new = goals.iter().map(|(was, is)| (*is, *was)).collect();
        Self { areas, levels, goals, by_old, by_new }
    }

    /// The same with old and new swapped.
    pub(super) fn turned(self) -> Self {
        let turn = |pairs: Vec<(usize, usize)>| pairs.into_iter().map(|(was, is)| (is, was)).collect();
        let levels = self.levels.into_iter().map(|(was, is)| (is, was)).collect();
        Self::filled(turn(self.areas), levels, turn(self.goals))
    }

    /// For each old area the new one.
    pub(super) fn areas(&self, count: usize) -> Vec<Option<usize>> {
        (0..count).map(|was| self.areas.iter().find(|(old, _)| *old == was).map(|(_, is)| *is)).collect()
    }

    /// Whether an item stands elsewhere than it did.
    pub(super) fn moved(&self, was: &Item, is: &Item) -> bool {
        was.kind != is.kind
            || !self.areas.contains(&(was.place.area, is.place.area))
            || !self.same_level(was, is)
            || self.left_its_goal(was.place.goal, is.place.goal)
    }

    fn same_level(&self, was: &Item, is: &Item) -> bool {
        match (&was.place.level, &is.place.level) {
            (None, None) => true,
            (Some(was), Some(is)) => self.levels.contains(&(letters(was), letters(is))),
            _ => false,
        }
    }

    /// Whether a measure hangs on another goal. A goal that is gone, or new, took its place away or brought it: then it is
    /// not the measure that moved.
    fn left_its_goal(&self, was: Option<usize>, is: Option<usize>) -> bool {
        let became = was.map(|goal| self.by_old.get(&goal));
        let came_from = is.map(|goal| self.by_new.get(&goal));
        match (became, came_from) {
            (Some(None), _) | (_, Some(None)) | (None, None) => false,
            (Some(Some(became)), _) => Some(*became) != is,
            (None, Some(Some(_))) => true,
        }
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn levels(items: &[Item]) -> Vec<String> {
    let mut levels: Vec<String> = Vec::new();
    for level in items.iter().filter_map(|item| item.place.level.as_deref()).map(letters) {
        if !levels.contains(&level) {
            levels.push(level);
        }
    }
    levels
}

/// How many items two places have in common.
fn shared(
    olds: &[Item],
    news: &[Item],
    pairs: &[(usize, usize)],
    place: fn(&Place) -> Option<usize>,
) -> HashMap<(usize, usize), usize> {
    let mut together = HashMap::new();
    for (before, after) in pairs.iter().filter_map(|(was, is)| Some((olds.get(*was)?, news.get(*is)?))) {
        if let (Some(was), Some(is)) = (place(&before.place), place(&after.place)) {
            *together.entry((was, is)).or_default() += 1;
        }
    }
    together
}

/// Which place is which: those of the same name in order, then those that share most items (at least half of what either
/// shares with anybody), then those whose names are nearly the same.
fn same_places(old: &[String], new: &[String], together: &HashMap<(usize, usize), usize>) -> Vec<(usize, usize)> {
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (was, name) in old.iter().enumerate() {
        let free = new.iter().enumerate().find(|(is, other)| *other == name && !pairs.iter().any(|(_, t)| t == is));
        pairs.extend(free.map(|(is, _)| (was, is)));
    }
    let of_old = |was: usize| together.iter().filter(|((a, _), _)| *a == was).map(|(_, n)| *n).sum::<usize>();
    let of_new = |is: usize| together.iter().filter(|((_, b), _)| *b == is).map(|(_, n)| *n).sum::<usize>();
    let mut rest: Vec<(usize, usize, usize, f32)> = Vec::new();
    for (was, name) in old.iter().enumerate().filter(|(was, _)| !pairs.iter().any(|(t, _)| t == was)) {
        for (is, other) in new.iter().enumerate().filter(|(is, _)| !pairs.iter().any(|(_, t)| t == is)) {
            let common = together.get(&(was, is)).copied().unwrap_or_default();
            let half = common > 0 && common * 2 >= of_old(was).max(of_new(is));
            let name = similar::TextDiff::from_chars(name.as_str(), other.as_str()).ratio();
            if half || name >= TITLE {
                rest.push((was, is, if half { common } else { 0 }, name));
            }
        }
    }
    rest.sort_by(|a, b| b.2.cmp(&a.2).then(b.3.total_cmp(&a.3)).then((a.0, a.1).cmp(&(b.0, b.1))));
    for (was, is, ..) in rest {
        if !pairs.iter().any(|(a, b)| *a == was || *b == is) {
            pairs.push((was, is));
        }
    }
    pairs
}
