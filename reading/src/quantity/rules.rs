//! The rules: what one number in its sentence measures. Each returns a `Find` or nothing; `mod` turns finds into indicators.

use super::bounds;
use super::change;
use super::counted;
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
    fn any(&self, test: impl Fn(&str) -> bool) -> bool {
        self.clause.clone().any(|i| test(self.tokens.lower(i)))
    }

    /// The bound before or after, as `(op, first token, said)`.
    fn op(&self, number: &Number, first: usize, end: usize) -> (&'static str, usize, bool) {
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
    fn direction(&self, first: usize, end: usize) -> Option<(f64, usize)> {
        let before = (self.clause.start..first).rev().find_map(|i| change::direction(self.tokens.lower(i)).map(|d| (d, first - i)));
        before.or_else(|| (end..self.clause.end.min(end + 4)).find_map(|i| change::direction(self.tokens.lower(i)).map(|d| (d, 1 + i - end))))
    }
}

fn amount(number: &Number) -> Value {
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
    if number.article {
        return None;
    }
    let end = number.last + width;
    let (op, first, bound) = place.op(number, number.first, end);
    let joint = tokens.before(first, 1);
    let change_word = place.direction(first, end);
    let comparative = change::comparative(tokens.lower(end)).filter(|_| !matches!(tokens.lower(end), "mer" | "meir" | "mere" | "mindre" | "less" | "more" | "høyere" | "higher") || tokens.is(end + 1, Kind::Word));
    let to_level = matches!(joint, "til" | "till" | "to") && !tokens.says(first.saturating_sub(2), "ned til frem");
    let by = matches!(joint, "med" | "på" | "by" | "of" | "om" | "with");
    let near = change_word.is_some_and(|(_, far)| far <= 3);
    let signed = comparative.or_else(|| change_word.filter(|_| (by || near) && !to_level).map(|(d, _)| d)).filter(|_| !number.from_to);
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
    Some(Find { change: Some(sign * number.value), unit: unit.to_owned(), ask, bound: true, ..change_range(found, number, sign) })
}

/// A change by a range keeps its lower end as the change, with `>=`.
fn change_range(found: Find, number: &Number, _sign: f64) -> Find {
    if number.upper.is_some() { Find { op: ">=", ..found } } else { found }
}

