//! Running headers and footers: lines that stand at the same place on most pages. They are marked, not dropped.

use crate::line::Line;
use std::collections::{HashMap, HashSet};

/// How much of the page, from the top and from the bottom, may be header or footer.
const EDGE: f32 = 0.13;

/// Marks headers and footers. `heights` are the pages' heights in points.
pub(super) fn mark(lines: &mut [Line], heights: &[f64]) {
    let mut pages: HashMap<(String, i32), HashSet<u32>> = HashMap::new();
    for line in lines.iter() {
        if let Some(key) = key(line, heights) {
            pages.entry(key).or_default().insert(line.page);
        }
    }
    // left and right pages may differ, and the first page often has none
    let enough = (heights.len() * 2).div_ceil(5).max(2);
    for line in lines {
        line.repeated = key(line, heights).is_some_and(|key| pages.get(&key).is_some_and(|on| on.len() >= enough));
    }
}

/// What the same header has on every page: its words, without the page number, and its place.
fn key(line: &Line, heights: &[f64]) -> Option<(String, i32)> {
    let height = *heights.get(usize::try_from(line.page.checked_sub(1)?).ok()?)? as f32;
    let top = line.top?;
    if line.cell.is_some() || (top > EDGE * height && top < (1.0 - EDGE) * height) {
        return None;
    }
    let mut words = String::new();
    for char in line.text.chars() {
        match char {
            digit if digit.is_ascii_digit() => {
                if !words.ends_with('#') {
                    words.push('#');
                }
            }
            other => words.push(other),
        }
    }
    Some((words, (top / 2.0).round() as i32))
}
