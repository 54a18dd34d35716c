//! Table rows written as text: cells between upright strokes or tabs become lines with a cell.
//! Tables that a format keeps as tables come with their cells already.

use crate::line::{Cell, Line};
use crate::tokens::is_space;

/// Lines with every written table row cut into its cells.
pub fn cells(lines: Vec<Line>) -> Vec<Line> {
    let mut table = lines.iter().filter_map(|l| l.cell).map(|c| c.table + 1).max().unwrap_or(0);
    let mut out = Vec::with_capacity(lines.len());
    let mut row = 0;
    let mut open = false;
    let rows: Vec<bool> = lines.iter().map(is_row).collect();
    for (n, line) in lines.into_iter().enumerate() {
        let is = |n: Option<usize>| n.and_then(|n| rows.get(n)).copied().unwrap_or(false);
        // one row alone is no table
        let alone = !open && !is(Some(n + 1));
        if !is(Some(n)) || alone {
            if open {
                table += 1;
                row = 0;
            }
            open = false;
            out.push(line);
            continue;
        }
        open = true;
        if ruler(&line.text) {
            out.push(Line { text: line.text, page: line.page, number: line.number, ..Line::default() });
            continue;
        }
        for (column, text) in cut(&line.text).into_iter().enumerate() {
            out.push(Line {
                text: text.to_owned(),
                whole: true,
                cell: Some(Cell { table, row, column: u32::try_from(column).unwrap_or(u32::MAX) }),
                page: line.page,
                number: line.number,
                ..Line::default()
            });
        }
        row += 1;
    }
    out
}

fn is_row(line: &Line) -> bool {
    let text = line.text.trim_matches(|c| is_space(c) && c != '\t');
    line.cell.is_none()
        && text.len() < 20_000
        && ((text.starts_with('|') && text.matches('|').count() >= 3)
            || text.matches('|').count() >= 2
            || text.trim_matches('\t').matches('\t').count() >= 2)
}

/// "|---|:--|" between head and body.
fn ruler(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '|' | '-' | ':' | '=' | '+') || is_space(c))
}

fn cut(text: &str) -> Vec<&str> {
    let text = text.trim_matches(|c| is_space(c) && c != '\t');
    if text.contains('|') {
        let inner = text.strip_prefix('|').unwrap_or(text);
        return inner.strip_suffix('|').unwrap_or(inner).split('|').collect();
    }
    text.split('\t').collect()
}
