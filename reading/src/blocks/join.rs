//! Decides whether a physical line goes on from the one above it.
//! Measures the document first: are its lines double spaced, how wide is a full line here, what is a mark.

use super::marks::{self, Shape};
use super::{Cue, Mark};
use crate::line::Line;
use crate::tokens::{ends_sentence, is_space, starts_lower, words};

/// What was measured about every line.
pub struct Facts {
    gaps: Vec<u8>,
    widths: Vec<usize>,
    full: Vec<usize>,
    cues: Vec<Cue>,
    marked: Vec<Option<(Shape, usize)>>,
    pages: Vec<bool>,
    /// Empty lines between two lines of one paragraph.
    double: bool,
    indents: Vec<usize>,
}

/// How many lines up and down a line's column is measured.
const NEAR: usize = 12;

impl Facts {
    /// Measures the lines of a document; all of them hold text.
    pub fn of(lines: &[Line], breaks: &dyn Fn(&str) -> Cue) -> Self {
        let gaps = gaps(lines);
        let widths: Vec<usize> = lines.iter().map(|l| l.text.trim().chars().count()).collect();
        let full = (0..lines.len())
            .map(|n| {
                let near = widths.get(n.saturating_sub(NEAR)..(n + NEAR + 1).min(widths.len()));
                near.and_then(|near| near.iter().max()).copied().unwrap_or(0)
            })
            .collect();
        let cues = lines
            .iter()
            .zip(&widths)
            .map(|(line, width)| if *width <= 90 { breaks(&line.text) } else { Cue::None })
            .collect();
        let pages: Vec<bool> = lines
            .iter()
            .enumerate()
            .map(|(n, line)| n == 0 || lines.get(n - 1).is_some_and(|before| before.page != line.page))
            .collect();
        let marked = marks_of(lines, &gaps, &pages);
        let double = double_spaced(lines, &gaps, &marked, &pages);
        let indents = lines.iter().map(indent).collect();
        Self { gaps, widths, full, cues, marked, pages, double, indents }
    }

    /// What line `n` is when it stands alone.
    pub fn cue(&self, n: usize) -> Cue {
        self.cues.get(n).copied().unwrap_or(Cue::None)
    }

    /// How far in line `n` stands, in about the width of a space.
    pub fn indent(&self, n: usize) -> usize {
        self.indents.get(n).copied().unwrap_or(0)
    }

    /// Whether line `n` has a list mark.
    pub fn marked(&self, n: usize) -> bool {
        self.marked.get(n).is_some_and(Option::is_some)
    }

    /// Whether line `n` is the first on its page.
    pub fn page_start(&self, n: usize) -> bool {
        self.pages.get(n).copied().unwrap_or(false)
    }

    /// The space above line `n` as a reader sees it: 0 none, 1 as between paragraphs, 2 more.
    pub fn gap(&self, n: usize) -> u8 {
        let empty = self.gaps.get(n).copied().unwrap_or(0);
        if self.page_start(n) {
            return 2;
        }
        match (self.double, empty) {
            (_, 0) => 0,
            (true, 1) | (false, 1) => 1,
            (true, 2..=3) => 1,
            _ => 2,
        }
    }

