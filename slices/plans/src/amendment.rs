//! Amendments: a later decision changes, adds or strikes a goal or measure of an adopted plan. The item keeps its id, so that
//! answers, actions and links stay where they are; what stood there before is kept and can be read.

use db::{Conn, Tx};
use jiff::civil::Date;
use kernel::access::AdoptPlan;
use kernel::id::{AmendmentId, AreaId, GoalId, LevelId, MeasureId, PlanId};
use kernel::{Error, Fault, Permit, Result};

use crate::adoption::Adoption;
use crate::items::NewItem;
use crate::plan::Plan;
use crate::step::Step;
use crate::tree::PlanTree;
use crate::{T, store, store_amendments, store_items};

/// What an amendment did to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmendedKind {
    /// Gave it another text.
    Changed,
    /// Added it.
    Added,
    /// Took it out of the plan.
    Struck,
}

/// An item as an amendment left it.
#[derive(Debug, Clone)]
pub struct Amended {
    /// The decision.
    pub amendment: AmendmentId,
    /// The item's area.
    pub area: AreaId,
    /// The item.
    pub item: NewItem,
    /// What was done.
    pub kind: AmendedKind,
    /// The text before; `None` when it was added.
    pub before: Option<String>,
    /// The text after; `None` when it was struck.
    pub after: Option<String>,
    /// Which organ decided, when, and where the minutes say so.
    pub decided: Adoption,
}

/// What is to be amended.
#[derive(Debug, Clone)]
pub enum Amending {
    /// A goal or measure gets another text.
    Reword(NewItem, String),
    /// A goal or measure is struck.
    Strike(NewItem),
    /// A goal is added to an area.
    AddGoal(AreaId, String),
    /// A measure is added to an area, under one of its goals or not, for a level or for nobody in particular.
    AddMeasure(AreaId, Option<GoalId>, Option<LevelId>, String),
}

/// The decision that amends: a new one, or one that has been written down with another item.
#[derive(Debug, Clone)]
pub enum Decision {
    /// By which organ, when, and where the minutes say so.
    New(Adoption),
    /// One that is there.
    Same(AmendmentId),
}

impl AmendedKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Changed, Self::Added, Self::Struck];

    /// The word that the database uses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Added => "added",
            Self::Struck => "struck",
        }
    }

    /// The kind that a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// Whether an adopted plan may be amended after its last step.
#[must_use]
pub fn may_be_amended(adopted: bool, step: Option<Step>) -> bool {
    adopted && !matches!(step, Some(Step::Evaluated | Step::Archived))
}

fn check_decision(plan: &Plan, decided: &Adoption, today: Date) -> Result<Adoption> {
    let mut faults = Vec::new();
    let mut fault = |field, word| faults.push(Fault { field, word });
    if decided.organ.trim().is_empty() {
        fault("organ", "fault-step-organ");
    }
    if decided.minutes.trim().is_empty() {
        fault("minutes", "fault-minutes");
    }
    let adopted = plan.adoption.as_ref().map(|a| a.on_day.clone()).unwrap_or_default();
    let day = words::read_date(&decided.on_day);
    match day {
        None => fault("on_day", "fault-date"),
        Some(day) if day > today => fault("on_day", "fault-day-ahead"),
        Some(day) if day.to_string() < adopted => fault("on_day", "fault-day-before-adoption"),
        Some(_) => {}
    }
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    Ok(Adoption {
        organ: decided.organ.trim().to_owned(),
        on_day: day.map(|day| day.to_string()).unwrap_or_default(),
        minutes: decided.minutes.trim().to_owned(),
    })
}

fn said(text: &str) -> Result<&str> {
    let text = text.trim();
    if text.is_empty() { Err(Error::fault("text", "fault-text")) } else { Ok(text) }
}

/// Amends one item of an adopted plan of the permit's unit.
///
/// # Errors
/// `NotFound` outside the permit's unit, or when there is no such item or decision; `Conflict("not-amended-now")` unless the
/// plan is adopted and neither evaluated nor archived; `Invalid` for a decision or text that does not hold.
pub fn amend(
    tx: &mut Tx,
    permit: &Permit<AdoptPlan>,
    plan: &Plan,
    decision: &Decision,
    what: &Amending,
    (today, at_ms): (Date, i64),
) -> Result<AmendmentId> {
    let standing = store::standing(tx, plan.id)?.filter(|at| at.unit == permit.unit()).ok_or(Error::NotFound)?;
    if !may_be_amended(standing.adopted, standing.step) {
        return Err(Error::Conflict("not-amended-now"));
    }
    let amendment = match decision {
        Decision::Same(id) if store_amendments::is_of(tx, plan.id, *id)? => *id,
        Decision::Same(_) => return Err(Error::NotFound),
        Decision::New(decided) => {
            let decided = check_decision(plan, decided, today)?;
            let id = AmendmentId::new();
            store_amendments::insert(tx, permit, plan.id, id, &decided, at_ms)?;
            id
        }
    };
    carry_out(tx, plan.id, amendment, what)?;
    db::record(tx, &db::Entry::of(at_ms, permit.by(), "amend", "plan", &plan.id, Some(&permit.unit())))?;
    Ok(amendment)
}

