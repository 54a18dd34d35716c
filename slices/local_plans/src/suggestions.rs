//! The check of a stored plan: the rules of `reading::check` over its texts and details, with what only the product knows of
//! (the plan above). Says what each action and goal could still be given, and which action comes next. Pure.

use std::collections::HashMap;

use jiff::civil::Date;
use kernel::id::{GoalId, MeasureId};
use plans::PlanTree;
use reading::check::{Action, Checked, Finding, Goal, Known, Object, Place, Plan, Settings, check, rule, set_out};

use crate::action::Details;
use crate::check::{Check, Missing};
use crate::own_plan::OwnPlan;

/// What the check says of a stored plan.
#[derive(Debug, Clone)]
pub(crate) struct Suggestions {
    /// The plan as the rules saw it.
    pub(crate) plan: Plan,
    checked: Checked,
    goals: Vec<GoalId>,
    actions: Vec<MeasureId>,
    settings: Settings,
}

/// Checks a stored plan by the rules that hold in its unit.
#[must_use]
pub(crate) fn suggestions(own: &OwnPlan, seen: &Check, settings: Settings) -> Suggestions {
    let (plan, goals, actions) = neutral(own, seen);
    let mut checked = check(&plan, &settings);
    for (id, n) in [("unanswered", seen.unanswered.len()), ("not-carried", seen.not_carried.len())] {
        let found = rule(id).filter(|_| n > 0 && settings.is_on(id));
        checked.findings.extend(found.map(|rule| Finding {
            at: Place::Plan,
            rule,
            with: Vec::new(),
            day: None,
            n,
            object: Object::Other,
            own: None,
        }));
    }
    Suggestions { plan, checked, goals, actions, settings }
}

/// The plan as the rules see it, with the ids of its goals and actions in the same order.
fn neutral(own: &OwnPlan, seen: &Check) -> (Plan, Vec<GoalId>, Vec<MeasureId>) {
    let tree = &own.tree;
    let titles: Vec<(&str, bool)> =
        tree.areas.iter().map(|area| (area.title.as_str(), !area.measures.is_empty())).collect();
    let (mut goals, mut actions) = (Vec::new(), Vec::new());
    let mut plan = Plan { language: language(tree), period: period(tree), ..Plan::default() };
    let mut at: HashMap<GoalId, usize> = HashMap::new();
    for area in tree.areas.iter().skip(set_out(&titles)) {
        for goal in &area.goals {
            at.insert(goal.id, goals.len());
            goals.push(goal.id);
            let has_action = !seen.goals_without_action.contains(&goal.id);
            plan.goals.push(Goal { text: goal.text.clone(), has_action });
        }
        for measure in &area.measures {
            actions.push(measure.id);
            let goal = measure.goal.and_then(|goal| at.get(&goal)).copied();
            let known = Some(known(own.details_of(measure.id)));
            plan.actions.push(Action { text: measure.text.clone(), goal, known });
        }
    }
    (plan, goals, actions)
}

/// The language of a plan's texts: the pages have three, plans have two more.
fn language(tree: &PlanTree) -> String {
    let texts = tree.areas.iter().flat_map(|area| {
        area.goals.iter().map(|goal| goal.text.as_str()).chain(area.measures.iter().map(|m| m.text.as_str()))
    });
    reading::check::language(texts, tree.plan.lang.code()).to_owned()
}

fn period(tree: &PlanTree) -> Option<(Date, Date)> {
    Some((tree.plan.from_on.parse().ok()?, tree.plan.to_on.parse().ok()?))
}

fn known(details: &Details) -> Known {
    Known {
        owner: details.owner_post.clone().or_else(|| details.owner_name.clone()),
        due: details.due,
        recurs: details.recurrence.is_some(),
        costed: details.is_costed(),
        measurable: details.is_measurable(),
    }
}

impl Suggestions {
    /// The plan's last day.
    pub(crate) fn end(&self) -> Option<Date> {
        self.plan.period.map(|(_, to)| to)
    }

    /// What could be said of an action.
    pub(crate) fn of_action(&self, action: MeasureId) -> Vec<&Finding> {
        let place = self.actions.iter().position(|id| *id == action).map(Place::Action);
        self.at(place)
    }

    /// What could be said of a goal.
    pub(crate) fn of_goal(&self, goal: GoalId) -> Vec<&Finding> {
        self.at(self.goals.iter().position(|id| *id == goal).map(Place::Goal))
    }

    /// What could be said of the plan as one.
    pub(crate) fn of_plan(&self) -> Vec<&Finding> {
        self.at(Some(Place::Plan))
    }

    fn at(&self, place: Option<Place>) -> Vec<&Finding> {
        self.checked.findings.iter().filter(|finding| Some(finding.at) == place).collect()
    }

    /// Whether a rule speaks in this plan's unit.
    pub(crate) fn is_on(&self, missing: Missing) -> bool {
        self.settings.is_on(match missing {
            Missing::Owner => "owner",
            Missing::When => "when",
            Missing::Measurable => "measurable",
            Missing::Cost => "cost",
        })
    }

    /// What an action lacks, as far as the rules that are on ask for it.
    pub(crate) fn missing(&self, details: &Details) -> Vec<Missing> {
        crate::check::missing(details).into_iter().filter(|missing| self.is_on(*missing)).collect()
    }

    /// The actions that something is said of, in the plan's order.
    pub(crate) fn open_actions(&self) -> Vec<MeasureId> {
        self.actions.iter().copied().filter(|action| !self.of_action(*action).is_empty()).collect()
    }

    /// The first action with a suggestion after an action; from the first when there is none.
    pub(crate) fn next(&self, after: Option<MeasureId>) -> Option<MeasureId> {
        let from = after.and_then(|after| self.actions.iter().position(|id| *id == after)).map_or(0, |at| at + 1);
        self.actions.iter().skip(from).copied().find(|action| !self.of_action(*action).is_empty())
    }

    /// What an action's text is about, with its goal's to fall back on.
    pub(crate) fn object_of(&self, action: MeasureId) -> Object {
        let found = self.actions.iter().position(|id| *id == action).and_then(|at| self.plan.actions.get(at));
        let Some(found) = found else { return Object::Other };
        let goal = found.goal.and_then(|at| self.plan.goals.get(at)).map(|goal| goal.text.as_str());
        match (Object::of(&found.text, &self.plan.language), goal) {
            (Object::Other, Some(goal)) => Object::of(goal, &self.plan.language),
            (object, _) => object,
        }
    }
}
