//! Reports in lists: one's own, those one may read, which units have one, and what a search by words finds.

use db::Conn;
use kernel::id::{LevelId, ReportId, ReportSectionId, UnitId};
use kernel::{Result, Scope};
use words::Lang;

use crate::report::Head;
use crate::store_list;

/// Reports, or sections found, on a page.
pub const PAGE: i64 = 20;

/// A unit below, and its adopted report for a year when it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitHas {
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub name: String,
    /// Its level.
    pub level: LevelId,
    /// Its report.
    pub report: Option<ReportId>,
}

/// A section that a search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its report.
    pub report: ReportId,
    /// The report's year.
    pub year: i64,
    /// The unit's name.
    pub unit_name: String,
    /// The report's language.
    pub lang: Lang,
    /// The section.
    pub section: ReportSectionId,
    /// Its title.
    pub title: String,
    /// What it says, as plain text.
    pub plain: String,
}

/// The reports of the units that the scope writes for, newest first.
///
/// # Errors
/// The database's.
pub fn own(c: &mut Conn, scope: &Scope) -> Result<Vec<Head>> {
    store_list::own(c, scope)
}

/// A page of the adopted reports that the scope sees, and whether there are more; `year` 0 for all years.
///
/// # Errors
/// The database's.
pub fn adopted(c: &mut Conn, scope: &Scope, year: i16, page: i64) -> Result<(Vec<Head>, bool)> {
    Ok(paged(store_list::adopted(c, scope, year, page)?))
}

/// The years of the adopted reports that the scope sees, newest first.
///
/// # Errors
/// The database's.
pub fn years(c: &mut Conn, scope: &Scope) -> Result<Vec<i64>> {
    store_list::years(c, scope)
}

/// The units below those in which the scope is officer or leader, with the report that each has for a year.
///
/// # Errors
/// The database's.
pub fn below(c: &mut Conn, scope: &Scope, year: i16) -> Result<Vec<UnitHas>> {
    store_list::below(c, scope, year)
}

/// A page of the sections of adopted reports that hold every word asked for (the first four), whatever the case of their
/// letters; and whether there are more.
///
/// # Errors
/// The database's.
pub fn search(c: &mut Conn, scope: &Scope, asked: &str, year: i16, page: i64) -> Result<(Vec<Found>, bool)> {
    Ok(paged(store_list::search(c, scope, &patterns(asked), (year, page))?))
}

fn paged<T>(mut all: Vec<T>) -> (Vec<T>, bool) {
    let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = all.len() > page;
    all.truncate(page);
    (all, more)
}

/// The words that are searched for, with small letters.
#[must_use]
pub fn words_of(asked: &str) -> Vec<String> {
    asked.to_lowercase().split_whitespace().take(4).map(str::to_owned).collect()
}

/// Each word as `LIKE` looks for it; what it reads as signs is set aside.
fn patterns(asked: &str) -> [String; 4] {
    let mut words = words_of(asked).into_iter();
    std::array::from_fn(|_| {
        let word = words.next().unwrap_or_default();
        let mut pattern = String::from("%");
        for letter in word.chars() {
            if matches!(letter, '%' | '_' | '!') {
                pattern.push('!');
            }
            pattern.push(letter);
        }
        if !word.is_empty() {
            pattern.push('%');
        }
        pattern
    })
}

/// About so many letters around the first word that was found.
const AROUND: usize = 90;

/// The text around the first of the words, with what is cut off as dots: before, the word, after.
#[must_use]
pub fn around(plain: &str, asked: &str) -> (String, String, String) {
    let letters: Vec<char> = plain.chars().map(|c| if c == '\n' { ' ' } else { c }).collect();
    let lower: Vec<char> = letters.iter().map(|c| c.to_lowercase().next().unwrap_or(*c)).collect();
    let begins = |word: &[char]| lower.windows(word.len().max(1)).position(|window| window == word);
    let words: Vec<Vec<char>> = words_of(asked).iter().map(|word| word.chars().collect()).collect();
    let found = words.iter().filter_map(|word| Some((begins(word)?, word.len()))).min();
    let (at, length) = found.unwrap_or((0, 0));
    let (from, to) = (at.saturating_sub(AROUND), (at + length + AROUND).min(letters.len()));
    let text = |from: usize, to: usize| letters.get(from..to).unwrap_or_default().iter().collect::<String>();
    let before = format!("{}{}", if from > 0 { "…" } else { "" }, text(from, at));
    let after = format!("{}{}", text(at + length, to), if to < letters.len() { "…" } else { "" });
    (before, text(at, at + length), after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_looks_for_each_word_as_it_is_written() {
        assert_eq!(patterns(" Ærlig  50%"), ["%ærlig%".to_owned(), "%50!%%".into(), "%".into(), "%".into()]);
        assert_eq!(patterns(""), ["%", "%", "%", "%"].map(str::to_owned));
    }

    #[test]
    fn what_was_found_is_shown_with_the_text_around_it() {
        let text = format!("{} Vi besøkte ÆRØY i mai. {}", "a".repeat(200), "b".repeat(200));
        let (before, word, after) = around(&text, "ærøy");
        assert_eq!(word, "ÆRØY");
        assert!(before.starts_with('…') && before.ends_with("besøkte "), "{before}");
        assert!(after.starts_with(" i mai.") && after.ends_with('…'), "{after}");
        assert_eq!(around("Kort.", "finnes ikke"), (String::new(), String::new(), "Kort.".into()));
    }
}
