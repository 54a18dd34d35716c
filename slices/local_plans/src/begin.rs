//! The first draft of a unit's action plan, made from its answers: the same areas, and an action for each measure that the
//! unit has said yes to, in its own words where it has such, linked to it.

use db::Tx;
use kernel::access::WritePlan;
use kernel::id::{MeasureId, PlanId};
use kernel::{Error, Permit, Result};
use plans::{NewPlan, PlanTree};

use crate::{asked, present, store_actions, store_links};

/// Begins the draft; the unit's draft that already builds on the plan, when there is one.
///
/// # Errors
/// `NotFound` when the higher plan is not adopted; `Invalid` as `plans::NewPlan::check`.
pub fn begin(tx: &mut Tx, permit: &Permit<WritePlan>, higher: &PlanTree, new: &NewPlan, at_ms: i64) -> Result<PlanId> {
    if higher.plan.adoption.is_none() {
        return Err(Error::NotFound);
    }
    if let Some(draft) = store_actions::draft_on(tx, permit, higher.plan.id)? {
        return Ok(draft);
    }
    let unit = units::find(tx, permit.unit())?;
    let areas = asked::asked(higher, unit.level, unit.id);
    let answers = present::read(tx, higher, &areas, &unit)?.now();
    let id = plans::create(tx, permit, &NewPlan { higher: Some(higher.plan.id), ..new.clone() }, at_ms)?;
    let mut links: Vec<(MeasureId, MeasureId)> = Vec::new();
    for area in areas {
        let wanted = |m: &&plans::Measure| answers.get(&m.id).is_some_and(|answer| answer.kind.is_done_here());
        let mut own_area = None;
        for measure in area.measures.iter().filter(wanted) {
            let own = match own_area {
                Some(own) => own,
                None => *own_area.insert(plans::add_area(tx, permit, id, &area.title, at_ms)?),
            };
            let own_words = answers.get(&measure.id).and_then(|answer| answer.own_text.as_deref());
            let text = own_words.unwrap_or(&measure.text);
            links.push((measure.id, plans::add_measure(tx, permit, id, own, None, text, at_ms)?));
        }
    }
    store_links::insert(tx, permit, id, &links)?;
    db::record(tx, &db::Entry::of(at_ms, permit.by(), "begin_action_plan", "plan", &id, Some(&permit.unit())))?;
    Ok(id)
}
