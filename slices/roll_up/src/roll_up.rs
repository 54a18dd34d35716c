//! A plan line by line with what its actions come to in the units below: the plan, its areas, goals and measures.

use std::collections::{HashMap, HashSet};

use db::Conn;
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::access::SeeCoverage;
use kernel::id::{LevelId, PlanId, UnitId};
use kernel::{Actor, Error, Operator, Result};
use plans::{AreaTree, Measure, PlanTree};
use units::Unit;

use crate::count::{Count, hidden_parts, tells_on_somebody};
use crate::store::{self, ByItem, UnitLine};
use crate::view::{Period, View, counts_below, view};

/// What somebody asks for.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// The unit whose subtree is counted; the widest view when there is none.
    pub unit: Option<UnitId>,
    /// The year, `all`, or empty for this one.
    pub year: String,
    /// As it stood on this day, `YYYY-MM-DD`; empty for now.
    pub by: String,
}

/// A plan with its counts.
#[derive(Debug, Clone)]
pub struct RollUp {
    /// The plan.
    pub tree: PlanTree,
    /// The unit whose subtree is counted.
    pub unit: Unit,
    /// Whether it is that unit alone.
    pub alone: bool,
    /// The units above it that the reader may count too, the highest first.
    pub above: Vec<Unit>,
    /// The period.
    pub period: Period,
    /// Today.
    pub today: Date,
    /// The units right below, in Norwegian order, with the counts of the whole plan as they are now; none where one unit is
    /// counted alone or another day is asked about.
    pub(crate) below: Vec<UnitLine>,
    counts: ByItem,
}

impl RollUp {
    /// The count of a line: the plan, an area, a goal or a measure, by its id.
    #[must_use]
    pub fn count(&self, item: &impl ToString) -> Count {
        self.counts.get(&item.to_string()).copied().unwrap_or_default()
    }

    /// The whole plan's.
    #[must_use]
    pub fn whole(&self) -> Count {
        self.count(&self.tree.plan.id)
    }

    /// Whether something is counted without its kinds.
    #[must_use]
    pub fn leaves_out(&self) -> bool {
        self.counts.values().any(Count::is_hidden)
    }
}

/// The lines of a plan that are summed into one line, by id.
fn parts_of(tree: &PlanTree) -> Vec<(String, Vec<String>)> {
    let mut parents = vec![(tree.plan.id.to_string(), tree.areas.iter().map(|area| area.id.to_string()).collect())];
    for area in &tree.areas {
        let goals = area.goals.iter().map(|goal| goal.id.to_string());
        let own = area.measures.iter().filter(|m| !area.goals.iter().any(|g| Some(g.id) == m.goal));
        parents.push((area.id.to_string(), goals.chain(own.map(|m| m.id.to_string())).collect()));
        for goal in &area.goals {
            parents.push((goal.id.to_string(), area.measures_of(Some(goal.id)).map(|m| m.id.to_string()).collect()));
        }
    }
    parents
}

/// How many units of a view each line is put to.
struct PutTo {
    levels: Vec<(LevelId, usize)>,
    named: HashMap<UnitId, LevelId>,
    everybody: bool,
}

impl PutTo {
    fn of(&self, measures: &[&Measure]) -> usize {
        let asked: HashSet<LevelId> = if self.everybody {
            self.levels.iter().map(|(level, _)| *level).collect()
        } else {
            measures.iter().filter_map(|m| m.level).collect()
        };
        let by_level: usize = self.levels.iter().filter(|(l, _)| asked.contains(l)).map(|(_, n)| n).sum();
        let names: HashSet<&UnitId> = measures.iter().flat_map(|m| &m.units).collect();
        let by_name = names.iter().filter_map(|unit| self.named.get(*unit)).filter(|level| !asked.contains(level));
        if measures.is_empty() { 0 } else { by_level + by_name.count() }
    }

    fn put(&self, counts: &mut ByItem, tree: &PlanTree) {
        let mut put = |item: String, measures: &[&Measure]| {
            let count = counts.entry(item).or_default();
            *count = count.put_to(self.of(measures));
        };
        put(tree.plan.id.to_string(), &tree.measures().collect::<Vec<_>>());
        for AreaTree { id, goals, measures, .. } in &tree.areas {
            put(id.to_string(), &measures.iter().collect::<Vec<_>>());
            for goal in goals {
                let own: Vec<&Measure> = measures.iter().filter(|m| m.goal == Some(goal.id)).collect();
                put(goal.id.to_string(), &own);
            }
            for measure in measures {
                put(measure.id.to_string(), &[measure]);
            }
        }
    }
}

fn counted(c: &mut Conn, plan: PlanId, view: &View, period: Period, now_ms: i64) -> Result<ByItem> {
    let before = match period.by {
        Some(day) => {
            let after = day.checked_add(1.days()).map_err(Error::internal)?;
            after.to_zoned(norway()).map_err(Error::internal)?.timestamp().as_millisecond()
        }
        None => now_ms.saturating_add(1),
    };
    match (period.year.map(i64::from), period.by) {
        (Some(year), None) if view.is_alone() => store::kept_alone(c, plan, view.place.unit, year),
        (Some(year), None) => store::kept(c, plan, view.place.unit, year),
        (Some(year), Some(_)) => store::stood(c, plan, view.reach(), year, before),
        (None, _) => store::whole(c, plan, view.reach(), before),
    }
}

fn norway() -> TimeZone {
    kernel::clock::norway()
}

