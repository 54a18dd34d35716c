//! What has changed between two plans as a document to hand out. What is taken out is struck through, what is put in is
//! underlined, so that it is legible in black and white too.

use documents::{Block, Document, Orientation, Run};
use reading::compare::Fate;
use reading::difference::Piece;

use crate::differences::{self, Differences, FATES, Line};
use crate::document::{document_language, labels};
use crate::figure_differences::FigureLine;
use crate::{T, web_differences};

/// The differences in the new plan's language; `all` also has what is the same.
#[must_use]
pub fn differences_document(found: &Differences, all: bool) -> Document {
    let lang = found.new.lang;
    let t = T(lang);
    let mut blocks = vec![Block::Paragraph { text: t.differences_key() }];
    if let Some(pieces) = &found.main_goal {
        blocks.push(Block::Heading { level: 1, text: t.main_goal() });
        blocks.push(Block::Rich { runs: marked(pieces) });
    }
    for section in &found.sections {
        let lines: Vec<&Line> = section.lines.iter().filter(|line| all || line.fate != Fate::Same).collect();
        if lines.is_empty() && section.fate == Fate::Same && !section.title.iter().any(|piece| piece.put_in()) {
            continue;
        }
        let (is, was) = web_differences::titles(&section.title);
        let text = match section.fate {
            Fate::New => t.differences_new_area(is.as_str()),
            Fate::Gone => t.differences_gone_area(is.as_str()),
            _ => is,
        };
        blocks.push(Block::Heading { level: 1, text });
        if !was.is_empty() {
            blocks.push(Block::Paragraph { text: t.differences_was_called(was) });
        }
        blocks.extend(lines.into_iter().map(|line| Block::Rich { runs: told(line, t) }));
        if !all && section.same() > 0 {
            blocks.push(Block::Paragraph { text: t.differences_same_here(section.same()) });
        }
    }
    let figures: Vec<&FigureLine> = found.figures.iter().filter(|line| all || line.fate != Fate::Same).collect();
    if !figures.is_empty() {
        blocks.push(Block::Heading { level: 1, text: t.doc_indicators() });
        blocks.extend(figures.into_iter().map(|line| Block::Rich { runs: measured(line, t) }));
    }
    let period = |plan: &crate::Plan| format!("{} ({})", plan.title, words::period(lang, &plan.from_on, &plan.to_on));
    let mut facts = vec![(t.differences_old(), period(&found.old)), (t.differences_new_plan(), period(&found.new))];
    facts.extend(FATES.map(|fate| (web_differences::tag(t, fate), words::number(lang, count(found, fate)))));
    Document {
        title: t.differences_title(),
        subtitle: Some(t.differences_between(found.new.title.as_str(), found.old.title.as_str())),
        unit: found.new.unit_name.clone(),
        language: document_language(lang),
        status: Vec::new(),
        facts,
        date: None,
        cover: false,
        contents: false,
        orientation: Orientation::Portrait,
        labels: labels(t),
        blocks,
    }
}

fn count(found: &Differences, fate: Fate) -> i64 {
    i64::try_from(found.count(fate)).unwrap_or(i64::MAX)
}

/// An item as a paragraph: what became of it, its text with the changes, where it came from.
fn told(line: &Line, t: T) -> Vec<Run> {
    let tag = web_differences::tag(t, line.fate);
    let kind = differences::kind(t, line.kind);
    let about = line.level.as_ref().map_or_else(|| kind.clone(), |level| format!("{kind}, {level}"));
    let mut runs = vec![Run { text: format!("{tag}. "), bold: true, ..Run::default() }];
    runs.push(Run { text: format!("{about}: "), italic: true, ..Run::default() });
    runs.extend(changed(line.fate, &line.pieces));
    if let Some((from, to)) = &line.moved {
        let text = format!("\n{}", t.differences_moved(from.as_str(), to.as_str()));
        runs.push(Run { text, italic: true, ..Run::default() });
    }
    runs
}

/// What is measured, as a paragraph likewise.
fn measured(line: &FigureLine, t: T) -> Vec<Run> {
    let tag = Run { text: format!("{}. ", web_differences::tag(t, line.fate)), bold: true, ..Run::default() };
    std::iter::once(tag).chain(changed(line.fate, &line.pieces)).collect()
}

fn changed(fate: Fate, pieces: &[Piece]) -> Vec<Run> {
    match fate {
        Fate::New => pieces.iter().map(|p| Run { underlined: true, ..plain(p) }).collect(),
        Fate::Gone => pieces.iter().map(|p| Run { struck: true, ..plain(p) }).collect(),
        _ => marked(pieces),
    }
}

fn plain(piece: &Piece) -> Run {
    Run { text: piece.text.clone(), ..Run::default() }
}

fn marked(pieces: &[Piece]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for piece in pieces {
        // What is put in for what is taken out stands a little apart from it.
        let tight = |text: &str| !text.is_empty() && !text.ends_with(char::is_whitespace);
        if piece.put_in() && runs.last().is_some_and(|last| last.struck && tight(&last.text)) {
            runs.push(Run { text: " ".to_owned(), ..Run::default() });
        }
        runs.push(Run { struck: piece.taken_out(), underlined: piece.put_in(), ..plain(piece) });
    }
    runs
}