    /// The text of a line without the marks of a heading in Markdown, and the heading's level.
    pub fn heading<'a>(&self, line: &'a Line, n: usize) -> (&'a str, Option<u8>) {
        let text = line.text.trim_matches(is_space);
        let hashes = text.len() - text.trim_start_matches('#').len();
        let rest = text.trim_start_matches('#');
        if line.heading.is_none() && (1..=6).contains(&hashes) && rest.starts_with(' ') && !self.marked(n) {
            return (rest.trim().trim_end_matches('#').trim_end(), u8::try_from(hashes).ok());
        }
        (text, line.heading)
    }

    /// The list mark of a line, and the text after it.
    pub fn mark(&self, line: &Line, n: usize) -> Option<(Mark, String)> {
        let text = line.text.trim_matches(is_space);
        if let Some(mark) = &line.mark {
            let printed = mark.number.clone().unwrap_or_default();
            let shape = mark.number.as_deref().map_or(Shape::Bullet('•'), |number| {
                marks::take(&format!("{number} X")).map_or(Shape::Number { parts: 1, value: 1 }, |t| t.shape)
            });
            return Some((Mark { depth: mark.depth, shape, printed }, text.to_owned()));
        }
        let (shape, _) = (*self.marked.get(n)?)?;
        if shape == Shape::Lost {
            return Some((Mark { depth: 0, shape, printed: String::new() }, text.to_owned()));
        }
        let taken = marks::take(text)?;
        let mark = Mark { depth: 0, shape, printed: taken.printed.to_owned() };
        Some((mark, taken.rest.to_owned()))
    }

    /// Whether line `n` goes on from line `n - 1`. `list`: items stand here, so a new sentence on a new line is a new item.
    pub fn joins(&self, lines: &[Line], n: usize, list: bool) -> bool {
        let (Some(before), Some(line)) = (n.checked_sub(1).and_then(|n| lines.get(n)), lines.get(n)) else {
            return false;
        };
        if self.apart(before, line, n) {
            return false;
        }
        let (a, b) = (before.text.trim_end_matches(is_space), line.text.trim_start_matches(is_space));
        let empty = self.gaps.get(n).copied().unwrap_or(0);
        let page = self.page_start(n);
        let close = page || empty == 0 || (self.double && empty == 1);
        let lower = starts_lower(b) || b.starts_with('(');
        let open = ends_open(a);
        if ends_sentence(a) || a.ends_with(':') || a.ends_with(';') {
            if page {
                return lower && !a.ends_with(':');
            }
            // a short line that ends no sentence is not the end of this paragraph: it is a heading
            let heads = !lower && self.width(n) * 3 < self.full(n) * 2 && !ends_sentence(b);
            let full = !self.fits(n, b) && !heads;
            return close && if lower { full || !a.ends_with([':', ';']) } else { full && !(list && self.double) };
        }
        if lower && !b.starts_with('(') {
            let wide = self.width(n - 1) * 2 > self.full(n);
            return close || open || (empty <= 3 && wide && !self.marked_since(n));
        }
        if lower {
            return close || empty <= 2;
        }
        if open {
            return close || empty <= 2;
        }
        close && !page && !self.fits(n, b)
    }

    /// Reasons of layout why two lines are never one paragraph.
    fn apart(&self, before: &Line, line: &Line, n: usize) -> bool {
        let size = matches!((before.size, line.size), (Some(a), Some(b)) if (a - b).abs() > 0.08 * a.max(b));
        let column = matches!((before.left, line.left, before.right), (Some(a), Some(b), Some(r)) if before.page == line.page && (b > r || (b - a).abs() > 150.0));
        before.whole
            || line.whole
            || before.cell != line.cell
            || before.heading.is_some() != line.heading.is_some()
            || self.marked(n)
            || line.mark.is_some()
            || self.cue(n) != Cue::None
            || self.cue(n - 1) != Cue::None
            || before.text.trim_start().starts_with('#')
            || line.text.trim_start().starts_with('#')
            || size
            || column
            || (capitals(&before.text) && !capitals(&line.text))
            || (before.size.is_some() && before.bold != line.bold)
    }

    fn width(&self, n: usize) -> usize {
        self.widths.get(n).copied().unwrap_or(0)
    }

    fn full(&self, n: usize) -> usize {
        self.full.get(n).copied().unwrap_or(0)
    }

    /// Whether the first word of line `n` would have had room on the line above, so that the break was meant.
    fn fits(&self, n: usize, text: &str) -> bool {
        let word = text.split(is_space).next().map_or(0, |w| w.chars().count());
        (self.width(n - 1) + 1 + word) * 10 <= self.full(n) * 9
    }

    /// Whether the line above starts a list item: its list may go on in lower case.
    fn marked_since(&self, n: usize) -> bool {
        self.marked(n - 1) && self.marked(n)
    }
}

/// Empty lines above every line; for positioned lines the space above in line heights.
fn gaps(lines: &[Line]) -> Vec<u8> {
    let mut steps: Vec<f32> = lines
        .windows(2)
        .filter_map(|pair| match pair {
            [a, b] if a.page == b.page => Some(b.top? - a.top?),
            _ => None,
        })
        .filter(|step| *step > 0.5)
        .collect();
    steps.sort_by(f32::total_cmp);
    let usual = steps.get(steps.len() / 3).copied().unwrap_or(0.0);
    let mut out = vec![0];
    out.extend(lines.windows(2).map(|pair| match pair {
        [a, b] => match (a.top, b.top) {
            (Some(x), Some(y)) if a.page == b.page && usual > 0.0 => match (y - x) / usual {
                step if step < 0.0 => 3,
                step if step < 1.35 => 0,
                step if step < 2.2 => 1,
                _ => 3,
            },
            _ => u8::try_from(b.number.saturating_sub(a.number).saturating_sub(1)).unwrap_or(u8::MAX),
        },
        _ => 0,
    }));
    out.truncate(lines.len());
    out
}

