//! How many measures are answered how. Counts only: what is not answered is unknown, never nought and never a percentage;
//! and what so few have answered that the counts would tell on one of them is counted without its kind.

use crate::answer::AnswerKind;

/// How many other units must have answered a measure before those above see the answers by kind. Below it they see only
/// how many have answered: one answer, or two, would tell what a single board has decided.
pub const FEWEST_FOR_KINDS: usize = 3;

/// Answers counted by kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Out of how many.
    pub of: usize,
    counts: [usize; 6],
    /// Answers that are counted, and whose kind is not said.
    unsaid: usize,
}

impl Tally {
    /// Nothing answered yet, out of so many.
    #[must_use]
    pub fn of(of: usize) -> Self {
        Self { of, counts: [0; 6], unsaid: 0 }
    }

    /// Counts so many answers of a kind.
    pub fn add(&mut self, kind: AnswerKind, n: usize) {
        if let Some((_, count)) = AnswerKind::ALL.into_iter().zip(&mut self.counts).find(|(k, _)| *k == kind) {
            *count += n;
        }
    }

    /// Adds another tally to this one.
    pub fn add_all(&mut self, more: &Self) {
        self.of += more.of;
        self.unsaid += more.unsaid;
        for (kind, n) in more.parts() {
            self.add(kind, n);
        }
    }

    /// How many of a kind.
    #[must_use]
    pub fn get(&self, kind: AnswerKind) -> usize {
        self.parts().find(|(k, _)| *k == kind).map_or(0, |(_, n)| n)
    }

    /// Each kind with its count, in the order shown to people.
    pub fn parts(&self) -> impl Iterator<Item = (AnswerKind, usize)> + '_ {
        AnswerKind::ALL.into_iter().zip(self.counts.iter().copied())
    }

    /// The same, as far as it is known: where some answers are counted without their kind, a kind that nothing else is of may
    /// still be theirs.
    pub fn known(&self) -> impl Iterator<Item = (AnswerKind, Option<usize>)> + '_ {
        self.parts().map(|(kind, n)| (kind, Some(n).filter(|n| *n > 0 || self.unsaid == 0)))
    }

    /// How many are answered at all.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.counts.iter().sum::<usize>() + self.unsaid
    }

    /// How many are answered without the kind being said.
    #[must_use]
    pub fn unsaid(&self) -> usize {
        self.unsaid
    }

    /// The same without any kinds. In a sum it stays without: what is said of the sum is what its parts say.
    #[must_use]
    pub fn without_kinds(&self) -> Self {
        Self { of: self.of, counts: [0; 6], unsaid: self.answered() }
    }

    /// How many wait for an answer.
    #[must_use]
    pub fn open(&self) -> usize {
        self.of.saturating_sub(self.answered())
    }

    /// How many the unit means to do something about: taken up, adapted or in part.
    #[must_use]
    pub fn done_here(&self) -> usize {
        self.parts().filter(|(kind, _)| kind.is_done_here()).map(|(_, n)| n).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_answered_stays_open() {
        let mut tally = Tally::of(10);
        tally.add(AnswerKind::ChosenAway, 1);
        tally.add(AnswerKind::TakenUp, 4);
        tally.add(AnswerKind::InPart, 2);
        assert_eq!((tally.answered(), tally.open(), tally.done_here()), (7, 3, 6));
        let mut both = tally;
        both.add_all(&tally);
        assert_eq!((both.of, both.get(AnswerKind::TakenUp)), (20, 8));
    }

    #[test]
    fn without_kinds_only_how_many_is_left() {
        let mut tally = Tally::of(10);
        tally.add(AnswerKind::ChosenAway, 1);
        tally.add(AnswerKind::TakenUp, 1);
        let bare = tally.without_kinds();
        assert_eq!((bare.answered(), bare.open(), bare.unsaid(), bare.done_here()), (2, 8, 2, 0));
        assert!(bare.parts().all(|(_, n)| n == 0));
    }
}
