//! Everything that is recorded of a unit and a year and that a report tells of, gathered once. Seen with the eyes of the
//! unit's own board.

use std::collections::HashMap;

use db::Conn;
use evaluations::{Judged, Stage};
use follow_up::MeetingKind;
use jiff::civil::Date;
use kernel::clock::{norway, norwegian_day};
use kernel::id::{MeasureId, UnitId};
use kernel::{Error, Result, Scope};
use matters::{EventKind, Matter};
use plans::{AreaTree, Plan};
use units::Holder;
use words::Lang;

use crate::plan_year::{ActionYear, AreaYear, GoalYear, PlanYear, in_year};
use crate::report::{Head, days};

/// A matter, as a report tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatterLine {
    /// Its title.
    pub title: String,
    /// Whether the unit raised it itself; otherwise it was raised to the unit.
    pub ours: bool,
    /// The unit at the other end.
    pub other: String,
    /// The day it was raised.
    pub raised: Date,
    /// The day it was answered, if it was by the end of the year.
    pub answered: Option<Date>,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
}

/// What is recorded of a unit and a year.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// The unit's name.
    pub unit_name: String,
    /// The year.
    pub year: i16,
    /// The day it was gathered on.
    pub today: Date,
    /// Who held which post in the year.
    pub posts: Vec<Holder>,
    /// Its meetings in the year, earliest first.
    pub meetings: Vec<(MeetingKind, Date)>,
    /// Matters raised by it or to it in the year.
    pub matters: Vec<MatterLine>,
    /// The plans that its board gave input to, with how much it sent.
    pub heard: Vec<(String, i64)>,
    /// The plans that it adopted in the year.
    pub adopted: Vec<Plan>,
    /// The action plans that were carried out in the year.
    pub plans: Vec<PlanYear>,
}

/// Gathers it.
///
/// # Errors
/// The database's.
pub fn recorded(c: &mut Conn, scope: &Scope, unit: UnitId, year: i16, lang: Lang, today: Date) -> Result<Recorded> {
    let (first, last) = days(year);
    let within = |day: &Date| *day >= first && *day <= last;
    let mut meetings: Vec<(MeetingKind, Date)> =
        follow_up::meetings(c, scope, unit)?.into_iter().map(|(_, kind, day)| (kind, day)).collect();
    meetings.retain(|(_, day)| within(day));
    meetings.reverse();
    let seen = matters::seen(c, scope)?;
    let mut matters: Vec<MatterLine> = seen.iter().filter_map(|matter| told(matter, unit, (first, last))).collect();
    matters.sort_by_key(|matter| (!matter.ours, matter.raised));
    let all = plans::of_unit(c, scope, unit)?;
    let adopted_in = |plan: &&Plan| {
        let day = plan.adoption.as_ref().and_then(|adoption| adoption.on_day.parse::<Date>().ok());
        day.is_some_and(|day| within(&day))
    };
    let mut plans = Vec::new();
    for plan in local_plans::plans_of_unit(c, scope, unit)?.into_iter().filter(|plan| was_carried_out(plan, year)) {
        plans.push(plan_year(c, scope, plan, year, today)?);
    }
    plans.sort_by(|a, b| a.plan.from_on.cmp(&b.plan.from_on));
    Ok(Recorded {
        unit_name: units::find(c, unit)?.name,
        year,
        today,
        posts: units::held_between(c, scope, unit, (first, last), lang)?,
        meetings,
        matters,
        heard: hearings::sent_by(c, scope, unit, instants(year)?)?,
        adopted: all.iter().filter(adopted_in).cloned().collect(),
        plans,
    })
}

/// The instants at which a year begins and ends in Norway, in milliseconds since 1970.
fn instants(year: i16) -> Result<(i64, i64)> {
    let at = |day: Date| day.to_zoned(norway()).map(|at| at.timestamp().as_millisecond()).map_err(Error::internal);
    Ok((at(days(year).0)?, at(days(year.saturating_add(1)).0)?))
}

/// Whether a plan is adopted, and its period touches the year.
fn was_carried_out(plan: &Plan, year: i16) -> bool {
    let (first, last) = days(year);
    let from = plan.in_force_on.as_deref().unwrap_or(&plan.from_on);
    plan.adoption.is_some() && *from <= *last.to_string() && *plan.to_on >= *first.to_string()
}

