//! The levels of a union that measures are addressed to, found in the document itself: short lines that recur as
//! headings under measures, and lines of general words for levels. A union's own names come as hints.

use std::collections::{HashMap, HashSet};

use super::cues::{self, Says};
use super::vocabulary::{LEVEL, LEVEL_BESIDE};
use crate::blocks::Block;
use crate::tokens;

/// A heading that names a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// The level's name, as every heading of it is written.
    pub name: String,
}

/// Whether a word (lower case) is a general word for a level or its people.
pub fn is_level_word(word: &str) -> bool {
    LEVEL.iter().any(|stem| if stem.len() <= 4 { word == *stem } else { word.starts_with(stem) })
}

/// Whether a whole text is the name of a level in general words ("På nasjonalt nivå", "Branches and workplaces").
pub fn is_level_name(text: &str) -> bool {
    let lower = tokens::key(text);
    let all: Vec<&str> = lower.split(' ').filter(|w| !w.is_empty()).collect();
    let level = |w: &&&str| is_level_word(w);
    (1..=6).contains(&all.len())
        && all.iter().any(|w| level(&w))
        && all.iter().all(|w| level(&w) || LEVEL_BESIDE.contains(w))
}

/// A level's name: no remark in parentheses, no colon, nothing around a stroke.
pub fn name(text: &str) -> String {
    let (text, _) = cues::without_remark(text.trim_end_matches([':', ' ']));
    let text = text.trim_end_matches([':', ' ']);
    text.split('/').map(str::trim).collect::<Vec<_>>().join("/")
}

/// The level headings of a document by block. `says` is what each block says as a heading.
pub fn find(blocks: &[Block], says: &[Option<Says>], hints: &[String]) -> HashMap<usize, Level> {
    let known: HashMap<String, String> = hints.iter().map(|h| (tokens::key(h), h.clone())).collect();
    let candidates = candidates(blocks, says);
    let mut times: HashMap<String, usize> = HashMap::new();
    let mut direct: HashSet<String> = HashSet::new();
    for c in &candidates {
        *times.entry(c.key.clone()).or_default() += 1;
        if c.after_heading {
            direct.insert(c.key.clone());
        }
    }
    let heads = says.iter().filter(|s| matches!(s, Some(Says::Measures(_)))).count();
    let generals: HashSet<&str> = candidates
        .iter()
        .filter(|c| blocks.get(c.block).is_some_and(|b| is_level_name(&name(&b.text))))
        .map(|c| c.key.as_str())
        .collect();
    // one heading of general words, met once in a plan that never speaks of measures, is an area about branches
    let alone = heads == 0 && generals.len() < 2;
    let mut names: HashMap<String, String> = HashMap::new();
    let mut out = HashMap::new();
    for c in &candidates {
        let block = blocks.get(c.block);
        let text = block.map_or("", |b| b.text.as_str());
        let general = is_level_name(&name(text));
        let often = times.get(&c.key).copied().unwrap_or(0);
        let recurs = often >= 2
            && c.under_measures
            && (c.before_list || direct.contains(&c.key) || often * 2 >= heads)
            && (c.before_list || general || heads >= 2);
        let hint = known.get(&c.key);
        if hint.is_some() || recurs || (general && (c.under_measures || c.before_list) && (!alone || often >= 2)) {
            let written = names.entry(c.key.clone()).or_insert_with(|| hint.cloned().unwrap_or_else(|| name(text)));
            out.insert(c.block, Level { name: written.clone() });
        }
    }
    out
}

struct Candidate {
    block: usize,
    key: String,
    under_measures: bool,
    after_heading: bool,
    before_list: bool,
}

fn candidates(blocks: &[Block], says: &[Option<Says>]) -> Vec<Candidate> {
    let mut out = Vec::new();
    let mut under_measures = false;
    let mut heading_before = false;
    for (n, block) in blocks.iter().enumerate() {
        match says.get(n).and_then(Option::as_ref) {
            Some(Says::Measures(_) | Says::Both) => {
                (under_measures, heading_before) = (true, true);
                continue;
            }
            Some(Says::Detail) => continue,
            Some(_) => {
                (under_measures, heading_before) = (false, false);
                continue;
            }
            None => {}
        }
        if block.text.len() > super::headings::LONG {
            heading_before = false;
            continue;
        }
        let text = name(&block.text);
        let short = tokens::count(&text) <= 6 && text.chars().count() <= 60;
        let plain = !block.marked()
            && block.cell.is_none()
            && short
            && tokens::starts_upper(&text)
            && !tokens::ends_sentence(&block.text);
        let next = blocks.get(n + 1);
        let followed = next.is_some_and(|b| says.get(n + 1).is_none_or(Option::is_none) && b.cell.is_none());
        if plain && followed && !crate::blocks::join::ends_open(&text) {
            out.push(Candidate {
                block: n,
                key: tokens::key(&text),
                under_measures,
                after_heading: heading_before,
                before_list: next.is_some_and(Block::marked),
            });
        }
        heading_before = false;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_one_way() {
        assert_eq!(name("Landsforening/ forening"), "Landsforening/forening");
        assert_eq!(name("Avdeling (avhengig av nivå)"), "Avdeling");
        assert_eq!(name("Region: "), "Region");
    }

    #[test]
    fn general_words_name_levels_in_five_languages() {
        for text in [
            "Nasjonalt",
            "På nasjonalt nivå",
            "Fylkeslag",
            "Lokala klubbar",
            "Avdelningar",
            "Lokalafdelinger",
            "Branches",
            "At branch level",
            "National office",
        ] {
            assert!(is_level_name(text), "{text}");
        }
        for text in ["Rekruttering", "Lønn og pensjon", "Nasjonale minoriteter", "Digitalisering"] {
            assert!(!is_level_name(text), "{text}");
        }
    }
}
