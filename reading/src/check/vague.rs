//! Vague words: the built-in ones of the text's language, and the union's own.

use super::patterns;
use super::settings::{OwnWord, Settings};
use super::words::vague::VAGUE;
use crate::quantity::tokens::Tokens;

/// The built-in vague phrase of a text, as it stands there.
pub(crate) fn vague(tokens: &Tokens, language: &str) -> Option<String> {
    patterns::first(tokens, VAGUE.of(language)).map(|at| patterns::text(tokens, &at).to_owned())
}

/// One of the union's own words in a text, as it stands there.
pub(crate) fn own<'s>(tokens: &Tokens, language: &str, settings: &'s Settings) -> Option<(String, &'s OwnWord)> {
    let norwegian = |code: &str| matches!(code, "nb" | "nn" | "no" | "");
    let ours = |word: &&OwnWord| word.language == language || (norwegian(&word.language) && norwegian(language));
    settings.words.iter().filter(ours).find_map(|own| {
        let word = own.word.to_lowercase();
        let at = patterns::first(tokens, std::iter::once(word.as_str()).filter(|word| !word.trim().is_empty()))?;
        Some((patterns::text(tokens, &at).to_owned(), own))
    })
}
