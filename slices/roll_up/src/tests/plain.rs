//! The plain count that the kept figures are held against: plan by plan and action by action, by the definition, in Rust.

use std::collections::{HashMap, HashSet};

use db::Conn;
use jiff::civil::Date;
use kernel::id::{MeasureId, PlanId, UnitId};
use kernel::{Result, Scope};
use plans::{PlanKind, PlanTree, Step};

use crate::count::Count;
use follow_up::Status;

/// An action: the higher measures that it carries out, and what was said of it last until which instant.
type Carried = (HashSet<MeasureId>, Vec<(i64, Status)>);

/// An action plan with what is needed to count it.
pub struct Own {
    pub unit: UnitId,
    first: i16,
    last: i16,
    replaced: bool,
    actions: Vec<Carried>,
}

/// Every adopted action plan, read with a scope that has a post in each unit.
pub fn own_plans(c: &mut Conn, scope: &Scope, all: &[PlanId], today: Date) -> Result<Vec<Own>> {
    let mut found = Vec::new();
    for id in all {
        let own = local_plans::own_plan(c, scope, *id)?;
        let plan = &own.tree.plan;
        let Some(days) = plans::force_days(c, scope, *id)? else { continue };
        assert_eq!(plan.kind, PlanKind::ActionPlan);
        let year = |day: &str| day.parse::<Date>().unwrap().year();
        let archived = plans::steps_of(c, scope, *id)?.into_iter().find(|taken| taken.step.step == Step::Archived);
        let archived = archived.map(|taken| taken.step.on_day).filter(|day| *day < days.to_on);
        let ended = archived.unwrap_or(days.to_on);
        let replaced = days.next_on.as_ref().filter(|next| **next <= ended);
        let last = replaced.map_or(year(&ended), |next| year(next) - 1);
        let followed = follow_up::followed(c, scope, *id, today)?;
        let mut actions = Vec::new();
        for action in own.tree.measures() {
            let serves = own.serves.get(&action.id).cloned().unwrap_or_default();
            let carries = own.links.iter().filter(|link| {
                let goal = link.own_goal;
                link.own_measure == Some(action.id)
                    || goal.is_some_and(|goal| action.goal == Some(goal) || serves.contains(&goal))
            });
            let said = &followed.actions.iter().find(|f| f.action == action.id).unwrap().said;
            let said = said.iter().map(|said| (said.at_ms, said.status)).collect();
            actions.push((carries.map(|link| link.measure).collect(), said));
        }
        let (first, replaced) = (year(&days.from_on), replaced.is_some());
        found.push(Own { unit: plan.unit, first, last, replaced, actions });
    }
    Ok(found)
}

/// Where each measure of a plan is counted: itself, its goal, its area, the plan.
fn places(tree: &PlanTree) -> HashMap<MeasureId, Vec<String>> {
    let mut places = HashMap::new();
    for area in &tree.areas {
        for measure in &area.measures {
            let mut of = vec![measure.id.to_string(), area.id.to_string(), tree.plan.id.to_string()];
            of.extend(measure.goal.map(|goal| goal.to_string()));
            places.insert(measure.id, of);
        }
    }
    places
}

/// The counts of a plan over some units, in a year or in all, of what was said before an instant.
pub fn count(
    own: &[Own],
    tree: &PlanTree,
    units: &HashSet<UnitId>,
    year: Option<i16>,
    before_ms: i64,
) -> HashMap<String, Count> {
    let places = places(tree);
    let mut kinds: HashMap<(String, UnitId), ([usize; 6], usize)> = HashMap::new();
    for plan in own.iter().filter(|plan| units.contains(&plan.unit)) {
        let counts = match year {
            Some(year) => plan.first <= year && year <= plan.last,
            None => !plan.replaced && plan.first <= plan.last,
        };
        for (carries, said) in plan.actions.iter().filter(|_| counts) {
            let items: HashSet<&String> = carries.iter().filter_map(|m| places.get(m)).flatten().collect();
            let last = said.iter().find(|(at, _)| *at < before_ms).map(|(_, status)| *status);
            for item in items {
                let (kinds, unsaid) = kinds.entry((item.clone(), plan.unit)).or_default();
                match last {
                    Some(status) => kinds[Status::ALL.iter().position(|s| *s == status).unwrap()] += 1,
                    None => *unsaid += 1,
                }
            }
        }
    }
    let mut counts: HashMap<String, Count> = HashMap::new();
    for ((item, _), (kinds, unsaid)) in kinds {
        let reported = usize::from(kinds.iter().sum::<usize>() > 0);
        let sum = counts.entry(item).or_default();
        *sum = sum.and(Count::new(kinds, unsaid, 1, reported));
    }
    counts
}
