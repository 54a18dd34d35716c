//! Two things in one action: a second verb of doing after "and" or in a sentence of its own. Two verbs with one object
//! ("planlegge og gjennomføre kurs") are one thing.

use super::words::doing::DOING;
use crate::quantity::sentences;
use crate::quantity::tokens::{Kind, Tokens};

/// The second thing's first word, when a text holds two.
pub(crate) fn second(tokens: &Tokens, language: &str) -> Option<String> {
    let does = |at: usize| tokens.is(at, Kind::Word) && DOING.has(language, tokens.lower(at));
    let first = (0..tokens.all.len()).find(|at| tokens.is(*at, Kind::Word)).filter(|at| does(*at))?;
    let ends = sentences::sentences(tokens);
    let begins = |at: usize| ends.iter().any(|s| s.start == at && at > first);
    let after = |at: usize| {
        let back = if matches!(tokens.before(at, 1), "å" | "at" | "att" | "to" | "also" | "så" | "deretter") {
            2
        } else {
            1
        };
        matches!(tokens.before(at, back), "og" | "och" | "and" | "samt") && at >= first + back + 3
    };
    (first + 3..tokens.all.len())
        .find(|at| does(*at) && (after(*at) || begins(*at)) && !tokens.before(*at, 1).is_empty())
        .and_then(|at| tokens.get(at))
        .map(|token| token.text.to_owned())
}
