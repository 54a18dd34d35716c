//! Who asks: a person with the posts they hold today, and where those posts stand in the tree of units.

use jiff::civil::Date;

use crate::access::{Permit, Role, Rule, allows};
use crate::error::{Error, Result};
use crate::id::{AccountId, LevelId, UnitId};

/// A post that the actor holds today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Which rights the post carries.
    pub role: Role,
    /// What the post is called, in the words of the union.
    pub title: String,
    /// Where.
    pub place: Place,
    /// The unit's name.
    pub unit_name: String,
    /// The unit's level.
    pub level: LevelId,
}

/// Whoever runs the program at its console, with the database file in their hands anyway. What takes this instead
/// of a scope or a permit is for the command line only: grep for `at_the_console`.
#[derive(Debug, Clone, Copy)]
pub struct Operator(());

impl Operator {
    /// The operator. Never called from a page.
    #[must_use]
    pub fn at_the_console() -> Self {
        Self(())
    }
}

/// The house's own clockwork, which looks over all units for whom it shall remind. What takes this instead of a scope shows
/// nothing to anybody: what somebody is told is read again with their own scope.
#[derive(Debug, Clone, Copy)]
pub struct Clockwork(());

impl Clockwork {
    /// The clockwork. Never called from a page.
    #[must_use]
    pub fn of_the_house() -> Self {
        Self(())
    }
}

/// Where something stands in the tree: its unit, and the units above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The unit itself.
    pub unit: UnitId,
    /// The units above, nearest first.
    pub above: Vec<UnitId>,
}

/// How a post's unit stands to a thing's unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// The same unit.
    Own,
    /// The post is in a unit above the thing's.
    Above,
    /// The post is in a unit below the thing's.
    Below,
    /// Neither.
    Beside,
}

/// Somebody signed in, or a job that acts under a name of its own.
#[derive(Debug, Clone)]
pub struct Actor {
    /// The account.
    pub account: AccountId,
    /// The person's name.
    pub name: String,
    /// The posts held today.
    pub held: Vec<Held>,
    /// The day the posts were looked up on.
    pub today: Date,
}

/// What a reader may see: handed to every read, so that none is unscoped. Only an actor makes one.
#[derive(Debug, Clone)]
pub struct Scope {
    account: AccountId,
    today: Date,
}

impl Scope {
    /// The account whose posts open the view.
    #[must_use]
    pub fn account(&self) -> AccountId {
        self.account
    }

    /// The day on which the posts must hold, `YYYY-MM-DD`.
    #[must_use]
    pub fn day(&self) -> String {
        self.today.to_string()
    }
}

impl Place {
    /// How `post` (a post's place) stands to this place.
    #[must_use]
    pub fn relation_of(&self, post: &Place) -> Relation {
        if post.unit == self.unit {
            Relation::Own
        } else if self.above.contains(&post.unit) {
            Relation::Above
        } else if post.above.contains(&self.unit) {
            Relation::Below
        } else {
            Relation::Beside
        }
    }
}

impl Actor {
    /// The scope of this actor's reads.
    #[must_use]
    pub fn scope(&self) -> Scope {
        Scope { account: self.account, today: self.today }
    }

    /// Whether some post of theirs allows this here. For showing a button; writing takes the permit.
    #[must_use]
    pub fn can<R: Rule>(&self, at: &Place) -> bool {
        self.held.iter().any(|held| allows(held.role, at.relation_of(&held.place), R::ACTION))
    }

    /// The policy's yes to this person, this action, this place.
    ///
    /// # Errors
    /// `Forbidden`. Ask only about what the actor can see; what they cannot see is `NotFound` before this.
    pub fn may<R: Rule>(&self, at: &Place) -> Result<Permit<R>> {
        if self.can::<R>(at) { Ok(Permit::seal(self.account, at.unit)) } else { Err(Error::Forbidden) }
    }

    /// The units in which some post of theirs allows this, in the order of the posts.
    #[must_use]
    pub fn own_units_for<R: Rule>(&self) -> Vec<&Held> {
        let mut units: Vec<&Held> = Vec::new();
        for held in &self.held {
            if allows(held.role, Relation::Own, R::ACTION) && !units.iter().any(|u| u.place.unit == held.place.unit) {
                units.push(held);
            }
        }
        units
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::{AdoptPlan, AnswerPlan};

    fn place(unit: UnitId, above: &[UnitId]) -> Place {
        Place { unit, above: above.to_vec() }
    }

    #[test]
    fn a_leader_answers_for_the_own_branch_and_not_for_the_sibling() {
        let (union, county, own, sibling) = (UnitId::new(), UnitId::new(), UnitId::new(), UnitId::new());
        let held = Held {
            role: Role::Leader,
            title: "leder".into(),
            place: place(own, &[county, union]),
            unit_name: "Egen".into(),
            level: LevelId::new(),
        };
        let leader = Actor {
            account: AccountId::new(),
            name: "Lea".into(),
            held: vec![held],
            today: jiff::civil::date(2026, 2, 1),
        };
        assert!(leader.may::<AnswerPlan>(&place(own, &[county, union])).is_ok());
        assert!(leader.may::<AnswerPlan>(&place(sibling, &[county, union])).is_err());
        assert!(leader.may::<AdoptPlan>(&place(union, &[])).is_err());
        assert_eq!(place(union, &[]).relation_of(&place(own, &[county, union])), Relation::Below);
    }
}
