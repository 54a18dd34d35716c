//! Where sentences and their clauses begin and end; points in short forms, dates and numbers do not end one.

use super::tokens::{Kind, Tokens};

/// A "sentence" of more tokens is a table or worse; it is cut here, so that no text takes quadratic time.
const LONGEST: usize = 400;

/// The sentences as ranges of tokens.
pub(crate) fn sentences(tokens: &Tokens) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for at in 0..tokens.all.len() {
        let ends = match tokens.lower(at) {
            "!" | "?" | ";" | "•" | "·" => true,
            "." => ends_here(tokens, at),
            _ => false,
        };
        if ends || at - start >= LONGEST {
            found.push(start..at + 1);
            start = at + 1;
        }
    }
    if start < tokens.all.len() {
        found.push(start..tokens.all.len());
    }
    found
}

fn ends_here(tokens: &Tokens, at: usize) -> bool {
    let Some(next) = tokens.get(at + 1) else {
        return true;
    };
    if !next.spaced || next.text.starts_with(char::is_lowercase) {
        return false;
    }
    let prev = tokens.before(at, 1);
    let short = matches!(
        prev,
        "kr" | "ca"
            | "nr"
            | "pr"
            | "pst"
            | "jf"
            | "jfr"
            | "jmf"
            | "kl"
            | "kap"
            | "pkt"
            | "mill"
            | "mrd"
            | "inkl"
            | "ev"
            | "evt"
            | "eks"
            | "bl"
            | "dvs"
            | "f"
            | "t"
            | "o"
            | "dr"
            | "st"
            | "maks"
            | "max"
            | "min"
            | "tlf"
            | "avd"
            | "mr"
            | "e"
            | "g"
            | "i"
    );
    let number = at.checked_sub(1).is_some_and(|i| tokens.is(i, Kind::Digits)) && next.kind == Kind::Digits;
    !short && !number
}

/// The clause of a sentence around `middle`: between dashes, semicolons and brackets.
pub(crate) fn clause(tokens: &Tokens, sentence: &std::ops::Range<usize>, middle: usize) -> std::ops::Range<usize> {
    let cut = |at: usize| {
        matches!(tokens.lower(at), "(" | ")" | ":" | "–" | "—")
            && (tokens.get(at).is_some_and(|t| t.spaced) || !tokens.tight(at + 1))
            && !(at.checked_sub(1).is_some_and(|i| tokens.is(i, Kind::Digits)) && tokens.is(at + 1, Kind::Digits))
    };
    let start = (sentence.start..middle).rev().find(|at| cut(*at)).map_or(sentence.start, |at| at + 1);
    let end = (middle..sentence.end).find(|at| cut(*at)).unwrap_or(sentence.end);
    start..end
}

/// The words shown for a statement: the whole sentence when it is short, else the part between commas around it.
pub(crate) fn shown(tokens: &Tokens, sentence: &std::ops::Range<usize>, hit: &std::ops::Range<usize>) -> String {
    const SHORT: usize = 140;
    let all = cut(tokens, sentence);
    if all.chars().count() <= SHORT {
        return all;
    }
    let stop = |at: usize| {
        (tokens.lower(at) == "," && !tokens.tight(at + 1))
            || matches!(
                tokens.lower(at),
                "som" | "slik" | "which" | "ettersom" | "fordi" | "samt" | "(" | ")" | "–" | ":"
            )
    };
    let start = (sentence.start..hit.start).rev().find(|at| stop(*at)).map_or(sentence.start, |at| at + 1);
    let end = (hit.end..sentence.end).find(|at| stop(*at)).unwrap_or(sentence.end);
    cut(tokens, &(start..end))
}

fn cut(tokens: &Tokens, range: &std::ops::Range<usize>) -> String {
    let start = tokens.get(range.start).map_or(0, |t| t.start);
    let end = range.end.checked_sub(1).and_then(|i| tokens.get(i)).map_or(start, |t| t.end);
    tokens.text.get(start..end).unwrap_or("").trim().to_owned()
}
