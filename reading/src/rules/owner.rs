//! Whose document it is, told from its title, its cover and how its text speaks of itself.
//! Says nothing where the document only speaks of "the branch": a person fills that in.

use std::collections::HashMap;

use super::identity::{Noun, noun_in};
use super::levels::is_level_word;
use crate::blocks::Block;
use crate::{period, tokens};

/// Words that a union's own name carries.
const NAMING: &[&str] = &[
    "forbund",
    "forbundet",
    "förbund",
    "förbundet",
    "union",
    "unions",
    "forening",
    "foreining",
    "förening",
    "foreningen",
    "lag",
    "klubb",
    "klubben",
    "klub",
    "avdeling",
    "avdelning",
    "afdeling",
    "sektion",
    "branch",
    "association",
    "federation",
    "council",
    "congress",
    "fagforening",
    "fylkeslag",
    "region",
];

/// Words in capitals that are no names.
const PLAIN: &[&str] = &[
    "the",
    "our",
    "annual",
    "strategic",
    "action",
    "recruitment",
    "organising",
    "organizing",
    "national",
    "draft",
    "utkast",
    "forslag",
    "vedtatt",
    "work",
    "digital",
    "union",
    "branch",
    "we",
    "members",
    "council",
    "vi",
    "dette",
    "det",
    "de",
    "alle",
    "dei",
    "den",
    "detta",
    "denne",
    "this",
    "these",
    "it",
    "they",
    "every",
    "all",
    "strategisk",
    "strategiske",
    "strategiska",
    "lokal",
    "revidert",
    "ny",
    "felles",
    "politisk",
    "plan",
    "each",
    "man",
    "disse",
    "målet",
    "planen",
    "som",
    "når",
    "hvis",
    "her",
    "der",
];

/// The owner's name, when the document states it.
pub fn find(blocks: &[Block], title: Option<&str>, title_at: Option<usize>, noun: Option<Noun>) -> Option<String> {
    let capitals = Capitals::of(blocks);
    if let Some(name) = title.and_then(|t| in_title(t, &capitals)) {
        return Some(name);
    }
    if let Some(at) = title_at
        && let Some(name) = on_cover(blocks, at)
    {
        return Some(name);
    }
    match possessor(blocks, noun, &capitals) {
        Possessor::Name(name) => return Some(name),
        Possessor::Common => return None,
        Possessor::None => {}
    }
    subject(blocks, &capitals)
}

/// How often every word is written with a capital and without.
struct Capitals(HashMap<String, (u32, u32)>);

impl Capitals {
    fn of(blocks: &[Block]) -> Self {
        let mut counts: HashMap<String, (u32, u32)> = HashMap::new();
        for word in blocks.iter().flat_map(|b| tokens::words(&b.text)).take(100_000) {
            let upper = word.starts_with(char::is_uppercase);
            let entry = counts.entry(word.to_lowercase()).or_default();
            if upper { entry.0 += 1 } else { entry.1 += 1 }
        }
        Self(counts)
    }

    fn get(&self, word: &str) -> (u32, u32) {
        self.0.get(&word.to_lowercase()).copied().unwrap_or_default()
    }

    /// Whether a word is a name: (almost) always with a capital.
    fn name(&self, word: &str) -> bool {
        let (upper, lower) = self.get(word);
        word.starts_with(char::is_uppercase)
            && lower * 8 <= upper
            && word.chars().count() > 1
            && !PLAIN.contains(&word.to_lowercase().as_str())
    }

    /// The name without the ending of a possessive, when the text has it so elsewhere or the ending is marked.
    fn base<'a>(&self, word: &'a str) -> &'a str {
        for ending in ["'s", "’s", "'", "’", "s"] {
            if let Some(base) = word.strip_suffix(ending)
                && (ending != "s"
                    || self.get(base).0 > 0
                    || named(base)
                    || base.chars().count() > 1 && base.chars().all(char::is_uppercase))
            {
                return base;
            }
        }
        word
    }
}

