//! The content of an ODT file: a stream of elements to lines. Changes that were struck out and comments are left out;
//! footnotes follow at the end.

use super::lists::Lists;
use super::styles::Styles;
use crate::formats::error::ReadError;
use crate::formats::paragraph::{Look, Paragraph, Place};
use crate::formats::room_for;
use crate::formats::symbols::readable;
use crate::formats::xml::{Node, Tag, walk};
use crate::line::{Cell, Line, Mark};

/// A paragraph or heading that is open.
struct Open {
    text: Paragraph,
    number: u32,
    page: u32,
    style: Option<String>,
    /// The level when it is a heading.
    level: Option<u8>,
    mark: Option<Mark>,
    /// Lines of text boxes that hang on it.
    after: Vec<Line>,
    in_note: bool,
}

/// A table that is open.
struct Table {
    number: u32,
    row: Option<u32>,
    column: u32,
    next_column: u32,
}

/// Reads the content.
pub(super) struct Body<'a> {
    styles: &'a Styles,
    lines: Vec<Line>,
    notes: Vec<Line>,
    open: Vec<Open>,
    spans: Vec<Option<String>>,
    lists: Lists<'a>,
    tables: Vec<Table>,
    table_count: u32,
    paragraphs: u32,
    page: u32,
    in_body: bool,
    in_contents: bool,
    in_note: bool,
    text_since_break: bool,
    has_title: bool,
}

/// Elements whose whole content is no part of the text.
const LEFT_OUT: &[&str] = &[
    "text:tracked-changes",
    "office:annotation",
    "text:note-citation",
    "office:forms",
    "text:sequence-decls",
    "text:variable-decls",
    "text:ruby-text",
    "svg:title",
    "svg:desc",
    "text:index-source",
    "text:table-of-content-source",
    "office:event-listeners",
    "text:hidden-text",
];

impl<'a> Body<'a> {
    pub(super) fn new(styles: &'a Styles) -> Self {
        Self {
            styles,
            lines: Vec::new(),
            notes: Vec::new(),
            open: Vec::new(),
            spans: Vec::new(),
            lists: Lists::new(styles),
            tables: Vec::new(),
            table_count: 0,
            paragraphs: 0,
            page: 1,
            in_body: false,
            in_contents: false,
            in_note: false,
            text_since_break: false,
            has_title: false,
        }
    }

    pub(super) fn read(&mut self, xml: &str) -> Result<(), ReadError> {
        let mut skipping = 0_usize;
        walk(xml, |node| {
            match node {
                Node::Open(_) if skipping > 0 => skipping += 1,
                Node::Close(_) if skipping > 0 => skipping -= 1,
                Node::Text(_) if skipping > 0 => {}
                Node::Open(tag) if tag.name == "office:text" => self.in_body = true,
                _ if !self.in_body => {}
                Node::Open(tag) if LEFT_OUT.contains(&tag.name) => skipping = 1,
                Node::Open(tag) => self.opens(&tag),
                Node::Close(name) => self.closes(name)?,
                Node::Text(text) => self.push(&folded(&text)),
            }
            Ok(())
        })
    }

    /// The lines, footnotes last. Where there is a title, the headings stand below it.
    pub(super) fn finish(mut self) -> Vec<Line> {
        self.lines.append(&mut self.notes);
        if self.has_title {
            for line in &mut self.lines {
                // the title itself was given level 0
                line.heading = line.heading.map(|level| level.saturating_add(1));
            }
        }
        self.lines
    }

    fn opens(&mut self, tag: &Tag<'_>) {
        match tag.name {
            "text:p" | "text:h" => self.paragraph_opens(tag),
            "text:table-of-content" => self.in_contents = true,
            "text:span" => self.spans.push(tag.get("text:style-name").map(str::to_owned)),
            "text:s" => {
                let spaces = tag.number::<usize>("text:c").unwrap_or(1).min(200);
                self.push(&" ".repeat(spaces));
            }
            "text:tab" => self.push("\t"),
            "text:line-break" => {
                if let Some(paragraph) = self.open.last_mut() {
                    paragraph.text.line_break();
                }
            }
            "text:soft-page-break" => self.new_page(),
            "text:list" => self.lists.list_opens(tag),
            "text:list-item" => self.lists.item_opens(tag),
            "table:table" => {
                let number = self.table_count;
                self.table_count += 1;
                self.tables.push(Table { number, row: None, column: 0, next_column: 0 });
            }
            "table:table-row" => {
                if let Some(table) = self.tables.last_mut() {
                    table.row = Some(table.row.map_or(0, |row| row + 1));
                    table.next_column = 0;
                }
            }
            "table:table-cell" | "table:covered-table-cell" => self.cell_opens(tag),
            "draw:text-box" => self.lists.set_aside(),
            "text:note-body" => {
                self.in_note = true;
                self.lists.set_aside();
            }
            _ => {}
        }
    }

