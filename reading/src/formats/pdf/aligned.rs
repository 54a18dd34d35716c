//! Tables without rules: texts that stand below each other in several rows.

use super::rows::Row;
use crate::line::{Cell, Line};
use std::collections::BTreeMap;

/// Fewer rows than this that fall into the same columns are chance.
const FEWEST_ROWS: usize = 3;
/// A text that begins within this many font sizes of the one before it is labelled by it.
const LABEL: f64 = 12.0;

/// Lines of a column of text; rows whose parts stand below each other become cells, other rows stay whole.
pub(super) fn lines(rows: Vec<Row>, page: u32, table_count: &mut u32) -> Vec<Line> {
    let parts: Vec<Vec<Row>> = rows
        .iter()
        .map(|row| row.stretches().into_iter().filter_map(|(begin, end)| row.part(begin, end)).collect())
        .collect();
    let mut lines = Vec::new();
    let mut at = 0;
    while at < rows.len() {
        let until = table_end(&parts, at);
        if until == at {
            lines.extend(rows.get(at).cloned().map(|row| row.into_line(page)));
            at += 1;
            continue;
        }
        let table = *table_count;
        *table_count += 1;
        lines.extend(cells(parts.get(at..until).unwrap_or_default(), page, table));
        at = until;
    }
    lines
}

/// Where the table that begins at a row ends; the row itself when none begins.
fn table_end(parts: &[Vec<Row>], begin: usize) -> usize {
    let Some(first) = parts.get(begin).filter(|row| row.len() > 1) else {
        return begin;
    };
    let columns: Vec<f64> = first.iter().map(Row::left).collect();
    // "Mål 1:" and a tab before a text is a label, not a column
    let label = match columns.as_slice() {
        [one, other] => other - one < LABEL * first.first().map_or(10.0, |part| part.size),
        _ => false,
    };
    if label {
        return begin;
    }
    let in_columns = |row: &Vec<Row>| row.iter().all(|part| columns.iter().any(|column| near(*column, part)));
    let mut end = begin;
    let mut full = 0;
    let mut last_y = first.first().map_or(0.0, |part| part.y);
    for (at, row) in parts.iter().enumerate().skip(begin) {
        let Some(part) = row.first() else { break };
        // a row of one part is a cell's second line only when it follows closely and not at the left edge
        let goes_on = row.len() > 1 || (part.y - last_y < 1.7 * part.size && full > 0 && !is_at(&columns, part));
        if !in_columns(row) || !goes_on {
            break;
        }
        if row.len() > 1 {
            full += 1;
            end = at + 1;
        } else if full > 0 {
            end = at + 1;
        }
        last_y = part.y;
    }
    if full >= FEWEST_ROWS { end } else { begin }
}

/// Whether a text begins at a column; headings of columns are often set a little apart from what stands below.
fn near(column: f64, part: &Row) -> bool {
    (column - part.left()).abs() < 0.5 * part.size
}

fn is_at(columns: &[f64], part: &Row) -> bool {
    columns.first().is_some_and(|first| near(*first, part))
}

fn cells(rows: &[Vec<Row>], page: u32, table: u32) -> Vec<Line> {
    let columns: Vec<f64> = rows.first().map(|row| row.iter().map(Row::left).collect()).unwrap_or_default();
    let mut by_cell: BTreeMap<(u32, u32), Vec<Line>> = BTreeMap::new();
    let mut number = 0;
    for (at, parts) in rows.iter().enumerate() {
        if at > 0 && parts.len() > 1 {
            number += 1;
        }
        for part in parts {
            let column = columns.iter().position(|column| near(*column, part)).unwrap_or(0);
            let column = u32::try_from(column).unwrap_or(u32::MAX);
            let cell = Cell { table, row: number, column };
            let line = Line { cell: Some(cell), ..part.clone().into_line(page) };
            by_cell.entry((number, column)).or_default().push(line);
        }
    }
    by_cell.into_values().flatten().collect()
}
