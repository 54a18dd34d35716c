//! The account of words: every word of the source is in the outline or among what is left out.
//! What the rules put nowhere is added here with its line, so that nothing is lost silently.

use std::collections::HashMap;

use crate::line::Line;
use crate::outline::{LeftOut, Outline, Span};
use crate::tokens;

/// Words of the source by line, taken before the lines are joined.
pub struct Account {
    lines: Vec<(Span, Vec<String>)>,
}

impl Account {
    /// Opens the account of a document's lines. A number that the format keeps outside the text is a word too.
    pub fn of(lines: &[Line]) -> Self {
        let lines = lines
            .iter()
            .map(|line| {
                let span = Span { page: line.page, lines: [line.number, line.number] };
                (span, tokens::words(&line.text).map(str::to_lowercase).collect())
            })
            .collect();
        Self { lines }
    }

    /// Adds to `left_out` every word that the outline does not hold as often as the source does.
    pub fn settle(self, outline: &mut Outline) {
        let mut kept: HashMap<String, i64> = HashMap::new();
        each_text(outline, &mut |text| {
            for word in tokens::words(text) {
                *kept.entry(word.to_lowercase()).or_default() += 1;
            }
        });
        let mut missing = Vec::new();
        for (span, words) in self.lines {
            let lost: Vec<String> = words
                .into_iter()
                .filter(|word| {
                    let left = kept.entry(word.clone()).or_default();
                    *left -= 1;
                    *left < 0
                })
                .collect();
            if !lost.is_empty() {
                missing.push(LeftOut { text: lost.join(" "), why: "not placed".into(), span });
            }
        }
        outline.left_out.extend(missing);
    }
}

/// Calls `see` with every string of an outline that may hold words of the source.
pub fn each_text(outline: &Outline, see: &mut dyn FnMut(&str)) {
    let mut all: Vec<&str> = Vec::new();
    all.extend(outline.title.as_deref());
    all.extend(outline.main_goal.as_deref());
    all.extend(outline.text.iter().map(String::as_str));
    for area in &outline.areas {
        all.extend(area.title.as_deref());
        all.extend(area.text.iter().map(String::as_str));
        for goal in &area.goals {
            all.push(&goal.text);
            all.extend(goal.measures.iter().map(|m| m.text.as_str()));
        }
        all.extend(area.measures.iter().map(|m| m.text.as_str()));
    }
    all.extend(outline.left_out.iter().map(|l| l.text.as_str()));
    all.into_iter().for_each(see);
}
