//! A hearing: which plan is out for input, to whom, until when, and how far it has come.

use db::{Conn, Tx};
use jiff::civil::Date;
use kernel::access::{AdoptPlan, DecideInput};
use kernel::id::{HearingId, PlanId, UnitId};
use kernel::{Error, Fault, Permit, Result, Scope};
use plans::{NewStep, Step};
use words::Lang;

use crate::{deadline, store};

/// A hearing as somebody sees it.
#[derive(Debug, Clone)]
pub struct Hearing {
    /// Id.
    pub id: HearingId,
    /// The plan.
    pub plan: PlanId,
    /// The plan's title.
    pub title: String,
    /// The language of the plan.
    pub lang: Lang,
    /// The plan's unit, which is responsible.
    pub unit: UnitId,
    /// Its name.
    pub unit_name: String,
    /// The organ that decided to ask.
    pub organ: String,
    /// When it did, `YYYY-MM-DD`.
    pub on_day: String,
    /// Where the minutes say so.
    pub minutes: String,
    /// What those who are asked are to know.
    pub instructions: Option<String>,
    /// From this instant nothing more can be given; milliseconds.
    pub deadline_ms: i64,
    /// When those responsible went on, in milliseconds.
    pub closed_ms: Option<i64>,
    /// When the recommendations were published.
    pub recommended_ms: Option<i64>,
    /// When the decisions were published.
    pub decided_ms: Option<i64>,
    /// The version that came of it.
    pub next_version: Option<PlanId>,
    /// Whether who reads is among those responsible.
    pub decides: bool,
}

impl Hearing {
    /// Whether input can be given now.
    #[must_use]
    pub fn is_open(&self, now_ms: i64) -> bool {
        self.closed_ms.is_none() && deadline::is_open(self.deadline_ms, now_ms)
    }

    /// # Errors
    /// `Conflict("input-closed")` from the deadline on.
    pub(crate) fn must_be_open(&self, now_ms: i64) -> Result<()> {
        if self.is_open(now_ms) { Ok(()) } else { Err(Error::Conflict("input-closed")) }
    }

    /// # Errors
    /// `Conflict` while input can still be given, and when the version is made.
    pub(crate) fn must_be_deciding(&self, now_ms: i64) -> Result<()> {
        if self.is_open(now_ms) {
            Err(Error::Conflict("input-open"))
        } else if self.next_version.is_some() {
            Err(Error::Conflict("has-next-version"))
        } else {
            Ok(())
        }
    }
}

/// What is needed to open a hearing, as typed.
#[derive(Debug, Clone)]
pub struct NewHearing {
    /// The units asked, with those below them.
    pub units: Vec<UnitId>,
    /// The day of the deadline.
    pub day: String,
    /// Its time, Norwegian.
    pub time: String,
    /// What those who are asked are to know.
    pub instructions: Option<String>,
    /// The organ that decided to ask.
    pub organ: String,
    /// On which day.
    pub on_day: String,
    /// Where the minutes say so.
    pub minutes: String,
}

/// Opens a draft for input: the step is taken, the units may read it, its text stands. One transaction.
///
/// # Errors
/// `Invalid` for what does not hold, all faults at once; `Conflict("step-not-now")` when the plan is not a draft.
pub fn open(
    tx: &mut Tx,
    permit: &Permit<AdoptPlan>,
    plan: PlanId,
    new: &NewHearing,
    today: Date,
    now_ms: i64,
) -> Result<HearingId> {
    let (deadline_ms, on_day) = new.check(today, now_ms)?;
    let text = |text: &str| text.trim().to_owned();
    let step = NewStep {
        step: Step::OutForInput,
        organ: Some(text(&new.organ)),
        on_day: on_day.to_string(),
        minutes: Some(text(&new.minutes)),
        note: None,
    };
    plans::take_step(tx, permit, plan, &step, now_ms)?;
    // Who was asked before keeps reading what came of it.
    let mut readers = store::invited_before(tx, plan)?;
    readers.extend(new.units.iter().copied().filter(|unit| !readers.contains(unit)).collect::<Vec<_>>());
    plans::open_to(tx, permit, plan, &readers)?;
    let id = HearingId::new();
    store::insert(tx, permit, id, plan, new, (&on_day.to_string(), deadline_ms), now_ms)?;
    db::record(tx, &db::Entry::of(now_ms, permit.by(), "open_hearing", "hearing", &id, Some(&permit.unit())))?;
    Ok(id)
}

impl NewHearing {
    fn check(&self, today: Date, now_ms: i64) -> Result<(i64, Date)> {
        let mut faults = Vec::new();
        let mut fault = |field, word| faults.push(Fault { field, word });
        if self.units.is_empty() {
            fault("unit", "fault-no-unit");
        }
        if self.organ.trim().is_empty() {
            fault("organ", "fault-organ");
        }
        if self.minutes.trim().is_empty() {
            fault("minutes", "fault-minutes");
        }
        let on_day = words::read_date(&self.on_day);
        match on_day {
            None => fault("on_day", "fault-date"),
            Some(day) if day > today => fault("on_day", "fault-day-ahead"),
            Some(_) => {}
        }
        let deadline = ahead(&self.day, &self.time, now_ms);
        if let Err(Error::Invalid(more)) = &deadline {
            faults.extend(more.iter().cloned());
        }
        match (deadline, on_day) {
            (Ok(deadline), Some(on_day)) if faults.is_empty() => Ok((deadline, on_day)),
            (Err(error), _) if !matches!(error, Error::Invalid(_)) => Err(error),
            _ => Err(Error::Invalid(faults)),
        }
    }
}

