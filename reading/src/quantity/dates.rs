//! Dates and periods in Norwegian, Swedish, Danish and English text, as days from–to.
//! The grammar of one date is in `point`; this file joins two into a range and finds all in a text.

use jiff::civil::Date;

use super::point::{Point, point};
use super::tokens::{Kind, Tokens, dash};
use super::tongue::Tongue;

/// A date or a period in a text. A single day has `from == to`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// Bytes of the text that it was read from.
    pub at: std::ops::Range<usize>,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// True when the text names both ends ("1. november 2023 – 1. april 2024").
    pub range: bool,
    /// True when nothing but a year is named.
    pub year: bool,
}

/// All dates and periods of a text, in order. A day without a year is left out.
pub fn dates_in(text: &str) -> Vec<Dated> {
    let tokens = Tokens::of(text);
    let tongue = Tongue::of("", &tokens);
    find(&tokens, tongue)
}

/// The period that a title or heading names: the first range, or the first date and what follows straight on
/// ("2023 og første tertial 2024").
pub fn period_of(text: &str) -> Option<(Date, Date)> {
    let found = dates_in(text);
    if let Some(range) = found.iter().find(|d| d.range) {
        return Some((range.from, range.to));
    }
    let mut found = found.into_iter();
    let first = found.next()?;
    let mut to = first.to;
    for next in found {
        let Ok(after) = to.tomorrow() else { break };
        if next.from != after {
            break;
        }
        to = next.to;
    }
    Some((first.from, to))
}

/// A day that comes back every month ("den tiende i etterfølgende måned").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthDay {
    /// The day, 1 to 31.
    pub day: u8,
    /// True when it lies in the month after the one that it is about.
    pub following: bool,
}

/// The day of the month that a text names without naming a month.
pub fn day_of_month(text: &str) -> Option<MonthDay> {
    let tokens = Tokens::of(text);
    for at in 0..tokens.all.len() {
        let (day, mut next) = match (super::point::ordinal(tokens.lower(at)), tokens.digits(at)) {
            (Some(day), _) => (day, at + 1),
            (None, Some(day)) if (1..=31).contains(&day) => (u8::try_from(day).ok()?, at + 1),
            _ => continue,
        };
        if matches!(tokens.lower(next), "." | "th" | "st" | "nd" | "rd") {
            next += 1;
        }
        if !matches!(tokens.lower(next), "i" | "in" | "of" | "hver" | "kvar" | "varje" | "each" | "every") {
            continue;
        }
        let window = next..next + 4;
        let month = window.clone().any(|i| {
            matches!(
                tokens.lower(i),
                "måned" | "måneden" | "månad" | "månaden" | "måneder" | "månedene" | "month" | "måneds"
            )
        });
        if month {
            let following = window.clone().any(|i| {
                matches!(
                    tokens.lower(i),
                    "etterfølgende"
                        | "påfølgende"
                        | "etterfølgjande"
                        | "påfølgjande"
                        | "neste"
                        | "følgende"
                        | "følgjande"
                        | "nästa"
                        | "påföljande"
                        | "efterföljande"
                        | "efterfølgende"
                        | "næste"
                        | "following"
                        | "next"
                )
            });
            return Some(MonthDay { day, following });
        }
    }
    None
}

pub(crate) fn find(tokens: &Tokens, tongue: Tongue) -> Vec<Dated> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.all.len() {
        let Some((dated, next)) = dated(tokens, tongue, at) else {
            at += 1;
            continue;
        };
        found.extend(dated);
        at = next.max(at + 1);
    }
    found
}

