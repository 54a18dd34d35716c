//! The numbers of a plan's items, inherited from where they stand: area 1, goal 1.2, sub-goal 1.2.1; measures have letters,
//! 1.2–a under a goal and 1–a under the area itself, so that a new goal does not give them other numbers. Pure.

use std::collections::HashMap;

use crate::items::NewItem;
use crate::order::{Order, Spot};
use crate::tree::PlanTree;

/// The number of each item, by its id; prose has none. Empty when the plan is not numbered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbers(HashMap<String, String>);

impl Numbers {
    /// The numbers of a plan that has them switched on.
    #[must_use]
    pub fn of(tree: &PlanTree) -> Self {
        if tree.plan.numbered { Self::in_order(&tree.order()) } else { Self::default() }
    }

    pub(crate) fn in_order(order: &Order) -> Self {
        let mut numbers = Self::default();
        numbers.count(&order.0, "");
        numbers
    }

    fn count(&mut self, under: &[Spot], above: &str) {
        let (mut figure, mut letter) = (0, 0);
        for spot in under {
            let number = match spot.item {
                NewItem::Paragraph(_) => continue,
                NewItem::Measure(_) => {
                    letter += 1;
                    format!("{above}–{}", letters(letter))
                }
                NewItem::Area(_) | NewItem::Goal(_) => {
                    figure += 1;
                    if above.is_empty() { figure.to_string() } else { format!("{above}.{figure}") }
                }
            };
            self.count(&spot.under, &number);
            self.0.insert(spot.item.id(), number);
        }
    }

    /// The number of an item; empty when it has none.
    #[must_use]
    pub fn get(&self, id: &impl ToString) -> &str {
        self.0.get(&id.to_string()).map_or("", String::as_str)
    }

    /// A text with its number before it, for papers.
    #[must_use]
    pub fn before(&self, id: &impl ToString, text: &str) -> String {
        match self.get(id) {
            "" => text.to_owned(),
            number => format!("{number} {text}"),
        }
    }
}

/// 1 is a, 26 is z, 27 is aa.
fn letters(mut n: u32) -> String {
    let mut letters = Vec::new();
    while n > 0 {
        letters.push(char::from(b'a' + u8::try_from((n - 1) % 26).unwrap_or(0)));
        n = (n - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// Whether the texts of a plan bring numbers of their own ("1.", "2.3", "3)"): then it is not numbered once more.
#[must_use]
pub fn carry_own<'a>(texts: impl Iterator<Item = &'a str>) -> bool {
    let (mut all, mut own) = (0, 0);
    for text in texts {
        all += 1;
        let text = text.trim_start();
        let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        let taken = text.len() - rest.len();
        let marked = text.get(..taken).is_some_and(|mark| mark.contains('.')) || rest.starts_with(')');
        let begins = text.starts_with(|c: char| c.is_ascii_digit());
        own += usize::from(begins && marked && rest.trim_start_matches(')').starts_with(char::is_whitespace));
    }
    own > 0 && own * 2 >= all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        for (n, text) in [(1, "a"), (26, "z"), (27, "aa"), (52, "az"), (53, "ba"), (702, "zz"), (703, "aaa")] {
            assert_eq!(letters(n), text, "{n}");
        }
    }

    #[test]
    fn texts_with_numbers_of_their_own_are_known() {
        for (texts, own) in [
            (vec!["1. Verving", "2. Skolering"], true),
            (vec!["1.1 Flere medlemmer", "1.2 Flere tillitsvalgte", "Et mål til"], true),
            (vec!["1) Verving", "2) Skolering"], true),
            (vec!["Verving", "Skolering"], false),
            (vec!["2026 er året", "10 nye medlemmer", "250 medlemmer"], false),
            (vec!["1. Verving", "Skolering", "Tariff"], false),
            (vec![], false),
        ] {
            assert_eq!(carry_own(texts.iter().copied()), own, "{texts:?}");
        }
    }
}
