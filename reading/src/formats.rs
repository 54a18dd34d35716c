//! Formats: the bytes of a document to lines, whatever the file is: PDF, DOCX, ODT, Markdown, a spreadsheet or plain text.
//! What a line means for a plan is decided in `blocks` and the outline; nothing here knows Norwegian or plans.

mod counting;
mod csv;
mod docx;
mod error;
mod grid;
mod headings;
mod markdown;
mod odt;
mod package;
mod paragraph;
mod pdf;
mod plain;
mod sniff;
mod symbols;
mod wrapped;
mod xlsx;
mod xml;

use crate::line::Line;
pub use error::ReadError;
pub use grid::{Cell, Grid, Row, Spreadsheet};
pub use sniff::{Format, sniff};

/// Largest file that is read, in bytes.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;
/// Most lines that a document may have.
pub const MAX_LINES: usize = 200_000;

/// Reads a document to lines. The content decides what it is; `name_hint` (a file name) only tells Markdown and CSV from plain text.
/// Of a spreadsheet each row is a line, its cells parted by ` · `.
///
/// # Errors
/// [`ReadError`] says what is wrong with the file, in words for the person who sent it.
pub fn lines_of(bytes: &[u8], name_hint: Option<&str>) -> Result<Vec<Line>, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge);
    }
    let lines = match sniff(bytes, name_hint)? {
        Format::Xlsx => rows_of(&xlsx::read(bytes)?),
        Format::Csv => rows_of(&csv::read(bytes)?),
        Format::Docx => wrapped::or_whole(docx::read(bytes)?),
        Format::Odt => wrapped::or_whole(odt::read(bytes)?),
        Format::Pdf => pdf::read(bytes)?,
        Format::Markdown => markdown::read(&crate::text::decode(bytes))?,
        Format::Text => {
            room_for(written(bytes))?;
            crate::text::lines(bytes)
        }
    };
    room_for(lines.len())?;
    if lines.iter().all(|line| line.text.trim().is_empty()) {
        return Err(ReadError::NoText);
    }
    Ok(lines)
}

/// The cells of a spreadsheet; `None` for a document of another kind.
///
/// # Errors
/// As [`lines_of`].
pub fn spreadsheet_of(bytes: &[u8], name_hint: Option<&str>) -> Result<Option<Spreadsheet>, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge);
    }
    let sheet = match sniff(bytes, name_hint)? {
        Format::Xlsx => xlsx::read(bytes)?,
        Format::Csv => csv::read(bytes)?,
        _ => return Ok(None),
    };
    if sheet.sheets.iter().all(|grid| grid.rows.is_empty()) { Err(ReadError::NoText) } else { Ok(Some(sheet)) }
}

fn rows_of(sheet: &Spreadsheet) -> Vec<Line> {
    let rows = (1..).zip(&sheet.sheets).flat_map(|(page, grid)| grid.rows.iter().map(move |row| (page, row)));
    (1..)
        .zip(rows)
        .map(|(number, (page, row))| Line { text: row.text(), page, number, whole: true, ..Line::default() })
        .collect()
}

/// How many lines of a text hold something, told from its bytes.
fn written(bytes: &[u8]) -> usize {
    bytes.split(|byte| matches!(byte, b'\n' | b'\r')).filter(|line| !line.trim_ascii().is_empty()).count()
}

/// Refuses a document that grows past [`MAX_LINES`].
fn room_for(lines: usize) -> Result<(), ReadError> {
    if lines > MAX_LINES {
        return Err(ReadError::TooComplex("it has more than 200,000 lines".into()));
    }
    Ok(())
}
