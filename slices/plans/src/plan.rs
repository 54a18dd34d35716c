//! A plan: whose it is, for which period, of which kind, and whether it is adopted.

use db::{Conn, Tx};
use kernel::access::WritePlan;
use kernel::id::{AccountId, DocumentId, PlanId, UnitId};
use kernel::{Error, Permit, Result, Scope};
use words::Lang;

use crate::adoption::Adoption;
use crate::step::Step;
use crate::{store, store_near};

/// What kind of plan it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanKind {
    /// Prioritises for a period, often with measures for several levels.
    StrategyPlan,
    /// A unit's own plan of what it will do.
    ActionPlan,
    /// A thematic plan for recruiting.
    RecruitmentStrategy,
    /// A programme of principles or policy.
    Programme,
    /// Something else that sets goals.
    Other,
}

impl PlanKind {
    /// Every kind, in the order shown to people.
    pub const ALL: [Self; 5] =
        [Self::StrategyPlan, Self::ActionPlan, Self::RecruitmentStrategy, Self::Programme, Self::Other];

    /// The word that the database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::StrategyPlan => "strategy-plan",
            Self::ActionPlan => "action-plan",
            Self::RecruitmentStrategy => "recruitment-strategy",
            Self::Programme => "programme",
            Self::Other => "other",
        }
    }

    /// The kind that a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// A plan, without what stands in it.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Id.
    pub id: PlanId,
    /// Whose it is.
    pub unit: UnitId,
    /// The unit's name.
    pub unit_name: String,
    /// Kind.
    pub kind: PlanKind,
    /// Title.
    pub title: String,
    /// The language it is written in.
    pub lang: Lang,
    /// First day, `YYYY-MM-DD`.
    pub from_on: String,
    /// Last day, `YYYY-MM-DD`.
    pub to_on: String,
    /// The one goal above all others.
    pub main_goal: Option<String>,
    /// The plan that it builds on.
    pub higher: Option<PlanId>,
    /// The plan that it is the next version of.
    pub previous: Option<PlanId>,
    /// How it was adopted; `None` while it is not.
    pub adoption: Option<Adoption>,
    /// The last step it took; `None` for a draft that has taken none.
    pub step: Option<Step>,
    /// The first day it is in force, `YYYY-MM-DD`; `None` while it is not adopted.
    pub in_force_on: Option<String>,
    /// Whether its items are shown with numbers.
    pub numbered: bool,
    /// Counts the changes of these details.
    pub revision: i64,
}

/// What a new plan needs.
#[derive(Debug, Clone)]
pub struct NewPlan {
    /// Kind.
    pub kind: PlanKind,
    /// Title.
    pub title: String,
    /// The language it is written in.
    pub lang: Lang,
    /// First day, `YYYY-MM-DD`.
    pub from_on: String,
    /// Last day, `YYYY-MM-DD`.
    pub to_on: String,
    /// The one goal above all others.
    pub main_goal: Option<String>,
    /// The plan that it builds on.
    pub higher: Option<PlanId>,
    /// The plan that it is the next version of.
    pub previous: Option<PlanId>,
    /// The document that it was read from.
    pub document: Option<DocumentId>,
}

impl NewPlan {
    /// # Errors
    /// `Invalid`: a missing title, a date that is none, a period that ends before it starts.
    pub fn check(&self) -> Result<()> {
        if self.title.trim().is_empty() {
            return Err(Error::fault("title", "fault-title"));
        }
        let from = words::read_date(&self.from_on).ok_or_else(|| Error::fault("from", "fault-date"))?;
        let to = words::read_date(&self.to_on).ok_or_else(|| Error::fault("to", "fault-date"))?;
        if to < from { Err(Error::fault("to", "fault-period")) } else { Ok(()) }
    }
}

/// Begins an empty draft of a unit's own action plan.
///
/// # Errors
/// As `NewPlan::check`.
pub fn create(tx: &mut Tx, permit: &Permit<WritePlan>, new: &NewPlan, at_ms: i64) -> Result<PlanId> {
    insert(tx, permit.unit(), permit.by(), new, at_ms)
}

pub(crate) fn insert(tx: &mut Tx, unit: UnitId, by: AccountId, new: &NewPlan, at_ms: i64) -> Result<PlanId> {
    new.check()?;
    let id = PlanId::new();
    store::insert_plan(tx, id, unit, by, new, at_ms)?;
    Ok(id)
}

/// A plan that the scope sees: adopted ones of the own line of units, drafts of the own unit.
///
/// # Errors
/// `NotFound`, whether it is not there or not to be seen.
pub fn find(c: &mut Conn, scope: &Scope, id: PlanId) -> Result<Plan> {
    store::plan(c, scope, id)?.ok_or(Error::NotFound)
}

/// Every plan that the scope sees, newest period first.
///
/// # Errors
/// The database's.
pub fn visible(c: &mut Conn, scope: &Scope) -> Result<Vec<Plan>> {
    store::plans(c, scope)
}

/// The plans of one unit that the scope sees, newest period first.
///
/// # Errors
/// The database's.
pub fn of_unit(c: &mut Conn, scope: &Scope, unit: UnitId) -> Result<Vec<Plan>> {
    store_near::of_unit(c, scope, unit)
}

/// The plans of every unit in which the scope holds a post.
///
/// # Errors
/// The database's.
pub fn of_own_units(c: &mut Conn, scope: &Scope) -> Result<Vec<Plan>> {
    store_near::of_own_units(c, scope)
}

/// The adopted plans of a unit and of those above it, as far as the scope sees them.
///
/// # Errors
/// The database's.
pub fn above(c: &mut Conn, scope: &Scope, unit: UnitId) -> Result<Vec<Plan>> {
    store_near::above(c, scope, unit)
}

/// The adopted plans, other than action plans, whose period is not over on a day (`YYYY-MM-DD`), of the units in which the
/// scope holds a post and of those above them: what may ask those units for something.
///
/// # Errors
/// The database's.
pub fn asking(c: &mut Conn, scope: &Scope, day: &str) -> Result<Vec<Plan>> {
    store_near::asking(c, scope, day)
}
