//! The whole policy of the house on one page, without I/O and without a default arm: who may do what, where.
//! `docs/access.md` explains it to people who do not program; the access matrix shows what it comes to, route by route.

use std::marker::PhantomData;

use crate::actor::{Operator, Relation};
use crate::id::{AccountId, UnitId};

/// The rights that a post carries. What the post is *called* is the union's own word and lives with the post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Works for a unit that has units below it (national or county officer).
    Officer,
    /// Leads a unit.
    Leader,
    /// Sits on a unit's board.
    BoardMember,
    /// Represents members towards an employer.
    Steward,
    /// A member.
    Member,
    /// Looks after accounts and posts; sees no drafts.
    Administrator,
}

impl Role {
    /// Every role, in the order shown to people.
    pub const ALL: [Self; 6] =
        [Self::Officer, Self::Leader, Self::BoardMember, Self::Steward, Self::Member, Self::Administrator];

    /// The word that the database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Officer => "officer",
            Self::Leader => "leader",
            Self::BoardMember => "board_member",
            Self::Steward => "steward",
            Self::Member => "member",
            Self::Administrator => "administrator",
        }
    }

    /// The role that a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }
}

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {
        /// Everything that needs a permit.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Action { $($(#[$doc])* $name),* }
        impl Action {
            /// Every action, in the order of the page.
            pub const ALL: &[Self] = &[$(Self::$name),*];
        }
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy)]
            pub struct $name;
            impl Rule for $name { const ACTION: Action = Action::$name; }
        )*
    };
}

/// A marker type for one action, so that a permit for one cannot be used for another.
pub trait Rule {
    /// The action it stands for.
    const ACTION: Action;
}

actions! {
    /// See what a unit has not yet adopted: readings under review, drafts, answers one by one.
    SeeDrafts,
    /// Hand in a document, review its reading, accept it as a draft plan.
    ReadDocument,
    /// Write a unit's own plans while they are drafts: areas, goals, measures, actions, costs.
    WritePlan,
    /// Write down what was decided of a plan: out for input, proposed, adopted, sent back, evaluated, archived.
    AdoptPlan,
    /// Let others see a plan: units that may copy it, and a public page.
    SharePlan,
    /// Give input to a plan for a unit.
    GiveUnitInput,
    /// Give input to a plan as oneself, and support others'.
    GiveOwnInput,
    /// Recommend and decide on input to the unit's plan.
    DecideInput,
    /// Answer a higher plan for a unit.
    AnswerPlan,
    /// Write down what the board decided to answer.
    DecideAnswer,
    /// Ask a unit for an answer by a date, and help it with a note or a resource.
    AskForAnswer,
    /// Switch the rules of the plan check off and on, and add to them.
    KeepRules,
    /// See how units below have answered and how far their actions have come, as counts.
    SeeCoverage,
    /// Say how far the unit's own actions have come, and see what others said; write its meetings down.
    FollowUp,
    /// Raise a matter to a unit above, withdraw it, ask again.
    RaiseMatter,
    /// Receive, assign, pass on and answer a matter that is with the unit.
    HandleMatter,
    /// Write the unit's annual wheel: what comes when in its year.
    KeepWheel,
    /// Judge how far the unit's own goals were reached.
    Evaluate,
    /// Write the unit's annual report, comment on it, mark its sections as ready.
    WriteReport,
    /// Write down that the annual meeting adopted the annual report.
    AdoptReport,
    /// Write the chapters and duties that units below begin their annual reports and annual wheels with.
    KeepTemplates,
    /// Say after how many days the unit's contact is told of what nobody has reported on.
    KeepReminders,
    /// Make accounts, give and end posts.
    KeepAccounts,
}

