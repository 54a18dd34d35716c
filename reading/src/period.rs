//! Periods in running text: years, ranges, dates, months, terms, quarters, halves and seasons, in five languages.
//! Finds them and joins those that belong together; which of them is the plan's is for the rules.

use crate::outline::Period;
use crate::tokens::{is_space, words};

/// A period found in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// First day: year, month, day.
    pub from: (i16, i8, i8),
    /// Last day.
    pub to: (i16, i8, i8),
    /// True when only the end is stated ("fram til 2022").
    pub until: bool,
    /// Where it stands, in bytes of the text.
    pub at: (usize, usize),
}

impl Found {
    /// As ISO dates; `None` when the end is before the start.
    pub fn period(&self) -> Option<Period> {
        let iso = |(y, m, d): (i16, i8, i8)| format!("{y:04}-{m:02}-{d:02}");
        (self.from <= self.to).then(|| Period { from: iso(self.from), to: iso(self.to) })
    }

    /// Years as words: "2021" or "2024-2025".
    pub fn years(&self) -> String {
        if self.from.0 == self.to.0 { self.from.0.to_string() } else { format!("{}-{}", self.from.0, self.to.0) }
    }
}

const MONTHS: [&[&str]; 12] = [
    &["januar", "january", "januari", "jan"],
    &["februar", "february", "februari", "feb"],
    &["mars", "march", "marts", "mar"],
    &["april", "apr"],
    &["mai", "may", "maj"],
    &["juni", "june", "jun"],
    &["juli", "july", "jul"],
    &["august", "augusti", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "october", "okt", "oct"],
    &["november", "nov"],
    &["desember", "december", "dec", "des"],
];

/// Whether a word is the name of a month.
pub fn is_month(word: &str) -> bool {
    month(&word.to_lowercase()).is_some()
}

fn month(word: &str) -> Option<i8> {
    let at = MONTHS.iter().position(|names| names.contains(&word))?;
    i8::try_from(at + 1).ok()
}

fn season(word: &str) -> Option<(i8, i8)> {
    match word {
        "våren" | "vår" | "vårens" | "foråret" | "forår" | "spring" => Some((1, 6)),
        "sommeren" | "sommaren" | "sommer" | "sommar" | "summer" => Some((6, 8)),
        "høsten" | "høst" | "hausten" | "haust" | "hösten" | "höst" | "efteråret" | "efterår" | "autumn" => {
            Some((8, 12))
        }
        _ => None,
    }
}

/// The length in months of "tertial", "quarter" and the like.
fn part(word: &str) -> Option<i8> {
    match word {
        "tertial" | "tertialet" => Some(4),
        "kvartal" | "kvartalet" | "kvartalen" | "quarter" => Some(3),
        "halvår" | "halvåret" | "halvdel" | "half" | "halvåret," => Some(6),
        _ => None,
    }
}

fn ordinal(word: &str) -> Option<i8> {
    match word {
        "første" | "fyrste" | "första" | "first" | "1" | "1st" => Some(1),
        "andre" | "annet" | "andra" | "anden" | "andet" | "second" | "2" | "2nd" => Some(2),
        "tredje" | "third" | "3" | "3rd" => Some(3),
        "fjerde" | "fjärde" | "fourth" | "4" | "4th" => Some(4),
        _ => None,
    }
}

fn year(word: &str) -> Option<i16> {
    if word.len() != 4 {
        return None;
    }
    word.parse().ok().filter(|y| (1950..=2099).contains(y))
}

fn last_day(year: i16, month: i8) -> i8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 => 29,
        2 => 28,
        _ => 31,
    }
}

/// A word with where it stands.
struct Word<'a> {
    text: String,
    from: usize,
    to: usize,
    raw: &'a str,
}

fn split(text: &str) -> Vec<Word<'_>> {
    words(text)
        .map(|raw| {
            let from = raw.as_ptr() as usize - text.as_ptr() as usize;
            Word { text: raw.to_lowercase(), from, to: from + raw.len(), raw }
        })
        .collect()
}

