//! What is open in every unit's action plan today, in a handful of statements however many plans there are: for those who
//! remind. What somebody is told is read again with their own scope.

use std::collections::HashMap;

use db::Conn;
use jiff::civil::Date;
use kernel::id::{MeasureId, PlanId, UnitId};
use kernel::{Clockwork, Result, Scope};
use plans::PlanKind;

use crate::mine::KnownBy;
use crate::occasion::{MeetingDays, When, occasions};
use crate::standing::{Said, standing};
use crate::{meeting, store, store_everywhere};

/// An action that is not closed and has a day by which it is to be done.
#[derive(Debug, Clone)]
pub struct Open {
    /// Its plan.
    pub plan: PlanId,
    /// The plan's unit.
    pub unit: UnitId,
    /// The action.
    pub action: MeasureId,
    /// The key of the occasion that is meant now.
    pub occasion: String,
    /// By when, what is postponed taken into account.
    pub due: Date,
    /// Whether nobody has said anything of this occasion.
    pub unreported: bool,
    /// The post that answers for it.
    pub owner_post: Option<String>,
    /// The person.
    pub owner_name: Option<String>,
}

/// The open actions with a day, of every action plan in force.
///
/// # Errors
/// The database's.
pub fn open_everywhere(c: &mut Conn, clockwork: Clockwork, today: Date) -> Result<Vec<Open>> {
    let day = today.to_string();
    let in_force = plans::in_force_everywhere(c, clockwork, PlanKind::ActionPlan, today)?;
    let plans: HashMap<PlanId, (UnitId, Date, Date)> =
        in_force.into_iter().map(|(plan, unit, from, to)| (plan, (unit, from, to))).collect();
    let mut said: HashMap<MeasureId, Vec<Said>> = HashMap::new();
    for (action, line) in store_everywhere::said(c, &day)? {
        said.entry(action).or_default().push(line);
    }
    let mut meetings: HashMap<UnitId, Vec<_>> = HashMap::new();
    for (unit, kind, day) in store_everywhere::meetings(c)? {
        meetings.entry(unit).or_default().push((kind, day));
    }
    let meetings: HashMap<UnitId, MeetingDays> =
        meetings.into_iter().map(|(unit, all)| (unit, meeting::sorted(all))).collect();
    let none = MeetingDays::default();
    let mut open = Vec::new();
    for row in store_everywhere::actions(c, &day)? {
        let Some((unit, from, to)) = plans.get(&row.plan) else { continue };
        let from = row.start.map_or(*from, |start| start.max(*from));
        let when = When { from, to: *to, due: row.due, recurrence: row.recurrence };
        let told = said.remove(&row.action).unwrap_or_default();
        let now = standing(&occasions(&when, meetings.get(unit).unwrap_or(&none)), &told, today);
        let unreported = now.is_unreported(today);
        if let Some((occasion, due)) = now.occasion.zip(now.due).filter(|(occasion, _)| occasion.opens <= today) {
            open.push(Open {
                plan: row.plan,
                unit: *unit,
                action: row.action,
                occasion: occasion.key,
                due,
                unreported,
                owner_post: row.owner_post,
                owner_name: row.owner_name,
            });
        }
    }
    Ok(open)
}

/// What the scope's owner, whose name this is, is known by in a unit.
///
/// # Errors
/// The database's.
pub fn known_in(c: &mut Conn, scope: &Scope, name: &str, unit: UnitId) -> Result<KnownBy> {
    Ok(KnownBy { name: name.to_owned(), titles: store::titles(c, scope, unit)? })
}
