//! Statements without a figure: how often ("årlig", "once a month"), parts of a whole ("halvparten") and changes in one
//! word ("doble").

use super::bounds;
use super::change;
use super::period_word;
use super::rules::{Find, Place};
use super::tokens::Tokens;
use super::tongue::Tongue;
use crate::outline::Value;

/// Whether the word at `at` can begin any statement of this file: asked first, for most words cannot.
pub(crate) fn may_begin(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.lower(at);
    matches!(word, "once" | "twice" | "halvparten" | "halvdelen" | "hälften" | "half" | "third" | "thirds" | "quarters")
        || word.contains("del")
        || period_word::adverb(word).is_some()
        || period_word::every(tokens, at).is_some()
        || change::whole_change(word).is_some()
}

/// "halvparten av klubbene", "two thirds of the branches", "doble medlemstallet".
pub(crate) fn without_number(place: &Place, at: usize) -> Option<Find> {
    let tokens = place.tokens;
    let word = tokens.lower(at);
    if let Some(change) = change::whole_change(word) {
        return Some(Find {
            hit: at..at + 1,
            op: "=",
            change: Some(change),
            value: None,
            unit: "percent".to_owned(),
            ask: None,
            per: None,
            bound: true,
        });
    }
    let of = |i: usize| matches!(tokens.lower(i), "av" | "af" | "of");
    let (share, first, end) = match word {
        "halvparten" | "halvdelen" | "hälften" | "half"
            if of(at + 1) || (word == "half" && tokens.lower(at + 1) == "the") =>
        {
            (50.0, at, at + 1)
        }
        "tredjedel" | "tredel" | "tredjedeler" | "tredelar" | "tredjedelar" | "tredjedele" | "third" | "thirds" => {
            (100.0 / 3.0, at, at + 1)
        }
        "fjerdedel" | "fjerdedeler" | "firedel" | "fjärdedel" | "fjärdedelar" | "fjerdedele" | "quarters" => {
            (25.0, at, at + 1)
        }
        _ => return None,
    };
    let mut value = share;
    let mut first = first;
    if share < 50.0 {
        let count =
            at.checked_sub(1).and_then(|i| super::numbers::one(tokens, place.tongue, i)).filter(|n| n.last == at)?;
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
        Some(Find {
            hit,
            op: "=",
            change: None,
            value: Some(Value::One(value)),
            unit: "times".to_owned(),
            ask: None,
            per: Some(per),
            bound: false,
        })
    };
    if place.tongue == Tongue::English && matches!(word, "once" | "twice") {
        let (per, end) = (at + 1..at + 3).find_map(|i| period_word::rate(tokens, i))?;
        let (op, first) = bounds::before(tokens, place.tongue, at).map_or(("=", at), |b| (b.op, b.first));
        return find(first..end, if word == "once" { 1.0 } else { 2.0 }, per).map(|f| Find {
            op,
            bound: op != "=",
            ..f
        });
    }
    if let Some((per, end)) = period_word::every(tokens, at) {
        // "en ny plan for hvert år" says what the plan covers, not how often
        return if matches!(tokens.before(at, 1), "for" | "för") { None } else { find(at..end, 1.0, per) };
    }
    let per = period_word::adverb(word)?;
    let definite = matches!(
        tokens.before(at, 1),
        "det"
            | "den"
            | "de"
            | "dei"
            | "the"
            | "this"
            | "dette"
            | "i"
            | "med"
            | "ved"
            | "fra"
            | "frå"
            | "från"
            | "av"
            | "af"
            | "in"
            | "of"
            | "our"
            | "vårt"
            | "vår"
            | "våre"
            | "sitt"
            | "sin"
            | "vid"
    );
    // "årlige budsjetter" describes; "arrangere årlige møter" demands
    let demanded = at == place.sentence.start || sentence_demands(place, at);
    if definite || (period_word::plural(word) && !demanded) {
        return None;
    }
    find(at..at + 1, 1.0, per)
}

/// A plural "årlige" counts when a verb of doing stands straight before it.
fn sentence_demands(place: &Place, at: usize) -> bool {
    matches!(
        place.tokens.before(at, 1),
        "arrangere"
            | "arrangera"
            | "arrangerer"
            | "gjennomføre"
            | "gjennomfører"
            | "holde"
            | "halde"
            | "hålla"
            | "avholde"
            | "afholde"
            | "ha"
            | "har"
            | "hold"
            | "organise"
            | "organize"
            | "arrange"
            | "lage"
            | "utarbeide"
            | "sende"
            | "publish"
            | "conduct"
            | "gjennomføra"
            | "genomföra"
            | "gennemføre"
    )
}
