//! The rule for counted things: "6-8 bransjeforum", "100 nye medlemmer", "minst en tillitsvalgt", "fire møter i året".

use super::change;
use super::counted::{self, Thing};
use super::nouns;
use super::numbers::Number;
use super::period_word;
use super::rules::{Find, Place, amount};

/// What a counting number measures, if it is a target at all.
pub(crate) fn in_count(place: &Place, number: &Number) -> Option<Find> {
    let tokens = place.tokens;
    let thing = counted::thing(place, number).or_else(|| members_to(place, number))?;
    let (op, first, bound) = place.op(number, number.first, thing.end);
    let prev = tokens.before(first, 1);
    let per = period_word::rate(tokens, thing.end).map(|(per, _)| per);
    // "et møte" is one only where it comes back ("et møte om måneden") or is bounded
    if (number.article && !bound && per.is_none()) || nouns::definite(prev) || number.decimals > 0 {
        return None;
    }
    let find = Find {
        hit: first..thing.end,
        op,
        change: None,
        value: Some(amount(number)),
        unit: thing.unit.clone(),
        ask: None,
        per,
        bound,
    };
    if nouns::time(&thing.word) {
        return within(find, prev, &thing);
    }
    let signed = change_of(place, number, &thing, &find);
    if scenery(prev, number, &find, signed.is_some()) || (number.value == 0.0 && !bound) {
        return None;
    }
    match signed {
        Some(change) => Some(Find { change: Some(change), value: None, ..find }),
        None => Some(find),
    }
}

/// A span of time counts only as an answer time ("innen 14 dager") or as bounded hours ("minst 20 timer").
fn within(find: Find, prev: &str, thing: &Thing) -> Option<Find> {
    if matches!(prev, "innen" | "innan" | "inden" | "within" | "inom") && !nouns::years(&thing.word) {
        return Some(Find { op: "<=", bound: true, ..find });
    }
    (find.bound && nouns::hours(&thing.word) && find.op != "range").then_some(find)
}

/// A count that only describes where or with whom: "blant 40 klubber", "klubber med mer enn 50 medlemmer".
fn scenery(prev: &str, number: &Number, find: &Find, changes: bool) -> bool {
    if number.from_to || find.op == "range" {
        return false;
    }
    let size = matches!(prev, "med" | "with") && !changes;
    let place = nouns::scenery(prev) && !matches!(find.op, ">=" | "<=");
    size || place || matches!(prev, "mellom" | "mellan" | "mellem" | "between")
}

/// The change that the sentence makes of the count: growth, "ten more", or members to recruit.
fn change_of(place: &Place, number: &Number, thing: &Thing, find: &Find) -> Option<f64> {
    if number.upper.is_some() {
        return None;
    }
    let tokens = place.tokens;
    let first = find.hit.start;
    let joint = tokens.before(first, 1);
    let level = matches!(joint, "til" | "till" | "to");
    let grows = place
        .direction(first, thing.end)
        .filter(|(_, far)| !level && (matches!(joint, "med" | "på" | "by" | "of") || *far <= 2));
    let more = change::comparative(tokens.lower(number.last)).filter(|_| !find.bound || first < number.first);
    let members = thing.unit == "members";
    let recruited = (members || thing.person) && place.any(change::recruits) || members && thing.new;
    grows.map(|(sign, _)| sign).or(more).or(recruited.then_some(1.0)).map(|sign| sign * number.value)
}

/// "Antall medlemmer skal øke til 10 000": the counted noun stands before.
fn members_to(place: &Place, number: &Number) -> Option<Thing> {
    let tokens = place.tokens;
    let level = matches!(tokens.before(number.first, 1), "til" | "till" | "to") && number.upper.is_none();
    let grows = place.direction(number.first, number.last).is_some();
    let members = place.any(|w| {
        counted::members(w)
            || matches!(w, "membership" | "medlemstall" | "medlemstallet" | "medlemstalet" | "medlemstal")
    });
    (level && grows && members && !number.article).then(|| Thing {
        word: "members".to_owned(),
        unit: "members".to_owned(),
        end: number.last,
        new: false,
        person: true,
    })
}
