//! A unit's year: duties of its own and of those above, its meetings, the days of its actions, each on its day.

use std::ops::RangeInclusive;

use db::Conn;
use follow_up::{DueAction, MeetingKind};
use jiff::civil::{Date, date};
use kernel::id::UnitId;
use kernel::{Actor, Error, Result};
use words::Lang;

use crate::duty::{Duty, duties};
use crate::rule::Stretch;

/// Which ring of the wheel something stands on, from the outside in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ring {
    /// A duty of a unit above.
    Above,
    /// A duty of the unit's own.
    Own,
    /// A meeting of the unit.
    Meeting,
    /// The day of an action of its plan.
    Action,
}

impl Ring {
    /// From the outside in.
    pub const ALL: [Self; 4] = [Self::Above, Self::Own, Self::Meeting, Self::Action];

    /// The word that classes and messages use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Above => "above",
            Self::Own => "own",
            Self::Meeting => "meeting",
            Self::Action => "action",
        }
    }
}

/// What stands on a day, or a stretch of days.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// A duty.
    Duty(Duty, Stretch),
    /// A meeting.
    Meeting(MeetingKind, Date),
    /// An action.
    Action(DueAction),
}

impl Entry {
    /// Its ring in the wheel of a unit.
    #[must_use]
    pub fn ring(&self, unit: UnitId) -> Ring {
        match self {
            Self::Duty(duty, _) if duty.unit == unit => Ring::Own,
            Self::Duty(..) => Ring::Above,
            Self::Meeting(..) => Ring::Meeting,
            Self::Action(_) => Ring::Action,
        }
    }

    /// Its days.
    #[must_use]
    pub fn stretch(&self) -> Stretch {
        match self {
            Self::Duty(_, stretch) => *stretch,
            Self::Meeting(_, day) => Stretch::on(*day),
            Self::Action(action) => Stretch::on(action.due),
        }
    }
}

/// A unit's year.
#[derive(Debug, Clone)]
pub struct Wheel {
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub unit_name: String,
    /// The language it writes in.
    pub lang: Lang,
    /// The year.
    pub year: i16,
    /// What has a day, earliest first.
    pub entries: Vec<Entry>,
    /// Duties of the year that wait for a meeting to be set.
    pub undated: Vec<Duty>,
}

/// The year of a unit in which the actor holds a post.
///
/// # Errors
/// `NotFound` when the actor has no post in the unit, or the year is none.
pub fn wheel(c: &mut Conn, actor: &Actor, unit: UnitId, year: i16, today: Date) -> Result<Wheel> {
    let (entries, undated) = entries(c, actor, unit, year..=year, today)?;
    let found = units::find(c, unit)?;
    Ok(Wheel { unit, unit_name: found.name, lang: found.lang, year, entries, undated })
}

/// What comes in some years of a unit, by day, and the duties that wait for a meeting to be set, year by year.
///
/// # Errors
/// As `wheel`.
pub(crate) fn entries(
    c: &mut Conn,
    actor: &Actor,
    unit: UnitId,
    years: RangeInclusive<i16>,
    today: Date,
) -> Result<(Vec<Entry>, Vec<Duty>)> {
    let scope = actor.scope();
    let (first, last) = (*years.start(), *years.end());
    if !units::has_post(c, &scope, unit)? || first < 1900 || last > 2200 {
        return Err(Error::NotFound);
    }
    let meetings: Vec<(MeetingKind, Date)> =
        follow_up::meetings(c, &scope, unit)?.into_iter().map(|(_, kind, day)| (kind, day)).collect();
    let duties: Vec<Duty> = duties(c, &scope, unit)?.into_iter().filter(|duty| stands_here(duty, unit)).collect();
    let (mut entries, mut undated) = (Vec::new(), Vec::new());
    for (year, duty) in years.clone().flat_map(|year| duties.iter().map(move |duty| (year, duty))) {
        let days = duty.says.rule.days(year, &meetings);
        if days.is_empty() && duty.says.rule.when.meeting().is_some() && duty.says.rule.is_in(year) {
            undated.push(duty.clone());
        } else {
            entries.extend(days.into_iter().map(|stretch| Entry::Duty(duty.clone(), stretch)));
        }
    }
    let here = meetings.into_iter().filter(|(_, day)| years.contains(&day.year()));
    entries.extend(here.map(|(kind, day)| Entry::Meeting(kind, day)));
    let days = (date(first, 1, 1), date(last, 12, 31));
    entries.extend(follow_up::due_between(c, actor, unit, days, today)?.into_iter().map(Entry::Action));
    // Within a day, from the outside in.
    entries.sort_by_key(|entry| (entry.stretch(), Ring::ALL.iter().position(|ring| *ring == entry.ring(unit))));
    Ok((entries, undated))
}

/// What is only offered by a unit above does not stand in the wheel.
pub(crate) fn stands_here(duty: &Duty, unit: UnitId) -> bool {
    duty.unit == unit || duty.says.below == crate::duty::Below::Shown
}
