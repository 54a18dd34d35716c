//! Picks what is compared from two outlines: the measures of one level, and the local goals and measures that are the branch's own.

use serde::{Deserialize, Serialize};

use super::{Item, align_in};
use crate::outline::{Outline, Span};

/// A proposed answer of a local plan to a higher plan's measure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The higher plan's measure.
    pub higher: String,
    /// Where it stands.
    pub higher_span: Span,
    /// The local goal or measure.
    pub local: String,
    /// Where it stands.
    pub local_span: Span,
    /// 0 to 1, see `likeness::ACCEPT`.
    pub score: f64,
    /// Whether it is proposed as accepted.
    pub accepted: bool,
}

/// A local goal that repeats a goal of the higher plan (nearly) word for word is that goal, not an answer to a measure.
/// This many percent of all their words must be common.
const REPEATED: usize = 80;

/// Proposed answers to the measures of `higher` that are addressed to `level` (all measures when `level` is empty), accepted
/// ones and, where there is none, the best "perhaps". Measures of a level that the higher plan does not know give nothing.
pub fn align_outlines(local: &Outline, higher: &Outline, level: &str) -> Vec<Answer> {
    let mut there: Vec<(String, Span)> = Vec::new();
    let mut higher_goals: Vec<Vec<String>> = higher.main_goal.iter().map(|g| words(g)).collect();
    for area in &higher.areas {
        let under_goals = area.goals.iter().flat_map(|g| &g.measures);
        for measure in area.measures.iter().chain(under_goals) {
            if level.is_empty() || measure.level.as_deref().is_some_and(|l| same_name(l, level)) {
                there.push((measure.text.clone(), measure.span));
            }
        }
        higher_goals.extend(area.goals.iter().map(|g| words(&g.text)));
    }
    let language = if local.language.is_empty() { higher.language.as_str() } else { local.language.as_str() };
    let asked_words: Vec<Vec<String>> = there.iter().map(|(text, _)| words(text)).collect();
    let mut here: Vec<(Item, Span)> = Vec::new();
    for area in &local.areas {
        for goal in &area.goals {
            let own = words(&goal.text);
            let repeated =
                higher_goals.iter().any(|g| repeats(g, &own)) && !asked_words.iter().any(|m| repeats(m, &own));
            if !repeated {
                here.push((Item { text: goal.text.clone(), goal: true }, goal.span));
            }
            here.extend(goal.measures.iter().map(|m| (Item { text: m.text.clone(), goal: false }, m.span)));
        }
        here.extend(area.measures.iter().map(|m| (Item { text: m.text.clone(), goal: false }, m.span)));
    }
    // a measure that repeats a line already there (the same duty under two goals) is one candidate
    let mut seen = std::collections::HashSet::new();
    here.retain(|(item, _)| seen.insert(item.text.clone()));
    let items: Vec<Item> = here.iter().map(|(item, _)| item.clone()).collect();
    let asked: Vec<Item> = there.iter().map(|(text, _)| Item { text: text.clone(), goal: true }).collect();
    align_in(language, &items, &asked, true)
        .into_iter()
        .filter_map(|link| {
            let (higher, higher_span) = there.get(link.higher)?;
            let (local, local_span) = here.get(link.local)?;
            Some(Answer {
                higher: higher.clone(),
                higher_span: *higher_span,
                local: local.text.clone(),
                local_span: *local_span,
                score: link.score,
                accepted: link.accepted,
            })
        })
        .collect()
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn same_name(a: &str, b: &str) -> bool {
    letters(a) == letters(b)
}

/// The different words of a text, sorted.
fn words(text: &str) -> Vec<String> {
    let mut words = super::stems::split(text);
    words.sort();
    words.dedup();
    words
}

/// Whether two texts have (nearly) the same words.
fn repeats(a: &[String], b: &[String]) -> bool {
    let common = a.iter().filter(|w| b.binary_search(w).is_ok()).count();
    let all = a.len() + b.len() - common;
    all > 0 && common * 100 >= all * REPEATED
}
