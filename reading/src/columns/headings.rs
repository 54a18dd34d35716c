//! What the heading of a column says, by words in bokmål, nynorsk, Swedish, Danish and English. The lists are of general
//! words for plans; a sheet with other words is read by what stands in its columns (`content`).

use super::heading_words::SAY;
use super::meaning::Meaning;
use super::together::TOGETHER;

/// Beyond this many words a cell is no heading.
const MOST_WORDS: usize = 9;

/// What a heading may mean and how surely, from 0 to 1; the surest first. Nothing when no word is known.
#[must_use]
pub fn says(heading: &str) -> Vec<(Meaning, f32)> {
    let lower = heading.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric() && c != '#').filter(|w| !w.is_empty()).collect();
    if words.is_empty() || words.len() > MOST_WORDS {
        return Vec::new();
    }
    let mut found: Vec<(Meaning, f32)> = Vec::new();
    let mut take = |meaning, sure: f32| match found.iter_mut().find(|(have, _)| *have == meaning) {
        Some((_, have)) => *have = have.max(sure),
        None => found.push((meaning, sure)),
    };
    for (meaning, sure, parts) in TOGETHER {
        let places: Vec<Option<usize>> = parts.iter().map(|part| at(&words, part)).collect();
        // In this order: "goals for the period" are goals, "period of the goal" is a period.
        if places.iter().all(Option::is_some) && places.is_sorted() {
            take(*meaning, *sure);
        }
    }
    for (meaning, sure, parts) in SAY {
        if let Some(first) = parts.iter().filter_map(|part| at(&words, part)).min() {
            // the word that stands first says what the others are about: "ansvarlig for tiltaket"
            take(*meaning, sure - 0.05 * first.min(5) as f32);
        }
    }
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    found
}

/// The first word that a part fits.
fn at(words: &[&str], part: &str) -> Option<usize> {
    words.iter().position(|word| match (part.strip_prefix('='), part.strip_prefix('*')) {
        (Some(whole), _) => *word == whole,
        (_, Some(end)) => word.len() > end.len() && word.ends_with(end),
        _ => word.starts_with(part),
    })
}

#[cfg(test)]
#[path = "headings_tests.rs"]
mod tests;
