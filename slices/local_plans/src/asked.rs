//! Which measures of a plan are addressed to a level, area by area. Pure.

use kernel::id::{AreaId, LevelId, MeasureId};
use plans::{Measure, PlanTree};

/// An area of a higher plan, with the measures that a level is asked to answer.
#[derive(Debug, Clone)]
pub struct AskedArea {
    /// Id.
    pub id: AreaId,
    /// Title.
    pub title: String,
    /// The measures, in order; never none.
    pub measures: Vec<Measure>,
}

/// The measures addressed to a level. A plan that addresses nobody in particular asks every level everything.
#[must_use]
pub fn asked(tree: &PlanTree, level: LevelId) -> Vec<AskedArea> {
    let addressed = tree.measures().any(|m| m.level.is_some() || m.level_word.is_some());
    tree.areas
        .iter()
        .map(|area| AskedArea {
            id: area.id,
            title: area.title.clone(),
            measures: area.measures.iter().filter(|m| !addressed || m.level == Some(level)).cloned().collect(),
        })
        .filter(|area| !area.measures.is_empty())
        .collect()
}

/// How many measures there are in the areas.
#[must_use]
pub fn count(areas: &[AskedArea]) -> usize {
    areas.iter().map(|area| area.measures.len()).sum()
}

/// The measure with an id, and the title of its area.
#[must_use]
pub fn asked_measure(areas: &[AskedArea], id: MeasureId) -> Option<(&Measure, &str)> {
    areas.iter().find_map(|area| area.measures.iter().find(|m| m.id == id).map(|m| (m, area.title.as_str())))
}
