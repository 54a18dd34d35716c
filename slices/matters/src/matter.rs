//! A matter with its story. Seen by those who raise or handle matters in the unit that raised it, and in every unit that has
//! it or has had it; for everybody else there is none.

use db::Conn;
use jiff::civil::Date;
use kernel::id::{MatterId, MeasureId, PlanId, UnitId};
use kernel::{Error, Result, Scope};
use words::Lang;

use crate::standing::{EventKind, Happened, Standing, standing};
use crate::store;

/// What happened to a matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What.
    pub kind: EventKind,
    /// The name of the unit that did it.
    pub unit_name: String,
    /// Raised and passed on: where to, with its name.
    pub to: Option<(UnitId, String)>,
    /// Assigned: to whom, in free words.
    pub assigned_to: Option<String>,
    /// What was said; empty when nothing was.
    pub words: String,
    /// Reopened: the new day before which an answer is needed.
    pub answer_by: Option<Date>,
    /// Who did it.
    pub by: String,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
}

/// The action or measure that a matter is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Its plan.
    pub plan: PlanId,
    /// Itself.
    pub measure: MeasureId,
    /// Its text, which whoever raised the matter has let those who get it read.
    pub text: String,
    /// The language of its plan.
    pub lang: Lang,
}

/// A matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    /// Id.
    pub id: MatterId,
    /// The unit that raised it.
    pub unit: UnitId,
    /// Its name.
    pub unit_name: String,
    /// Title.
    pub title: String,
    /// What it is about.
    pub text: String,
    /// What one asks for.
    pub asks: String,
    /// The day before which an answer is needed, as it was last said.
    pub answer_by: Date,
    /// The action or measure that it came from.
    pub about: Option<About>,
    /// What happened, oldest first.
    pub events: Vec<Event>,
}

impl Matter {
    /// Where it is.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let happened = |event: &Event| Happened {
            kind: event.kind,
            to: event.to.as_ref().map(|(unit, _)| *unit),
            assigned_to: event.assigned_to.clone(),
        };
        let events: Vec<Happened> = self.events.iter().map(happened).collect();
        standing(self.unit, &events)
    }

    /// The name of a unit that has it or has had it.
    #[must_use]
    pub fn name_of(&self, unit: UnitId) -> &str {
        let mut units = self.events.iter().filter_map(|event| event.to.as_ref());
        units.find(|(to, _)| *to == unit).map_or(&*self.unit_name, |(_, name)| name)
    }

    /// How much has happened: what a form was made from, and the next event follows.
    #[must_use]
    pub fn length(&self) -> usize {
        self.events.len()
    }

    /// The newest event of a kind.
    #[must_use]
    pub fn last(&self, kind: EventKind) -> Option<&Event> {
        self.events.iter().rfind(|event| event.kind == kind)
    }
}

/// A matter.
///
/// # Errors
/// `NotFound` when there is none, or none for the scope.
pub fn find(c: &mut Conn, scope: &Scope, id: MatterId) -> Result<Matter> {
    store::matters(c, scope, Some(id))?.pop().ok_or(Error::NotFound)
}

/// Every matter that the scope sees, soonest day first.
///
/// # Errors
/// The database's.
pub fn seen(c: &mut Conn, scope: &Scope) -> Result<Vec<Matter>> {
    store::matters(c, scope, None)
}
