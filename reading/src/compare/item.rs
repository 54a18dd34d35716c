//! The goals and measures of a plan as one list, each with its place.

use crate::outline::{Measure, Outline};

/// A goal or a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKind {
    /// A goal.
    Goal,
    /// A measure.
    Measure,
}

/// Where in its plan an item stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Place {
    /// The area, counted from 0 in `Outline::areas`.
    pub area: usize,
    /// The area's title; empty for the part of a plan that has none.
    pub title: String,
    /// The goal that a measure hangs on, as an index into the plan's items.
    pub goal: Option<usize>,
    /// The text of that goal.
    pub under: Option<String>,
    /// The level that a measure is addressed to.
    pub level: Option<String>,
}

/// A goal or measure with its place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Item {
    /// Which of the two.
    pub kind: ItemKind,
    /// Its text as it stands.
    pub text: String,
    /// The period that a goal is for, in the plan's own words.
    pub horizon: Option<String>,
    /// Where it stands.
    pub place: Place,
}

impl Place {
    /// The place for people: area, goal and level, largest first.
    #[must_use]
    pub fn shown(&self) -> String {
        let parts = [Some(&self.title), self.under.as_ref(), self.level.as_ref()];
        let parts: Vec<&str> = parts.into_iter().flatten().map(|part| part.trim()).filter(|p| !p.is_empty()).collect();
        if parts.is_empty() { "–".to_owned() } else { parts.join(" › ") }
    }
}

/// The goals and measures of a plan in order: area by area each goal, the measures under it, then the area's own.
#[must_use]
pub fn items_of(outline: &Outline) -> Vec<Item> {
    let mut items = Vec::new();
    for (at, area) in outline.areas.iter().enumerate() {
        let place = Place { area: at, title: area.title.clone().unwrap_or_default(), ..Place::default() };
        let measure = |measure: &Measure, place: &Place| Item {
            kind: ItemKind::Measure,
            text: measure.text.clone(),
            horizon: None,
            place: Place { level: measure.level.clone(), ..place.clone() },
        };
        for goal in &area.goals {
            let under = Place { goal: Some(items.len()), under: Some(goal.text.clone()), ..place.clone() };
            let (text, horizon) = (goal.text.clone(), goal.horizon.clone());
            items.push(Item { kind: ItemKind::Goal, text, horizon, place: place.clone() });
            items.extend(goal.measures.iter().map(|m| measure(m, &under)));
        }
        items.extend(area.measures.iter().map(|m| measure(m, &place)));
    }
    items
}
