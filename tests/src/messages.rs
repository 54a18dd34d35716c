//! The messages of each crate as their Fluent files hold them: name and text, without the comments.

use fluent_syntax::ast::Entry;
use fluent_syntax::parser;

use crate::files::{File, files};

/// One crate's messages in one language.
#[derive(Debug, Clone)]
pub struct Words {
    /// The crate's folder from the root.
    pub folder: String,
    /// `nb`, `nn` or `en`.
    pub language: String,
    /// Name and text as written, in the order of the file.
    pub messages: Vec<(String, String)>,
}

/// Every Fluent file of the house.
///
/// # Errors
/// A sentence that names the file.
pub fn all() -> Result<Vec<Words>, String> {
    let found = files("", &[".ftl"]).map_err(|e| e.to_string())?;
    found.iter().map(words).collect()
}

fn words(file: &File) -> Result<Words, String> {
    let (folder, name) =
        file.path.split_once("/words/").ok_or_else(|| format!("{} is in no words folder", file.path))?;
    let resource = parser::parse(file.text.as_str()).map_err(|(_, errors)| format!("{}: {errors:?}", file.path))?;
    let mut messages = Vec::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            messages.push((message.id.name.to_owned(), text(&file.text, message.id.name)));
        }
    }
    let language = name.trim_end_matches(".ftl").rsplit('.').next().unwrap_or_default();
    Ok(Words { folder: folder.to_owned(), language: language.to_owned(), messages })
}

/// The text of a message as it is written: from its `=` to the next line that is not indented.
fn text(file: &str, name: &str) -> String {
    let mut lines =
        file.lines().skip_while(|line| line.split('=').next().map(str::trim) != Some(name) || line.starts_with(' '));
    let first = lines.next().and_then(|line| line.split_once('=')).map(|(_, text)| text.trim().to_owned());
    let rest = lines.take_while(|line| line.starts_with([' ', '\t']) || line.is_empty());
    let mut all = first.unwrap_or_default();
    for line in rest {
        all.push(' ');
        all.push_str(line.trim());
    }
    all.trim().to_owned()
}

/// Whether sources say this message as a function (`some_name(`).
#[must_use]
pub fn is_called(name: &str, sources: &str) -> bool {
    let call = format!("{}(", name.replace('-', "_"));
    sources.match_indices(&call).any(|(at, _)| {
        let before = sources.get(..at).and_then(|s| s.chars().next_back());
        before.is_none_or(|c| !c.is_alphanumeric() && c != '_')
    })
}

/// Whether sources name this message by its word (`"some-name"`), or by a word put together from a beginning that is
/// written out up to a dash (`"some-{…}"`, `"some-"`).
#[must_use]
pub fn is_named(name: &str, sources: &str) -> bool {
    let mut begins = name.match_indices('-').filter_map(|(at, _)| name.get(..=at));
    sources.contains(&format!("\"{name}\""))
        || begins.any(|b| sources.contains(&format!("\"{b}{{")) || sources.contains(&format!("\"{b}\"")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_said_by_its_function_its_word_or_the_beginning_of_its_word() {
        let table = [
            ("new-goal", "t.new_goal()", true),
            ("new-goal", "t.add_new_goal()", false),
            ("new-goal", "Error::fault(\"goal\", \"new-goal\")", true),
            ("role-leader", "by_name(&format!(\"role-{}\", word))", true),
            ("role-leader", "named(\"role-\", word)", true),
            ("role-leader", "named(\"role\", word)", false),
            ("role-leader", "// role-leader", false),
        ];
        for (name, sources, expected) in table {
            assert_eq!(is_called(name, sources) || is_named(name, sources), expected, "{name} in {sources}");
        }
    }

    #[test]
    fn the_text_of_a_message_goes_on_over_indented_lines() {
        let file = "# c\na-b = one\n    two\na = { $n ->\n    [one] x\n   *[other] y\n}\n";
        assert_eq!(text(file, "a-b"), "one two");
        assert_eq!(text(file, "a"), "{ $n -> [one] x *[other] y");
    }
}
