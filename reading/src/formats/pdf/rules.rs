//! Straight lines that are drawn on a page: the rules of tables, whether stroked, or filled as thin boxes.

use kurbo::{BezPath, PathEl, Point, Rect};

/// A level or upright line: where it lies across, and from where to where it runs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rule {
    pub(super) at: f64,
    pub(super) from: f64,
    pub(super) to: f64,
}

/// All rules of a page.
#[derive(Debug, Default)]
pub(super) struct Paths {
    pub(super) level: Vec<Rule>,
    pub(super) upright: Vec<Rule>,
}

/// Thicker than this is a box, not a line; in points.
const THIN: f64 = 3.0;
/// Shorter than this is no rule of a table; in points.
const SHORT: f64 = 4.0;
/// Rules nearer than this are one; in points.
pub(super) const NEAR: f64 = 3.0;
/// Drawings of maps and diagrams have endless lines; no table needs this many on a page.
const MOST: usize = 4_000;

impl Paths {
    /// Takes up a path that is drawn, when it is a line or made of lines.
    pub(super) fn add(&mut self, path: &BezPath, bounds: Rect, stroked: bool) {
        if self.level.len() + self.upright.len() > MOST {
            return;
        }
        if bounds.height() <= THIN && bounds.width() >= SHORT {
            self.level.push(Rule { at: bounds.center().y, from: bounds.x0, to: bounds.x1 });
        } else if bounds.width() <= THIN && bounds.height() >= SHORT {
            self.upright.push(Rule { at: bounds.center().x, from: bounds.y0, to: bounds.y1 });
        } else if stroked {
            self.sides(path);
        }
    }

    /// The straight sides of a stroked shape.
    fn sides(&mut self, path: &BezPath) {
        let (mut first, mut last) = (Point::ZERO, Point::ZERO);
        for element in path.elements() {
            let next = match element {
                PathEl::MoveTo(point) => {
                    (first, last) = (*point, *point);
                    continue;
                }
                PathEl::LineTo(point) => *point,
                PathEl::ClosePath => first,
                PathEl::QuadTo(_, point) | PathEl::CurveTo(_, _, point) => {
                    last = *point;
                    continue;
                }
            };
            let side = Rect::from_points(last, next);
            if side.height() < 0.5 && side.width() >= SHORT {
                self.level.push(Rule { at: side.center().y, from: side.x0, to: side.x1 });
            } else if side.width() < 0.5 && side.height() >= SHORT {
                self.upright.push(Rule { at: side.center().x, from: side.y0, to: side.y1 });
            }
            last = next;
        }
    }
}

/// Joins the pieces in which programs draw one rule (a piece for each cell), and what is drawn twice.
pub(super) fn joined(rules: &[Rule]) -> Vec<Rule> {
    let mut sorted = rules.to_vec();
    sorted.sort_by(|one, other| one.at.total_cmp(&other.at));
    let mut groups: Vec<Vec<Rule>> = Vec::new();
    for rule in sorted {
        match groups.last_mut() {
            Some(group) if group.first().is_some_and(|first| rule.at - first.at <= NEAR) => group.push(rule),
            _ => groups.push(vec![rule]),
        }
    }
    let mut out = Vec::new();
    for mut group in groups {
        group.sort_by(|one, other| one.from.total_cmp(&other.from));
        let at = group.iter().map(|rule| rule.at).sum::<f64>() / group.len() as f64;
        let mut open: Option<Rule> = None;
        for rule in group {
            match &mut open {
                Some(line) if rule.from - line.to <= NEAR => line.to = line.to.max(rule.to),
                _ => out.extend(open.replace(Rule { at, ..rule })),
            }
        }
        out.extend(open);
    }
    out
}
