//! Copying from a plan that another branch shares: single actions into a draft of one's own, or the whole plan as a new
//! draft. The source is named with each action. Dates, people and costs are another branch's own and stay there.

use std::collections::HashMap;

use db::Tx;
use kernel::access::WritePlan;
use kernel::id::{GoalId, MeasureId, PlanId};
use kernel::{Error, Permit, Result};
use plans::{AreaTree, NewPlan, PlanTree};

use crate::action::Details;
use crate::{store_actions, store_partners};

/// What of an action's details fits another branch.
fn fitting(details: &Details) -> Details {
    Details {
        owner_post: details.owner_post.clone(),
        recurrence: details.recurrence,
        indicator: details.indicator.clone(),
        indicator_unit: details.indicator_unit.clone(),
        ..Details::default()
    }
}

/// Copies chosen actions of a shared plan into a draft of the permit's unit, under the same areas and goals.
///
/// # Errors
/// `Invalid` when nothing is chosen; as `plans::add_measure` for the draft.
pub fn copy_actions(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    source: &PlanTree,
    chosen: &[MeasureId],
    into: PlanId,
    at_ms: i64,
) -> Result<Vec<MeasureId>> {
    if chosen.is_empty() {
        return Err(Error::fault("actions", "fault-nothing-chosen"));
    }
    store_actions::period(tx, permit.unit(), into)?.ok_or(Error::NotFound)?;
    let details = store_actions::details(tx, source.plan.id)?;
    let mut made = Vec::new();
    for area in &source.areas {
        let wanted: Vec<_> = area.measures.iter().filter(|m| chosen.contains(&m.id)).collect();
        if wanted.is_empty() {
            continue;
        }
        let own_area = plans::add_area(tx, permit, into, &area.title, at_ms)?;
        let mut goals: HashMap<GoalId, GoalId> = HashMap::new();
        for action in wanted {
            let goal = match action.goal.and_then(|id| area.goals.iter().find(|goal| goal.id == id)) {
                None => None,
                Some(goal) => Some(match goals.get(&goal.id) {
                    Some(there) => *there,
                    None => {
                        let own = goal_called(tx, permit, into, &goal.text, own_area, at_ms)?;
                        *goals.entry(goal.id).or_insert(own)
                    }
                }),
            };
            let own = plans::add_measure(tx, permit, into, own_area, goal, &action.text, at_ms)?;
            if let Some(details) = details.get(&action.id) {
                store_actions::upsert(tx, permit, into, own, &fitting(details))?;
            }
            made.push(own);
        }
    }
    store_partners::name_source(tx, permit, into, &source.plan, &made)?;
    db::record(tx, &db::Entry::of(at_ms, permit.by(), "copy_actions", "plan", &into, Some(&permit.unit())))?;
    Ok(made)
}

/// The draft's goal with a text, made where there is none.
fn goal_called(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: PlanId,
    text: &str,
    area: kernel::id::AreaId,
    at_ms: i64,
) -> Result<GoalId> {
    let there = plans::goals_of(tx, plan)?.into_iter().find(|(_, have)| have == text).map(|(id, _)| id);
    match there {
        Some(id) => Ok(id),
        None => plans::add_goal(tx, permit, plan, area, text, at_ms),
    }
}

/// Copies a whole shared plan as a new draft of the permit's unit: areas with their prose left out, goals and actions.
///
/// # Errors
/// `Invalid` as `plans::NewPlan::check`, or when there is nothing in the plan.
pub fn copy_plan(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    source: &PlanTree,
    new: &NewPlan,
    at_ms: i64,
) -> Result<PlanId> {
    let plan = plans::create(tx, permit, new, at_ms)?;
    let all: Vec<MeasureId> = source.measures().map(|m| m.id).collect();
    copy_actions(tx, permit, source, &all, plan, at_ms)?;
    for area in &source.areas {
        lone_goals(tx, permit, plan, area, at_ms)?;
    }
    Ok(plan)
}

/// Copies the goals of an area that no action hangs on: they are a part of the plan too.
fn lone_goals(tx: &mut Tx, permit: &Permit<WritePlan>, plan: PlanId, area: &AreaTree, at_ms: i64) -> Result<()> {
    for goal in area.goals.iter().filter(|goal| area.measures_of(Some(goal.id)).next().is_none()) {
        let own_area = plans::add_area(tx, permit, plan, &area.title, at_ms)?;
        plans::add_goal(tx, permit, plan, own_area, &goal.text, at_ms)?;
    }
    Ok(())
}
