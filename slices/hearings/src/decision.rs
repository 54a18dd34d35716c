//! What those responsible recommend and decide about input. Pure.

use kernel::{Error, Result};

use crate::item::ProposalKind;

/// What is recommended or decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Decision {
    /// As proposed.
    Accepted,
    /// Some of it, or with another text.
    InPart,
    /// No.
    NotAccepted,
    /// The plan says so already.
    AlreadyMet,
    /// A comment that is answered.
    Answered,
}

impl Decision {
    /// Every decision, in the order shown to people.
    pub const ALL: [Self; 5] = [Self::Accepted, Self::InPart, Self::NotAccepted, Self::AlreadyMet, Self::Answered];

    /// The word that the database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::InPart => "in-part",
            Self::NotAccepted => "not-accepted",
            Self::AlreadyMet => "already-met",
            Self::Answered => "answered",
        }
    }

    /// The decision that a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|decision| decision.word() == word)
    }

    /// What can be decided about a proposal of a kind: a comment is answered, a move is met or not.
    #[must_use]
    pub fn about(kind: ProposalKind) -> &'static [Self] {
        match kind {
            ProposalKind::Comment => &[Self::Answered],
            ProposalKind::Move => &[Self::Accepted, Self::NotAccepted, Self::AlreadyMet],
            _ => &[Self::Accepted, Self::InPart, Self::NotAccepted, Self::AlreadyMet],
        }
    }
}

/// What is typed about one proposal, at either stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// Which.
    pub decision: Decision,
    /// The answer to who gave it.
    pub answer: String,
    /// The text that becomes, for what is accepted in part.
    pub becomes: Option<String>,
}

impl Ruling {
    /// # Errors
    /// `Invalid`: a decision that does not fit the kind, no answer, in part without the text that becomes.
    pub fn check(&self, kind: ProposalKind) -> Result<()> {
        if !Decision::about(kind).contains(&self.decision) {
            return Err(Error::fault("decision", "fault-decision-kind"));
        }
        if self.answer.trim().is_empty() {
            return Err(Error::fault("answer", "fault-answer-missing"));
        }
        if self.decision == Decision::InPart && self.becomes.as_deref().unwrap_or_default().trim().is_empty() {
            return Err(Error::fault("becomes", "fault-becomes"));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_which_kind_is_held() {
        let ruling = |decision, answer: &str, becomes: Option<&str>| Ruling {
            decision,
            answer: answer.into(),
            becomes: becomes.map(str::to_owned),
        };
        for (ruling, kind, word) in [
            (ruling(Decision::Accepted, "Ja", None), ProposalKind::Comment, Some("fault-decision-kind")),
            (ruling(Decision::Answered, "Ja", None), ProposalKind::Reword, Some("fault-decision-kind")),
            (ruling(Decision::InPart, "Ja", Some("x")), ProposalKind::Move, Some("fault-decision-kind")),
            (ruling(Decision::Accepted, " ", None), ProposalKind::Reword, Some("fault-answer-missing")),
            (ruling(Decision::InPart, "Ja", Some(" ")), ProposalKind::Reword, Some("fault-becomes")),
            (ruling(Decision::InPart, "Ja", Some("x")), ProposalKind::Strike, None),
            (ruling(Decision::Answered, "Takk", None), ProposalKind::Comment, None),
        ] {
            let found = ruling.check(kind).err();
            assert_eq!(
                found,
                word.map(|word| match word {
                    "fault-answer-missing" => Error::fault("answer", word),
                    "fault-becomes" => Error::fault("becomes", word),
                    _ => Error::fault("decision", word),
                }),
                "{ruling:?} {kind:?}"
            );
        }
    }
}