/// Whether a word ends as the names of unions do.
fn named(word: &str) -> bool {
    const ENDINGS: [&str; 12] = [
        "forening",
        "förening",
        "foreining",
        "forbundet",
        "förbundet",
        "forbund",
        "förbund",
        "foreningen",
        "föreningen",
        "foreininga",
        "laget",
        "unionen",
    ];
    let lower = word.to_lowercase();
    ENDINGS.iter().any(|e| lower.ends_with(e) && lower.len() > e.len())
}

fn in_title(title: &str, capitals: &Capitals) -> Option<String> {
    let (_, at) = noun_in(&title.to_lowercase()).filter(|(_, at)| title.is_char_boundary(*at))?;
    let (before, after) = title.split_at(at);
    // "… plan for <name> 2024"
    for preposition in [" for ", " för ", " i ", " of ", " til "] {
        if let Some(from) = after.find(preposition) {
            let name = until_period(after.get(from + preposition.len()..)?);
            let name = name.strip_prefix("the ").unwrap_or(name);
            let first = tokens::words(name).next().unwrap_or_default();
            if first.starts_with(char::is_uppercase) && !PLAIN.contains(&first.to_lowercase().as_str()) {
                return Some(name.to_owned());
            }
        }
    }
    // "<name>s plan"
    let run = names_at_end(before, capitals);
    if !run.is_empty() {
        return Some(run);
    }
    // "plan 2024 – <name>"
    let tail = after.rsplit(['–', ',', '|', '-']).next().map(str::trim)?;
    let named = tail != after.trim()
        && tokens::words(tail).any(|w| w.len() > 2)
        && tokens::words(tail)
            .all(|w| w.starts_with(|c: char| c.is_uppercase()) || matches!(w, "og" | "och" | "and" | "i"));
    (named && period::find(tail).is_empty()).then(|| tail.to_owned())
}

/// A name up to where the period starts.
fn until_period(text: &str) -> &str {
    let mut end = text.find(['–', '—', ',', '(', '|', ':']).unwrap_or(text.len());
    if let Some(found) = period::find(text).first() {
        end = end.min(found.at.0);
    }
    let mut name = text.get(..end).unwrap_or(text).trim();
    for joint in [" for", " i", " perioden", " för", " in", " -", " –"] {
        name = name.strip_suffix(joint).unwrap_or(name).trim_end();
    }
    name
}

/// The run of names that a text ends with, without the possessive ending.
fn names_at_end(text: &str, capitals: &Capitals) -> String {
    let all: Vec<&str> = text.split(tokens::is_space).filter(|w| !w.is_empty()).collect();
    let mut run: Vec<&str> = Vec::new();
    for word in all.iter().rev() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let adjective = run.is_empty() && bare.starts_with(char::is_lowercase) && bare.len() > 3;
        if adjective {
            continue;
        }
        if !bare.starts_with(char::is_uppercase) || PLAIN.contains(&bare.to_lowercase().as_str()) {
            break;
        }
        run.push(word);
    }
    run.reverse();
    if !run.iter().any(|w| capitals.name(w.trim_matches(|c: char| !c.is_alphanumeric()))) {
        return String::new();
    }
    let last = run.pop().unwrap_or_default().trim_end_matches([':', ',']);
    run.push(capitals.base(last));
    run.join(" ")
}

/// A line beside the title that carries a union's kind of name.
fn on_cover(blocks: &[Block], title: usize) -> Option<String> {
    let near = title.saturating_sub(2)..=title + 2;
    blocks.iter().enumerate().filter(|(n, _)| near.contains(n) && *n != title).find_map(|(_, block)| {
        let words: Vec<&str> = tokens::words(&block.text).take(10).collect();
        let naming = words.iter().any(|w| {
            let lower = w.to_lowercase();
            NAMING.contains(&lower.as_str()) || named(&lower)
        });
        let capital = words.iter().filter(|w| w.starts_with(char::is_uppercase)).count();
        let plain = !block.marked()
            && block.cell.is_none()
            && (1..=7).contains(&words.len())
            && !tokens::ends_sentence(&block.text)
            && !block.text.ends_with(':');
        (plain
            && naming
            && capital * 2 >= words.len()
            && !super::levels::is_level_name(&block.text)
            && super::cues::says(&super::cues::bare(&block.text)).is_none())
        .then(|| block.text.clone())
    })
}

