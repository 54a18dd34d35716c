//! How far a plan has come, counted.

use super::plan::Action;
use super::says::Says;

/// The counts of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures {
    /// Goals.
    pub goals: usize,
    /// Actions, under goals and under areas.
    pub actions: usize,
    /// Actions with a date.
    pub with_date: usize,
    /// Actions that say that they come back.
    pub with_recurrence: usize,
    /// Actions with somebody who answers for them.
    pub with_owner: usize,
    /// Actions of which the cost is considered.
    pub with_cost: usize,
    /// Actions that can be measured.
    pub measurable: usize,
}

/// What an action has, from its details where there are such, else from its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Has {
    pub owner: bool,
    pub date: bool,
    pub recurrence: bool,
    pub cost: bool,
    pub measure: bool,
}

impl Has {
    pub fn of(action: &Action, says: &Says) -> Self {
        match &action.known {
            Some(known) => Self {
                owner: known.owner.is_some(),
                date: known.due.is_some(),
                recurrence: known.recurs,
                cost: known.costed,
                measure: known.measurable,
            },
            None => Self {
                owner: says.owner.is_some(),
                date: says.deadline.is_some(),
                recurrence: says.often.is_some(),
                cost: says.cost.is_some(),
                measure: says.measure.is_some(),
            },
        }
    }
}

impl Figures {
    /// Counts an action.
    pub(crate) fn count(&mut self, has: Has) {
        self.actions += 1;
        self.with_date += usize::from(has.date);
        self.with_recurrence += usize::from(has.recurrence);
        self.with_owner += usize::from(has.owner);
        self.with_cost += usize::from(has.cost);
        self.measurable += usize::from(has.measure);
    }
}
