//! The rules: what one number in its sentence measures. Each returns a `Find` or nothing; `mod` turns finds into indicators.

use super::bounds;
use super::change;
use super::numbers::Number;
use super::percent;
use super::period_word;
use super::tokens::{Kind, Tokens};
use super::tongue::Tongue;
use crate::outline::Value;

/// A measured statement, as tokens.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Find {
    pub hit: std::ops::Range<usize>,
    pub op: &'static str,
    pub change: Option<f64>,
    pub value: Option<Value>,
    pub unit: String,
    pub ask: Option<&'static str>,
    pub per: Option<&'static str>,
    /// Whether the words themselves set a demand ("minst", "makspris"), so that prose needs no word of intention.
    pub bound: bool,
}

/// What the rules look at.
pub(crate) struct Place<'a> {
    pub tokens: &'a Tokens<'a>,
    pub tongue: Tongue,
    pub sentence: std::ops::Range<usize>,
    pub clause: std::ops::Range<usize>,
}

impl Place<'_> {
    pub(super) fn any(&self, test: impl Fn(&str) -> bool) -> bool {
        self.clause.clone().any(|i| test(self.tokens.lower(i)))
    }

    /// The bound before or after, as `(op, first token, said)`.
    pub(super) fn op(&self, number: &Number, first: usize, end: usize) -> (&'static str, usize, bool) {
        if number.upper.is_some() && !number.from_to {
            return ("range", first, true);
        }
        if let Some(bound) = bounds::before(self.tokens, self.tongue, first) {
            return (bound.op, bound.first, true);
        }
        match bounds::after(self.tokens, end) {
            Some(op) => (op, first, true),
            None => ("=", first, false),
        }
    }

    /// The direction of the nearest word of change: before the number first, then after it.
    pub(super) fn direction(&self, first: usize, end: usize) -> Option<(f64, usize)> {
        let before = (self.clause.start..first)
            .rev()
            .find_map(|i| change::direction(self.tokens.lower(i)).map(|d| (d, first - i)));
        before.or_else(|| {
            (end..self.clause.end.min(end + 4))
                .find_map(|i| change::direction(self.tokens.lower(i)).map(|d| (d, 1 + i - end)))
        })
    }
}

pub(super) fn amount(number: &Number) -> Value {
    match number.upper {
        Some(upper) if number.from_to => Value::One(upper),
        Some(upper) => Value::Range([number.value, upper]),
        None => Value::One(number.value),
    }
}

/// "øke med minst to prosent", "ti prosent økning", "minst 70 prosent".
pub(crate) fn in_percent(place: &Place, number: &Number) -> Option<Find> {
    let tokens = place.tokens;
    let (unit, width) = percent::percent_at(tokens, number.last)?;
    let end = number.last + width;
    // "100 prosent stilling" is the size of a post
    let post = ["stilling", "tjänst", "position", "heltid"].iter().any(|w| tokens.lower(end).starts_with(w));
    if number.article || post {
        return None;
    }
    let (op, first, bound) = place.op(number, number.first, end);
    let joint = tokens.before(first, 1);
    let change_word = place.direction(first, end);
    let comparative = change::comparative(tokens.lower(end)).filter(|_| {
        !matches!(tokens.lower(end), "mer" | "meir" | "mere" | "mindre" | "less" | "more" | "høyere" | "higher")
            || tokens.is(end + 1, Kind::Word)
    });
    let to_level = matches!(joint, "til" | "till" | "to") && !tokens.says(first.saturating_sub(2), "ned til frem");
    let by = matches!(joint, "med" | "på" | "by" | "of" | "om" | "with");
    let near = change_word.is_some_and(|(_, far)| far <= 3);
    let signed = comparative
        .or_else(|| change_word.filter(|_| (by || near) && !to_level).map(|(d, _)| d))
        .filter(|_| !number.from_to);
    let share = place.any(percent::share);
    let rate = place.any(percent::rate);
    let per = rate_in_sentence(place);
    let found = Find { hit: first..end, op, change: None, value: None, unit: unit.to_owned(), ask: None, per, bound };
    let Some(sign) = signed else {
        let per = None;
        return Some(Find { value: Some(amount(number)), per, bound: bound || to_level || number.from_to, ..found });
    };
    let (unit, ask) = match unit {
        "percent" if rate => (percent::EITHER, Some(percent::QUESTION)),
        "percent" if share => ("percent", Some(percent::QUESTION)),
        unit => (unit, None),
    };
    Some(Find {
        change: Some(sign * number.value),
        unit: unit.to_owned(),
        ask,
        bound: true,
        ..change_range(found, number, sign)
    })
}

