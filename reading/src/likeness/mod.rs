//! Which local goal or measure answers which measure of a higher plan, by likeness of wording. Proposes; a person accepts.
//! Bokmål and nynorsk meet; what is asked weighs as well as what it is about.

mod assign;
mod outlines;
mod score;
mod stems;
mod words;

pub use outlines::{Answer, align_outlines};

use score::{Likeness, Rarity, Weighed, likeness};
pub(crate) use stems::{Stems, Term};

/// A goal, measure or action to be compared.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Item {
    /// Its text.
    pub text: String,
    /// True for a goal of the local plan's own: it goes before the measures under it.
    pub goal: bool,
}

/// A proposed link. Indices are into the slices given to `align`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Link {
    /// The higher plan's measure.
    pub higher: usize,
    /// The local item.
    pub local: usize,
    /// 0 to 1; from `ACCEPT` on the two ask for the same thing more likely than not.
    pub score: f64,
    /// Whether it is proposed as accepted; else it is a "perhaps".
    pub accepted: bool,
}

/// From this score on a link is proposed as accepted: the tables in `tests` and the demo plans show lines that ask for the
/// same thing in other words from 0.38 up, and lines that only share a subject below it.
pub const ACCEPT: f64 = 0.38;
/// What a local measure (not a goal) needs more: it is short, and shares a word or two by chance more easily.
const MEASURE_EXTRA: f64 = 0.1;
/// Below this a link is not even a "perhaps".
const PERHAPS: f64 = 0.25;

/// Proposes at most one local item for each higher measure and at most one higher measure for each local item, best first by
/// score within goals, then measures. With `all` also the "perhaps" links of higher measures left over are given.
/// Ordered by `higher`.
pub fn align(local: &[Item], higher: &[Item], all: bool) -> Vec<Link> {
    let language = language(local.iter().chain(higher));
    align_in(&language, local, higher, all)
}

/// As `align`, with the language known (`nb`, `nn`, `sv`, `da`, `en`).
pub fn align_in(language: &str, local: &[Item], higher: &[Item], all: bool) -> Vec<Link> {
    let matrix = matrix(language, local, higher);
    assign::assign(&matrix, local, higher.len(), all)
}

/// The likeness of every higher (rows) to every local item (columns).
fn matrix(language: &str, local: &[Item], higher: &[Item]) -> Vec<Vec<Likeness>> {
    let mut stems = Stems::new(language, local.iter().chain(higher).map(|i| i.text.as_str()));
    let here: Vec<_> = local.iter().map(|i| stems.terms(&i.text)).collect();
    let there: Vec<_> = higher.iter().map(|i| stems.terms(&i.text)).collect();
    let rarity = Rarity::of(here.iter().chain(&there).map(Vec::as_slice));
    let here: Vec<_> = here.iter().map(|t| Weighed::new(t, &rarity)).collect();
    there
        .iter()
        .map(|terms| {
            let one = Weighed::new(terms, &rarity);
            here.iter().map(|local| likeness(local, &one)).collect()
        })
        .collect()
}

/// The likeness of two texts by themselves, 0 to 1, for comparing one item with another.
pub fn alike(language: &str, a: &str, b: &str) -> f64 {
    let item = |text: &str| [Item { text: text.to_owned(), goal: true }];
    matrix(language, &item(a), &item(b)).first().and_then(|row| row.first()).map_or(0.0, |l| l.score)
}

/// The language of most of the texts.
fn language<'i>(items: impl Iterator<Item = &'i Item>) -> String {
    use crate::quantity::{tokens::Tokens, tongue::Tongue};
    let text: String = items.flat_map(|i| [i.text.as_str(), " "]).collect();
    match Tongue::of("", &Tokens::of(&text)) {
        Tongue::Norwegian => "nb",
        Tongue::Swedish => "sv",
        Tongue::Danish => "da",
        Tongue::English => "en",
    }
    .to_owned()
}

#[cfg(test)]
mod gold_tests;
#[cfg(test)]
mod pairs;
#[cfg(test)]
mod tests;
