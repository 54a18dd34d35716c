//! A document read again with what a person has corrected as hints: which headings the corrections speak of, and how the
//! fresh reading and the corrected draft become one without losing what was corrected by hand. Pure.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use reading::reading::SourceLine;
use reading::{HeadingHint, Means, tokens};

use crate::draft::{Draft, Item, ItemKind};
use crate::places::Places;

/// No heading has more words, or more letters.
const WORDS: usize = 8;
const LETTERS: usize = 60;

/// What the corrections say of headings of the document, once each; where they disagree, nothing.
#[must_use]
pub(crate) fn hints_of(draft: &Draft, source: &[SourceLine]) -> Vec<HeadingHint> {
    let places = Places::of(source);
    let mut found: BTreeMap<String, (HeadingHint, bool)> = BTreeMap::new();
    for item in &draft.items {
        let Some(was) = &item.was else { continue };
        let hint = match item.kind {
            ItemKind::Area if was.kind != ItemKind::Area => Some((item.text.clone(), Means::Area)),
            kind if was.kind == ItemKind::Area && kind != ItemKind::Area => Some((item.text.clone(), Means::Nothing)),
            kind if kind.has_level() && item.level.is_some() && item.level != was.level => {
                let level = item.level.clone().unwrap_or_default();
                above(draft, &places, item, Some(&level)).map(|heading| (heading, Means::Level(level)))
            }
            ItemKind::Goal if was.kind != ItemKind::Goal => {
                above(draft, &places, item, None).map(|heading| (heading, Means::Goals))
            }
            ItemKind::Measure if !was.kind.has_level() => {
                above(draft, &places, item, None).map(|heading| (heading, Means::Measures))
            }
            _ => None,
        };
        let Some((text, means)) = hint.filter(|(text, _)| short(text)) else { continue };
        let hint = HeadingHint { text, means };
        found
            .entry(tokens::key(&hint.text))
            .and_modify(|(have, agree)| *agree &= have.means == hint.means)
            .or_insert((hint, true));
    }
    found.into_values().filter(|(_, agree)| *agree).map(|(hint, _)| hint).collect()
}

fn short(text: &str) -> bool {
    let words = tokens::count(text);
    (1..=WORDS).contains(&words) && text.chars().count() <= LETTERS && !tokens::ends_sentence(text)
}

/// The heading that an item stands below in the source: the nearest short line above that is no goal or measure. The title
/// of an area counts only when it speaks of the level, or recurs.
fn above(draft: &Draft, places: &Places<'_>, item: &Item, level: Option<&str>) -> Option<String> {
    let listed = |kind: ItemKind| kind.has_level() || kind == ItemKind::Goal;
    for line in places.above(item.span.lines[0]) {
        let holds = |item: &&Item| item.span.lines[0] <= line.number && line.number <= item.span.lines[1];
        let at = draft.items.iter().find(holds);
        match at.map(|item| item.kind) {
            Some(kind) if listed(kind) => {}
            Some(ItemKind::Area)
                if !level.is_some_and(|level| akin(&line.text, level)) && places.times(&line.text) < 2 =>
            {
                return None;
            }
            _ if short(&line.text) => return Some(line.text.trim().trim_end_matches(':').to_owned()),
            _ => return None,
        }
    }
    None
}

/// Whether a heading speaks of a level: a word of each begins alike.
fn akin(heading: &str, level: &str) -> bool {
    let (heading, level) = (tokens::key(heading), tokens::key(level));
    let stem = |word: &str| word.chars().take(4).collect::<String>();
    let long = |word: &&str| word.chars().count() >= 4;
    heading.split(' ').filter(long).any(|word| level.split(' ').filter(long).any(|other| stem(word) == stem(other)))
}

/// One stretch of the source that items of either draft cover together.
#[derive(Default)]
struct Stretch {
    fresh: Vec<usize>,
    old: Vec<usize>,
    by_hand: bool,
}

fn stretches(fresh: &Draft, old: &Draft, places: &Places<'_>) -> Vec<Stretch> {
    let ranges = |draft: &Draft, old: bool| -> Vec<(Range<usize>, bool, usize)> {
        let range = |(at, item): (usize, &Item)| Some((places.of_item(item)?, old, at));
        draft.items.iter().enumerate().filter_map(range).collect()
    };
    let mut all = ranges(fresh, false);
    all.extend(ranges(old, true));
    all.sort_by_key(|(range, old, at)| (range.start, *old, *at));
    let mut out: Vec<Stretch> = Vec::new();
    let mut end = 0;
    for (range, is_old, at) in all {
        if out.is_empty() || range.start >= end {
            out.push(Stretch::default());
        }
        end = end.max(range.end);
        let Some(stretch) = out.last_mut() else { continue };
        if is_old {
            stretch.old.push(at);
            stretch.by_hand |= old.items.get(at).is_some_and(|item| item.was.is_some());
        } else {
            stretch.fresh.push(at);
        }
    }
    out
}

