//! The figures that statuses brought for the actions under a goal: the newest of each action, and their sum where they count the
//! same thing, with how many have one. Pure.

use follow_up::{Evidence, Followed};

/// What was reported.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reported {
    /// Each action with a figure: its text, the figure and what it counts.
    pub lines: Vec<(String, f64, String)>,
    /// How many actions have something to count.
    pub of: usize,
    /// The sum, and what it counts, where all count the same.
    pub sum: Option<(f64, String)>,
}

/// What was reported of these actions.
#[must_use]
pub fn reported(actions: &[&Followed]) -> Reported {
    let mut found = Reported::default();
    for action in actions {
        let newest = action.said.iter().flat_map(|said| &said.evidence).find_map(|evidence| match evidence {
            Evidence::Figure(figure) => Some(*figure),
            Evidence::Link(_) | Evidence::Meeting(_) | Evidence::File(..) => None,
        });
        found.of += usize::from(action.counts.is_some() || newest.is_some());
        if let Some(figure) = newest {
            found.lines.push((action.text.clone(), figure, action.counts.clone().unwrap_or_default()));
        }
    }
    if let [(_, _, first), ..] = found.lines.as_slice()
        && !first.is_empty()
        && found.lines.iter().all(|(_, _, counts)| counts == first)
    {
        found.sum = Some((found.lines.iter().map(|(_, figure, _)| figure).sum(), first.clone()));
    }
    found
}