/// Every period in a text, in order; neighbours joined by a dash or "to" are one.
pub fn find(text: &str) -> Vec<Found> {
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let all = split(text);
    let mut out: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let Some((mut found, used)) = point(&all, at, text) else {
            at += 1;
            continue;
        };
        if let Some(last) = out.last_mut()
            && !last.until
            && joined(text, last.at.1, found.at.0)
            && last.from <= found.to
        {
            last.to = found.to;
            last.at.1 = found.at.1;
        } else {
            found.until = until(text, found.at.0);
            out.push(found);
        }
        at += used;
    }
    out
}

/// One year, date, month, term or season at a word, and how many words it takes.
fn point(all: &[Word<'_>], at: usize, text: &str) -> Option<(Found, usize)> {
    let word = |n: usize| all.get(at + n).map_or("", |w| w.text.as_str());
    let span = |n: usize| {
        let to = all.get(at + n - 1).map_or(0, |w| w.to);
        (all.get(at).map_or(0, |w| w.from), to)
    };
    let made = |from, to, n| Some((Found { from, to, until: false, at: span(n) }, n));
    let months = |y: i16, a: i8, b: i8, n| made((y, a, 1), (y, b, last_day(y, b)), n);
    if let Some(y) = year(word(0)) {
        if let (Some(m), Some(d), true) = (small(word(1), 12), small(word(2), 31), separated(text, all, at, '-')) {
            return made((y, m, d), (y, m, d), 3); // 2024-05-01
        }
        if let Some(short) = short_range(all, at, text, y) {
            return made((y, 1, 1), (short, 12, 31), 2); // 2024-25
        }
        return made((y, 1, 1), (y, 12, 31), 1);
    }
    if let (Some(d), Some(m), Some(y)) = (small(word(0), 31), month(word(1)), year(word(2))) {
        return made((y, m, d), (y, m, d), 3);
    }
    if let (Some(d), Some(m), Some(y), true) = (
        small(word(0), 31),
        small(word(1), 12),
        year(word(2)),
        separated(text, all, at, '.') || separated(text, all, at, '/'),
    ) {
        return made((y, m, d), (y, m, d), 3);
    }
    if let (Some(nth), Some(length), Some(y)) = (ordinal(word(0)), part(word(1)), year(word(2))) {
        return months(y, (nth - 1) * length + 1, (nth * length).min(12), 3);
    }
    if let (Some(nth), Some(length), "of" | "i" | "av", Some(y)) =
        (ordinal(word(0)), part(word(1)), word(2), year(word(3)))
    {
        return months(y, (nth - 1) * length + 1, (nth * length).min(12), 4);
    }
    if let (Some(nth), Some(y)) = (word(0).strip_prefix('q').and_then(ordinal), year(word(1))) {
        return months(y, nth * 3 - 2, nth * 3, 2);
    }
    if let (Some((a, b)), Some(y)) = (season(word(0)), year(word(1))) {
        return months(y, a, b, 2);
    }
    if let Some(m) = month(word(0)) {
        if let Some(y) = year(word(1)) {
            return months(y, m, m, 2);
        }
        // "januar–juni 2023": the year stands at the end
        let end = (1..=2).find_map(|n| Some((month(word(n))?, year(word(n + 1))?, n + 2)));
        if let Some((b, y, n)) = end.filter(|(b, _, _)| *b >= m) {
            return months(y, m, b, n);
        }
    }
    None
}

fn small(word: &str, most: i8) -> Option<i8> {
    if word.len() > 2 {
        return None;
    }
    word.parse().ok().filter(|n| (1..=most).contains(n))
}

/// Whether three words stand with only one character, `by`, between each.
fn separated(text: &str, all: &[Word<'_>], at: usize, by: char) -> bool {
    [at, at + 1].iter().all(|n| {
        let (Some(a), Some(b)) = (all.get(*n), all.get(n + 1)) else {
            return false;
        };
        text.get(a.to..b.from).is_some_and(|gap| gap.chars().eq([by]))
    })
}

/// "2024-25" and "2024/25".
fn short_range(all: &[Word<'_>], at: usize, text: &str, from: i16) -> Option<i16> {
    let (first, second) = (all.get(at)?, all.get(at + 1)?);
    let gap = text.get(first.to..second.from)?;
    let mut chars = gap.chars();
    let dash = matches!(chars.next()?, '-' | '–' | '/') && chars.next().is_none();
    let end: i16 = second.raw.parse().ok().filter(|_| second.raw.len() == 2)?;
    let to = from - from % 100 + end;
    (dash && to > from).then_some(to)
}

/// Whether what stands between two points joins them: a dash, or one joining word.
fn joined(text: &str, from: usize, to: usize) -> bool {
    let Some(gap) = text.get(from..to) else {
        return false;
    };
    let gap = gap.trim_matches(is_space);
    let word = gap.trim_end_matches('.').to_lowercase();
    !gap.is_empty() && gap.chars().count() <= 2 && gap.chars().all(|c| matches!(c, '-' | '–' | '—' | '/'))
        || ["til", "till", "to", "og", "och", "and", "t.o.m", "tom", "til og med", "till och med", "fram til", "-"]
            .contains(&word.as_str())
}

/// Whether a point is only an end: "fram til 2022", "until 2025", "innen 2026", "by 2027".
fn until(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let tail: Vec<String> = {
        let mut tail: Vec<String> = before
            .rsplit(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .take(2)
            .map(str::to_lowercase)
            .collect();
        tail.reverse();
        tail
    };
    let last = tail.last().map_or("", String::as_str);
    let first = if tail.len() > 1 { tail.first().map_or("", String::as_str) } else { "" };
    matches!(last, "innen" | "inom" | "inden" | "by" | "until" | "senest" | "tom")
        || (matches!(last, "til" | "till" | "to" | "mot" | "med")
            && matches!(first, "fram" | "frem" | "up" | "och" | "og"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_found_in_five_languages() {
        let table = [
            ("Strategisk plan 2021-2023", "2021-01-01", "2023-12-31"),
            ("Mål 2024 – 2025", "2024-01-01", "2025-12-31"),
            ("Plan 2024/25", "2024-01-01", "2025-12-31"),
            ("Handlingsplan 2025", "2025-01-01", "2025-12-31"),
            ("for 2023 og første tertial 2024", "2023-01-01", "2024-04-30"),
            ("1. november 2023 – 1. april 2024:", "2023-11-01", "2024-04-01"),
            ("januar 2023 til juni 2023", "2023-01-01", "2023-06-30"),
            ("januar–juni 2023", "2023-01-01", "2023-06-30"),
            ("den 30.04.2024", "2024-04-30", "2024-04-30"),
            ("2024-05-01", "2024-05-01", "2024-05-01"),
            ("hösten 2026", "2026-08-01", "2026-12-31"),
            ("andra halvåret 2026", "2026-07-01", "2026-12-31"),
            ("Q2 2026", "2026-04-01", "2026-06-30"),
            ("first quarter of 2027", "2027-01-01", "2027-03-31"),
            ("from 2025 to 2028", "2025-01-01", "2028-12-31"),
        ];
        for (text, from, to) in table {
            let found = find(text).first().and_then(Found::period);
            assert_eq!(found, Some(Period { from: from.into(), to: to.into() }), "{text}");
        }
    }

    #[test]
    fn an_end_alone_is_told_from_a_whole_year() {
        for text in ["fram til 2022", "frem til 2024", "by 2030", "innen 2026", "till och med 2025"] {
            assert!(find(text).first().is_some_and(|f| f.until), "{text}");
        }
        assert!(find("for 2022").first().is_some_and(|f| !f.until));
    }

    #[test]
    fn figures_are_not_years() {
        for text in ["8844 medlemmer", "§ 14-9", "25 000,-", "kapittel 14", "mai"] {
            assert_eq!(find(text), [], "{text}");
        }
    }
}
