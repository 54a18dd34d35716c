//! How the units have answered a plan, as counts of what their boards have decided: by level and area, by measure, by unit.
//! An officer sees the units below, a board its own. No ranking, no percentages; what is not answered is unknown.

use std::collections::{HashMap, HashSet};

use db::Conn;
use kernel::id::{LevelId, MeasureId, PlanId, UnitId};
use kernel::{Result, Scope};
use plans::PlanTree;
use units::Level;
use words::Lang;

use crate::asked::{self, AskedArea};
use crate::store_coverage::{self, Count};
use crate::tally::{FEWEST_FOR_KINDS, Tally};
use crate::{T, wording};

/// How one level has answered.
#[derive(Debug, Clone)]
pub struct LevelCoverage {
    /// The level.
    pub level: Level,
    /// How many units of the level the scope sees.
    pub units: usize,
    /// How many of them have answered something.
    pub answered_units: usize,
    /// The areas with the level's measures, and their answers counted over all units.
    pub areas: Vec<(AskedArea, Tally)>,
}

/// How one unit has answered.
#[derive(Debug, Clone)]
pub struct UnitCoverage {
    /// Id.
    pub unit: UnitId,
    /// Name.
    pub name: String,
    /// Its level.
    pub level: LevelId,
    /// How many measures it has answered.
    pub answered: usize,
    /// Out of how many.
    pub of: usize,
    /// Whether it is the reader's own.
    pub own: bool,
}

/// How everybody that the scope sees has answered.
#[derive(Debug, Clone)]
pub struct Coverage {
    /// The plan.
    pub tree: PlanTree,
    /// By level, from the top; levels that the plan asks nothing are left out.
    pub levels: Vec<LevelCoverage>,
    /// Each measure's answers counted: out of how many units.
    pub measures: HashMap<MeasureId, Tally>,
    /// By unit, in Norwegian order of names.
    pub units: Vec<UnitCoverage>,
}

/// Each measure's answers counted over the units that the scope sees: `of` is how many units it is put to.
///
/// # Errors
/// `NotFound` when the plan is not to be seen.
pub fn answered(c: &mut Conn, scope: &Scope, plan: PlanId) -> Result<HashMap<MeasureId, Tally>> {
    Ok(coverage(c, scope, plan)?.measures)
}

/// What is said beside each of a plan's measures: how the units that the scope sees have answered.
///
/// # Errors
/// `NotFound` when the plan is not to be seen.
pub fn measure_notes(c: &mut Conn, scope: &Scope, plan: PlanId, lang: Lang) -> Result<Vec<(MeasureId, String)>> {
    let all = answered(c, scope, plan)?;
    Ok(all.into_iter().map(|(measure, tally)| (measure, wording::measure_note(T(lang), &tally))).collect())
}

/// How everybody that the scope sees has answered a plan. Four queries, however many units there are.
///
/// # Errors
/// `NotFound` when the plan is not to be seen.
pub fn coverage(c: &mut Conn, scope: &Scope, plan: PlanId) -> Result<Coverage> {
    let tree = plans::tree(c, scope, plan)?;
    let levels = units::levels(c)?;
    let units = store_coverage::units(c, scope, plan)?;
    let counts = store_coverage::counts(c, scope, plan)?;
    Ok(gather(tree, levels, units, &counts))
}

pub(crate) fn gather(tree: PlanTree, levels: Vec<Level>, mut units: Vec<UnitCoverage>, counts: &[Count]) -> Coverage {
    let addressed = asked::addresses(&tree);
    let put_to = |m: &plans::Measure, u: &UnitCoverage| !addressed || asked::is_put_to(m, u.level, u.unit);
    let few = told_by_too_few(counts);
    let mut measures: HashMap<MeasureId, Tally> = HashMap::new();
    let mut by_level = Vec::new();
    for level in levels {
        let here: Vec<&mut UnitCoverage> = units.iter_mut().filter(|unit| unit.level == level.id).collect();
        let asked = asked::asked_where(&tree, |m| here.iter().any(|unit| put_to(m, unit)));
        if asked.is_empty() {
            continue;
        }
        let mut areas = Vec::new();
        for area in asked {
            let mut all = Vec::new();
            for measure in &area.measures {
                let mut tally = Tally::of(here.iter().filter(|unit| put_to(measure, unit)).count());
                for count in counts.iter().filter(|count| count.measure == measure.id && count.level == level.id) {
                    tally.add(count.kind, count.n);
                }
                let tally = if few.contains(&(measure.id, level.id)) { tally.without_kinds() } else { tally };
                let both = measures.entry(measure.id).or_default();
                *both = sum(&[*both, tally]);
                all.push(tally);
            }
            areas.push((area, sum(&all)));
        }
        let answered_units = here.iter().filter(|unit| unit.answered > 0).count();
        let units = here.len();
        for unit in here {
            unit.of = areas.iter().flat_map(|(area, _)| &area.measures).filter(|m| put_to(m, unit)).count();
        }
        by_level.push(LevelCoverage { units, answered_units, level, areas });
    }
    units.retain(|unit| unit.of > 0);
    Coverage { tree, levels: by_level, measures, units }
}

/// Where kinds would tell on somebody: measures answered on a level by others than the reader's own unit, but by too few.
fn told_by_too_few(counts: &[Count]) -> HashSet<(MeasureId, LevelId)> {
    let mut others: HashMap<(MeasureId, LevelId), usize> = HashMap::new();
    for count in counts {
        *others.entry((count.measure, count.level)).or_default() += count.of_others;
    }
    others.into_iter().filter(|(_, n)| (1..FEWEST_FOR_KINDS).contains(n)).map(|(place, _)| place).collect()
}

/// Tallies together; without kinds when any of them is.
pub(crate) fn sum(tallies: &[Tally]) -> Tally {
    let mut sum = Tally::of(0);
    tallies.iter().for_each(|tally| sum.add_all(tally));
    if sum.unsaid() > 0 { sum.without_kinds() } else { sum }
}
