//! Cuts text into words, runs of digits and signs, with the place of each in the text.
//! Knows nothing of what they mean; `numbers`, `dates` and the rules read from here.

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters.
    Word,
    /// ASCII digits.
    Digits,
    /// One character that is neither, nor white space.
    Sign,
}

/// A token and where it stands, in bytes.
#[derive(Debug, Clone)]
pub(crate) struct Token<'a> {
    pub kind: Kind,
    pub text: &'a str,
    pub lower: String,
    pub start: usize,
    pub end: usize,
    /// Whether white space (or the start of the text) stands before it.
    pub spaced: bool,
}

/// The tokens of a text, with a reading head that never panics.
#[derive(Debug, Clone)]
pub(crate) struct Tokens<'a> {
    pub all: Vec<Token<'a>>,
    pub text: &'a str,
}

impl<'a> Tokens<'a> {
    /// Cuts `text`.
    pub fn of(text: &'a str) -> Self {
        let mut all: Vec<Token<'a>> = Vec::new();
        let mut spaced = true;
        let mut chars = text.char_indices().peekable();
        while let Some((start, c)) = chars.next() {
            if c.is_whitespace() {
                spaced = true;
                continue;
            }
            let kind = kind_of(c);
            let mut end = start + c.len_utf8();
            if kind != Kind::Sign {
                while let Some(&(at, next)) = chars.peek() {
                    if kind_of(next) != kind || next.is_whitespace() {
                        break;
                    }
                    end = at + next.len_utf8();
                    chars.next();
                }
            }
            let piece = text.get(start..end).unwrap_or("");
            all.push(Token { kind, text: piece, lower: piece.to_lowercase(), start, end, spaced });
            spaced = false;
        }
        Self { all, text }
    }

    /// The token at `at`.
    pub fn get(&self, at: usize) -> Option<&Token<'a>> {
        self.all.get(at)
    }

    /// The lower-cased text at `at`; empty outside.
    pub fn lower(&self, at: usize) -> &str {
        self.all.get(at).map_or("", |t| t.lower.as_str())
    }

    /// The lower-cased text `back` tokens before `at`; empty outside.
    pub fn before(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).map_or("", |i| self.lower(i))
    }

    /// Whether the token is of this kind.
    pub fn is(&self, at: usize, kind: Kind) -> bool {
        self.all.get(at).is_some_and(|t| t.kind == kind)
    }

    /// Whether the token stands straight after the one before it.
    pub fn tight(&self, at: usize) -> bool {
        self.all.get(at).is_some_and(|t| !t.spaced)
    }

    /// Digits of at most nine figures as a number.
    pub fn digits(&self, at: usize) -> Option<u32> {
        let token = self.all.get(at).filter(|t| t.kind == Kind::Digits && t.text.len() <= 9)?;
        token.text.parse().ok()
    }

    /// How many digits stand at `at`.
    pub fn width(&self, at: usize) -> usize {
        self.all.get(at).filter(|t| t.kind == Kind::Digits).map_or(0, |t| t.text.len())
    }

    /// Whether the words from `at` are these.
    pub fn says(&self, at: usize, phrase: &str) -> bool {
        (at..).zip(phrase.split(' ')).all(|(i, word)| self.lower(i) == word)
    }

    /// The index of the first word of `phrase` when it ends just before `end`.
    pub fn ends_before(&self, end: usize, phrase: &str) -> Option<usize> {
        let start = end.checked_sub(phrase.split(' ').count())?;
        self.says(start, phrase).then_some(start)
    }

    /// The tokens whose start lies in this range of bytes.
    pub fn within(&self, start: usize, end: usize) -> std::ops::Range<usize> {
        self.all.partition_point(|t| t.start < start)..self.all.partition_point(|t| t.start < end)
    }
}

fn kind_of(c: char) -> Kind {
    if c.is_ascii_digit() {
        Kind::Digits
    } else if c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}') {
        Kind::Word
    } else {
        Kind::Sign
    }
}

/// Whether this is one of the dashes that join two ends of a range.
pub(crate) fn dash(text: &str) -> bool {
    matches!(text, "-" | "–" | "—" | "‐" | "‑" | "−")
}
