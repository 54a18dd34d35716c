//! "More", "better", "fewer": a change of which nobody can say when it is reached, as long as no figure stands beside it.

use super::patterns;
use super::words::change::CHANGE;
use crate::quantity::tokens::Tokens;

/// The word of change in a text, as it stands there.
pub(crate) fn change(tokens: &Tokens, language: &str) -> Option<String> {
    patterns::first(tokens, CHANGE.of(language)).map(|at| patterns::text(tokens, &at).to_owned())
}
