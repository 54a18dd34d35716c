//! Tables with rules: a full grid, or level rules only with texts in columns between them.

use super::glyphs::Glyph;
use super::rules::{NEAR, Paths, Rule, joined};
use std::collections::BTreeMap;

/// A table that is drawn with rules.
#[derive(Debug)]
pub(super) struct Grid {
    level: Vec<Rule>,
    upright: Vec<Rule>,
    /// Distinct places of the rules, sorted.
    rows: Vec<f64>,
    columns: Vec<f64>,
    pub(super) top: f64,
}

/// All tables with rules on a page: at least two columns.
pub(super) fn grids(paths: &Paths, glyphs: &[Glyph]) -> Vec<Grid> {
    let level = joined(&paths.level);
    let upright = joined(&paths.upright);
    let mut grids = crossing(&level, &upright);
    let free: Vec<Rule> = level
        .into_iter()
        .filter(|rule| {
            let inside = |grid: &Grid| {
                let bottom = grid.rows.last().copied().unwrap_or(grid.top);
                rule.at > grid.top - NEAR && rule.at < bottom + NEAR
            };
            !grids.iter().any(inside)
        })
        .collect();
    grids.extend(level_only(&free, glyphs));
    grids
}

/// Tables with level rules only: three or more of the same length, and strips between them that no text crosses.
fn level_only(rules: &[Rule], glyphs: &[Glyph]) -> Vec<Grid> {
    let mut groups: Vec<Vec<Rule>> = Vec::new();
    for rule in rules {
        let same = |group: &&mut Vec<Rule>| {
            group.first().is_some_and(|first| (first.from - rule.from).abs() <= NEAR && (first.to - rule.to).abs() <= NEAR)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(*rule),
            None => groups.push(vec![*rule]),
        }
    }
    groups.into_iter().filter(|group| group.len() >= 3).filter_map(|group| with_strips(group, glyphs)).collect()
}

fn with_strips(mut level: Vec<Rule>, glyphs: &[Glyph]) -> Option<Grid> {
    let (first, last) = (*level.first()?, *level.last()?);
    let inked = |glyph: &&Glyph| !glyph.text.trim().is_empty() && glyph.x > first.from - NEAR && glyph.end < first.to + NEAR;
    let inside: Vec<&Glyph> =
        glyphs.iter().filter(inked).filter(|glyph| glyph.y > first.at && glyph.y < last.at).collect();
    let size = inside.iter().map(|glyph| glyph.size).fold(0.0, f64::max);
    let strips = strips(&inside, 0.8 * size);
    if strips.is_empty() {
        return None;
    }
    // the head of the table often stands above the first rule
    let head: Vec<&Glyph> = glyphs
        .iter()
        .filter(inked)
        .filter(|glyph| glyph.y <= first.at && glyph.y > first.at - 1.5 * glyph.size)
        .collect();
    let crosses = head.iter().any(|glyph| strips.iter().any(|strip| glyph.x < *strip && *strip < glyph.end));
    let beyond = |glyph: &&Glyph| strips.first().is_some_and(|strip| glyph.x > *strip);
    let mut top = first.at;
    if !crosses && head.iter().any(|glyph| beyond(glyph)) && head.iter().any(|glyph| !beyond(glyph)) {
        top = first.at - 2.0 * size;
        level.insert(0, Rule { at: top, ..first });
    }
    let mut upright = vec![first.from, first.to];
    upright.extend(strips);
    let upright = upright.into_iter().map(|at| Rule { at, from: top, to: last.at }).collect();
    Grid::new(level, upright)
}

/// The middles of the strips, at least so wide, that no glyph stands in.
fn strips(glyphs: &[&Glyph], width: f64) -> Vec<f64> {
    let mut spans: Vec<(f64, f64)> = glyphs.iter().map(|glyph| (glyph.x, glyph.end)).collect();
    spans.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut strips = Vec::new();
    let mut end = f64::INFINITY;
    for (from, to) in spans {
        if from - end > width {
            strips.push((from + end) / 2.0);
        }
        end = if end.is_finite() { end.max(to) } else { to };
    }
    strips
}

