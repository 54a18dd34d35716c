//! The first password of a new person: random, and easy to read aloud and type on a phone.

use kernel::{Error, Result};

/// Small letters and figures that are not mistaken for each other; 32 of them, so that five random bits choose one evenly.
const LETTERS: [char; 32] = [
    'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'm', 'n', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y',
    'z', '2', '3', '4', '5', '6', '7', '8', '9',
];
const GROUPS: usize = 4;
const IN_A_GROUP: usize = 5;

/// Four groups of five signs: 100 random bits.
///
/// # Errors
/// `Internal`, when the operating system gives no randomness.
pub fn first_password() -> Result<String> {
    let mut bits = [0_u8; GROUPS * IN_A_GROUP];
    getrandom::fill(&mut bits).map_err(Error::internal)?;
    let group = |chunk: &[u8]| chunk.iter().filter_map(|byte| LETTERS.get(usize::from(byte % 32))).collect::<String>();
    Ok(bits.chunks(IN_A_GROUP).map(group).collect::<Vec<_>>().join("-"))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_sign_stands_twice() {
        assert_eq!(LETTERS.iter().collect::<HashSet<_>>().len(), LETTERS.len());
    }

    #[test]
    fn a_first_password_is_long_enough_and_no_two_are_alike() {
        let all: HashSet<String> = (0..100).map(|_| first_password().unwrap()).collect();
        assert_eq!(all.len(), 100);
        assert!(all.iter().all(|p| p.len() == 23 && p.split('-').all(|group| group.len() == IN_A_GROUP)));
    }
}
