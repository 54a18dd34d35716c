//! What would tell on a single unit is said without kinds: where too few others have reported or answered, and where what was
//! left out of one line could be reckoned from the others, in the plan or in the tree of units.

use std::collections::{HashMap, HashSet};

use db::Conn;
use kernel::Result;
use kernel::id::UnitId;
use plans::PlanTree;

use crate::count::{hidden_parts, tells_on_somebody};
use crate::roll_up::RollUp;
use crate::store;
use crate::view::View;

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

/// From the unit that is counted up to the highest that the reader counts too: a unit, and the one right above it.
fn steps_up(roll_up: &RollUp, view: &View) -> Vec<(UnitId, UnitId)> {
    let above: Vec<UnitId> = roll_up.above.iter().rev().map(|unit| unit.id).collect();
    std::iter::once(view.place.unit).chain(above.iter().copied()).zip(above.iter().copied()).collect()
}

/// Whether a part of a unit must be said without kinds, from how many units have spoken in each.
fn is_told(parts: &HashMap<UnitId, usize>, inside: UnitId) -> bool {
    let (units, figures): (Vec<UnitId>, Vec<usize>) = parts.iter().map(|(unit, n)| (*unit, *n)).unzip();
    units.iter().zip(hidden_parts(&figures)).any(|(unit, hide)| *unit == inside && hide)
}

/// Takes the kinds out of every line that would tell on a unit which is not the reader's own: where too few others have
/// reported, and where what was left out of one line could be reckoned from the others, in the plan or in the tree of units.
pub(crate) fn counts(c: &mut Conn, roll_up: &mut RollUp, own_units: &[UnitId], view: &View) -> Result<()> {
    if view.is_alone() {
        return Ok(());
    }
    let (plan, year) = (roll_up.tree.plan.id, roll_up.period.year.unwrap_or(roll_up.today.year()).into());
    let mut own: HashMap<String, usize> = HashMap::new();
    for unit in own_units {
        for (item, count) in store::kept_alone(c, plan, *unit, year)? {
            *own.entry(item).or_default() += count.reported;
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
    for (inside, above) in steps_up(roll_up, view) {
        for (item, parts) in store::reported_by_part(c, plan, above, year)? {
            if is_told(&parts, inside) {
                hidden.insert(item);
            }
        }
    }
    for item in hidden {
        if let Some(count) = roll_up.counts.get_mut(&item) {
            *count = count.without_kinds();
        }
    }
    Ok(())
}

/// The same of the answers. Where too few have answered, and in the sums, `local_plans` has left them out.
pub(crate) fn answers(c: &mut Conn, roll_up: &mut RollUp, view: &View) -> Result<()> {
    if view.is_alone() {
        return Ok(());
    }
    for (inside, above) in steps_up(roll_up, view) {
        for (measure, parts) in local_plans::answered_by_part(c, roll_up.tree.plan.id, above)? {
            if let Some(tally) = roll_up.answers.get_mut(&measure).filter(|_| is_told(&parts, inside)) {
                *tally = tally.without_kinds();
            }
        }
    }
    Ok(())
}
