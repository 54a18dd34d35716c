//! Blocks as paragraphs; tables and pictures are drawn in `tables`.

use docx_rs::{BreakType, IndentLevel, NumberingId, Paragraph, Run as DocxRun, SpecialIndentType};

use super::paper::Paper;
use super::{Piece, lists, tables};
use crate::{Block, Labels, Run};

/// Writes blocks in order; counts headings and numbered lists through the whole document.
pub(super) struct Writer<'a> {
    labels: &'a Labels,
    headings: usize,
    ordered: usize,
}

impl<'a> Writer<'a> {
    /// At the beginning of a document.
    pub(super) fn new(labels: &'a Labels) -> Writer<'a> {
        Writer { labels, headings: 0, ordered: 0 }
    }

    /// The blocks of one section.
    pub(super) fn blocks(&mut self, blocks: &[Block], paper: Paper) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut new_page = false;
        for block in blocks {
            if matches!(block, Block::PageBreak) {
                new_page = !pieces.is_empty();
                continue;
            }
            if std::mem::take(&mut new_page) {
                let broken = Paragraph::new().style("Space").add_run(DocxRun::new().add_break(BreakType::Page));
                pieces.push(broken.into());
            }
            self.block(block, paper, &mut pieces);
        }
        pieces
    }

    /// The numbering of the next list.
    fn numbering(&mut self, ordered: bool) -> usize {
        if !ordered {
            return lists::BULLETS;
        }
        self.ordered += 1;
        lists::FIRST_ORDERED + self.ordered - 1
    }

    fn block(&mut self, block: &Block, paper: Paper, pieces: &mut Vec<Piece>) {
        match block {
            Block::Heading { level, text } => {
                self.headings += 1;
                pieces.push(heading(*level, text, self.headings).into());
            }
            Block::Paragraph { text } => pieces.push(paragraph("BodyText", text).into()),
            Block::Note { text } => pieces.push(paragraph("Note", text).into()),
            Block::Rich { runs } => {
                let start = Paragraph::new().style("BodyText");
                pieces.push(runs.iter().fold(start, add_rich).into());
            }
            Block::RichList { items, ordered } => {
                let numbering = self.numbering(*ordered);
                pieces.extend(items.iter().map(|runs| {
                    let start = Paragraph::new().style("ListParagraph");
                    let item = runs.iter().fold(start, add_rich);
                    item.numbering(NumberingId::new(numbering), IndentLevel::new(0)).into()
                }));
            }
            Block::List { items, ordered } => {
                let numbering = self.numbering(*ordered);
                pieces.extend(items.iter().map(|item| {
                    let id = NumberingId::new(numbering);
                    paragraph("ListParagraph", item).numbering(id, IndentLevel::new(0)).into()
                }));
            }
            Block::Marked { items, deeper } => {
                pieces.extend(items.iter().map(|(mark, text)| marked(mark, text, *deeper).into()));
            }
            Block::Table(table) => {
                if let Some(caption) = &table.caption {
                    pieces.push(paragraph("Caption", caption).keep_next(true).into());
                }
                pieces.push(tables::table(table, paper).into());
                pieces.push(space());
            }
            Block::Figures { items } => {
                pieces.push(tables::figures(items, self.labels, paper).into());
                pieces.push(space());
            }
            Block::Signatures { lines } => {
                pieces.push(tables::signatures(lines, self.labels, paper).into());
                pieces.push(space());
            }
            // A break is written before the next block; turns are sections by now.
            Block::PageBreak | Block::Turn { .. } => {}
        }
    }
}

/// A paragraph in a style, line feeds as line breaks.
pub(super) fn paragraph(style: &str, text: &str) -> Paragraph {
    Paragraph::new().style(style).add_run(broken(DocxRun::new(), text))
}

/// An item with a mark of its own: the text after the mark stands in line, as in a list that counts by itself.
fn marked(mark: &str, text: &str, deeper: bool) -> Paragraph {
    let (left, hanging) = if deeper { (1474, 794) } else { (680, 680) };
    let start = DocxRun::new().add_text(mark).add_tab();
    Paragraph::new()
        .style("ListParagraph")
        .indent(Some(left), Some(SpecialIndentType::Hanging(hanging)), None, None)
        .add_run(broken(start, text))
}

/// The name of the place a heading can be linked to by, counted from 1.
pub(super) fn anchor(heading: usize) -> String {
    format!("_Toc{heading:06}")
}

fn heading(level: u8, text: &str, number: usize) -> Paragraph {
    Paragraph::new()
        .style(&format!("Heading{level}"))
        .add_bookmark_start(number, anchor(number))
        .add_run(DocxRun::new().add_text(text))
        .add_bookmark_end(number)
}

/// Adds a part of a paragraph. The address of a link stands behind its words: the package's own links are numbered anew each
/// time, and then the same document would not give the same bytes.
fn add_rich(paragraph: Paragraph, run: &Run) -> Paragraph {
    let paragraph = paragraph.add_run(rich(run));
    match &run.link {
        Some(to) if *to != run.text => paragraph.add_run(DocxRun::new().add_text(format!(" ({to})"))),
        _ => paragraph,
    }
}

fn rich(run: &Run) -> DocxRun {
    let mut written = broken(DocxRun::new(), &run.text);
    if run.bold {
        written = written.bold();
    }
    if run.italic {
        written = written.italic();
    }
    if run.struck {
        written = written.strike();
    }
    if run.underlined {
        written = written.underline("single");
    }
    written
}

fn broken(run: DocxRun, text: &str) -> DocxRun {
    text.split('\n').enumerate().fold(run, |run, (number, line)| {
        let run = if number > 0 { run.add_break(BreakType::TextWrapping) } else { run };
        run.add_text(line)
    })
}

/// Between two tables, which Word would join to one.
fn space() -> Piece {
    Paragraph::new().style("Space").into()
}
