//! Corrections of several items at once: kind, level, place in the order, under the goal above and out again. Pure, as
//! `draft` is; each answers which items it changed, so that a person is told when nothing could be done.

use crate::draft::{Draft, ItemKind};

impl Draft {
    /// The keys that are there, in the order of the draft.
    #[must_use]
    pub fn in_order(&self, keys: &[u32]) -> Vec<u32> {
        self.items.iter().map(|item| item.key).filter(|key| keys.contains(key)).collect()
    }

    /// Takes the items for a kind.
    pub fn take_for(&mut self, keys: &[u32], kind: ItemKind) -> bool {
        let mut changed = false;
        for item in self.items.iter_mut().filter(|item| keys.contains(&item.key)) {
            changed |= item.kind != kind || item.confidence < 1.0;
            item.corrected();
            item.kind = kind;
        }
        changed
    }

    /// Addresses the measures among the items to a level, in the document's words, or to none. What is not a measure yet
    /// becomes one: only measures have levels.
    pub fn address(&mut self, keys: &[u32], level: Option<&str>) -> bool {
        let mut changed = false;
        for item in self.items.iter_mut().filter(|item| keys.contains(&item.key)) {
            changed |= item.level.as_deref() != level || !item.kind.has_level();
            item.corrected();
            item.level = level.map(str::to_owned);
            if !item.kind.has_level() && level.is_some() {
                item.kind = ItemKind::Measure;
            }
        }
        if let Some(level) = level.filter(|level| !self.levels.iter().any(|have| have == level)) {
            self.levels.push(level.to_owned());
        }
        changed
    }

    /// Moves the items one place up; those that stand together stay together.
    pub fn up(&mut self, keys: &[u32]) -> bool {
        let mut changed = false;
        for at in 1..self.items.len() {
            changed |= self.swap(keys, at, at - 1);
        }
        changed
    }

    /// Moves the items one place down.
    pub fn down(&mut self, keys: &[u32]) -> bool {
        let mut changed = false;
        for at in (1..self.items.len()).rev() {
            changed |= self.swap(keys, at - 1, at);
        }
        changed
    }

    /// Lets one of the items at `from` change places with its neighbour at `to`, unless that is one of them too.
    fn swap(&mut self, keys: &[u32], from: usize, to: usize) -> bool {
        let one_of = |at: usize| self.items.get(at).is_some_and(|item| keys.contains(&item.key));
        if !one_of(from) || one_of(to) {
            return false;
        }
        if let Some(item) = self.items.get_mut(from) {
            item.corrected().moved = true;
        }
        self.items.swap(from, to);
        true
    }

    /// Makes the items measures under the goal above them; those without a goal above in their area stay as they are.
    pub fn indent(&mut self, keys: &[u32]) -> bool {
        let mut goal = false;
        let mut changed = false;
        for item in &mut self.items {
            match item.kind {
                ItemKind::Area => goal = false,
                ItemKind::Goal if !keys.contains(&item.key) => goal = true,
                ItemKind::LeftOut | ItemKind::SubMeasure => {}
                _ if goal && keys.contains(&item.key) => {
                    item.corrected();
                    item.kind = ItemKind::SubMeasure;
                    changed = true;
                }
                ItemKind::Goal => goal = true,
                _ => {}
            }
        }
        changed
    }

    /// Makes measures under a goal measures of the area.
    pub fn outdent(&mut self, keys: &[u32]) -> bool {
        let mut changed = false;
        let under = |kind| kind == ItemKind::SubMeasure;
        for item in self.items.iter_mut().filter(|item| keys.contains(&item.key) && under(item.kind)) {
            item.corrected();
            item.kind = ItemKind::Measure;
            changed = true;
        }
        changed
    }

    /// Notes that somebody has looked at a problem, or takes the note away.
    pub fn look_at(&mut self, problem: usize, seen: bool) -> bool {
        let known = problem < self.problems.len();
        let noted = self.seen.contains(&problem);
        if seen && known && !noted {
            self.seen.push(problem);
        } else if !seen && noted {
            self.seen.retain(|other| *other != problem);
        } else {
            return false;
        }
        true
    }

    /// The problems with the items that they are about, by where both stand in the source.
    #[must_use]
    pub fn about(&self, problem: usize) -> Option<u32> {
        let at = self.problems.get(problem)?.span.lines[0];
        let kept = |kind| kind != ItemKind::LeftOut;
        let holds = |lines: [u32; 2]| at > 0 && lines[0] <= at && at <= lines[1];
        let mut hits = self.items.iter().filter(|item| holds(item.span.lines));
        let first = hits.next();
        first.filter(|item| kept(item.kind)).or_else(|| hits.find(|item| kept(item.kind))).or(first).map(|i| i.key)
    }

    /// Notes the problems of these items as looked at: somebody has put their text right.
    pub(crate) fn settle(&mut self, keys: &[u32]) {
        for problem in 0..self.problems.len() {
            if self.about(problem).is_some_and(|key| keys.contains(&key)) {
                self.look_at(problem, true);
            }
        }
    }

    /// The problems that nobody has looked at yet.
    #[must_use]
    pub fn left(&self) -> usize {
        (0..self.problems.len()).filter(|problem| !self.seen.contains(problem)).count()
    }
}
