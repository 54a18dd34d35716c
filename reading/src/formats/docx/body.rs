//! The body of a DOCX file: a stream of elements to lines. Inserted text is kept, deleted text is not;
//! a text box is read once, after the paragraph it hangs on.

use super::numbering::Numbering;
use super::styles::{Styles, is_on, points};
use crate::formats::error::ReadError;
use crate::formats::paragraph::{Look, Paragraph, Place};
use crate::formats::room_for;
use crate::formats::symbols::readable;
use crate::formats::xml::{Node, Tag, walk};
use crate::line::{Cell, Line};

/// A paragraph that is open, with what its properties say.
#[derive(Default)]
struct Open {
    text: Paragraph,
    number: u32,
    style: Option<String>,
    outline: Option<u8>,
    list: Option<String>,
    level: Option<u8>,
    page: u32,
    /// Lines of text boxes that hang on it.
    after: Vec<Line>,
    in_properties: bool,
}

/// A run that is open.
#[derive(Default, Clone)]
struct Run {
    style: Option<String>,
    bold: Option<bool>,
    size: Option<f32>,
    hidden: bool,
}

/// A table that is open.
struct Table {
    number: u32,
    row: Option<u32>,
    next_column: u32,
    column: u32,
    span: u32,
    in_cell: bool,
}

/// Reads the main text and the notes one after the other.
pub(super) struct Body<'a> {
    styles: &'a Styles,
    numbering: Numbering,
    lines: Vec<Line>,
    open: Vec<Open>,
    runs: Vec<Run>,
    tables: Vec<Table>,
    table_count: u32,
    paragraphs: u32,
    page: u32,
    text_since_break: bool,
    in_text: bool,
    /// Characters met so far, to see whether the first choice of two had text.
    met: usize,
    choices: Vec<usize>,
    has_title: bool,
}

/// Elements whose whole content is no part of the text.
const LEFT_OUT: &[&str] = &[
    "w:del",
    "w:moveFrom",
    "w:pPrChange",
    "w:rPrChange",
    "w:tblPrChange",
    "w:trPrChange",
    "w:tcPrChange",
    "w:sectPrChange",
    "w:numberingChange",
    "w:instrText",
    "w:delText",
    "w:delInstrText",
    "w:sectPr",
    "w:rt",
    "w:tabs",
    "w:fldData",
];

impl<'a> Body<'a> {
    pub(super) fn new(styles: &'a Styles, numbering: Numbering) -> Self {
        Self {
            styles,
            numbering,
            lines: Vec::new(),
            open: Vec::new(),
            runs: Vec::new(),
            tables: Vec::new(),
            table_count: 0,
            paragraphs: 0,
            page: 1,
            text_since_break: false,
            in_text: false,
            met: 0,
            choices: Vec::new(),
            has_title: false,
        }
    }

    /// Reads one part: the document, the footnotes or the endnotes.
    pub(super) fn read(&mut self, xml: &str) -> Result<(), ReadError> {
        let mut skipping = 0_usize;
        walk(xml, |node| {
            match node {
                Node::Open(_) if skipping > 0 => skipping += 1,
                Node::Close(_) if skipping > 0 => skipping -= 1,
                Node::Text(_) if skipping > 0 => {}
                Node::Open(tag) if self.is_left_out(&tag) => skipping = 1,
                Node::Open(tag) => self.opens(&tag),
                Node::Close(name) => self.closes(name)?,
                Node::Text(text) if self.in_text => self.push(&text),
                Node::Text(_) => {}
            }
            Ok(())
        })
    }

    /// The lines. Where there is a title, the headings stand below it.
    pub(super) fn finish(mut self) -> Vec<Line> {
        if self.has_title {
            for line in &mut self.lines {
                // the title itself was given level 0
                line.heading = line.heading.map(|level| level.saturating_add(1));
            }
        }
        self.lines
    }

    fn is_left_out(&self, tag: &Tag<'_>) -> bool {
        match tag.name {
            // what the first choice showed is not read again for older programs
            "mc:Choice" | "mc:Fallback" => self.choices.last().is_some_and(|met| self.met > *met),
            "w:footnote" | "w:endnote" => tag.get("w:type").is_some_and(|kind| kind != "normal"),
            name => LEFT_OUT.contains(&name),
        }
    }

    fn opens(&mut self, tag: &Tag<'_>) {
        match tag.name {
            "w:p" => {
                self.paragraphs += 1;
                self.open.push(Open { number: self.paragraphs, page: self.page, ..Open::default() });
            }
            "w:r" => self.runs.push(Run::default()),
            "w:t" | "m:t" => self.in_text = true,
            "mc:AlternateContent" => self.choices.push(self.met),
            "w:tbl" => {
                let number = self.table_count;
                self.table_count += 1;
                self.tables.push(Table { number, row: None, next_column: 0, column: 0, span: 1, in_cell: false });
            }
            "w:tab" | "w:ptab" if !self.runs.is_empty() => self.push("\t"),
            "w:noBreakHyphen" => self.push("\u{2011}"),
            "w:sym" => {
                let code = tag.get("w:char").and_then(|hex| u32::from_str_radix(hex, 16).ok());
                if let Some(char) = code.and_then(char::from_u32) {
                    self.push(&readable(char).to_string());
                }
            }
            "w:br" | "w:cr" => self.breaks(tag.get("w:type")),
            "w:lastRenderedPageBreak" if self.text_since_break => self.new_page(),
            _ => {
                self.table_opens(tag);
                self.properties(tag);
            }
        }
    }