fn ahead(day: &str, time: &str, now_ms: i64) -> Result<i64> {
    let deadline_ms = deadline::read(day, time)?;
    if deadline::is_open(deadline_ms, now_ms) {
        Ok(deadline_ms)
    } else {
        Err(Error::fault("day", "fault-deadline-past"))
    }
}

/// Gives a longer deadline, also when it has just passed; kept in the hearing's history.
///
/// # Errors
/// `Invalid` when it is not later than the one that holds, or without a reason; `Conflict` when those responsible have
/// gone on.
pub fn prolong(
    tx: &mut Tx,
    permit: &Permit<DecideInput>,
    hearing: &Hearing,
    (day, time, reason): (&str, &str, &str),
    now_ms: i64,
) -> Result<()> {
    owned(permit.unit(), hearing)?;
    if hearing.closed_ms.is_some() {
        return Err(Error::Conflict("input-closed"));
    }
    let to_ms = ahead(day, time, now_ms)?;
    if to_ms <= hearing.deadline_ms {
        return Err(Error::fault("day", "fault-deadline-earlier"));
    }
    if reason.trim().is_empty() {
        return Err(Error::fault("why", "fault-why"));
    }
    store::prolong(tx, permit, hearing, to_ms, reason.trim(), now_ms)?;
    db::record(tx, &db::Entry::of(now_ms, permit.by(), "prolong", "hearing", &hearing.id, Some(&permit.unit())))
}

/// Goes on after the deadline: the plan's text can be worked on again.
///
/// # Errors
/// `Conflict` before the deadline, or when it is done.
pub fn close(tx: &mut Tx, permit: &Permit<AdoptPlan>, hearing: &Hearing, today: Date, now_ms: i64) -> Result<()> {
    owned(permit.unit(), hearing)?;
    if hearing.is_open(now_ms) {
        return Err(Error::Conflict("input-open"));
    }
    if hearing.closed_ms.is_some() {
        return Err(Error::Conflict("input-closed"));
    }
    let step = NewStep { step: Step::InputClosed, organ: None, on_day: today.to_string(), minutes: None, note: None };
    plans::take_step(tx, permit, hearing.plan, &step, now_ms)?;
    store::close(tx, permit, hearing.id, now_ms)
}

/// What is published to all who read the hearing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The recommendations.
    Recommendation,
    /// The decisions and answers.
    Decision,
}

impl Stage {
    /// Both, in order.
    pub const ALL: [Self; 2] = [Self::Recommendation, Self::Decision];

    /// The word that forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Recommendation => "recommendation",
            Self::Decision => "decision",
        }
    }

    /// The stage that a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.word() == word)
    }
}

/// Lets all readers of the hearing see what is recommended, or decided and answered.
///
/// # Errors
/// `Conflict` before the deadline, and while some proposal lacks what is to be published.
pub fn publish(tx: &mut Tx, permit: &Permit<DecideInput>, hearing: &Hearing, stage: Stage, now_ms: i64) -> Result<()> {
    owned(permit.unit(), hearing)?;
    if hearing.is_open(now_ms) {
        return Err(Error::Conflict("input-open"));
    }
    if store::lacking(tx, hearing.id, stage)? > 0 {
        return Err(Error::Conflict("undecided"));
    }
    store::publish(tx, permit, hearing.id, stage, now_ms)?;
    let action = if stage == Stage::Decision { "publish_decisions" } else { "publish_recommendations" };
    db::record(tx, &db::Entry::of(now_ms, permit.by(), action, "hearing", &hearing.id, Some(&permit.unit())))
}

/// The hearing is of the permit's unit.
pub(crate) fn owned(unit: UnitId, hearing: &Hearing) -> Result<()> {
    if unit == hearing.unit { Ok(()) } else { Err(Error::NotFound) }
}

/// A hearing that the scope sees: those asked, and those responsible.
///
/// # Errors
/// `NotFound`, whether it is not there or not to be seen.
pub fn find(c: &mut Conn, scope: &Scope, id: HearingId) -> Result<Hearing> {
    store::hearing(c, scope, id)?.ok_or(Error::NotFound)
}

/// Every hearing that the scope sees, the latest deadline first.
///
/// # Errors
/// The database's.
pub fn visible(c: &mut Conn, scope: &Scope) -> Result<Vec<Hearing>> {
    store::hearings(c, scope)
}

/// The last hearing of a plan, when the scope sees one.
///
/// # Errors
/// The database's.
pub fn of_plan(c: &mut Conn, scope: &Scope, plan: PlanId) -> Result<Option<Hearing>> {
    store::of_plan(c, scope, plan)
}
