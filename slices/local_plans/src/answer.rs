//! What a unit can answer to a measure of a higher plan, and the rules of it. Pure.

use kernel::{Error, Result};

/// The answer itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AnswerKind {
    /// Taken up as it stands.
    TakenUp,
    /// Taken up in a form that fits the unit.
    Adapted,
    /// A part of it is taken up.
    InPart,
    /// Put off.
    Later,
    /// Chosen away, with a reason.
    ChosenAway,
    /// Does not concern the unit.
    NotRelevant,
}

impl AnswerKind {
    /// Every kind, in the order shown to people.
    pub const ALL: [Self; 6] =
        [Self::TakenUp, Self::Adapted, Self::InPart, Self::Later, Self::ChosenAway, Self::NotRelevant];

    /// The word that the database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::TakenUp => "taken_up",
            Self::Adapted => "adapted",
            Self::InPart => "in_part",
            Self::Later => "later",
            Self::ChosenAway => "chosen_away",
            Self::NotRelevant => "not_relevant",
        }
    }

    /// The kind that a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether the unit means to do something about the measure, so that an action should carry it out.
    #[must_use]
    pub fn is_done_here(self) -> bool {
        match self {
            Self::TakenUp | Self::Adapted | Self::InPart => true,
            Self::Later | Self::ChosenAway | Self::NotRelevant => false,
        }
    }

    /// Whether the answer says nothing without a reason.
    #[must_use]
    pub fn needs_reason(self) -> bool {
        self == Self::ChosenAway
    }

    /// Whether the unit may write the measure in its own words.
    #[must_use]
    pub fn has_own_words(self) -> bool {
        matches!(self, Self::Adapted | Self::InPart)
    }
}

/// An answer as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Kind.
    pub kind: AnswerKind,
    /// The reason, or a note about how it is adapted or which part is taken up.
    pub reason: Option<String>,
    /// The measure in the unit's own words, where it is adapted or taken up in part.
    pub own_text: Option<String>,
}

/// A reason, or a measure in own words, may be this long, in characters.
const LONGEST: usize = 2000;

impl Answer {
    /// An answer that holds; what was typed is kept as it is but for the space around it.
    ///
    /// # Errors
    /// `Invalid`: chosen away without a reason, or a reason that is too long.
    pub fn new(kind: AnswerKind, reason: Option<&str>) -> Result<Self> {
        let reason = reason.map(str::trim).filter(|text| !text.is_empty());
        match reason {
            None if kind.needs_reason() => Err(Error::fault("reason", "fault-reason")),
            Some(text) if text.chars().count() > LONGEST => Err(Error::fault("reason", "fault-reason-long")),
            _ => Ok(Self { kind, reason: reason.map(str::to_owned), own_text: None }),
        }
    }

    /// The same with the measure in the unit's own words; what says the same as the measure, or goes with an answer that has
    /// no words of its own, is left out.
    ///
    /// # Errors
    /// `Invalid`: a text that is too long.
    pub fn in_own_words(mut self, text: Option<&str>, measure: &str) -> Result<Self> {
        let same = |text: &&str| text.split_whitespace().eq(measure.split_whitespace());
        let text = text.map(str::trim).filter(|text| !text.is_empty() && !same(text) && self.kind.has_own_words());
        if text.is_some_and(|text| text.chars().count() > LONGEST) {
            return Err(Error::fault("own_text", "fault-own-text-long"));
        }
        self.own_text = text.map(str::to_owned);
        Ok(self)
    }

    /// This answer in the place of an earlier one: a reason that was given for another answer and sent along unchanged is
    /// not a reason for this one.
    #[must_use]
    pub fn instead_of(mut self, before: Option<&Self>) -> Self {
        let carried_over = before.is_some_and(|b| b.kind != self.kind && b.reason == self.reason);
        if carried_over && !self.kind.needs_reason() {
            self.reason = None;
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::AnswerKind::{Adapted, ChosenAway, InPart, Later, NotRelevant, TakenUp};
    use super::*;

    #[test]
    fn every_kind_reads_back_from_its_word() {
        for kind in AnswerKind::ALL {
            assert_eq!(AnswerKind::from_word(kind.word()), Some(kind));
        }
        assert_eq!(AnswerKind::from_word("maybe"), None);
    }

    #[test]
    fn only_choosing_away_asks_for_a_reason() {
        for (kind, reason, holds) in [
            (TakenUp, None, true),
            (Adapted, Some("vi tar det i mai"), true),
            (InPart, None, true),
            (Later, None, true),
            (NotRelevant, None, true),
            (ChosenAway, None, false),
            (ChosenAway, Some("   "), false),
            (ChosenAway, Some("ikke folk nok"), true),
        ] {
            assert_eq!(Answer::new(kind, reason).is_ok(), holds, "{kind:?} {reason:?}");
        }
        assert!(Answer::new(ChosenAway, Some(&"x".repeat(2001))).is_err());
    }

    #[test]
    fn a_reason_does_not_follow_along_to_another_answer() {
        let old = Answer::new(ChosenAway, Some("ikke folk nok")).unwrap();
        for (kind, typed, kept) in [
            (TakenUp, Some("ikke folk nok"), None),
            (Adapted, Some("bare i Florø"), Some("bare i Florø")),
            (ChosenAway, Some("ikke folk nok"), Some("ikke folk nok")),
            (TakenUp, None, None),
        ] {
            let new = Answer::new(kind, typed).unwrap().instead_of(Some(&old));
            assert_eq!(new.reason.as_deref(), kept, "{kind:?}");
        }
    }
    #[test]
    fn own_words_go_with_adapted_and_in_part_and_only_when_they_differ() {
        let measure = "Besøke alle arbeidsplasser.";
        for (kind, typed, kept) in [
            (Adapted, Some("Besøke garasjene i mai."), Some("Besøke garasjene i mai.")),
            (InPart, Some("  Besøke de største. "), Some("Besøke de største.")),
            (Adapted, Some("Besøke alle\n arbeidsplasser. "), None),
            (Adapted, Some("  "), None),
            (TakenUp, Some("Besøke garasjene i mai."), None),
            (Later, Some("Besøke garasjene i mai."), None),
        ] {
            let answer = Answer::new(kind, None).unwrap().in_own_words(typed, measure).unwrap();
            assert_eq!(answer.own_text.as_deref(), kept, "{kind:?} {typed:?}");
        }
        let long = "x".repeat(2001);
        assert!(Answer::new(Adapted, None).unwrap().in_own_words(Some(&long), measure).is_err());
    }
}
