//! One correction of a draft: what a person asks for with a key, a button or a form. Pure; `corrections` keeps it.

use kernel::{Error, Result};
use web::Form;

use crate::draft::{Draft, ItemKind};

/// What is asked for.
#[derive(Debug, Clone, PartialEq)]
pub enum Correction {
    /// Take the items for a kind.
    Kind(Vec<u32>, ItemKind),
    /// Address the items to a level, or to none.
    Level(Vec<u32>, Option<String>),
    /// Everything that the form of one item says. Line breaks split.
    Item(u32, Typed),
    /// Join an item to the one above.
    Join(u32),
    /// One place up.
    Up(Vec<u32>),
    /// One place down.
    Down(Vec<u32>),
    /// Under the goal above.
    Indent(Vec<u32>),
    /// Out from under the goal.
    Outdent(Vec<u32>),
    /// A problem has been looked at, or not after all.
    Look(usize, bool),
    /// Title, kind, language, period and main goal.
    Frame(Box<Frame>),
    /// Another draft in the place of this one: the document read again.
    Again(Box<Draft>),
}

/// What was typed of one item; what is missing stays as it is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Typed {
    /// Text.
    pub text: Option<String>,
    /// Kind.
    pub kind: Option<ItemKind>,
    /// Level and period of the goal, where the form asked for them.
    pub level_and_horizon: Option<(Option<String>, Option<String>)>,
    /// The area that it stands in (`None`: the introduction), where the form asked for it.
    pub area: Option<Option<u32>>,
}

/// The frame of the plan, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Title.
    pub title: String,
    /// Kind of plan.
    pub kind: String,
    /// Language.
    pub language: String,
    /// First day.
    pub from_on: String,
    /// Last day.
    pub to_on: String,
    /// Main goal.
    pub main_goal: Option<String>,
}

impl Correction {
    /// The word that its messages and its history use.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Kind(_, ItemKind::Area) => "area",
            Self::Kind(_, ItemKind::Goal) => "goal",
            Self::Kind(_, ItemKind::Measure) => "measure",
            Self::Kind(_, ItemKind::SubMeasure) => "sub-measure",
            Self::Kind(_, ItemKind::Prose) => "prose",
            Self::Kind(_, ItemKind::LeftOut) => "left-out",
            Self::Level(..) => "level",
            Self::Item(_, typed) if typed.splits() => "split",
            Self::Item(..) => "text",
            Self::Join(_) => "join",
            Self::Up(_) => "up",
            Self::Down(_) => "down",
            Self::Indent(_) => "indent",
            Self::Outdent(_) => "outdent",
            Self::Look(_, true) => "seen",
            Self::Look(_, false) => "unseen",
            Self::Frame(_) => "frame",
            Self::Again(_) => "again",
        }
    }

    /// The items that it is about; none for what is about the whole.
    #[must_use]
    pub fn keys(&self) -> Vec<u32> {
        match self {
            Self::Kind(keys, _) | Self::Level(keys, _) => keys.clone(),
            Self::Up(keys) | Self::Down(keys) | Self::Indent(keys) | Self::Outdent(keys) => keys.clone(),
            Self::Item(key, _) | Self::Join(key) => vec![*key],
            Self::Look(..) | Self::Frame(_) | Self::Again(_) => Vec::new(),
        }
    }

    /// What a form asks for. `do` is the word of a button; `item` may be there several times.
    ///
    /// # Errors
    /// `Invalid` when no item is chosen; `NotFound` for a word that is none.
    pub fn asked(form: &Form) -> Result<Self> {
        let asked = form.text("do");
        let problem = || form.text("problem").parse().map_err(|_| Error::NotFound);
        match asked {
            "seen" => return Ok(Self::Look(problem()?, true)),
            "unseen" => return Ok(Self::Look(problem()?, false)),
            _ => {}
        }
        let keys: Vec<u32> = form.all("item").into_iter().filter_map(|key| key.trim().parse().ok()).collect();
        let first = *keys.first().ok_or_else(|| Error::fault("item", "fault-no-item"))?;
        Ok(match asked {
            "level" => Self::Level(keys, form.some("level")),
            "join" => Self::Join(first),
            "up" => Self::Up(keys),
            "down" => Self::Down(keys),
            "indent" => Self::Indent(keys),
            "outdent" => Self::Outdent(keys),
            "text" => Self::Item(first, Typed { text: form.some("text"), ..Typed::default() }),
            word => Self::Kind(keys, ItemKind::from_word(word).ok_or(Error::NotFound)?),
        })
    }

    /// Makes it. Answers the item that one is at afterwards; `None` when nothing could be changed.
    #[must_use]
    pub fn make(&self, draft: &mut Draft) -> Option<u32> {
        let keys = draft.in_order(&self.keys());
        let first = keys.first().copied();
        let changed = match self {
            Self::Kind(_, kind) => {
                if *kind == ItemKind::LeftOut {
                    draft.settle(&keys);
                }
                draft.take_for(&keys, *kind)
            }
            Self::Level(_, level) => draft.address(&keys, level.as_deref()),
            Self::Item(key, typed) => return typed.set(draft, *key).then_some(*key),
            Self::Join(key) => {
                let above = draft.at(*key)?.checked_sub(1).and_then(|at| draft.items.get(at)).map(|item| item.key)?;
                draft.settle(&[*key, above]);
                return draft.join_with_previous(*key).then_some(above);
            }
            Self::Up(_) => draft.up(&keys),
            Self::Down(_) => draft.down(&keys),
            Self::Indent(_) => draft.indent(&keys),
            Self::Outdent(_) => draft.outdent(&keys),
            Self::Look(problem, seen) => {
                let about = draft.about(*problem).unwrap_or_default();
                return draft.look_at(*problem, *seen).then_some(about);
            }
            Self::Frame(frame) => {
                frame.set(draft);
                return Some(0);
            }
            Self::Again(again) => {
                *draft = (**again).clone();
                return Some(0);
            }
        };
        first.filter(|_| changed)
    }
}

impl Typed {
    fn splits(&self) -> bool {
        self.text.as_ref().is_some_and(|text| text.lines().filter(|line| !line.trim().is_empty()).count() > 1)
    }

    fn set(&self, draft: &mut Draft, key: u32) -> bool {
        let Some(item) = draft.item(key).cloned() else { return false };
        let kind = self.kind.unwrap_or(item.kind);
        let text = self.text.as_deref().unwrap_or(&item.text);
        let (level, horizon) = self.level_and_horizon.clone().unwrap_or((item.level, item.horizon));
        if text != item.text {
            draft.settle(&[key]);
        }
        if !draft.correct(key, kind, text, level, horizon) {
            return false;
        }
        if let Some(area) = self.area
            && kind != ItemKind::Area
            && area != draft.area_of(key)
        {
            let _moved = draft.move_to(key, area);
        }
        true
    }
}

impl Frame {
    fn set(&self, draft: &mut Draft) {
        draft.title.clone_from(&self.title);
        draft.kind.clone_from(&self.kind);
        draft.language.clone_from(&self.language);
        draft.from_on.clone_from(&self.from_on);
        draft.to_on.clone_from(&self.to_on);
        draft.main_goal.clone_from(&self.main_goal);
    }
}

#[cfg(test)]
#[path = "correction_tests.rs"]
mod tests;