/// A date or range at `at`; the inner `None` is a date without a year, which is passed over.
fn dated(tokens: &Tokens, tongue: Tongue, at: usize) -> Option<(Option<Dated>, usize)> {
    if let Some(days) = day_to_day(tokens, tongue, at) {
        return Some(days);
    }
    let (first, next) = point(tokens, tongue, at)?;
    if let Some(after) = joint(tokens, tongue, at, next)
        && let Some((last, end)) = point(tokens, tongue, after)
        && let Some((from, to)) = span(&first, &last)
    {
        return Some((Some(make(tokens, at, end, from, to, true, first.bare && last.bare)), end));
    }
    // "2024-25", "2024/25"
    if first.bare
        && (dash(tokens.lower(next)) || tokens.lower(next) == "/")
        && tokens.tight(next)
        && tokens.tight(next + 1)
        && tokens.width(next + 1) == 2
        && let (Some(year), Some(short)) = (first.year, tokens.digits(next + 1))
        && let Ok(short) = i16::try_from(short)
        && short > year % 100
        && let (Some((from, _)), Some((_, to))) = (first.days(year), first.days(year - year % 100 + short))
    {
        return Some((Some(make(tokens, at, next + 2, from, to, true, true)), next + 2));
    }
    let dated = first
        .year
        .and_then(|year| first.days(year))
        .map(|(from, to)| make(tokens, at, next, from, to, false, first.bare));
    Some((dated, next))
}

fn make(tokens: &Tokens, first: usize, last: usize, from: Date, to: Date, range: bool, year: bool) -> Dated {
    let start = tokens.get(first).map_or(0, |t| t.start);
    let end = last.checked_sub(1).and_then(|i| tokens.get(i)).map_or(start, |t| t.end);
    Dated { at: start..end, from, to, range, year }
}

/// "1.–15. mai 2024", "12. og 13. november 2024"
fn day_to_day(tokens: &Tokens, tongue: Tongue, at: usize) -> Option<(Option<Dated>, usize)> {
    let day = tokens.digits(at).filter(|d| (1..=31).contains(d) && tokens.width(at) <= 2)?;
    let dot = usize::from(tokens.lower(at + 1) == ".");
    let mid = at + 1 + dot;
    if !(dash(tokens.lower(mid)) || matches!(tokens.lower(mid), "til" | "till" | "to" | "og" | "och" | "and")) {
        return None;
    }
    let (last, end) = point(tokens, tongue, mid + 1).filter(|(p, _)| p.from == p.to && p.month > 0)?;
    let day = i8::try_from(day).ok()?;
    if day >= last.from.1 || !tokens.is(mid + 1, Kind::Digits) {
        return None;
    }
    let Some((year, (_, to))) = last.year.and_then(|y| Some((y, last.days(y)?))) else {
        return Some((None, end));
    };
    let from = Date::new(year, last.from.0, day).ok()?;
    Some((Some(make(tokens, at, end, from, to, true, false)), end))
}

/// Where the second end of a range begins, when a joining sign or word stands at `next`.
fn joint(tokens: &Tokens, tongue: Tongue, first: usize, next: usize) -> Option<usize> {
    let word = tokens.lower(next);
    let between = matches!(tokens.before(first, 1), "mellom" | "mellan" | "mellem" | "between");
    let joins = dash(word)
        || matches!(word, "til" | "till" | "until" | "tom")
        || (tongue == Tongue::English && matches!(word, "to" | "through"))
        || (between && matches!(word, "og" | "och" | "and"));
    if joins {
        return Some(next + 1);
    }
    // "t.o.m.", "til og med", "fram til"
    for phrase in
        ["til og med", "frem til", "fram til", "fram till", "til og med den", "till och med", "t . o . m .", "up to"]
    {
        if tokens.says(next, phrase) {
            return Some(next + phrase.split(' ').count());
        }
    }
    None
}

/// The days from the first point to the last; a missing year is taken from the other end.
fn span(first: &Point, last: &Point) -> Option<(Date, Date)> {
    let (start, end) = match (first.year, last.year) {
        (Some(a), Some(b)) => (a, b),
        (None, Some(b)) => (if first.from > last.from { b.checked_sub(1)? } else { b }, b),
        (Some(a), None) => (a, if last.from < first.from { a.checked_add(1)? } else { a }),
        (None, None) => return None,
    };
    let (from, _) = first.days(start)?;
    let (_, to) = last.days(end)?;
    (from <= to).then_some((from, to))
}
