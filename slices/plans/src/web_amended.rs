//! What amendments did to a plan's items, as a page shows it beside them.

use kernel::id::AreaId;
use reading::difference::{Piece, difference};

use crate::T;
use crate::amendment::{Amended, amended_line};
use crate::items::NewItem;
use crate::tree::PlanTree;

/// One amendment of one item.
pub(crate) struct AmendedLine {
    pub(crate) said: String,
    /// The text that stood there; empty when there was none.
    pub(crate) before: String,
    pub(crate) pieces: Vec<Piece>,
}

fn line(t: T, amended: &Amended) -> AmendedLine {
    let before = amended.before.clone().unwrap_or_default();
    let pieces = match &amended.after {
        Some(after) if !before.is_empty() => difference(&before, after),
        _ => Vec::new(),
    };
    let said = amended_line(t, amended);
    let mut letters = said.chars();
    let said = letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
    AmendedLine { said, before, pieces }
}

/// The amendments of an item, the latest first.
pub(crate) fn of_item(t: T, tree: &PlanTree, item: NewItem) -> Vec<AmendedLine> {
    let mut lines: Vec<AmendedLine> = tree.amended(item).map(|amended| line(t, amended)).collect();
    lines.reverse();
    lines
}

/// What amendments struck from an area.
pub(crate) fn struck(t: T, tree: &PlanTree, area: AreaId) -> Vec<AmendedLine> {
    tree.struck(area).map(|amended| line(t, amended)).collect()
}
