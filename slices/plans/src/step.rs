//! The steps of a plan from draft to archive, and which may follow which. Pure; `steps` writes them down.

use kernel::{Error, Result};

use crate::store::Standing;

/// What was decided of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// Opened for input; the text stands while others speak about it.
    OutForInput,
    /// Input is closed; the text is worked on again.
    InputClosed,
    /// Put before the organ that adopts it; the text stands.
    Proposed,
    /// Sent back by that organ; the text is worked on again.
    SentBack,
    /// Adopted.
    Adopted,
    /// Judged at the end of its period.
    Evaluated,
    /// Kept as history.
    Archived,
}

impl Step {
    /// Every step, in the order of the chain.
    pub const ALL: [Self; 7] = [
        Self::OutForInput,
        Self::InputClosed,
        Self::Proposed,
        Self::SentBack,
        Self::Adopted,
        Self::Evaluated,
        Self::Archived,
    ];

    /// The word that the database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::OutForInput => "out-for-input",
            Self::InputClosed => "input-closed",
            Self::Proposed => "proposed",
            Self::SentBack => "sent-back",
            Self::Adopted => "adopted",
            Self::Evaluated => "evaluated",
            Self::Archived => "archived",
        }
    }

    /// The step that a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.word() == word)
    }

    /// The steps that may follow another, or the draft (`None`).
    #[must_use]
    pub fn after(last: Option<Self>) -> &'static [Self] {
        match last {
            None | Some(Self::InputClosed | Self::SentBack) => &[Self::OutForInput, Self::Proposed, Self::Adopted],
            Some(Self::OutForInput) => &[Self::InputClosed],
            Some(Self::Proposed) => &[Self::Adopted, Self::SentBack],
            Some(Self::Adopted) => &[Self::Evaluated, Self::Archived],
            Some(Self::Evaluated) => &[Self::Archived],
            Some(Self::Archived) => &[],
        }
    }

    /// Whether the plan's text may be written in after this step.
    #[must_use]
    pub fn leaves_text_open(self) -> bool {
        match self {
            Self::InputClosed | Self::SentBack => true,
            Self::OutForInput | Self::Proposed | Self::Adopted | Self::Evaluated | Self::Archived => false,
        }
    }
}

impl Standing {
    /// # Errors
    /// `Conflict` when the text stands: adopted, before others, or followed by a later version.
    pub(crate) fn may_be_written(&self) -> Result<()> {
        if self.adopted {
            Err(Error::Conflict("adopted-already"))
        } else if self.followed {
            Err(Error::Conflict("has-next-version"))
        } else if self.step.is_some_and(|step| !step.leaves_text_open()) {
            Err(Error::Conflict("text-stands"))
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_reads_back_from_its_word() {
        for step in Step::ALL {
            assert_eq!(Step::from_word(step.word()), Some(step));
        }
    }

    #[test]
    fn every_step_can_be_reached_and_the_archive_is_the_end() {
        let mut reached: Vec<Step> = Step::after(None).to_vec();
        let mut at = 0;
        while let Some(step) = reached.get(at).copied() {
            at += 1;
            for next in Step::after(Some(step)) {
                if !reached.contains(next) {
                    reached.push(*next);
                }
            }
        }
        for step in Step::ALL {
            assert!(reached.contains(&step), "{step:?}");
        }
        assert!(Step::after(Some(Step::Archived)).is_empty());
    }
}
