//! When the actions of a unit are to be done within a stretch of days: for calendars and the annual wheel.

use db::Conn;
use jiff::civil::Date;
use kernel::access::FollowUp;
use kernel::id::{MeasureId, PlanId, UnitId};
use kernel::{Actor, Error, Result};
use plans::PlanKind;
use words::Lang;

use crate::followed::{Followed, follow};
use crate::mine::KnownBy;
use crate::standing::is_dropped;
use crate::store;

/// One time that an action is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueAction {
    /// The plan.
    pub plan: PlanId,
    /// The action.
    pub action: MeasureId,
    /// Its text, in the plan's language.
    pub text: String,
    /// That language.
    pub lang: Lang,
    /// The day; for what is postponed, the new one.
    pub due: Date,
    /// Whether nothing more is to be done about it.
    pub closed: bool,
    /// Whether it is the actor's, by name or by post.
    pub mine: bool,
}

/// Every time that an action of the unit's adopted plans is to be done, from a day to a day, earliest first; none for an actor
/// who does not follow the unit's plans up. A plan counts as long as it is in force.
///
/// # Errors
/// The database's.
pub fn due_between(
    c: &mut Conn,
    actor: &Actor,
    unit: UnitId,
    (first, last): (Date, Date),
    today: Date,
) -> Result<Vec<DueAction>> {
    if !actor.can::<FollowUp>(&units::place(c, unit)?) {
        return Ok(Vec::new());
    }
    let scope = actor.scope();
    let known = KnownBy { name: actor.name.clone(), titles: store::titles(c, &scope, unit)? };
    let mut all = Vec::new();
    let own = plans::of_unit(c, &scope, unit)?;
    for plan in own.into_iter().filter(|plan| plan.kind == PlanKind::ActionPlan && plan.adoption.is_some()) {
        let Some(days) = plans::force_days(c, &scope, plan.id)? else { continue };
        let day = |text: &str| text.parse::<Date>().map_err(Error::internal);
        let begins = day(&days.from_on)?;
        // From the day on which another version holds, or the plan is archived, nobody goes by it.
        let ends = [&days.next_on, &days.archived_on]
            .into_iter()
            .flatten()
            .map(|text| day(text)?.yesterday().map_err(Error::internal));
        let ends = ends.chain([day(&days.to_on)]).collect::<Result<Vec<_>>>()?.into_iter().min().unwrap_or(last);
        if begins > last || ends < first {
            continue;
        }
        let found = follow(c, plan, today)?;
        let (plan, lang) = (found.plan.id, found.plan.lang);
        for action in &found.actions {
            let mine = known.owns(action);
            let due =
                action.due_days().into_iter().filter(|(due, _)| *due >= first.max(begins) && *due <= last.min(ends));
            all.extend(due.map(|(due, closed)| DueAction {
                plan,
                action: action.action,
                text: action.text.clone(),
                lang,
                due,
                closed,
                mine,
            }));
        }
    }
    all.sort_by_key(|action| action.due);
    Ok(all)
}

impl Followed {
    /// The day of each occasion that has one, with whether it is closed.
    fn due_days(&self) -> Vec<(Date, bool)> {
        let of = |occasion: &crate::Occasion| {
            let said = self.said.iter().find(|said| said.occasion == occasion.key);
            let until = said.filter(|said| said.status == crate::Status::Postponed).and_then(|said| said.until);
            let closed = said.map_or_else(|| is_dropped(&self.said), |said| said.status.closes());
            Some((until.or(occasion.due)?, closed))
        };
        self.occasions.iter().filter_map(of).collect()
    }
}
