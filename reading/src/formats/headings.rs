//! Styles that make headings by their name, in the languages in which programs name them.

/// "heading 2", "Overskrift 2", "Rubrik 2": the level in the name of a built-in style.
pub(super) fn level_in_name(name: &str) -> Option<u8> {
    let lower = name.to_lowercase();
    let rest = ["heading", "overskrift", "rubrik"].iter().find_map(|word| lower.strip_prefix(word))?;
    rest.trim().parse().ok().filter(|level| (1..=9).contains(level))
}

/// Whether the style's name is that of the document's title.
pub(super) fn is_title(name: &str) -> bool {
    matches!(name.to_lowercase().as_str(), "title" | "tittel" | "titel")
}
