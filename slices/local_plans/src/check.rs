//! The plan check: what an action or a goal could still be given, and how far the plan has come. It suggests, and never
//! stands in the way. Pure.

use std::collections::HashSet;

use kernel::id::{GoalId, MeasureId};

use crate::action::Details;
use crate::own_plan::OwnPlan;

/// Something that an action could still be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Nobody answers for it.
    Owner,
    /// Neither a deadline nor how often.
    When,
    /// Nothing says how one sees that it is done.
    Measurable,
    /// Nobody has considered what it costs.
    Cost,
}

/// What an action could still be given.
#[must_use]
pub fn missing(details: &Details) -> Vec<Missing> {
    [
        (details.is_owned(), Missing::Owner),
        (details.is_dated(), Missing::When),
        (details.is_costed(), Missing::Cost),
        (details.is_measurable(), Missing::Measurable),
    ]
    .into_iter()
    .filter_map(|(there, missing)| (!there).then_some(missing))
    .collect()
}

/// How far a plan has come.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Check {
    /// How many actions there are.
    pub actions: usize,
    /// How many have an owner.
    pub owned: usize,
    /// How many have a deadline or are done again.
    pub dated: usize,
    /// How many can be measured.
    pub measurable: usize,
    /// For how many the cost is considered.
    pub costed: usize,
    /// Goals that no action hangs on and no higher measure is carried out by.
    pub goals_without_action: Vec<GoalId>,
    /// Measures of the unit's level without an answer.
    pub unanswered: Vec<MeasureId>,
    /// Measures that the unit has said yes to, but nothing in the plan carries out.
    pub not_carried: Vec<MeasureId>,
}

/// Checks a whole plan. Without sight of the unit's answers, nothing is said of them.
#[must_use]
pub fn check(plan: &OwnPlan) -> Check {
    let mut check = Check::default();
    for measure in plan.tree.measures() {
        let details = plan.details_of(measure.id);
        check.actions += 1;
        check.owned += usize::from(details.is_owned());
        check.dated += usize::from(details.is_dated());
        check.measurable += usize::from(details.is_measurable());
        check.costed += usize::from(details.is_costed());
    }
    let mut acted_on: HashSet<GoalId> = plan.tree.measures().filter_map(|m| m.goal).collect();
    acted_on.extend(plan.serves.values().flatten());
    let goals = plan.tree.areas.iter().flat_map(|area| &area.goals);
    check.goals_without_action = goals.map(|goal| goal.id).filter(|id| !acted_on.contains(id)).collect();
    let Some(higher) = &plan.higher else { return check };
    let Some(answers) = &higher.answers else { return check };
    let carried: HashSet<MeasureId> = plan.links.iter().map(|link| link.measure).collect();
    for measure in higher.areas.iter().flat_map(|area| &area.measures) {
        match answers.get(&measure.id) {
            None => check.unanswered.push(measure.id),
            Some(answer) if answer.kind.is_done_here() && !carried.contains(&measure.id) => {
                check.not_carried.push(measure.id)
            }
            Some(_) => {}
        }
    }
    check
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::action::Recurrence;
    use jiff::civil::date;

    #[test]
    fn an_action_is_told_what_it_could_still_be_given_and_no_more() {
        use Missing::{Cost, Measurable, Owner, When};
        let nothing = Details::default();
        let owner = |d: Details| Details { owner_post: Some("Leder".into()), ..d };
        let due = |d: Details| Details { due: Some(date(2026, 6, 1)), ..d };
        for (details, wanted) in [
            (nothing.clone(), vec![Owner, When, Cost, Measurable]),
            (owner(nothing.clone()), vec![When, Cost, Measurable]),
            (Details { owner_name: Some("Kari".into()), ..nothing.clone() }, vec![When, Cost, Measurable]),
            (due(owner(nothing.clone())), vec![Cost, Measurable]),
            (Details { recurrence: Some(Recurrence::Monthly), ..nothing.clone() }, vec![Owner, Cost, Measurable]),
            (Details { cost_considered: true, ..due(owner(nothing.clone())) }, vec![Measurable]),
            (Details { released_hours: Some(4.0), ..due(owner(nothing.clone())) }, vec![Measurable]),
            (Details { kroner: Some(0), indicator: Some("Besøk".into()), ..due(owner(nothing)) }, vec![]),
        ] {
            assert_eq!(missing(&details), wanted, "{details:?}");
        }
    }
}
