//! What opens one thing to whoever holds a letter: 256 random bits in a link, and only their hash in the database.

use kernel::{Error, Result};
use sha2::{Digest, Sha256};

/// A token that was just made. Its text goes into a letter and nowhere else.
#[derive(Debug, Clone)]
pub struct Token {
    /// 52 small letters and digits, so that no program cuts a link short at a sign, and no hand mistakes the case.
    pub text: String,
    /// What the database keeps.
    pub hash: String,
}

const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

impl Token {
    /// A new token.
    ///
    /// # Errors
    /// When the operating system has no randomness to give.
    pub fn mint() -> Result<Self> {
        let mut bits = [0_u8; 32];
        getrandom::fill(&mut bits).map_err(Error::internal)?;
        let text = base32(&bits);
        Ok(Self { hash: Self::hash_of(&text), text })
    }

    /// What the database keeps of a token that somebody brings: SHA-256, as hexadecimal.
    #[must_use]
    pub fn hash_of(text: &str) -> String {
        Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

fn base32(bytes: &[u8]) -> String {
    let bit = |at: usize| bytes.get(at / 8).map_or(0, |byte| byte >> (7 - at % 8) & 1);
    let letter = |first: usize| {
        let value = (first..first + 5).fold(0_u8, |value, at| value << 1 | bit(at));
        LETTERS.get(usize::from(value)).map_or('a', |letter| char::from(*letter))
    };
    (0..bytes.len() * 8).step_by(5).map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_written_as_the_standard_writes_them() {
        assert_eq!(base32(b"foobar"), "mzxw6ytboi");
        assert_eq!(base32(&[255; 5]), "77777777");
    }

    #[test]
    fn every_token_is_another_and_is_known_by_its_hash() {
        let (one, other) = (Token::mint().expect("randomness"), Token::mint().expect("randomness"));
        assert_ne!(one.text, other.text);
        assert_eq!((one.text.len(), one.hash.len()), (52, 64));
        assert_eq!(Token::hash_of(&one.text), one.hash);
    }
}
