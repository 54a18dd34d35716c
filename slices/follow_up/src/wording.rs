//! Statuses, days and occasions as people read them.

use jiff::civil::Date;
use words::Lang;

use crate::T;
use crate::followed::Followed;
use crate::meeting::MeetingKind;
use crate::occasion::Occasion;
use crate::standing::{Stage, Standing};
use crate::status::Status;

/// The name of a status, or that nobody has said anything.
pub(crate) fn status(t: T, status: Option<Status>) -> String {
    t.by_name(&format!("status-{}", status.map_or("none", Status::word)), Vec::new())
}

/// What somebody chooses who reports.
#[must_use]
pub fn says(t: T, status: Status) -> String {
    t.by_name(&format!("says-{}", status.word()), Vec::new())
}

/// How the tag of a status looks; the word says the same.
pub(crate) fn tone(status: Option<Status>) -> &'static str {
    match status {
        Some(Status::Done) => "tag-good",
        Some(Status::UnderWay | Status::InPart) => "tag-some",
        Some(Status::Postponed) => "tag-look",
        Some(Status::NotStarted | Status::Dropped) | None => "",
    }
}

/// `3 gjort`, or `2 ikke meldt ennå`.
pub(crate) fn count(t: T, status: Option<Status>, n: usize) -> String {
    t.by_name(&format!("count-{}", status.map_or("none", Status::word)), vec![("n", n.into())])
}

/// By when, as it stands today; empty when no day is said or nothing is to be done.
#[must_use]
pub fn when(t: T, lang: Lang, standing: &Standing) -> String {
    let Some(day) = standing.due.filter(|_| standing.stage != Stage::Closed) else { return String::new() };
    let text = words::date(lang, day);
    if standing.said.as_ref().is_some_and(|said| said.status == Status::Postponed) {
        t.postponed_to(text)
    } else if standing.stage == Stage::Passed {
        t.due_was(text)
    } else {
        t.due_by(text)
    }
}

/// What an occasion is called: the day of a meeting, otherwise the stretch. Empty for what is done once.
#[must_use]
pub fn occasion(lang: Lang, occasion: &str) -> String {
    match occasion.split_once('-') {
        _ if occasion.parse::<Date>().is_ok() => words::iso_date(lang, occasion),
        Some((year, part)) => match part.split_at_checked(1) {
            Some((kind @ ("h" | "q" | "w"), n)) => stretch(lang, kind, n.trim_start_matches('0'), year),
            _ => month(lang, occasion).unwrap_or_else(|| occasion.to_owned()),
        },
        None => occasion.to_owned(),
    }
}

/// A half-year, quarter or week of a year, by its number.
fn stretch(lang: Lang, kind: &str, n: &str, year: &str) -> String {
    match (lang, kind) {
        (Lang::En, "h") => format!("{} half of {year}", nth(n)),
        (Lang::En, "q") => format!("{} quarter of {year}", nth(n)),
        (Lang::En, _) => format!("week {n}, {year}"),
        (_, "h") => format!("{n}. halvår {year}"),
        (_, "q") => format!("{n}. kvartal {year}"),
        (Lang::Nn, _) => format!("veke {n} {year}"),
        (Lang::Nb, _) => format!("uke {n} {year}"),
    }
}

/// An English ordinal as a word, for halves and quarters.
fn nth(n: &str) -> &str {
    match n {
        "1" => "first",
        "2" => "second",
        "3" => "third",
        "4" => "fourth",
        other => other,
    }
}

/// A meeting with its day: `Styremøte 7. april 2026`.
pub(crate) fn meeting(lang: Lang, kind: MeetingKind, on: Date) -> String {
    let name = T(lang).by_name(&format!("meeting-{}", kind.word()), Vec::new());
    format!("{name} {}", words::date(lang, on))
}

/// `2026-03` as `mars 2026`: a day's text without the day.
fn month(lang: Lang, key: &str) -> Option<String> {
    let day = format!("{key}-01").parse::<Date>().ok()?;
    words::date(lang, day).split_once(' ').map(|(_, month)| month.to_owned())
}

/// The occasion that is meant now, in words.
pub(crate) fn occasion_of(lang: Lang, now: Option<&Occasion>) -> String {
    now.map(|now| occasion(lang, &now.key)).unwrap_or_default()
}

/// Who answers for an action.
pub(crate) fn owner(t: T, action: &Followed) -> String {
    let parts: Vec<String> = [action.owner_post.clone(), action.owner_name.clone()].into_iter().flatten().collect();
    if parts.is_empty() { t.no_owner() } else { parts.join(", ") }
}

/// Words as they stand at the start of a line: with a capital first letter.
pub(crate) fn at_the_start(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_occasion_is_called_what_people_call_it() {
        for (key, nb, nn, en) in [
            ("2026", "2026", "2026", "2026"),
            ("2026-h1", "1. halvår 2026", "1. halvår 2026", "first half of 2026"),
            ("2026-q3", "3. kvartal 2026", "3. kvartal 2026", "third quarter of 2026"),
            ("2026-w07", "uke 7 2026", "veke 7 2026", "week 7, 2026"),
            ("2026-03", "mars 2026", "mars 2026", "March 2026"),
            ("2026-03-03", "3. mars 2026", "3. mars 2026", "3 March 2026"),
            ("", "", "", ""),
        ] {
            assert_eq!([Lang::Nb, Lang::Nn, Lang::En].map(|lang| occasion(lang, key)), [nb, nn, en], "{key}");
        }
    }
}
