//! What a letter tells, thing by thing, as its reader may see it now; what is done, moved or no longer theirs is left out.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use db::Tx;
use follow_up::{FollowedPlan, KnownBy};
use kernel::access::{AnswerPlan, GiveUnitInput, HandleMatter, RaiseMatter};
use kernel::id::{MeasureId, PlanId, UnitId};
use kernel::{Actor, Clock, Error, Result};

use crate::T;
use crate::link::{self, Does};
use crate::reported;
use crate::thing::{Kind, Step, Thing};

/// A thing in a letter.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub(crate) kind: Kind,
    /// What it is, in the words of whoever wrote it.
    pub(crate) title: String,
    /// When, where.
    pub(crate) lines: Vec<String>,
    /// Where one goes on.
    pub(crate) path: String,
}

/// A status can be reported by link so many days after it was due.
const REPORT_DAYS: i64 = 30;

/// The things that still are as they were when the letter was queued.
pub(crate) fn items(tx: &mut Tx, actor: &Actor, things: Vec<Thing>, (t, clock): (T, &Clock)) -> Result<Vec<Item>> {
    let mut plans: HashMap<PlanId, (FollowedPlan, KnownBy)> = HashMap::new();
    let mut found = Vec::new();
    for thing in things {
        let item = match thing.kind {
            Kind::Action | Kind::Contact => action(tx, actor, &thing, &mut plans, (t, clock)),
            Kind::Matter | Kind::Answered => matter(tx, actor, &thing, t),
            Kind::Asked => asked(tx, actor, &thing, (t, clock)),
            Kind::Hearing => hearing(tx, actor, &thing, (t, clock)),
        };
        match item {
            Ok(item) => found.extend(item),
            // What one may not see any more is not spoken of.
            Err(Error::NotFound | Error::Forbidden) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(found)
}

fn day(t: T, thing: &Thing, today: jiff::civil::Date) -> String {
    let day = words::date(t.0, thing.due);
    match thing.step {
        Step::Today if thing.due == today => t.due_today(),
        Step::Late => t.due_was(day),
        Step::Before | Step::Today | Step::News => t.due_by(day),
    }
}

fn action(
    tx: &mut Tx,
    actor: &Actor,
    thing: &Thing,
    plans: &mut HashMap<PlanId, (FollowedPlan, KnownBy)>,
    (t, clock): (T, &Clock),
) -> Result<Option<Item>> {
    let (plan, id): (PlanId, MeasureId) = (thing.within.parse()?, thing.thing.parse()?);
    let today = clock.today();
    let (followed, known) = match plans.entry(plan) {
        Entry::Occupied(read) => read.into_mut(),
        // Read with the reader's own rights, once for all of its actions.
        Entry::Vacant(new) => {
            let followed = reported::asked(tx, actor, (plan, id, &thing.occasion), today)?.plan;
            let known = follow_up::known_in(tx, &actor.scope(), &actor.name, followed.plan.unit)?;
            new.insert((followed, known))
        }
    };
    let one = followed.actions.iter().find(|one| one.action == id).ok_or(Error::NotFound)?;
    let is_now = one.standing.occasion.as_ref().is_some_and(|now| now.key == thing.occasion);
    if !is_now || one.standing.due != Some(thing.due) {
        return Ok(None);
    }
    let theirs = known.owns(one);
    let occasion = follow_up::occasion_words(t.0, &thing.occasion);
    let mut lines: Vec<String> = [occasion, day(t, thing, today)].into_iter().filter(|l| !l.is_empty()).collect();
    lines = vec![lines.join(" · ")];
    if thing.kind == Kind::Contact {
        if one.standing.said.is_some() {
            return Ok(None);
        }
        let who = one.owner_name.clone().or_else(|| one.owner_post.clone());
        lines.push(who.map_or_else(|| t.nobody_answers(), |who| t.answers_for_it(who)));
    } else if !theirs {
        return Ok(None);
    }
    let late = i64::from((thing.due - today).get_days()).max(0);
    let does = Does::Report(plan, id, thing.occasion.clone());
    let path = link::make(tx, actor.account, &does, late + REPORT_DAYS, clock)?;
    Ok(Some(Item { kind: thing.kind, title: one.text.clone(), lines, path }))
}

fn matter(tx: &mut Tx, actor: &Actor, thing: &Thing, t: T) -> Result<Option<Item>> {
    let matter = matters::find(tx, &actor.scope(), thing.thing.parse()?)?;
    let now = matter.standing();
    let path = format!("/matters/{}", matter.id);
    let holds = match thing.kind {
        Kind::Matter => {
            now.is_open() && matter.answer_by == thing.due && actor.can::<HandleMatter>(&units::place(tx, now.at)?)
        }
        _ => now.stage == matters::Stage::Answered && actor.can::<RaiseMatter>(&units::place(tx, matter.unit)?),
    };
    let line = match thing.kind {
        Kind::Matter => {
            let day = words::date(t.0, thing.due);
            let when = if thing.step == Step::Late { t.answer_was(day) } else { t.answer_by(day) };
            format!("{} · {when}", t.from_unit(matter.unit_name.as_str()))
        }
        _ => t.answered_by(matter.name_of(now.at)),
    };
    Ok(holds.then(|| Item { kind: thing.kind, title: matter.title.clone(), lines: vec![line], path }))
}

fn asked(tx: &mut Tx, actor: &Actor, thing: &Thing, (t, clock): (T, &Clock)) -> Result<Option<Item>> {
    let unit: UnitId = thing.within.parse()?;
    let place = units::place(tx, unit)?;
    actor.may::<AnswerPlan>(&place)?;
    let (scope, today) = (actor.scope(), clock.today());
    let Some((plan, title)) = local_plans::unanswered(tx, &scope, unit, thing.thing.parse()?, today)? else {
        return Ok(None);
    };
    let path = format!("/plans/{plan}/answers?unit={unit}");
    Ok(Some(Item { kind: thing.kind, title, lines: vec![day(t, thing, today)], path }))
}

fn hearing(tx: &mut Tx, actor: &Actor, thing: &Thing, (t, clock): (T, &Clock)) -> Result<Option<Item>> {
    let unit: UnitId = thing.within.parse()?;
    actor.may::<GiveUnitInput>(&units::place(tx, unit)?)?;
    let hearing = hearings::find(tx, &actor.scope(), thing.thing.parse()?)?;
    let spoken = hearings::has_spoken(tx, hearing.id, unit)?;
    if !hearing.is_open(clock.now_ms()) || spoken {
        return Ok(None);
    }
    let line = t.due_by(words::instant(t.0, hearing.deadline_ms));
    let path = format!("/hearings/{}", hearing.id);
    Ok(Some(Item { kind: thing.kind, title: hearing.title.clone(), lines: vec![line], path }))
}
