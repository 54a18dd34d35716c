//! Who a text says answers for something: after a label ("ansvarlig: …"), in brackets ("(leder)"), as the one who does it
//! ("Styret skal …", "Nestleder ringer …"), as a heading ("Kursansvarlig. …") or as the doer of a passive ("… av kassereren").
//! Those something is done for ("alle tillitsvalgte skal ha …") are not owners.

use std::ops::Range;

use super::patterns;
use super::words::doing::DOING;
use super::words::posts::{DUTY, FOR_WHOM, LABELS, POSTS, RECEIVES};
use crate::quantity::sentences;
use crate::quantity::tokens::{Kind, Tokens};

/// No owner's name is longer, in characters.
const LONGEST: usize = 80;

/// The owner that a text names, in its words.
pub(crate) fn owner(tokens: &Tokens, language: &str) -> Option<String> {
    labelled(tokens, language)
        .or_else(|| bracketed(tokens, language))
        .or_else(|| sentences::sentences(tokens).into_iter().find_map(|s| subject(tokens, language, s)))
        .or_else(|| doer(tokens, language))
}

/// Whether a word is a post or a body; long ones also as the end of a compound.
pub(crate) fn post(language: &str, word: &str) -> bool {
    POSTS
        .of(language)
        .flat_map(|line| line.split('|'))
        .any(|post| word == post || (post.chars().count() >= 5 && language != "en" && word.ends_with(post)))
}

fn said(tokens: &Tokens, range: &Range<usize>) -> Option<String> {
    let text = patterns::text(tokens, range).trim().trim_matches([',', ':', '-', '–']).trim();
    (!text.is_empty() && text.chars().count() <= LONGEST).then(|| text.to_owned())
}

/// "ansvarlig: nestleder", "v/ leder"
fn labelled(tokens: &Tokens, language: &str) -> Option<String> {
    (0..tokens.all.len()).find_map(|at| {
        let label = LABELS.has(language, tokens.lower(at)) && tokens.lower(at + 1) == ":";
        let short = tokens.lower(at) == "v" && tokens.lower(at + 1) == "/";
        if !(label || short) {
            return None;
        }
        let stop = |i: &usize| matches!(tokens.lower(*i), "." | ";" | ")" | "]" | "(");
        let end = (at + 2..tokens.all.len()).find(stop).unwrap_or(tokens.all.len());
        let named = (at + 2..end).any(|i| tokens.is(i, Kind::Word));
        named.then(|| said(tokens, &(at + 2..end))).flatten()
    })
}

/// "(leder)", "(nestleder og kasserer)"
fn bracketed(tokens: &Tokens, language: &str) -> Option<String> {
    (0..tokens.all.len()).filter(|at| tokens.lower(*at) == "(").find_map(|at| {
        let end = (at + 1..tokens.all.len()).find(|i| tokens.lower(*i) == ")")?;
        let only = (at + 1..end).all(|i| {
            post(language, tokens.lower(i))
                || joins(tokens.lower(i))
                || matches!(tokens.lower(i), "the" | "vår" | "our")
        });
        let some = (at + 1..end).any(|i| post(language, tokens.lower(i)));
        (only && some).then(|| said(tokens, &(at + 1..end))).flatten()
    })
}

fn joins(word: &str) -> bool {
    matches!(word, "og" | "och" | "and" | "/" | "," | "eller" | "or" | "samt" | "+" | "-" | "–" | "&")
}

fn leading(word: &str) -> bool {
    matches!(
        word,
        "for"
            | "av"
            | "til"
            | "med"
            | "på"
            | "i"
            | "om"
            | "fra"
            | "hos"
            | "ved"
            | "mot"
            | "sørge"
            | "at"
            | "mellom"
            | "frå"
            | "etter"
            | "under"
            | "over"
            | "som"
            | "för"
            | "till"
            | "från"
            | "vid"
            | "att"
            | "mellan"
            | "efter"
            | "af"
            | "mellem"
            | "of"
            | "to"
            | "with"
            | "by"
            | "from"
            | "in"
            | "on"
            | "between"
            | "that"
            | "through"
            | "gjennom"
    )
}

