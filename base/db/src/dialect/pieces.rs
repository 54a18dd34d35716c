//! Cuts SQL into words, signs, and what is to be left alone.

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Piece<'t> {
    Word(&'t str),
    /// A string, a quoted name or a comment.
    Quiet(&'t str),
    Sign(&'t str),
}

impl<'t> Piece<'t> {
    pub(crate) fn text(&self) -> &'t str {
        match self {
            Self::Word(text) | Self::Quiet(text) | Self::Sign(text) => text,
        }
    }

    pub(crate) fn is_word(&self, wanted: &str) -> bool {
        matches!(self, Self::Word(word) if word.eq_ignore_ascii_case(wanted))
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.text().trim().is_empty()
    }
}

pub(crate) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let until = |end: &str, from: usize| {
            rest.get(from..).and_then(|tail| tail.find(end)).map_or(rest.len(), |at| from + at + end.len())
        };
        let in_word = |c: char| c.is_alphanumeric() || c == '_';
        let (length, kind): (usize, fn(_) -> _) = match first {
            '\'' => (until("'", 1), Piece::Quiet),
            '"' => (until("\"", 1), Piece::Quiet),
            '-' if rest.starts_with("--") => (until("\n", 2), Piece::Quiet),
            '/' if rest.starts_with("/*") => (until("*/", 2), Piece::Quiet),
            c if in_word(c) => (rest.find(|c| !in_word(c)).unwrap_or(rest.len()), Piece::Word),
            c => (c.len_utf8(), Piece::Sign),
        };
        let (piece, after) = rest.split_at(length);
        pieces.push(kind(piece));
        rest = after;
    }
    pieces
}
