//! The word lists of the rules, per language. Bokmål and nynorsk are looked for together: plans mix them.

pub(crate) mod change;
pub(crate) mod countable;
pub(crate) mod doing;
pub(crate) mod objects;
pub(crate) mod posts;
pub(crate) mod vague;

/// Patterns in each language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lists {
    pub nb: &'static [&'static str],
    pub nn: &'static [&'static str],
    pub sv: &'static [&'static str],
    pub da: &'static [&'static str],
    pub en: &'static [&'static str],
}

impl Lists {
    /// The patterns for a text in a language; Norwegian of both forms where the language is not known.
    pub fn of(&self, language: &str) -> impl Iterator<Item = &'static str> + use<> {
        let (first, second): (&[&str], &[&str]) = match language {
            "sv" => (self.sv, &[]),
            "da" => (self.da, &[]),
            "en" => (self.en, &[]),
            _ => (self.nb, self.nn),
        };
        first.iter().chain(second).copied()
    }

    /// Whether a lower-cased word is in the list.
    pub fn has(&self, language: &str, word: &str) -> bool {
        self.of(language).any(|pattern| super::patterns::is(pattern, word))
    }
}
