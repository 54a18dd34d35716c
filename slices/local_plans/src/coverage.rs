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
use crate::put_to::{Part, PutTo};
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
    let tree = plans::tree(c, scope, plan)?;
    let (parts, own) = (store_coverage::parts(c, scope, plan)?, store_coverage::own(c, scope, plan)?);
    let put_to = PutTo::read(c, &tree, &parts)?;
    answered_in(c, &tree, &parts, Some(&own), &put_to)
}

/// The same over some parts of a union that somebody has been found to count, of which none may hold another. `own` are the
/// reader's own units among them; `None` for who runs the program, from whom no kinds are kept back.
///
/// # Errors
/// The database's.
pub fn answered_in(
    c: &mut Conn,
    tree: &PlanTree,
    parts: &[Part],
    own: Option<&[UnitId]>,
    put_to: &PutTo,
) -> Result<HashMap<MeasureId, Tally>> {
    let given = given(c, tree.plan.id, parts, own)?;
    let mut measures = HashMap::new();
    for measure in tree.measures() {
        let of = put_to.of(&[measure]);
        if of > 0 {
            measures.insert(measure.id, given.tally(measure.id, None, of));
        }
    }
    Ok(measures)
}

/// How many units have answered each measure of a plan, in each part of a unit: those right below it with all below them, and
/// the unit by itself. For those who have been found to count the unit and everything below it.
///
/// # Errors
/// The database's.
pub fn answered_by_part(
    c: &mut Conn,
    plan: PlanId,
    unit: UnitId,
) -> Result<HashMap<MeasureId, HashMap<UnitId, usize>>> {
    store_coverage::by_part(c, plan, unit)
}

/// The answers of some units, and where their kinds would tell on somebody: measures answered on a level by others than the
/// reader's own units, but by too few.
pub(crate) struct Given {
    counts: HashMap<MeasureId, Vec<Count>>,
    few: HashSet<(MeasureId, LevelId)>,
}

impl Given {
    pub(crate) fn of(counts: Vec<Count>, own: &[Count]) -> Self {
        let mut others: HashMap<(MeasureId, LevelId), usize> = HashMap::new();
        for count in &counts {
            *others.entry((count.measure, count.level)).or_default() += count.n;
        }
        for count in own {
            let others = others.entry((count.measure, count.level)).or_default();
            *others = others.saturating_sub(count.n);
        }
        let few = others.into_iter().filter(|(_, n)| (1..FEWEST_FOR_KINDS).contains(n)).map(|(place, _)| place);
        let few = few.collect();
        let mut by_measure: HashMap<MeasureId, Vec<Count>> = HashMap::new();
        for count in counts {
            by_measure.entry(count.measure).or_default().push(count);
        }
        Self { counts: by_measure, few }
    }

    /// The answers to a measure, out of so many: of one level, or of all.
    fn tally(&self, measure: MeasureId, level: Option<LevelId>, of: usize) -> Tally {
        let mut tally = Tally::of(of);
        let counts = self.counts.get(&measure).map(Vec::as_slice).unwrap_or_default();
        let counts = counts.iter().filter(|count| level.is_none_or(|level| count.level == level));
        let mut tells = false;
        for count in counts {
            tally.add(count.kind, count.n);
            tells |= self.few.contains(&(measure, count.level));
        }
        if tells { tally.without_kinds() } else { tally }
    }
}

fn given(c: &mut Conn, plan: PlanId, parts: &[Part], own: Option<&[UnitId]>) -> Result<Given> {
    let mut counts = Vec::new();
    for (unit, below) in parts {
        counts.extend(store_coverage::of_unit(c, plan, *unit)?);
        if *below {
            counts.extend(store_coverage::of_below(c, plan, *unit)?);
        }
    }
    let Some(own) = own else { return Ok(Given { few: HashSet::new(), ..Given::of(counts, &[]) }) };
    let mut of_own = Vec::new();
    for unit in own {
        of_own.extend(store_coverage::of_unit(c, plan, *unit)?);
    }
    Ok(Given::of(counts, &of_own))
}

/// What is said beside each of a plan's measures: how the units that the scope sees have answered.
///
/// # Errors
/// `NotFound` when the plan is not to be seen.
pub fn measure_notes(c: &mut Conn, scope: &Scope, plan: PlanId, lang: Lang) -> Result<Vec<(MeasureId, String)>> {
    let all = answered(c, scope, plan)?;
    Ok(all.into_iter().map(|(measure, tally)| (measure, wording::measure_note(T(lang), &tally))).collect())
}

/// How everybody that the scope sees has answered a plan. A few queries, however many units there are.
///
/// # Errors
/// `NotFound` when the plan is not to be seen.
pub fn coverage(c: &mut Conn, scope: &Scope, plan: PlanId) -> Result<Coverage> {
    let tree = plans::tree(c, scope, plan)?;
    let levels = units::levels(c)?;
    let units = store_coverage::units(c, scope, plan)?;
    let (parts, own) = (store_coverage::parts(c, scope, plan)?, store_coverage::own(c, scope, plan)?);
    let given = given(c, plan, &parts, Some(&own))?;
    Ok(gather(tree, levels, units, &given))
}

pub(crate) fn gather(tree: PlanTree, levels: Vec<Level>, mut units: Vec<UnitCoverage>, given: &Given) -> Coverage {
    let addressed = asked::addresses(&tree);
    let put_to = |m: &plans::Measure, u: &UnitCoverage| !addressed || asked::is_put_to(m, u.level, u.unit);
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
                let of = here.iter().filter(|unit| put_to(measure, unit)).count();
                let tally = given.tally(measure.id, Some(level.id), of);
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

/// Tallies together. What is counted without its kind in one of them is so in the sum, which therefore tells nothing that its
/// parts do not.
#[must_use]
pub fn sum(tallies: &[Tally]) -> Tally {
    let mut sum = Tally::of(0);
    tallies.iter().for_each(|tally| sum.add_all(tally));
    sum
}
