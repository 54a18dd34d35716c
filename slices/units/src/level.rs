//! A level of the tree, with the union's own word for it.

use db::{Conn, Tx};
use kernel::id::LevelId;
use kernel::{Operator, Result};
use words::Lang;

use crate::store;

/// A level: top is position 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// Id.
    pub id: LevelId,
    /// From 0 at the top.
    pub position: i64,
    /// Its name in nb, nn and en.
    pub names: [String; 3],
    /// Other words that documents use for it.
    pub aliases: Vec<String>,
}

/// What a new level needs.
#[derive(Debug, Clone)]
pub struct NewLevel {
    /// From 0 at the top.
    pub position: i64,
    /// Its name in nb, nn and en.
    pub names: [String; 3],
    /// Other words that documents use for it.
    pub aliases: Vec<String>,
}

/// The letters and digits of a level's name, for comparing: `Landsforening/ forening` is `landsforeningforening`.
fn bare(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

impl Level {
    /// Its name in a language.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &str {
        let [nb, nn, en] = &self.names;
        match lang {
            Lang::Nb => nb,
            Lang::Nn => nn,
            Lang::En => en,
        }
    }

    /// Whether a document's word for a level means this one.
    #[must_use]
    pub fn is_called(&self, word: &str) -> bool {
        let word = bare(word);
        !word.is_empty() && self.names.iter().chain(&self.aliases).any(|name| bare(name) == word)
    }
}

/// Adds a level.
///
/// # Errors
/// The database's.
pub fn add_level(tx: &mut Tx, _: Operator, new: &NewLevel) -> Result<LevelId> {
    let id = LevelId::new();
    store::insert_level(tx, id, new)?;
    Ok(id)
}

/// The union's levels from the top.
///
/// # Errors
/// The database's.
pub fn levels(c: &mut Conn) -> Result<Vec<Level>> {
    store::levels(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_found_by_any_of_its_names_however_they_are_spaced() {
        let level = Level {
            id: LevelId::new(),
            position: 1,
            names: ["Landsforening/forening".into(), "Landsforeining".into(), "Association".into()],
            aliases: vec!["foreningsnivå".into()],
        };
        for word in ["Landsforening/ forening", "LANDSFOREINING", "Foreningsnivå"] {
            assert!(level.is_called(word), "{word}");
        }
        assert!(!level.is_called("Avdeling"));
        assert!(!level.is_called(""));
    }
}
