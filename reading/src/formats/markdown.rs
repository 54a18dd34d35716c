//! Markdown: headings, list items with their depth, paragraphs and tables, as the signs say.

use super::error::ReadError;
use super::paragraph::{Look, Paragraph, Place};
use super::room_for;
use crate::line::{Cell, Line, Mark};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Lists and quotes nested deeper than this are no plan.
const MAX_DEPTH: usize = 256;

#[derive(Default)]
struct Reading {
    text: Paragraph,
    place: Place,
    /// The next number of each list that is open; `None` for bullets.
    lists: Vec<Option<u64>>,
    /// The mark that the next text gets.
    mark: Option<Mark>,
    bold: usize,
    cell: Option<Cell>,
    tables: u32,
    lines: Vec<Line>,
}

/// Reads Markdown to lines; `number` is the line of the file.
pub(super) fn read(text: &str) -> Result<Vec<Line>, ReadError> {
    let starts: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let line_at = |offset: usize| u32::try_from(starts.partition_point(|start| *start <= offset)).unwrap_or(u32::MAX);
    let mut reading = Reading { place: Place { page: 1, ..Place::default() }, ..Reading::default() };
    let mut depth = 0_usize;
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(tag) => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err(ReadError::TooComplex("its parts lie more than 256 deep in each other".into()));
                }
                reading.opens(&tag, line_at(range.start));
            }
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                reading.closes(tag);
            }
            Event::Text(words) | Event::Code(words) | Event::Html(words) | Event::InlineHtml(words) => {
                if reading.text.is_blank() {
                    reading.place.number = line_at(range.start);
                }
                reading.push(&words);
            }
            Event::SoftBreak => reading.push(" "),
            Event::HardBreak => reading.text.line_break(),
            _ => {}
        }
        room_for(reading.lines.len())?;
    }
    reading.flush();
    Ok(reading.lines)
}

impl Reading {
    fn opens(&mut self, tag: &Tag<'_>, line: u32) {
        match tag {
            Tag::Heading { level, .. } => {
                self.flush();
                self.place.heading = Some(*level as u8);
            }
            Tag::Paragraph | Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::BlockQuote(_) => self.flush(),
            Tag::List(first) => {
                self.flush();
                self.lists.push(*first);
            }
            Tag::Item => {
                self.flush();
                let depth = u8::try_from(self.lists.len().saturating_sub(1)).unwrap_or(u8::MAX);
                let number = self.lists.last_mut().and_then(Option::as_mut).map(|next| {
                    let number = format!("{next}.");
                    *next = next.saturating_add(1);
                    number
                });
                self.mark = Some(Mark { depth, number });
            }
            Tag::Table(_) => {
                self.flush();
                self.cell = Some(Cell { table: self.tables, row: 0, column: 0 });
                self.tables += 1;
            }
            Tag::Strong => self.bold += 1,
            _ => {}
        }
        if self.text.is_blank() {
            self.place.number = line;
        }
    }

    fn closes(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.flush();
                self.place.heading = None;
            }
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::BlockQuote(_) => self.flush(),
            TagEnd::Item => {
                self.flush();
                self.mark = None;
            }
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::TableCell => {
                self.flush();
                self.cell = self.cell.map(|cell| Cell { column: cell.column + 1, ..cell });
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                self.cell = self.cell.map(|cell| Cell { row: cell.row + 1, column: 0, ..cell });
            }
            TagEnd::Table => self.cell = None,
            TagEnd::Strong => self.bold = self.bold.saturating_sub(1),
            _ => {}
        }
    }

    fn push(&mut self, words: &str) {
        // a code block keeps its line breaks
        for (at, part) in words.trim_end_matches('\n').split('\n').enumerate() {
            if at > 0 {
                self.text.line_break();
            }
            self.text.push(part, Look { bold: self.bold > 0, size: None });
        }
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        if text.is_blank() {
            return;
        }
        let place = Place { mark: self.mark.take(), cell: self.cell, ..self.place.clone() };
        self.lines.extend(text.into_lines(&place));
    }
}
