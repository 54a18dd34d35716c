//! Glyphs to rows: letters that stand on one baseline, and the text that they make.

use super::glyphs::Glyph;
use crate::formats::symbols::is_bullet;
use crate::line::Line;

/// Letters on one baseline, from left to right.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// The baseline, from the top of the page.
    pub(super) y: f64,
    /// The size of most letters.
    pub(super) size: f64,
    pub(super) glyphs: Vec<Glyph>,
}

/// A gap wider than this many font sizes parts cells or columns; justified text stays below it.
const WIDE: f64 = 1.6;
/// A gap wider than this many font sizes is a space, where the file has no space of its own.
const SPACE: f64 = 0.17;

/// Sorts glyphs to rows from the top down and drops what is drawn twice.
pub(super) fn rows(mut glyphs: Vec<Glyph>) -> Vec<Row> {
    glyphs.sort_by(|one, other| one.y.total_cmp(&other.y));
    let mut rows: Vec<Vec<Glyph>> = Vec::new();
    let mut base = f64::NEG_INFINITY;
    for glyph in glyphs {
        match rows.last_mut() {
            Some(row) if glyph.y - base <= 0.22 * glyph.size.max(6.0) => row.push(glyph),
            _ => {
                base = glyph.y;
                rows.push(vec![glyph]);
            }
        }
    }
    let mut rows: Vec<Row> = rows.into_iter().filter_map(Row::new).collect();
    raised(&mut rows);
    rows
}

/// Puts raised and lowered letters (footnote signs, exponents) into the row that they belong to.
fn raised(rows: &mut Vec<Row>) {
    let mut at = 0;
    while at < rows.len() {
        let Some(small) = rows.get(at).cloned() else {
            return;
        };
        let near = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().find(|other| {
            rows.get(*other).is_some_and(|row| {
                small.size < 0.9 * row.size
                    && (small.y - row.y).abs() < 0.55 * row.size
                    && small.right() - small.left() < 4.0 * row.size
                    && small.left() > row.left()
                    && row.has_gap_free_room(&small)
            })
        });
        match near.and_then(|other| rows.get_mut(other)) {
            Some(row) => {
                row.glyphs.extend(small.glyphs);
                row.glyphs.sort_by(|one, other| one.x.total_cmp(&other.x));
                rows.remove(at);
            }
            None => at += 1,
        }
    }
}

impl Row {
    /// `None` when there are only spaces.
    pub(super) fn new(mut glyphs: Vec<Glyph>) -> Option<Self> {
        glyphs.sort_by(|one, other| one.x.total_cmp(&other.x));
        // spaces at the ends take no part in where a line begins and ends
        let inked = |glyph: &Glyph| !glyph.text.trim().is_empty();
        let first = glyphs.iter().position(inked)?;
        let last = glyphs.iter().rposition(inked)?;
        glyphs.truncate(last + 1);
        glyphs.drain(..first);
        let mut bold_twice = Vec::new();
        let mut kept: Vec<Glyph> = Vec::with_capacity(glyphs.len());
        for glyph in glyphs {
            // some programs draw a letter twice, a little apart, to make it bold
            let twin = kept.iter().rev().take(2).position(|before| {
                before.text == glyph.text
                    && (before.x - glyph.x).abs() < 0.08 * glyph.size
                    && (before.size - glyph.size).abs() < 0.5
            });
            match twin {
                Some(back) if glyph.text != " " => bold_twice.push(kept.len() - 1 - back),
                Some(_) => {}
                None => kept.push(glyph),
            }
        }
        for at in bold_twice {
            if let Some(glyph) = kept.get_mut(at) {
                glyph.bold = true;
            }
        }
        typed_bullet(&mut kept);
        let main = size_of_most(&kept);
        let y = kept.iter().filter(|glyph| (glyph.size - main).abs() < 0.1).map(|glyph| glyph.y).next()?;
        Some(Self { y, size: main, glyphs: kept })
    }

    pub(super) fn left(&self) -> f64 {
        self.glyphs.first().map_or(0.0, |glyph| glyph.x)
    }

    pub(super) fn right(&self) -> f64 {
        self.glyphs.iter().map(|glyph| glyph.end).fold(f64::NEG_INFINITY, f64::max)
    }

    fn has_gap_free_room(&self, small: &Self) -> bool {
        self.glyphs.iter().any(|glyph| (glyph.end - small.left()).abs() < 0.5 * self.size)
    }

    /// Stretches of the row between wide gaps, as places in `glyphs`. A list mark and its text stay together.
    pub(super) fn stretches(&self) -> Vec<(usize, usize)> {
        self.stretches_by(WIDE)
    }

    /// The same, where a gap of so many font sizes is wide.
    pub(super) fn stretches_by(&self, wide: f64) -> Vec<(usize, usize)> {
        let mut parts: Vec<(usize, usize)> = Vec::new();
        let mut begin = 0;
        let mut end = f64::NEG_INFINITY;
        for (at, glyph) in self.glyphs.iter().enumerate() {
            if glyph.text.trim().is_empty() {
                continue;
            }
            if end.is_finite() && glyph.x - end > wide * self.size && !self.is_mark(begin, at) {
                parts.push((begin, at));
                begin = at;
            }
            end = end.max(glyph.end);
        }
        parts.push((begin, self.glyphs.len()));
        parts
    }

