//! What a union has chosen: rules that are switched off, and vague words of its own.

use std::collections::HashSet;

/// Which rules hold, and what is added to them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// Ids of rules that say nothing.
    pub off: HashSet<String>,
    /// Words of the union's own beside the built-in vague words.
    pub words: Vec<OwnWord>,
}

/// A word or short phrase that a union finds vague.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnWord {
    /// The language of texts that it is looked for in: `nb`, `nn`, `sv`, `da` or `en`.
    pub language: String,
    /// The word or phrase; a word that ends with `*` stands for every word that begins so.
    pub word: String,
    /// What to write instead; empty where the suggestion of the rule will do.
    pub suggestion: String,
}

impl Settings {
    /// Whether a rule speaks.
    #[must_use]
    pub fn is_on(&self, rule: &str) -> bool {
        !self.off.contains(rule)
    }
}
