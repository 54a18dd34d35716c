//! Where every item of a plan stands: a tree of spots that items are put into, moved within and taken out of. Pure;
//! `arrange` writes it down, `numbers` counts it.

use kernel::id::{AreaId, GoalId, LevelId};

use crate::items::NewItem;
use crate::tree::{AreaTree, Paragraph};

/// One item with what hangs on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spot {
    pub(crate) item: NewItem,
    /// An area's own measures stand together by the level that they are addressed to: which group, from 0.
    pub(crate) group: usize,
    pub(crate) under: Vec<Spot>,
}

/// What an item hangs on; `Plan` is the plan itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Host {
    Plan,
    Item(NewItem),
}

/// All items of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Order(pub(crate) Vec<Spot>);

/// Where the database has an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) item: NewItem,
    pub(crate) area: Option<AreaId>,
    /// The goal that a measure hangs on, or that a goal is a part of.
    pub(crate) goal: Option<GoalId>,
    pub(crate) position: usize,
}

impl Spot {
    pub(crate) fn of(item: NewItem, group: usize) -> Self {
        Self { item, group, under: Vec::new() }
    }

    /// Among the items that hang on one: prose, areas, goals and then measures; a goal's measures before its sub-goals.
    fn rank(&self, host: Host) -> (u8, usize) {
        match self.item {
            NewItem::Paragraph(_) => (0, 0),
            NewItem::Measure(_) if matches!(host, Host::Item(NewItem::Goal(_))) => (1, 0),
            NewItem::Area(_) | NewItem::Goal(_) => (2, 0),
            NewItem::Measure(_) => (3, self.group),
        }
    }

    pub(crate) fn holds(&self, item: NewItem) -> bool {
        self.item == item || self.under.iter().any(|spot| spot.holds(item))
    }
}

impl Host {
    /// Whether an item may hang on this one. Sub-goals have no sub-goals of their own.
    pub(crate) fn takes(self, spot: &Spot) -> bool {
        match (self, spot.item) {
            (Self::Plan, NewItem::Paragraph(_) | NewItem::Area(_))
            | (Self::Item(NewItem::Area(_)), NewItem::Paragraph(_) | NewItem::Goal(_) | NewItem::Measure(_))
            | (Self::Item(NewItem::Goal(_)), NewItem::Measure(_)) => true,
            (Self::Item(NewItem::Goal(_)), NewItem::Goal(_)) => {
                !spot.under.iter().any(|under| matches!(under.item, NewItem::Goal(_)))
            }
            _ => false,
        }
    }
}

impl Order {
    /// As the plan has it. A goal whose parent stands elsewhere, or under itself, stands under its area.
    pub(crate) fn of(text: &[Paragraph], areas: &[AreaTree]) -> Self {
        let mut order = Self(text.iter().map(|p| Spot::of(NewItem::Paragraph(p.id), 0)).collect());
        for area in areas {
            let mut spot = Spot::of(NewItem::Area(area.id), 0);
            spot.under.extend(area.text.iter().map(|p| Spot::of(NewItem::Paragraph(p.id), 0)));
            let mut left: Vec<(GoalId, Option<GoalId>)> = area.goals.iter().map(|g| (g.id, g.parent)).collect();
            let here: Vec<GoalId> = left.iter().map(|(id, _)| *id).collect();
            let is_top = |parent: &Option<GoalId>| parent.is_none_or(|parent| !here.contains(&parent));
            let mut tops: Vec<GoalId> = left.iter().filter(|(_, p)| is_top(p)).map(|(id, _)| *id).collect();
            left.retain(|(_, p)| !is_top(p));
            let mut goals: Vec<Spot> = Vec::new();
            while !(tops.is_empty() && left.is_empty()) {
                // What is left when no goal is on top goes round in a ring: the first of them is taken out of it.
                let next = if tops.is_empty() { left.remove(0).0 } else { tops.remove(0) };
                goals.push(branch(next, &mut left));
            }
            spot.under.extend(goals);
            let mut groups: Vec<(Option<LevelId>, Option<&str>)> = Vec::new();
            for measure in &area.measures {
                let level = (measure.level, measure.level_word.as_deref().filter(|_| measure.level.is_none()));
                let group = groups.iter().position(|known| *known == level).unwrap_or_else(|| {
                    groups.push(level);
                    groups.len() - 1
                });
                match measure.goal.and_then(|goal| find_mut(&mut spot.under, NewItem::Goal(goal))) {
                    Some(on) => on.under.push(Spot::of(NewItem::Measure(measure.id), 0)),
                    None => spot.under.push(Spot::of(NewItem::Measure(measure.id), group)),
                }
            }
            order.0.push(spot);
        }
        order.sort();
        order
    }