/// "årlig vekst på …": how often, when the sentence says it of the change.
fn rate_in_sentence(place: &Place) -> Option<&'static str> {
    place.clause.clone().find_map(|i| {
        period_word::adverb(place.tokens.lower(i)).or_else(|| period_word::every(place.tokens, i).map(|(per, _)| per)).or_else(|| {
            matches!(place.tokens.lower(i), "i" | "per" | "pr" | "om" | "a")
                .then(|| period_word::rate(place.tokens, i))
                .flatten()
                .filter(|_| i > place.clause.start && matches!(place.tokens.lower(i.saturating_sub(1)), "%" | "prosent" | "procent" | "percent"))
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
        "budsjett", "budsjettet", "budsjettere", "sette", "settes", "avsette", "avsettes", "avsett", "bevilge", "bevilges", "løyve", "ramme", "rammen", "ramma", "avsätta", "avsätts", "budget", "budgeten", "budgettet",
        "afsætte", "afsættes", "allocate", "spend", "set", "kostnadsramme",
    ];
    if !bound && !place.any(|w| ASIDE.contains(&w)) {
        return None;
    }
    let per = period_word::rate(tokens, money.last).map(|(per, _)| per);
    Some(Find { hit: first..money.last, op, change: None, value: Some(amount(number)), unit: money.unit.to_owned(), ask: None, per, bound: true })
}

/// "minst en gang i året", "to ganger i halvåret", "twice a year".
pub(crate) fn in_times(place: &Place, number: &Number) -> Option<Find> {
    let tokens = place.tokens;
    let times = |w: &str| matches!(w, "gang" | "ganger" | "gonger" | "gong" | "gång" | "gånger" | "gange" | "times" | "time") && !(w == "time" && place.tongue != Tongue::English);
    if !times(tokens.lower(number.last)) {
        return None;
    }
    let (op, first, bound) = place.op(number, number.first, number.last + 1);
    // "minst en gang, hvert år": the rate follows within two words
    let (per, end) = (number.last + 1..number.last + 3).find_map(|i| period_word::rate(tokens, i))?;
    Some(Find { hit: first..end, op, change: None, value: Some(amount(number)), unit: "times".to_owned(), ask: None, per: Some(per), bound })
}

/// "6-8 bransjeforum", "100 nye medlemmer", "minst en tillitsvalgt", "fire møter i året".
pub(crate) fn in_count(place: &Place, number: &Number) -> Option<Find> {
    let tokens = place.tokens;
    let thing = counted::thing(place, number)?;
    let (op, first, bound) = place.op(number, number.first, thing.end);
    let prev = tokens.before(first, 1);
    if (number.article && !bound) || counted::definite(prev) || number.decimals > 0 {
        return None;
    }
    let range = op == "range";
    if counted::time(&thing.word) {
        let within = matches!(prev, "innen" | "innan" | "inden" | "within" | "inom");
        let hours = counted::hours(&thing.word);
        return (within && !counted::years(&thing.word) || bound && hours && !range).then(|| Find {
            hit: first..thing.end,
            op: if within { "<=" } else { op },
            change: None,
            value: Some(amount(number)),
            unit: thing.word.clone(),
            ask: None,
            per: period_word::rate(tokens, thing.end).map(|(per, _)| per),
            bound: true,
        });
    }
    if counted::scenery(prev) && !range && !(bound && op != ">" && op != "<") {
        return None;
    }
    if matches!(prev, "mellom" | "mellan" | "mellem" | "between") && !range {
        return None;
    }
    // a bare year-like or very small list figure with no demand is no target
    if number.value == 0.0 && !bound {
        return None;
    }
    let per = period_word::rate(tokens, thing.end).map(|(per, _)| per);
    let members = thing.unit == "members";
    let joint = tokens.before(first, 1);
    let grows = place.direction(first, thing.end).filter(|(_, far)| {
        (matches!(joint, "med" | "på" | "by" | "of") && !matches!(joint, "til" | "till" | "to")) || (*far <= 2 && !matches!(joint, "til" | "till" | "to"))
    });
    let recruited = (members || thing.person) && place.any(change::recruits);
    let new = members && thing.new;
    let after = change::comparative(tokens.lower(number.last)).filter(|_| !bound || first < number.first);
    let change = if number.upper.is_some() {
        None
    } else if let Some((sign, _)) = grows {
        Some(sign * number.value)
    } else if let Some(sign) = after {
        Some(sign * number.value)
    } else if recruited || new {
        Some(number.value)
    } else {
        None
    };
    let value = change.is_none().then(|| amount(number));
    Some(Find { hit: first..thing.end, op, change, value, unit: thing.unit, ask: None, per, bound })
}

/// "halvparten av klubbene", "two thirds of the branches", "doble medlemstallet".
pub(crate) fn without_number(place: &Place, at: usize) -> Option<Find> {
    let tokens = place.tokens;
    let word = tokens.lower(at);
    if let Some(change) = change::whole_change(word) {
        return Some(Find { hit: at..at + 1, op: "=", change: Some(change), value: None, unit: "percent".to_owned(), ask: None, per: None, bound: true });
    }
    let of = |i: usize| matches!(tokens.lower(i), "av" | "af" | "of");
    let (share, first, end) = match word {
        "halvparten" | "halvdelen" | "hälften" | "half" if of(at + 1) || (word == "half" && tokens.lower(at + 1) == "the") => (50.0, at, at + 1),
        "tredjedel" | "tredel" | "tredjedeler" | "tredelar" | "tredjedelar" | "tredjedele" | "third" | "thirds" => (100.0 / 3.0, at, at + 1),
        "fjerdedel" | "fjerdedeler" | "firedel" | "fjärdedel" | "fjärdedelar" | "fjerdedele" | "quarters" => (25.0, at, at + 1),
        _ => return None,
    };
    let mut value = share;
    let mut first = first;
    if share < 50.0 {
        let count = at.checked_sub(1).and_then(|i| super::numbers::one(tokens, place.tongue, i)).filter(|n| n.last == at)?;
        value = share * count.value;
        first = count.first;
        if !of(at + 1) || value >= 100.0 {
            return None;
        }
    }
    let bound = bounds::before(tokens, place.tongue, first);
    let op = bound.map_or("=", |b| b.op);
    let rounded = (value * 10.0).round() / 10.0;
    Some(Find {
        hit: bound.map_or(first, |b| b.first)..end,
        op,
        change: None,
        value: Some(Value::One(rounded)),
        unit: "percent".to_owned(),
        ask: None,
        per: None,
        bound: bound.is_some(),
    })
}

/// "årlig", "hver måned", "once a month": how often something shall be done, without a number of times.
pub(crate) fn how_often(place: &Place, at: usize) -> Option<Find> {
    let tokens = place.tokens;
    let word = tokens.lower(at);
    let find = |hit, value: f64, per| {
        Some(Find { hit, op: "=", change: None, value: Some(Value::One(value)), unit: "times".to_owned(), ask: None, per: Some(per), bound: false })
    };
    if place.tongue == Tongue::English && matches!(word, "once" | "twice") {
        let (per, end) = (at + 1..at + 3).find_map(|i| period_word::rate(tokens, i))?;
        let (op, first) = bounds::before(tokens, place.tongue, at).map_or(("=", at), |b| (b.op, b.first));
        return find(first..end, if word == "once" { 1.0 } else { 2.0 }, per).map(|f| Find { op, bound: op != "=", ..f });
    }
    if let Some((per, end)) = period_word::every(tokens, at) {
        // "en ny plan for hvert år" says what the plan covers, not how often
        return if matches!(tokens.before(at, 1), "for" | "för") { None } else { find(at..end, 1.0, per) };
    }
    let per = period_word::adverb(word)?;
    let definite = matches!(
        tokens.before(at, 1),
        "det" | "den" | "de" | "dei" | "the" | "this" | "dette" | "i" | "med" | "ved" | "fra" | "frå" | "från" | "av" | "af" | "in" | "of" | "our" | "vårt" | "vår" | "våre" | "sitt" | "sin" | "vid"
    );
    // "årlige budsjetter" describes; "arrangere årlige møter" demands
    if definite || (period_word::plural(word) && !sentence_demands(place, at)) {
        return None;
    }
    find(at..at + 1, 1.0, per)
}

/// A plural "årlige" counts when a verb of doing stands straight before it.
fn sentence_demands(place: &Place, at: usize) -> bool {
    matches!(
        place.tokens.before(at, 1),
        "arrangere" | "arrangera" | "arrangerer" | "gjennomføre" | "gjennomfører" | "holde" | "halde" | "hålla" | "avholde" | "afholde" | "ha" | "har" | "hold" | "organise" | "organize" | "arrange" | "lage" | "utarbeide" | "sende" | "publish" | "conduct" | "gjennomføra" | "genomföra" | "gennemføre"
    )
}
