//! What a meeting decided about the unit's plan: how an action goes, a new action, or something that stands by itself; with
//! where the minutes say so.

use db::{Conn, Tx};
use jiff::civil::Date;
use kernel::access::{AdoptPlan, FollowUp, WritePlan};
use kernel::id::{AreaId, GoalId, MeasureId, MeetingDecisionId, MeetingId, PlanId, UnitId};
use kernel::{Actor, Clock, Error, Permit, Result, Scope};
use local_plans::Details;
use plans::{Adoption, Amending, NewItem};

use crate::followed::FollowedPlan;
use crate::meeting::MeetingKind;
use crate::status::{Evidence, NewStatus};
use crate::{T, report, store_decisions, wording};

/// A meeting of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Id.
    pub id: MeetingId,
    /// The unit whose it is.
    pub unit: UnitId,
    /// Whose meeting.
    pub kind: MeetingKind,
    /// Its day.
    pub on: Date,
}

/// What became of a decision.
#[derive(Debug, Clone, PartialEq)]
pub enum Became {
    /// It stands by itself.
    Nothing,
    /// How an action goes.
    Status(PlanId, MeasureId, NewStatus),
    /// A new action in an area of an adopted plan, under one of its goals or not.
    Action(PlanId, AreaId, Option<GoalId>, Box<Details>),
}

/// A decision as somebody writes it down.
#[derive(Debug, Clone, PartialEq)]
pub struct NewDecision {
    /// What was decided; for a new action its text.
    pub words: String,
    /// Where the minutes say so.
    pub minutes: String,
    /// What becomes of it.
    pub became: Became,
}

/// A decision that has been written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// Id.
    pub id: MeetingDecisionId,
    /// What was decided.
    pub words: String,
    /// Where the minutes say so.
    pub minutes: String,
    /// The action that it is about, with its plan and text.
    pub about: Option<(PlanId, MeasureId, String)>,
    /// Whether it says how that action goes; otherwise it made it.
    pub is_status: bool,
}

/// The longest words of a decision, in characters.
pub const LONGEST_DECISION: usize = 1000;

/// A meeting of a unit in which the actor follows plans up.
///
/// # Errors
/// `NotFound` when there is none, or the scope has no post in its unit.
pub fn meeting(c: &mut Conn, scope: &Scope, id: MeetingId) -> Result<Meeting> {
    store_decisions::meeting(c, scope, id)?.ok_or(Error::NotFound)
}

/// What a meeting decided, in the order in which it was written down.
///
/// # Errors
/// `NotFound` as `meeting`.
pub fn decisions_of(c: &mut Conn, scope: &Scope, id: MeetingId) -> Result<Vec<Decided>> {
    meeting(c, scope, id)?;
    store_decisions::of(c, id)
}

impl NewDecision {
    fn check(&self, meeting: &Meeting, today: Date) -> Result<()> {
        let fault = |field, word| Err(Error::fault(field, word));
        if meeting.on > today {
            return fault("form", "fault-meeting-ahead");
        }
        match self.words.chars().count() {
            0 => fault("words", "fault-decision-missing"),
            1..=LONGEST_DECISION => Ok(()),
            _ => fault("words", "fault-decision-long"),
        }
    }
}

