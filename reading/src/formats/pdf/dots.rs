//! Bullets that a program draws as small shapes instead of letters: each becomes the letter that it stands for.

use super::glyphs::Glyph;
use kurbo::Rect;

/// A page with more small shapes than this is a drawing.
const MOST: usize = 1_000;

/// Adds a bullet for every dot that stands where the mark of a list item would: left of a text, with nothing beside it.
pub(super) fn to_bullets(dots: &[Rect], glyphs: &mut Vec<Glyph>) {
    if dots.len() > MOST {
        return;
    }
    let mut bullets: Vec<Glyph> = Vec::new();
    for dot in dots {
        let beside = |glyph: &&Glyph| {
            let above = glyph.y - dot.center().y;
            !glyph.text.trim().is_empty()
                && (0.0..0.75 * glyph.size).contains(&above)
                && dot.height() < 0.85 * glyph.size
        };
        let touches = |glyph: &Glyph| glyph.x < dot.x1 && dot.x0 - glyph.end < 0.5 * glyph.size;
        let right = |glyph: &&Glyph| glyph.x >= dot.x1 && glyph.x - dot.x1 < 2.2 * glyph.size;
        if glyphs.iter().filter(beside).any(touches) {
            continue;
        }
        let next = glyphs.iter().filter(beside).filter(right).min_by(|one, other| one.x.total_cmp(&other.x));
        let drawn_twice =
            bullets.iter().any(|bullet| (bullet.x - dot.x0).abs() < 2.0 && (bullet.y - dot.y1).abs() < 9.0);
        if let (Some(next), false) = (next, drawn_twice) {
            bullets.push(Glyph { text: "•".to_owned(), x: dot.x0, end: dot.x1, bold: false, ..next.clone() });
        }
    }
    glyphs.append(&mut bullets);
}
