//! Makes one INSERT of many rows out of an INSERT of one, so that a bulk load is not a message a row:
//! PostgreSQL spends more on each message than on a small row. Only where it means the same.

use crate::dialect::{Piece, pieces};

/// `INSERT … VALUES ($1, $2) …` with so many copies of the row, each with its own parameters; `None`
/// for other statements. An upsert is one of those: PostgreSQL refuses to update a row twice in one.
pub(super) fn widen(text: &str, parameters: usize, copies: usize) -> Option<String> {
    let pieces = pieces(text);
    let said: Vec<&Piece<'_>> = pieces.iter().filter(|piece| !piece.is_blank()).collect();
    let insert = said.first().is_some_and(|piece| piece.is_word("INSERT"));
    let opens = pieces.iter().position(|piece| piece.is_word("VALUES"))? + 1;
    let (head, rest) = pieces.split_at_checked(opens)?;
    let (row, tail) = rest.split_at_checked(row_ends(rest)?)?;
    let once = |piece: &Piece<'_>| {
        let alters = ["UPDATE", "RETURNING"].iter().any(|word| piece.is_word(word));
        alters || *piece == Piece::Sign("$") || *piece == Piece::Sign(",")
    };
    let other = |piece: &Piece<'_>| *piece == Piece::Sign("$") || piece.is_word("SELECT");
    if !insert || head.iter().any(other) || tail.iter().any(once) {
        return None;
    }
    let mut wide: String = head.iter().map(Piece::text).collect();
    for copy in 0..copies {
        wide.push_str(if copy == 0 { "" } else { "," });
        let mut before = "";
        for piece in row.iter().map(Piece::text) {
            match piece.parse::<usize>() {
                Ok(number) if before == "$" => wide.push_str(&(number + copy * parameters).to_string()),
                _ => wide.push_str(piece),
            }
            before = piece;
        }
    }
    wide.extend(tail.iter().map(Piece::text));
    Some(wide)
}

/// How many pieces the bracket at the beginning takes.
fn row_ends(pieces: &[Piece<'_>]) -> Option<usize> {
    let mut depth = 0_usize;
    for (place, piece) in pieces.iter().enumerate() {
        match piece.text() {
            "(" => depth += 1,
            ")" if depth == 1 => return Some(place + 1),
            ")" => depth = depth.checked_sub(1)?,
            _ if depth == 0 && !piece.is_blank() => return None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::widen;

    #[test]
    fn a_plain_insert_is_widened_and_nothing_else_is() {
        let table = [
            ("INSERT INTO t (a, b) VALUES ($1, $2)", Some("INSERT INTO t (a, b) VALUES ($1, $2), ($3, $4)")),
            (
                " insert into t values(lower($2), 7, $1)",
                Some(" insert into t values(lower($2), 7, $1),(lower($4), 7, $3)"),
            ),
            (
                "INSERT INTO t VALUES ($1, '$1 )', $2) ON CONFLICT DO NOTHING",
                Some("INSERT INTO t VALUES ($1, '$1 )', $2), ($3, '$1 )', $4) ON CONFLICT DO NOTHING"),
            ),
            ("INSERT INTO t VALUES ($1, $2) ON CONFLICT (a) DO UPDATE SET b = 1", None),
            ("INSERT INTO t VALUES ($1, $2) RETURNING a", None),
            ("INSERT INTO t VALUES ($1, 1), ($2, 2)", None),
            ("INSERT INTO t SELECT $1, $2", None),
            ("INSERT INTO t SELECT a FROM (VALUES ($1, $2)) v", None),
            ("UPDATE t SET a = $1 WHERE b = $2", None),
            ("DELETE FROM t WHERE (a, b) IN (VALUES ($1, $2))", None),
            ("INSERT INTO t VALUES ($1, $2", None),
            ("", None),
        ];
        for (given, wanted) in table {
            assert_eq!(widen(given, 2, 2).as_deref(), wanted, "{given}");
        }
    }
}
