//! Tables with level rules only: bands of text between the rules, and strips through them that no text crosses.

use super::super::glyphs::Glyph;
use super::super::rows::{Row, rows};
use super::super::rules::{NEAR, Rule};
use super::Grid;

/// A gap of this many font sizes parts cells for sure.
const WIDE: f64 = 0.8;
/// A gap of this many parts cells when texts are lined up at it.
const LINED_UP: f64 = 0.45;
/// Letters this much larger than the table's are a heading between two tables.
const HEADING: f64 = 1.25;

/// What stands between two rules.
struct Band {
    rows: Vec<Row>,
    top: Rule,
    bottom: Rule,
}

impl Band {
    /// Whether a row of the band has a gap as between cells.
    fn has_cells(&self) -> bool {
        self.rows.iter().any(|row| row.stretches_by(WIDE).len() > 1)
    }

    fn size(&self) -> f64 {
        self.rows.iter().map(|row| row.size).fold(0.0, f64::max)
    }
}

/// The tables that rules of one length make; sorted from the top.
pub(super) fn tables(rules: &[Rule], glyphs: &[Glyph]) -> Vec<Grid> {
    let bands: Vec<Band> = rules
        .iter()
        .zip(rules.iter().skip(1))
        .map(|(top, bottom)| {
            let inside = |glyph: &&Glyph| within(top, glyph) && glyph.y > top.at && glyph.y < bottom.at;
            Band { rows: rows(glyphs.iter().filter(inside).cloned().collect()), top: *top, bottom: *bottom }
        })
        .collect();
    let mut sizes: Vec<f64> = bands.iter().filter(|band| band.has_cells()).map(Band::size).collect();
    sizes.sort_by(f64::total_cmp);
    let Some(usual) = sizes.get(sizes.len() / 2).copied() else {
        return Vec::new();
    };
    // running text and headings part tables; one row without cells is a heading or a sum inside the table
    let belongs = |band: &Band| (band.has_cells() || band.rows.len() <= 1) && band.size() <= usual * HEADING;
    bands
        .split(|band| !belongs(band))
        .filter(|part| part.iter().filter(|band| band.has_cells()).count() >= 2 || part.len() >= 2)
        .filter_map(|part| table(part, glyphs))
        .collect()
}

fn within(rule: &Rule, glyph: &Glyph) -> bool {
    glyph.x > rule.from - NEAR && glyph.end < rule.to + NEAR
}

fn table(bands: &[Band], glyphs: &[Glyph]) -> Option<Grid> {
    let (first, last) = (bands.first()?.top, bands.last()?.bottom);
    // a row over all columns says nothing about where they are
    let with_cells: Vec<&Row> = bands.iter().filter(|band| band.has_cells()).flat_map(|band| &band.rows).collect();
    let strips = strips(&with_cells);
    if strips.is_empty() {
        return None;
    }
    let mut level: Vec<Rule> = vec![first];
    level.extend(bands.iter().map(|band| band.bottom));
    let top = head(first, &strips, glyphs).unwrap_or(first.at);
    if top < first.at {
        level.insert(0, Rule { at: top, ..first });
    }
    let upright = |at: f64, band: &Band| Rule { at, from: band.top.at, to: band.bottom.at };
    let mut posts =
        vec![Rule { at: first.from, from: top, to: last.at }, Rule { at: first.to, from: top, to: last.at }];
    for strip in strips {
        if top < first.at {
            posts.push(Rule { at: strip, from: top, to: first.at });
        }
        let free = |band: &&Band| !band.rows.iter().any(|row| crosses(&row.glyphs, strip));
        posts.extend(bands.iter().filter(free).map(|band| upright(strip, band)));
    }
    Grid::new(level, posts)
}

fn crosses(glyphs: &[Glyph], strip: f64) -> bool {
    // the letters on both sides of a strip are one text when no gap is there
    glyphs.windows(2).any(|two| match two {
        [one, next] => one.x < strip && strip < next.end && next.x - one.end < LINED_UP * one.size,
        _ => false,
    })
}

/// Where the head of the table begins, when it stands above the first rule.
fn head(first: Rule, strips: &[f64], glyphs: &[Glyph]) -> Option<f64> {
    let near = |glyph: &&Glyph| {
        within(&first, glyph)
            && glyph.y <= first.at
            && glyph.y > first.at - 1.5 * glyph.size
            && !glyph.text.trim().is_empty()
    };
    let head: Vec<&Glyph> = glyphs.iter().filter(near).collect();
    let split = *strips.first()?;
    let beside = head.iter().any(|glyph| glyph.x > split) && head.iter().any(|glyph| glyph.end < split);
    let clear = !head.iter().any(|glyph| strips.iter().any(|strip| glyph.x < *strip && *strip < glyph.end));
    let top = head.iter().map(|glyph| glyph.y - glyph.size).fold(f64::INFINITY, f64::min);
    (beside && clear).then_some(top)
}

/// The middles of the strips that no letter of these rows stands in.
fn strips(rows: &[&Row]) -> Vec<f64> {
    let inked =
        |row: &&&Row| row.glyphs.iter().filter(|glyph| !glyph.text.trim().is_empty()).cloned().collect::<Vec<_>>();
    let mut letters: Vec<Glyph> = rows.iter().flat_map(|row| inked(&row)).collect();
    letters.sort_by(|one, other| one.x.total_cmp(&other.x));
    let mut strips = Vec::new();
    let mut end = f64::INFINITY;
    for letter in &letters {
        let gap = (letter.x - end) / letter.size;
        if gap > WIDE || (gap > LINED_UP && lined_up(&letters, end, letter.x)) {
            strips.push((letter.x + end) / 2.0);
        }
        end = if end.is_finite() { end.max(letter.end) } else { letter.end };
    }
    strips
}

/// Whether several rows begin where the strip ends, or end where it begins.
fn lined_up(letters: &[Glyph], from: f64, to: f64) -> bool {
    let begin = letters.iter().filter(|letter| (letter.x - to).abs() < 1.0).count();
    let end = letters.iter().filter(|letter| (letter.end - from).abs() < 1.0).count();
    begin >= 2 || end >= 2
}
