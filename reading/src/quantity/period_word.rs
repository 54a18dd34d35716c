//! Words for how often: "året", "halvåret", "måned" …, the adverbs "årlig", "monthly", and "hver", "per", "om".

use super::tokens::Tokens;

/// `year`, `half-year`, `tertial`, `quarter`, `month`, `week` or `day` for a noun of time.
pub(crate) fn noun(word: &str) -> Option<&'static str> {
    Some(match word {
        "år" | "året" | "års" | "year" | "kalenderår" | "kalenderåret" | "annum" => "year",
        "halvår" | "halvåret" | "semester" | "semesteret" | "semestret" | "termin" | "terminen" => "half-year",
        "kvartal" | "kvartalet" | "quarter" => "quarter",
        "måned" | "måneden" | "månad" | "månaden" | "månedene" | "mnd" | "month" | "måneds" => "month",
        "uke" | "uken" | "uka" | "veke" | "veka" | "vecka" | "veckan" | "uge" | "ugen" | "week" => "week",
        _ => return None,
    })
}

/// How often an adverb or adjective says ("årlig", "monthly").
pub(crate) fn adverb(word: &str) -> Option<&'static str> {
    Some(match word {
        "årlig" | "årleg" | "årligen" | "årligt" | "årlege" | "årlige" | "årliga" | "årvis" | "årvisst" | "yearly"
        | "annual" | "annually" => "year",
        "halvårlig" | "halvårleg" | "halvårlige" | "halvårlege" | "halvårligt" | "halvårsvis" | "halvårsvist"
        | "halvårsvise" | "semiannual" | "biannual" | "biannually" => "half-year",
        "kvartalsvis" | "kvartalsvist" | "kvartalsvise" | "kvartalsvisa" | "quarterly" => "quarter",
        "månedlig" | "månedleg" | "månadleg" | "månadlege" | "månedlige" | "månedligt" | "månatlig" | "månatligt"
        | "månatliga" | "månedsvis" | "monthly" => "month",
        "ukentlig" | "ukentlige" | "vekentleg" | "vekentlege" | "vekeleg" | "veckovis" | "ugentlig" | "ugentlige"
        | "ugentligt" | "weekly" => "week",
        _ => return None,
    })
}

/// Whether the word is an adverb of time in its plural adjective form ("årlige"): it then often describes a thing, not a duty.
pub(crate) fn plural(word: &str) -> bool {
    word.ends_with("lige")
        || word.ends_with("lege")
        || word.ends_with("liga")
        || word.ends_with("vise")
        || word.ends_with("visa")
}

/// "hver", "kvart", "each": returns the period of "hver måned" and the token after it. "hvert annet år" is none.
pub(crate) fn every(tokens: &Tokens, at: usize) -> Option<(&'static str, usize)> {
    matches!(tokens.lower(at), "hver" | "hvert" | "kvar" | "kvart" | "varje" | "each" | "every").then_some(())?;
    noun(tokens.lower(at + 1)).map(|per| (per, at + 2))
}

/// "i året", "per måned", "om året", "a year", "hvert kvartal", "årlig" from `at`: the period, and the token after it.
pub(crate) fn rate(tokens: &Tokens, at: usize) -> Option<(&'static str, usize)> {
    if let Some(found) = every(tokens, at) {
        return Some(found);
    }
    if let Some(per) = adverb(tokens.lower(at)) {
        return Some((per, at + 1));
    }
    if !matches!(tokens.lower(at), "i" | "per" | "pr" | "om" | "a" | "an" | "in" | "/" | "kvar" | "pro") {
        return None;
    }
    let mut next = at + 1;
    while matches!(
        tokens.lower(next),
        "." | "a" | "the" | "hvert" | "kvart" | "hver" | "kvar" | "løpet" | "av" | "each" | "every"
    ) {
        next += 1;
    }
    if next > at + 4 {
        return None;
    }
    // "i 2024" or "i år" (this year) are dates, not rates
    if tokens.lower(at) == "i" && tokens.lower(next) == "år" && next == at + 1 {
        return None;
    }
    noun(tokens.lower(next)).map(|per| (per, next + 1))
}
