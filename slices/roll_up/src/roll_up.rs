//! A plan line by line with what the units below answer and what their actions come to: the plan, its areas, goals and
//! measures.

use std::collections::HashMap;

use db::Conn;
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::access::SeeCoverage;
use kernel::id::{MeasureId, PlanId, UnitId};
use kernel::{Actor, Error, Operator, Result};
use local_plans::{PutTo, Tally};
use plans::{AreaTree, Measure, PlanTree};
use units::Unit;

use crate::count::Count;
use crate::hide;
use crate::store::{self, ByItem, UnitLine};
use crate::view::{Period, View, counts_below, view};

/// What somebody asks for.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// The unit whose subtree is counted; the widest view when there is none.
    pub unit: Option<UnitId>,
    /// The year, `all`, or empty for this one.
    pub year: String,
    /// As it stood on this day, `YYYY-MM-DD`; empty for now.
    pub by: String,
}

/// A plan with its counts.
#[derive(Debug, Clone)]
pub struct RollUp {
    /// The plan.
    pub tree: PlanTree,
    /// The unit whose subtree is counted.
    pub unit: Unit,
    /// Whether it is that unit alone.
    pub alone: bool,
    /// The units above it that the reader may count too, the highest first.
    pub above: Vec<Unit>,
    /// The period.
    pub period: Period,
    /// Today.
    pub today: Date,
    pub(crate) counts: ByItem,
    /// The answers to each measure that is put to anybody here.
    pub(crate) answers: HashMap<MeasureId, Tally>,
}

impl RollUp {
    /// The count of a line: the plan, an area, a goal or a measure, by its id.
    #[must_use]
    pub fn count(&self, item: &impl ToString) -> Count {
        self.counts.get(&item.to_string()).copied().unwrap_or_default()
    }

    /// Whether something is counted without its kinds.
    #[must_use]
    pub fn leaves_out(&self) -> bool {
        self.counts.values().any(Count::is_hidden) || self.answers.values().any(|tally| tally.unsaid() > 0)
    }
}

/// The units right below the one of a roll-up, in Norwegian order, with the counts of the whole plan as they are now; none
/// where one unit is counted alone or another day is asked about.
///
/// # Errors
/// The database's.
pub(crate) fn below(c: &mut Conn, found: &RollUp) -> Result<Vec<UnitLine>> {
    let plan = found.tree.plan.id;
    match found.period {
        Period { year: Some(year), by: None } if !found.alone => {
            store::right_below(c, plan, found.unit.id, year.into(), &plan.to_string())
        }
        _ => Ok(Vec::new()),
    }
}

/// Says of each line how many units it is put to.
fn put(counts: &mut ByItem, tree: &PlanTree, put_to: &PutTo) {
    let mut put = |item: String, measures: &[&Measure]| {
        let count = counts.entry(item).or_default();
        *count = count.put_to(put_to.of(measures));
    };
    put(tree.plan.id.to_string(), &tree.measures().collect::<Vec<_>>());
    for AreaTree { id, goals, measures, .. } in &tree.areas {
        put(id.to_string(), &measures.iter().collect::<Vec<_>>());
        for goal in goals {
            let own: Vec<&Measure> = measures.iter().filter(|m| m.goal == Some(goal.id)).collect();
            put(goal.id.to_string(), &own);
        }
        for measure in measures {
            put(measure.id.to_string(), &[measure]);
        }
    }
}

fn counted(c: &mut Conn, plan: PlanId, view: &View, period: Period, now_ms: i64) -> Result<ByItem> {
    let before = match period.by {
        Some(day) => {
            let after = day.checked_add(1.days()).map_err(Error::internal)?;
            after.to_zoned(norway()).map_err(Error::internal)?.timestamp().as_millisecond()
        }
        None => now_ms.saturating_add(1),
    };
    match (period.year.map(i64::from), period.by) {
        (Some(year), None) if view.is_alone() => store::kept_alone(c, plan, view.place.unit, year),
        (Some(year), None) => store::kept(c, plan, view.place.unit, year),
        (Some(year), Some(_)) => store::stood(c, plan, view.reach(), year, before),
        (None, _) => store::whole(c, plan, view.reach(), before),
    }
}

