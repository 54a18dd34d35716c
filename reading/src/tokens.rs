//! Words of a text: what counts as one, how texts are compared, how spaces are tidied.
//! Knows no language and no plan.

/// The words of a text in order: runs of letters, digits and underscores.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|w| !w.is_empty())
}

/// How many words a text has.
pub fn count(text: &str) -> usize {
    words(text).count()
}

/// A text as something to compare by: its words in lower case, one space between.
pub fn key(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in words(text) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().flat_map(char::to_lowercase));
    }
    out
}

/// The text with every run of spaces (also hard and narrow ones) as one plain space, none at the ends.
pub fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for part in text.split(is_space).filter(|p| !p.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(part);
    }
    out
}

/// Whether a character is a space of any width, or a byte order mark in the middle of a text.
pub fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}')
}

/// Whether the first letter or digit of a text is a lower-case letter.
pub fn starts_lower(text: &str) -> bool {
    text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase)
}

/// Whether the first letter or digit of a text is a capital letter.
pub fn starts_upper(text: &str) -> bool {
    text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase)
}

/// Whether a text ends as a sentence does.
pub fn ends_sentence(text: &str) -> bool {
    let end = text.trim_end_matches(|c: char| is_space(c) || matches!(c, '»' | '"' | '”' | ')' | '\u{2019}'));
    end.ends_with(['.', '!', '?', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        let found: Vec<_> = words("LO- fellesskapet, 25 000,- §14-9").collect();
        assert_eq!(found, ["LO", "fellesskapet", "25", "000", "14", "9"]);
        assert_eq!(key("Miljø  og Klima – 2"), "miljø og klima 2");
    }

    #[test]
    fn narrow_and_hard_spaces_become_one_plain_space() {
        assert_eq!(tidy("\u{feff} Mål\u{a0}\u{202f}2024 \t- 2025 "), "Mål 2024 - 2025");
    }

    #[test]
    fn a_sentence_may_end_inside_a_quote() {
        assert!(ends_sentence("etter modell av «bedre løsninger.»"));
        assert!(!ends_sentence("Mål 2021"));
    }
}