    fn table_opens(&mut self, tag: &Tag<'_>) {
        let Some(table) = self.tables.last_mut() else {
            return;
        };
        match tag.name {
            "w:tr" => {
                table.row = Some(table.row.map_or(0, |row| row + 1));
                table.next_column = 0;
            }
            "w:gridBefore" => table.next_column = tag.number("w:val").unwrap_or(0_u32).min(1_000),
            "w:tc" => {
                table.column = table.next_column;
                table.span = 1;
                table.in_cell = true;
            }
            "w:gridSpan" => table.span = tag.number("w:val").unwrap_or(1_u32).clamp(1, 1_000),
            _ => {}
        }
    }

    fn properties(&mut self, tag: &Tag<'_>) {
        let value = || tag.get("w:val").map(str::to_owned);
        if let Some(paragraph) = self.open.last_mut() {
            match tag.name {
                "w:pPr" => paragraph.in_properties = true,
                "w:pStyle" => paragraph.style = value(),
                "w:outlineLvl" => {
                    paragraph.outline = tag.number::<u8>("w:val").map(|level| if level > 8 { 0 } else { level + 1 });
                }
                "w:numId" => paragraph.list = value(),
                "w:ilvl" => paragraph.level = tag.number("w:val"),
                "w:pageBreakBefore" if is_on(tag) && self.text_since_break => {
                    self.page += 1;
                    self.text_since_break = false;
                    paragraph.page = self.page;
                }
                _ => {}
            }
            if paragraph.in_properties {
                return;
            }
        }
        let Some(run) = self.runs.last_mut() else {
            return;
        };
        match tag.name {
            "w:rStyle" => run.style = value(),
            "w:b" => run.bold = Some(is_on(tag)),
            "w:sz" => run.size = points(tag),
            "w:vanish" => run.hidden = is_on(tag),
            _ => {}
        }
    }

    fn breaks(&mut self, kind: Option<&str>) {
        match kind {
            Some("page") => {
                self.new_page();
                // words on both sides of a break that someone put in do not grow together
                if let Some(paragraph) = self.open.last_mut() {
                    paragraph.text.line_break();
                }
            }
            Some("column") => {}
            _ => {
                if let Some(paragraph) = self.open.last_mut() {
                    paragraph.text.line_break();
                }
            }
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
        let run = self.runs.last().cloned().unwrap_or_default();
        let Some(paragraph) = self.open.last_mut() else {
            return;
        };
        if run.hidden {
            return;
        }
        let style = paragraph.style.as_deref();
        let of_run = || run.style.as_deref().into_iter().flat_map(|id| self.styles.chain(Some(id)));
        let bold = run
            .bold
            .or_else(|| of_run().find_map(|style| style.bold))
            .or_else(|| self.styles.chain(style).find_map(|style| style.bold));
        let size = run
            .size
            .or_else(|| of_run().find_map(|style| style.size))
            .or_else(|| self.styles.chain(style).find_map(|style| style.size))
            .or(self.styles.size);
        let text: String = text.chars().map(readable).collect();
        paragraph.text.push(&text, Look { bold: bold.unwrap_or(false), size });
        if !text.trim().is_empty() {
            self.met += text.len();
            self.text_since_break = true;
        }
    }

    fn closes(&mut self, name: &str) -> Result<(), ReadError> {
        match name {
            "w:p" => self.paragraph_closes()?,
            "w:pPr" => {
                if let Some(paragraph) = self.open.last_mut() {
                    paragraph.in_properties = false;
                }
            }
            "w:r" => {
                self.runs.pop();
            }
            "w:t" | "m:t" => self.in_text = false,
            "mc:AlternateContent" => {
                self.choices.pop();
            }
            "w:tbl" => {
                self.tables.pop();
            }
            "w:tc" => {
                if let Some(table) = self.tables.last_mut() {
                    table.next_column = table.column.saturating_add(table.span);
                    table.in_cell = false;
                }
            }
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
                paragraph.outline.or_else(|| self.styles.heading(style)).filter(|level| *level > 0)
            };
            let list = paragraph.list.or_else(|| self.styles.chain(style).find_map(|style| style.list.clone()));
            let level = paragraph.level.or_else(|| self.styles.chain(style).find_map(|style| style.level));
            let mark = list.and_then(|id| self.numbering.mark(&id, level, style));
            let cell = self
                .tables
                .last()
                .filter(|table| table.in_cell)
                .and_then(|table| Some(Cell { table: table.number, row: table.row?, column: table.column }));
            let contents = self.styles.is_contents(style);
            let place = Place { page: paragraph.page, number: paragraph.number, heading, mark, cell, contents };
            lines = paragraph.text.into_lines(&place);
        }
        lines.extend(paragraph.after);
        match self.open.last_mut() {
            Some(outer) => outer.after.extend(lines),
            None => self.lines.extend(lines),
        }
        room_for(self.lines.len())
    }
}
