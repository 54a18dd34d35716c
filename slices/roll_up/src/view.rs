//! Over which units somebody may count, and of which period. The policy decides (`SeeCoverage`): an officer counts the own unit
//! and those below it, a board its own.

use db::Conn;
use jiff::civil::{Date, date};
use kernel::access::SeeCoverage;
use kernel::id::UnitId;
use kernel::{Actor, Error, Place, Result};
use plans::Plan;

/// The units counted: one and those below it, or one alone.
#[derive(Debug, Clone)]
pub struct View {
    /// The unit, and where it stands.
    pub place: Place,
    /// How far down is counted: 0 for the unit alone.
    pub depth: i64,
}

/// Deeper than any union.
const ALL_THE_WAY_DOWN: i64 = 1_000;

impl View {
    /// The whole of a unit, for who runs the program.
    pub(crate) fn whole(place: Place) -> Self {
        Self { place, depth: ALL_THE_WAY_DOWN }
    }

    fn of(actor: &Actor, place: Place) -> Option<Self> {
        if counts_below(actor, &place) {
            Some(Self { place, depth: ALL_THE_WAY_DOWN })
        } else {
            actor.can::<SeeCoverage>(&place).then_some(Self { place, depth: 0 })
        }
    }

    /// Whether only the unit itself is counted.
    #[must_use]
    pub fn is_alone(&self) -> bool {
        self.depth == 0
    }

    pub(crate) fn reach(&self) -> (UnitId, i64) {
        (self.place.unit, self.depth)
    }
}

/// Whether the actor may count units below a place: asked of one that stands right below it.
pub(crate) fn counts_below(actor: &Actor, place: &Place) -> bool {
    let above = std::iter::once(place.unit).chain(place.above.iter().copied()).collect();
    actor.can::<SeeCoverage>(&Place { unit: UnitId::new(), above })
}

fn is_under(place: &Place, plan: &Plan) -> bool {
    place.unit == plan.unit || place.above.contains(&plan.unit)
}

/// The view that is asked for, or the widest that the actor has of a plan.
///
/// # Errors
/// `NotFound` when the unit is not the plan's or below it; `Forbidden` when the actor counts nobody there.
pub(crate) fn view(c: &mut Conn, actor: &Actor, plan: &Plan, unit: Option<UnitId>) -> Result<View> {
    if let Some(unit) = unit {
        let place = Some(units::place(c, unit)?).filter(|place| is_under(place, plan)).ok_or(Error::NotFound)?;
        return View::of(actor, place).ok_or(Error::Forbidden);
    }
    if let Some(view) = View::of(actor, units::place(c, plan.unit)?) {
        return Ok(view);
    }
    let own = actor.own_units_for::<SeeCoverage>().into_iter().map(|held| held.place.clone());
    let mut views: Vec<View> = own.filter(|place| is_under(place, plan)).filter_map(|p| View::of(actor, p)).collect();
    views.sort_by_key(|view| (view.is_alone(), view.place.above.len()));
    views.into_iter().next().ok_or(Error::Forbidden)
}

/// Which action plans are counted, and what was said when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The action plans that hold in this year; `None` for all in the period of the plan.
    pub year: Option<i16>,
    /// As it stood at the end of this day; `None` for all that is said until now.
    pub by: Option<Date>,
}

impl Period {
    /// The first and last year of a plan.
    fn years(plan: &Plan) -> (i16, i16) {
        let year = |iso: &str, or: i16| iso.parse::<Date>().map_or(or, Date::year);
        let from = year(&plan.from_on, 2000);
        (from, year(&plan.to_on, from).max(from))
    }

    /// The years to choose among.
    pub(crate) fn choices(plan: &Plan) -> Vec<i16> {
        let (from, to) = Self::years(plan);
        (from..=to).take(30).collect()
    }

    /// What is asked for, as far as it makes sense: this year where the plan holds in it, else its nearest.
    pub(crate) fn of(plan: &Plan, year: &str, by: &str, today: Date) -> Self {
        let (from, to) = Self::years(plan);
        let year = match year {
            "all" => None,
            text => Some(text.parse().unwrap_or(today.year()).clamp(from, to)),
        };
        Self { year, by: by.parse().ok().filter(|day: &Date| *day < today) }
    }

    /// The same a year earlier, when the plan holds then.
    pub(crate) fn year_before(self, plan: &Plan) -> Option<Self> {
        let year = self.year?.checked_sub(1)?;
        Some(Self { year: Some(year), ..self }).filter(|_| year >= Self::years(plan).0)
    }

    /// The days to choose among: the ends of the quarters of the year that have passed.
    pub(crate) fn days(&self, today: Date) -> Vec<Date> {
        let Some(year) = self.year else { return Vec::new() };
        let ends = [(3, 31), (6, 30), (9, 30), (12, 31)].map(|(month, day)| date(year, month, day));
        ends.into_iter().filter(|day| *day < today).collect()
    }
}
