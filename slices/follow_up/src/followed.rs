//! The actions of adopted action plans with where each stands today.

use std::collections::HashMap;

use db::Conn;
use jiff::civil::Date;
use kernel::id::{MeasureId, PlanId, UnitId};
use kernel::{Error, Result, Scope};
use local_plans::Recurrence;
use plans::{Plan, PlanKind};

use crate::occasion::{MeetingDays, Occasion, When, occasions};
use crate::standing::{Said, Standing, standing};
use crate::{meeting, store};

/// An action with where it stands.
#[derive(Debug, Clone)]
pub struct Followed {
    /// The action.
    pub action: MeasureId,
    /// Its text.
    pub text: String,
    /// The title of its area.
    pub area: String,
    /// The post that answers for it.
    pub owner_post: Option<String>,
    /// The person.
    pub owner_name: Option<String>,
    /// How often it is done again.
    pub recurrence: Option<Recurrence>,
    /// What its indicator counts, when it has one.
    pub counts: Option<String>,
    /// Every time that it is to be done in the plan's period.
    pub occasions: Vec<Occasion>,
    /// Everything said of it, newest first.
    pub said: Vec<Said>,
    /// Where it stands.
    pub standing: Standing,
}

/// An adopted action plan whose unit one has a post in, with its actions in the plan's order.
#[derive(Debug, Clone)]
pub struct FollowedPlan {
    /// The plan.
    pub plan: Plan,
    /// Its actions.
    pub actions: Vec<Followed>,
}

/// The actions of a plan as they stand today.
///
/// # Errors
/// `NotFound` when the scope does not see the plan, it is no action plan or not adopted, or the actor has no post in its unit.
pub fn followed(c: &mut Conn, scope: &Scope, id: PlanId, today: Date) -> Result<FollowedPlan> {
    let plan = plans::find(c, scope, id)?;
    if plan.kind != PlanKind::ActionPlan || plan.adoption.is_none() || !units::has_post(c, scope, plan.unit)? {
        return Err(Error::NotFound);
    }
    follow(c, plan, today)
}

/// The action plans in force in a unit, with their actions.
///
/// # Errors
/// The database's.
pub fn followed_of_unit(c: &mut Conn, scope: &Scope, unit: UnitId, today: Date) -> Result<Vec<FollowedPlan>> {
    if !units::has_post(c, scope, unit)? {
        return Ok(Vec::new());
    }
    let plans = plans::plans_in_force(c, scope, unit, Some(PlanKind::ActionPlan), today)?;
    plans.into_iter().filter(|plan| plan.unit == unit).map(|plan| follow(c, plan, today)).collect()
}

pub(crate) fn follow(c: &mut Conn, plan: Plan, today: Date) -> Result<FollowedPlan> {
    let meetings = meeting::days(c, plan.unit)?;
    let mut said: HashMap<MeasureId, Vec<Said>> = HashMap::new();
    for (action, line) in store::said(c, plan.id)? {
        said.entry(action).or_default().push(line);
    }
    let period = period(&plan)?;
    let rows = store::actions(c, plan.id)?;
    let actions = rows.into_iter().map(|row| row.follow(period, &meetings, &mut said, today)).collect();
    Ok(FollowedPlan { plan, actions })
}

/// The days between which the plan is carried out: what is adopted in February is not asked about in January.
fn period(plan: &Plan) -> Result<(Date, Date)> {
    let day = |text: &str| text.parse::<Date>().map_err(Error::internal);
    let from = plan.in_force_on.as_deref().unwrap_or(&plan.from_on);
    Ok((day(from)?, day(&plan.to_on)?))
}

/// An action as it is stored.
pub(crate) struct ActionRow {
    pub(crate) action: MeasureId,
    pub(crate) text: String,
    pub(crate) area: String,
    pub(crate) owner_post: Option<String>,
    pub(crate) owner_name: Option<String>,
    pub(crate) start: Option<Date>,
    pub(crate) due: Option<Date>,
    pub(crate) recurrence: Option<Recurrence>,
    pub(crate) counts: Option<String>,
}

impl ActionRow {
    fn follow(
        self,
        (from, to): (Date, Date),
        meetings: &MeetingDays,
        said: &mut HashMap<MeasureId, Vec<Said>>,
        today: Date,
    ) -> Followed {
        let when = When {
            from: self.start.map_or(from, |start| start.max(from)),
            to,
            due: self.due,
            recurrence: self.recurrence,
        };
        let said = said.remove(&self.action).unwrap_or_default();
        let occasions = occasions(&when, meetings);
        let standing = standing(&occasions, &said, today);
        Followed {
            action: self.action,
            text: self.text,
            area: self.area,
            owner_post: self.owner_post,
            owner_name: self.owner_name,
            recurrence: self.recurrence,
            counts: self.counts,
            occasions,
            said,
            standing,
        }
    }
}
