//! Which row of a sheet holds the headings: the one that says most of what headings say. Titles and notes may stand above.

use std::collections::HashSet;

use super::headings::says;
use crate::formats::{Cell, Grid, Row};

/// How far down a heading may stand.
const WITHIN: usize = 25;
/// Headings are shorter than this many characters.
const SHORT: usize = 60;

/// The index of the row with the headings; `None` when the sheet has none.
#[must_use]
pub fn find(grid: &Grid) -> Option<usize> {
    let rows = || grid.rows.iter().take(WITHIN).enumerate();
    let (best, known) =
        rows().map(|(at, row)| (at, known(row))).fold((0, 0), |best, next| if next.1 > best.1 { next } else { best });
    let all_short = |row: &Row| filled(row).all(|cell| matches!(cell, Cell::Text(text) if text.chars().count() < 40));
    if known >= 2 || (known == 1 && grid.rows.get(best).is_some_and(|row| filled(row).count() >= 2 && all_short(row))) {
        return Some(best);
    }
    // no word is known: short words in every column, and something else below them
    let width = rows().map(|(_, row)| filled(row).count()).max().unwrap_or(0);
    let (at, row) = rows().find(|(_, row)| filled(row).count() == width)?;
    let different = filled(row).map(Cell::text).collect::<HashSet<_>>().len() == width;
    let below: Vec<&Row> = grid.rows.iter().skip(at + 1).take(WITHIN).collect();
    let other = (0..row.cells.len()).any(|column| stands_out(row.cells.get(column), &below, column));
    (width >= 2 && different && all_short(row) && other).then_some(at)
}

/// How many rows stand above the table: those above the headings; without headings the lines of one cell that a wider table
/// follows.
#[must_use]
pub fn above(grid: &Grid, header: Option<usize>) -> usize {
    let lines = grid.rows.iter().take_while(|row| filled(row).count() == 1).count();
    let wide = grid.rows.get(lines).is_some_and(|row| filled(row).count() > 2);
    header.unwrap_or(if wide { lines } else { 0 })
}

fn filled(row: &Row) -> impl Iterator<Item = &Cell> {
    row.cells.iter().filter(|cell| !cell.is_empty())
}

/// How many different things the row's cells say as headings.
fn known(row: &Row) -> usize {
    let meanings = filled(row).filter_map(|cell| match cell {
        Cell::Text(text) if text.chars().count() < SHORT => {
            says(text).first().filter(|(_, sure)| *sure >= 0.5).map(|(meaning, _)| *meaning)
        }
        _ => None,
    });
    meanings.collect::<HashSet<_>>().len()
}

/// Whether a cell is words above figures and days, or few words above long text.
fn stands_out(cell: Option<&Cell>, below: &[&Row], column: usize) -> bool {
    let Some(Cell::Text(heading)) = cell else { return false };
    let cells: Vec<&Cell> =
        below.iter().filter_map(|row| row.cells.get(column)).filter(|cell| !cell.is_empty()).collect();
    let figures =
        cells.iter().filter(|cell| !matches!(cell, Cell::Text(text) if text.chars().any(char::is_alphabetic))).count();
    let length: usize = cells.iter().map(|cell| cell.text().chars().count()).sum();
    !cells.is_empty() && (figures * 2 > cells.len() || length > cells.len() * heading.chars().count().max(12) * 2)
}
