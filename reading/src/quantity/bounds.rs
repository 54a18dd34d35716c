//! The words that bound a number: "minst", "mer enn", "inntil", "under" and theirs in the other languages.

use super::tokens::Tokens;
use super::tongue::Tongue;

/// `(phrase, op)`; longer phrases first where one ends in another.
const BEFORE: &[(&str, &str)] = &[
    ("ikke mindre enn", ">="),
    ("ikkje mindre enn", ">="),
    ("ikke færre enn", ">="),
    ("ikkje færre enn", ">="),
    ("inte mindre än", ">="),
    ("ikke mindre end", ">="),
    ("not less than", ">="),
    ("no less than", ">="),
    ("no fewer than", ">="),
    ("not fewer than", ">="),
    ("ikke under", ">="),
    ("ikkje under", ">="),
    ("inte under", ">="),
    ("ikke mer enn", "<="),
    ("ikkje meir enn", "<="),
    ("ikke flere enn", "<="),
    ("ikkje fleire enn", "<="),
    ("inte mer än", "<="),
    ("inte fler än", "<="),
    ("ikke mere end", "<="),
    ("ikke flere end", "<="),
    ("no more than", "<="),
    ("not more than", "<="),
    ("ikke over", "<="),
    ("ikkje over", "<="),
    ("inte över", "<="),
    ("at least", ">="),
    ("a minimum of", ">="),
    ("minimum of", ">="),
    ("at a minimum", ">="),
    ("i det minste", ">="),
    ("minst", ">="),
    ("mindst", ">="),
    ("minimum", ">="),
    ("min .", ">="),
    ("mer enn", ">"),
    ("meir enn", ">"),
    ("flere enn", ">"),
    ("fleire enn", ">"),
    ("mer än", ">"),
    ("fler än", ">"),
    ("flera än", ">"),
    ("mere end", ">"),
    ("flere end", ">"),
    ("more than", ">"),
    ("greater than", ">"),
    ("høyere enn", ">"),
    ("høgare enn", ">"),
    ("higher than", ">"),
    ("över", ">"),
    ("over", ">"),
    ("above", ">"),
    ("utover", ">"),
    ("exceeding", ">"),
    ("a maximum of", "<="),
    ("maximum of", "<="),
    ("at most", "<="),
    ("up to", "<="),
    ("upp till", "<="),
    ("opp til", "<="),
    ("op til", "<="),
    ("opptil", "<="),
    ("inntil", "<="),
    ("indtil", "<="),
    ("høyst", "<="),
    ("høgst", "<="),
    ("højst", "<="),
    ("högst", "<="),
    ("maksimalt", "<="),
    ("maksimum", "<="),
    ("maximalt", "<="),
    ("maximum", "<="),
    ("maks", "<="),
    ("max", "<="),
    ("mindre enn", "<"),
    ("færre enn", "<"),
    ("færre enn", "<"),
    ("lavere enn", "<"),
    ("lågare enn", "<"),
    ("mindre än", "<"),
    ("färre än", "<"),
    ("lägre än", "<"),
    ("mindre end", "<"),
    ("færre end", "<"),
    ("lavere end", "<"),
    ("less than", "<"),
    ("fewer than", "<"),
    ("lower than", "<"),
    ("under", "<"),
    ("below", "<"),
    ("innenfor", "<="),
    ("innafor", "<="),
];

/// A bound, and the token at which its words begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Bound {
    pub op: &'static str,
    pub first: usize,
}

/// The bound that stands before the token `end` ("minst", "med minst", "makspris kr."), if any.
pub(crate) fn before(tokens: &Tokens, tongue: Tongue, end: usize) -> Option<Bound> {
    for skip in 0..3 {
        let end = end.checked_sub(skip)?;
        if skip > 0 && !fill_word(tokens.lower(end)) {
            return None;
        }
        for &(phrase, op) in BEFORE {
            if let Some(first) = tokens.ends_before(end, phrase)
                && !(tongue == Tongue::English && phrase == "under" && skip > 0)
            {
                return Some(Bound { op, first });
            }
        }
        // "makspris", "maksbeløp", "maxbelopp", "øvre grense"
        let word = tokens.before(end, 1);
        if (word.starts_with("maks")
            || word.starts_with("maxim")
            || word.starts_with("maxp")
            || word.starts_with("maxb"))
            && word.len() > 4
        {
            return Some(Bound { op: "<=", first: end - 1 });
        }
        if (word.starts_with("minimums") || word.starts_with("minstebel")) && word.len() > 8 {
            return Some(Bound { op: ">=", first: end - 1 });
        }
    }
    None
}

/// Words that may stand between a bound and its number.
fn fill_word(word: &str) -> bool {
    matches!(
        word,
        "på" | "til" | "til." | "of" | "kr" | "nok" | "sek" | "dkk" | "." | "ca" | ":" | "om" | "lag" | "with"
    )
}

/// The bound that stands from the token `at` on ("eller mer", "or more", "eller færre").
pub(crate) fn after(tokens: &Tokens, at: usize) -> Option<&'static str> {
    for (phrase, op) in [
        ("eller mer", ">="),
        ("eller meir", ">="),
        ("eller flere", ">="),
        ("eller fleire", ">="),
        ("eller fler", ">="),
        ("eller mere", ">="),
        ("or more", ">="),
        ("and more", ">="),
        ("eller mindre", "<="),
        ("eller færre", "<="),
        ("eller färre", "<="),
        ("or less", "<="),
        ("or fewer", "<="),
        ("som minimum", ">="),
        ("som minstemål", ">="),
        ("som maksimum", "<="),
    ] {
        if tokens.says(at, phrase) {
            return Some(op);
        }
    }
    None
}
