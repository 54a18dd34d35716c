//! What a column of a spreadsheet may mean for a plan.

use serde::{Deserialize, Serialize};

/// The meaning of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Meaning {
    /// The area that the row belongs to.
    Area,
    /// The goal.
    Goal,
    /// The period that the goal is for.
    Horizon,
    /// The measure itself.
    Measure,
    /// Whether the row is a goal, a measure or prose; its words stand in the measure's column.
    Kind,
    /// The level that the measure is addressed to.
    Level,
    /// Who answers for it: a post or a person, told apart cell by cell.
    Owner,
    /// The post that answers for it.
    OwnerPost,
    /// The person who answers for it.
    OwnerName,
    /// The first day.
    Start,
    /// The deadline.
    Due,
    /// A time in whatever form: a day, a period, how often.
    When,
    /// How often it is done again.
    Recurrence,
    /// Cost in kroner.
    Kroner,
    /// Hours of released time.
    Hours,
    /// Days of released time.
    Days,
    /// How one sees that it is done.
    Indicator,
    /// What the indicator counts.
    IndicatorUnit,
    /// Where the indicator stands today.
    Baseline,
    /// Where it should stand.
    Target,
    /// By when it should stand there.
    IndicatorBy,
    /// How far it has come.
    Status,
    /// What it answers in a higher plan.
    Higher,
    /// Anything else worth keeping beside the measure.
    Comment,
    /// Not part of the plan.
    NotUsed,
}

impl Meaning {
    /// Every meaning, in the order shown to people.
    pub const ALL: [Self; 25] = [
        Self::Area,
        Self::Goal,
        Self::Measure,
        Self::Kind,
        Self::Level,
        Self::Horizon,
        Self::Owner,
        Self::OwnerPost,
        Self::OwnerName,
        Self::Start,
        Self::Due,
        Self::When,
        Self::Recurrence,
        Self::Kroner,
        Self::Hours,
        Self::Days,
        Self::Indicator,
        Self::IndicatorUnit,
        Self::Baseline,
        Self::Target,
        Self::IndicatorBy,
        Self::Status,
        Self::Higher,
        Self::Comment,
        Self::NotUsed,
    ];

    /// The word that forms and messages use: the same as in JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::Goal => "goal",
            Self::Horizon => "horizon",
            Self::Measure => "measure",
            Self::Kind => "kind",
            Self::Level => "level",
            Self::Owner => "owner",
            Self::OwnerPost => "owner-post",
            Self::OwnerName => "owner-name",
            Self::Start => "start",
            Self::Due => "due",
            Self::When => "when",
            Self::Recurrence => "recurrence",
            Self::Kroner => "kroner",
            Self::Hours => "hours",
            Self::Days => "days",
            Self::Indicator => "indicator",
            Self::IndicatorUnit => "indicator-unit",
            Self::Baseline => "baseline",
            Self::Target => "target",
            Self::IndicatorBy => "indicator-by",
            Self::Status => "status",
            Self::Higher => "higher",
            Self::Comment => "comment",
            Self::NotUsed => "not-used",
        }
    }

    /// The meaning that a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|meaning| meaning.word() == word)
    }

    /// Whether more than one column may mean it: what each says is kept under its own heading.
    #[must_use]
    pub fn may_repeat(self) -> bool {
        matches!(self, Self::Comment | Self::NotUsed | Self::Higher | Self::Status)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_meaning_reads_back_from_its_word_and_from_json() {
        for meaning in Meaning::ALL {
            assert_eq!(Meaning::from_word(meaning.word()), Some(meaning));
            assert_eq!(serde_json::to_string(&meaning).unwrap(), format!("\"{}\"", meaning.word()));
        }
    }
}