fn carry_out(tx: &mut Tx, plan: PlanId, amendment: AmendmentId, what: &Amending) -> Result<()> {
    use AmendedKind::{Added, Changed, Struck};
    match what {
        Amending::Reword(item, text) => {
            let text = said(text)?;
            let (area, before) = standing_text(tx, plan, *item)?;
            if before == text {
                return Err(Error::fault("text", "fault-same-text"));
            }
            store_amendments::reword(tx, plan, *item, text)?;
            store_amendments::keep(tx, plan, amendment, (area, *item), Changed, Some(&before), Some(text))
        }
        Amending::Strike(item) => {
            let (area, before) = standing_text(tx, plan, *item)?;
            store_amendments::strike(tx, plan, amendment, *item)?;
            store_amendments::keep(tx, plan, amendment, (area, *item), Struck, Some(&before), None)
        }
        Amending::AddGoal(area, text) => {
            let (id, text) = (GoalId::new(), said(text)?);
            has_area(tx, plan, *area)?;
            let position = store_items::next_position(tx, plan)?;
            store_items::insert_goal(tx, plan, *area, id, position, text, None)?;
            store_amendments::keep(tx, plan, amendment, (*area, NewItem::Goal(id)), Added, None, Some(text))
        }
        Amending::AddMeasure(area, goal, level, text) => {
            let (id, text) = (MeasureId::new(), said(text)?);
            has_area(tx, plan, *area)?;
            if let Some(goal) = goal {
                let (at, _) = standing_text(tx, plan, NewItem::Goal(*goal))?;
                if at != *area {
                    return Err(Error::NotFound);
                }
            }
            let position = store_items::next_position(tx, plan)?;
            store_items::insert_measure(tx, plan, *area, *goal, id, position, text, (*level, None))?;
            store_amendments::keep(tx, plan, amendment, (*area, NewItem::Measure(id)), Added, None, Some(text))
        }
    }
}

fn standing_text(c: &mut Conn, plan: PlanId, item: NewItem) -> Result<(AreaId, String)> {
    let found = match item {
        NewItem::Goal(id) => store_items::goals(c, plan)?
            .into_iter()
            .find(|(_, goal)| goal.id == id)
            .map(|(area, goal)| (area, goal.text)),
        NewItem::Measure(id) => {
            store_items::measures(c, plan)?.into_iter().find(|(_, m)| m.id == id).map(|(area, m)| (area, m.text))
        }
        // Areas and prose stand as they were adopted.
        NewItem::Area(_) | NewItem::Paragraph(_) => None,
    };
    found.ok_or(Error::NotFound)
}

fn has_area(c: &mut Conn, plan: PlanId, area: AreaId) -> Result<()> {
    let there = store_items::areas(c, plan)?.into_iter().any(|found| found.id == area);
    if there { Ok(()) } else { Err(Error::NotFound) }
}

impl PlanTree {
    /// What amendments did to an item, the earliest first.
    pub fn amended(&self, item: NewItem) -> impl Iterator<Item = &Amended> {
        self.amendments.iter().filter(move |amended| amended.item == item)
    }

    /// The items that amendments struck from an area.
    pub fn struck(&self, area: AreaId) -> impl Iterator<Item = &Amended> {
        self.amendments.iter().filter(move |a| a.area == area && a.kind == AmendedKind::Struck)
    }

    /// An item's text with who amended it last, in the plan's language: for documents.
    #[must_use]
    pub fn noted(&self, item: NewItem, text: &str) -> String {
        match self.amended(item).last() {
            Some(amended) => format!("{text} ({})", amended_line(T(self.plan.lang), amended)),
            None => text.to_owned(),
        }
    }
}

/// `endret 12. mai 2026 av årsmøtet, sak 7/26`.
#[must_use]
pub fn amended_line(t: T, amended: &Amended) -> String {
    let day = words::iso_date(t.0, &amended.decided.on_day);
    let (organ, minutes) = (amended.decided.organ.as_str(), amended.decided.minutes.as_str());
    match amended.kind {
        AmendedKind::Changed => t.amended_changed(day, minutes, organ),
        AmendedKind::Added => t.amended_added(day, minutes, organ),
        AmendedKind::Struck => t.amended_struck(day, minutes, organ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_amended_from_adoption_until_it_is_evaluated() {
        for (adopted, step, wanted) in [
            (false, None, false),
            (false, Some(Step::Proposed), false),
            (true, None, true), // adopted before steps were written down
            (true, Some(Step::Adopted), true),
            (true, Some(Step::Evaluated), false),
            (true, Some(Step::Archived), false),
        ] {
            assert_eq!(may_be_amended(adopted, step), wanted, "{adopted} {step:?}");
        }
    }
}
