//! PDF: glyphs with their places, put together to lines in the order in which a person reads them.
//! Only hayro's `Device` (in `glyphs`) knows the library; everything after it works on plain points and letters.

mod aligned;
mod columns;
mod dots;
mod fonts;
mod glyphs;
mod repeated;
mod rows;
mod rules;
mod tables;

use super::error::ReadError;
use super::room_for;
use crate::line::{Cell, Line};
use glyphs::{Glyph, PageContent};
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use rows::Row;

const MAX_PAGES: usize = 2_000;

/// Reads a PDF file to physical lines.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Line>, ReadError> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => ReadError::Encrypted,
        LoadPdfError::Decryption(DecryptionError::UnsupportedAlgorithm) => ReadError::Encrypted,
        other => ReadError::damaged(format!("{other:?}")),
    })?;
    if pdf.pages().len() > MAX_PAGES {
        return Err(ReadError::TooComplex("it has more than 2,000 pages".into()));
    }
    let pages = glyphs::pages(&pdf)?;
    if pages.is_empty() {
        return Err(ReadError::damaged("there are no pages in the file"));
    }
    refuse_unreadable(&pages)?;
    let mut lines = Vec::new();
    let mut heights = Vec::with_capacity(pages.len());
    let mut tables = 0;
    for (page, content) in (1_u32..).zip(pages) {
        heights.push(content.height);
        lines.extend(page_lines(content, page, &mut tables));
        room_for(lines.len())?;
    }
    for (number, line) in (1_u32..).zip(&mut lines) {
        line.number = number;
    }
    number_tables(&mut lines);
    repeated::mark(&mut lines, &heights);
    Ok(lines)
}

/// Numbers the tables in the order in which they are read.
fn number_tables(lines: &mut [Line]) {
    let mut known: Vec<u32> = Vec::new();
    for cell in lines.iter_mut().filter_map(|line| line.cell.as_mut()) {
        // a table's lines stand together, so the one before is nearly always the one
        let place = known.iter().rposition(|table| *table == cell.table).unwrap_or_else(|| {
            known.push(cell.table);
            known.len() - 1
        });
        cell.table = u32::try_from(place).unwrap_or(u32::MAX);
    }
}

/// Glyphs without letters are as good as a scan: fonts that do not say which letters they hold.
fn refuse_unreadable(pages: &[PageContent]) -> Result<(), ReadError> {
    let all: usize = pages.iter().map(|page| page.glyphs.len()).sum();
    let unknown: usize =
        pages.iter().map(|page| page.glyphs.iter().filter(|glyph| glyph.text == "\u{fffd}").count()).sum();
    if all == 0 || unknown * 3 > all {
        return Err(ReadError::NoText);
    }
    Ok(())
}

/// The lines of one page: tables stand where they begin, columns are read one after the other.
fn page_lines(content: PageContent, page: u32, table_count: &mut u32) -> Vec<Line> {
    let PageContent { mut glyphs, sideways, paths, dots, .. } = content;
    dots::to_bullets(&dots, &mut glyphs);
    let grids = tables::grids(&paths, &glyphs);
    let mut in_grids: Vec<Vec<Glyph>> = grids.iter().map(|_| Vec::new()).collect();
    let mut free = Vec::new();
    for glyph in glyphs {
        match grids.iter().position(|grid| grid.holds(&glyph)).and_then(|at| in_grids.get_mut(at)) {
            Some(inside) => inside.push(glyph),
            None => free.push(glyph),
        }
    }
    let mut blocks: Vec<(f64, Vec<Line>)> = Vec::new();
    let mut cut: Vec<(f64, usize)> = Vec::new();
    for (grid, inside) in grids.iter().zip(in_grids) {
        if inside.is_empty() {
            continue;
        }
        let table = *table_count;
        *table_count += 1;
        let mut lines = Vec::new();
        for ((row, column), glyphs) in grid.cells(inside) {
            let cell = Cell { table, row, column };
            for row in rows::rows(glyphs) {
                lines.push(Line { cell: Some(cell), ..row.into_line(page) });
            }
        }
        cut.push((grid.top, blocks.len()));
        blocks.push((grid.top, lines));
    }
    cut.sort_by(|one, other| one.0.total_cmp(&other.0));
    // the text between two tables is laid out by itself, so that columns do not run through a table
    let mut lines = Vec::new();
    let mut rest = rows::rows(free);
    for (top, block) in cut {
        let below = rest.split_off(rest.partition_point(|row| row.y < top));
        lines.extend(flow(std::mem::replace(&mut rest, below), page, table_count));
        if let Some((_, table)) = blocks.get_mut(block) {
            lines.append(table);
        }
    }
    lines.extend(flow(rest, page, table_count));
    lines.extend(sideways.into_iter().map(|text| Line { text, page, ..Line::default() }));
    lines
}

/// Rows of running text, column by column, with tables that are set without rules.
fn flow(rows: Vec<Row>, page: u32, table_count: &mut u32) -> Vec<Line> {
    columns::in_reading_order(rows).into_iter().flat_map(|column| aligned::lines(column, page, table_count)).collect()
}
