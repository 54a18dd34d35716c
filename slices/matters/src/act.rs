//! Doing something with a matter: by whom, in time, and written down.

use db::Tx;
use kernel::access::{HandleMatter, RaiseMatter, Rule};
use kernel::id::MatterId;
use kernel::{Actor, Clock, Error, Permit, Result};

use crate::matter::{Matter, find};
use crate::standing::Standing;
use crate::step::Step;
use crate::store::{self, NewEvent};

/// Carries a step out on a matter as the actor saw it when `seen` events had happened.
///
/// # Errors
/// `NotFound` when the actor sees no such matter; `Conflict("matter-moved")` when more has happened since, or the step does
/// not fit how far the matter has come; `Forbidden` when it is for another unit to do; `Invalid` from `Step::check`.
pub fn act(tx: &mut Tx, actor: &Actor, id: MatterId, seen: usize, step: &Step, clock: &Clock) -> Result<()> {
    let matter = find(tx, &actor.scope(), id)?;
    if matter.length() != seen {
        return Err(Error::Conflict("matter-moved"));
    }
    let standing = matter.standing();
    if step.kind().is_for_the_raiser() {
        let permit = actor.may::<RaiseMatter>(&units::place(tx, matter.unit)?)?;
        carry_out(tx, &permit, (&matter, &standing), step, clock)
    } else {
        let permit = actor.may::<HandleMatter>(&units::place(tx, standing.at)?)?;
        carry_out(tx, &permit, (&matter, &standing), step, clock)
    }
}

fn carry_out<R: Rule>(
    tx: &mut Tx,
    permit: &Permit<R>,
    (matter, standing): (&Matter, &Standing),
    step: &Step,
    clock: &Clock,
) -> Result<()> {
    if !standing.allows(step.kind()) {
        return Err(Error::Conflict("matter-moved"));
    }
    step.check(&standing.onward(&units::place(tx, standing.at)?), clock.today())?;
    let mut event = NewEvent { words: step.words().to_owned(), ..NewEvent::of(step.kind()) };
    match step {
        Step::Assign(to, _) => event.assigned_to = Some(to.clone()),
        Step::PassOn(to, _) => event.to = Some(*to),
        Step::Reopen(_, day) => event.answer_by = *day,
        Step::Receive | Step::Answer(_) | Step::Withdraw(_) => {}
    }
    store::insert_event(tx, permit, (matter.id, matter.length() + 1), &event, clock.now_ms())?;
    let entry =
        db::Entry::of(clock.now_ms(), permit.by(), step.kind().word(), "matter", &matter.id, Some(&permit.unit()));
    db::record(tx, &entry)
}
