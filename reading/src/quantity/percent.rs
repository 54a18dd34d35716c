//! Percent and percentage points: the sign and the words, and whether a statement about a share must be asked about.

use super::tokens::Tokens;

/// The unit for a share whose change may mean either.
pub(crate) const EITHER: &str = "percent or percentage points: must be asked";
/// The question that goes with it.
pub(crate) const QUESTION: &str = "percent or percentage points?";

/// `percent` or `percentage points` when the token at `at` says so.
pub(crate) fn percent_at(tokens: &Tokens, at: usize) -> Option<(&'static str, usize)> {
    if matches!(
        tokens.lower(at),
        "prosentpoeng" | "prosentpoengs" | "procentenheter" | "procentenhet" | "procentpoäng" | "procentpoint" | "pp"
    ) {
        return Some(("percentage points", 1));
    }
    if tokens.lower(at) == "%" && matches!(tokens.lower(at + 1), "poeng" | "points" | "poäng" | "point") {
        return Some(("percentage points", 2));
    }
    if tokens.says(at, "%- poeng") || tokens.says(at, "% - poeng") {
        return Some(("percentage points", 3));
    }
    if matches!(tokens.lower(at), "percentage" | "percent") && matches!(tokens.lower(at + 1), "points" | "point") {
        return Some(("percentage points", 2));
    }
    if tokens.says(at, "per cent") {
        return Some(("percent", 2));
    }
    matches!(tokens.lower(at), "%" | "prosent" | "prosents" | "procent" | "percent" | "pst").then_some(("percent", 1))
}

/// A word for a figure that is itself a rate, as "organisasjonsgrad": a change of it by percent may mean points.
pub(crate) fn rate(word: &str) -> bool {
    const RATES: &[&str] = &[
        "organisasjonsgrad",
        "organiseringsgrad",
        "dekningsgrad",
        "tilslutningsgrad",
        "tilslutning",
        "organisationsgrad",
        "anslutningsgrad",
        "täckningsgrad",
        "svarprosent",
        "dækningsgrad",
    ];
    RATES.iter().any(|r| word.starts_with(r))
        || matches!(
            word,
            "density"
                | "coverage"
                | "turnout"
                | "svarprosenten"
                | "oppslutning"
                | "oppslutningen"
                | "oppslutninga"
                | "deltakelsesgrad"
                | "deltakargrad"
                | "sykefravær"
                | "sykefraværet"
                | "sjukefråværet"
                | "sjukfrånvaron"
        )
}

/// A word for a share.
pub(crate) fn share(word: &str) -> bool {
    word.starts_with("andel")
        || word.ends_with("andel")
        || word.ends_with("andelen")
        || word.ends_with("andelene")
        || word == "andelar"
        || word == "share"
        || word == "proportion"
        || word == "rate"
}
