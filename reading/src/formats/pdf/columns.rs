//! The order in which rows are read: where a clear gutter runs through many rows, column by column.

use super::rows::Row;

/// Fewer rows than this on a side are no column.
const FEWEST: usize = 5;
/// Narrower than this many font sizes is no column of running text, but a label beside its text.
const NARROWEST: f64 = 12.0;
/// Columns within columns are looked for this deep.
const DEEPEST: usize = 3;

/// Groups of rows, each to be read from the top down, in reading order.
pub(super) fn in_reading_order(rows: Vec<Row>) -> Vec<Vec<Row>> {
    let mut out = Vec::new();
    order(rows, DEEPEST, &mut out);
    out
}

fn order(mut rows: Vec<Row>, depth: usize, out: &mut Vec<Vec<Row>>) {
    let found = if depth == 0 { None } else { gutter(&rows) };
    let Some(Gutter { x, first, last }) = found else {
        if !rows.is_empty() {
            out.push(rows);
        }
        return;
    };
    let below = rows.split_off((last + 1).min(rows.len()));
    let both = rows.split_off(first.min(rows.len()));
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for row in both {
        let (one, other) = row.split(x);
        left.extend(one);
        right.extend(other);
    }
    order(rows, depth, out);
    order(left, depth - 1, out);
    order(right, depth - 1, out);
    order(below, depth, out);
}

/// A strip without ink, from the row `first` to the row `last`.
struct Gutter {
    x: f64,
    first: usize,
    last: usize,
}

fn gutter(rows: &[Row]) -> Option<Gutter> {
    let left = rows.iter().map(Row::left).fold(f64::INFINITY, f64::min);
    let right = rows.iter().map(Row::right).fold(f64::NEG_INFINITY, f64::max);
    let width = right - left;
    let inner = (left + 0.2 * width)..(left + 0.85 * width);
    let mut starts: Vec<f64> = rows.iter().flat_map(starts_after_gaps).filter(|x| inner.contains(x)).collect();
    starts.sort_by(f64::total_cmp);
    let mut best: Option<(usize, Gutter)> = None;
    for group in starts.chunk_by(|one, next| next - one < 1.5).filter(|group| group.len() >= FEWEST) {
        let Some(x) = group.first() else { continue };
        for found in stretches_without_ink(rows, *x) {
            for found in between_breaks(rows, found) {
                let size = found.last - found.first;
                if looks_like_columns(rows.get(found.first..=found.last).unwrap_or_default(), found.x, FEWEST)
                    && best.as_ref().is_none_or(|(most, _)| size > *most)
                {
                    best = Some((size, found));
                }
            }
        }
    }
    best.map(|(_, gutter)| gutter)
}

/// Where ink begins: at the start of the row and after every gap that may be a gutter.
fn starts_after_gaps(row: &Row) -> Vec<f64> {
    let mut starts = vec![row.left()];
    let mut end = f64::INFINITY;
    for glyph in row.glyphs.iter().filter(|glyph| !glyph.text.trim().is_empty()) {
        if glyph.x - end > 0.8 * row.size {
            starts.push(glyph.x);
        }
        end = glyph.end;
    }
    starts
}

/// Runs of rows that have no ink just left of `start`, trimmed to where the right side has text.
fn stretches_without_ink(rows: &[Row], start: f64) -> Vec<Gutter> {
    let (x0, x1) = (start - 4.0, start - 1.0);
    let crossed = |row: &Row| {
        let ink = |glyph: &super::glyphs::Glyph| !glyph.text.trim().is_empty() && glyph.x < x1 && glyph.end > x0;
        row.glyphs.iter().any(ink)
    };
    let mut out = Vec::new();
    let mut run: Option<(usize, usize)> = None;
    for (at, row) in rows.iter().enumerate() {
        if !crossed(row) {
            run = Some((run.map_or(at, |(first, _)| first), at));
        }
        if (crossed(row) || at + 1 == rows.len())
            && let Some((first, last)) = run.take()
        {
            out.extend(trimmed(rows, start, first, last));
        }
    }
    out
}

fn trimmed(rows: &[Row], start: f64, first: usize, last: usize) -> Option<Gutter> {
    let has_right = |at: &usize| rows.get(*at).is_some_and(|row| row.right() > start);
    let begin = (first..=last).find(has_right)?;
    let mut end = (first..=last).rev().find(has_right)?;
    // a longer left column goes on below the right one, as long as its lines follow closely
    while end < last {
        let (Some(row), Some(next)) = (rows.get(end), rows.get(end + 1)) else {
            break;
        };
        if next.y - row.y > 1.8 * next.size {
            break;
        }
        end += 1;
    }
    Some(Gutter { x: start - 2.0, first: begin, last: end })
}

/// The stretch without what stands below or above columns and leaves the same strip free, such as a table:
/// its parts between wide breaks, those that follow each other and look like columns taken together.
fn between_breaks(rows: &[Row], whole: Gutter) -> Vec<Gutter> {
    let Gutter { x, first, last } = whole;
    let mut ends: Vec<usize> = (first..last)
        .filter(|at| match (rows.get(*at), rows.get(at + 1)) {
            (Some(row), Some(next)) => next.y - row.y > 2.4 * row.size,
            _ => false,
        })
        .collect();
    ends.push(last);
    let mut out: Vec<Gutter> = Vec::new();
    let mut begin = first;
    let mut goes_on = false;
    for end in ends {
        let like = looks_like_columns(rows.get(begin..=end).unwrap_or_default(), x, 1);
        match out.last_mut() {
            Some(part) if like && goes_on => part.last = end,
            _ if like => out.push(Gutter { x, first: begin, last: end }),
            _ => {}
        }
        goes_on = like;
        begin = end + 1;
    }
    out
}

/// Whether both sides are running text: enough lines, many of them nearly as wide as their side. Cells of a table are shorter.
fn looks_like_columns(rows: &[Row], x: f64, fewest: usize) -> bool {
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for row in rows {
        let (one, other) = row.clone().split(x);
        left.extend(one);
        right.extend(other);
    }
    fills(&left, fewest) && fills(&right, fewest)
}

fn fills(rows: &[Row], fewest: usize) -> bool {
    let from = rows.iter().map(Row::left).fold(f64::INFINITY, f64::min);
    let to = rows.iter().map(Row::right).fold(f64::NEG_INFINITY, f64::max);
    let wide = rows.iter().filter(|row| row.right() - from > 0.6 * (to - from)).count();
    let size = rows.first().map_or(10.0, |row| row.size);
    rows.len() >= fewest && wide * 5 >= rows.len() * 2 && to - from > NARROWEST * size
}