/// The fresh reading, with everything that was corrected by hand in it: as it was corrected, and where it was put.
#[must_use]
pub(crate) fn merged(old: &Draft, fresh: Draft, source: &[SourceLine]) -> Draft {
    let places = Places::of(source);
    let stretches = stretches(&fresh, old, &places);
    let of_fresh: BTreeMap<usize, usize> =
        stretches.iter().enumerate().flat_map(|(n, stretch)| stretch.fresh.iter().map(move |at| (*at, n))).collect();
    let mut next_key = old.next_key;
    let mut taken: BTreeSet<u32> = BTreeSet::new();
    let mut items: Vec<Item> = Vec::with_capacity(fresh.items.len());
    let stays = |item: &&Item| item.was.as_ref().is_none_or(|was| !was.moved);
    for (at, item) in fresh.items.iter().enumerate() {
        let stretch = of_fresh.get(&at).and_then(|n| stretches.get(*n));
        if let Some(stretch) = stretch.filter(|stretch| stretch.by_hand) {
            // in the order in which they stand in the corrected draft
            let mut here: Vec<usize> = stretch.old.clone();
            here.sort_unstable();
            for item in here.into_iter().filter_map(|at| old.items.get(at)).filter(stays) {
                if taken.insert(item.key) {
                    items.push(item.clone());
                }
            }
            continue;
        }
        let same = stretch.into_iter().flat_map(|stretch| &stretch.old).filter_map(|at| old.items.get(*at));
        let known = same.filter(|old| old.text == item.text).map(|old| old.key).find(|key| !taken.contains(key));
        let key = known.unwrap_or_else(|| {
            next_key += 1;
            next_key - 1
        });
        taken.insert(key);
        items.push(Item { key, ..item.clone() });
    }
    // What was put elsewhere by hand, or stands in no line of the source, follows what it stood below.
    for (at, item) in old.items.iter().enumerate() {
        if item.was.is_none() && !held(&stretches, at) || taken.contains(&item.key) {
            continue;
        }
        let before = old.items.iter().take(at).rev().find_map(|before| items.iter().position(|i| i.key == before.key));
        items.insert(before.map_or(0, |before| before + 1), item.clone());
        taken.insert(item.key);
    }
    let mut levels = fresh.levels.clone();
    let by_hand = items.iter().filter(|item| item.was.is_some()).filter_map(|item| item.level.clone());
    for level in by_hand.collect::<Vec<_>>() {
        if !levels.contains(&level) {
            levels.push(level);
        }
    }
    let seen = |problem: &reading::outline::Problem| {
        old.seen.iter().filter_map(|n| old.problems.get(*n)).any(|o| o.code == problem.code && o.span == problem.span)
    };
    let seen = fresh.problems.iter().enumerate().filter(|(_, problem)| seen(problem)).map(|(n, _)| n).collect();
    Draft {
        levels,
        items,
        indicators: fresh.indicators,
        campaigns: fresh.campaigns,
        problems: fresh.problems,
        not_a_plan: fresh.not_a_plan,
        seen,
        next_key,
        ..old.clone()
    }
}

/// Whether an item stands in a stretch that was corrected by hand.
fn held(stretches: &[Stretch], at: usize) -> bool {
    stretches.iter().any(|stretch| stretch.by_hand && stretch.old.contains(&at))
}

/// One line of what reading again changes.
pub(crate) struct Differs<'a> {
    /// As it stands; none for what is new.
    pub(crate) before: Option<&'a Item>,
    /// As it will be; none for what goes into others.
    pub(crate) after: Option<&'a Item>,
}

/// The items that differ between two drafts, in the order of the later one, those that go last.
#[must_use]
pub(crate) fn differing<'a>(before: &'a Draft, after: &'a Draft) -> Vec<Differs<'a>> {
    let same =
        |a: &Item, b: &Item| a.kind == b.kind && a.level == b.level && a.horizon == b.horizon && a.text == b.text;
    let mut out: Vec<Differs<'_>> = after
        .items
        .iter()
        .map(|item| Differs { before: before.item(item.key), after: Some(item) })
        .filter(|line| line.before.zip(line.after).is_none_or(|(before, after)| !same(before, after)))
        .collect();
    let gone = before.items.iter().filter(|item| after.item(item.key).is_none());
    out.extend(gone.map(|item| Differs { before: Some(item), after: None }));
    out
}

#[cfg(test)]
#[path = "again_tests.rs"]
mod tests;
