//! Turns the one text of a migration into SQLite's spelling: five words for types, and `STRICT`
//! tables. Strings, quoted names and comments are left alone. Running it is left to `migrate`.

mod pieces;
#[cfg(test)]
mod tests;

use crate::{Error, Result};
pub(crate) use pieces::{Piece, pieces};

/// Refuses words that mean different things on the engines, or end the migration's transaction.
pub(crate) fn check(text: &str) -> Result<()> {
    let advice = [
        ("INT", "write BIGINT"),
        ("INTEGER", "write BIGINT"),
        ("REAL", "write DOUBLE PRECISION"),
        ("COMMIT", "a migration is one transaction"),
        ("ROLLBACK", "a migration is one transaction"),
    ];
    for piece in pieces(text) {
        if let Piece::Word(word) = piece
            && let Some((_, why)) = advice.iter().find(|(wrong, _)| word.eq_ignore_ascii_case(wrong))
        {
            return Err(Error::Internal(format!("{word}: {why}")));
        }
    }
    Ok(())
}

/// The same text for SQLite.
pub(crate) fn sqlite(text: &str) -> String {
    let pieces = pieces(text);
    let mut out = String::with_capacity(text.len() + 64);
    let mut statement = Statement::default();
    let mut rest = pieces.as_slice();
    while let Some((piece, after)) = rest.split_first() {
        rest = after;
        match *piece {
            Piece::Quiet(text) => out.push_str(text),
            Piece::Sign(sign) => {
                out.push_str(sign);
                if statement.sign(sign) {
                    out.push_str(" STRICT");
                }
            }
            Piece::Word(word) => {
                statement.word(word);
                match word.to_ascii_uppercase().as_str() {
                    "BIGINT" | "BOOLEAN" => out.push_str("INTEGER"),
                    "BYTEA" => out.push_str("BLOB"),
                    "DOUBLE" if after_precision(rest).is_some() => {
                        out.push_str("REAL");
                        rest = after_precision(rest).unwrap_or_default();
                    }
                    _ => out.push_str(word),
                }
            }
        }
    }
    out
}

/// What follows `PRECISION`, if that is the next word.
fn after_precision<'p, 't>(rest: &'p [Piece<'t>]) -> Option<&'p [Piece<'t>]> {
    let next = rest.iter().position(|piece| !piece.is_blank())?;
    let precision = rest.get(next)?.is_word("PRECISION");
    rest.get(next + 1..).filter(|_| precision)
}

/// How far into one statement we are.
#[derive(Default)]
struct Statement {
    words: usize,
    depth: usize,
    creates_table: bool,
}

impl Statement {
    fn word(&mut self, word: &str) {
        if self.depth > 0 {
            return;
        }
        self.words += 1;
        match (self.words, word.to_ascii_uppercase().as_str()) {
            (1, "CREATE") => self.creates_table = true,
            (1, _) | (_, "AS") => self.creates_table = false,
            (2, second) => self.creates_table &= second == "TABLE",
            _ => {}
        }
    }

    /// True at the bracket that closes the columns of a table.
    fn sign(&mut self, sign: &str) -> bool {
        match sign {
            "(" => self.depth += 1,
            ")" => self.depth = self.depth.saturating_sub(1),
            ";" => *self = Self::default(),
            _ => {}
        }
        let closes = sign == ")" && self.depth == 0 && self.creates_table && self.words > 1;
        self.creates_table &= !closes;
        closes
    }
}
