//! Which words differ between two texts, for showing a change in its place. The work is `similar`'s; nothing is lost: the
//! kept and taken-out pieces make the old text, the kept and put-in ones the new.

use serde::{Deserialize, Serialize};
use similar::{ChangeTag, TextDiff};

/// What became of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// In both texts.
    Kept,
    /// In the old text only.
    TakenOut,
    /// In the new text only.
    PutIn,
}

/// A stretch of text with one fate, spaces included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// What became of it.
    pub change: Change,
    /// The text.
    pub text: String,
}

impl Piece {
    /// Whether it is in the old text only.
    #[must_use]
    pub fn taken_out(&self) -> bool {
        self.change == Change::TakenOut
    }

    /// Whether it is in the new text only.
    #[must_use]
    pub fn put_in(&self) -> bool {
        self.change == Change::PutIn
    }
}

/// The pieces of both texts in order, word by word; neighbours with the same fate are one piece.
#[must_use]
pub fn difference(old: &str, new: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for part in TextDiff::from_unicode_words(old, new).iter_all_changes() {
        let change = match part.tag() {
            ChangeTag::Equal => Change::Kept,
            ChangeTag::Delete => Change::TakenOut,
            ChangeTag::Insert => Change::PutIn,
        };
        match pieces.last_mut() {
            Some(last) if last.change == change => last.text.push_str(part.value()),
            _ => pieces.push(Piece { change, text: part.value().to_owned() }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn side(pieces: &[Piece], other: Change) -> String {
        pieces.iter().filter(|piece| piece.change != other).map(|piece| piece.text.as_str()).collect()
    }

    #[test]
    fn only_the_words_that_differ_are_marked() {
        let pieces = difference("Vi ringer alle nye medlemmer.", "Vi besøker alle nye medlemmer.");
        let told: Vec<_> = pieces.iter().map(|p| (p.change, p.text.as_str())).collect();
        assert_eq!(
            told,
            [
                (Change::Kept, "Vi "),
                (Change::TakenOut, "ringer"),
                (Change::PutIn, "besøker"),
                (Change::Kept, " alle nye medlemmer.")
            ]
        );
    }

    proptest! {
        #[test]
        fn the_pieces_give_both_texts_back(old in "[a-zæøå ,.]{0,60}", new in "[a-zæøå ,.]{0,60}") {
            let pieces = difference(&old, &new);
            prop_assert_eq!(side(&pieces, Change::PutIn), old);
            prop_assert_eq!(side(&pieces, Change::TakenOut), new);
        }
    }
}
