//! Numbers as digits ("25 000", "1,5") and as words ("fem-seks", "tjuefem", "at least two"), with ranges.
//! Leaves out what only looks like a number: dates, section numbers, ordinals, list marks, parts of names.

use super::number_words::{is_article, word_value};
use super::tokens::{Kind, Tokens, dash};
use super::tongue::Tongue;

/// A number in a text; `first..last` are its tokens.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Number {
    pub first: usize,
    pub last: usize,
    pub value: f64,
    /// The upper end when it is a range.
    pub upper: Option<f64>,
    /// Digits after the decimal sign.
    pub decimals: usize,
    /// "en", "et", "one": a number only in some places.
    pub article: bool,
    /// "from 5 to 7": two ends of a change, not a range that is aimed at.
    pub from_to: bool,
}

/// All numbers of a text. `masked` says for each token whether something else (a date, an address) has taken it.
pub(crate) fn numbers(tokens: &Tokens, tongue: Tongue, masked: &[bool]) -> Vec<Number> {
    let free = |at: usize| !masked.get(at).copied().unwrap_or(false);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.all.len() {
        if !free(at) {
            at += 1;
            continue;
        }
        let Some(number) = one(tokens, tongue, at) else {
            at = past(tokens, at);
            continue;
        };
        let number = with_upper(tokens, tongue, number, &free);
        at = number.last.max(at + 1);
        if stands_alone(tokens, &number) {
            found.push(number);
        }
    }
    found
}

/// A run such as "14-9" or "2.1.3" that was refused as a number is skipped whole.
fn past(tokens: &Tokens, at: usize) -> usize {
    let mut next = at + 1;
    if tokens.is(at, Kind::Digits) {
        while tokens.tight(next)
            && tokens.tight(next + 1)
            && tokens.is(next, Kind::Sign)
            && tokens.is(next + 1, Kind::Digits)
        {
            next += 2;
        }
    }
    next
}

/// One number without a range, at `at`.
pub(crate) fn one(tokens: &Tokens, tongue: Tongue, at: usize) -> Option<Number> {
    if tokens.is(at, Kind::Digits) { in_digits(tokens, tongue, at) } else { in_words(tokens, tongue, at) }
}

fn in_digits(tokens: &Tokens, tongue: Tongue, at: usize) -> Option<Number> {
    let mut figures = tokens.get(at)?.text.to_owned();
    let mut last = at + 1;
    if figures.len() <= 3 && !figures.starts_with('0') {
        while let Some(next) = thousands(tokens, tongue, last) {
            figures.push_str(tokens.get(next)?.text);
            last = next + 1;
        }
    }
    let mut decimals = 0;
    let sign = tokens.lower(last);
    let wide = tokens.width(last + 1);
    let is_decimal = if tongue == Tongue::English { sign == "." } else { sign == "," || (sign == "." && wide <= 2) };
    if is_decimal && wide > 0 && wide <= 4 && tokens.tight(last) && tokens.tight(last + 1) {
        decimals = wide;
        figures.push('.');
        figures.push_str(tokens.get(last + 1)?.text);
        last += 2;
        // "2.1.3" is a section, not a number
        if tokens.lower(last) == "."
            && tokens.tight(last)
            && tokens.tight(last + 1)
            && tokens.is(last + 1, Kind::Digits)
        {
            return None;
        }
    }
    let mut value: f64 = figures.parse().ok().filter(|v: &f64| v.is_finite() && *v < 1e13)?;
    if let Some(times) = scale(tokens.lower(last)) {
        value *= times;
        last += 1;
    }
    Some(Number { first: at, last, value, upper: None, decimals, article: false, from_to: false })
}

/// The index of three more digits of the same number.
fn thousands(tokens: &Tokens, tongue: Tongue, at: usize) -> Option<usize> {
    let here = tokens.get(at)?;
    if here.kind == Kind::Digits && here.text.len() == 3 {
        let gap = tokens.text.get(tokens.get(at.checked_sub(1)?)?.end..here.start)?;
        return (gap.chars().count() == 1).then_some(at);
    }
    let sign = if tongue == Tongue::English { "," } else { "." };
    let joined = here.text == sign || matches!(here.text, "'" | "’");
    (joined && !here.spaced && tokens.tight(at + 1) && tokens.width(at + 1) == 3).then_some(at + 1)
}

fn scale(word: &str) -> Option<f64> {
    Some(match word {
        "tusen" | "thousand" | "tusind" => 1e3,
        "million" | "millioner" | "millionar" | "mill" | "mio" | "miljon" | "miljoner" | "millions" => 1e6,
        "milliard" | "milliarder" | "milliardar" | "mrd" | "miljard" | "miljarder" | "billion" => 1e9,
        _ => return None,
    })
}

fn in_words(tokens: &Tokens, tongue: Tongue, at: usize) -> Option<Number> {
    if !tokens.is(at, Kind::Word) {
        return None;
    }
    let first = tokens.lower(at);
    if is_article(first, tongue) {
        return Some(Number {
            first: at,
            last: at + 1,
            value: 1.0,
            upper: None,
            decimals: 0,
            article: true,
            from_to: false,
        });
    }
    let mut value = word_value(first, tongue)?;
    let mut last = at + 1;
    // "to hundre og femti", "two thousand", "twenty-five", "fem tusen"
    loop {
        let word = tokens.lower(last);
        if let Some(times) = scale(word).filter(|_| tokens.is(last, Kind::Word)) {
            value *= times;
            last += 1;
        } else if matches!(word, "hundre" | "hundra" | "hundrede" | "hundred") && value < 100.0 {
            value *= 100.0;
            last += 1;
        } else if matches!(word, "og" | "and" | "och") && value >= 100.0 {
            let Some(more) = word_value(tokens.lower(last + 1), tongue).filter(|v| *v < 100.0) else {
                break;
            };
            value += more;
            last += 2;
        } else if (20.0..100.0).contains(&value) && value % 10.0 == 0.0 {
            let skip = usize::from(dash(word) && tokens.tight(last));
            let Some(more) = word_value(tokens.lower(last + skip), tongue).filter(|v| *v < 10.0) else {
                break;
            };
            value += more;
            last += skip + 1;
        } else {
            break;
        }
    }
    Some(Number { first: at, last, value, upper: None, decimals: 0, article: false, from_to: false })
}

