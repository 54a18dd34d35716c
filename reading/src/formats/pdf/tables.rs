//! Tables with rules, and which cell a glyph stands in. Tables with level rules only are found in `level`.

mod level;

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
            group
                .first()
                .is_some_and(|first| (first.from - rule.from).abs() <= NEAR && (first.to - rule.to).abs() <= NEAR)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(*rule),
            None => groups.push(vec![*rule]),
        }
    }
    groups.iter().flat_map(|group| level::tables(group, glyphs)).collect()
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
