//! What is known before a document is read: the union's names for its levels, and what a person has said of headings in it.
//! A heading that somebody has put right in one place is read so wherever it stands.

use serde::{Deserialize, Serialize};

use super::cues::{self, GoalHeading, MeasureHeading, Says};
use crate::blocks::{Block, Cue};
use crate::tokens;

/// What is known before a document is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hints {
    /// The union's own names for its levels.
    pub levels: Vec<String>,
    /// Headings of this document, and what they mean.
    pub headings: Vec<HeadingHint>,
}

/// A heading of a document, and what it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadingHint {
    /// The heading as printed; case, list mark and colon do not count.
    pub text: String,
    /// What it means wherever it stands.
    pub means: Means,
}

/// What a heading means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Means {
    /// It is the title of an area.
    Area,
    /// Measures for this level stand below.
    Level(String),
    /// Goals stand below.
    Goals,
    /// Measures stand below.
    Measures,
    /// It is no heading.
    Nothing,
}

impl Hints {
    /// What a text means as a heading, when somebody has said so.
    pub fn of(&self, text: &str) -> Option<&Means> {
        if self.headings.is_empty() || text.len() > super::headings::LONG {
            return None;
        }
        let key = key(text);
        self.headings.iter().find(|hint| self::key(&hint.text) == key).map(|hint| &hint.means)
    }

    /// Whether a line alone breaks paragraphs, and what stands below it.
    pub(super) fn breaks(&self, text: &str) -> Cue {
        match self.of(text) {
            Some(Means::Level(_) | Means::Goals | Means::Measures) => Cue::List,
            Some(Means::Area) => Cue::Prose,
            Some(Means::Nothing) => Cue::None,
            None => cues::breaks(text),
        }
    }

    /// Puts right what the blocks say as headings.
    pub(super) fn put_right(&self, blocks: &[Block], says: &mut [Option<Says>]) {
        for (block, says) in blocks.iter().zip(says) {
            let Some(means) = self.of(&block.text) else { continue };
            *says = match (means, says.take()) {
                // the heading's own words may say more, such as for how long
                (Means::Goals, Some(Says::Goals(goals))) => Some(Says::Goals(goals)),
                (Means::Goals, _) => {
                    Some(Says::Goals(GoalHeading { horizon: None, number: None, main: false, owned: false }))
                }
                (Means::Measures, Some(Says::Measures(measures))) => Some(Says::Measures(measures)),
                (Means::Measures, _) => Some(Says::Measures(MeasureHeading { beside: None, owned: false })),
                (Means::Level(name), Some(Says::Measures(measures))) => {
                    Some(Says::Measures(MeasureHeading { beside: Some(name.clone()), ..measures }))
                }
                (Means::Area | Means::Level(_) | Means::Nothing, _) => None,
            };
        }
    }
}

fn key(text: &str) -> String {
    tokens::key(&cues::bare(text))
}
