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
    in_one(pieces)
}

/// Changes with nothing but spaces and signs between them are one change: a sentence that is written anew reads as the
/// old words and then the new ones, not as a word of each in turn.
fn in_one(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut joined: Vec<Piece> = Vec::new();
    let (mut out, mut put, mut between) = (String::new(), String::new(), String::new());
    for piece in pieces {
        let is_changing = !out.is_empty() || !put.is_empty();
        match piece.change {
            Change::Kept if is_changing && between.is_empty() && !piece.text.contains(char::is_alphanumeric) => {
                between = piece.text;
            }
            Change::Kept => {
                push(&mut joined, &mut out, &mut put);
                let text = std::mem::take(&mut between) + &piece.text;
                joined.push(Piece { change: Change::Kept, text });
            }
            changed => {
                let gap = std::mem::take(&mut between);
                out.push_str(&gap);
                put.push_str(&gap);
                if changed == Change::TakenOut { &mut out } else { &mut put }.push_str(&piece.text);
            }
        }
    }
    push(&mut joined, &mut out, &mut put);
    if !between.is_empty() {
        joined.push(Piece { change: Change::Kept, text: between });
    }
    joined
}

/// Puts down a change: first what was there, then what came.
fn push(pieces: &mut Vec<Piece>, out: &mut String, put: &mut String) {
    for (change, text) in [(Change::TakenOut, std::mem::take(out)), (Change::PutIn, std::mem::take(put))] {
        if !text.is_empty() {
            pieces.push(Piece { change, text });
        }
    }
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

    #[test]
    fn words_that_change_side_by_side_are_one_change() {
        let pieces = difference("Telle opp innen 1. mai 2026. Så igjen.", "Telle opp og spørre om pause. Så igjen.");
        let told: Vec<_> = pieces.iter().map(|p| (p.change, p.text.as_str())).collect();
        assert_eq!(
            told,
            [
                (Change::Kept, "Telle opp "),
                (Change::TakenOut, "innen 1. mai 2026"),
                (Change::PutIn, "og spørre om pause"),
                (Change::Kept, ". Så igjen.")
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
