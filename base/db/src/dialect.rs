//! Turns the one text of a migration into SQLite's spelling: five words for types, and `STRICT`
//! tables. Strings, quoted names and comments are left alone. Running it is left to `migrate`.

use crate::{Error, Result};

#[derive(Debug, Clone, Copy, PartialEq)]
enum Piece<'t> {
    Word(&'t str),
    /// A string, a quoted name or a comment.
    Quiet(&'t str),
    Sign(&'t str),
}

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
            && let Some((_, why)) = advice
                .iter()
                .find(|(wrong, _)| word.eq_ignore_ascii_case(wrong))
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
    let blank = |piece: &Piece| matches!(piece, Piece::Sign(sign) if sign.trim().is_empty());
    let next = rest.iter().position(|piece| !blank(piece))?;
    match rest.get(next)? {
        Piece::Word(word) if word.eq_ignore_ascii_case("PRECISION") => rest.get(next + 1..),
        _ => None,
    }
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

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let until = |end: &str, from: usize| {
            rest.get(from..)
                .and_then(|tail| tail.find(end))
                .map_or(rest.len(), |at| from + at + end.len())
        };
        let in_word = |c: char| c.is_alphanumeric() || c == '_';
        let (length, kind): (usize, fn(_) -> _) = match first {
            '\'' => (until("'", 1), Piece::Quiet),
            '"' => (until("\"", 1), Piece::Quiet),
            '-' if rest.starts_with("--") => (until("\n", 2), Piece::Quiet),
            '/' if rest.starts_with("/*") => (until("*/", 2), Piece::Quiet),
            c if in_word(c) => (
                rest.find(|c| !in_word(c)).unwrap_or(rest.len()),
                Piece::Word,
            ),
            c => (c.len_utf8(), Piece::Sign),
        };
        let (piece, after) = rest.split_at(length);
        pieces.push(kind(piece));
        rest = after;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_become_sqlite_s_and_tables_strict() {
        let table = [
            (
                "CREATE TABLE t (a BIGINT)",
                "CREATE TABLE t (a INTEGER) STRICT",
            ),
            (
                "create table if not exists t(a bigint);",
                "create table if not exists t(a INTEGER) STRICT;",
            ),
            (
                "CREATE TABLE t (a DOUBLE\n  PRECISION NOT NULL, b BYTEA, c BOOLEAN, d TEXT)",
                "CREATE TABLE t (a REAL NOT NULL, b BLOB, c INTEGER, d TEXT) STRICT",
            ),
            (
                "CREATE TABLE t (a TEXT CHECK (length(a) > (1)), UNIQUE (a));CREATE TABLE u (b TEXT)",
                "CREATE TABLE t (a TEXT CHECK (length(a) > (1)), UNIQUE (a)) STRICT;CREATE TABLE u (b TEXT) STRICT",
            ),
            (
                "CREATE TABLE \"a(b\" (c TEXT)",
                "CREATE TABLE \"a(b\" (c TEXT) STRICT",
            ),
            (
                "ALTER TABLE t ADD COLUMN b BOOLEAN",
                "ALTER TABLE t ADD COLUMN b INTEGER",
            ),
        ];
        for (given, wanted) in table {
            assert_eq!(sqlite(given), wanted);
        }
    }

    #[test]
    fn everything_else_is_left_alone() {
        let table = [
            "CREATE UNIQUE INDEX one_open ON closures (action) WHERE (reopened IS NULL);",
            "CREATE VIEW v AS SELECT count(*) FROM t;",
            "CREATE TABLE t AS SELECT max(a) FROM u;",
            "INSERT INTO t VALUES ('a BIGINT; it''s BYTEA', 2);",
            "-- BOOLEAN; CREATE TABLE (\nSELECT 1;",
            "/* BIGINT ( */ SELECT \"BOOLEAN\", my_bigint, BIGINTS, ærebigint, double FROM t",
            "SELECT 'not closed BIGINT",
            "/",
            "",
        ];
        for text in table {
            assert_eq!(sqlite(text), text);
        }
    }

    #[test]
    fn a_comment_or_a_bracket_in_a_string_does_not_hide_the_end_of_a_table() {
        let given =
            "CREATE TABLE t ( -- first (\n a TEXT DEFAULT ')' /* ) */ , b BIGINT ) ; SELECT (1)";
        let wanted = "CREATE TABLE t ( -- first (\n a TEXT DEFAULT ')' /* ) */ , b INTEGER ) STRICT ; SELECT (1)";
        assert_eq!(sqlite(given), wanted);
    }

    #[test]
    fn narrow_types_and_ends_of_transactions_are_refused() {
        for text in ["a INT", "a integer", "a Real", "COMMIT;", "x; rollback"] {
            assert!(check(text).is_err(), "{text}");
        }
        for text in [
            "a BIGINT",
            "-- INTEGER",
            "'REAL'",
            "\"INT\"",
            "point",
            "INTO",
            "a DOUBLE PRECISION",
        ] {
            assert!(check(text).is_ok(), "{text}");
        }
    }
}
