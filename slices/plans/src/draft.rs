//! A reading under review: a flat list of items in the order of the document, each of which a person can correct. Pure:
//! every correction is a function from draft to draft, and no words are lost by any of them.

use reading::outline::{Campaign, Details, Indicator, Kind, Measure, Outline, Problem, Span};
use serde::{Deserialize, Serialize};

/// What an item is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// The title of an area; what follows belongs to it.
    Area,
    /// A paragraph of prose.
    Prose,
    /// A goal.
    Goal,
    /// A measure of the area.
    Measure,
    /// A measure under the goal before it.
    SubMeasure,
    /// Not part of the plan.
    LeftOut,
}

impl ItemKind {
    /// Every kind, in the order shown to people.
    pub const ALL: [Self; 6] = [Self::Area, Self::Prose, Self::Goal, Self::Measure, Self::SubMeasure, Self::LeftOut];

    /// The word that forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::Prose => "prose",
            Self::Goal => "goal",
            Self::Measure => "measure",
            Self::SubMeasure => "sub_measure",
            Self::LeftOut => "left_out",
        }
    }

    /// The kind that a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether items of the kind are addressed to a level.
    #[must_use]
    pub fn has_level(self) -> bool {
        matches!(self, Self::Measure | Self::SubMeasure)
    }
}

/// One item of a draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Stays with the item through corrections.
    pub key: u32,
    /// What it is taken for.
    pub kind: ItemKind,
    /// Its words.
    pub text: String,
    /// For a goal: the period it is for.
    pub horizon: Option<String>,
    /// For a measure: the level it is addressed to, in the document's words.
    pub level: Option<String>,
    /// Where it stands in the source.
    pub span: Span,
    /// How sure the reading is, 0 to 1; 1 once a person has touched it.
    pub confidence: f32,
    /// For what is left out: why.
    pub why: Option<String>,
    /// For a measure of a spreadsheet: what the sheet says beside its text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<Box<Details>>,
    /// What it was read as, once a person has corrected it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<Was>,
}

/// What an item was read as before a person corrected it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Was {
    /// Its kind.
    pub kind: ItemKind,
    /// Its level.
    pub level: Option<String>,
    /// Whether a person has put it elsewhere in the order.
    #[serde(default)]
    pub moved: bool,
}

impl Item {
    /// Notes that a person has corrected it: sure from now on, and what it was read as is remembered.
    pub(crate) fn corrected(&mut self) -> &mut Was {
        self.confidence = 1.0;
        let (kind, level) = (self.kind, self.level.clone());
        self.was.get_or_insert(Was { kind, level, moved: false })
    }
}

/// The whole draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// Title.
    pub title: String,
    /// Whose it is, in the document's words.
    #[serde(default)]
    pub owner: Option<String>,
    /// The kind of plan, as `PlanKind::word`.
    pub kind: String,
    /// `nb`, `nn`, `en` (or another language's code).
    pub language: String,
    /// First day, as typed or read.
    pub from_on: String,
    /// Last day.
    pub to_on: String,
    /// The one goal above all others.
    pub main_goal: Option<String>,
    /// The level names found in the document.
    pub levels: Vec<String>,
    /// Why the document was not taken for a plan.
    pub not_a_plan: Option<String>,
    /// The items in order.
    pub items: Vec<Item>,
    /// Measurable statements.
    pub indicators: Vec<Indicator>,
    /// Campaigns.
    pub campaigns: Vec<Campaign>,
    /// What a person should look at.
    pub problems: Vec<Problem>,
    /// The problems that somebody has looked at, by their place in `problems`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seen: Vec<usize>,
    /// The next key.
    pub next_key: u32,
}

