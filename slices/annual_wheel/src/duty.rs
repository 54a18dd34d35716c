//! A duty of a unit's annual wheel: what comes again each year, by a rule; what the units below see of it.

use db::{Conn, Tx};
use kernel::access::{KeepTemplates, KeepWheel};
use kernel::id::{UnitId, WheelDutyId};
use kernel::{Clock, Error, Fault, Permit, Result, Scope};

use crate::rule::Rule;
use crate::store;

/// What the units below see of a duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Below {
    /// Nothing.
    No,
    /// It stands in their wheels too.
    Shown,
    /// They may take it into their own wheels.
    Suggested,
}

impl Below {
    /// Every one, in the order shown to people.
    pub const ALL: [Self; 3] = [Self::No, Self::Shown, Self::Suggested];

    /// The word that the database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Shown => "shown",
            Self::Suggested => "suggested",
        }
    }

    /// The one that a word names; nothing for any other word.
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|below| below.word() == word).unwrap_or(Self::No)
    }
}

/// A duty as somebody writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDuty {
    /// What is to be done, in a line.
    pub title: String,
    /// A few words more: why, how, where it says so.
    pub about: String,
    /// The post or person that sees to it, in free words.
    pub owner: String,
    /// When.
    pub rule: Rule,
    /// What the units below see of it.
    pub below: Below,
}

/// A duty of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// Id.
    pub id: WheelDutyId,
    /// The unit whose it is.
    pub unit: UnitId,
    /// Its name.
    pub unit_name: String,
    /// What it says.
    pub says: NewDuty,
}

/// The longest title, in characters.
pub const LONGEST_TITLE: usize = 150;
/// The longest text beside it, in characters.
pub const LONGEST_ABOUT: usize = 2000;

impl NewDuty {
    /// Holds the duty against what it needs.
    ///
    /// # Errors
    /// `Invalid`, a fault a field: a title that is missing, a text too long, a rule that does not hold.
    pub fn check(&self) -> Result<()> {
        let mut faults = self.rule.faults();
        let mut fault = |field, word| faults.push(Fault { field, word });
        let length = |text: &str| text.chars().count();
        if self.title.is_empty() {
            fault("title", "fault-duty-title");
        } else if length(&self.title) > LONGEST_TITLE {
            fault("title", "fault-duty-title-long");
        }
        if length(&self.about) > LONGEST_ABOUT {
            fault("about", "fault-duty-long");
        }
        if length(&self.owner) > LONGEST_TITLE {
            fault("owner", "fault-duty-long");
        }
        if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
    }
}

/// The duties of a unit, and of those above it those that the units below see or are offered; none when the scope has no post
/// in the unit.
///
/// # Errors
/// The database's.
pub fn duties(c: &mut Conn, scope: &Scope, unit: UnitId) -> Result<Vec<Duty>> {
    store::duties(c, scope, unit)
}

/// Somebody who may write a duty: for the own unit, and where those below see it, for them too.
#[derive(Debug)]
pub struct Keeper {
    /// For the unit's own wheel.
    pub own: Permit<KeepWheel>,
    /// For the wheels below; without it a duty stays in its own unit.
    pub below: Option<Permit<KeepTemplates>>,
}

impl Keeper {
    fn let_in(&self, new: &NewDuty) -> Result<()> {
        new.check()?;
        let for_below = self.below.as_ref().is_some_and(|permit| permit.unit() == self.own.unit());
        if new.below == Below::No || for_below { Ok(()) } else { Err(Error::Forbidden) }
    }
}

/// Writes duties into the keeper's wheel.
///
/// # Errors
/// `Invalid` from `NewDuty::check`; `Forbidden` for one that those below see, without the permit for it.
pub fn add_duties(tx: &mut Tx, keeper: &Keeper, new: &[NewDuty], clock: &Clock) -> Result<()> {
    new.iter().try_for_each(|duty| keeper.let_in(duty))?;
    store::insert(tx, &keeper.own, new, clock.now_ms())?;
    record(tx, keeper, "add_to_wheel", clock)
}

/// Changes a duty.
///
/// # Errors
/// As `add_duties`; `NotFound` when the keeper's unit has no such duty.
pub fn set_duty(tx: &mut Tx, keeper: &Keeper, id: WheelDutyId, new: &NewDuty, clock: &Clock) -> Result<()> {
    keeper.let_in(new)?;
    store::update(tx, &keeper.own, id, new, clock.now_ms())?;
    record(tx, keeper, "change_wheel", clock)
}

/// Takes a duty out.
///
/// # Errors
/// `NotFound` when the keeper's unit has no such duty.
pub fn drop_duty(tx: &mut Tx, keeper: &Keeper, id: WheelDutyId, clock: &Clock) -> Result<()> {
    store::delete(tx, &keeper.own, id)?;
    record(tx, keeper, "take_out_of_wheel", clock)
}

fn record(tx: &mut Tx, keeper: &Keeper, action: &'static str, clock: &Clock) -> Result<()> {
    let unit = keeper.own.unit();
    db::record(tx, &db::Entry::of(clock.now_ms(), keeper.own.by(), action, "unit", &unit, Some(&unit)))
}
