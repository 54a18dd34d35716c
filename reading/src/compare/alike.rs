//! How likely two texts are the same item in other words, 0 to 1: the words they share, rare words most, and how far these
//! come in the same order. Stricter than `likeness`, which asks whether one line answers another.

use std::collections::HashMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::likeness::{Stems, Term};

/// From this score on a text is told as reworded: between the pairs of the tables in `tables`, whose second half was not
/// used to choose it.
pub(super) const REWORDED: f64 = 0.48;
/// A goal that became a measure, in other words too, needs more.
pub(super) const OTHER_KIND: f64 = 0.75;
/// What the shared words weigh, beside their order.
const SHARED: f64 = 0.65;
/// Below this share of common words the order is not looked at.
const WORTH_A_LOOK: f64 = 0.3;
/// A figure or year is what most often is set anew in a text that else stays.
const FIGURE: f64 = 0.4;

/// A text ready to be compared.
struct Weighed {
    /// Different stems, each with its weight, in no order.
    stems: Vec<(usize, f64)>,
    total: f64,
    /// The stem of every word that says something, in order.
    words: Vec<usize>,
}

/// A text before its words are weighed: what it shares, each with its worth, and its stems in order.
type Parted = (Vec<(usize, f64)>, Vec<usize>);

/// Two lists of texts ready to be compared.
pub(super) struct Texts {
    old: Vec<Weighed>,
    new: Vec<Weighed>,
}

#[derive(Default)]
struct Numbers(HashMap<String, usize>);

impl Numbers {
    fn of(&mut self, word: String) -> usize {
        let next = self.0.len();
        *self.0.entry(word).or_insert(next)
    }
}

impl Texts {
    pub(super) fn new(language: &str, old: &[&str], new: &[&str]) -> Self {
        let mut stems = Stems::new(language, old.iter().chain(new).copied());
        let mut numbers = Numbers::default();
        let mut prepared = |texts: &[&str]| -> Vec<Parted> {
            texts
                .iter()
                .map(|text| {
                    let terms = stems.terms(text);
                    let words = terms.iter().map(|term| numbers.of(term.stem.clone())).collect();
                    let mut parts: Vec<(usize, f64)> =
                        terms.into_iter().flat_map(parts).map(|(stem, worth)| (numbers.of(stem), worth)).collect();
                    parts.sort_by_key(|(stem, _)| *stem);
                    parts.dedup_by_key(|(stem, _)| *stem);
                    (parts, words)
                })
                .collect()
        };
        let (old, new) = (prepared(old), prepared(new));
        let mut count: HashMap<usize, f64> = HashMap::new();
        for (stem, _) in old.iter().chain(&new).flat_map(|(terms, _)| terms) {
            *count.entry(*stem).or_default() += 1.0;
        }
        let all = number(old.len() + new.len());
        let weigh = |(terms, words): Parted| {
            let stems: Vec<(usize, f64)> = terms
                .into_iter()
                .map(|(stem, worth)| {
                    let in_texts = count.get(&stem).copied().unwrap_or(1.0);
                    // As in `likeness`: in a small plan rarity tells less, hence the added ten.
                    (stem, worth * (1.0 + (all + 10.0 - in_texts + 0.5) / (in_texts + 0.5)).ln())
                })
                .collect();
            Weighed { total: stems.iter().map(|(_, weight)| weight).sum(), stems, words }
        };
        Self { old: old.into_iter().map(weigh).collect(), new: new.into_iter().map(weigh).collect() }
    }

    /// The pairs that score `least` or more: old, new, score. Only texts that share a stem are looked at.
    pub(super) fn alike(&self, least: f64) -> Vec<(usize, usize, f64)> {
        let mut standing: HashMap<usize, Vec<(usize, f64)>> = HashMap::new();
        for (at, text) in self.new.iter().enumerate() {
            for (stem, weight) in &text.stems {
                standing.entry(*stem).or_default().push((at, *weight));
            }
        }
        let mut pairs = Vec::new();
        let mut common = vec![0.0_f64; self.new.len()];
        for (was, old) in self.old.iter().enumerate() {
            common.fill(0.0);
            for (stem, weight) in &old.stems {
                for (at, other) in standing.get(stem).into_iter().flatten() {
                    if let Some(sum) = common.get_mut(*at) {
                        *sum += weight + other;
                    }
                }
            }
            for (is, (new, common)) in self.new.iter().zip(&common).enumerate() {
                let total = old.total + new.total;
                if *common <= 0.0 || *common < WORTH_A_LOOK * total {
                    continue;
                }
                let order = in_order(&old.words, &new.words);
                let score = SHARED * common / total + (1.0 - SHARED) * order;
                if score >= least {
                    pairs.push((was, is, score));
                }
            }
        }
        pairs
    }
}

/// The share of words that both have in the same order.
fn in_order(old: &[usize], new: &[usize]) -> f64 {
    let kept = capture_diff_slices(Algorithm::Myers, old, new).into_iter().map(|part| match part {
        DiffOp::Equal { len, .. } => len,
        _ => 0,
    });
    let all = old.len() + new.len();
    if all == 0 { 0.0 } else { 2.0 * number(kept.sum()) / number(all) }
}

/// The stem of a word, and for a compound its parts, each with what it weighs beside its rarity.
fn parts(term: Term) -> Vec<(String, f64)> {
    let worth = worth(&term);
    if !term.compound {
        return vec![(term.stem, worth)];
    }
    let each = worth / 2.0 / number(term.pieces.len().max(1));
    let pieces = term.pieces.into_iter().map(|piece| (piece, each));
    std::iter::once((term.stem, worth / 2.0)).chain(pieces).collect()
}

/// What a word weighs beside its rarity.
fn worth(term: &Term) -> f64 {
    if term.stem.chars().all(|c| c.is_ascii_digit()) { FIGURE } else { term.worth.max(FIGURE) }
}

fn number(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}
