//! Words around a count: what makes it something already known, mere scenery, or a span of time.

/// "de to", "begge", "disse", "the": things already known, not a number that is aimed at.
pub(crate) fn definite(word: &str) -> bool {
    matches!(
        word,
        "de" | "dei"
            | "den"
            | "det"
            | "disse"
            | "desse"
            | "begge"
            | "våre"
            | "våra"
            | "vores"
            | "sine"
            | "the"
            | "these"
            | "those"
            | "our"
            | "their"
            | "deres"
            | "dessa"
            | "alla"
            | "alle"
            | "all"
            | "hver"
            | "hvert"
            | "kvar"
            | "every"
    )
}

/// Prepositions after which a count is scenery ("blant 40 klubber", "i to kommuner").
pub(crate) fn scenery(word: &str) -> bool {
    matches!(
        word,
        "av" | "af"
            | "of"
            | "blant"
            | "among"
            | "bland"
            | "blandt"
            | "fra"
            | "frå"
            | "från"
            | "from"
            | "i"
            | "in"
            | "for"
            | "för"
            | "ved"
            | "vid"
            | "mot"
            | "om"
            | "over"
            | "under"
            | "mellom"
            | "between"
            | "mellan"
            | "mellem"
            | "etter"
            | "after"
            | "per"
            | "pr"
    )
}

/// A noun of time.
pub(crate) fn time(word: &str) -> bool {
    years(word)
        || hours(word)
        || matches!(
            word,
            "dager"
                | "dagar"
                | "dag"
                | "døgn"
                | "dygn"
                | "dage"
                | "days"
                | "day"
                | "arbeidsdager"
                | "arbeidsdagar"
                | "virkedager"
                | "arbetsdagar"
                | "arbejdsdage"
                | "minutter"
                | "minuter"
                | "minutes"
                | "uker"
                | "veker"
                | "uke"
                | "weeks"
                | "veckor"
                | "uger"
                | "gamle"
        )
}

/// Years and months: a span, not an answer time.
pub(crate) fn years(word: &str) -> bool {
    matches!(
        word,
        "år" | "års"
            | "year"
            | "years"
            | "åra"
            | "årene"
            | "åringer"
            | "måned"
            | "måneder"
            | "månader"
            | "månad"
            | "months"
            | "month"
            | "måneders"
            | "tiår"
            | "generasjoner"
            | "kvartal"
            | "halvår"
    )
}

/// Hours.
pub(crate) fn hours(word: &str) -> bool {
    matches!(word, "timer" | "timar" | "time" | "timmar" | "hours" | "hour" | "timers" | "studiepoeng" | "studiepoäng")
}
