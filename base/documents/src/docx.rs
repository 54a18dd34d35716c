//! DOCX from a [`Document`], made to be edited on: real heading styles, lists, repeated table
//! headers and a list of contents. `docx-rs` builds the body and the package; styles, settings and
//! the properties it cannot express are completed in `docx/finish.rs`.

mod blocks;
mod finish;
mod head;
mod lists;
mod paper;
mod tables;

use std::io::Cursor;

use docx_rs::{Docx, Paragraph, Section as DocxSection, Table as DocxTable};

use crate::fit::fit;
use crate::{Document, DocumentError};
use paper::Paper;

/// Writes a document as DOCX.
///
/// The list of contents holds links without page numbers, so that it is right before Word has
/// counted any pages; it is a field that can be updated.
///
/// # Errors
/// [`DocumentError::Docx`] if the package cannot be written.
pub fn docx(document: &Document) -> Result<Vec<u8>, DocumentError> {
    let (head, sections) = fit(document);
    let mut file = lists::numbered(Docx::new(), &sections);
    let mut writer = blocks::Writer::new(&head.labels);
    let front = head::front(&head, &sections);
    let mut pages: Vec<(Paper, Vec<Piece>)> = Vec::new();
    for section in &sections {
        let paper = Paper::of(section.orientation);
        pages.push((paper, writer.blocks(&section.blocks, paper)));
    }
    if head.cover {
        pages.insert(0, (Paper::of(head.orientation), front));
    } else if let Some((_, first)) = pages.first_mut() {
        first.splice(0..0, front);
    }
    let last = pages.len().saturating_sub(1);
    for (number, (paper, pieces)) in pages.into_iter().enumerate() {
        // Later sections inherit the foot of the page from the first one that has it.
        let running = number == usize::from(head.cover);
        if number < last {
            let mut section = paper.section(DocxSection::new());
            if running {
                section = section.footer(head::running_foot(&head));
            }
            for piece in pieces {
                section = match piece {
                    Piece::Paragraph(paragraph) => section.add_paragraph(*paragraph),
                    Piece::Table(table) => section.add_table(*table),
                };
            }
            file = file.add_section(section);
        } else {
            file = paper.last(file);
            if running {
                file = file.footer(head::running_foot(&head));
            }
            for piece in pieces {
                file = match piece {
                    Piece::Paragraph(paragraph) => file.add_paragraph(*paragraph),
                    Piece::Table(table) => file.add_table(*table),
                };
            }
        }
    }
    let mut package = file.build();
    finish::finish(&mut package, &head)?;
    let mut bytes = Cursor::new(Vec::new());
    package.pack(&mut bytes).map_err(|e| DocumentError::Docx(e.to_string()))?;
    Ok(bytes.into_inner())
}

/// What a section of the body consists of.
enum Piece {
    Paragraph(Box<Paragraph>),
    Table(Box<DocxTable>),
}

impl From<Paragraph> for Piece {
    fn from(paragraph: Paragraph) -> Piece {
        Piece::Paragraph(Box::new(paragraph))
    }
}

impl From<DocxTable> for Piece {
    fn from(table: DocxTable) -> Piece {
        Piece::Table(Box::new(table))
    }
}
