//! The chapters that annual reports begin with: the house's own, or what an officer has written for a unit and those below it.
//! The nearest one holds. A report that has begun keeps the chapters that it has.

use db::{Conn, Tx};
use kernel::access::KeepTemplates;
use kernel::id::UnitId;
use kernel::{Clock, Error, Fault, Permit, Place, Result};
use words::Lang;

use crate::T;
use crate::chapter::{Chapter, ChapterKind};
use crate::save::LONGEST_TITLE;
use crate::store_template;

/// The most chapters that a template can have.
pub const MOST_CHAPTERS: usize = 40;
/// The longest hint, in characters.
pub const LONGEST_HINT: usize = 600;

/// The house's chapters.
#[must_use]
pub fn usual() -> Vec<Chapter> {
    let texts = |kind: ChapterKind, what: &str| {
        Lang::ALL.map(|lang| T(lang).by_name(&format!("{what}-{}", kind.word()), Vec::new()))
    };
    let kinds = ChapterKind::ALL.into_iter().filter(|kind| *kind != ChapterKind::Own);
    kinds
        .map(|kind| Chapter { kind, shown: true, titles: texts(kind, "chapter"), hints: texts(kind, "hint") })
        .collect()
}

/// The chapters that a report of a unit begins with.
///
/// # Errors
/// The database's.
pub fn of_place(c: &mut Conn, place: &Place) -> Result<Vec<Chapter>> {
    Ok(store_template::nearest(c, place.unit)?.unwrap_or_else(usual))
}

/// The unit's own template; `None` when it has none.
///
/// # Errors
/// The database's.
pub fn own(c: &mut Conn, unit: UnitId) -> Result<Option<Vec<Chapter>>> {
    store_template::of_unit(c, unit)
}

/// Writes a unit's template, in the place of the one it had.
///
/// # Errors
/// `Invalid`, a fault a field with the number of the chapter: a title that is missing or too long, a hint that is too long;
/// too many chapters; none that is shown.
pub fn set(tx: &mut Tx, permit: &Permit<KeepTemplates>, chapters: &[Chapter], clock: &Clock) -> Result<()> {
    check(chapters)?;
    store_template::replace(tx, permit, chapters, clock.now_ms())?;
    note(tx, permit, "set_chapters", clock)
}

/// Takes a unit's template away: the next one above holds, or the house's.
///
/// # Errors
/// The database's.
pub fn drop(tx: &mut Tx, permit: &Permit<KeepTemplates>, clock: &Clock) -> Result<()> {
    store_template::delete(tx, permit)?;
    note(tx, permit, "drop_chapters", clock)
}

fn note(tx: &mut Tx, permit: &Permit<KeepTemplates>, what: &'static str, clock: &Clock) -> Result<()> {
    let unit = permit.unit();
    db::record(tx, &db::Entry::of(clock.now_ms(), permit.by(), what, "unit", &unit, Some(&unit)))
}

fn check(chapters: &[Chapter]) -> Result<()> {
    let mut faults = Vec::new();
    let mut fault = |word| faults.push(Fault { field: "chapters", word });
    if chapters.len() > MOST_CHAPTERS {
        fault("fault-chapters-many");
    }
    if !chapters.iter().any(|chapter| chapter.shown) {
        fault("fault-chapters-none");
    }
    if chapters.iter().any(|chapter| chapter.titles.iter().any(|title| title.trim().is_empty())) {
        fault("fault-chapter-titles");
    }
    let long = |texts: &[String; 3], most: usize| texts.iter().any(|text| text.chars().count() > most);
    if chapters.iter().any(|c| long(&c.titles, LONGEST_TITLE) || long(&c.hints, LONGEST_HINT)) {
        fault("fault-chapter-long");
    }
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_houses_chapters_have_words_in_every_language() {
        for chapter in usual() {
            for text in chapter.titles.iter().chain(&chapter.hints) {
                assert!(!text.starts_with("chapter-") && !text.starts_with("hint-"), "{text}");
            }
        }
        assert_eq!(check(&usual()), Ok(()));
    }

    #[test]
    fn a_template_says_which_chapters_and_what_they_are_called() {
        let hidden: Vec<Chapter> = usual().into_iter().map(|c| Chapter { shown: false, ..c }).collect();
        let mut bare = usual();
        bare[2].titles[1] = " ".into();
        let mut long = usual();
        long[0].hints[0] = "å".repeat(LONGEST_HINT + 1);
        for (chapters, word) in [
            (hidden, "fault-chapters-none"),
            (bare, "fault-chapter-titles"),
            (long, "fault-chapter-long"),
            (vec![usual()[0].clone(); MOST_CHAPTERS + 1], "fault-chapters-many"),
        ] {
            assert_eq!(check(&chapters), Err(Error::fault("chapters", word)));
        }
    }
}
