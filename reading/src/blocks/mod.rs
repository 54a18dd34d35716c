//! Lines to blocks: joins the physical lines of a paragraph, takes list marks off, keeps where everything stands.
//! Knows layout, not plans; `crate::rules` says what a block means.

pub mod join;
pub mod marks;
pub mod noise;
pub mod rows;
mod space;

use crate::line::{Cell, Line};
use crate::outline::{LeftOut, Span};
use crate::tokens;
use marks::Shape;

/// A paragraph, heading, list item or table cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// The text without its list mark, line breaks joined by one space.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// The list mark, when there is one.
    pub mark: Option<Mark>,
    /// The heading level that the format gave, from 1.
    pub heading: Option<u8>,
    /// Font size in points.
    pub size: Option<f32>,
    /// Whether it is set in bold.
    pub bold: bool,
    /// The table cell that it stands in.
    pub cell: Option<Cell>,
    /// Whether it is the first on its page.
    pub page_start: bool,
    /// The space above it: 0 none, 1 as between paragraphs, 2 more.
    pub gap: u8,
    /// How many physical lines it had.
    pub lines: u32,
    /// How far in its first line stands, in about the width of a space.
    pub indent: usize,
}

/// A list mark taken off a block.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Depth in its list, from 0.
    pub depth: u8,
    /// What it looks like.
    pub shape: Shape,
    /// As printed ("1.", "•"); empty when it is lost.
    pub printed: String,
}

impl Block {
    /// The words of the block to compare by.
    pub fn key(&self) -> String {
        tokens::key(&self.text)
    }

    /// Whether it is an item of a list with a mark.
    pub fn marked(&self) -> bool {
        self.mark.is_some()
    }
}

/// The blocks of a document, and what is no part of its text (page numbers, running headers).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Blocks {
    /// In reading order.
    pub blocks: Vec<Block>,
    /// Page numbers, running headers and the like.
    pub left_out: Vec<LeftOut>,
}

/// Joins lines to blocks. `breaks` says whether a line, alone, is a heading that never joins its neighbours.
pub fn from_lines(lines: Vec<Line>, breaks: &dyn Fn(&str) -> Cue) -> Blocks {
    let (lines, left_out) = noise::without(rows::cells(lines));
    let facts = join::Facts::of(&lines, breaks);
    let mut blocks: Vec<Block> = Vec::new();
    let mut list = false;
    for (n, line) in lines.iter().enumerate() {
        let joined = n > 0 && facts.joins(&lines, n, list);
        match facts.cue(n) {
            Cue::List => list = true,
            Cue::Prose => list = false,
            Cue::None => {
                if !joined && facts.page_start(n) && !tokens::ends_sentence(&line.text) && !facts.marked(n) {
                    list = false;
                }
            }
        }
        match blocks.last_mut() {
            Some(last) if joined => {
                let text = tokens::tidy(&line.text);
                // a soft hyphen at the end says that the word goes on
                if last.text.ends_with(SOFT_HYPHEN) {
                    last.text.pop();
                } else if !goes_on(&last.text, &text) {
                    last.text.push(' ');
                }
                last.text.push_str(&text);
                last.span.lines[1] = line.number;
                last.lines += 1;
            }
            _ => blocks.push(start(line, &facts, n)),
        }
    }
    for block in &mut blocks {
        if block.text.contains(SOFT_HYPHEN) {
            block.text.retain(|c| c != SOFT_HYPHEN);
        }
        // Markdown's stars around bold words are no part of the text
        if block.text.len() < 20_000 && block.text.matches("**").count().is_multiple_of(2) && block.text.contains("**")
        {
            block.text = block.text.replace("**", "");
        }
    }
    Blocks { blocks, left_out }
}

/// Shows only where a word is broken at the end of a line.
/// Whether a word that was cut at a hyphen of its own goes on: "40-" and "timers", and not "HMS-" and "og AML-kurs".
fn goes_on(text: &str, next: &str) -> bool {
    const AND: [&str; 8] = ["og", "eller", "och", "and", "or", "samt", "til", "som"];
    let cut = text.strip_suffix('-').unwrap_or_default();
    let first = tokens::words(next).next().unwrap_or_default();
    cut.ends_with(|last: char| last.is_ascii_digit() || last.is_uppercase())
        && next.starts_with(char::is_lowercase)
        && !AND.contains(&first)
}

const SOFT_HYPHEN: char = '\u{ad}';

/// What a line is when it stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cue {
    /// Nothing in particular.
    None,
    /// A heading after which items stand.
    List,
    /// A heading after which prose stands.
    Prose,
}

fn start(line: &Line, facts: &join::Facts, n: usize) -> Block {
    let (text, heading) = facts.heading(line, n);
    let mark = facts.mark(line, n);
    let bold = line.bold || (text.starts_with("**") && text.ends_with("**"));
    let text = tokens::tidy(mark.as_ref().map_or(text, |(_, rest)| rest.as_str()));
    Block {
        text,
        span: Span { page: line.page, lines: [line.number, line.number] },
        mark: mark.map(|(mark, _)| mark),
        heading,
        size: line.size,
        bold,
        cell: line.cell,
        page_start: facts.page_start(n),
        gap: facts.gap(n),
        lines: 1,
        indent: facts.indent(n),
    }
}

/// Sets the depth of every marked item from its mark's shape and its indent. A heading (by place) ends the list above it.
pub fn depths(blocks: &mut [Block], heading: &[bool]) {
    let mut open: Vec<(Shape, usize)> = Vec::new();
    for (n, block) in blocks.iter_mut().enumerate() {
        let indent = block.indent;
        let Some(mark) = block.mark.as_mut().filter(|_| heading.get(n) != Some(&true)) else {
            // a paragraph or heading between items ends the list
            open.clear();
            continue;
        };
        if mark.depth > 0 {
            continue; // the format said so
        }
        let known = open.iter().rposition(|(shape, at)| shape.alike(mark.shape) && indent <= at + 1);
        match known {
            Some(at) => open.truncate(at + 1),
            None if open.last().is_some_and(|(shape, at)| *at > indent + 1 && !shape.alike(mark.shape)) => {
                open.clear();
                open.push((mark.shape, indent));
            }
            None => open.push((mark.shape, indent)),
        }
        mark.depth = u8::try_from(open.len().saturating_sub(1)).unwrap_or(u8::MAX);
    }
}