/// The policy. A new action does not compile until it is decided here.
#[must_use]
pub fn allows(role: Role, relation: Relation, action: Action) -> bool {
    use Relation::{Above, Own};
    use Role::{Administrator, BoardMember, Leader, Member, Officer, Steward};
    match action {
        // A board works in peace: nobody above reads a draft.
        Action::SeeDrafts
        | Action::ReadDocument
        | Action::WritePlan
        | Action::GiveUnitInput
        | Action::DecideInput
        | Action::AnswerPlan => match role {
            Officer | Leader | BoardMember => relation == Own,
            Steward | Member | Administrator => false,
        },
        // Writing down what a meeting decided, and letting others see, is the leader's, or the officer's where the union
        // employs one.
        Action::AdoptPlan | Action::SharePlan | Action::DecideAnswer | Action::AdoptReport | Action::KeepReminders => {
            match role {
                Officer | Leader => relation == Own,
                BoardMember | Steward | Member | Administrator => false,
            }
        }
        // Whoever belongs to a unit may speak there.
        Action::GiveOwnInput => match role {
            Officer | Leader | BoardMember | Steward | Member => relation == Own,
            Administrator => false,
        },
        // Help comes from above, and never from beside.
        Action::AskForAnswer => match role {
            Officer => relation == Above,
            Leader | BoardMember | Steward | Member | Administrator => false,
        },
        Action::KeepRules | Action::KeepTemplates => match role {
            Officer => relation == Own,
            Leader | BoardMember | Steward | Member | Administrator => false,
        },
        // Counts of the own unit and of the units below.
        Action::SeeCoverage => match role {
            Officer => matches!(relation, Own | Above),
            Leader | BoardMember => relation == Own,
            Steward | Member | Administrator => false,
        },
        // Stewards answer for actions as much as the board does.
        Action::FollowUp => match role {
            Officer | Leader | BoardMember | Steward => relation == Own,
            Member | Administrator => false,
        },
        // Between the boards: what a branch asks, and what it is answered. And the board's own year: what comes when, what was
        // reached, what it tells the annual meeting.
        Action::RaiseMatter | Action::HandleMatter | Action::KeepWheel | Action::Evaluate | Action::WriteReport => {
            match role {
                Officer | Leader | BoardMember => relation == Own,
                Steward | Member | Administrator => false,
            }
        }
        Action::KeepAccounts => match role {
            Administrator => matches!(relation, Own | Above),
            Officer | Leader | BoardMember | Steward | Member => false,
        },
    }
}

/// Proof that the policy said yes to this person, this action, this unit. Only `Actor::may` makes one.
#[derive(Debug, Clone)]
pub struct Permit<R: Rule> {
    by: AccountId,
    unit: UnitId,
    seal: PhantomData<R>,
}

impl<R: Rule> Permit<R> {
    pub(crate) fn seal(by: AccountId, unit: UnitId) -> Self {
        Self { by, unit, seal: PhantomData }
    }

    /// Who was given it.
    #[must_use]
    pub fn by(&self) -> AccountId {
        self.by
    }

    /// The unit it holds in.
    #[must_use]
    pub fn unit(&self) -> UnitId {
        self.unit
    }
}

/// Who may make accounts: somebody with a permit, or the operator, who founds a union before anybody can sign in.
pub trait KeepsAccounts: sealed::Sealed {}

impl KeepsAccounts for Permit<KeepAccounts> {}
impl KeepsAccounts for Operator {}

mod sealed {
    /// So that nothing else keeps accounts.
    pub trait Sealed {}
    impl Sealed for super::Permit<super::KeepAccounts> {}
    impl Sealed for super::Operator {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_reads_back_from_its_word() {
        for role in Role::ALL {
            assert_eq!(Role::from_word(role.word()), Some(role));
        }
    }

    #[test]
    fn nobody_beside_or_below_may_do_anything_that_needs_a_permit() {
        for role in Role::ALL {
            for &action in Action::ALL {
                assert!(!allows(role, Relation::Beside, action), "{role:?} {action:?}");
                assert!(!allows(role, Relation::Below, action), "{role:?} {action:?}");
            }
        }
    }
}
