//! Which measures of a plan are put to a unit, area by area: those of its level, those addressed to it by name, and
//! everything in a plan that addresses nobody in particular.

use db::Conn;
use kernel::id::{AreaId, LevelId, MeasureId, UnitId};
use kernel::{Result, Scope};
use plans::{Measure, PlanTree};

/// An area of a higher plan, with the measures that are put to somebody.
#[derive(Debug, Clone)]
pub struct AskedArea {
    /// Id.
    pub id: AreaId,
    /// Title.
    pub title: String,
    /// The measures, in order; never none.
    pub measures: Vec<Measure>,
}

/// The plans that may ask the units in which the scope holds a post, on a day (`YYYY-MM-DD`): each is read once, however many
/// units one answers for.
pub(crate) fn trees(c: &mut Conn, scope: &Scope, day: &str) -> Result<Vec<PlanTree>> {
    plans::asking(c, scope, day)?.into_iter().map(|plan| plans::tree(c, scope, plan.id)).collect()
}

/// Whether a plan says of any measure whom it is for. One that does not asks everybody everything.
pub(crate) fn addresses(tree: &PlanTree) -> bool {
    tree.measures().any(|m| m.level.is_some() || m.level_word.is_some() || !m.units.is_empty())
}

/// Whether a measure of a plan that addresses somebody is put to a unit.
pub(crate) fn is_put_to(measure: &Measure, level: LevelId, unit: UnitId) -> bool {
    measure.level == Some(level) || measure.units.contains(&unit)
}

/// The measures put to a unit of a level.
#[must_use]
pub fn asked(tree: &PlanTree, level: LevelId, unit: UnitId) -> Vec<AskedArea> {
    let addressed = addresses(tree);
    asked_where(tree, |measure| !addressed || is_put_to(measure, level, unit))
}

/// The areas with the measures for which something holds.
pub(crate) fn asked_where(tree: &PlanTree, wanted: impl Fn(&Measure) -> bool) -> Vec<AskedArea> {
    let areas = tree.areas.iter().map(|area| AskedArea {
        id: area.id,
        title: area.title.clone(),
        measures: area.measures.iter().filter(|m| wanted(m)).cloned().collect(),
    });
    areas.filter(|area| !area.measures.is_empty()).collect()
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