/// Writes a decision of a meeting down, and lets it become what it becomes.
///
/// # Errors
/// `Forbidden` when the actor does not follow the unit's plans up, or adds an action without being allowed to write down what
/// amends a plan; `Invalid` for a meeting that is not held yet, words that are missing, and as `report` and `plans::amend`.
pub fn decide(
    tx: &mut Tx,
    actor: &Actor,
    meeting: &Meeting,
    followed: &[FollowedPlan],
    new: &NewDecision,
    clock: &Clock,
) -> Result<MeetingDecisionId> {
    let place = units::place(tx, meeting.unit)?;
    let permit: Permit<FollowUp> = actor.may(&place)?;
    new.check(meeting, clock.today())?;
    let of = |id: PlanId| followed.iter().find(|followed| followed.plan.id == id).ok_or(Error::NotFound);
    let (about, status) = match &new.became {
        Became::Nothing => (None, None),
        Became::Status(plan, action, status) => {
            let followed = of(*plan)?;
            let found = followed.actions.iter().find(|a| a.action == *action).ok_or(Error::NotFound)?;
            let now = found.standing.occasion.as_ref().map(|occasion| occasion.key.clone());
            let occasion = now.or_else(|| found.said.first().map(|said| said.occasion.clone())).unwrap_or_default();
            let shown = Evidence::Meeting(shown(followed, meeting, &new.minutes));
            let status = NewStatus { note: new.words.clone(), evidence: vec![shown], ..status.clone() };
            let id = report::report(tx, &permit, followed, *action, &occasion, &status, clock)?;
            (Some((*plan, *action)), Some(id))
        }
        Became::Action(plan, area, goal, details) => {
            let followed = of(*plan)?;
            let may = (actor.may(&place)?, actor.may(&place)?, actor.scope());
            let under = (*area, *goal);
            (Some((*plan, add_action(tx, &may, (followed, meeting), under, (new, details), clock)?)), None)
        }
    };
    let id =
        store_decisions::insert(tx, &permit, meeting.id, (&new.words, &new.minutes), (about, status), clock.now_ms())?;
    let unit = meeting.unit;
    db::record(
        tx,
        &db::Entry::of(clock.now_ms(), actor.account, "write_down_decision", "meeting", &meeting.id, Some(&unit)),
    )?;
    Ok(id)
}

/// Which meeting and which case, in the language of the plan.
fn shown(followed: &FollowedPlan, meeting: &Meeting, minutes: &str) -> String {
    let held = wording::meeting(followed.plan.lang, meeting.kind, meeting.on);
    if minutes.is_empty() { held } else { format!("{held}, {minutes}") }
}

/// A new action: the decision amends the plan, and the details say who and by when.
fn add_action(
    tx: &mut Tx,
    (adopt, write, scope): &(Permit<AdoptPlan>, Permit<WritePlan>, Scope),
    (followed, meeting): (&FollowedPlan, &Meeting),
    (area, goal): (AreaId, Option<GoalId>),
    (new, details): (&NewDecision, &Details),
    clock: &Clock,
) -> Result<MeasureId> {
    let plan = &followed.plan;
    let organ = T(plan.lang).by_name(&format!("organ-{}", meeting.kind.word()), Vec::new());
    let decided = Adoption { organ, on_day: meeting.on.to_string(), minutes: new.minutes.clone() };
    let adding = Amending::AddMeasure(area, goal, None, new.words.clone());
    let when = (clock.today(), clock.now_ms());
    let amendment = plans::amend(tx, adopt, plan, &plans::Decision::New(decided), &adding, when)?;
    let tree = plans::tree(tx, scope, plan.id)?;
    let added = tree.amendments.iter().rfind(|amended| amended.amendment == amendment).map(|amended| amended.item);
    let Some(NewItem::Measure(action)) = added else {
        return Err(Error::internal("an amendment that added no action"));
    };
    local_plans::set_action(tx, write, plan.id, action, details, clock.now_ms())?;
    Ok(action)
}

/// Takes a decision out that was written down by mistake. What it became stays: a status has its history, and a plan is
/// amended by another decision.
///
/// # Errors
/// `NotFound` when the permit's unit has no such decision.
pub fn drop_decision(tx: &mut Tx, permit: &Permit<FollowUp>, id: MeetingDecisionId, clock: &Clock) -> Result<()> {
    store_decisions::delete(tx, permit, id)?;
    let unit = permit.unit();
    db::record(tx, &db::Entry::of(clock.now_ms(), permit.by(), "drop_decision", "meeting_decision", &id, Some(&unit)))
}
