//! The versions before and after a plan, and what it is best compared with. Pure.

use crate::plan::Plan;

/// The neighbours of a plan in its chain of versions, as far as one sees them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Versions {
    /// The plan that it comes from.
    pub(crate) earlier: Option<Plan>,
    /// The plans that come from it, first one first.
    pub(crate) later: Vec<Plan>,
    /// Whether there is a plan to compare it with without asking which.
    pub(crate) comparable: bool,
}

impl Versions {
    pub(crate) fn of(plan: &Plan, visible: &[Plan]) -> Self {
        let mut later: Vec<Plan> = visible.iter().filter(|other| other.previous == Some(plan.id)).cloned().collect();
        later.sort_by(|a, b| (&a.from_on, a.id).cmp(&(&b.from_on, b.id)));
        let earlier = visible.iter().find(|other| plan.previous == Some(other.id)).cloned();
        Self { earlier, later, comparable: before(plan, visible).is_some() }
    }

    /// Each neighbour, and whether it is a later one.
    pub(crate) fn neighbours(&self) -> Vec<(&Plan, bool)> {
        self.earlier.iter().map(|plan| (plan, false)).chain(self.later.iter().map(|plan| (plan, true))).collect()
    }
}

/// The plan that one most likely compares with: the version before, else the one of the unit's same kind that ends last
/// before this one begins.
pub(crate) fn before<'p>(plan: &Plan, visible: &'p [Plan]) -> Option<&'p Plan> {
    let version = visible.iter().find(|other| plan.previous == Some(other.id));
    let same = visible.iter().filter(|other| other.unit == plan.unit && other.kind == plan.kind);
    let earlier = same.filter(|other| other.id != plan.id && other.to_on < plan.from_on);
    version.or_else(|| earlier.max_by(|a, b| a.to_on.cmp(&b.to_on)))
}
