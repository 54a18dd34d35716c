//! How far a goal was reached, as a board says it, and what it needs to say so. Pure.

use jiff::civil::Date;
use kernel::id::IndicatorId;
use kernel::{Error, Fault, Result};

/// How far a goal was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Judgement {
    /// Reached.
    Reached,
    /// Reached in the main.
    Largely,
    /// Reached in part.
    Partly,
    /// Not reached.
    Not,
    /// The board cannot say.
    Unclear,
}

impl Judgement {
    /// Every judgement, in the order shown to people.
    pub const ALL: [Self; 5] = [Self::Reached, Self::Largely, Self::Partly, Self::Not, Self::Unclear];

    /// The word that the database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::Largely => "largely",
            Self::Partly => "partly",
            Self::Not => "not",
            Self::Unclear => "unclear",
        }
    }

    /// The judgement that a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|judgement| judgement.word() == word)
    }

    /// Whether there is something left of the goal for the next plan.
    #[must_use]
    pub fn leaves_something(self) -> bool {
        !matches!(self, Self::Reached | Self::Largely)
    }
}

/// When it is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// While the plan is carried out.
    Midway,
    /// At the end of its period.
    Final,
}

impl Stage {
    /// Both, the first one first.
    pub const ALL: [Self; 2] = [Self::Midway, Self::Final];

    /// The word that the database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Midway => "midway",
            Self::Final => "final",
        }
    }

    /// The stage that a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.word() == word)
    }

    /// The stage that a plan is in: the end is near when a quarter of its period is left.
    #[must_use]
    pub fn of(from: Date, to: Date, today: Date) -> Self {
        let (whole, gone) = ((to - from).get_days(), (today - from).get_days());
        if i64::from(gone) * 4 >= i64::from(whole) * 3 { Self::Final } else { Self::Midway }
    }
}

/// A few words of the board, shared with those above or not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// The words.
    pub text: String,
    /// Whether those above may read them.
    pub shared: bool,
}

/// Where an indicator stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// Which.
    pub indicator: IndicatorId,
    /// The figure.
    pub figure: f64,
    /// Of a share: the part and the whole.
    pub part_of: Option<(f64, f64)>,
    /// On which day.
    pub on: Date,
    /// What was counted, and how.
    pub definition: String,
}

/// A judgement as it is to be written down.
#[derive(Debug, Clone, PartialEq)]
pub struct NewEvaluation {
    /// How far the goal was reached.
    pub judgement: Judgement,
    /// Why the board says so.
    pub reason: String,
    /// What helped.
    pub helped: Words,
    /// What hindered.
    pub hindered: Words,
    /// What to take along into the next plan.
    pub lesson: Words,
    /// Where the goal's indicators stand.
    pub figures: Vec<Measured>,
}

/// The longest text, in characters.
const LONGEST: usize = 2000;

impl NewEvaluation {
    /// Holds it against what it needs.
    ///
    /// # Errors
    /// `Invalid`, a fault a field: a reason that is missing, a text too long.
    pub fn check(&self) -> Result<()> {
        let mut faults = Vec::new();
        let mut fault = |field, word| faults.push(Fault { field, word });
        if self.reason.trim().is_empty() {
            fault("reason", "fault-reason");
        }
        let texts = [
            ("reason", &self.reason),
            ("helped", &self.helped.text),
            ("hindered", &self.hindered.text),
            ("lesson", &self.lesson.text),
        ];
        for (field, text) in texts {
            if text.chars().count() > LONGEST {
                fault(field, "fault-long");
            }
        }
        if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_judgement_and_stage_reads_back_from_its_word() {
        for judgement in Judgement::ALL {
            assert_eq!(Judgement::from_word(judgement.word()), Some(judgement));
        }
        for stage in Stage::ALL {
            assert_eq!(Stage::from_word(stage.word()), Some(stage));
        }
    }

    #[test]
    fn the_end_is_near_when_a_quarter_of_the_period_is_left() {
        let (from, to) = (date(2026, 1, 1), date(2026, 12, 31));
        for (today, stage) in [
            (date(2026, 1, 1), Stage::Midway),
            (date(2026, 6, 10), Stage::Midway),
            (date(2026, 9, 30), Stage::Midway),
            (date(2026, 10, 2), Stage::Final),
            (date(2027, 2, 1), Stage::Final),
        ] {
            assert_eq!(Stage::of(from, to, today), stage, "{today}");
        }
    }

    #[test]
    fn a_judgement_says_why() {
        let long = "a".repeat(LONGEST + 1);
        for (reason, helped, faults) in [
            ("Vi fikk 14 nye medlemmer.", "", vec![]),
            (" ", "", vec!["fault-reason"]),
            ("Vi fikk det til.", long.as_str(), vec!["fault-long"]),
        ] {
            let new = NewEvaluation {
                judgement: Judgement::Reached,
                reason: reason.into(),
                helped: Words { text: helped.into(), shared: false },
                hindered: Words::default(),
                lesson: Words::default(),
                figures: Vec::new(),
            };
            let found: Vec<&str> = match new.check() {
                Err(Error::Invalid(found)) => found.iter().map(|f| f.word).collect(),
                _ => Vec::new(),
            };
            assert_eq!(found, faults, "{reason}");
        }
    }
}
