//! Passive without a doer: "referat sendes ut", "skal gjennomføres", "blir laga", "will be sent".

use std::ops::Range;

use super::words::doing::{BECOMES, DOING, NOT_PASSIVE};
use super::words::posts::DUTY;
use crate::quantity::tokens::{Kind, Tokens};

/// The first passive of a text.
pub(crate) fn passive(tokens: &Tokens, language: &str) -> Option<Range<usize>> {
    (0..tokens.all.len())
        .find(|at| tokens.is(*at, Kind::Word) && is_passive(tokens, language, *at))
        .map(|at| at..at + 1)
}

fn is_passive(tokens: &Tokens, language: &str, at: usize) -> bool {
    let word = tokens.lower(at);
    if NOT_PASSIVE.has(language, word) || word.chars().count() < 4 {
        return false;
    }
    let after_duty = DUTY.has(language, tokens.before(at, 1))
        || (DUTY.has(language, tokens.before(at, 2)) && tokens.is(at - 1, Kind::Word));
    if language == "en" {
        let becomes = BECOMES.has("en", tokens.before(at, 1));
        let participle = word.ends_with("ed")
            || matches!(
                word,
                "sent" | "held" | "made" | "written" | "given" | "kept" | "set" | "drawn" | "put" | "run"
            );
        let duty = DUTY.has("en", tokens.before(at, 2)) || matches!(tokens.before(at, 1), "is" | "are");
        return becomes && participle && duty;
    }
    let becomes = BECOMES.has(language, tokens.before(at, 1));
    if becomes {
        return ["t", "d", "a", "te", "de"].iter().any(|end| word.ends_with(end))
            && !matches!(word, "det" | "mindre" | "godt" | "ferdig");
    }
    // "sendes", "sendast", "skickas": a verb of doing with the passive's ending, or any word with it after "shall"
    let stems = [("es", "e"), ("es", ""), ("ast", "a"), ("ast", "e"), ("as", "a"), ("s", "")];
    let known = stems.iter().any(|(end, back)| {
        word.strip_suffix(end).is_some_and(|stem| !stem.is_empty() && DOING.has(language, &format!("{stem}{back}")))
    });
    let ending = word.ends_with("es") || (language == "sv" && word.ends_with("as")) || word.ends_with("ast");
    ending && (known || after_duty)
}