impl Draft {
    /// The draft that a reading begins as.
    #[must_use]
    pub fn of(outline: Outline) -> Self {
        let mut draft = Self {
            title: outline.title.unwrap_or_default(),
            owner: outline.owner,
            kind: match outline.kind {
                Kind::StrategyPlan => "strategy-plan",
                Kind::ActionPlan => "action-plan",
                Kind::RecruitmentStrategy => "recruitment-strategy",
                Kind::Programme => "programme",
                Kind::Other => "other",
            }
            .to_owned(),
            language: outline.language,
            from_on: outline.period.as_ref().map(|p| p.from.clone()).unwrap_or_default(),
            to_on: outline.period.as_ref().map(|p| p.to.clone()).unwrap_or_default(),
            main_goal: outline.main_goal,
            levels: outline.levels,
            not_a_plan: outline.not_a_plan,
            items: Vec::new(),
            indicators: outline.indicators,
            campaigns: outline.campaigns,
            problems: outline.problems,
            seen: Vec::new(),
            next_key: 1,
        };
        for text in outline.text {
            draft.push(ItemKind::Prose, text, Span::default(), 0.9);
        }
        for area in outline.areas {
            if let Some(title) = area.title {
                draft.push(ItemKind::Area, title, area.span, 0.95);
            }
            for text in area.text {
                draft.push(ItemKind::Prose, text, Span::default(), 0.9);
            }
            for goal in area.goals {
                draft.push(ItemKind::Goal, goal.text, goal.span, goal.confidence).horizon = goal.horizon;
                for measure in goal.measures {
                    draft.push_measure(ItemKind::SubMeasure, measure);
                }
            }
            for measure in area.measures {
                draft.push_measure(ItemKind::Measure, measure);
            }
        }
        for left in outline.left_out {
            draft.push(ItemKind::LeftOut, left.text, left.span, 0.9).why = Some(left.why);
        }
        draft
    }

    /// The same draft with its keys moved up, so that none of them means an item of a draft before it: a page that is still
    /// open on that draft then corrects nothing in this one.
    #[must_use]
    pub(crate) fn with_keys_from(mut self, first: u32) -> Self {
        let by = first.saturating_sub(1);
        for item in &mut self.items {
            item.key += by;
        }
        self.next_key += by;
        self
    }

    fn push_measure(&mut self, kind: ItemKind, measure: Measure) {
        let item = self.push(kind, measure.text, measure.span, measure.confidence);
        (item.level, item.details) = (measure.level, measure.details);
    }

    fn push(&mut self, kind: ItemKind, text: String, span: Span, confidence: f32) -> &mut Item {
        let key = self.next_key;
        self.next_key += 1;
        self.items.push(Item {
            key,
            kind,
            text,
            horizon: None,
            level: None,
            span,
            confidence,
            why: None,
            details: None,
            was: None,
        });
        let last = self.items.len() - 1;
        &mut self.items[last]
    }

    /// The item with a key.
    #[must_use]
    pub fn item(&self, key: u32) -> Option<&Item> {
        self.items.iter().find(|item| item.key == key)
    }

    pub(crate) fn at(&self, key: u32) -> Option<usize> {
        self.items.iter().position(|item| item.key == key)
    }

    /// How many items are of a kind.
    #[must_use]
    pub fn count(&self, kinds: &[ItemKind]) -> usize {
        self.items.iter().filter(|item| kinds.contains(&item.kind)).count()
    }

    /// Corrects an item: kind, text, level, horizon. Line breaks in the text split it there. What follows an item that was
    /// made into something else stays where it is. False when there is no such item.
    #[must_use]
    pub fn correct(
        &mut self,
        key: u32,
        kind: ItemKind,
        text: &str,
        level: Option<String>,
        horizon: Option<String>,
    ) -> bool {
        let Some(at) = self.at(key) else { return false };
        let parts: Vec<&str> = text.lines().map(str::trim).filter(|part| !part.is_empty()).collect();
        let Some((first, rest)) = parts.split_first() else { return false };
        let mut changed = self.items[at].clone();
        changed.corrected();
        changed.kind = kind;
        changed.text = (*first).to_owned();
        // Kept through a change of kind, so that a slip can be corrected back; only measures and goals show them.
        changed.level = level;
        changed.horizon = horizon;
        self.items[at] = changed.clone();
        for (n, part) in rest.iter().enumerate() {
            let key = self.next_key;
            self.next_key += 1;
            self.items.insert(at + 1 + n, Item { key, text: (*part).to_owned(), details: None, ..changed.clone() });
        }
        true
    }

    /// Joins an item to the one before it. False when there is none.
    #[must_use]
    pub fn join_with_previous(&mut self, key: u32) -> bool {
        let Some(at) = self.at(key).filter(|at| *at > 0) else { return false };
        let item = self.items.remove(at);
        let before = &mut self.items[at - 1];
        before.corrected();
        before.text = format!("{} {}", before.text, item.text);
        if let Some(details) = item.details {
            reading::columns::add(before.details.get_or_insert_default(), *details, &[]);
        }
        before.span = around(before.span, item.span);
        true
    }

