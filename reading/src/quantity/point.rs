//! One date at one place in a text: "30.04.2024", "30. april 2024", "mars 23", "første tertial 2024", "høsten 2021", "2023".
//! Years may be missing ("1. november"); `dates` takes them from the other end of a range.

use jiff::civil::Date;

use super::tokens::{Kind, Tokens, dash};
use super::tongue::Tongue;

/// A date or period of at most a year.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Point {
    pub year: Option<i16>,
    /// Month and day of the first day.
    pub from: (i8, i8),
    /// Month and day of the last day; day 31 stands for the last of the month.
    pub to: (i8, i8),
    /// The month named, 0 when none is.
    pub month: i8,
    /// Nothing but a year.
    pub bare: bool,
}

impl Point {
    /// First and last day in a given year.
    pub fn days(&self, year: i16) -> Option<(Date, Date)> {
        let from = Date::new(year, self.from.0, self.from.1).ok()?;
        let to = if self.to.1 == 31 {
            Date::new(year, self.to.0, 1).ok()?.last_of_month()
        } else {
            Date::new(year, self.to.0, self.to.1).ok()?
        };
        Some((from, to))
    }
}

/// The date that begins at `at`, and the token after it.
pub(crate) fn point(tokens: &Tokens, tongue: Tongue, at: usize) -> Option<(Point, usize)> {
    if tokens.tight(at) && at > 0 && part_of_something(tokens, at) {
        return None;
    }
    in_figures(tokens, at)
        .or_else(|| day_and_month(tokens, tongue, at))
        .or_else(|| month_first(tokens, tongue, at))
        .or_else(|| part_of_year(tokens, at))
        .or_else(|| season(tokens, at))
        .or_else(|| bare_year(tokens, at))
}

/// "14-2020", "§2020", "A2020": a figure glued to something else. After a bracket, a quote or a dash between two years it is free.
fn part_of_something(tokens: &Tokens, at: usize) -> bool {
    let Some(prev) = at.checked_sub(1).and_then(|i| tokens.get(i)) else {
        return false;
    };
    if dash(prev.text) {
        return at
            .checked_sub(2)
            .is_some_and(|i| tokens.is(i, Kind::Word) && tokens.tight(at - 1) && month(tokens.lower(i)).is_none());
    }
    prev.kind != Kind::Sign
        || matches!(prev.text, "§" | "/" | "." | "," | "#" | "_" | "=" | ":") && tokens.is(at, Kind::Digits)
}

fn year_of(tokens: &Tokens, at: usize) -> Option<i16> {
    let year = i16::try_from(tokens.digits(at)?).ok()?;
    (tokens.width(at) == 4 && (1900..2100).contains(&year)).then_some(year)
}

fn short_year(tokens: &Tokens, at: usize) -> Option<i16> {
    if tokens.width(at) == 2 { i16::try_from(tokens.digits(at)?).ok().map(|y| 2000 + y) } else { year_of(tokens, at) }
}

fn one_day(year: Option<i16>, month: u32, day: u32) -> Option<Point> {
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    Date::new(year.unwrap_or(2024), month, day).ok()?;
    // the 31st as a plain day is also the last of its month: both meanings agree
    Some(Point { year, from: (month, day), to: (month, day), month, bare: false })
}

/// 30.04.2024 · 30/4/24 · 2024-04-30
fn in_figures(tokens: &Tokens, at: usize) -> Option<(Point, usize)> {
    let first = tokens.digits(at)?;
    let sign = tokens.lower(at + 1);
    if let Some(year) = year_of(tokens, at)
        && dash(sign)
        && sign == tokens.lower(at + 3)
        && tokens.width(at + 2) == 2
        && tokens.width(at + 4) == 2
    {
        return Some((one_day(Some(year), tokens.digits(at + 2)?, tokens.digits(at + 4)?)?, at + 5));
    }
    if matches!(sign, "." | "/")
        && sign == tokens.lower(at + 3)
        && tokens.width(at) <= 2
        && tokens.width(at + 2) <= 2
        && tokens.tight(at + 1)
        && tokens.tight(at + 3)
    {
        let year = short_year(tokens, at + 4)?;
        return Some((one_day(Some(year), tokens.digits(at + 2)?, first)?, at + 5));
    }
    None
}

