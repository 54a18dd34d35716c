//! Tables of a page: by their rules, or, without rules, by texts that stand below each other in several rows.

use super::glyphs::Glyph;
use super::rows::Row;
use super::rules::{NEAR, Paths, Rule, joined};
use crate::line::{Cell, Line};
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

/// All tables with rules: rules that touch each other, with at least two columns.
pub(super) fn grids(paths: &Paths) -> Vec<Grid> {
    let level = joined(&paths.level);
    let upright = joined(&paths.upright);
    let mut groups: Vec<(Vec<Rule>, Vec<Rule>)> = Vec::new();
    for rule in level {
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

/// Fewer rows than this that fall into the same columns are chance.
const FEWEST_ROWS: usize = 3;

/// Lines of a column of text; rows whose parts stand below each other become cells, other rows stay whole.
pub(super) fn aligned(rows: Vec<Row>, page: u32, table_count: &mut u32) -> Vec<Line> {
    let parts: Vec<Vec<Row>> = rows
        .iter()
        .map(|row| row.stretches().into_iter().filter_map(|(begin, end)| row.part(begin, end)).collect())
        .collect();
    let mut lines = Vec::new();
    let mut at = 0;
    while at < rows.len() {
        let until = table_end(&parts, at);
        if until == at {
            lines.extend(rows.get(at).cloned().map(|row| row.into_line(page)));
            at += 1;
            continue;
        }
        let table = *table_count;
        *table_count += 1;
        lines.extend(cells(parts.get(at..until).unwrap_or_default(), page, table));
        at = until;
    }
    lines
}

/// Where the table that begins at a row ends; the row itself when none begins.
fn table_end(parts: &[Vec<Row>], begin: usize) -> usize {
    let Some(first) = parts.get(begin).filter(|row| row.len() > 1) else { return begin };
    let columns: Vec<f64> = first.iter().map(Row::left).collect();
    let in_columns = |row: &Vec<Row>| {
        row.iter().all(|part| columns.iter().any(|column| (column - part.left()).abs() < 3.0))
    };
    let mut end = begin;
    let mut full = 0;
    let mut last_y = first.first().map_or(0.0, |part| part.y);
    for (at, row) in parts.iter().enumerate().skip(begin) {
        let Some(part) = row.first() else { break };
        // a row of one part is a cell's second line only when it follows closely and not at the left edge
        let goes_on = row.len() > 1 || (part.y - last_y < 1.7 * part.size && full > 0 && !is_at(&columns, part));
        if !in_columns(row) || !goes_on {
            break;
        }
        if row.len() > 1 {
            full += 1;
            end = at + 1;
        } else if full > 0 {
            end = at + 1;
        }
        last_y = part.y;
    }
    if full >= FEWEST_ROWS { end } else { begin }
}

fn is_at(columns: &[f64], part: &Row) -> bool {
    columns.first().is_some_and(|first| (first - part.left()).abs() < 3.0)
}

fn cells(rows: &[Vec<Row>], page: u32, table: u32) -> Vec<Line> {
    let columns: Vec<f64> = rows.first().map(|row| row.iter().map(Row::left).collect()).unwrap_or_default();
    let mut by_cell: BTreeMap<(u32, u32), Vec<Line>> = BTreeMap::new();
    let mut number = 0;
    for (at, parts) in rows.iter().enumerate() {
        if at > 0 && parts.len() > 1 {
            number += 1;
        }
        for part in parts {
            let column = columns.iter().position(|column| (column - part.left()).abs() < 3.0).unwrap_or(0);
            let column = u32::try_from(column).unwrap_or(u32::MAX);
            let cell = Cell { table, row: number, column };
            let line = Line { cell: Some(cell), ..part.clone().into_line(page) };
            by_cell.entry((number, column)).or_default().push(line);
        }
    }
    by_cell.into_values().flatten().collect()
}