fn norway() -> TimeZone {
    kernel::clock::norway()
}

/// A plan with its counts, as somebody may see them.
///
/// # Errors
/// `NotFound` when the plan is not to be seen or not adopted, or the unit is not at or below the plan's; `Forbidden` when the
/// actor counts nobody there.
pub fn roll_up(c: &mut Conn, actor: &Actor, id: PlanId, asked: &Asked, clock: &kernel::Clock) -> Result<RollUp> {
    let tree = plans::tree(c, &actor.scope(), id)?;
    if tree.plan.adoption.is_none() {
        return Err(Error::NotFound);
    }
    let view = view(c, actor, &tree.plan, asked.unit)?;
    let mut above = Vec::new();
    for unit in view.place.above.iter().rev() {
        let place = units::place(c, *unit)?;
        let within = place.unit == tree.plan.unit || place.above.contains(&tree.plan.unit);
        if within && counts_below(actor, &place) {
            above.push(units::find(c, *unit)?);
        }
    }
    let own = own_within(actor, &view);
    let mut found = filled(c, tree, &view, Some(&own), (asked, clock))?;
    found.above = above;
    hide::counts(c, &mut found, &own, &view)?;
    hide::answers(c, &mut found, &view)?;
    Ok(found)
}

/// A plan with its counts, for who runs the program: over a unit and all below it, or over the plan's whole unit.
///
/// # Errors
/// As `plans::tree_for_operator`; `NotFound` for a unit that is not at or below the plan's.
pub fn roll_up_for_operator(
    c: &mut Conn,
    operator: Operator,
    plan: &str,
    asked: &Asked,
    clock: &kernel::Clock,
) -> Result<RollUp> {
    let tree = plans::tree_for_operator(c, operator, plan)?;
    let place = units::place(c, asked.unit.unwrap_or(tree.plan.unit))?;
    if tree.plan.adoption.is_none() || (place.unit != tree.plan.unit && !place.above.contains(&tree.plan.unit)) {
        return Err(Error::NotFound);
    }
    filled(c, tree, &View::whole(place), None, (asked, clock))
}

/// The newest adopted plan of the top unit that is no action plan: what a union's roll-up is most often about.
///
/// # Errors
/// The database's.
pub fn newest_plan(c: &mut Conn, _: Operator) -> Result<Option<PlanId>> {
    store::newest_plan(c)
}

/// The units in a view that are the reader's own.
fn own_within(actor: &Actor, view: &View) -> Vec<UnitId> {
    let own = actor.own_units_for::<SeeCoverage>().into_iter().map(|held| &held.place);
    let inside = own.filter(|place| place.unit == view.place.unit || place.above.contains(&view.place.unit));
    inside.map(|place| place.unit).collect()
}

fn filled(
    c: &mut Conn,
    tree: PlanTree,
    view: &View,
    own: Option<&[UnitId]>,
    (asked, clock): (&Asked, &kernel::Clock),
) -> Result<RollUp> {
    let (plan, today) = (tree.plan.id, clock.today());
    let mut period = Period::of(&tree.plan, &asked.year, &asked.by, today);
    let mut counts = counted(c, plan, view, period, clock.now_ms())?;
    // Before this year's action plans are adopted, those of last year are what one comes for.
    if let Some(before) = period.year_before(&tree.plan).filter(|_| asked.year.is_empty() && counts.is_empty()) {
        period = before;
        counts = counted(c, plan, view, period, clock.now_ms())?;
    }
    let parts = [(view.place.unit, !view.is_alone())];
    let put_to = PutTo::read(c, &tree, &parts)?;
    put(&mut counts, &tree, &put_to);
    let answers = local_plans::answered_in(c, &tree, &parts, own, &put_to)?;
    let unit = units::find(c, view.place.unit)?;
    Ok(RollUp { tree, unit, alone: view.is_alone(), above: Vec::new(), period, today, counts, answers })
}
