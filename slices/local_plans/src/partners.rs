//! Carrying an action together: the lead names partners, and a unit that is named replies for itself.

use db::{Conn, Tx};
use kernel::access::WritePlan;
use kernel::id::{MeasureId, PartnerId, PlanId};
use kernel::{Error, Permit, Result, Scope};

use crate::partner::{Asked, Reply};
use crate::{store_actions, store_partners};

/// A name may be this long, in characters.
const LONGEST: usize = 200;

fn record(tx: &mut Tx, permit: &Permit<WritePlan>, what: &'static str, id: &impl ToString, at_ms: i64) -> Result<()> {
    db::record(tx, &db::Entry::of(at_ms, permit.by(), what, "action", id, Some(&permit.unit())))
}

/// Names a partner; gives its id. A name that one unit of the union has is that unit, and it is asked.
///
/// # Errors
/// `NotFound` when the permit's unit has no such action; `Invalid` without a name, for the own unit, for a name that
/// several units have; `Conflict` when it is named already.
pub fn name_partner(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    (plan, action): (PlanId, MeasureId),
    name: &str,
    at_ms: i64,
) -> Result<PartnerId> {
    store_actions::period(tx, permit.unit(), plan)?.ok_or(Error::NotFound)?;
    if !store_actions::holds(tx, plan, action)? {
        return Err(Error::NotFound);
    }
    let name = name.trim();
    if name.is_empty() || name.chars().count() > LONGEST {
        return Err(Error::fault("name", "fault-partner"));
    }
    let mut units = store_partners::units_called(tx, name)?;
    let (unit, name) = match (units.pop(), units.is_empty()) {
        (Some((unit, _)), true) if unit == permit.unit() => return Err(Error::fault("name", "fault-partner-self")),
        (Some((unit, name)), true) => (Some(unit), name),
        (Some(_), false) => return Err(Error::fault("name", "fault-partner-several")),
        (None, _) => (None, name.to_owned()),
    };
    if store_partners::partners(tx, plan)?.iter().any(|p| p.action == action && p.name == name && p.unit == unit) {
        return Err(Error::fault("name", "fault-partner-twice"));
    }
    let id = store_partners::insert(tx, permit, (plan, action), unit, &name, at_ms)?;
    record(tx, permit, "name_partner", &action, at_ms)?;
    Ok(id)
}

/// Takes a partner's name away.
///
/// # Errors
/// `NotFound` when there is none such.
pub fn drop_partner(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    (plan, action): (PlanId, MeasureId),
    id: PartnerId,
    at_ms: i64,
) -> Result<()> {
    store_actions::period(tx, permit.unit(), plan)?.ok_or(Error::NotFound)?;
    if store_partners::drop_one(tx, permit, (plan, action), id)? == 0 {
        return Err(Error::NotFound);
    }
    record(tx, permit, "drop_partner", &action, at_ms)
}

/// Replies for the permit's unit.
///
/// # Errors
/// `NotFound` when the unit is not asked.
pub fn reply(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    id: PartnerId,
    reply: Reply,
    note: Option<&str>,
    at_ms: i64,
) -> Result<()> {
    if store_partners::reply(tx, permit, id, reply, note, at_ms)? == 0 {
        return Err(Error::NotFound);
    }
    record(tx, permit, "reply_partner", &id, at_ms)
}

/// The actions that units on whose boards the reader sits are asked to carry with others, those without a reply first.
///
/// # Errors
/// The database's.
pub fn asked_of(c: &mut Conn, scope: &Scope) -> Result<Vec<Asked>> {
    store_partners::asked_of(c, scope)
}
