//! Accepted changes tried out on the lines of a plan: new wordings first, then new lines, moves, and last what is struck, so
//! that a new line finds its place also beside what is struck. Pure; nothing is written here.

use crate::item::{ItemKind, ItemRef};
use crate::lines::{Line, at};

/// One change, and the proposal that it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The proposal, as text.
    pub from: String,
    /// The item it is about.
    pub item: ItemRef,
    /// What happens.
    pub act: Act,
}

/// What happens to an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// It gets this text.
    Reword(String),
    /// A new item comes after it or under it.
    Add(ItemKind, String),
    /// It goes to the end of an area, under a goal, or after another of its kind.
    Move(ItemRef),
    /// It is taken out, an area with everything in it.
    Strike,
}

/// The lines after the changes.
///
/// # Errors
/// The proposals that found no place: their item is not there any more, or the move leads nowhere.
pub fn apply(before: &[Line], changes: &[Change]) -> Result<Vec<Line>, Vec<String>> {
    let mut lines = before.to_vec();
    let mut lost = Vec::new();
    let mut done = |change: &Change, found: Option<()>| {
        if found.is_none() {
            lost.push(change.from.clone());
        }
    };
    for change in changes {
        if let Act::Reword(text) = &change.act {
            done(
                change,
                at(&lines, &change.item).and_then(|n| lines.get_mut(n)).map(|line| line.text.clone_from(text)),
            );
        }
    }
    // From the last to the first, so that several after one item stand in the order they were given in.
    for change in changes.iter().rev() {
        if let Act::Add(kind, text) = &change.act {
            done(change, add(&mut lines, change, *kind, text));
        }
    }
    for change in changes {
        if let Act::Move(to) = &change.act {
            done(change, moved(&mut lines, &change.item, to));
        }
    }
    let mut struck: Vec<&ItemRef> = Vec::new();
    for change in changes {
        // Two who strike the same agree.
        if change.act == Act::Strike && !struck.contains(&&change.item) {
            done(change, strike(&mut lines, &change.item));
            struck.push(&change.item);
        }
    }
    if lost.is_empty() { Ok(lines) } else { Err(lost) }
}

/// The place after the last line that belongs to an area.
fn end_of(lines: &[Line], area: &str) -> Option<usize> {
    lines.iter().rposition(|line| line.home() == Some(area)).map(|n| n + 1)
}

/// The place after the last of the lines that are so, or else after the line at `from`.
fn after_last(lines: &[Line], from: usize, is: impl Fn(&Line) -> bool) -> usize {
    lines.iter().rposition(is).unwrap_or(from).max(from) + 1
}

fn add(lines: &mut Vec<Line>, change: &Change, kind: ItemKind, text: &str) -> Option<()> {
    let mut line =
        Line { item: ItemRef::of(kind, &change.from), area: None, goal: None, text: text.to_owned(), new: true };
    if change.item.kind == ItemKind::Plan {
        let place = match kind {
            ItemKind::Paragraph => lines.iter().take_while(|line| line.home().is_none() && !line.new).count(),
            _ => lines.iter().rposition(|line| !(line.new && line.item.kind == ItemKind::Area)).map_or(0, |n| n + 1),
        };
        lines.insert(place, line);
        return Some(());
    }
    let n = at(lines, &change.item)?;
    let anchor = lines.get(n)?.clone();
    let home = anchor.home().map(str::to_owned);
    line.area.clone_from(&home);
    let place = match (anchor.item.kind, kind) {
        (ItemKind::Area, ItemKind::Area) => {
            line.area = None;
            end_of(lines, &anchor.item.id)?
        }
        (ItemKind::Area, ItemKind::Paragraph) => {
            let prose = |line: &Line| line.item.kind == ItemKind::Paragraph && line.area == home && !line.new;
            after_last(lines, n, prose)
        }
        (ItemKind::Area, _) => old_end(lines, |line| line.home() == home.as_deref()),
        (ItemKind::Goal, ItemKind::Measure) => {
            line.goal = Some(anchor.item.id.clone());
            after_last(lines, n, |line| line.goal.as_deref() == Some(&anchor.item.id) && !line.new)
        }
        (ItemKind::Goal, _) => after_last(lines, n, |line| line.goal.as_deref() == Some(&anchor.item.id)),
        _ => {
            line.goal.clone_from(&anchor.goal);
            n + 1
        }
    };
    lines.insert(place, line);
    Some(())
}

/// The place after the last old line that is so: what is new comes there in its turn.
fn old_end(lines: &[Line], is: impl Fn(&Line) -> bool) -> usize {
    lines.iter().rposition(|line| !line.new && is(line)).map_or(0, |n| n + 1)
}

/// Takes out the lines that go together with an item: an area with its lines, a goal with its measures.
fn lift(lines: &mut Vec<Line>, item: &ItemRef) -> Vec<Line> {
    let goes = |line: &Line| {
        line.item == *item
            || (item.kind == ItemKind::Area && line.area.as_deref() == Some(&item.id))
            || (item.kind == ItemKind::Goal && line.goal.as_deref() == Some(&item.id))
    };
    let (lifted, rest) = lines.drain(..).partition(goes);
    *lines = rest;
    lifted
}

fn moved(lines: &mut Vec<Line>, item: &ItemRef, to: &ItemRef) -> Option<()> {
    at(lines, item)?;
    let target = lines.get(at(lines, to)?)?.clone();
    let fits = matches!(
        (item.kind, to.kind),
        (ItemKind::Area, ItemKind::Area)
            | (ItemKind::Goal, ItemKind::Area | ItemKind::Goal)
            | (ItemKind::Measure, ItemKind::Area | ItemKind::Goal | ItemKind::Measure)
    );
    if !fits || item == to {
        return None;
    }
    let mut lifted = lift(lines, item);
    let home = target.home().map(str::to_owned);
    for line in &mut lifted {
        if item.kind != ItemKind::Area {
            line.area.clone_from(&home);
        }
        if line.item == *item && item.kind == ItemKind::Measure {
            line.goal = match to.kind {
                ItemKind::Goal => Some(to.id.clone()),
                ItemKind::Measure => target.goal.clone(),
                _ => None,
            };
        }
    }
    let n = at(lines, to)?;
    let place = match to.kind {
        ItemKind::Area => end_of(lines, &to.id)?,
        ItemKind::Goal => after_last(lines, n, |line| line.goal.as_deref() == Some(&to.id)),
        _ => n + 1,
    };
    lines.splice(place..place, lifted);
    Some(())
}

fn strike(lines: &mut Vec<Line>, item: &ItemRef) -> Option<()> {
    at(lines, item)?;
    let in_area = |line: &Line| item.kind == ItemKind::Area && line.area.as_deref() == Some(&item.id);
    lines.retain(|line| line.item != *item && !in_area(line));
    for line in lines.iter_mut() {
        // The measures of a struck goal stay in its area.
        if item.kind == ItemKind::Goal && line.goal.as_deref() == Some(&item.id) {
            line.goal = None;
        }
    }
    Some(())
}