/// The posts that a sentence begins with, when they do something; or a post that stands as the sentence's heading.
fn subject(tokens: &Tokens, language: &str, sentence: Range<usize>) -> Option<String> {
    let first = sentence.clone().find(|i| tokens.is(*i, Kind::Word))?;
    if FOR_WHOM.has(language, tokens.lower(first)) || leading(tokens.lower(first)) {
        return None;
    }
    if DOING.has(language, tokens.lower(first)) && !post(language, tokens.lower(first)) {
        return None;
    }
    for at in first..sentence.end.min(first + 14) {
        let word = tokens.lower(at);
        let after_post = at > first && post(language, tokens.before(at, 1));
        if after_post && acts(tokens, language, at) {
            return said(tokens, &(first..at));
        }
        let heading = after_post && word == "." && at - first <= 6 && at + 1 < tokens.all.len();
        if heading && role(tokens.before(at, 1)) {
            return said(tokens, &(first..at));
        }
        // "leder av turnusgruppa" goes on after a post; anything else with such a word is no list of posts
        let goes_on = tokens.is(at, Kind::Word)
            && !(leading(word) && !(after_post && matches!(word, "av" | "af" | "of" | "for" | "i")));
        if !(goes_on || joins(word)) || DUTY.has(language, word) {
            return None;
        }
    }
    None
}

/// A post that one person has.
fn role(word: &str) -> bool {
    [
        "ansvarlig",
        "ansvarleg",
        "ansvarig",
        "leder",
        "leiar",
        "koordinator",
        "coordinator",
        "officer",
        "sekretær",
        "kontakt",
    ]
    .iter()
    .any(|end| word.ends_with(end))
}

/// Whether the word after a post says that the post does something.
fn acts(tokens: &Tokens, language: &str, at: usize) -> bool {
    let word = tokens.lower(at);
    if DUTY.has(language, word) {
        let next = tokens.lower(at + 1);
        return tokens.is(at + 1, Kind::Word) && !RECEIVES.has(language, next) && !next.ends_with("es");
    }
    if matches!(word, "har" | "has" | "have") {
        return tokens.lower(at + 1).starts_with("ansvar") || tokens.says(at + 1, "responsibility");
    }
    if matches!(word, "er" | "är" | "is" | "are") {
        return matches!(
            tokens.lower(at + 1),
            "ansvarlig" | "ansvarleg" | "ansvarig" | "responsible" | "ansvarlige" | "ansvariga"
        );
    }
    if language == "en" {
        return DOING.has("en", word) || word.strip_suffix('s').is_some_and(|verb| DOING.has("en", verb));
    }
    let no_verb = matches!(
        word,
        "eller"
            | "etter"
            | "under"
            | "over"
            | "efter"
            | "per"
            | "der"
            | "her"
            | "får"
            | "blir"
            | "bliver"
            | "opplever"
            | "upplever"
            | "kjenner"
            | "känner"
            | "er"
            | "samt"
            | "for"
            | "hver"
            | "mer"
            | "flere"
            | "mellom"
            | "når"
            | "trenger"
            | "behöver"
    );
    let strong = matches!(
        word,
        "tek" | "gjev" | "held" | "skriv" | "set" | "legg" | "spør" | "gjer" | "kallar" | "syt" | "sørgjer"
    );
    strong
        || (tokens.is(at, Kind::Word)
            && !no_verb
            && word.chars().count() > 2
            && word.ends_with('r')
            && !post(language, word))
}

/// "… sendes ut av sekretæren", "… is done by the secretary"
fn doer(tokens: &Tokens, language: &str) -> Option<String> {
    let passive = super::passive::passive(tokens, language)?;
    (passive.end..tokens.all.len().min(passive.end + 10)).find_map(|at| {
        if !matches!(tokens.lower(at), "av" | "af" | "by") {
            return None;
        }
        let first = at + 1 + usize::from(matches!(tokens.lower(at + 1), "the" | "vår" | "our"));
        post(language, tokens.lower(first)).then(|| said(tokens, &(first..first + 1))).flatten()
    })
}