/// 30. april 2024 · 30 april · 1st of March 2024 · 1. mars 24
fn day_and_month(tokens: &Tokens, tongue: Tongue, at: usize) -> Option<(Point, usize)> {
    let (day, mut next) = match tokens.digits(at) {
        Some(day) if tokens.width(at) <= 2 => (day, at + 1),
        Some(_) => return None,
        None => (u32::from(ordinal(tokens.lower(at))?), at + 1),
    };
    if matches!(tokens.lower(next), "." | "st" | "nd" | "rd" | "th" | "e" | "a" | ":") && tokens.tight(next) {
        if tokens.lower(next) == ":" {
            next += 1;
        }
        next += 1;
    }
    if tokens.lower(next) == "of" {
        next += 1;
    }
    let month = month(tokens.lower(next))?;
    next += 1;
    if tokens.lower(next) == "." && tokens.is(next + 1, Kind::Digits) {
        next += 1;
    }
    if tongue == Tongue::English && tokens.lower(next) == "," && year_of(tokens, next + 1).is_some() {
        next += 1;
    }
    let year = short_year(tokens, next).filter(|_| followed_freely(tokens, next));
    Some((one_day(year, month, day)?, next + usize::from(year.is_some())))
}

/// A two-figure year is none when a unit or a point follows ("mars 23. dag", "1. mai 20 personer").
fn followed_freely(tokens: &Tokens, at: usize) -> bool {
    if tokens.width(at) == 4 {
        return true;
    }
    let next = tokens.get(at + 1);
    next.is_none_or(|t| {
        t.kind == Kind::Sign
            && (!matches!(t.text, "." | "%" | ":" | "/")
                || tokens.get(at + 2).is_none_or(|n| n.text.starts_with(char::is_uppercase)))
    })
}

/// april 2024 · mars 23 · March 23, 2024 · august
fn month_first(tokens: &Tokens, tongue: Tongue, at: usize) -> Option<(Point, usize)> {
    let token = tokens.get(at)?;
    let number = month(&token.lower)?;
    let m = i8::try_from(number).ok()?;
    let mut next = at + 1;
    if tongue == Tongue::English
        && tokens.width(next) <= 2
        && let Some(day) = tokens.digits(next)
    {
        let mut after = next + 1;
        if matches!(tokens.lower(after), "st" | "nd" | "rd" | "th") {
            after += 1;
        }
        if tokens.lower(after) == "," {
            after += 1;
        }
        let year = year_of(tokens, after);
        let end = if year.is_some() { after + 1 } else { next + 1 };
        return Some((one_day(year, number, day)?, end));
    }
    // the English "may", "march" and the short forms need a year or a date word beside them
    let year = short_year(tokens, next).filter(|_| followed_freely(tokens, next));
    if year.is_some() {
        next += 1;
    } else if token.lower.chars().count() <= 4
        && !matches!(token.lower.as_str(), "mars" | "juni" | "juli" | "maj" | "june" | "july")
    {
        let joined = dash(tokens.lower(next)) || matches!(tokens.lower(next), "til" | "till" | "to");
        if !joined || (tongue == Tongue::English && token.text.starts_with(char::is_lowercase)) {
            return None;
        }
    }
    Some((Point { year, from: (m, 1), to: (m, 31), month: m, bare: false }, next))
}

/// første tertial 2024 · 3. kvartal 2022 · Q3 2022 · first half of 2025
fn part_of_year(tokens: &Tokens, at: usize) -> Option<(Point, usize)> {
    let (which, mut next) = if matches!(tokens.lower(at), "q") && tokens.width(at + 1) == 1 {
        (u8::try_from(tokens.digits(at + 1)?).ok()?, at + 2)
    } else if tokens.is(at, Kind::Digits) && tokens.width(at) == 1 {
        (u8::try_from(tokens.digits(at)?).ok()?, at + 1 + usize::from(tokens.lower(at + 1) == "."))
    } else {
        (ordinal(tokens.lower(at))?, at + 1)
    };
    let months: u8 = if tokens.lower(at) == "q" {
        3
    } else {
        let length = match tokens.lower(next) {
            "tertial" | "tertialet" => 4,
            "kvartal" | "kvartalet" | "quarter" => 3,
            "halvår" | "halvåret" | "halvdel" | "half" | "halvparten" => 6,
            _ => return None,
        };
        next += 1;
        length
    };
    if matches!(tokens.lower(next), "av" | "af" | "of" | "i" | "in") {
        next += 1;
    }
    let year = year_of(tokens, next);
    let last = which.checked_mul(months).filter(|m| (1..=12).contains(m))?;
    let first = last - months + 1;
    let (first, last) = (i8::try_from(first).ok()?, i8::try_from(last).ok()?);
    Some((
        Point { year, from: (first, 1), to: (last, 31), month: first, bare: false },
        next + usize::from(year.is_some()),
    ))
}