enum Possessor {
    Name(String),
    Common,
    None,
}

/// Who the plan is said to belong to: "<name>s plan", "the branch's plan".
fn possessor(blocks: &[Block], noun: Option<Noun>, capitals: &Capitals) -> Possessor {
    let Some(noun) = noun else {
        return Possessor::None;
    };
    let stem = noun.word.rsplit(' ').next().unwrap_or(noun.word);
    let mut common = false;
    for block in blocks.iter().take(400).filter(|b| b.text.len() < 20_000) {
        let all: Vec<&str> = tokens::words(&block.text).collect();
        for (n, word) in all.iter().enumerate() {
            if !word.to_lowercase().starts_with(stem) || n == 0 {
                continue;
            }
            // adjectives may stand between
            let mut back = n - 1;
            while back > 0
                && back + 3 > n
                && all
                    .get(back)
                    .is_some_and(|w| w.starts_with("strategi") || w.ends_with("lige") || w.ends_with("elle"))
            {
                back -= 1;
            }
            let sin = all.get(back).is_some_and(|w| matches!(*w, "sin" | "sitt" | "sine"));
            let owner = if sin { back.checked_sub(1).and_then(|b| all.get(b)) } else { all.get(back) };
            let Some(owner) = owner else { continue };
            if !sin && !owner.ends_with('s') {
                continue;
            }
            let base = if sin { owner } else { capitals.base(owner) };
            if capitals.name(owner)
                && !is_common(base)
                && (sin || base.len() < owner.len())
                && own_kind(noun, &all, back, n)
            {
                return Possessor::Name(base.to_owned());
            }
            common |=
                is_common(owner) && capitals.get(base).1 + capitals.get(owner).1 > 0 && own_kind(noun, &all, back, n);
        }
    }
    if common { Possessor::Common } else { Possessor::None }
}

/// Whether the words up to `n` are the document's own kind of plan, not another plan that it refers to.
fn own_kind(noun: Noun, all: &[&str], back: usize, n: usize) -> bool {
    let phrase = all.get(back + 1..=n).unwrap_or_default().join(" ").to_lowercase();
    noun_in(&phrase).is_some_and(|(found, _)| found.kind == noun.kind)
}

fn is_common(word: &str) -> bool {
    is_level_word(&word.to_lowercase())
}

/// The name that most often is said to do or want something.
fn subject(blocks: &[Block], capitals: &Capitals) -> Option<String> {
    const DOES: [&str; 16] = [
        "skal", "vil", "må", "er", "har", "mener", "ska", "vill", "är", "mener", "will", "is", "has", "must", "kan",
        "jobber",
    ];
    let mut counts: HashMap<String, u32> = HashMap::new();
    for block in blocks.iter().take(3_000).filter(|b| b.text.len() < 20_000) {
        let all: Vec<&str> = tokens::words(&block.text).take(400).collect();
        for (n, verb) in all.iter().enumerate().skip(1) {
            if !DOES.contains(verb) {
                continue;
            }
            let run = all.get(..n).unwrap_or_default().iter().rev().take_while(|w| capitals.name(w)).take(5).count();
            let name: Vec<&str> = all.get(n - run..n).unwrap_or_default().to_vec();
            if !name.is_empty() {
                *counts.entry(name.join(" ")).or_default() += 1;
            }
        }
    }
    let mut ranked: Vec<(String, u32)> = counts.into_iter().collect();
    ranked.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let (name, times) = ranked.first()?;
    let second = ranked.get(1).map_or(0, |(_, n)| *n);
    (*times >= 3 && *times >= second * 2).then(|| name.clone())
}
