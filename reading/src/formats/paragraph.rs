//! A paragraph while DOCX or ODT is read: pieces of text with their look, and how it becomes lines.

use super::symbols::is_bullet;
use crate::line::{Cell, Line, Mark};

/// How a piece of text is set.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Look {
    pub(super) bold: bool,
    pub(super) size: Option<f32>,
}

/// What a whole paragraph is, beside its text.
#[derive(Debug, Clone, Default)]
pub(super) struct Place {
    pub(super) page: u32,
    pub(super) number: u32,
    pub(super) heading: Option<u8>,
    pub(super) mark: Option<Mark>,
    pub(super) cell: Option<Cell>,
    /// It stands in the contents list.
    pub(super) contents: bool,
}

/// Text between two line breaks.
#[derive(Debug, Clone, Default)]
struct Piece {
    text: String,
    bold: usize,
    chars: usize,
    sizes: Vec<(f32, usize)>,
}

/// A paragraph that is being read.
#[derive(Debug, Clone, Default)]
pub(super) struct Paragraph {
    done: Vec<Piece>,
    now: Piece,
}

impl Paragraph {
    pub(super) fn push(&mut self, text: &str, look: Look) {
        // XML writers fold lines; a break that is meant is an element
        let text: String = text.chars().map(|char| if matches!(char, '\n' | '\r') { ' ' } else { char }).collect();
        let chars = text.chars().filter(|char| !char.is_whitespace()).count();
        self.now.text.push_str(&text);
        self.now.chars += chars;
        if look.bold {
            self.now.bold += chars;
        }
        if let Some(size) = look.size {
            match self.now.sizes.iter_mut().find(|(known, _)| *known == size) {
                Some((_, count)) => *count += chars,
                None => self.now.sizes.push((size, chars)),
            }
        }
    }

    pub(super) fn line_break(&mut self) {
        self.done.push(std::mem::take(&mut self.now));
    }

    pub(super) fn is_blank(&self) -> bool {
        self.done.iter().chain([&self.now]).all(|piece| piece.text.trim().is_empty())
    }

    /// Lines of the paragraph: one, or several where a line break stands between two statements.
    /// A break inside a sentence or a heading is a space: it was put there for the look.
    pub(super) fn into_lines(mut self, place: &Place) -> Vec<Line> {
        self.line_break();
        let mut joined: Vec<Piece> = Vec::new();
        let mut apart = true;
        for piece in self.done {
            if piece.text.trim().is_empty() {
                apart = true;
                continue;
            }
            match joined.last_mut() {
                Some(last) if !apart && !divides(last, &piece, place.heading.is_some()) => last.join(piece),
                _ => joined.push(piece),
            }
            apart = false;
        }
        let mut mark = place.mark.clone();
        joined
            .into_iter()
            .map(|piece| Line {
                page: place.page,
                number: place.number,
                whole: true,
                heading: place.heading,
                mark: mark.take(),
                size: piece.size(),
                bold: piece.bold * 2 > piece.chars,
                cell: place.cell,
                contents: place.contents,
                text: piece.text.trim_end().to_owned(),
                ..Line::default()
            })
            .collect()
    }
}

impl Piece {
    fn join(&mut self, next: Self) {
        let kept = self.text.trim_end().len();
        self.text.truncate(kept);
        self.text.push(' ');
        self.text.push_str(next.text.trim_start());
        self.bold += next.bold;
        self.chars += next.chars;
        self.sizes.extend(next.sizes);
    }

    /// The size of most characters.
    fn size(&self) -> Option<f32> {
        self.sizes.iter().max_by_key(|(_, count)| *count).map(|(size, _)| *size)
    }
}

fn divides(before: &Piece, after: &Piece, heading: bool) -> bool {
    if heading {
        return false;
    }
    let ends = before.text.trim_end().ends_with(['.', ':', ';', '!', '?']);
    let start = after.text.trim_start();
    let numbered = start
        .find(['.', ')'])
        .is_some_and(|at| at <= 2 && at > 0 && start.bytes().take(at).all(|byte| byte.is_ascii_digit()));
    let look_differs = (before.bold * 2 > before.chars) != (after.bold * 2 > after.chars);
    ends || numbered || look_differs || start.starts_with(is_bullet)
}
