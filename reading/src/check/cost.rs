//! What a text says that something costs: an amount, released time with a figure, or that it costs nothing. Only to mention
//! released time, or to consider it, is no cost.

use crate::quantity::numbers;
use crate::quantity::tokens::Tokens;
use crate::quantity::tongue::Tongue;
use crate::quantity::{mask, money};

/// A cost in a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cost {
    /// An amount in the currency of the text's country.
    Money(f64),
    /// Hours of released time.
    Hours(f64),
    /// Days of released time.
    Days(f64),
    /// Nothing.
    Free,
}

/// The first cost of a text.
pub(crate) fn cost(tokens: &Tokens, tongue: Tongue) -> Option<Cost> {
    let masked = mask(tokens, tongue);
    let numbers = numbers::numbers(tokens, tongue, &masked);
    // wages are what a union negotiates, not what an action costs
    let of_wages = tokens.all.iter().any(|token| {
        ["lønn", "løn", "lön", "wage", "salary", "minstesats", "tillegg", "tillæg", "tillägg"]
            .iter()
            .any(|w| token.lower.contains(w))
    });
    let amount = numbers.iter().find(|n| money::around(tokens, tongue, n).is_some()).filter(|_| !of_wages);
    if let Some(amount) = amount {
        return Some(Cost::Money(amount.upper.unwrap_or(amount.value)));
    }
    let released = |word: &str| {
        ["frikjøp", "frikøb", "friköp", "fackligtid"].iter().any(|w| word.starts_with(w))
            || word == "released"
            || word == "release"
    };
    if tokens.all.iter().any(|token| released(&token.lower)) {
        let time = numbers.iter().find_map(|n| match tokens.lower(n.last) {
            "dager" | "dag" | "dagar" | "dage" | "days" | "day" | "dagers" | "dagars" | "dages" | "dagsverk" => {
                Some(Cost::Days(n.value))
            }
            "timer" | "time" | "timar" | "timmar" | "hours" | "hour" | "timers" => Some(Cost::Hours(n.value)),
            _ => None,
        });
        if time.is_some() {
            return time;
        }
    }
    let free = [
        "koster ingenting",
        "koster ikke noe",
        "kostar ingenting",
        "kostar ikkje noko",
        "uten kostnad",
        "utan kostnad",
        "ingen kostnad",
        "ingen kostnader",
        "koster intet",
        "uden omkostninger",
        "costs nothing",
        "no cost",
        "free of charge",
        "utan kostnader",
        "kostar inget",
    ];
    let says_free = (0..tokens.all.len()).any(|at| free.iter().any(|phrase| tokens.says(at, phrase)));
    says_free.then_some(Cost::Free)
}
