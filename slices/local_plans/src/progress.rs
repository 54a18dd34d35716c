//! How far the actions of a plan have come, as sentences with small bars: "18 of 30 actions have somebody responsible".

use crate::T;
use crate::check::{Check, Missing};
use crate::suggestions::Suggestions;

/// One thing counted.
pub(crate) struct Count {
    /// How many have it.
    pub(crate) n: usize,
    /// Of how many; at least 1, for the drawing.
    pub(crate) of: usize,
    /// The sentence.
    pub(crate) text: String,
}

/// What is counted, for the rules that are on; nothing where there is no action.
pub(crate) fn counts(t: T, seen: &Check, found: &Suggestions) -> Vec<Count> {
    let of = seen.actions;
    if of == 0 {
        return Vec::new();
    }
    let all = [
        (Missing::Owner, seen.owned, t.check_n_owner(seen.owned, of)),
        (Missing::When, seen.dated, t.check_n_when(seen.dated, of)),
        (Missing::Cost, seen.costed, t.check_n_cost(seen.costed, of)),
        (Missing::Measurable, seen.measurable, t.check_n_measurable(seen.measurable, of)),
    ];
    all.into_iter().filter(|(part, ..)| found.is_on(*part)).map(|(_, n, text)| Count { n, of, text }).collect()
}
