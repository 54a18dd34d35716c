//! Running headers and footers: lines that stand at the same place on most pages. They are marked, not dropped.

use crate::line::Line;
use std::collections::{HashMap, HashSet};

/// How much of the page, from the top and from the bottom, may be header or footer.
const EDGE: f32 = 0.13;
/// The same for lines whose number counts with the pages: headings do so too, and may begin a page.
const OUTER_EDGE: f32 = 0.1;

/// Marks headers and footers. `heights` are the pages' heights in points.
pub(super) fn mark(lines: &mut [Line], heights: &[f64]) {
    let mut pages: HashMap<Key, HashSet<u32>> = HashMap::new();
    for line in lines.iter() {
        for key in keys(line, heights) {
            pages.entry(key).or_default().insert(line.page);
        }
    }
    // left and right pages may differ, and the first page often has none
    let enough = (heights.len() * 2).div_ceil(5).max(2);
    // a number that keeps step with the pages is hardly chance; chapters may have headers of their own
    let counting = heights.len().min(3);
    for line in lines {
        line.repeated = keys(line, heights).iter().any(|key| {
            let on = pages.get(key).map_or(0, HashSet::len);
            on >= if key.0.contains(COUNTS) { counting } else { enough }
        });
    }
}

/// What a header has alike on every page: its words and its height; or its words but for one number that keeps step
/// with the pages, and whether it stands above or below, for its height differs on pages that lie on their side.
type Key = (String, i32);

/// Stands around what is left of a number when the page's is taken off.
const COUNTS: char = '\u{0}';

fn keys(line: &Line, heights: &[f64]) -> Vec<Key> {
    let place = line.page.checked_sub(1).and_then(|at| usize::try_from(at).ok());
    let (Some(height), Some(top)) = (place.and_then(|at| heights.get(at)), line.top) else {
        return Vec::new();
    };
    let height = *height as f32;
    if line.cell.is_some() || (top > EDGE * height && top < (1.0 - EDGE) * height) {
        return Vec::new();
    }
    // a footer keeps its distance to the bottom, also where a page lies on its side
    let from_edge = if top < height / 2.0 { top } else { top - height };
    let level = (from_edge / 2.0).round() as i32;
    let mut keys = vec![(line.text.clone(), level)];
    if top > OUTER_EDGE * height && top < (1.0 - OUTER_EDGE) * height {
        return keys;
    }
    for (begin, end) in numbers(&line.text) {
        let (Some(before), Some(number), Some(after)) =
            (line.text.get(..begin), line.text.get(begin..end), line.text.get(end..))
        else {
            continue;
        };
        if let Ok(number) = number.parse::<i64>() {
            let words = format!("{before}{COUNTS}{}{COUNTS}{after}", number - i64::from(line.page));
            keys.push((words, level.signum()));
        }
    }
    keys
}

/// Where the numbers of a text begin and end.
fn numbers(text: &str) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (at, _) in text.char_indices().filter(|(_, char)| char.is_ascii_digit()) {
        match found.last_mut() {
            Some((_, end)) if *end == at => *end = at + 1,
            _ => found.push((at, at + 1)), // a digit is one byte
        }
    }
    found
}
