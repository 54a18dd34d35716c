//! How often something comes back ("hvert år", "minst 1 gang pr år", "etter hvert styremøte"), for action plans.

use serde::{Deserialize, Serialize};

use super::numbers;
use super::period_word;
use super::tokens::{Kind, Tokens};
use super::tongue::Tongue;

/// How often an action is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "every", rename_all = "kebab-case")]
pub enum Recurrence {
    /// So many times a year.
    Year {
        /// At least 1.
        times: u32,
    },
    /// So many times each half-year.
    HalfYear {
        /// At least 1.
        times: u32,
    },
    /// So many times a quarter.
    Quarter {
        /// At least 1.
        times: u32,
    },
    /// So many times a month.
    Month {
        /// At least 1.
        times: u32,
    },
    /// So many times a week.
    Week {
        /// At least 1.
        times: u32,
    },
    /// After each of an event.
    After {
        /// The event in the text's own words ("styremøte").
        event: String,
    },
}

/// The first recurrence that a text names. "Annethvert år" and the like are not understood and give nothing.
pub fn recurrence_of(text: &str) -> Option<Recurrence> {
    let tokens = Tokens::of(text);
    let tongue = Tongue::of("", &tokens);
    (0..tokens.all.len()).find_map(|i| at(&tokens, tongue, i))
}

/// The recurrence that begins at a token.
pub(crate) fn at(tokens: &Tokens, tongue: Tongue, at: usize) -> Option<Recurrence> {
    after_each(tokens, at).or_else(|| times(tokens, tongue, at)).or_else(|| plain(tokens, tongue, at))
}

fn make(per: &str, times: u32) -> Option<Recurrence> {
    Some(match per {
        "year" => Recurrence::Year { times },
        "half-year" => Recurrence::HalfYear { times },
        "quarter" => Recurrence::Quarter { times },
        "month" => Recurrence::Month { times },
        "week" => Recurrence::Week { times },
        _ => return None,
    })
}

/// "etter hvert styremøte", "after each board meeting", "efter varje styrelsemöte", "i etterkant av hvert oppgjør"
fn after_each(tokens: &Tokens, at: usize) -> Option<Recurrence> {
    let word = tokens.lower(at);
    let mut next = at + 1;
    if word == "etterkant" && tokens.lower(next) == "av" {
        next += 1;
    } else if !matches!(word, "etter" | "efter" | "after" | "following") {
        return None;
    }
    if !matches!(tokens.lower(next), "hvert" | "hver" | "kvart" | "kvar" | "varje" | "each" | "every" | "alle") {
        return None;
    }
    next += 1;
    let mut event = Vec::new();
    while event.len() < 3
        && let Some(token) = tokens.get(next).filter(|t| t.kind == Kind::Word)
        && !matches!(
            token.lower.as_str(),
            "og" | "and"
                | "och"
                | "i"
                | "in"
                | "med"
                | "with"
                | "skal"
                | "ska"
                | "shall"
                | "is"
                | "er"
                | "sendes"
                | "som"
                | "for"
                | "på"
                | "til"
                | "the"
                | "av"
                | "der"
                | "we"
                | "vi"
        )
    {
        event.push(token.text);
        next += 1;
    }
    (!event.is_empty()).then(|| Recurrence::After { event: event.join(" ") })
}

/// "minst 1 gang pr år", "to møter i halvåret", "twice a year"
fn times(tokens: &Tokens, tongue: Tongue, at: usize) -> Option<Recurrence> {
    if tongue == Tongue::English && matches!(tokens.lower(at), "once" | "twice") {
        let (per, _) = (at + 1..at + 3).find_map(|i| period_word::rate(tokens, i))?;
        return make(per, if tokens.lower(at) == "once" { 1 } else { 2 });
    }
    let number = numbers::one(tokens, tongue, at).filter(|n| n.value >= 1.0 && n.value <= 366.0 && n.decimals == 0)?;
    tokens.get(number.last).filter(|t| t.kind == Kind::Word)?;
    let (per, _) = (number.last + 1..number.last + 4).find_map(|i| rate(tokens, i))?;
    make(per, whole(number.value)?)
}

/// A rate, except the bare adverb: "to årlige møter" is caught as "årlige" with its number in `plain`.
fn rate(tokens: &Tokens, at: usize) -> Option<(&'static str, usize)> {
    if between(tokens, at) { None } else { period_word::rate(tokens, at) }
}

fn between(tokens: &Tokens, at: usize) -> bool {
    matches!(tokens.lower(at), "." | "," | ";")
}

fn whole(value: f64) -> Option<u32> {
    format!("{value:.0}").parse().ok()
}

/// "årlig", "hver måned"
fn plain(tokens: &Tokens, tongue: Tongue, at: usize) -> Option<Recurrence> {
    let (per, _) =
        period_word::every(tokens, at).or_else(|| period_word::adverb(tokens.lower(at)).map(|per| (per, at + 1)))?;
    let before =
        at.checked_sub(1).and_then(|i| numbers::one(tokens, tongue, i)).filter(|n| n.last == at && n.value >= 2.0);
    make(per, before.and_then(|n| whole(n.value)).unwrap_or(1))
}