    fn sort(&mut self) {
        fn inside(host: Host, under: &mut [Spot]) {
            under.sort_by_key(|spot| spot.rank(host));
            for spot in under {
                inside(Host::Item(spot.item), &mut spot.under);
            }
        }
        inside(Host::Plan, &mut self.0);
    }

    pub(crate) fn find(&self, item: NewItem) -> Option<&Spot> {
        fn inside(under: &[Spot], item: NewItem) -> Option<&Spot> {
            under.iter().find_map(|spot| if spot.item == item { Some(spot) } else { inside(&spot.under, item) })
        }
        inside(&self.0, item)
    }

    /// What an item hangs on.
    pub(crate) fn host(&self, item: NewItem) -> Option<Host> {
        fn inside(host: Host, under: &[Spot], item: NewItem) -> Option<Host> {
            under.iter().find_map(|spot| {
                if spot.item == item { Some(host) } else { inside(Host::Item(spot.item), &spot.under, item) }
            })
        }
        inside(Host::Plan, &self.0, item)
    }

    pub(crate) fn under(&self, host: Host) -> &[Spot] {
        match host {
            Host::Plan => &self.0,
            Host::Item(item) => self.find(item).map_or(&[], |spot| &spot.under),
        }
    }

    fn under_mut(&mut self, host: Host) -> Option<&mut Vec<Spot>> {
        match host {
            Host::Plan => Some(&mut self.0),
            Host::Item(item) => find_mut(&mut self.0, item).map(|spot| &mut spot.under),
        }
    }

    pub(crate) fn has(&self, host: Host) -> bool {
        match host {
            Host::Plan => true,
            Host::Item(item) => self.find(item).is_some(),
        }
    }

    /// The area that what hangs here stands in; `None` for the plan itself.
    pub(crate) fn area_of(&self, host: Host) -> Option<AreaId> {
        match host {
            Host::Item(NewItem::Area(id)) => Some(id),
            Host::Item(item) => self.host(item).and_then(|above| self.area_of(above)),
            Host::Plan => None,
        }
    }

    /// The group of an item that a new one is put after.
    pub(crate) fn group_of(&self, item: Option<NewItem>) -> usize {
        item.and_then(|item| self.find(item)).map_or(0, |spot| spot.group)
    }

    /// Whether there is an item of the same kind before (`-1`) or after (`1`) it to change places with.
    pub(crate) fn can_step(&self, item: NewItem, by: isize) -> bool {
        self.neighbour(item, by).is_some()
    }

    fn neighbour(&self, item: NewItem, by: isize) -> Option<(Host, usize, usize)> {
        let host = self.host(item)?;
        let under = self.under(host);
        let at = under.iter().position(|spot| spot.item == item)?;
        let other = at.checked_add_signed(by)?;
        let same = under.get(other)?.rank(host) == under.get(at)?.rank(host);
        same.then_some((host, at, other))
    }

    /// Changes places with the neighbour before or after it. False when there is none of its kind.
    pub(crate) fn step(&mut self, item: NewItem, by: isize) -> bool {
        let Some((host, at, other)) = self.neighbour(item, by) else { return false };
        if let Some(under) = self.under_mut(host) {
            under.swap(at, other);
        }
        true
    }

    /// Takes an item out, with what hangs on it.
    pub(crate) fn take(&mut self, item: NewItem) -> Option<Spot> {
        let host = self.host(item)?;
        let under = self.under_mut(host)?;
        let at = under.iter().position(|spot| spot.item == item)?;
        Some(under.remove(at))
    }

