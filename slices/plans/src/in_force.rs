//! Whether a plan holds on a day: from when it is in force until its period ends, a later version of it comes into force,
//! or it is archived, whichever is first. Pure; `store_force` says the same of many plans at once.

use db::Conn;
use jiff::civil::Date;
use kernel::id::{PlanId, UnitId};
use kernel::{Clockwork, Error, Result, Scope};

use crate::plan::{self, Plan, PlanKind};
use crate::store_force;

/// The days that decide it, `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForceDays {
    /// The first day it is in force.
    pub from_on: String,
    /// The last day of its period.
    pub to_on: String,
    /// The first day on which a later version is in force.
    pub next_on: Option<String>,
    /// The day it was archived.
    pub archived_on: Option<String>,
}

/// Why a plan is in force no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Its period is over.
    PeriodOver,
    /// A later version has taken its place.
    Replaced,
    /// It was archived.
    Archived,
}

/// How a plan stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Force {
    /// Not adopted.
    NotAdopted,
    /// Adopted, and in force from this day.
    Coming(String),
    /// In force, to and with this day as far as is known.
    InForce(String),
    /// In force no longer: why, and the day that ended it (the period's last, or the first without it).
    Ended(Ending, String),
}

/// How a plan with these days (`None` when it is not adopted) stands on a day, `YYYY-MM-DD`.
#[must_use]
pub fn force(days: Option<&ForceDays>, on: &str) -> Force {
    let Some(days) = days else { return Force::NotAdopted };
    // The first of what has ended it by then; a period's last day still counts.
    let over = Some(&days.to_on).filter(|day| day.as_str() < on).map(|day| (day, Ending::PeriodOver));
    let by_then = |day: &Option<String>| day.as_deref().is_some_and(|day| day <= on);
    let replaced = days.next_on.as_ref().filter(|_| by_then(&days.next_on)).map(|day| (day, Ending::Replaced));
    let archived = days.archived_on.as_ref().filter(|_| by_then(&days.archived_on)).map(|day| (day, Ending::Archived));
    let first = [over, replaced, archived].into_iter().flatten().min_by_key(|(day, _)| day.as_str());
    if let Some((day, why)) = first {
        Force::Ended(why, day.clone())
    } else if days.from_on.as_str() > on {
        Force::Coming(days.from_on.clone())
    } else {
        Force::InForce(days.to_on.clone())
    }
}

/// The day a plan is in force from when nobody says another: its period's first, or the day of adoption if that is later,
/// yet never after its period.
#[must_use]
pub fn usual_start(from: Date, to: Date, adopted: Date) -> Date {
    from.max(adopted).min(to)
}

/// # Errors
/// `Invalid` when the day lies outside the plan's period.
pub(crate) fn check_start(plan: &Plan, start: Date) -> Result<()> {
    let (from, to) = (words::read_date(&plan.from_on), words::read_date(&plan.to_on));
    if from.is_some_and(|from| start < from) || to.is_some_and(|to| start > to) {
        return Err(Error::fault("in_force_on", "fault-in-force-outside-period"));
    }
    Ok(())
}

/// The days of a plan that the scope sees; `None` when it is not adopted.
///
/// # Errors
/// `NotFound`.
pub fn force_days(c: &mut Conn, scope: &Scope, id: PlanId) -> Result<Option<ForceDays>> {
    plan::find(c, scope, id)?;
    store_force::days(c, id)
}

/// The plans that are in force for a unit on a day, of one kind or of any: its own first, then those of the units above,
/// nearest first; as far as the scope sees them.
///
/// # Errors
/// The database's.
pub fn plans_in_force(
    c: &mut Conn,
    scope: &Scope,
    unit: UnitId,
    kind: Option<PlanKind>,
    on: Date,
) -> Result<Vec<Plan>> {
    store_force::in_force(c, scope, unit, kind, &on.to_string())
}

/// Every plan of a kind that is in force on a day, in any unit: its unit, and the days from and to which it is carried out.
///
/// # Errors
/// The database's.
pub fn in_force_everywhere(
    c: &mut Conn,
    _: Clockwork,
    kind: PlanKind,
    on: Date,
) -> Result<Vec<(PlanId, UnitId, Date, Date)>> {
    let day = |text: &str| text.parse::<Date>().map_err(Error::internal);
    let found = store_force::in_force_everywhere(c, kind, &on.to_string())?;
    found.into_iter().map(|(plan, unit, from, to)| Ok((plan, unit, day(&from)?, day(&to)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn days(next: Option<&str>, archived: Option<&str>) -> ForceDays {
        ForceDays {
            from_on: "2026-02-10".into(),
            to_on: "2026-12-31".into(),
            next_on: next.map(str::to_owned),
            archived_on: archived.map(str::to_owned),
        }
    }

    #[test]
    fn a_plan_is_in_force_from_its_first_day_until_the_first_thing_that_ends_it() {
        let coming = || Force::Coming("2026-02-10".into());
        let holds = || Force::InForce("2026-12-31".into());
        let ended = |why, day: &str| Force::Ended(why, day.into());
        for (next, archived, on, wanted) in [
            (None, None, "2026-02-09", coming()),
            (None, None, "2026-02-10", holds()),
            (None, None, "2026-12-31", holds()),
            (None, None, "2027-01-01", ended(Ending::PeriodOver, "2026-12-31")),
            (Some("2026-06-01"), None, "2026-05-31", holds()),
            (Some("2026-06-01"), None, "2026-06-01", ended(Ending::Replaced, "2026-06-01")),
            (None, Some("2026-09-01"), "2026-08-31", holds()),
            (None, Some("2026-09-01"), "2026-09-01", ended(Ending::Archived, "2026-09-01")),
            (Some("2026-06-01"), Some("2026-09-01"), "2026-10-01", ended(Ending::Replaced, "2026-06-01")),
            (Some("2027-01-01"), Some("2027-02-01"), "2027-03-01", ended(Ending::PeriodOver, "2026-12-31")),
            // Archived before it came into force, it never does.
            (None, Some("2026-02-01"), "2026-02-05", ended(Ending::Archived, "2026-02-01")),
            (Some("2026-02-10"), None, "2026-02-10", ended(Ending::Replaced, "2026-02-10")),
        ] {
            assert_eq!(force(Some(&days(next, archived)), on), wanted, "{next:?} {archived:?} on {on}");
        }
        assert_eq!(force(None, "2026-02-10"), Force::NotAdopted);
    }

    #[test]
    fn it_usually_starts_with_its_period_or_with_a_later_adoption() {
        let (from, to) = (date(2026, 1, 1), date(2026, 12, 31));
        for (adopted, wanted) in [
            (date(2025, 11, 27), from),
            (date(2026, 1, 1), from),
            (date(2026, 2, 7), date(2026, 2, 7)),
            (date(2027, 2, 7), to),
        ] {
            assert_eq!(usual_start(from, to, adopted), wanted, "{adopted}");
        }
    }
}