    /// Moves an item to the end of another area (by the area's key), or of the introduction (`None`).
    #[must_use]
    pub fn move_to(&mut self, key: u32, area: Option<u32>) -> bool {
        let Some(at) = self.at(key) else { return false };
        if area == Some(key) || area.is_some_and(|area| self.at(area).is_none()) {
            return false;
        }
        let mut item = self.items.remove(at);
        item.corrected().moved = true;
        let start = area.and_then(|area| self.at(area)).map_or(0, |at| at + 1);
        let end = self.items.iter().skip(start).position(|i| i.kind == ItemKind::Area || i.kind == ItemKind::LeftOut);
        let to = end.map_or(self.items.len(), |n| start + n);
        self.items.insert(to, item);
        true
    }

    /// The key of the area that an item stands in.
    #[must_use]
    pub fn area_of(&self, key: u32) -> Option<u32> {
        let at = self.at(key)?;
        self.items.iter().take(at).rev().find(|item| item.kind == ItemKind::Area).map(|item| item.key)
    }

    /// The areas: key and title.
    pub fn areas(&self) -> impl Iterator<Item = (u32, &str)> {
        self.items.iter().filter(|item| item.kind == ItemKind::Area).map(|item| (item.key, item.text.as_str()))
    }
}

/// The lines of both, and those between.
fn around(one: Span, other: Span) -> Span {
    match (one.lines, other.lines) {
        (_, [0, _]) => one,
        ([0, _], _) => other,
        ([a, b], [c, d]) => Span { page: one.page.min(other.page), lines: [a.min(c), b.max(d)] },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use reading::outline::{Area, Goal, LeftOut};

    fn outline() -> Outline {
        Outline {
            title: Some("Plan".into()),
            areas: vec![Area {
                title: Some("Lønn".into()),
                text: vec!["Prosa.".into()],
                goals: vec![Goal {
                    text: "Mål en.".into(),
                    measures: vec![Measure { text: "Under mål.".into(), ..Measure::default() }],
                    ..Goal::default()
                }],
                measures: vec![Measure {
                    text: "Tiltak en. Tiltak to.".into(),
                    level: Some("Lag".into()),
                    ..Measure::default()
                }],
                ..Area::default()
            }],
            left_out: vec![LeftOut { text: "3".into(), why: "page number".into(), ..LeftOut::default() }],
            ..Outline::default()
        }
    }

    fn words(draft: &Draft) -> Vec<String> {
        let mut all: Vec<String> =
            draft.items.iter().flat_map(|i| i.text.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect();
        all.sort();
        all
    }

    #[test]
    fn no_correction_loses_a_word() {
        let mut draft = Draft::of(outline());
        let before = words(&draft);
        let key =
            |draft: &Draft, text: &str| draft.items.iter().find(|i| i.text.starts_with(text)).map(|i| i.key).unwrap();
        let measure = key(&draft, "Tiltak en");
        assert!(draft.correct(measure, ItemKind::Measure, "Tiltak en.\nTiltak to.", Some("Lag".into()), None));
        assert_eq!(draft.count(&[ItemKind::Measure]), 2);
        assert_eq!(words(&draft), before);
        let second = key(&draft, "Tiltak to");
        assert!(draft.join_with_previous(second));
        assert!(draft.item(measure).unwrap().text.ends_with("Tiltak to."));
        assert!(draft.move_to(measure, None));
        assert_eq!(draft.items.iter().position(|i| i.key == measure), Some(0));
        assert_eq!(words(&draft), before);
    }

    #[test]
    fn an_empty_text_and_an_unknown_item_change_nothing() {
        let mut draft = Draft::of(outline());
        let before = draft.clone();
        assert!(!draft.correct(1, ItemKind::Goal, " \n ", None, None));
        assert!(!draft.correct(99, ItemKind::Goal, "x", None, None));
        assert!(!draft.join_with_previous(1));
        assert!(!draft.move_to(3, Some(99)));
        assert_eq!(draft, before);
    }
}
