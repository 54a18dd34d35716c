//! What input can be given on: the plan as a whole, or one of its areas, paragraphs, goals and measures; and what can be
//! proposed there. Pure.

use std::fmt;
use std::str::FromStr;

use kernel::{Error, Result};

/// What kind of thing an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ItemKind {
    /// The plan as a whole.
    Plan,
    /// An area.
    Area,
    /// A paragraph of prose.
    Paragraph,
    /// A goal.
    Goal,
    /// A measure.
    Measure,
}

impl ItemKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Plan, Self::Area, Self::Paragraph, Self::Goal, Self::Measure];

    /// The word that the database and addresses use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Area => "area",
            Self::Paragraph => "paragraph",
            Self::Goal => "goal",
            Self::Measure => "measure",
        }
    }

    /// The kind that a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// One item of a plan: its kind and id, in addresses `goal:0190…`; the plan as a whole is `plan:` and the plan's id.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ItemRef {
    /// Kind.
    pub kind: ItemKind,
    /// Id, as text.
    pub id: String,
}

impl ItemRef {
    /// From a kind and anything with an id.
    pub fn of(kind: ItemKind, id: impl fmt::Display) -> Self {
        Self { kind, id: id.to_string() }
    }
}

impl fmt::Display for ItemRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind.word(), self.id)
    }
}

impl FromStr for ItemRef {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let (kind, id) = text.split_once(':').ok_or(Error::NotFound)?;
        Ok(Self { kind: ItemKind::from_word(kind).ok_or(Error::NotFound)?, id: id.to_owned() })
    }
}

/// What somebody says about an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProposalKind {
    /// A comment, which changes nothing.
    Comment,
    /// Another wording.
    Reword,
    /// The item is taken out.
    Strike,
    /// The item is moved.
    Move,
    /// A new area.
    AddArea,
    /// A new paragraph.
    AddParagraph,
    /// A new goal.
    AddGoal,
    /// A new measure.
    AddMeasure,
}

impl ProposalKind {
    /// Every kind, in the order shown to people.
    pub const ALL: [Self; 8] = [
        Self::Comment,
        Self::Reword,
        Self::AddMeasure,
        Self::AddGoal,
        Self::AddParagraph,
        Self::AddArea,
        Self::Move,
        Self::Strike,
    ];

    /// The word that the database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Comment => "comment",
            Self::Reword => "reword",
            Self::Strike => "strike",
            Self::Move => "move",
            Self::AddArea => "add-area",
            Self::AddParagraph => "add-paragraph",
            Self::AddGoal => "add-goal",
            Self::AddMeasure => "add-measure",
        }
    }

    /// The kind that a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// What a new item is, where it proposes one.
    #[must_use]
    pub fn adds(self) -> Option<ItemKind> {
        match self {
            Self::AddArea => Some(ItemKind::Area),
            Self::AddParagraph => Some(ItemKind::Paragraph),
            Self::AddGoal => Some(ItemKind::Goal),
            Self::AddMeasure => Some(ItemKind::Measure),
            Self::Comment | Self::Reword | Self::Strike | Self::Move => None,
        }
    }

    /// Whether it comes with a text of its own: a comment, a wording, a new item.
    #[must_use]
    pub fn has_text(self) -> bool {
        !matches!(self, Self::Strike | Self::Move)
    }

    /// What can be said on an item of a kind: a new item comes after it, or under it.
    #[must_use]
    pub fn on(item: ItemKind) -> Vec<Self> {
        let fits = |kind: &Self| match (item, kind) {
            (_, Self::Comment) => true,
            (ItemKind::Plan, kind) => matches!(kind, Self::AddArea | Self::AddParagraph),
            (ItemKind::Area, _) => true,
            (ItemKind::Paragraph, kind) => matches!(kind, Self::Reword | Self::Strike | Self::AddParagraph),
            (ItemKind::Goal, kind) => {
                matches!(kind, Self::Reword | Self::Strike | Self::Move | Self::AddGoal | Self::AddMeasure)
            }
            (ItemKind::Measure, kind) => matches!(kind, Self::Reword | Self::Strike | Self::Move | Self::AddMeasure),
        };
        Self::ALL.into_iter().filter(fits).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_reads_back() {
        for kind in ProposalKind::ALL {
            assert_eq!(ProposalKind::from_word(kind.word()), Some(kind));
        }
        for kind in ItemKind::ALL {
            let item = ItemRef::of(kind, "17");
            assert_eq!(item.to_string().parse::<ItemRef>(), Ok(item));
        }
        assert!("fjas:1".parse::<ItemRef>().is_err() && "goal".parse::<ItemRef>().is_err());
    }

    #[test]
    fn nobody_strikes_or_moves_the_whole_plan() {
        use ProposalKind::{AddArea, AddParagraph, Comment};
        assert_eq!(ProposalKind::on(ItemKind::Plan), [Comment, AddParagraph, AddArea]);
        assert!(!ProposalKind::on(ItemKind::Paragraph).contains(&ProposalKind::Move));
        assert_eq!(ProposalKind::on(ItemKind::Area).len(), ProposalKind::ALL.len());
    }
}
