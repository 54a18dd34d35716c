//! The thing that a number counts: skips adjectives up to the noun, and knows members and words of time.

use super::numbers::Number;
use super::rules::Place;
use super::tokens::{Kind, Tokens};
use super::tongue::Tongue;

/// A counted thing.
pub(crate) struct Thing {
    /// The noun as it stands, lower-cased.
    pub word: String,
    /// What the indicator's unit says.
    pub unit: String,
    /// The token after the noun.
    pub end: usize,
    /// "nye", "new" stands before the noun.
    pub new: bool,
    /// The noun is a kind of people that unions recruit.
    pub person: bool,
}

/// The noun after the number, at most four words on.
pub(crate) fn thing(place: &Place, number: &Number) -> Option<Thing> {
    let tokens = place.tokens;
    let mut at = number.last;
    let mut new = false;
    if tokens.lower(at) == "stk" {
        at += 1 + usize::from(tokens.lower(at + 1) == ".");
    }
    for _ in 0..5 {
        let token = tokens.get(at).filter(|t| t.kind == Kind::Word && t.spaced)?;
        let word = token.lower.as_str();
        if closes(word) || name(token.text) {
            return None;
        }
        new |= matches!(word, "nye" | "nya" | "new" | "ny" | "nytt" | "flere" | "fleire" | "fler" | "more" | "netto");
        if adjective(place, tokens, at) {
            at += 1;
            continue;
        }
        let (end, word) = whole(tokens, at);
        let person =
            ["medlem", "tillitsvalg", "tillitsval", "member", "student", "lærling", "elev", "medarbe", "ung", "verve"]
                .iter()
                .any(|p| word.starts_with(p))
                || word.contains("medlem")
                || word.contains("student");
        let unit = if members(&word) { "members".to_owned() } else { word.clone() };
        return Some(Thing { word, unit, end, new, person });
    }
    None
}

/// A capital with a small letter after it: a name or a heading ("1 Strategisk plan"), not a counted noun.
fn name(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

/// "medlem", "members" in any form, compounds not.
pub(super) fn members(word: &str) -> bool {
    let ending = word.strip_prefix("medlem").is_some_and(|end| {
        matches!(end, "" | "mer" | "mene" | "mers" | "er" | "ene" | "mar" | "marna" | "merne" | "met" | "men")
    });
    ending || matches!(word, "members" | "member")
}

/// The noun with its hyphenated parts ("HMS-kurs", "e-læringskurs").
fn whole(tokens: &Tokens, at: usize) -> (usize, String) {
    let mut word = tokens.lower(at).to_owned();
    let mut end = at + 1;
    while tokens.lower(end) == "-" && tokens.tight(end) && tokens.tight(end + 1) && tokens.is(end + 1, Kind::Word) {
        word.push('-');
        word.push_str(tokens.lower(end + 1));
        end += 2;
    }
    (end, word)
}

/// Words that cannot stand between a number and its noun.
fn closes(word: &str) -> bool {
    matches!(
        word,
        "og" | "eller"
            | "i"
            | "på"
            | "av"
            | "for"
            | "til"
            | "med"
            | "om"
            | "som"
            | "per"
            | "pr"
            | "er"
            | "skal"
            | "vil"
            | "har"
            | "å"
            | "at"
            | "den"
            | "det"
            | "de"
            | "dei"
            | "vi"
            | "fra"
            | "frå"
            | "mot"
            | "och"
            | "att"
            | "är"
            | "till"
            | "från"
            | "för"
            | "ska"
            | "skall"
            | "inom"
            | "af"
            | "and"
            | "or"
            | "in"
            | "of"
            | "to"
            | "the"
            | "is"
            | "are"
            | "by"
            | "from"
            | "with"
            | "on"
            | "we"
            | "tredjedel"
            | "tredjedeler"
            | "tredel"
            | "tredelar"
            | "tredjedelar"
            | "tredjedele"
            | "fjerdedel"
            | "fjerdedeler"
            | "firedelar"
            | "fjärdedelar"
            | "fjerdedele"
            | "thirds"
            | "quarters"
            | "ganger"
            | "gang"
            | "gonger"
            | "gong"
            | "gånger"
            | "gång"
            | "gange"
            | "times"
            | "prosent"
            | "procent"
            | "percent"
            | "prosentpoeng"
            | "kroner"
            | "kr"
            | "nok"
            | "kronor"
            | "ved"
            | "etter"
            | "før"
            | "hvor"
            | "der"
            | "når"
            | "må"
            | "kan"
            | "bør"
            | "ble"
            | "blir"
            | "var"
    )
}

/// An adjective: ends as one and another word follows that can be its noun; in English every word that another plural follows.
fn adjective(place: &Place, tokens: &Tokens, at: usize) -> bool {
    let word = tokens.lower(at);
    let Some(next) = tokens.get(at + 1).filter(|t| t.kind == Kind::Word && t.spaced) else {
        return false;
    };
    if closes(&next.lower)
        || super::period_word::adverb(&next.lower).is_some()
        || next.text.starts_with(char::is_uppercase)
    {
        return false;
    }
    if place.tongue == Tongue::English {
        let plural = word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("ous");
        return !plural
            && !matches!(word, "people" | "women" | "men")
            && matches!(next.kind, Kind::Word)
            && (next.lower.ends_with('s') || next.lower == "people" || adjective_ahead(tokens, at + 1));
    }
    // nouns that end as adjectives do
    const NOUNS: &[&str] = &[
        "tillitsvalgte",
        "tillitsvalde",
        "tilsette",
        "ansatte",
        "anställda",
        "ansatte",
        "nyansatte",
        "uorganiserte",
        "yrkesaktive",
        "organiserte",
        "unge",
        "frivillige",
        "lønnsmottakere",
        "timer",
        "dage",
        "uge",
        "förtroendevalda",
    ];
    let ends = word.ends_with('e') && !word.ends_with("ene") && !word.ends_with("ane")
        || (place.tongue == Tongue::Swedish && word.ends_with('a') && !word.ends_with("orna"))
        || matches!(
            word,
            "små"
                | "nytt"
                | "ny"
                | "nye"
                | "større"
                | "flere"
                | "fleire"
                | "netto"
                | "nya"
                | "fler"
                | "mer"
                | "stk"
                | "ulike"
                | "heile"
        );
    ends && (!NOUNS.contains(&word) || people(&next.lower)) && !verb(&next.lower)
}

/// A present-tense verb that may follow a noun: it ends the phrase.
fn verb(word: &str) -> bool {
    matches!(
        word,
        "deltar"
            | "deltek"
            | "gjennomfører"
            | "får"
            | "møter"
            | "jobber"
            | "arbeider"
            | "skal"
            | "ska"
            | "blir"
            | "går"
            | "kommer"
            | "tar"
            | "holdes"
            | "arrangeres"
            | "gjennomføres"
            | "deltager"
    )
}

fn people(word: &str) -> bool {
    word.contains("medlem") || word.starts_with("tillitsv") || word.starts_with("ansatt")
}

fn adjective_ahead(tokens: &Tokens, at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|t| t.kind == Kind::Word && t.lower.ends_with('s') && !closes(&t.lower))
}
