//! Sums of money: "kr. 25 000,-", "NOK 25 000", "25 000 kroner", "2 mill. kroner", "€ 500".

use super::numbers::{Number, numbers};
use super::tokens::Tokens;
use super::tongue::Tongue;

/// A sum's currency and tokens.
pub(crate) struct Money {
    pub unit: &'static str,
    pub first: usize,
    pub last: usize,
}

/// The sum that a number is, if a currency stands beside it.
pub(crate) fn around(tokens: &Tokens, tongue: Tongue, number: &Number) -> Option<Money> {
    if number.article {
        return None;
    }
    let own = match tongue {
        Tongue::Swedish => "SEK",
        Tongue::Danish => "DKK",
        _ => "NOK",
    };
    let currency = |word: &str| match word {
        "kr" | "kroner" | "kronor" | "krone" => Some(own),
        "nok" => Some("NOK"),
        "sek" => Some("SEK"),
        "dkk" => Some("DKK"),
        "€" | "euro" | "eur" | "euros" => Some("EUR"),
        "£" | "pounds" | "gbp" => Some("GBP"),
        "$" | "dollars" | "usd" => Some("USD"),
        _ => None,
    };
    let mut first = number.first;
    if tokens.before(first, 1) == "." && currency(tokens.before(first, 2)).is_some() {
        first = first.saturating_sub(1);
    }
    if let Some(unit) = currency(tokens.before(first, 1)) {
        let mut last = number.last;
        if tokens.lower(last) == "," && tokens.tight(last) && super::tokens::dash(tokens.lower(last + 1)) {
            last += 2;
        }
        return Some(Money { unit, first: first - 1, last });
    }
    let mut after = number.last;
    if tokens.lower(after) == "." && tokens.tight(after) {
        after += 1;
    }
    if let Some(unit) = currency(tokens.lower(after)) {
        return Some(Money { unit, first: number.first, last: after + 1 });
    }
    // "25 000,-" says kroner by itself
    (tokens.lower(number.last) == ","
        && tokens.tight(number.last)
        && super::tokens::dash(tokens.lower(number.last + 1))
        && tokens.tight(number.last + 1))
    .then_some(Money { unit: own, first: number.first, last: number.last + 2 })
}

/// The sums in kroner that a text names, in order.
pub(crate) fn kroner_in(text: &str) -> Vec<f64> {
    let tokens = Tokens::of(text);
    let tongue = match Tongue::of("", &tokens) {
        Tongue::English => Tongue::English,
        _ => Tongue::Norwegian,
    };
    let masked = super::mask(&tokens, tongue);
    numbers(&tokens, tongue, &masked)
        .iter()
        .filter(|n| around(&tokens, tongue, n).is_some_and(|m| m.unit == "NOK"))
        .flat_map(|n| std::iter::once(n.value).chain(n.upper))
        .collect()
}
