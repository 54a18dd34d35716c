//! A unit's own action plan with everything that belongs to it: the actions' details, the higher measures they carry out,
//! and what the unit has answered.

use std::collections::{HashMap, HashSet};

use db::Conn;
use kernel::id::{GoalId, LevelId, MeasureId, PlanId, UnitId};
use kernel::{Error, Result, Scope};
use plans::{Plan, PlanKind, PlanTree};

use crate::action::Details;
use crate::answer::Answer;
use crate::asked::{self, AskedArea};
use crate::partner::Partner;
use crate::present::{self, Decided, Present};
use crate::tally::Tally;
use crate::{store, store_actions, store_links, store_partners};

/// An action plan with everything in it.
#[derive(Debug, Clone)]
pub struct OwnPlan {
    /// The plan; its measures are the actions.
    pub tree: PlanTree,
    /// The unit's level.
    pub level: LevelId,
    /// The actions' details; an action without a row has none yet.
    pub details: HashMap<MeasureId, Details>,
    /// Which of its goals and actions carry out which measures of the higher plan.
    pub links: Vec<Link>,
    /// The further goals that actions work for, beside the one they hang on.
    pub serves: HashMap<MeasureId, Vec<GoalId>>,
    /// Who carries actions together with the unit.
    pub partners: Vec<Partner>,
    /// Where copied actions come from: the source's unit and title.
    pub sources: HashMap<MeasureId, (String, String)>,
    /// What can be measured, as the plan has it.
    pub indicators: Vec<plans::Indicator>,
    /// The plan it builds on, when there is one that the scope sees.
    pub higher: Option<Higher>,
}

/// The higher plan, as far as it concerns the unit.
#[derive(Debug, Clone)]
pub struct Higher {
    /// The plan.
    pub plan: Plan,
    /// The measures put to the unit.
    pub areas: Vec<AskedArea>,
    /// The unit's answers, drafts among them; `None` when the scope may not see them one by one.
    pub answers: Option<HashMap<MeasureId, Answer>>,
    /// Those that the board has decided, with day and minutes: what stands in documents. Empty as `answers` is `None`.
    pub decided: HashMap<MeasureId, Decided>,
}

/// A goal or an action that carries out a measure of the higher plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// The higher plan's measure.
    pub measure: MeasureId,
    /// The own goal, or
    pub own_goal: Option<GoalId>,
    /// the own action.
    pub own_measure: Option<MeasureId>,
}

static NOTHING: Details = Details {
    owner_post: None,
    owner_name: None,
    start: None,
    due: None,
    recurrence: None,
    cost_considered: false,
    kroner: None,
    released_hours: None,
    indicator: None,
    indicator_unit: None,
    baseline: None,
    target: None,
    indicator_by: None,
};

impl OwnPlan {
    /// An action's details; nothing filled in when there are none.
    #[must_use]
    pub fn details_of(&self, action: MeasureId) -> &Details {
        self.details.get(&action).unwrap_or(&NOTHING)
    }

    /// The higher measures that an action carries out, in the higher plan's order.
    #[must_use]
    pub fn carried_by(&self, action: MeasureId) -> Vec<&plans::Measure> {
        self.linked(|link| link.own_measure == Some(action))
    }

    /// The higher measures that a goal carries out.
    #[must_use]
    pub fn carried_by_goal(&self, goal: GoalId) -> Vec<&plans::Measure> {
        self.linked(|link| link.own_goal == Some(goal))
    }

    fn linked(&self, wanted: impl Fn(&Link) -> bool) -> Vec<&plans::Measure> {
        let Some(higher) = &self.higher else { return Vec::new() };
        let all = higher.areas.iter().flat_map(|area| &area.measures);
        all.filter(|m| self.links.iter().any(|link| link.measure == m.id && wanted(link))).collect()
    }

    /// The actions that work for a goal without hanging on it.
    #[must_use]
    pub fn serving(&self, goal: GoalId) -> Vec<&plans::Measure> {
        self.tree.measures().filter(|m| self.serves.get(&m.id).is_some_and(|goals| goals.contains(&goal))).collect()
    }