/// Tables whose rules touch each other.
fn crossing(level: &[Rule], upright: &[Rule]) -> Vec<Grid> {
    let mut groups: Vec<(Vec<Rule>, Vec<Rule>)> = Vec::new();
    for rule in level.iter().copied() {
        let touching: Vec<Rule> = upright.iter().copied().filter(|post| touch(&rule, post)).collect();
        if touching.is_empty() {
            continue;
        }
        let mut group = (vec![rule], touching);
        // whatever shares an upright rule is one table
        let (same, apart): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|(_, posts)| posts.iter().any(|post| group.1.contains(post)));
        for (levels, posts) in same {
            group.0.extend(levels);
            let new: Vec<Rule> = posts.into_iter().filter(|post| !group.1.contains(post)).collect();
            group.1.extend(new);
        }
        groups = apart;
        groups.push(group);
    }
    groups.into_iter().filter_map(|(level, upright)| Grid::new(level, upright)).collect()
}

fn touch(level: &Rule, upright: &Rule) -> bool {
    upright.at > level.from - NEAR
        && upright.at < level.to + NEAR
        && level.at > upright.from - NEAR
        && level.at < upright.to + NEAR
}

fn distinct(rules: &[Rule]) -> Vec<f64> {
    let mut places: Vec<f64> = rules.iter().map(|rule| rule.at).collect();
    places.sort_by(f64::total_cmp);
    places.dedup_by(|next, kept| *next - *kept <= NEAR);
    places
}

impl Grid {
    /// `None` for a frame around a text, which is no table.
    fn new(level: Vec<Rule>, upright: Vec<Rule>) -> Option<Self> {
        let rows = distinct(&level);
        let columns = distinct(&upright);
        if rows.len() < 2 || columns.len() < 2 || (rows.len() - 1) * (columns.len() - 1) < 2 || columns.len() < 3 {
            return None;
        }
        let top = *rows.first()?;
        Some(Self { level, upright, rows, columns, top })
    }

    /// Whether the glyph stands inside the table.
    pub(super) fn holds(&self, glyph: &Glyph) -> bool {
        let (x, y) = middle(glyph);
        let between = |places: &[f64], place: f64| {
            places.first().is_some_and(|first| place > *first) && places.last().is_some_and(|last| place < *last)
        };
        between(&self.columns, x) && between(&self.rows, y)
    }

    /// The glyphs of each cell, by row and column. A cell that spans several belongs to the first.
    pub(super) fn cells(&self, glyphs: Vec<Glyph>) -> BTreeMap<(u32, u32), Vec<Glyph>> {
        let mut cells: BTreeMap<(u32, u32), Vec<Glyph>> = BTreeMap::new();
        for glyph in glyphs {
            let (x, y) = middle(&glyph);
            let row = before(&self.rows, y, |at| covers(&self.level, at, x));
            let column = before(&self.columns, x, |at| covers(&self.upright, at, y));
            cells.entry((row, column)).or_default().push(glyph);
        }
        cells
    }
}

fn middle(glyph: &Glyph) -> (f64, f64) {
    ((glyph.x + glyph.end) / 2.0, glyph.y - 0.3 * glyph.size)
}

/// Whether a rule at this place is really drawn there: cells that are joined have none between them.
fn covers(rules: &[Rule], at: f64, across: f64) -> bool {
    rules.iter().any(|rule| (rule.at - at).abs() <= NEAR && rule.from - NEAR < across && across < rule.to + NEAR)
}

/// How many of the places come before, counted at the last one that is drawn there.
fn before(places: &[f64], place: f64, drawn: impl Fn(f64) -> bool) -> u32 {
    let last = places.iter().rposition(|at| *at < place && drawn(*at)).unwrap_or(0);
    u32::try_from(last).unwrap_or(u32::MAX)
}
