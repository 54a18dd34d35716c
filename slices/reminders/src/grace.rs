//! After how many days without any status a unit's contact is told: the unit's own choice.

use std::collections::HashMap;

use db::{Conn, Tx};
use kernel::access::KeepReminders;
use kernel::id::UnitId;
use kernel::{Clock, Error, Permit, Result};

use crate::store;

/// The days of a unit that has said nothing.
const USUAL: i64 = 7;
/// What a unit can choose among; `None` is never.
pub(crate) const CHOICES: [Option<i64>; 6] = [Some(3), Some(7), Some(14), Some(21), Some(30), None];

/// What units have chosen.
pub(crate) struct Graces(HashMap<UnitId, Option<i64>>);

impl Graces {
    pub(crate) fn read(c: &mut Conn) -> Result<Self> {
        Ok(Self(store::graces(c)?.into_iter().collect()))
    }

    /// The days of a unit; `None`: its contact is never told.
    pub(crate) fn of(&self, unit: UnitId) -> Option<i64> {
        self.0.get(&unit).copied().unwrap_or(Some(USUAL))
    }
}

/// Chooses for a unit.
pub(crate) fn choose(tx: &mut Tx, permit: &Permit<KeepReminders>, days: Option<i64>, clock: &Clock) -> Result<()> {
    if !CHOICES.contains(&days) {
        return Err(Error::fault("days", "fault-choice"));
    }
    store::set_grace(tx, permit, days)?;
    let unit = permit.unit();
    db::record(tx, &db::Entry::of(clock.now_ms(), permit.by(), "choose_grace_days", "unit", &unit, Some(&unit)))
}
