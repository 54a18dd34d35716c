//! Section numbers of Norwegian labour law in a text, shown with where the rule stands today.
//! The rows are dated data (`law_rows`); this file finds the references. It says where to look, never what the law means.

use serde::{Deserialize, Serialize};

use super::law_rows::{ROWS, Row};
use super::tokens::{Kind, Tokens};
use crate::outline::{Outline, Problem, Span};

/// A reference to a section that has moved or changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LawReference {
    /// The words of the text, from the law's name or the sign to the section.
    #[serde(rename = "in")]
    pub words: String,
    /// The section as the text has it ("aml. § 14-9").
    pub section: String,
    /// Where the rule stands today ("aml. § 14-14 a").
    pub today: String,
    /// What happened to it.
    pub note: String,
    /// Since when, `YYYY-MM-DD`; `None` where it is not settled and a person must check.
    pub since: Option<String>,
    /// True when the number itself is out of date, not only what the section says.
    pub moved: bool,
}

/// The references of a text to sections that have moved or changed, in order, each once.
pub fn law_references(text: &str) -> Vec<LawReference> {
    let tokens = Tokens::of(text);
    let mut found: Vec<LawReference> = Vec::new();
    let mut at = 0;
    while at < tokens.all.len() {
        if tokens.lower(at) != "§" && tokens.lower(at) != "paragraf" {
            at += 1;
            continue;
        }
        let end = sections_end(&tokens, at);
        for section in sections(&tokens, at, end) {
            let named = law_beside(&tokens, at, end);
            // a number of the form 14-9 without a law's name is of the working environment act
            let law = named.or_else(|| section.contains('-').then_some("aml."));
            let Some(row) = law.and_then(|law| row_of(law, &section, &tokens)) else {
                continue;
            };
            let reference = reference(&tokens, at, end, row, &section);
            if !found.iter().any(|f| f.section == reference.section && f.today == reference.today) {
                found.push(reference);
            }
        }
        at = end.max(at + 1);
    }
    found
}

/// Problems with code `old-law` for every such reference in goals, measures and prose. A section that only changed is
/// named when the plan's period begins before the change.
pub fn problems(outline: &Outline) -> Vec<Problem> {
    let begins = outline.period.as_ref().map(|p| p.from.as_str());
    let mut found = Vec::new();
    each_text(outline, &mut |text, span| {
        for r in law_references(text) {
            let newer = match (&r.since, begins) {
                (Some(since), Some(begins)) => since.as_str() > begins,
                _ => true,
            };
            if r.moved || newer {
                let since = r.since.clone().unwrap_or_default();
                found.push(Problem {
                    span,
                    says: format!("{}: today {}. {}", r.section, r.today, r.note),
                    code: "old-law".to_owned(),
                    with: vec![r.section, r.today, since, r.note],
                });
            }
        }
    });
    found
}

/// Every text of an outline with its place.
pub(crate) fn each_text(outline: &Outline, with: &mut dyn FnMut(&str, Span)) {
    for text in outline.main_goal.iter().chain(&outline.text) {
        with(text, Span::default());
    }
    for area in &outline.areas {
        for text in &area.text {
            with(text, area.span);
        }
        for goal in &area.goals {
            with(&goal.text, goal.span);
            for measure in &goal.measures {
                with(&measure.text, measure.span);
            }
        }
        for measure in &area.measures {
            with(&measure.text, measure.span);
        }
    }
}

/// The token after the list of sections that begins with the sign at `at` ("§§ 14-3 og 14-4 a").
pub(crate) fn sections_end(tokens: &Tokens, at: usize) -> usize {
    let mut end = at + 1;
    while tokens.lower(end) == "§" {
        end += 1;
    }
    loop {
        if tokens.is(end, Kind::Digits) {
            end += 1;
            if super::tokens::dash(tokens.lower(end)) && tokens.is(end + 1, Kind::Digits) {
                end += 2;
            }
            if letter(tokens, end) {
                end += 1;
            }
        } else if matches!(tokens.lower(end), "og" | "," | "and" | "til") && tokens.is(end + 1, Kind::Digits) {
            end += 1;
        } else {
            return end;
        }
    }
}

/// A lone letter that belongs to a section ("14-1 a"); "i" is a word.
fn letter(tokens: &Tokens, at: usize) -> bool {
    tokens.get(at).is_some_and(|t| {
        t.kind == Kind::Word && t.lower.len() == 1 && t.lower != "i" && t.text.starts_with(char::is_lowercase)
    })
}

/// The sections named between two tokens; "14-3 og 4" is 14-3 and 14-4.
fn sections(tokens: &Tokens, start: usize, end: usize) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut chapter: Option<String> = None;
    let mut at = start;
    while at < end {
        if !tokens.is(at, Kind::Digits) {
            at += 1;
            continue;
        }
        let first = tokens.lower(at).to_owned();
        let mut next = at + 1;
        let mut name = if super::tokens::dash(tokens.lower(next)) && tokens.is(next + 1, Kind::Digits) {
            let name = format!("{first}-{}", tokens.lower(next + 1));
            chapter = Some(first);
            next += 2;
            name
        } else if let Some(chapter) = &chapter {
            format!("{chapter}-{first}")
        } else {
            first
        };
        if letter(tokens, next) {
            name.push(' ');
            name.push_str(tokens.lower(next));
            next += 1;
        }
        found.push(name);
        at = next;
    }
    found
}

/// The law whose name stands within four tokens before the sign or after the sections.
fn law_beside(tokens: &Tokens, at: usize, end: usize) -> Option<&'static str> {
    let before = (1..=4).find_map(|back| law_name(tokens.before(at, back)));
    before.or_else(|| (end..end + 4).take_while(|i| tokens.lower(*i) != "§").find_map(|i| law_name(tokens.lower(i))))
}

fn law_name(word: &str) -> Option<&'static str> {
    let starts = |stems: &[&str]| stems.iter().any(|s| word.starts_with(s));
    if word == "aml" || starts(&["arbeidsmiljøl", "arbeidsmiljølov"]) {
        Some("aml.")
    } else if starts(&["statsansatt", "statstilsett"]) && word.contains("lov") {
        Some("statsansatteloven")
    } else if word.ends_with("loven") || word.ends_with("lova") || word.ends_with("lovens") {
        Some("")
    } else {
        None
    }
}

/// The row for a section; rows with topic words hold only where the text has one of them.
fn row_of(law: &str, section: &str, tokens: &Tokens) -> Option<&'static Row> {
    ROWS.iter().find(|row| {
        row.law == law
            && row.section == section
            && (row.when.is_empty() || tokens.all.iter().any(|t| row.when.iter().any(|w| t.lower.starts_with(w))))
    })
}

fn reference(tokens: &Tokens, at: usize, end: usize, row: &Row, section: &str) -> LawReference {
    let first = (1..=2).rev().find(|back| law_name(tokens.before(at, *back)).is_some()).map_or(at, |back| at - back);
    let start = tokens.get(first).map_or(0, |t| t.start);
    let stop = end.checked_sub(1).and_then(|i| tokens.get(i)).map_or(start, |t| t.end);
    LawReference {
        words: tokens.text.get(start..stop).unwrap_or("").to_owned(),
        section: format!("{} § {section}", row.law),
        today: row.today.to_owned(),
        note: row.note.to_owned(),
        since: row.since.map(str::to_owned),
        moved: row.moved,
    }
}
