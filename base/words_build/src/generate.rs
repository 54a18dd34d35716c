//! Writes the Rust code of a crate's messages.

use std::fmt::Write;

use crate::LANGUAGES;
use crate::check::Messages;

/// The code: a `T` with one function a message, and `by_name` for messages named by a word.
pub fn code(messages: &Messages, sources: &[(String, String)]) -> String {
    let mut out = String::from(
        "// Made by words_build from words/*.ftl.\n\
         static BUNDLES: std::sync::LazyLock<words::Bundles> = std::sync::LazyLock::new(|| words::Bundles::new([\n",
    );
    for (path, _) in sources.iter().take(LANGUAGES.len()) {
        let _ = writeln!(out, "    include_str!({path:?}),");
    }
    out.push_str(
        "]));\n\n/// The messages of this crate in one language.\n#[derive(Debug, Clone, Copy)]\npub struct T(pub words::Lang);\n\n\
         #[allow(dead_code, missing_docs, clippy::must_use_candidate, clippy::allow_attributes, reason = \"made by the build\")]\nimpl T {\n",
    );
    for (key, variables) in messages {
        let name = key.replace('-', "_");
        if variables.is_empty() {
            let _ = writeln!(out, "    pub fn {name}(&self) -> String {{ BUNDLES.say(self.0, {key:?}, Vec::new()) }}");
            continue;
        }
        let parameters: Vec<String> =
            variables.iter().map(|v| format!("{}: impl Into<words::Arg<'a>>", v.replace('-', "_"))).collect();
        let pairs: Vec<String> = variables.iter().map(|v| format!("({v:?}, {}.into())", v.replace('-', "_"))).collect();
        let _ = writeln!(
            out,
            "    pub fn {name}<'a>(&self, {}) -> String {{ BUNDLES.say(self.0, {key:?}, vec![{}]) }}",
            parameters.join(", "),
            pairs.join(", ")
        );
    }
    out.push_str(
        "    /// The message that a word names, with its variables; the word itself when there is none.\n\
         \x20   pub fn by_name<'a>(&self, name: &str, with: Vec<(&'a str, words::Arg<'a>)>) -> String { BUNDLES.say(self.0, name, with) }\n}\n",
    );
    out
}