/// Takes the kinds out of every line that would tell on a unit which is not the reader's own: where too few others have
/// reported, and where what was left out of one line could be reckoned from the others, in the plan or in the tree of units.
fn hide(c: &mut Conn, roll_up: &mut RollUp, actor: &Actor, view: &View) -> Result<()> {
    if view.is_alone() {
        return Ok(());
    }
    let (plan, year) = (roll_up.tree.plan.id, roll_up.period.year.unwrap_or(roll_up.today.year()).into());
    let mut own: HashMap<String, usize> = HashMap::new();
    for held in actor.own_units_for::<SeeCoverage>() {
        let inside = held.place.unit == view.place.unit || held.place.above.contains(&view.place.unit);
        if inside {
            for (item, count) in store::kept_alone(c, plan, held.place.unit, year)? {
                *own.entry(item).or_default() += count.reported;
            }
        }
    }
    let is_now = roll_up.period.by.is_none() && roll_up.period.year.is_some();
    let others: HashMap<String, usize> = roll_up
        .counts
        .iter()
        .map(|(item, count)| {
            let without_own = count.reported.saturating_sub(own.get(item).copied().unwrap_or(0));
            // What the own unit had said by another day is not known here, so the stricter figure counts.
            let strict = !is_now && tells_on_somebody(count.reported);
            (item.clone(), if strict { count.reported } else { without_own })
        })
        .collect();
    let mut hidden: HashSet<String> =
        others.iter().filter(|(_, n)| tells_on_somebody(**n)).map(|(item, _)| item.clone()).collect();
    for (_, parts) in parts_of(&roll_up.tree) {
        let figures: Vec<usize> = parts.iter().map(|part| others.get(part).copied().unwrap_or(0)).collect();
        hidden.extend(parts.into_iter().zip(hidden_parts(&figures)).filter(|(_, hide)| *hide).map(|(part, _)| part));
    }
    let mut inside = view.place.unit;
    for above in roll_up.above.iter().rev().map(|unit| unit.id) {
        for (item, parts) in store::reported_by_part(c, plan, above, year)? {
            let (units, figures): (Vec<UnitId>, Vec<usize>) = parts.into_iter().unzip();
            let told = units.iter().zip(hidden_parts(&figures)).any(|(unit, hide)| *unit == inside && hide);
            if told {
                hidden.insert(item);
            }
        }
        inside = above;
    }
    for item in hidden {
        if let Some(count) = roll_up.counts.get_mut(&item) {
            *count = count.without_kinds();
        }
    }
    Ok(())
}

/// A plan with its counts, as somebody may see them.
///
/// # Errors
/// `NotFound` when the plan is not to be seen or not adopted, or the unit is not at or below the plan's; `Forbidden` when the
/// actor counts nobody there.
pub fn roll_up(c: &mut Conn, actor: &Actor, id: PlanId, asked: &Asked, clock: &kernel::Clock) -> Result<RollUp> {
    let tree = plans::tree(c, &actor.scope(), id)?;
    if tree.plan.adoption.is_none() {
        return Err(Error::NotFound);
    }
    let view = view(c, actor, &tree.plan, asked.unit)?;
    let mut above = Vec::new();
    for unit in view.place.above.iter().rev() {
        let place = units::place(c, *unit)?;
        let within = place.unit == tree.plan.unit || place.above.contains(&tree.plan.unit);
        if within && counts_below(actor, &place) {
            above.push(units::find(c, *unit)?);
        }
    }
    let mut found = filled(c, tree, &view, asked, clock)?;
    found.above = above;
    hide(c, &mut found, actor, &view)?;
    Ok(found)
}

/// A plan with its counts, for who runs the program: over a unit and all below it, or over the plan's whole unit.
///
/// # Errors
/// As `plans::tree_for_operator`; `NotFound` for a unit that is not at or below the plan's.
pub fn roll_up_for_operator(
    c: &mut Conn,
    operator: Operator,
    plan: &str,
    asked: &Asked,
    clock: &kernel::Clock,
) -> Result<RollUp> {
    let tree = plans::tree_for_operator(c, operator, plan)?;
    let place = units::place(c, asked.unit.unwrap_or(tree.plan.unit))?;
    if tree.plan.adoption.is_none() || (place.unit != tree.plan.unit && !place.above.contains(&tree.plan.unit)) {
        return Err(Error::NotFound);
    }
    filled(c, tree, &View::whole(place), asked, clock)
}

/// The newest adopted plan of the top unit that is no action plan: what a union's roll-up is most often about.
///
/// # Errors
/// The database's.
pub fn newest_plan(c: &mut Conn, _: Operator) -> Result<Option<PlanId>> {
    store::newest_plan(c)
}

fn filled(c: &mut Conn, tree: PlanTree, view: &View, asked: &Asked, clock: &kernel::Clock) -> Result<RollUp> {
    let (plan, today) = (tree.plan.id, clock.today());
    let mut period = Period::of(&tree.plan, &asked.year, &asked.by, today);
    let mut counts = counted(c, plan, view, period, clock.now_ms())?;
    // Before this year's action plans are adopted, those of last year are what one comes for.
    if let Some(before) = period.year_before(&tree.plan).filter(|_| asked.year.is_empty() && counts.is_empty()) {
        period = before;
        counts = counted(c, plan, view, period, clock.now_ms())?;
    }
    let everybody = !tree.measures().any(|m| m.level.is_some() || m.level_word.is_some() || !m.units.is_empty());
    let put_to =
        PutTo { levels: store::levels(c, view.reach())?, named: store::named(c, plan, view.reach())?, everybody };
    put_to.put(&mut counts, &tree);
    let below = match period {
        Period { year: Some(year), by: None } if !view.is_alone() => {
            store::right_below(c, plan, view.place.unit, year.into(), &plan.to_string())?
        }
        _ => Vec::new(),
    };
    let unit = units::find(c, view.place.unit)?;
    Ok(RollUp { tree, unit, alone: view.is_alone(), above: Vec::new(), period, today, below, counts })
}