    /// The partners of an action.
    pub fn partners_of(&self, action: MeasureId) -> impl Iterator<Item = &Partner> {
        self.partners.iter().filter(move |partner| partner.action == action)
    }

    /// The answers counted, when the scope sees them.
    #[must_use]
    pub fn tally(&self) -> Option<Tally> {
        let higher = self.higher.as_ref()?;
        Some(tally(&higher.areas, higher.answers.as_ref()?))
    }
}

/// A unit's answers counted.
#[must_use]
pub(crate) fn tally(areas: &[AskedArea], answers: &HashMap<MeasureId, Answer>) -> Tally {
    let mut tally = Tally::of(asked::count(areas));
    for measure in areas.iter().flat_map(|area| &area.measures) {
        if let Some(answer) = answers.get(&measure.id) {
            tally.add(answer.kind, 1);
        }
    }
    tally
}

/// An action plan that the scope sees.
///
/// # Errors
/// `NotFound`, also when the plan is of another kind.
pub fn own_plan(c: &mut Conn, scope: &Scope, id: PlanId) -> Result<OwnPlan> {
    let tree = plans::tree(c, scope, id)?;
    if tree.plan.kind != PlanKind::ActionPlan {
        return Err(Error::NotFound);
    }
    let sees_answers = store::sits_on_board(c, scope, tree.plan.unit)?;
    fill(c, tree, sees_answers, |c, higher| plans::tree(c, scope, higher))
}

/// Gathers what belongs to a plan that may be seen; `tree_of` gives the plan above when that may be seen too.
pub(crate) fn fill(
    c: &mut Conn,
    tree: PlanTree,
    sees_answers: bool,
    tree_of: impl Fn(&mut Conn, PlanId) -> Result<PlanTree>,
) -> Result<OwnPlan> {
    let unit = units::find(c, tree.plan.unit)?;
    let above = match tree.plan.higher {
        Some(higher) => Some(higher),
        None => store_links::compared_with(c, tree.plan.id)?,
    };
    let above = match above.map(|higher| tree_of(c, higher)) {
        Some(Ok(above)) => Some(above),
        None | Some(Err(Error::NotFound)) => None,
        Some(Err(other)) => return Err(other),
    };
    let higher = match above {
        None => None,
        Some(above) => {
            let areas = asked::asked(&above, unit.level, unit.id);
            let present = if sees_answers { Some(present::read(c, &above, &areas, &unit)?) } else { None };
            let answers = present.as_ref().map(Present::now);
            let decided = present.map(|present| present.decided).unwrap_or_default();
            Some(Higher { areas, answers, decided, plan: above.plan })
        }
    };
    let details = store_actions::details(c, tree.plan.id)?;
    let mut links = store_links::links(c, tree.plan.id)?;
    // What an amendment has struck carries nothing out any longer.
    let goals: HashSet<GoalId> = tree.areas.iter().flat_map(|area| &area.goals).map(|goal| goal.id).collect();
    let actions: HashSet<MeasureId> = tree.measures().map(|measure| measure.id).collect();
    links.retain(|link| match (link.own_goal, link.own_measure) {
        (Some(goal), _) => goals.contains(&goal),
        (None, Some(action)) => actions.contains(&action),
        (None, None) => true,
    });
    let (serves, partners, sources) = (
        store_partners::serves(c, tree.plan.id)?,
        store_partners::partners(c, tree.plan.id)?,
        store_partners::sources(c, tree.plan.id)?,
    );
    let indicators = plans::indicators_of(c, tree.plan.id)?;
    Ok(OwnPlan { tree, level: unit.level, details, links, serves, partners, sources, indicators, higher })
}

/// A unit's action plans that the scope sees, newest period first.
///
/// # Errors
/// The database's.
pub fn plans_of_unit(c: &mut Conn, scope: &Scope, unit: UnitId) -> Result<Vec<Plan>> {
    Ok(plans::of_unit(c, scope, unit)?.into_iter().filter(|plan| plan.kind == PlanKind::ActionPlan).collect())
}
