//! Dates as people write them: 12. februar 2026, 12.2.2026; read leniently, never guessed.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::clock::norway;

use crate::Lang;

const NB: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];
const EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The name of a month, 1 to 12; empty for other numbers.
#[must_use]
pub fn month(lang: Lang, month: i8) -> &'static str {
    let index = usize::try_from(i16::from(month) - 1).unwrap_or(usize::MAX);
    let names = if lang == Lang::En { &EN } else { &NB };
    names.get(index).unwrap_or(&"")
}

/// `12. februar 2026`, in English `12 February 2026`.
#[must_use]
pub fn date(lang: Lang, day: Date) -> String {
    let index = usize::try_from(day.month() - 1).unwrap_or(0);
    match lang {
        Lang::Nb | Lang::Nn => format!("{}. {} {}", day.day(), NB.get(index).unwrap_or(&""), day.year()),
        Lang::En => format!("{} {} {}", day.day(), EN.get(index).unwrap_or(&""), day.year()),
    }
}

/// A stored `YYYY-MM-DD` as people write it; the text itself when it is no date.
#[must_use]
pub fn iso_date(lang: Lang, iso: &str) -> String {
    iso.parse::<Date>().map_or_else(|_| iso.to_owned(), |day| date(lang, day))
}

/// A period: whole years as `2026–2027` or `2026`, otherwise both dates.
#[must_use]
pub fn period(lang: Lang, from: &str, to: &str) -> String {
    match (from.strip_suffix("-01-01"), to.strip_suffix("-12-31")) {
        (Some(first), Some(last)) if first == last => first.to_owned(),
        (Some(first), Some(last)) => format!("{first}–{last}"),
        _ => format!("{} – {}", iso_date(lang, from), iso_date(lang, to)),
    }
}

/// An instant (milliseconds since 1970) in Norwegian time: `12. februar 2026 kl. 18.05`.
#[must_use]
pub fn instant(lang: Lang, ms: i64) -> String {
    let Ok(at) = Timestamp::from_millisecond(ms) else { return String::new() };
    let at = at.to_zoned(norway());
    match lang {
        Lang::Nb | Lang::Nn => format!("{} kl. {:02}.{:02}", date(lang, at.date()), at.hour(), at.minute()),
        Lang::En => format!("{} at {:02}:{:02}", date(lang, at.date()), at.hour(), at.minute()),
    }
}

/// Reads a date as typed: `2026-02-12`, `12.2.2026`, `12. februar 2026`, `12/2/2026`. `None` when it is none of them.
#[must_use]
pub fn read_date(text: &str) -> Option<Date> {
    let text = text.trim();
    if let Ok(day) = text.parse::<Date>() {
        return Some(day);
    }
    let lower = text.to_lowercase();
    let pieces: Vec<&str> = lower.split(['.', '/', ' ']).filter(|p| !p.is_empty()).collect();
    let [day, month, year] = pieces.as_slice() else { return None };
    let month = month.parse::<i8>().ok().or_else(|| {
        let found = NB
            .iter()
            .position(|name| name == month)
            .or_else(|| EN.iter().position(|name| name.to_lowercase() == *month))?;
        i8::try_from(found + 1).ok()
    })?;
    let year: i16 = year.parse().ok()?;
    let year = if year < 100 { 2000 + year } else { year };
    Date::new(year, month, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;

    #[test]
    fn dates_are_written_the_norwegian_way() {
        assert_eq!(date(Lang::Nn, day(2026, 2, 12)), "12. februar 2026");
        assert_eq!(period(Lang::Nb, "2026-01-01", "2027-12-31"), "2026–2027");
        assert_eq!(period(Lang::Nb, "2023-01-01", "2024-04-30"), "1. januar 2023 – 30. april 2024");
        assert_eq!(instant(Lang::Nb, 1_782_945_000_000), "2. juli 2026 kl. 00.30");
    }

    #[test]
    fn dates_are_read_as_people_type_them() {
        for text in ["2026-02-12", "12.2.2026", "12.02.26", "12. februar 2026", "12/2/2026", "12 February 2026"] {
            assert_eq!(read_date(text), Some(day(2026, 2, 12)), "{text}");
        }
        for text in ["", "februar", "30.2.2026", "1.1", "i morgen"] {
            assert_eq!(read_date(text), None, "{text}");
        }
    }
}
