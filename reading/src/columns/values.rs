//! What a cell says as a day, a time, an amount, a number of hours. What is not said plainly is not guessed at: it gives
//! nothing, and the words are kept.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use crate::formats::Cell;
use crate::quantity::dates::dates_in;
use crate::quantity::recurrence::{Recurrence, recurrence_of};
use crate::tokens;

/// Hours of a full day of released time.
pub const HOURS_A_DAY: f64 = 7.5;

/// When something is done, as far as a cell says it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Time {
    /// First day.
    pub start: Option<Date>,
    /// Last day.
    pub due: Option<Date>,
    /// How often, as `outline::Details::recurrence`.
    pub recurrence: Option<&'static str>,
    /// Whether the words say more than what is taken from them.
    pub more: bool,
}

impl Time {
    /// Whether nothing was understood.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.start.is_none() && self.due.is_none() && self.recurrence.is_none()
    }
}

/// A day: of the calendar, as words, or as the number that spreadsheets keep. `year` completes a day without one.
#[must_use]
pub fn day(cell: &Cell, year: Option<i16>) -> Option<Date> {
    time(cell, year).due
}

/// When a cell says that something is done.
#[must_use]
pub fn time(cell: &Cell, year: Option<i16>) -> Time {
    let due = |due| Time { due, ..Time::default() };
    match cell {
        Cell::Empty => Time::default(),
        Cell::Day(day) => due(Some(*day)),
        Cell::Number(number) => due(serial(*number)),
        Cell::Text(text) => in_words(text, year),
    }
}

/// The day that spreadsheets count as so many days since 30 December 1899; from 1982 to 2119, others are other numbers.
fn serial(number: f64) -> Option<Date> {
    if !(30_000.0..80_000.0).contains(&number) || number.fract() != 0.0 {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "a whole number within the bounds above")]
    date(1899, 12, 30).checked_add((number as i64).days()).ok()
}

/// Words that may stand before a deadline without changing it.
const BEFORE: &[&str] = &[
    "innen",
    "innan",
    "inden",
    "senest",
    "seinast",
    "senast",
    "by",
    "til",
    "till",
    "frist",
    "før",
    "before",
    "den",
    "the",
    "utgangen",
    "utgången",
    "udgangen",
    "slutten",
    "slutet",
    "end",
    "av",
    "af",
    "of",
    "i",
    "in",
    "klar",
    "klart",
];
/// Times of the year that are no days.
const SEASONS: &[&str] = &[
    "vår", "vår", "sommer", "sommar", "summer", "høst", "haust", "höst", "efterår", "autumn", "fall", "vint", "winter",
    "spring", "forår",
];

fn in_words(text: &str, year: Option<i16>) -> Time {
    let text = text.trim().trim_end_matches('.');
    if let Some(recurrence) = recurrence(text) {
        return Time { recurrence: Some(recurrence), more: tokens::count(text) > 5, ..Time::default() };
    }
    if let Some(day) = figures(text) {
        return Time { due: Some(day), ..Time::default() };
    }
    let lower = text.to_lowercase();
    if tokens::words(&lower).any(|word| SEASONS.iter().any(|season| word.starts_with(season))) {
        return Time::default();
    }
    let whole = |text: &str| {
        let mut found = dates_in(text).into_iter();
        let (first, none) = (found.next()?, found.next().is_none());
        let around = format!("{} {}", text.get(..first.at.start)?, text.get(first.at.end..)?).to_lowercase();
        (none && tokens::words(&around).all(|word| BEFORE.contains(&word))).then_some(first)
    };
    let completed = || whole(&format!("{text} {}", year?));
    match whole(text).or_else(completed) {
        // a deadline within a month or a year is its last day; from a day to a day says both
        Some(found) => Time {
            start: found.range.then_some(found.from),
            due: Some(found.to),
            more: !found.range && found.from != found.to,
            ..Time::default()
        },
        None => Time::default(),
    }
}

