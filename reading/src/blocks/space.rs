//! The space above every line, counted in empty lines, and where a new page means something.
//! Text says it by its empty lines; lines with a place say it by their distance, measured against the usual one.

use super::join::ends_open;
use super::marks;
use crate::line::Line;
use crate::tokens::{ends_sentence, is_space, starts_lower};

/// What stands above every line.
pub(super) struct Space {
    /// Empty lines above.
    pub(super) gaps: Vec<u8>,
    /// Whether the line is the first on a page.
    pub(super) pages: Vec<bool>,
    /// Whether that page was begun on purpose: the one before had room left, or the format cannot tell.
    pub(super) fresh: Vec<bool>,
}

impl Space {
    /// Measures the lines of a document; all of them hold text.
    pub(super) fn of(lines: &[Line]) -> Self {
        let sheet = Sheet::of(lines);
        let mut space = Self { gaps: Vec::new(), pages: Vec::new(), fresh: Vec::new() };
        for (n, line) in lines.iter().enumerate() {
            let before = n.checked_sub(1).and_then(|n| lines.get(n));
            let turned = before.is_none_or(|before| before.page != line.page);
            let flows = turned && before.is_some_and(|before| sheet.flows(before));
            space.gaps.push(before.map_or(0, |before| sheet.gap(before, line, flows)));
            space.pages.push(turned);
            space.fresh.push(turned && !flows);
        }
        space
    }
}

/// The lines' usual distance, and between which heights the pages are written.
struct Sheet {
    step: f32,
    top: f32,
    bottom: f32,
}

/// Lines nearer to the foot than this many steps leave no room for the next paragraph: programs keep two lines of a
/// paragraph together, and a heading with what follows.
const ROOM: f32 = 4.5;

impl Sheet {
    fn of(lines: &[Line]) -> Self {
        let placed = || lines.iter().filter_map(|line| line.top);
        Self {
            step: usual_step(lines),
            top: placed().fold(f32::INFINITY, f32::min),
            bottom: placed().fold(f32::NEG_INFINITY, f32::max),
        }
    }

    /// Whether the page is full below a line, so that the next page only goes on.
    fn flows(&self, last: &Line) -> bool {
        self.step > 0.0 && last.top.is_some_and(|top| self.bottom - top < ROOM * self.step)
    }

    /// Empty lines between two lines.
    fn gap(&self, before: &Line, line: &Line, flows: bool) -> u8 {
        match (before.top, line.top) {
            (Some(_), Some(y)) if flows => ((y - self.top) / self.step).round().clamp(0.0, 9.0) as u8,
            (Some(x), Some(y)) if before.page == line.page && self.step > 0.0 => match (y - x) / self.step {
                steps if steps < 0.0 => 3,
                steps if steps < 1.35 => 0,
                steps if steps < 2.0 => 1,
                steps => (steps.round() - 1.0).clamp(0.0, 9.0) as u8,
            },
            _ => u8::try_from(line.number.saturating_sub(before.number).saturating_sub(1)).unwrap_or(u8::MAX),
        }
    }
}

/// The smallest distance that is no exception. Lines of one paragraph stand nearest to each other, however few they are.
fn usual_step(lines: &[Line]) -> f32 {
    let mut steps: Vec<f32> = lines
        .windows(2)
        .filter_map(|pair| match pair {
            [a, b] if a.page == b.page => {
                let step = b.top? - a.top?;
                let alike = matches!((a.size, b.size), (Some(a), Some(b)) if (a - b).abs() < 0.5);
                (alike && step > 0.9 * a.size?).then_some(step)
            }
            _ => None,
        })
        .collect();
    steps.sort_by(f32::total_cmp);
    let enough = (steps.len() / 25).max(2);
    let near = |from: f32| steps.iter().filter(|step| (from..=1.12 * from).contains(*step)).count();
    steps.iter().copied().find(|step| near(*step) >= enough).or_else(|| steps.first().copied()).unwrap_or(0.0)
}

/// Whether lines of one paragraph have an empty line between them, told from the lines that surely go on.
pub(super) fn is_double(lines: &[Line], space: &Space, marked: &dyn Fn(usize) -> bool) -> bool {
    let (mut apart, mut close) = (0_usize, 0_usize);
    for (n, pair) in lines.windows(2).enumerate() {
        let [before, line] = pair else { continue };
        let n = n + 1;
        if space.pages.get(n) == Some(&true) || marked(n) || line.whole {
            continue;
        }
        if starts_lower(&line.text) && !ends_sentence(&before.text) && before.text.trim().chars().count() >= 20 {
            match space.gaps.get(n) {
                Some(0) => close += 1,
                Some(1) => apart += 1,
                _ => {}
            }
        }
    }
    apart >= 3 && apart * 4 >= close
}

/// Which lines are the rest of a line that was set for a wider page: the program that made the PDF broke it again where
/// its own page ended. In a double spaced text they stand close below; else they are told from their number.
pub(super) fn rests(lines: &[Line], space: &Space, double: bool) -> Vec<bool> {
    let margin = lines.iter().filter_map(|line| line.right).fold(f32::NEG_INFINITY, f32::max);
    let at = |n: usize| lines.get(n);
    // whether the page ended where line `n` begins
    let forced = |n: usize| {
        let (Some(before), Some(line)) = (n.checked_sub(1).and_then(at), at(n)) else { return false };
        let (Some(right), Some(word), Some(size)) = (before.right, first_word(line), before.size) else { return false };
        space.gaps.get(n) == Some(&0)
            && before.cell.is_none()
            && line.cell.is_none()
            && space.fresh.get(n) == Some(&false)
            && marks::take(line.text.trim_start()).is_none()
            // it begins where its paragraph does; further in stands a line of its own
            && matches!((before.left, line.left), (Some(above), Some(left)) if left < above + 1.0)
            && right + word + 0.2 * size > margin
            && !(ends_sentence(&before.text) && stands_alone(line, at(n + 1)))
    };
    let short = |line: &Line| matches!((line.left, line.right), (Some(left), Some(right)) if right - left < 0.5 * (margin - left));
    let mut rest: Vec<bool> =
        (0..lines.len()).map(|n| at(n).is_some_and(short) && forced(n) && !forced(n + 1)).collect();
    if double {
        return rest;
    }
    let goes_on = |n: usize| {
        rest.get(n) == Some(&true)
            && space.gaps.get(n + 1) == Some(&0)
            && at(n).is_some_and(|line| !ends_sentence(&line.text))
            && at(n + 1).is_some_and(|line| starts_lower(&line.text) && marks::take(line.text.trim_start()).is_none())
    };
    let inside = (0..lines.len()).filter(|n| goes_on(*n)).count();
    let all = rest.iter().filter(|rest| **rest).count();
    if inside < 4 || inside * 5 < all {
        rest.fill(false);
    }
    rest
}

/// Whether a line after a sentence is a heading: it begins and does not end one, and the next does not go on from it.
fn stands_alone(line: &Line, next: Option<&Line>) -> bool {
    !starts_lower(&line.text)
        && !ends_sentence(&line.text)
        && !ends_open(&line.text)
        && !next.is_some_and(|next| starts_lower(&next.text))
}

/// How wide the first word of a line is, in points, as far as its letters are alike.
fn first_word(line: &Line) -> Option<f32> {
    let text = line.text.trim_matches(is_space);
    let all = text.chars().count();
    let word = text.split(is_space).next().map_or(0, |word| word.chars().count());
    let width = line.right? - line.left?;
    (all > 0).then(|| width * word as f32 / all as f32)
}
