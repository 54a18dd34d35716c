//! Where things stand in the drawn wheel: a circle of 400 by 400 with January at the top, clockwise. Pure.

use jiff::civil::{Date, date};

use crate::rule::Stretch;
use crate::wheel::Ring;

/// The middle of the picture, both ways.
const MIDDLE: f64 = 200.0;
/// The inner and outer edge of the months' own ring.
const MONTHS: (f64, f64) = (166.0, 196.0);

/// A place in the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Point {
    pub(crate) x: f64,
    pub(crate) y: f64,
}

/// How far from the middle a ring lies.
pub(crate) fn radius(ring: Ring) -> f64 {
    match ring {
        Ring::Above => 150.0,
        Ring::Own => 128.0,
        Ring::Meeting => 106.0,
        Ring::Action => 84.0,
    }
}

/// The part of the year before a day, from 0 to 1.
fn part(day: Date) -> f64 {
    let days = if day.in_leap_year() { 366.0 } else { 365.0 };
    f64::from(day.day_of_year() - 1) / days
}

fn point(part: f64, radius: f64) -> Point {
    let angle = part * std::f64::consts::TAU;
    let round = |n: f64| (n * 10.0).round() / 10.0;
    Point { x: round(MIDDLE + radius * angle.sin()), y: round(MIDDLE - radius * angle.cos()) }
}

/// Where a day stands on a ring.
pub(crate) fn spot(day: Date, ring: Ring) -> Point {
    point(part(day), radius(ring))
}

/// The line of a stretch of days along a ring, as the path of an SVG.
pub(crate) fn arc(stretch: Stretch, ring: Ring) -> String {
    let (from, to) = (spot(stretch.from, ring), spot(stretch.to, ring));
    let large = i32::from(part(stretch.to) - part(stretch.from) > 0.5);
    let r = radius(ring);
    format!("M {} {} A {r} {r} 0 {large} 1 {} {}", from.x, from.y, to.x, to.y)
}

/// The line from the middle to the edge on a day.
pub(crate) fn hand(day: Date) -> (Point, Point) {
    (point(part(day), 58.0), point(part(day), MONTHS.0))
}

/// A month's field: its outline as a path, and the middle of it for its name.
pub(crate) fn field(year: i16, month: i8) -> (String, Point) {
    let first = date(year, month.clamp(1, 12), 1);
    let (begin, end) = (part(first), part(first.last_of_month()) + 1.0 / 366.0);
    let (inner, outer) = MONTHS;
    let corners = [point(begin, inner), point(begin, outer), point(end, outer), point(end, inner)];
    let [a, b, c, d] = corners;
    let path = format!(
        "M {} {} L {} {} A {outer} {outer} 0 0 1 {} {} L {} {} A {inner} {inner} 0 0 0 {} {} Z",
        a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y, a.x, a.y
    );
    (path, point(f64::midpoint(begin, end), f64::midpoint(inner, outer)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_goes_clockwise_from_the_top() {
        let at = |month, day| spot(date(2026, month, day), Ring::Meeting);
        assert_eq!(at(1, 1), Point { x: 200.0, y: 94.0 });
        let (april, july, october) = (at(4, 2), at(7, 2), at(10, 1));
        assert!(april.x > 300.0 && (april.y - 200.0).abs() < 4.0, "{april:?}");
        assert!(july.y > 300.0 && (july.x - 200.0).abs() < 4.0, "{july:?}");
        assert!(october.x < 100.0 && (october.y - 200.0).abs() < 4.0, "{october:?}");
    }

    #[test]
    fn more_than_half_a_year_takes_the_long_way_round() {
        let stretch = |to| Stretch { from: date(2026, 1, 1), to };
        assert!(arc(stretch(date(2026, 3, 31)), Ring::Own).contains(" 0 0 1 "));
        assert!(arc(stretch(date(2026, 9, 30)), Ring::Own).contains(" 0 1 1 "));
    }

    #[test]
    fn the_months_fill_the_circle() {
        for (month, next) in (1..12).zip(2..=12) {
            let corner = |month| field(2026, month).0;
            let begins = corner(next).split(" L ").next().map(str::to_owned).unwrap_or_default();
            let spot = begins.trim_start_matches("M ").to_owned();
            let x: f64 = spot.split(' ').next().and_then(|x| x.parse().ok()).unwrap_or_default();
            let ends = corner(month);
            let last = ends.rsplit(" L ").next().unwrap_or_default();
            let end: f64 = last.split(' ').next().and_then(|x| x.parse().ok()).unwrap_or_default();
            assert!((x - end).abs() < 0.5, "{month}: {x} {end}");
        }
    }
}
