//! How often a text says that something comes back: so many times a year, each of an event, each autumn, or "regularly",
//! which says that it comes back, not how often. What never stops ("continuously") has no occasion and does not count.

use crate::quantity::recurrence::{self, Recurrence};
use crate::quantity::tokens::{Kind, Tokens};
use crate::quantity::tongue::Tongue;
use crate::quantity::{period_word, point};

/// How often something comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Often {
    /// A stated number of times in a stretch of time, or after each of an event.
    Stated(Recurrence),
    /// At, before or on each of an event ("styremøte").
    Each(String),
    /// Each autumn, each Friday, every other year: in the text's words.
    Named(String),
    /// "regularly".
    Regularly(String),
}

impl Often {
    /// Whether it says how often, not only that it comes back.
    #[must_use]
    pub fn is_stated(&self) -> bool {
        !matches!(self, Self::Regularly(_))
    }
}

/// The first that a text says; one that says how often goes before "regularly".
pub(crate) fn often(tokens: &Tokens, tongue: Tongue) -> Option<Often> {
    let all = 0..tokens.all.len();
    let stated = all.clone().find_map(|at| named(tokens, at).or_else(|| stated(tokens, tongue, at)));
    stated.or_else(|| all.clone().find(|at| regular(tokens.lower(*at))).map(|at| Often::Regularly(word(tokens, at))))
}

fn word(tokens: &Tokens, at: usize) -> String {
    tokens.get(at).map(|token| token.text.to_owned()).unwrap_or_default()
}

fn stated(tokens: &Tokens, tongue: Tongue, at: usize) -> Option<Often> {
    // "the annual budget" names a thing, and says nothing of when this is done
    let definite = matches!(
        tokens.before(at, 1),
        "det" | "den" | "de" | "dei" | "the" | "this" | "våre" | "vårt" | "vår" | "our" | "sin" | "sitt" | "sine"
    );
    if definite && period_word::adverb(tokens.lower(at)).is_some() {
        return None;
    }
    recurrence::at(tokens, tongue, at).map(Often::Stated)
}

fn each(word: &str) -> bool {
    matches!(word, "hver" | "hvert" | "kvar" | "kvart" | "varje" | "vart" | "each" | "every")
}

/// "på hvert styremøte", "hver høst", "annethvert år", "første torsdag i måneden"
fn named(tokens: &Tokens, at: usize) -> Option<Often> {
    let said = |first: usize, last: usize| {
        let start = tokens.get(first)?.start;
        tokens.text.get(start..tokens.get(last)?.end).map(str::to_owned)
    };
    let lower = tokens.lower(at);
    if matches!(
        lower,
        "annethvert" | "annakvart" | "annankvar" | "annenhver" | "vartannat" | "varannan" | "hveranden" | "hvertandet"
    ) {
        return said(at, at + 1).map(Often::Named);
    }
    if matches!(tokens.lower(at + 1), "månaden" | "måneden" | "måned" | "månad")
        && lower == "i"
        && day(tokens.before(at, 1))
    {
        return Some(Often::Stated(Recurrence::Month { times: 1 }));
    }
    if lower == "of"
        && matches!(tokens.lower(at + 1), "the" | "each" | "every")
        && tokens.lower(at + 2) == "month"
        && day(tokens.before(at, 1))
    {
        return Some(Often::Stated(Recurrence::Month { times: 1 }));
    }
    if !each(lower) {
        return None;
    }
    let next = tokens.lower(at + 1);
    if next == "halve" && matches!(tokens.lower(at + 2), "år" | "året") {
        return Some(Often::Stated(Recurrence::HalfYear { times: 1 }));
    }
    if matches!(
        next,
        "other" | "second" | "andre" | "annet" | "annen" | "anna" | "annan" | "andet" | "anden" | "tredje" | "third"
    ) && period_word::noun(tokens.lower(at + 2)).is_some()
    {
        return said(at, at + 2).map(Often::Named);
    }
    if season(next) || day(next) || point::month(next).is_some() {
        return said(at, at + 1).map(Often::Named);
    }
    let led = matches!(
        tokens.before(at, 1),
        "på" | "ved"
            | "før"
            | "i"
            | "til"
            | "etter"
            | "vid"
            | "inför"
            | "före"
            | "efter"
            | "till"
            | "at"
            | "before"
            | "after"
            | "on"
            | "in"
            | "for"
            | "om"
            | "innan"
            | "with"
    );
    let known = crate::quantity::tokens::Kind::Word;
    (led && tokens.is(at + 1, known) && event(next))
        .then(|| Often::Each(tokens.get(at + 1).map_or(String::new(), |t| t.text.to_owned())))
        .or_else(|| {
            // "each board meeting": the event has two words in English
            (led && tokens.is(at + 2, Kind::Word) && event(tokens.lower(at + 2)))
                .then(|| said(at + 1, at + 2).map(Often::Each))
                .flatten()
        })
}

/// An occasion that comes again by itself.
fn event(word: &str) -> bool {
    [
        "møte",
        "møtet",
        "möte",
        "møde",
        "meeting",
        "samling",
        "oppgjør",
        "oppgjer",
        "forhandling",
        "förhandling",
        "stämma",
        "congress",
        "kongress",
        "konferanse",
        "conference",
    ]
    .iter()
    .any(|end| word.ends_with(end))
}

fn season(word: &str) -> bool {
    matches!(
        word,
        "vår"
            | "sommer"
            | "sommar"
            | "høst"
            | "haust"
            | "vinter"
            | "höst"
            | "forår"
            | "efterår"
            | "spring"
            | "summer"
            | "autumn"
            | "winter"
            | "jul"
            | "påske"
            | "christmas"
            | "easter"
            | "termin"
            | "semester"
    )
}

fn day(word: &str) -> bool {
    [
        "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag", "måndag", "tysdag", "laurdag",
        "sundag", "tisdag", "lördag", "söndag",
    ]
    .iter()
    .any(|day| word.strip_prefix(day).is_some_and(|rest| matches!(rest, "" | "en" | "s")))
        || matches!(word, "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")
}

/// Words that say that something comes back, not how often. "Fast" is not one: a fixed place comes no oftener for it.
fn regular(word: &str) -> bool {
    [
        "regelmessig",
        "regelmess",
        "jevnlig",
        "jamleg",
        "jamnleg",
        "rutinemessig",
        "regelbund",
        "regelmæssig",
        "jævnlig",
        "återkommande",
        "tilbagevendende",
    ]
    .iter()
    .any(|begin| word.starts_with(begin))
        || matches!(word, "regular" | "regularly" | "jamt" | "ofte" | "ofta" | "frequent" | "frequently" | "periodisk")
}