fn indent(line: &Line) -> usize {
    if let Some(left) = line.left {
        // whole steps of about a space's width
        return if left.is_finite() && left > 0.0 { (left / 4.0) as usize } else { 0 };
    }
    line.text.chars().take_while(|c| is_space(*c)).map(|c| if c == '\t' { 4 } else { 1 }).sum()
}

/// The mark of every line. A leading space alone is a lost bullet where several lines after an empty one start so.
fn marks_of(lines: &[Line], gaps: &[u8], pages: &[bool]) -> Vec<Option<(Shape, usize)>> {
    let lost = |n: usize, line: &Line| {
        line.left.is_none()
            && !line.whole
            && line.text.starts_with(' ')
            && indent(line) == 1
            && !pages.get(n).copied().unwrap_or(true)
            && gaps.get(n).is_some_and(|gap| *gap > 0)
    };
    let seen = lines.iter().enumerate().filter(|(n, line)| lost(*n, line)).count();
    let some = seen >= 3 && seen * 2 < lines.len();
    let mut last = [0_u32; 6];
    lines
        .iter()
        .enumerate()
        .map(|(n, line)| {
            let text = line.text.trim_matches(is_space);
            let taken = if line.mark.is_some() { None } else { marks::take(text) };
            let shape = match taken {
                Some(taken) => match taken.shape {
                    Shape::Number { parts, value } => {
                        let before = last.get(usize::from(parts)).copied().unwrap_or(0);
                        let next = value == 1 || value == before + 1;
                        // a number before lower case may be an ordinal, one without a full stop a figure: they must go on
                        let bare = parts == 1 && !taken.printed.ends_with(['.', ')']);
                        let loose = starts_lower(taken.rest) || bare;
                        if (loose && !next) || (bare && words(taken.rest).count() > 8) {
                            None
                        } else {
                            if let Some(slot) = last.get_mut(usize::from(parts)) {
                                *slot = value;
                            }
                            Some(taken.shape)
                        }
                    }
                    other => Some(other),
                },
                None if line.mark.is_some() => Some(Shape::Bullet('•')),
                None if some && lost(n, line) => Some(Shape::Lost),
                None => None,
            };
            shape.map(|shape| (shape, indent(line)))
        })
        .collect()
}

/// Whether lines of one paragraph have an empty line between them, told from the lines that surely go on.
fn double_spaced(lines: &[Line], gaps: &[u8], marked: &[Option<(Shape, usize)>], pages: &[bool]) -> bool {
    let (mut apart, mut close) = (0_usize, 0_usize);
    for (n, pair) in lines.windows(2).enumerate() {
        let [before, line] = pair else { continue };
        let n = n + 1;
        if pages.get(n) == Some(&true) || marked.get(n).is_some_and(Option::is_some) || line.whole {
            continue;
        }
        if starts_lower(&line.text) && !ends_sentence(&before.text) && before.text.trim().chars().count() >= 20 {
            match gaps.get(n) {
                Some(0) => close += 1,
                Some(1) => apart += 1,
                _ => {}
            }
        }
    }
    apart >= 3 && apart * 4 >= close
}

/// Whether a line is set in capitals.
fn capitals(text: &str) -> bool {
    let text = text.get(..text.len().min(200)).unwrap_or(text);
    text.chars().filter(|c| c.is_uppercase()).count() >= 4 && !text.chars().any(char::is_lowercase)
}

/// Whether a text cannot end here: after a comma, a hyphen, or a word that needs a next one.
pub fn ends_open(text: &str) -> bool {
    let text = text.trim_end_matches(is_space);
    if text.ends_with([',', '-', '–', '/', '(', '«', '&']) {
        return true;
    }
    let mut tail = text.rsplit(is_space);
    let last = tail.next().unwrap_or_default();
    if !last.chars().all(char::is_alphabetic) || last.len() > 8 {
        return false;
    }
    OPEN.contains(&last.to_lowercase().as_str())
}

/// Words that no phrase ends with, in five languages.
const OPEN: [&str; 58] = [
    "i", "på", "av", "af", "for", "för", "til", "till", "med", "og", "och", "eller", "å", "at", "att", "en", "et",
    "ei", "ett", "den", "det", "de", "som", "om", "ved", "vid", "hos", "fra", "frå", "från", "mot", "mellom", "mellan",
    "mellem", "under", "over", "gjennom", "gjennem", "genom", "der", "hvor", "kor", "mer", "mest", "and", "or", "of",
    "the", "a", "an", "to", "in", "with", "from", "by", "on", "our", "is",
];