    /// Puts an item in, right after another one there, or last of its kind.
    ///
    /// # Errors
    /// The item back, when it cannot hang there.
    pub(crate) fn put(&mut self, spot: Spot, host: Host, after: Option<NewItem>) -> Result<(), Spot> {
        if !host.takes(&spot) || matches!(host, Host::Item(at) if self.is_sub_goal(at) && is_goal(spot.item)) {
            return Err(spot);
        }
        let Some(under) = self.under_mut(host) else { return Err(spot) };
        let at = after.and_then(|after| under.iter().position(|other| other.item == after));
        under.insert(at.map_or(under.len(), |at| at + 1), spot);
        self.sort();
        Ok(())
    }

    fn is_sub_goal(&self, item: NewItem) -> bool {
        matches!(self.host(item), Some(Host::Item(NewItem::Goal(_))))
    }

    /// Moves an item, with what hangs on it, under another one. False, and nothing changed, when it cannot hang there.
    pub(crate) fn move_to(&mut self, item: NewItem, host: Host) -> bool {
        let before = self.clone();
        let Some(spot) = self.take(item) else { return false };
        let moved = self.put(spot, host, None).is_ok();
        if !moved {
            *self = before;
        }
        moved
    }

    /// Every item in reading order.
    pub(crate) fn items(&self) -> Vec<NewItem> {
        self.rows().into_iter().map(|row| row.item).collect()
    }

    /// Where the database shall have every item: positions from 1 without gaps, in reading order.
    pub(crate) fn rows(&self) -> Vec<Row> {
        fn inside(under: &[Spot], area: Option<AreaId>, goal: Option<GoalId>, rows: &mut Vec<Row>) {
            for spot in under {
                rows.push(Row { item: spot.item, area, goal, position: rows.len() + 1 });
                match spot.item {
                    NewItem::Area(id) => inside(&spot.under, Some(id), None, rows),
                    NewItem::Goal(id) => inside(&spot.under, area, Some(id), rows),
                    NewItem::Paragraph(_) | NewItem::Measure(_) => {}
                }
            }
        }
        let mut rows = Vec::new();
        inside(&self.0, None, None, &mut rows);
        rows
    }

    /// What goes when an item is dropped: the item, and for an area all that it holds. A goal's measures and sub-goals stay.
    pub(crate) fn goes_with(&self, item: NewItem) -> Vec<NewItem> {
        match (item, self.find(item)) {
            (NewItem::Area(_), Some(spot)) => Self(vec![spot.clone()]).items(),
            (_, Some(_)) => vec![item],
            (_, None) => Vec::new(),
        }
    }

    /// Drops an item. What hung on a goal stays, under what the goal hung on.
    pub(crate) fn drop_item(&mut self, item: NewItem) -> bool {
        let Some(host) = self.host(item) else { return false };
        let Some(spot) = self.take(item) else { return false };
        if let NewItem::Goal(_) = item {
            for orphan in spot.under {
                let _hangs = self.put(orphan, host, None);
            }
        }
        true
    }
}

pub(crate) fn is_goal(item: NewItem) -> bool {
    matches!(item, NewItem::Goal(_))
}

/// A goal with its sub-goals, taken out of those that are left.
fn branch(goal: GoalId, left: &mut Vec<(GoalId, Option<GoalId>)>) -> Spot {
    let subs: Vec<GoalId> = left.iter().filter(|(_, parent)| *parent == Some(goal)).map(|(id, _)| *id).collect();
    left.retain(|(_, parent)| *parent != Some(goal));
    let mut spot = Spot::of(NewItem::Goal(goal), 0);
    spot.under = subs.into_iter().map(|sub| branch(sub, left)).collect();
    spot
}

fn find_mut(under: &mut [Spot], item: NewItem) -> Option<&mut Spot> {
    for spot in under {
        if spot.item == item {
            return Some(spot);
        }
        if spot.holds(item) {
            return find_mut(&mut spot.under, item);
        }
    }
    None
}
