//! Texts without what nobody would call a change: spaces, bullets, kinds of dashes and quotes, the first letter's case, a
//! full stop at the end.

use unicode_normalization::UnicodeNormalization;

/// Whether two texts say the same in the same words.
pub(super) fn same(a: &str, b: &str) -> bool {
    a == b || plain(a) == plain(b)
}

/// The text as it is compared.
pub(super) fn plain(text: &str) -> String {
    let signs: String = text.nfc().filter(|c| *c != '\u{ad}' && *c != '\u{200b}').map(sign).collect();
    let words: Vec<&str> = signs.split_whitespace().skip_while(|word| bullet(word)).collect();
    let joined = words.join(" ");
    let text = joined.trim_start_matches(['•', '●', '▪', '◦', '‣', '·']).trim_start();
    let text = text.trim_end_matches([' ', '.']);
    let mut letters = text.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_lowercase).collect();
    tight(&(first + letters.as_str()))
}

fn sign(c: char) -> char {
    match c {
        '–' | '—' | '‐' | '‑' | '−' | '‒' => '-',
        '«' | '»' | '“' | '”' | '„' => '"',
        '’' | '‘' => '\'',
        c => c,
    }
}

/// A word that only heads an item of a list.
fn bullet(word: &str) -> bool {
    matches!(word, "-" | "*" | "•" | "●" | "▪" | "◦" | "‣" | "·" | "o" | "")
}

/// Years and figures with a dash between them: "2024 - 2025" is "2024-2025".
fn tight(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        let figure = |w: &str| w.starts_with(|c: char| c.is_ascii_digit());
        let before = out.ends_with(|c: char| c.is_ascii_digit());
        if word == "-" && before && words.peek().is_some_and(|next| figure(next)) {
            out.push('-');
            out.push_str(words.next().unwrap_or_default());
        } else {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(word);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bullet_a_space_a_dash_a_capital_and_a_full_stop_are_no_change() {
        for (a, b) in [
            ("Øke antall tillitsvalgte.", "øke antall tillitsvalgte"),
            ("• Øke  antall\u{a0}tillitsvalgte", "Øke antall tillitsvalgte ."),
            ("- Besøke alle klubber", "Besøke alle klubber"),
            ("Mål for 2024 - 2025", "Mål for 2024–2025"),
            ("Hele stillinger – for alle", "Hele stillinger - for alle"),
            ("«Fagbrev på jobb»", "\"Fagbrev på jobb\""),
            ("Arbeids\u{ad}miljø", "Arbeidsmiljø"),
        ] {
            assert!(same(a, b), "{a} / {b}");
        }
    }

    #[test]
    fn another_word_or_figure_is_a_change() {
        for (a, b) in [
            ("Øke med 2 prosent", "Øke med 3 prosent"),
            ("Besøke alle klubber", "Besøke klubber"),
            ("Vi krever Hovedavtalen fulgt", "Vi krever hovedavtalen fulgt"),
            ("To-tre møter", "To tre møter"),
        ] {
            assert!(!same(a, b), "{a} / {b}");
        }
    }
}