    fn paragraph_opens(&mut self, tag: &Tag<'_>) {
        self.paragraphs += 1;
        let style = tag.get("text:style-name").map(str::to_owned);
        let page_before = self.styles.chain("paragraph", style.as_deref()).next().is_some_and(|own| own.page_before);
        if page_before && self.text_since_break {
            self.new_page();
        }
        let level = (tag.name == "text:h").then(|| tag.number("text:outline-level").unwrap_or(1_u8).max(1));
        let mark = self.lists.mark(style.as_deref(), level);
        let (number, page, in_note) = (self.paragraphs, self.page, self.in_note);
        self.open.push(Open {
            text: Paragraph::default(),
            number,
            page,
            style,
            level,
            mark,
            after: Vec::new(),
            in_note,
        });
    }

    fn cell_opens(&mut self, tag: &Tag<'_>) {
        self.lists.set_aside();
        if let Some(table) = self.tables.last_mut() {
            table.column = table.next_column;
            // covered cells are written one by one; only repeated ones stand for several
            let repeated = tag.number::<u32>("table:number-columns-repeated").unwrap_or(1).clamp(1, 1_000);
            table.next_column = table.next_column.saturating_add(repeated);
        }
    }

    fn new_page(&mut self) {
        self.page += 1;
        self.text_since_break = false;
        if let Some(paragraph) = self.open.last_mut()
            && paragraph.text.is_blank()
        {
            paragraph.page = self.page;
        }
    }

    fn push(&mut self, text: &str) {
        let Some(paragraph) = self.open.last_mut() else {
            return;
        };
        let spans = self.spans.iter().rev().flatten().flat_map(|name| self.styles.chain("text", Some(name)));
        let looks: Vec<_> = spans.chain(self.styles.chain("paragraph", paragraph.style.as_deref())).collect();
        let bold = looks.iter().find_map(|style| style.bold).unwrap_or(false);
        let size = looks.iter().find_map(|style| style.size);
        let text: String = text.chars().map(readable).collect();
        paragraph.text.push(&text, Look { bold, size });
        self.text_since_break |= !text.trim().is_empty();
    }

    fn closes(&mut self, name: &str) -> Result<(), ReadError> {
        match name {
            "text:p" | "text:h" => self.paragraph_closes()?,
            "text:span" => {
                self.spans.pop();
            }
            "text:list" => {
                self.lists.list_closes();
            }
            "table:table" => {
                self.tables.pop();
            }
            "table:table-cell" | "table:covered-table-cell" | "draw:text-box" | "text:note-body" => {
                self.lists.take_up();
                if name == "text:note-body" {
                    self.in_note = false;
                }
            }
            "office:text" => self.in_body = false,
            "text:table-of-content" => self.in_contents = false,
            _ => {}
        }
        Ok(())
    }

    fn paragraph_closes(&mut self) -> Result<(), ReadError> {
        let Some(paragraph) = self.open.pop() else {
            return Ok(());
        };
        let mut lines = Vec::new();
        if !paragraph.text.is_blank() {
            let style = paragraph.style.as_deref();
            let heading = if self.styles.is_title(style) {
                self.has_title = true;
                Some(0)
            } else {
                paragraph.level.or_else(|| self.styles.heading(style))
            };
            let cell = self
                .tables
                .last()
                .filter(|_| !paragraph.in_note)
                .and_then(|table| Some(Cell { table: table.number, row: table.row?, column: table.column }));
            let (page, number, mark, contents) = (paragraph.page, paragraph.number, paragraph.mark, self.in_contents);
            let place = Place { page, number, heading, mark, cell, contents };
            lines = paragraph.text.into_lines(&place);
        }
        lines.extend(paragraph.after);
        if paragraph.in_note {
            self.notes.extend(lines);
        } else if let Some(outer) = self.open.last_mut() {
            outer.after.extend(lines);
        } else {
            self.lines.extend(lines);
        }
        room_for(self.lines.len() + self.notes.len())
    }
}

/// OpenDocument folds runs of white space in text to one space; several are written as elements.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            ' ' | '\t' | '\n' | '\r' if out.ends_with(' ') => {}
            ' ' | '\t' | '\n' | '\r' => out.push(' '),
            other => out.push(other),
        }
    }
    out
}