/// A day in figures: `2026-06-19`, `19.06.2026`, `19/6-26`.
fn figures(text: &str) -> Option<Date> {
    let day = text.split(['T', ' ']).next().filter(|first| first.len() == 10).unwrap_or(text);
    if let Ok(day) = day.parse::<Date>() {
        return Some(day);
    }
    let parts: Vec<&str> = text.split(['.', '/', '-', ' ']).filter(|part| !part.is_empty()).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    if ![day, month, year].iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit())) {
        return None;
    }
    let year: i16 = match year.len() {
        4 => year.parse().ok()?,
        2 => 2000 + year.parse::<i16>().ok()?,
        _ => return None,
    };
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Words that say that something goes on all the time.
const ONGOING: &[&str] = &[
    "løpende",
    "løpande",
    "löpande",
    "fortløpende",
    "fortløpande",
    "kontinuerlig",
    "kontinuerleg",
    "kontinuerligt",
    "ongoing",
    "continuous",
    "continuously",
    "fast",
    "hele året",
    "heile året",
    "hela året",
    "hele perioden",
    "heile perioden",
    "hela perioden",
    "all the time",
    "all year",
    "stadig",
    "alltid",
];
const EACH: &[&str] = &["hvert", "hver", "kvart", "kvar", "varje", "each", "every", "alle", "alla"];
/// Meetings, by the starts of their words, and what is done at them.
const BOARD: &[&str] = &["styremøt", "styrelsemöt", "bestyrelsesmød", "board"];
const MEMBERS: &[&str] = &["medlemsmøt", "medlemsmöt", "medlemsmød", "members", "membership"];
const ANNUAL: &[&str] = &["årsmøt", "årsmöt", "generalforsamling", "annual"];

/// How often, when the whole of a short text says so.
#[must_use]
pub fn recurrence(text: &str) -> Option<&'static str> {
    let lower = tokens::tidy(&text.to_lowercase());
    if ONGOING.contains(&lower.trim_end_matches('.')) {
        return Some("ongoing");
    }
    let has = |stems: &[&str]| tokens::words(&lower).any(|word| stems.iter().any(|stem| word.starts_with(stem)));
    let says = |words: &[&str]| tokens::words(&lower).any(|word| words.contains(&word));
    if tokens::count(&lower) <= 8 && says(EACH) {
        if has(BOARD) && says(&["etter", "efter", "after", "following"]) {
            return Some("after-each-board-meeting");
        }
        if has(ANNUAL) && says(&["før", "föra", "före", "before"]) {
            return Some("before-each-annual-meeting");
        }
        if has(MEMBERS) {
            return Some("at-each-members-meeting");
        }
    }
    Some(match recurrence_of(&lower)? {
        Recurrence::Year { times: 1 } => "yearly",
        Recurrence::Year { times: 2 } | Recurrence::HalfYear { times: 1 } => "half-yearly",
        Recurrence::Year { times: 4 } | Recurrence::Quarter { times: 1 } => "quarterly",
        Recurrence::Year { times: 12 } | Recurrence::Month { times: 1 } => "monthly",
        Recurrence::Week { times: 1 } => "weekly",
        _ => return None,
    })
}

/// Whether words say that it is done once, which no field needs to hold.
#[must_use]
pub fn once(text: &str) -> bool {
    let lower = text.trim().trim_end_matches('.').to_lowercase();
    ["en gang", "én gang", "éin gong", "ein gong", "en gång", "once", "engangs", "nei", "no", "nej", "-", "–"]
        .contains(&lower.as_str())
}

/// Whether words say that there is nothing of it.
#[must_use]
pub fn nothing(text: &str) -> bool {
    let lower = text.trim().trim_end_matches('.').to_lowercase();
    [
        "ingen",
        "inga",
        "ingenting",
        "gratis",
        "ingen kostnad",
        "inga kostnad",
        "ingen kostnader",
        "ingen utgifter",
        "none",
        "nothing",
        "free",
        "no cost",
        "nil",
        "koster ingenting",
        "ingen omkostninger",
        "–",
        "-",
    ]
    .contains(&lower.as_str())
}

