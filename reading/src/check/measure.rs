//! What can be measured in a text. Strict: one of
//! - a figure with what it counts (members, meetings, percent, an amount set aside, an answer time),
//! - how often something is done ("at least once a year", "after each board meeting"): each occasion happens or not,
//! - the whole of something countable ("all branches", "each employer", "the whole committee"): so many of so many,
//! - something that happens or not, with a date ("a newsletter by 1 May").
//!
//! Not measurable: a thing without a date, "regularly", and (for the last three) a text whose verb is vague ("work for all …").

use super::often::Often;
use super::patterns;
use super::when::Deadline;
use super::words::countable::{ALL, BETWEEN, BODIES, EACH, NOT_COUNTED, WHOLE};
use super::words::doing::{DOING, THINGS};
use crate::outline::{Indicator, Span};
use crate::quantity::period_word;
use crate::quantity::tokens::{Kind, Tokens};
use crate::quantity::{Context, indicators_of};

/// What makes a text measurable.
#[derive(Debug, Clone, PartialEq)]
pub enum Measure {
    /// A figure.
    Figure(Box<Indicator>),
    /// Each time.
    Often(Often),
    /// All of something, in the text's words.
    Whole(String),
    /// It happens or not, by a date.
    Event,
}

/// The measure of a text, given what else it says.
pub(crate) fn measure(
    tokens: &Tokens,
    language: &str,
    often: Option<&Often>,
    deadline: Option<&Deadline>,
    vague: bool,
) -> Option<Measure> {
    if let Some(figure) = figure(tokens.text, language) {
        return Some(Measure::Figure(Box::new(figure)));
    }
    if vague {
        return None;
    }
    if let Some(often) = often.filter(|often| often.is_stated()) {
        return Some(Measure::Often(often.clone()));
    }
    whole(tokens, language)
        .map(Measure::Whole)
        .or_else(|| deadline.filter(|_| happens(tokens, language)).map(|_| Measure::Event))
}

/// A figure that is more than how often, for that is said by `Often` with what a vague verb makes of it.
fn figure(text: &str, language: &str) -> Option<Indicator> {
    let context = Context { language: language.to_owned(), ..Context::default() };
    indicators_of(text, Span::default(), &context).into_iter().find(|found| found.unit != "times")
}

/// Whether something is done or made that is there or not afterwards.
pub(crate) fn happens(tokens: &Tokens, language: &str) -> bool {
    let thing = |word: &str| {
        THINGS
            .of(language)
            .flat_map(|line| line.split('|'))
            .any(|thing| word == thing || (language != "en" && thing.chars().count() >= 4 && word.ends_with(thing)))
    };
    tokens.all.iter().any(|token| DOING.has(language, &token.lower) || thing(&token.lower))
        || super::passive::passive(tokens, language).is_some()
}

/// "alle avdelinger", "hver arbeidsgiver", "heile forhandlingsutvalget"
fn whole(tokens: &Tokens, language: &str) -> Option<String> {
    (0..tokens.all.len()).find_map(|at| {
        let word = tokens.lower(at);
        let all = ALL.has(language, word);
        let each = EACH.has(language, word);
        let body = WHOLE.has(language, word);
        if !(all || each || body) {
            return None;
        }
        let mut next = at + 1;
        while next < at + 4 && BETWEEN.has(language, tokens.lower(next)) {
            next += 1;
        }
        let token = tokens.get(next).filter(|token| token.kind == Kind::Word)?;
        let noun = token.lower.as_str();
        let counted = if body {
            BODIES.of(language).flat_map(|line| line.split('|')).any(|body| noun.ends_with(body))
        } else if all {
            plural(noun, language)
        } else {
            noun.chars().count() > 3 && period_word::noun(noun).is_none()
        };
        (counted && !NOT_COUNTED.has(language, noun)).then(|| patterns::text(tokens, &(at..next + 1)).to_owned())
    })
}

/// Whether a word has the form of a noun in the plural.
fn plural(word: &str, language: &str) -> bool {
    let ends: &[&str] = match language {
        "sv" => &[
            "ar",
            "or",
            "er",
            "na",
            "en",
            "ombud",
            "folk",
            "valda",
            "tek",
            "hus",
            "tag",
            "lag",
            "kontor",
            "anställda",
            "barn",
        ],
        "da" => &["er", "ne", "te", "e", "folk", "lag"],
        "en" => &["s", "people", "staff", "men", "women"],
        _ => &[
            "er", "ar", "ene", "ane", "te", "de", "lag", "folk", "ombud", "ombod", "a", "re", "styrer", "tek", "hus",
            "bygg", "kontor", "skift", "verk",
        ],
    };
    word.chars().count() > 3 && ends.iter().any(|end| word.ends_with(end))
}
