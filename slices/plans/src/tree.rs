//! What stands in a plan, in order.

use std::collections::HashMap;

use db::Conn;
use kernel::id::{AreaId, GoalId, LevelId, MeasureId, PlanId};
use kernel::{Result, Scope};

use crate::plan::{self, Plan};
use crate::store;

/// A plan with everything in it.
#[derive(Debug, Clone)]
pub struct PlanTree {
    /// The plan.
    pub plan: Plan,
    /// Its introduction.
    pub text: Vec<String>,
    /// Its areas.
    pub areas: Vec<AreaTree>,
}

/// An area with everything in it.
#[derive(Debug, Clone)]
pub struct AreaTree {
    /// Id.
    pub id: AreaId,
    /// Title.
    pub title: String,
    /// Prose.
    pub text: Vec<String>,
    /// Goals in order.
    pub goals: Vec<Goal>,
    /// Measures in order, those under a goal among them.
    pub measures: Vec<Measure>,
}

/// A goal.
#[derive(Debug, Clone)]
pub struct Goal {
    /// Id.
    pub id: GoalId,
    /// Text.
    pub text: String,
    /// The period it is for, in the plan's own words.
    pub horizon: Option<String>,
}

/// A measure; in an action plan, an action.
#[derive(Debug, Clone)]
pub struct Measure {
    /// Id.
    pub id: MeasureId,
    /// Text.
    pub text: String,
    /// The goal it hangs on; `None` when it hangs on the area.
    pub goal: Option<GoalId>,
    /// The level it is addressed to, where the union has such a level.
    pub level: Option<LevelId>,
    /// The document's own word for the level.
    pub level_word: Option<String>,
}

impl AreaTree {
    /// The measures under a goal, or (for `None`) under the area itself.
    pub fn measures_of(&self, goal: Option<GoalId>) -> impl Iterator<Item = &Measure> {
        self.measures.iter().filter(move |measure| measure.goal == goal)
    }
}

impl PlanTree {
    /// All measures in order.
    pub fn measures(&self) -> impl Iterator<Item = &Measure> {
        self.areas.iter().flat_map(|area| &area.measures)
    }
}

/// A plan that the scope sees, with everything in it: one query a kind of thing, however large the plan.
///
/// # Errors
/// `NotFound`.
pub fn tree(c: &mut Conn, scope: &Scope, id: PlanId) -> Result<PlanTree> {
    let plan = plan::find(c, scope, id)?;
    let mut areas = store::areas(c, id)?;
    let index: HashMap<AreaId, usize> = areas.iter().enumerate().map(|(n, area)| (area.id, n)).collect();
    let mut text = Vec::new();
    for (area, paragraph) in store::paragraphs(c, id)? {
        match area.and_then(|a| index.get(&a)).and_then(|n| areas.get_mut(*n)) {
            Some(area) => area.text.push(paragraph),
            None => text.push(paragraph),
        }
    }
    for (area, goal) in store::goals(c, id)? {
        if let Some(area) = index.get(&area).and_then(|n| areas.get_mut(*n)) {
            area.goals.push(goal);
        }
    }
    for (area, measure) in store::measures(c, id)? {
        if let Some(area) = index.get(&area).and_then(|n| areas.get_mut(*n)) {
            area.measures.push(measure);
        }
    }
    Ok(PlanTree { plan, text, areas })
}
