//! Who can be reminded now, and who is who in which unit. Pure but for what `store` reads.

use std::collections::HashMap;

use follow_up::KnownBy;
use kernel::Role;
use kernel::access::{Action, allows};
use kernel::actor::Relation;
use kernel::id::{AccountId, UnitId};
use units::HeldPost;

/// Somebody in a unit, with everything they are there.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub(crate) account: AccountId,
    pub(crate) roles: Vec<Role>,
    pub(crate) known: KnownBy,
}

impl Person {
    /// Whether a post of theirs lets them do this in the unit.
    pub(crate) fn may(&self, action: Action) -> bool {
        self.roles.iter().any(|role| allows(*role, Relation::Own, action))
    }
}

/// Who is who, unit by unit.
#[derive(Debug, Default)]
pub(crate) struct Everybody(HashMap<UnitId, Vec<Person>>);

impl Everybody {
    pub(crate) fn of(posts: Vec<HeldPost>) -> Self {
        let mut units: HashMap<UnitId, Vec<Person>> = HashMap::new();
        for post in posts {
            let people = units.entry(post.unit).or_default();
            match people.iter_mut().find(|person| person.account == post.account) {
                Some(person) => {
                    person.roles.push(post.role);
                    person.known.titles.push(post.titles);
                }
                None => people.push(Person {
                    account: post.account,
                    roles: vec![post.role],
                    known: KnownBy { name: post.name, titles: vec![post.titles] },
                }),
            }
        }
        Self(units)
    }

    pub(crate) fn in_unit(&self, unit: UnitId) -> &[Person] {
        self.0.get(&unit).map_or(&[], Vec::as_slice)
    }

    /// Who a unit is reached through: those who lead it, or else those who work for it.
    pub(crate) fn contacts(&self, unit: UnitId) -> Vec<&Person> {
        let with = |role| self.in_unit(unit).iter().filter(move |p| p.roles.contains(&role)).collect::<Vec<_>>();
        let leaders = with(Role::Leader);
        if leaders.is_empty() { with(Role::Officer) } else { leaders }
    }

    /// Who sees to a matter that is with a unit: whom it is assigned to, or else those who lead or work for the unit.
    pub(crate) fn handlers(&self, unit: UnitId, assigned_to: Option<&str>) -> Vec<&Person> {
        let may = |person: &&Person| person.may(Action::HandleMatter);
        let meant = |person: &&Person| {
            let known = &person.known;
            assigned_to.is_some_and(|to| known.is_meant(Some(to), None) || known.is_meant(None, Some(to)))
        };
        let named: Vec<&Person> = self.in_unit(unit).iter().filter(|p| may(p) && meant(p)).collect();
        if named.is_empty() {
            let leads = |p: &&Person| p.roles.iter().any(|role| matches!(role, Role::Leader | Role::Officer));
            self.in_unit(unit).iter().filter(|p| may(p) && leads(p)).collect()
        } else {
            named
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn post(account: AccountId, unit: UnitId, name: &str, role: Role, title: &str) -> HeldPost {
        HeldPost { account, name: name.into(), unit, role, titles: [title.into(), title.into(), title.into()] }
    }

    #[test]
    fn a_matter_is_for_whom_it_is_assigned_to_and_otherwise_for_those_who_lead() {
        let (unit, lea, per, ola) = (UnitId::new(), AccountId::new(), AccountId::new(), AccountId::new());
        let all = Everybody::of(vec![
            post(lea, unit, "Lea", Role::Leader, "leder"),
            post(per, unit, "Per", Role::BoardMember, "kasserer"),
            post(ola, unit, "Ola", Role::Steward, "tillitsvalgt"),
        ]);
        let who = |to: Option<&str>| all.handlers(unit, to).iter().map(|p| p.account).collect::<Vec<_>>();
        for (to, wanted) in [
            (None, vec![lea]),
            (Some("Kasserer"), vec![per]),
            (Some("per"), vec![per]),
            (Some("tillitsvalgt"), vec![lea]), // may not handle it
            (Some("nestlederen"), vec![lea]),
        ] {
            assert_eq!(who(to), wanted, "{to:?}");
        }
        assert_eq!(all.contacts(unit).len(), 1);
        assert!(all.contacts(UnitId::new()).is_empty());
    }
}
