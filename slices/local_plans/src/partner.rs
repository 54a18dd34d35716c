//! Somebody who carries an action together with the unit whose plan it stands in: another unit of the union, which is asked
//! and replies, or somebody outside it. Pure.

use kernel::id::{MeasureId, PartnerId, PlanId, UnitId};

/// What a unit that was asked has replied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// It is in.
    Yes,
    /// Not this time.
    No,
}

impl Reply {
    /// The word that the database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
        }
    }

    /// The reply that a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Yes, Self::No].into_iter().find(|reply| reply.word() == word)
    }
}

/// A partner of an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// Id.
    pub id: PartnerId,
    /// The action.
    pub action: MeasureId,
    /// The unit; `None` for somebody outside the union.
    pub unit: Option<UnitId>,
    /// Its name.
    pub name: String,
    /// What a unit has replied; `None` while it has not.
    pub reply: Option<Reply>,
    /// What it wrote.
    pub note: Option<String>,
}

/// An action of another unit that this one is asked to carry with it.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The partner row.
    pub id: PartnerId,
    /// The unit that is asked.
    pub unit: UnitId,
    /// The unit whose plan it stands in.
    pub lead: String,
    /// That plan, and its title.
    pub plan: PlanId,
    /// Its title.
    pub title: String,
    /// What is to be done.
    pub text: String,
    /// The post that answers for it there.
    pub owner_post: Option<String>,
    /// Deadline, `YYYY-MM-DD`.
    pub due_on: Option<String>,
    /// What has been replied.
    pub reply: Option<Reply>,
    /// With which words.
    pub note: Option<String>,
}