/// høsten 2021 · våren 2024 · spring 2025: the halves of a working year as boards use the words.
fn season(tokens: &Tokens, at: usize) -> Option<(Point, usize)> {
    let (from, to) = match tokens.lower(at) {
        "våren" | "vår" | "vårsemesteret" | "vårterminen" | "foråret" | "forår" | "spring" => ((1, 1), (6, 31)),
        "sommeren" | "sommaren" | "sommer" | "sommar" | "summer" => ((6, 1), (8, 31)),
        "høsten" | "hausten" | "hösten" | "efteråret" | "høst" | "haust" | "höst" | "efterår" | "høstsemesteret"
        | "höstterminen" | "autumn" | "fall" => ((8, 1), (12, 31)),
        "vinteren" | "vintern" | "vinter" | "winter" => ((1, 1), (3, 31)),
        _ => return None,
    };
    let next = at + 1 + usize::from(matches!(tokens.lower(at + 1), "of" | "i" | "in"));
    let year = year_of(tokens, next)?;
    Some((Point { year: Some(year), from, to, month: from.0, bare: false }, next + 1))
}

/// 2023: a year, unless it counts something ("2000 medlemmer", "kr 2000").
fn bare_year(tokens: &Tokens, at: usize) -> Option<(Point, usize)> {
    let year = year_of(tokens, at)?;
    let next = tokens.lower(at + 1);
    let counts = (tokens.is(at + 1, Kind::Word) && !tokens.tight(at + 1))
        && (next.starts_with("medlem")
            || matches!(
                next,
                "members"
                    | "member"
                    | "kroner"
                    | "kronor"
                    | "kr"
                    | "nok"
                    | "prosent"
                    | "procent"
                    | "nye"
                    | "nya"
                    | "new"
                    | "personer"
                    | "people"
                    | "ansatte"
                    | "tilsette"
                    | "yrkesaktive"
                    | "stk"
            ));
    let money =
        matches!(tokens.before(at, 1), "kr" | "nok") || tokens.before(at, 1) == "." && tokens.before(at, 2) == "kr";
    let percent = next == "%";
    // "2024.2.1" is a number of something
    let section = matches!(tokens.lower(at + 1), "." | ",")
        && tokens.tight(at + 1)
        && tokens.tight(at + 2)
        && tokens.is(at + 2, Kind::Digits);
    let joined = section || tokens.tight(at + 1) && tokens.is(at + 1, Kind::Word);
    if counts || money || percent || joined {
        return None;
    }
    Some((Point { year: Some(year), from: (1, 1), to: (12, 31), month: 0, bare: true }, at + 1))
}

/// The number of a month, 1 to 12, by its name or short form in five languages.
pub(crate) fn month(word: &str) -> Option<u32> {
    Some(match word {
        "januar" | "januari" | "january" | "jan" => 1,
        "februar" | "februari" | "february" | "feb" => 2,
        "mars" | "marts" | "march" => 3,
        "april" | "apr" => 4,
        "mai" | "maj" | "may" => 5,
        "juni" | "june" | "jun" => 6,
        "juli" | "july" => 7,
        "august" | "augusti" | "aug" => 8,
        "september" | "sept" | "sep" => 9,
        "oktober" | "october" | "okt" | "oct" => 10,
        "november" | "nov" => 11,
        "desember" | "december" | "des" | "dec" => 12,
        _ => return None,
    })
}

/// "første" → 1 … "tiende" → 10 … in five languages.
pub(crate) fn ordinal(word: &str) -> Option<u8> {
    Some(match word {
        "første" | "fyrste" | "första" | "first" => 1,
        "andre" | "anden" | "andra" | "annen" | "andet" | "second" => 2,
        "tredje" | "third" => 3,
        "fjerde" | "fjärde" | "fourth" => 4,
        "femte" | "fifth" => 5,
        "sjette" | "sjätte" | "sixth" => 6,
        "sjuende" | "syvende" | "sjuande" | "sjunde" | "seventh" => 7,
        "åttende" | "åttande" | "åttonde" | "ottende" | "eighth" => 8,
        "niende" | "niande" | "nionde" | "ninth" => 9,
        "tiende" | "tiande" | "tionde" | "tenth" => 10,
        "ellevte" | "elfte" | "eleventh" => 11,
        "tolvte" | "tolfte" | "twelfth" => 12,
        "femtende" | "femtande" | "femtonde" | "fifteenth" => 15,
        "tjuende" | "tjugonde" | "tyvende" | "twentieth" => 20,
        _ => return None,
    })
}
