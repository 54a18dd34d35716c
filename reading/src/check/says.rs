//! What the text of a goal or an action itself says: who, when, how often, what it costs, how one sees it.

use jiff::civil::Date;

use super::cost::{self, Cost};
use super::measure::{self, Measure};
use super::often::{self, Often};
use super::when::{self, Deadline};
use super::{change, owner, vague};
use crate::quantity::tokens::Tokens;
use crate::quantity::tongue::Tongue;

/// What a text says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Says {
    /// Who answers for it, in the text's words.
    pub owner: Option<String>,
    /// A date.
    pub deadline: Option<Deadline>,
    /// How often.
    pub often: Option<Often>,
    /// What it costs.
    pub cost: Option<Cost>,
    /// What can be measured in it.
    pub measure: Option<Measure>,
    /// The built-in vague words, as they stand.
    pub vague: Option<String>,
    /// A word of more or less without how much, as it stands.
    pub change: Option<String>,
}

/// Reads a text in a language (empty: guessed) of a plan for a period.
#[must_use]
pub fn says(text: &str, language: &str, period: Option<(Date, Date)>) -> Says {
    let tokens = Tokens::of(text);
    let tongue = Tongue::of(language, &tokens);
    let language = match (language, tongue) {
        ("nb" | "nn" | "sv" | "da" | "en", _) => language,
        (_, Tongue::Swedish) => "sv",
        (_, Tongue::Danish) => "da",
        (_, Tongue::English) => "en",
        (_, Tongue::Norwegian) => "nb",
    };
    let often = often::often(&tokens, tongue);
    let deadline = when::deadline(&tokens, tongue, period);
    let vague = vague::vague(&tokens, language);
    let measure = measure::measure(&tokens, language, often.as_ref(), deadline.as_ref(), vague.is_some());
    let change = if measure.is_some() { None } else { change::change(&tokens, language) };
    Says {
        owner: owner::owner(&tokens, language),
        cost: cost::cost(&tokens, tongue),
        often,
        deadline,
        measure,
        vague,
        change,
    }
}