/// A change by a range keeps its lower end as the change, with `>=`.
fn change_range(found: Find, number: &Number, _sign: f64) -> Find {
    if number.upper.is_some() { Find { op: ">=", ..found } } else { found }
}

/// "årlig vekst på …": how often, when the sentence says it of the change.
fn rate_in_sentence(place: &Place) -> Option<&'static str> {
    place.clause.clone().find_map(|i| {
        period_word::adverb(place.tokens.lower(i))
            .or_else(|| period_word::every(place.tokens, i).map(|(per, _)| per))
            .or_else(|| {
                matches!(place.tokens.lower(i), "i" | "per" | "pr" | "om" | "a")
                    .then(|| period_word::rate(place.tokens, i))
                    .flatten()
                    .filter(|_| {
                        i > place.clause.start
                            && matches!(
                                place.tokens.lower(i.saturating_sub(1)),
                                "%" | "prosent" | "procent" | "percent"
                            )
                    })
                    .map(|(per, _)| per)
            })
    })
}

/// "makspris kr. 25 000,-", "inntil 5 000 kroner": only with a bound or a word for setting money aside.
pub(crate) fn in_money(place: &Place, number: &Number) -> Option<Find> {
    let tokens = place.tokens;
    let money = super::money::around(tokens, place.tongue, number)?;
    let (op, first, bound) = place.op(number, money.first, money.last);
    const ASIDE: &[&str] = &[
        "budsjett",
        "budsjettet",
        "budsjettere",
        "sette",
        "settes",
        "avsette",
        "avsettes",
        "avsett",
        "bevilge",
        "bevilges",
        "løyve",
        "ramme",
        "rammen",
        "ramma",
        "avsätta",
        "avsätts",
        "budget",
        "budgeten",
        "budgettet",
        "afsætte",
        "afsættes",
        "allocate",
        "spend",
        "set",
        "kostnadsramme",
    ];
    if !bound && !place.sentence.clone().any(|i| ASIDE.contains(&tokens.lower(i))) {
        return None;
    }
    let per = period_word::rate(tokens, money.last).map(|(per, _)| per);
    Some(Find {
        hit: first..money.last,
        op,
        change: None,
        value: Some(amount(number)),
        unit: money.unit.to_owned(),
        ask: None,
        per,
        bound: true,
    })
}

/// "minst en gang i året", "to ganger i halvåret", "twice a year".
pub(crate) fn in_times(place: &Place, number: &Number) -> Option<Find> {
    let tokens = place.tokens;
    let times = |w: &str| {
        matches!(w, "gang" | "ganger" | "gonger" | "gong" | "gång" | "gånger" | "gange" | "times" | "time")
            && !(w == "time" && place.tongue != Tongue::English)
    };
    if !times(tokens.lower(number.last)) {
        return None;
    }
    let (op, first, bound) = place.op(number, number.first, number.last + 1);
    // "minst en gang, hvert år": the rate follows within two words
    let (per, end) = (number.last + 1..number.last + 3).find_map(|i| period_word::rate(tokens, i))?;
    Some(Find {
        hit: first..end,
        op,
        change: None,
        value: Some(amount(number)),
        unit: "times".to_owned(),
        ask: None,
        per: Some(per),
        bound,
    })
}
