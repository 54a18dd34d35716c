//! How alike two texts are, 0 to 1: how much of each one's weight the other answers, and whether both ask for the same doing.

use std::collections::HashMap;

use super::stems::Term;
use super::words;

/// How rare each stem is in the two plans together; rare words weigh most.
pub(super) struct Rarity {
    count: HashMap<String, f64>,
    texts: f64,
}

impl Rarity {
    /// Counts in how many texts each stem (and part of a compound) stands.
    pub fn of<'t>(texts: impl Iterator<Item = &'t [Term]>) -> Self {
        let mut count: HashMap<String, f64> = HashMap::new();
        let mut total = 0.0;
        for terms in texts {
            total += 1.0;
            let mut seen: Vec<&String> = terms.iter().flat_map(|t| std::iter::once(&t.stem).chain(&t.pieces)).collect();
            seen.sort();
            seen.dedup();
            for stem in seen {
                *count.entry(stem.clone()).or_default() += 1.0;
            }
        }
        Self { count, texts: total }
    }

    /// The weight of a term; words of planning weigh less.
    fn weight(&self, term: &Term) -> f64 {
        let count = self.count.get(&term.stem).copied().unwrap_or(1.0);
        // a stem in few texts of a small plan is not as telling as in a large one, hence the added ten
        let rare = (1.0 + (self.texts + 10.0 - count + 0.5) / (count + 0.5)).ln();
        rare * term.worth
    }
}

/// A text ready to be compared.
pub(super) struct Weighed<'t> {
    terms: &'t [Term],
    weights: Vec<f64>,
    total: f64,
}

impl<'t> Weighed<'t> {
    pub fn new(terms: &'t [Term], rarity: &Rarity) -> Self {
        let weights: Vec<f64> = terms.iter().map(|t| rarity.weight(t)).collect();
        let total = weights.iter().sum();
        Self { terms, weights, total }
    }
}

/// The likeness of two texts.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Likeness {
    /// 0 to 1.
    pub score: f64,
    /// How much of the higher text's weight the local one answers.
    pub cover: f64,
    /// How far shared words come in the same order, 0 to 1: breaks ties only.
    pub order: f64,
}

/// How alike a local and a higher text are.
pub(super) fn likeness(local: &Weighed, higher: &Weighed) -> Likeness {
    if local.total <= 0.0 || higher.total <= 0.0 {
        return Likeness::default();
    }
    let (there, places) = answered(higher, local);
    let (back, _) = answered(local, higher);
    let (there, back) = (there / higher.total, back / local.total);
    let lexical = (there * back).sqrt();
    let score = match leads(local.terms, higher.terms) {
        Some(true) => lexical + LEAD * (1.0 - lexical) * object(local, higher),
        Some(false) => lexical * (1.0 - OTHER_LEAD * (1.0 - lexical)),
        None => lexical,
    };
    Likeness { score: score.clamp(0.0, 1.0), cover: there, order: in_order(&places) }
}

/// How much the same doing lifts, and another doing lowers, a likeness that the words alone leave open.
const LEAD: f64 = 0.35;
const OTHER_LEAD: f64 = 0.5;

/// The weight of `of` that `by` answers, and where in `by` each best answer stands.
fn answered(of: &Weighed, by: &Weighed) -> (f64, Vec<usize>) {
    let mut sum = 0.0;
    let mut places = Vec::new();
    for (term, weight) in of.terms.iter().zip(&of.weights) {
        let best = by
            .terms
            .iter()
            .enumerate()
            .map(|(at, other)| (alike(term, other), at))
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        if let Some((likeness, at)) = best.filter(|(likeness, _)| *likeness > 0.0) {
            sum += weight * likeness;
            places.push(at);
        }
    }
    (sum, places)
}

/// How alike two words are: the same stem, one part of the other, the same beginning, or the same doing.
pub(super) fn alike(a: &Term, b: &Term) -> f64 {
    if a.stem == b.stem {
        return 1.0;
    }
    let parts = in_parts(a, b);
    let beginning = beginning(a, b);
    let doing = match (a.group, b.group) {
        (Some(x), Some(y)) if x == y => 0.7,
        _ => 0.0,
    };
    parts.max(beginning).max(doing)
}

fn letters(text: &str) -> f64 {
    f64::from(u32::try_from(text.chars().count()).unwrap_or(u32::MAX))
}

/// The share of letters that stand in common parts.
fn in_parts(a: &Term, b: &Term) -> f64 {
    if !a.compound && !b.compound {
        return 0.0;
    }
    let common: f64 = a.pieces.iter().filter(|p| b.pieces.contains(p)).map(|p| letters(p)).sum();
    if common <= 0.0 {
        return 0.0;
    }
    let all = |t: &Term| t.pieces.iter().map(|p| letters(p)).sum::<f64>();
    0.9 * common / all(a).max(all(b))
}

/// A long common beginning: another form of the word, a relative of it, or a word that was cut.
fn beginning(a: &Term, b: &Term) -> f64 {
    let common = a.stem.chars().zip(b.stem.chars()).take_while(|(x, y)| x == y).count();
    if common < 5 {
        return 0.0;
    }
    let common = f64::from(u32::try_from(common).unwrap_or(0));
    let (la, lb) = (a.length, b.length);
    if (a.last && common >= la && la < lb) || (b.last && common >= lb && lb < la) {
        return 0.95;
    }
    let share = common / la.max(lb);
    if share >= 0.6 { 0.9 * share } else { 0.0 }
}

/// Whether both texts ask for the same doing first. Words that only lead up to it are passed over; `None` where either
/// begins with no known doing and the words differ.
fn leads(local: &[Term], higher: &[Term]) -> Option<bool> {
    let (a, b) = (first_doing(local)?, first_doing(higher)?);
    if a.stem == b.stem {
        return Some(true);
    }
    Some(a.group? == b.group?)
}

fn first_doing(terms: &[Term]) -> Option<&Term> {
    terms.iter().take(3).find(|t| !words::opener(&t.stem))
}

/// How far the two share what is done something with: the heaviest common word beside the words of doing and planning,
/// against the heaviest word of the text that has less.
fn object(local: &Weighed, higher: &Weighed) -> f64 {
    let content = |w: &Weighed<'_>| {
        let heaviest = w.terms.iter().zip(&w.weights).filter(|(t, _)| t.worth >= 1.0).map(|(_, weight)| *weight);
        heaviest.fold(0.0, f64::max)
    };
    let common = local
        .terms
        .iter()
        .zip(&local.weights)
        .filter(|(t, _)| t.worth >= 1.0 && t.group.is_none())
        .flat_map(|(t, weight)| higher.terms.iter().map(move |other| (same_thing(t, other), weight)))
        .map(|(likeness, weight)| likeness * weight)
        .fold(0.0, f64::max);
    let most = content(local).min(content(higher));
    if most <= 0.0 { 0.0 } else { (common / most).clamp(0.0, 1.0) }
}

/// As `alike`, but a word that only shares a part or a beginning is not the same thing unless most of it is shared.
fn same_thing(a: &Term, b: &Term) -> f64 {
    let likeness = alike(a, b);
    if likeness >= 0.6 { likeness } else { 0.0 }
}

/// The share of neighbouring answers that go forwards.
fn in_order(places: &[usize]) -> f64 {
    let pairs = places.windows(2).count();
    if pairs == 0 {
        return 0.0;
    }
    let forward = places.windows(2).filter(|w| matches!(w, [a, b] if a < b)).count();
    let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    number(forward) / number(pairs)
}