fn plan_year(c: &mut Conn, scope: &Scope, plan: Plan, year: i16, today: Date) -> Result<PlanYear> {
    let followed = follow_up::followed(c, scope, plan.id, today)?;
    let own = local_plans::own_plan(c, scope, plan.id)?;
    let over = *plan.to_on <= *days(year).1.to_string();
    let mut actions: HashMap<MeasureId, ActionYear> = HashMap::new();
    for action in &followed.actions {
        actions.insert(action.action, in_year(action, year, over, today));
    }
    // Newest first; what was said after the year speaks of it only when the plan is over with it.
    let (_, last) = days(year);
    let mut judged = evaluations::evaluations(c, scope, plan.id)?;
    judged.retain(|judged| over || norwegian_day(judged.at_ms).is_some_and(|day| day <= last));
    let areas = own.tree.areas.iter().map(|area| area_year(area, &mut actions, &judged)).collect();
    let budget = local_plans::budget_of(c, &own)?;
    let budget = Some(budget).filter(|budget| budget.considered > 0);
    Ok(PlanYear { plan, areas, budget })
}

fn area_year(area: &AreaTree, actions: &mut HashMap<MeasureId, ActionYear>, judged: &[Judged]) -> AreaYear {
    let mut goals: Vec<GoalYear> = Vec::new();
    for goal in area.goals.iter().map(Some).chain([None]) {
        let of_goal = area.measures_of(goal.map(|goal| goal.id));
        let found: Vec<ActionYear> = of_goal.filter_map(|measure| actions.remove(&measure.id)).collect();
        let mut of_board = judged.iter().filter(|judged| goal.is_some_and(|goal| judged.goal == goal.id));
        // What was said at the end of the period holds before what was said half-way.
        let newest = of_board.clone().find(|judged| judged.stage == Stage::Final).or(of_board.next());
        if goal.is_some() || !found.is_empty() {
            goals.push(GoalYear {
                text: goal.map(|goal| goal.text.clone()),
                judged: newest.map(|judged| (judged.judgement, judged.reason.clone())),
                actions: found,
            });
        }
    }
    AreaYear { id: area.id.to_string(), title: area.title.clone(), goals }
}

/// A matter as the year's report of a unit tells of it; nothing of one that was raised in another year or between others.
fn told(matter: &Matter, unit: UnitId, (first, last): (Date, Date)) -> Option<MatterLine> {
    let day = |at_ms: i64| norwegian_day(at_ms);
    let ours = matter.unit == unit;
    let begun = matter.events.iter().find(|event| {
        let to_us = event.to.as_ref().is_some_and(|(to, _)| *to == unit);
        if ours { event.kind == EventKind::Raised } else { to_us }
    })?;
    let raised = day(begun.at_ms).filter(|day| *day >= first && *day <= last)?;
    let standing = matter.standing();
    let answered = matter.last(EventKind::Answered).and_then(|event| day(event.at_ms)).filter(|day| *day <= last);
    let other = if ours { matter.name_of(standing.at).to_owned() } else { matter.unit_name.clone() };
    let withdrawn = matter.last(EventKind::Withdrawn).is_some() && !standing.is_open();
    Some(MatterLine { title: matter.title.clone(), ours, other, raised, answered, withdrawn })
}

impl Recorded {
    /// Nothing: for a report of which everything is frozen.
    #[must_use]
    pub fn nothing(head: &Head, today: Date) -> Self {
        Self {
            unit_name: head.unit_name.clone(),
            year: head.year,
            today,
            posts: Vec::new(),
            meetings: Vec::new(),
            matters: Vec::new(),
            heard: Vec::new(),
            adopted: Vec::new(),
            plans: Vec::new(),
        }
    }

    /// What is recorded for a report: nothing that it needs where it is adopted.
    ///
    /// # Errors
    /// The database's.
    pub fn of(c: &mut Conn, scope: &Scope, head: &Head, today: Date) -> Result<Self> {
        match head.adopted {
            Some(_) => Ok(Self::nothing(head, today)),
            None => recorded(c, scope, head.unit, head.year, head.lang, today),
        }
    }
}
