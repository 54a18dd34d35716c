//! What somebody does with a matter that has been raised, and what each step needs. Pure.

use jiff::civil::Date;
use kernel::id::UnitId;
use kernel::{Error, Fault, Result};

use crate::raise::{LONGEST_TEXT, LONGEST_TITLE};
use crate::standing::EventKind;

/// What is done. The field names of faults are those of the matter's page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The unit that has it says that it has seen it.
    Receive,
    /// Somebody looks at it: a name or a post in free words, and a few words more.
    Assign(String, String),
    /// It goes to another unit, with a few words.
    PassOn(UnitId, String),
    /// The answer.
    Answer(String),
    /// No answer is needed any more, and why.
    Withdraw(String),
    /// The answer did not answer: what is missing, and the new day.
    Reopen(String, Option<Date>),
}

impl Step {
    /// The event that it makes.
    #[must_use]
    pub fn kind(&self) -> EventKind {
        match self {
            Self::Receive => EventKind::Received,
            Self::Assign(..) => EventKind::Assigned,
            Self::PassOn(..) => EventKind::PassedOn,
            Self::Answer(_) => EventKind::Answered,
            Self::Withdraw(_) => EventKind::Withdrawn,
            Self::Reopen(..) => EventKind::Reopened,
        }
    }

    /// What is said with it.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Receive => "",
            Self::Assign(_, words)
            | Self::PassOn(_, words)
            | Self::Answer(words)
            | Self::Withdraw(words)
            | Self::Reopen(words, _) => words,
        }
    }

    fn field(&self) -> &'static str {
        match self {
            Self::Receive => "form",
            Self::Assign(..) => "assign_words",
            Self::PassOn(..) => "pass_words",
            Self::Answer(_) => "answer",
            Self::Withdraw(_) => "withdraw_words",
            Self::Reopen(..) => "reopen_words",
        }
    }

    /// Holds the step against what it needs; `onward` are the units that the matter may go to.
    ///
    /// # Errors
    /// `Invalid`, a fault a field.
    pub fn check(&self, onward: &[UnitId], today: Date) -> Result<()> {
        let mut faults = Vec::new();
        let mut fault = |field, word| faults.push(Fault { field, word });
        match self {
            Self::Assign(to, _) if to.is_empty() => fault("assigned_to", "fault-assigned-missing"),
            Self::Assign(to, _) if to.chars().count() > LONGEST_TITLE => fault("assigned_to", "fault-title-long"),
            Self::PassOn(to, _) if !onward.contains(to) => fault("to_unit", "fault-to-unit"),
            Self::Answer(words) if words.is_empty() => fault("answer", "fault-answer-missing"),
            Self::Reopen(words, _) if words.is_empty() => fault("reopen_words", "fault-reopen-missing"),
            _ => {}
        }
        match self {
            Self::Reopen(_, None) => fault("answer_by", "fault-day"),
            Self::Reopen(_, Some(day)) if *day <= today => fault("answer_by", "fault-day-past"),
            _ => {}
        }
        if self.words().chars().count() > LONGEST_TEXT {
            fault(self.field(), "fault-long");
        }
        if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn each_step_says_what_it_needs() {
        let (above, beside, today) = (UnitId::new(), UnitId::new(), date(2026, 2, 10));
        let (empty, some) = (String::new, || "Noen ord".to_owned());
        let table = [
            (Step::Receive, None),
            (Step::Assign(some(), empty()), None),
            (Step::Assign(empty(), some()), Some(("assigned_to", "fault-assigned-missing"))),
            (Step::Assign("a".repeat(201), empty()), Some(("assigned_to", "fault-title-long"))),
            (Step::PassOn(above, empty()), None),
            (Step::PassOn(beside, some()), Some(("to_unit", "fault-to-unit"))),
            (Step::Answer(some()), None),
            (Step::Answer(empty()), Some(("answer", "fault-answer-missing"))),
            (Step::Answer("a".repeat(10_001)), Some(("answer", "fault-long"))),
            (Step::Withdraw(empty()), None),
            (Step::Withdraw("a".repeat(10_001)), Some(("withdraw_words", "fault-long"))),
            (Step::Reopen(some(), Some(date(2026, 2, 11))), None),
            (Step::Reopen(empty(), Some(date(2026, 2, 11))), Some(("reopen_words", "fault-reopen-missing"))),
            (Step::Reopen(some(), Some(today)), Some(("answer_by", "fault-day-past"))),
            (Step::Reopen(some(), None), Some(("answer_by", "fault-day"))),
        ];
        for (step, wanted) in table {
            let wanted = wanted.map_or(Ok(()), |(field, word)| Err(Error::fault(field, word)));
            assert_eq!(step.check(&[above], today), wanted, "{step:?}");
        }
    }
}