    /// Whether a stretch is nothing but a list mark: a bullet, "1.", "2.3", "a)".
    fn is_mark(&self, begin: usize, end: usize) -> bool {
        let text: String =
            self.glyphs.get(begin..end).unwrap_or_default().iter().map(|glyph| glyph.text.as_str()).collect();
        let text = text.trim();
        let bare = text.trim_end_matches(['.', ')']).trim_start_matches('(');
        let numbered = !bare.is_empty()
            && bare.len() <= 6
            && (bare.split('.').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
                || (bare.len() == 1 && bare != text));
        numbered && (bare != text || bare.contains('.')) || (text.chars().count() == 1 && text.starts_with(is_bullet))
    }

    /// The part of the row between two places in `glyphs`.
    pub(super) fn part(&self, begin: usize, end: usize) -> Option<Self> {
        Self::new(self.glyphs.get(begin..end)?.to_vec())
    }

    /// The glyphs left and right of a place; a side without any is `None`.
    pub(super) fn split(self, x: f64) -> (Option<Self>, Option<Self>) {
        let (left, right): (Vec<Glyph>, Vec<Glyph>) =
            self.glyphs.into_iter().partition(|glyph| (glyph.x + glyph.end) / 2.0 < x);
        (Self::new(left), Self::new(right))
    }

    /// The text: a space where there is a gap, none at the ends.
    fn text(&self) -> String {
        let mut text = String::new();
        let mut end = f64::INFINITY;
        let space = SPACE + tracking(&self.glyphs);
        for glyph in &self.glyphs {
            let wide = glyph.x - end > space * glyph.size.min(self.size);
            let blank = glyph.text.chars().all(|char| char == ' ');
            if (wide || blank)
                && !text.ends_with(' ')
                && !text.is_empty()
                && !(blank && text.ends_with(char::is_whitespace))
            {
                text.push(' ');
            }
            if !blank {
                let from = if text.ends_with(' ') { glyph.text.trim_start_matches(' ') } else { &glyph.text };
                text.push_str(from);
            }
            end = glyph.end;
        }
        whole_words(text.trim())
    }

    /// The row as a line of the page; `number` is set when all lines are known.
    pub(super) fn into_line(self, page: u32) -> Line {
        let inked = self.glyphs.iter().filter(|glyph| !glyph.text.trim().is_empty());
        let (bold, all) = inked.fold((0, 0), |(bold, all), glyph| (bold + usize::from(glyph.bold), all + 1));
        Line {
            text: self.text(),
            page,
            size: Some(tenth(self.size)),
            bold: bold * 2 > all,
            left: Some(tenth(self.left())),
            right: Some(tenth(self.right())),
            top: Some(tenth(self.y)),
            ..Line::default()
        }
    }
}

/// Word's bullet of the second level is an "o" in Courier, apart from the text.
fn typed_bullet(glyphs: &mut [Glyph]) {
    let mut inked = glyphs.iter_mut().filter(|glyph| !glyph.text.trim().is_empty());
    if let (Some(first), Some(next)) = (inked.next(), inked.next())
        && first.text == "o"
        && first.typewriter
        && !next.typewriter
        && next.x - first.end > 0.4 * next.size
    {
        first.text = "◦".to_owned();
    }
}

/// How far the letters of a row stand apart from each other, where they are set wide ("S T R A T E G I").
fn tracking(glyphs: &[Glyph]) -> f64 {
    let blank = |glyph: &Glyph| glyph.text.trim().is_empty();
    let mut gaps: Vec<f64> = glyphs
        .windows(2)
        .filter_map(|two| match two {
            [one, next] if !blank(one) && !blank(next) => Some((next.x - one.end) / next.size),
            _ => None,
        })
        .collect();
    gaps.sort_by(f64::total_cmp);
    let middle = gaps.get(gaps.len() / 2).copied().unwrap_or(0.0);
    // a table's row of single figures is not a word
    if gaps.len() >= 5 && (0.1..0.8).contains(&middle) { middle } else { 0.0 }
}

fn size_of_most(glyphs: &[Glyph]) -> f64 {
    let mut sizes: Vec<(f64, usize)> = Vec::new();
    for glyph in glyphs.iter().filter(|glyph| !glyph.text.trim().is_empty()) {
        match sizes.iter_mut().find(|(size, _)| (*size - glyph.size).abs() < 0.1) {
            Some((_, count)) => *count += 1,
            None => sizes.push((glyph.size, 1)),
        }
    }
    sizes.iter().max_by_key(|(_, count)| *count).map_or(0.0, |(size, _)| *size)
}

/// A tenth of a point is finer than any difference that means something.
fn tenth(points: f64) -> f32 {
    ((points * 10.0).round() / 10.0) as f32
}

/// A row with its hyphens as they are meant. Fonts often have one glyph for the hyphen and the soft hyphen, and call it by
/// either name: inside a row it is a hyphen, since a soft one does not show there; at the end it says that the word goes on,
/// except after a figure or a capital letter ("40-timers", "HMS-kurs").
fn whole_words(text: &str) -> String {
    let Some(inner) = text.strip_suffix(SOFT_HYPHEN) else { return text.replace(SOFT_HYPHEN, "-") };
    let kept = inner.ends_with(|last: char| last.is_ascii_digit() || last.is_uppercase());
    let mut text = inner.replace(SOFT_HYPHEN, "-");
    text.push(if kept { '-' } else { SOFT_HYPHEN });
    text
}

const SOFT_HYPHEN: char = '\u{ad}';

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hyphen_is_one_whatever_the_font_calls_it() {
        for (read, meant) in [
            ("QR\u{ad}kode", "QR-kode"),
            ("e\u{ad}post til skrift\u{ad}", "e-post til skrift\u{ad}"),
            ("skjema med QR\u{ad}", "skjema med QR-"),
            ("og 40\u{ad}", "og 40-"),
            ("uten", "uten"),
        ] {
            assert_eq!(whole_words(read), meant, "{read}");
        }
    }
}
