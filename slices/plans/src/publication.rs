//! The public page of an adopted plan: what its unit has chosen to show to anybody, at which address, until it is withdrawn.

use std::collections::HashSet;

use db::{Conn, Tx};
use kernel::access::SharePlan;
use kernel::{Error, Permit, Result};
use web::PublicAction;

use crate::plan::Plan;
use crate::slug::{free, slug};
use crate::{store, store_publication};

/// What a unit has chosen to show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// Who answers for an action (the post), when, and what shows how far it has come.
    pub with_actions: bool,
    /// What an action costs; only together with the actions' other details.
    pub with_costs: bool,
    /// Whether search engines may show the page.
    pub indexed: bool,
    /// The persons who have agreed to be named.
    pub consented: HashSet<String>,
}

/// A public page as it stands.
#[derive(Debug, Clone)]
pub struct Publication {
    /// Its address below `/p/`.
    pub slug: String,
    /// What it shows.
    pub choice: Choice,
    /// Whether it has been withdrawn.
    pub withdrawn: bool,
    /// When it was published last, in milliseconds.
    pub at_ms: i64,
}

/// What is shown of an action.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShownAction {
    /// Who answers for it: the post, and the person only if they have agreed.
    pub owner: Vec<String>,
    /// When.
    pub when: String,
    /// What it costs.
    pub cost: String,
    /// What shows how far it has come.
    pub seen_by: String,
}

/// An action as a choice lets it be shown. A person who has not agreed is never named, whatever else is chosen, not even
/// where their name stands as if it were a post.
#[must_use]
pub fn shown(action: &PublicAction, choice: &Choice) -> ShownAction {
    if !choice.with_actions {
        return ShownAction::default();
    }
    let name = action.name.clone().filter(|name| choice.consented.contains(name));
    let post = action.post.clone().filter(|post| action.name.as_ref().is_none_or(|n| n != post) || name.is_some());
    let mut owner: Vec<String> = [post, name].into_iter().flatten().collect();
    owner.dedup();
    let cost = if choice.with_costs { action.cost.clone() } else { String::new() };
    ShownAction { owner, when: action.when.clone(), cost, seen_by: action.seen_by.clone() }
}

/// A plan's public page, withdrawn or not; `None` when it has never had one.
///
/// # Errors
/// The database's.
pub(crate) fn publication(c: &mut Conn, plan: &Plan) -> Result<Option<Publication>> {
    store_publication::of(c, plan.id)
}

/// An address that a plan's page could have.
///
/// # Errors
/// The database's.
pub(crate) fn suggested(c: &mut Conn, plan: &Plan) -> Result<String> {
    let title = slug(&plan.title);
    let unit = slug(&plan.unit_name);
    let wanted = if title.contains(&unit) { title } else { slug(&format!("{} {}", plan.unit_name, plan.title)) };
    let taken = store_publication::taken(c, &wanted, plan.id)?;
    Ok(free(&wanted, &taken))
}

/// Publishes an adopted plan of the permit's unit, or changes what its page shows; an address it had leads on to the new one.
///
/// # Errors
/// `NotFound` outside the permit's unit; `Conflict("not-adopted")`; `Invalid` when the address belongs to another plan.
pub fn publish(
    tx: &mut Tx,
    permit: &Permit<SharePlan>,
    plan: &Plan,
    choice: &Choice,
    address: &str,
    at_ms: i64,
) -> Result<String> {
    let standing = store::standing(tx, plan.id)?.filter(|at| at.unit == permit.unit()).ok_or(Error::NotFound)?;
    if !standing.adopted {
        return Err(Error::Conflict("not-adopted"));
    }
    let address = if address.trim().is_empty() { suggested(tx, plan)? } else { slug(address) };
    if store_publication::taken(tx, &address, plan.id)?.contains(&address) {
        return Err(Error::fault("address", "fault-address-taken"));
    }
    store_publication::publish(tx, permit, plan.id, choice, &address, at_ms)?;
    db::record(tx, &db::Entry::of(at_ms, permit.by(), "publish", "plan", &plan.id, Some(&permit.unit())))?;
    Ok(address)
}

/// Withdraws a plan's public page at once; consents are forgotten.
///
/// # Errors
/// `NotFound` outside the permit's unit, or when there is no page.
pub fn withdraw(tx: &mut Tx, permit: &Permit<SharePlan>, plan: &Plan, at_ms: i64) -> Result<()> {
    store::standing(tx, plan.id)?.filter(|at| at.unit == permit.unit()).ok_or(Error::NotFound)?;
    if !store_publication::withdraw(tx, permit, plan.id, at_ms)? {
        return Err(Error::NotFound);
    }
    db::record(tx, &db::Entry::of(at_ms, permit.by(), "withdraw", "plan", &plan.id, Some(&permit.unit())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::id::MeasureId;

    #[test]
    fn nobody_is_named_who_has_not_agreed_and_costs_come_only_when_chosen() {
        let action = |post: Option<&str>, name: Option<&str>| PublicAction {
            measure: MeasureId::new(),
            post: post.map(str::to_owned),
            name: name.map(str::to_owned),
            when: "innen juni".into(),
            cost: "6000 kr".into(),
            seen_by: String::new(),
        };
        let choice = |with_actions, with_costs, agreed: &[&str]| Choice {
            with_actions,
            with_costs,
            indexed: false,
            consented: agreed.iter().map(|name| (*name).to_owned()).collect(),
        };
        for (action, choice, owner, when, cost) in [
            (action(Some("Leder"), Some("Kari")), choice(false, true, &["Kari"]), "", "", ""),
            (action(Some("Leder"), Some("Kari")), choice(true, false, &[]), "Leder", "innen juni", ""),
            (
                action(Some("Leder"), Some("Kari")),
                choice(true, true, &["Kari"]),
                "Leder, Kari",
                "innen juni",
                "6000 kr",
            ),
            (action(None, Some("Kari")), choice(true, false, &["Ola"]), "", "innen juni", ""),
            (action(Some("Kari"), Some("Kari")), choice(true, false, &[]), "", "innen juni", ""),
            (action(Some("Kari"), Some("Kari")), choice(true, false, &["Kari"]), "Kari", "innen juni", ""),
            (action(Some("Leder"), None), choice(true, false, &[]), "Leder", "innen juni", ""),
        ] {
            let found = shown(&action, &choice);
            assert_eq!(
                (found.owner.join(", ").as_str(), found.when.as_str(), found.cost.as_str()),
                (owner, when, cost)
            );
        }
    }
}
