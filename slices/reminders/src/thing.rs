//! What somebody is reminded of: a thing, the time that is meant, and the step of the reminder. Each is told once. Pure.

use jiff::civil::Date;

/// What kind of thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// An action that one answers for.
    Action,
    /// A matter that waits for one's answer.
    Matter,
    /// An answer to a matter that one raised.
    Answered,
    /// Answers to a higher plan that one's unit was asked for.
    Asked,
    /// A hearing in which one's unit has said nothing.
    Hearing,
    /// An action of the unit of which nobody has said anything; told to its contact.
    Contact,
}

/// When it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Step {
    /// Some days before.
    Before,
    /// On the day.
    Today,
    /// The day has passed.
    Late,
    /// Something that has no day to wait for.
    News,
}

/// One thing to be reminded of.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Thing {
    /// Kind.
    pub(crate) kind: Kind,
    /// Its id.
    pub(crate) thing: String,
    /// The id of what it belongs to: an action's plan, the unit that is asked; empty when it is nothing's.
    pub(crate) within: String,
    /// The time that is meant, of what comes again.
    pub(crate) occasion: String,
    /// By when.
    pub(crate) due: Date,
    /// Step.
    pub(crate) step: Step,
}

impl Kind {
    /// Every kind, in the order of a letter.
    pub(crate) const ALL: [Self; 6] =
        [Self::Action, Self::Matter, Self::Asked, Self::Hearing, Self::Answered, Self::Contact];

    /// The word that the database uses.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Action => "action",
            Self::Matter => "matter",
            Self::Answered => "answered",
            Self::Asked => "asked",
            Self::Hearing => "hearing",
            Self::Contact => "contact",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

impl Step {
    const ALL: [Self; 4] = [Self::Before, Self::Today, Self::Late, Self::News];

    /// The word that the database uses.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::Today => "today",
            Self::Late => "late",
            Self::News => "news",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.word() == word)
    }
}