/// Marks of money around a number.
const MONEY: &[&str] = &["kroner", "kronor", "kr.", "kr", "nok", "sek", "dkk", ",-", ":-", ".-"];

/// A number as people write it: `12 500,50`, `12.500`, `12,500`, `1 000 kr`. Nothing for "ca 5 000" or "5–8".
#[must_use]
pub fn number(text: &str) -> Option<f64> {
    let mut rest = text.trim().to_lowercase();
    for mark in MONEY {
        rest = rest.strip_suffix(mark).unwrap_or(&rest).trim().to_owned();
        rest = rest.strip_prefix(mark).unwrap_or(&rest).trim().to_owned();
    }
    let digits: String = rest.chars().filter(|c| !tokens::is_space(*c)).collect();
    let digits = digits.replace('−', "-");
    let groups = |sign: char| {
        let mut parts = digits.split(sign);
        let first = parts.next().is_some_and(|part| (1..=3).contains(&part.trim_start_matches('-').len()));
        let rest: Vec<&str> = parts.collect();
        first && !rest.is_empty() && rest.iter().all(|part| part.len() == 3 && part.bytes().all(|b| b.is_ascii_digit()))
    };
    let plain = match (digits.contains('.'), digits.contains(',')) {
        (true, true) if digits.rfind(',') > digits.rfind('.') => digits.replace('.', "").replace(',', "."),
        (true, true) => digits.replace(',', ""),
        (true, false) if groups('.') => digits.replace('.', ""),
        (false, true) if groups(',') => digits.replace(',', ""),
        (false, true) => digits.replace(',', "."),
        _ => digits,
    };
    let shaped = plain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-');
    let number: f64 = plain.parse().ok().filter(|_| shaped)?;
    (number.is_finite() && number.abs() < 1e12).then_some(number)
}

/// A cell as a number.
#[must_use]
pub fn number_of(cell: &Cell) -> Option<f64> {
    match cell {
        Cell::Number(number) => Some(*number),
        Cell::Text(text) => number(text),
        Cell::Empty | Cell::Day(_) => None,
    }
}

/// An amount in whole kroner; nothing below nought. True beside it when öre were rounded away.
#[must_use]
pub fn kroner(cell: &Cell) -> Option<(i64, bool)> {
    let number = number_of(cell).filter(|number| *number >= 0.0)?;
    #[expect(clippy::cast_possible_truncation, reason = "below 1e12")]
    (number < 1e12).then(|| (number.round() as i64, number.fract() != 0.0))
}

/// Hours of released time; true beside them when they were written as days.
#[must_use]
pub fn hours(cell: &Cell) -> Option<(f64, bool)> {
    if let Some(hours) = number_of(cell) {
        return (hours >= 0.0).then_some((hours, false));
    }
    let Cell::Text(text) = cell else { return None };
    let lower = text.to_lowercase();
    let (figure, unit) = lower.trim().split_once(|c: char| c.is_alphabetic()).map(|(figure, _)| {
        let unit = lower.trim().get(figure.len()..).unwrap_or_default();
        (figure.trim(), tokens::words(unit).next().unwrap_or_default())
    })?;
    let figure = number(figure).filter(|figure| *figure >= 0.0)?;
    match unit {
        "t" | "h" | "time" | "timer" | "timar" | "timmar" | "timme" | "hour" | "hours" => Some((figure, false)),
        "dag" | "dager" | "dagar" | "dage" | "day" | "days" | "dagsverk" => Some((figure * HOURS_A_DAY, true)),
        _ => None,
    }
}

#[cfg(test)]
#[path = "values_tests.rs"]
mod tests;
