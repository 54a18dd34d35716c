//! What a goal or an action is about, for saying what can be counted in it.

use super::words::objects::OBJECTS;
use crate::quantity::tokens::Tokens;

/// What a text is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Object {
    /// Courses and other training.
    Training,
    /// Visits to workplaces.
    Visits,
    /// Apprentices.
    Apprentices,
    /// Full and part time, permanent and temporary posts.
    Hours,
    /// Health and safety at work.
    Safety,
    /// Collective agreements, negotiations, pay.
    Agreements,
    /// Meetings.
    Meetings,
    /// News and visibility.
    News,
    /// Stewards.
    Stewards,
    /// Members and recruiting.
    Members,
    /// Politics, allies, being heard.
    Influence,
    /// Plans, overviews, routines.
    Plans,
    /// None of these.
    Other,
}

impl Object {
    /// Every kind.
    pub const ALL: [Self; 13] = [
        Self::Training,
        Self::Visits,
        Self::Apprentices,
        Self::Hours,
        Self::Safety,
        Self::Agreements,
        Self::Meetings,
        Self::News,
        Self::Stewards,
        Self::Members,
        Self::Influence,
        Self::Plans,
        Self::Other,
    ];

    /// The word that messages are named by.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Training => "training",
            Self::Visits => "visits",
            Self::Apprentices => "apprentices",
            Self::Hours => "hours",
            Self::Safety => "safety",
            Self::Agreements => "agreements",
            Self::Meetings => "meetings",
            Self::News => "news",
            Self::Stewards => "stewards",
            Self::Members => "members",
            Self::Influence => "influence",
            Self::Plans => "plans",
            Self::Other => "other",
        }
    }

    /// What a text is about. Of several, the kind that stands first in the lists decides.
    #[must_use]
    pub fn of(text: &str, language: &str) -> Self {
        let tokens = Tokens::of(text);
        let about = |patterns: &str| {
            tokens.all.iter().any(|token| {
                patterns.split('|').any(|one| match one.strip_prefix('-') {
                    Some(end) => token.lower.ends_with(end),
                    None => begins(&token.lower, one),
                })
            })
        };
        let found = OBJECTS.iter().find(|(_, lists)| lists.of(language).any(about));
        found.map_or(Self::Other, |(object, _)| *object)
    }
}

/// Whether a word begins as the list has it; a short list word is the whole word, or it would be found in others.
fn begins(word: &str, list: &str) -> bool {
    if list.chars().count() < 5 { word == list } else { word.starts_with(list) }
}
