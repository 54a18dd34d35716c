//! Which item of the old plan is which of the new one: known ones first, then equal texts, then likeness.

use std::collections::{HashMap, VecDeque};

use super::alike::{OTHER_KIND, REWORDED, Texts};
use super::item::{Item, ItemKind};
use super::{assign, plain};

/// What the same area, and the same level or goal, add to a score between 0 and 1 000 000 when two pairs are as good.
const SAME_AREA: i64 = 30_000;
const SAME_PLACE: i64 = 10_000;

/// Who has found a partner so far.
struct Found {
    old: Vec<Option<usize>>,
    new: Vec<bool>,
}

impl Found {
    fn pair(&mut self, was: usize, is: usize) {
        if let (Some(was @ None), Some(taken @ false)) = (self.old.get_mut(was), self.new.get_mut(is)) {
            (*was, *taken) = (Some(is), true);
        }
    }

    fn left<'i>(&self, old: &'i [Item], new: &'i [Item]) -> [Vec<(usize, &'i Item)>; 2] {
        let olds = old.iter().enumerate().filter(|(at, _)| self.old.get(*at) == Some(&None)).collect();
        let news = new.iter().enumerate().filter(|(at, _)| self.new.get(*at) == Some(&false)).collect();
        [olds, news]
    }
}

/// One-to-one pairs of indices, by old index.
pub(super) fn pairs(language: &str, old: &[Item], new: &[Item], known: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut found = Found { old: vec![None; old.len()], new: vec![false; new.len()] };
    for (was, is) in known {
        found.pair(*was, *is);
    }
    equal(old, new, &mut found);
    for kinds in [Some(ItemKind::Goal), Some(ItemKind::Measure), None] {
        reworded(language, old, new, kinds, &mut found);
    }
    found.old.into_iter().enumerate().filter_map(|(was, is)| Some((was, is?))).collect()
}

/// An item's text, area, goal and level as numbers: equal ones say the same.
struct Signs {
    kind: ItemKind,
    text: usize,
    area: usize,
    goal: usize,
    level: usize,
}

fn signs<'i>(items: &'i [Item], numbers: &mut HashMap<String, usize>) -> Vec<Signs> {
    // Titles, goals and levels come again and again.
    let mut met: HashMap<&'i str, usize> = HashMap::new();
    let mut number = |text: &'i str| {
        *met.entry(text).or_insert_with(|| {
            let next = numbers.len();
            *numbers.entry(plain::plain(text)).or_insert(next)
        })
    };
    let signs = items.iter().map(|item| Signs {
        kind: item.kind,
        text: number(&item.text),
        area: number(&item.place.title),
        goal: number(item.place.under.as_deref().unwrap_or_default()),
        level: number(item.place.level.as_deref().unwrap_or_default()),
    });
    signs.collect()
}

/// Equal texts, those with most else in common first; among equals in order.
fn equal(old: &[Item], new: &[Item], found: &mut Found) {
    let mut numbers = HashMap::new();
    let (old_signs, new_signs) = (signs(old, &mut numbers), signs(new, &mut numbers));
    // kind, area, goal, level
    for with in [
        [true, true, true, true],
        [true, true, false, true],
        [true, true, true, false],
        [true, true, false, false],
        [true, false, true, true],
        [true, false, false, true],
        [true, false, false, false],
        [false, true, false, false],
        [false, false, false, false],
    ] {
        let [kind, area, goal, level] = with;
        let key = |signs: &Signs| {
            let and = |wanted: bool, sign: usize| wanted.then_some(sign);
            let place = (and(area, signs.area), and(goal, signs.goal), and(level, signs.level));
            (kind.then_some(signs.kind), signs.text, place)
        };
        let [olds, news] = found.left(old, new);
        if olds.is_empty() || news.is_empty() {
            return;
        }
        let mut waiting: HashMap<_, VecDeque<usize>> = HashMap::new();
        for (at, signs) in news.into_iter().filter_map(|(at, _)| Some((at, new_signs.get(at)?))) {
            waiting.entry(key(signs)).or_default().push_back(at);
        }
        for (at, signs) in olds.into_iter().filter_map(|(at, _)| Some((at, old_signs.get(at)?))) {
            if let Some(is) = waiting.get_mut(&key(signs)).and_then(VecDeque::pop_front) {
                found.pair(at, is);
            }
        }
    }
}

/// Texts in other words, as the best one-to-one choice; of one kind, or (`None`) a goal that became a measure or a measure
/// that became a goal.
fn reworded(language: &str, old: &[Item], new: &[Item], kinds: Option<ItemKind>, found: &mut Found) {
    let [mut olds, mut news] = found.left(old, new);
    if let Some(kind) = kinds {
        olds.retain(|(_, item)| item.kind == kind);
        news.retain(|(_, item)| item.kind == kind);
    }
    if olds.is_empty() || news.is_empty() {
        return;
    }
    let old_texts: Vec<&str> = olds.iter().map(|(_, item)| item.text.as_str()).collect();
    let new_texts: Vec<&str> = news.iter().map(|(_, item)| item.text.as_str()).collect();
    let least = if kinds.is_some() { REWORDED } else { OTHER_KIND };
    let scored: Vec<(usize, usize, i64)> = Texts::new(language, &old_texts, &new_texts)
        .alike(least)
        .into_iter()
        .filter_map(|(was, is, score)| {
            let (before, after) = (olds.get(was)?.1, news.get(is)?.1);
            (kinds.is_some() || before.kind != after.kind).then(|| (was, is, weight(score, before, after)))
        })
        .collect();
    for (was, is) in assign::assign(olds.len(), &scored) {
        if let (Some((was, _)), Some((is, _))) = (olds.get(was), news.get(is)) {
            found.pair(*was, *is);
        }
    }
}

fn weight(score: f64, before: &Item, after: &Item) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "a score lies between 0 and 1")]
    let score = (score * 1_000_000.0).round() as i64;
    let area = plain::same(&before.place.title, &after.place.title);
    let place = before.place.level == after.place.level && before.place.under == after.place.under;
    score + if area { SAME_AREA } else { 0 } + if place { SAME_PLACE } else { 0 }
}