/// Reads on over "-8", "til 8", "eller 8", and "og 8" after "mellom".
fn with_upper(tokens: &Tokens, tongue: Tongue, number: Number, free: &dyn Fn(usize) -> bool) -> Number {
    let mut sign = number.last;
    // "5 % til 7 %", "5 prosent - 7 prosent"
    if super::percent::percent_at(tokens, sign).is_some() {
        sign += 1;
    }
    let joint = tokens.lower(sign);
    let from = matches!(tokens.before(number.first, 1), "fra" | "frå" | "från" | "from");
    let between = matches!(tokens.before(number.first, 1), "mellom" | "mellan" | "mellem" | "between");
    let to = match tongue {
        Tongue::Norwegian | Tongue::Danish => joint == "til",
        Tongue::Swedish => joint == "till",
        Tongue::English => joint == "to",
    };
    let joins = dash(joint)
        || to
        || (between && matches!(joint, "og" | "och" | "and"))
        || (matches!(joint, "eller" | "or") && number.value + 1.0 <= 20.0);
    if !joins || !free(sign + 1) || number.article {
        return number;
    }
    match one(tokens, tongue, sign + 1) {
        Some(next)
            if !next.article
                && next.value > number.value
                && (!matches!(joint, "eller" | "or") || next.value <= number.value + 2.0) =>
        {
            Number {
                last: next.last,
                upper: Some(next.value),
                decimals: number.decimals.max(next.decimals),
                from_to: from,
                ..number
            }
        }
        // "fra 30 til 20 prosent": a change downwards
        Some(next) if from && to && !next.article => {
            Number { last: next.last, upper: Some(next.value), from_to: true, ..number }
        }
        _ => number,
    }
}

/// False for parts of names, ordinals, clock times, sections and list marks.
fn stands_alone(tokens: &Tokens, number: &Number) -> bool {
    if !tokens.is(number.first, Kind::Digits) {
        // "to-delt", "tre-parts": a word, not a number
        return !(dash(tokens.lower(number.last))
            && tokens.tight(number.last)
            && tokens.tight(number.last + 1)
            && number.upper.is_none());
    }
    let prev = number.first.checked_sub(1).and_then(|i| tokens.get(i));
    if tokens.tight(number.first)
        && let Some(prev) = prev
        && (prev.kind == Kind::Word && !matches!(prev.lower.as_str(), "kr" | "nok")
            || dash(prev.text) && tokens.tight(number.first.saturating_sub(1))
            || matches!(prev.text, "/" | "§" | ":" | "#" | "." | "_" | "+" | "="))
    {
        return false;
    }
    if LABELS.contains(&tokens.before(number.first, 1))
        || (tokens.before(number.first, 1) == "."
            && LABELS.contains(&tokens.before(number.first, 2))
            && !tokens.tight(number.first))
        || matches!(tokens.before(number.first, 1), "§")
    {
        return false;
    }
    let next = tokens.lower(number.last);
    let tight = tokens.tight(number.last);
    let after = number.last + 1;
    let unit = |at: usize| matches!(tokens.lower(at), "kr" | "nok" | "stk" | "pst" | "prosent" | "procent" | "mill");
    if tight && tokens.is(number.last, Kind::Word) && !unit(number.last) {
        return false;
    }
    if tight && dash(next) && tokens.tight(after) && tokens.is(after, Kind::Word) {
        return false;
    }
    if tight && matches!(next, ":" | "/") && tokens.tight(after) && tokens.is(after, Kind::Digits) {
        return false;
    }
    // a list mark: "1. ", "2) " at the start of the text
    if number.first == 0 && tight && matches!(next, "." | ")") {
        return false;
    }
    // an ordinal: "3. kvartal", "1. mai"
    let ordinal = tight
        && next == "."
        && tokens.get(after).is_some_and(|t| t.kind == Kind::Word && t.text.starts_with(char::is_lowercase));
    !ordinal
}

/// Words that a number only names: "kapittel 14", "avd 446", "Delmål 1".
const LABELS: &[&str] = &[
    "kapittel",
    "kapitlet",
    "kap",
    "kapitel",
    "chapter",
    "punkt",
    "pkt",
    "punktet",
    "point",
    "nr",
    "no",
    "nummer",
    "number",
    "artikkel",
    "artikel",
    "article",
    "side",
    "sida",
    "sidan",
    "page",
    "delmål",
    "mål",
    "hovedmål",
    "hovudmål",
    "goal",
    "tiltak",
    "åtgärd",
    "fase",
    "fas",
    "phase",
    "steg",
    "trinn",
    "avd",
    "avdeling",
    "avdelning",
    "afdeling",
    "branch",
    "vedlegg",
    "bilag",
    "annex",
    "del",
    "part",
    "paragraf",
    "section",
    "sak",
    "sag",
    "tabell",
    "tabel",
    "table",
    "figur",
    "figure",
    "versjon",
    "version",
    "utgave",
    "klokken",
    "klokka",
    "kl",
    "telefon",
    "tlf",
    "uke",
    "veke",
    "week",
];
