//! Decides whether a physical line goes on from the one above it.
//! Measures the document first: are its lines double spaced, how wide is a full line here, what is a mark.

use super::marks::{self, Shape};
use super::space::{self, Space};
use super::{Cue, Mark};
use crate::line::Line;
use crate::tokens::{ends_sentence, is_space, starts_lower, words};

/// What was measured about every line.
pub struct Facts {
    space: Space,
    widths: Vec<usize>,
    full: Vec<usize>,
    cues: Vec<Cue>,
    marked: Vec<Option<(Shape, usize)>>,
    /// Empty lines between two lines of one paragraph.
    double: bool,
    indents: Vec<usize>,
    /// Lines that are the rest of the one above, which was too long for its page.
    rests: Vec<bool>,
}

/// How many lines up and down a line's column is measured.
const NEAR: usize = 12;

impl Facts {
    /// Measures the lines of a document; all of them hold text.
    pub fn of(lines: &[Line], breaks: &dyn Fn(&str) -> Cue) -> Self {
        let space = Space::of(lines);
        let marked = marks_of(lines, &space);
        let is_marked = |n: usize| marked.get(n).is_some_and(Option::is_some);
        let double = space::is_double(lines, &space, &is_marked);
        let rests = space::rests(lines, &space, double);
        let is_rest = |n: usize| rests.get(n).copied().unwrap_or(false);
        let mut widths: Vec<usize> = Vec::with_capacity(lines.len());
        for (n, line) in lines.iter().enumerate() {
            let own = line.text.trim().chars().count();
            let above = if is_rest(n) { widths.last().map_or(0, |above| above + 1) } else { 0 };
            widths.push(above + own);
        }
        let full = (0..lines.len())
            .map(|n| {
                let near = widths.get(n.saturating_sub(NEAR)..(n + NEAR + 1).min(widths.len()));
                near.and_then(|near| near.iter().max()).copied().unwrap_or(0)
            })
            .collect();
        let cues = lines
            .iter()
            .zip(&widths)
            .enumerate()
            .map(
                |(n, (line, width))| {
                    if *width <= 90 && !is_rest(n) && !is_rest(n + 1) { breaks(&line.text) } else { Cue::None }
                },
            )
            .collect();
        let indents = lines.iter().map(indent).collect();
        Self { space, widths, full, cues, marked, double, indents, rests }
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

    /// Whether line `n` is the first on a page that was begun on purpose.
    pub fn page_start(&self, n: usize) -> bool {
        self.space.fresh.get(n).copied().unwrap_or(false)
    }

    fn gap_above(&self, n: usize) -> u8 {
        self.space.gaps.get(n).copied().unwrap_or(0)
    }

    /// The space above line `n` as a reader sees it: 0 none, 1 as between paragraphs, 2 more.
    pub fn gap(&self, n: usize) -> u8 {
        let empty = self.gap_above(n);
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
        if self.rests.get(n) == Some(&true) {
            return true;
        }
        let (a, b) = (before.text.trim_end_matches(is_space), line.text.trim_start_matches(is_space));
        if parts_a_date(a, b) {
            return true;
        }
        let empty = self.gap_above(n);
        let page = self.space.pages.get(n).copied().unwrap_or(false);
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
            // a short line above an empty one is a heading, whatever word it ends with
            return close || (empty <= 2 && !self.fits(n, b));
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

/// Where most lines begin, in points.
fn margin(lines: &[Line]) -> f32 {
    let mut lefts: Vec<f32> = lines.iter().filter_map(|line| line.left).collect();
    lefts.sort_by(f32::total_cmp);
    let groups = lefts.chunk_by(|one, next| next - one < 0.5);
    groups.max_by_key(|group| group.len()).and_then(|group| group.first().copied()).unwrap_or(0.0)
}

fn indent(line: &Line) -> usize {
    if let Some(left) = line.left {
        // whole steps of about a space's width
        return if left.is_finite() && left > 0.0 { (left / 4.0) as usize } else { 0 };
    }
    line.text.chars().take_while(|c| is_space(*c)).map(|c| if c == '\t' { 4 } else { 1 }).sum()
}

/// The mark of every line. A leading space alone is a lost bullet where several lines after an empty one start so.
fn marks_of(lines: &[Line], space: &Space) -> Vec<Option<(Shape, usize)>> {
    let margin = margin(lines);
    let lost = |n: usize, line: &Line| {
        let a_little_in = match (line.left, line.size) {
            (Some(left), Some(size)) => (0.2..0.8).contains(&((left - margin) / size)),
            _ => line.text.starts_with(' ') && indent(line) == 1,
        };
        let first = space.pages.get(n).copied().unwrap_or(true);
        a_little_in
            && !line.whole
            && line.cell.is_none()
            && !space.fresh.get(n).copied().unwrap_or(true)
            && (first || space.gaps.get(n).is_some_and(|gap| *gap > 0))
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

/// Whether a line is set in capitals.
fn capitals(text: &str) -> bool {
    let text = text.get(..text.len().min(200)).unwrap_or(text);
    text.chars().filter(|c| c.is_uppercase()).count() >= 4 && !text.chars().any(char::is_lowercase)
}

/// Whether a line ends with a day and a month, and the next begins with the year.
fn parts_a_date(a: &str, b: &str) -> bool {
    let mut back = a.rsplit(is_space);
    let month = back.next().is_some_and(crate::period::is_month);
    let day = back.next().is_some_and(|day| {
        let figures = day.strip_suffix('.').unwrap_or_default();
        (1..=2).contains(&figures.len()) && figures.bytes().all(|byte| byte.is_ascii_digit())
    });
    let year = b.bytes().take_while(u8::is_ascii_digit).count() == 4;
    month && day && year
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
