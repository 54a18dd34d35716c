//! List marks and heading numbers at the start of a line: bullets, dashes, numbers, letters.
//! Says what the mark is; whether it makes a list or a heading is for others.

use crate::tokens::{is_space, tidy};

/// The shape of a list mark. Items of one list have the same shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A round, square or arrow mark.
    Bullet(char),
    /// Any dash, plus or star.
    Dash,
    /// A number: how many parts ("2.1" has two) and the last of them.
    Number {
        /// "2.1.3" has three parts.
        parts: u8,
        /// The value of the last part.
        value: u32,
    },
    /// A number with a letter: "1.2–a", "1.2a)".
    NumberLetter,
    /// A letter or Roman number with a parenthesis or a full stop.
    Letter(char),
    /// A mark that is gone: one leading space is all that is left.
    Lost,
}

impl Shape {
    /// Whether two marks can stand in one list.
    pub fn alike(self, other: Self) -> bool {
        match (self, other) {
            (Self::Number { parts: a, .. }, Self::Number { parts: b, .. }) => a == b,
            (Self::Letter(_), Self::Letter(_)) => true,
            (a, b) => a == b,
        }
    }

    /// Whether the mark is a number.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Number { .. })
    }
}

/// A mark taken off the start of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken<'a> {
    /// What it looks like.
    pub shape: Shape,
    /// The mark as printed.
    pub printed: &'a str,
    /// The text after it.
    pub rest: &'a str,
}

const BULLETS: &str =
    "•●○◦▪▫■□‣⁃∙·►▶➢➤→⇒✓✔✗☐☑❖◆◇*\u{F0B7}\u{F0A7}\u{F0A8}\u{F0D8}\u{F0FC}\u{F076}\u{F02D}\u{F06F}\u{FFFD}";

/// Whether a character is a bullet or dash of a list.
pub fn is_bullet(c: char) -> bool {
    BULLETS.contains(c) || matches!(c, '-' | '–' | '—')
}

/// Takes a list mark off a line whose leading spaces are gone.
pub fn take(text: &str) -> Option<Taken<'_>> {
    let first = text.chars().next()?;
    let after = text.get(first.len_utf8()..).unwrap_or_default();
    let next = after.chars().next();
    let printed = text.get(..first.len_utf8()).unwrap_or_default();
    let taken = |shape| {
        let rest = after.trim_start_matches(is_space);
        (!rest.is_empty()).then_some(Taken { shape, printed, rest })
    };
    match first {
        '*' | '+' => next.filter(|c| is_space(*c)).and_then(|_| taken(Shape::Dash)),
        '-' | '–' | '—' | '‐' | '‑' | '−' => {
            next.filter(|c| is_space(*c) || c.is_uppercase()).and_then(|_| taken(Shape::Dash))
        }
        'o' => {
            next.filter(|c| is_space(*c) && crate::tokens::starts_upper(after)).and_then(|_| taken(Shape::Bullet('o')))
        }
        c if BULLETS.contains(c) => taken(Shape::Bullet(c)),
        c if c.is_ascii_digit() || c == '(' => numbered_letter(text).or_else(|| number(text)),
        c if c.is_alphabetic() => letter(text),
        _ => None,
    }
}

/// "1.2–a" "1-a" "1.2a" with the text that follows.
fn numbered_letter(text: &str) -> Option<Taken<'_>> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let parts: Vec<&str> = text.get(..end)?.split('.').collect();
    if parts.len() > 5 || parts.iter().any(|p| p.is_empty() || p.len() > 2) {
        return None;
    }
    let after = text.get(end..)?;
    let letters = after.trim_start_matches(['-', '–']);
    let dash = after.get(..after.len() - letters.len())?;
    let rest = letters.trim_start_matches(|c: char| c.is_ascii_lowercase());
    let long = letters.len() - rest.len();
    let closed = rest.starts_with([')', '.']);
    let rest = if closed { rest.get(1..)? } else { rest };
    let printed = text.get(..text.len() - rest.len())?;
    let spaced = rest.starts_with(is_space);
    let rest = rest.trim_start_matches(is_space);
    let fits = match dash {
        // "2a Mål" may be a sentence, "2.1a Mål" is none
        "" => long == 1 && (closed || parts.len() > 1) && crate::tokens::starts_upper(rest),
        "–" => (1..=2).contains(&long),
        "-" => long == 1,
        _ => false,
    };
    (fits && spaced && !rest.is_empty()).then_some(Taken { shape: Shape::NumberLetter, printed, rest })
}

/// "1." "1)" "(1)" "2.1" "2.1." with the text that follows.
fn number(text: &str) -> Option<Taken<'_>> {
    let inner = text.strip_prefix('(').unwrap_or(text);
    let open = text.len() - inner.len();
    let end = inner.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(inner.len());
    let digits = inner.get(..end)?;
    let parts: Vec<&str> = digits.trim_end_matches('.').split('.').collect();
    if parts.is_empty() || parts.len() > 5 || parts.iter().any(|p| p.is_empty() || p.len() > 2) {
        return None;
    }
    let value = parts.last()?.parse().ok()?;
    let closed = inner.get(end..)?.starts_with(')');
    let end = open + end + usize::from(closed);
    let rest = text.get(end..)?;
    let spaced = rest.starts_with(is_space);
    // a tabulator sets a number apart from the text as a full stop does
    let stopped = closed || digits.ends_with('.') || (open == 0 && rest.starts_with('\t'));
    let fits = if stopped {
        spaced || rest.starts_with(char::is_uppercase)
    } else {
        // "2.1 Mål" and "2 Mål" are headings; "2 av tre" and "6-8" are text
        spaced && open == 0 && crate::tokens::starts_upper(rest)
    };
    let rest = rest.trim_start_matches(is_space);
    if !fits || rest.is_empty() || (open > 0 && !closed) || (stopped && ordinal_goes_on(rest)) {
        return None;
    }
    let parts = u8::try_from(parts.len()).ok()?;
    Some(Taken { shape: Shape::Number { parts, value }, printed: text.get(..end)?, rest })
}

/// "1. november", "2. tertial", "3. gang": the number is an ordinal in a sentence.
fn ordinal_goes_on(rest: &str) -> bool {
    const NOUNS: [&str; 12] =
        ["tertial", "kvartal", "halvår", "halvdel", "gang", "gong", "gången", "og", "och", "plass", "side", "del"];
    let Some(word) = crate::tokens::words(rest).next() else {
        return false;
    };
    crate::period::is_month(word) || NOUNS.contains(&word)
}

/// "a)" "b." "iv)" with the text that follows.
fn letter(text: &str) -> Option<Taken<'_>> {
    let head = text.get(..5).or_else(|| text.get(..4)).or_else(|| text.get(..3)).unwrap_or(text);
    let end = head.find([')', '.'])?;
    let name = text.get(..end)?;
    let roman = name.len() <= 4 && name.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    let mut chars = name.chars();
    let first = chars.next()?;
    if !(roman || (chars.next().is_none() && first.is_ascii_alphabetic())) {
        return None;
    }
    let rest = text.get(end + 1..)?;
    if !rest.starts_with(is_space) {
        return None;
    }
    let rest = rest.trim_start_matches(is_space);
    // "I. Krag" is a name, "f. eks." is a sentence
    if rest.is_empty() || (text.get(end..)?.starts_with('.') && crate::tokens::starts_lower(rest)) {
        return None;
    }
    Some(Taken { shape: Shape::Letter(first), printed: text.get(..=end)?, rest })
}

/// Whether a line is nothing but a page number: "7", "- 7 -", "Side 3 av 10", "Page 3/10".
pub fn page_number(text: &str) -> bool {
    if text.len() > 200 {
        return false;
    }
    let text = tidy(text);
    if text.chars().count() > 24 {
        return false;
    }
    let (mut numbers, mut words) = (0, 0);
    for word in crate::tokens::words(&text) {
        if word.chars().all(|c| c.is_ascii_digit()) && word.len() <= 3 {
            numbers += 1;
        } else if ["side", "sida", "sidan", "sid", "s", "page", "p", "av", "af", "of"]
            .contains(&word.to_lowercase().as_str())
        {
            words += 1;
        } else {
            return false;
        }
    }
    (1..=2).contains(&numbers) && words <= 2 && (words > 0 || numbers == 1) && !text.contains('%')
}

/// Whether a line says which page of how many it is: a page number wherever it stands.
pub fn counts_pages(text: &str) -> bool {
    let digits = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
    let (numbers, words): (Vec<&str>, Vec<&str>) = match text.len() {
        0..=60 => crate::tokens::words(text).partition(digits),
        _ => return false,
    };
    numbers.len() == 2 && !words.is_empty() && text.trim_start().starts_with(char::is_alphabetic) && page_number(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_off() {
        let table = [
            ("• Verve", "•", "Verve"),
            ("\u{F0B7} Verve", "\u{F0B7}", "Verve"),
            ("-  Skal", "-", "Skal"),
            ("-Involvere", "-", "Involvere"),
            ("– kurs", "–", "kurs"),
            ("* kurs", "*", "kurs"),
            ("o Kurs", "o", "Kurs"),
            ("1. Kurs", "1.", "Kurs"),
            ("12) Kurs", "12)", "Kurs"),
            ("(3) Kurs", "(3)", "Kurs"),
            ("2.1 Mål", "2.1", "Mål"),
            ("2.1. Mål", "2.1.", "Mål"),
            ("a) Kurs", "a)", "Kurs"),
            ("B. Kurs", "B.", "Kurs"),
            ("iv) Kurs", "iv)", "Kurs"),
            ("1.2–a Kurs", "1.2–a", "Kurs"),
            ("1–ab kurs", "1–ab", "kurs"),
            ("3-b Kurs", "3-b", "Kurs"),
            ("2.1a Kurs", "2.1a", "Kurs"),
            ("2a) Kurs", "2a)", "Kurs"),
            ("2.1\tå verve", "2.1", "å verve"),
        ];
        for (line, printed, rest) in table {
            let taken = take(line);
            assert_eq!(taken.as_ref().map(|t| (t.printed, t.rest)), Some((printed, rest)), "{line}");
        }
    }

    #[test]
    fn sentences_are_not_list_items() {
        for line in [
            "1. november 2023 starter",
            "2. tertial",
            "6-8 forum",
            "2024. Da",
            "-5 grader",
            "f. eks. slik",
            "o gamle",
            "25 000 kroner",
            "**fet**",
            "10 prosent",
            "2a Kurs",
            "8-er med styrmann",
            "90–åra",
            "2.1 prosent",
            "mai. Da",
            "Ola. Nå",
            "1.",
            "•",
        ] {
            assert_eq!(take(line), None, "{line}");
        }
    }

    #[test]
    fn a_page_of_so_many_is_known_anywhere() {
        for (line, is) in
            [("Sida 2 (5)", true), ("Side 3 av 10", true), ("7", false), ("2 av 3", false), ("Side 3", false)]
        {
            assert_eq!(counts_pages(line), is, "{line}");
        }
    }

    #[test]
    fn page_numbers_are_known() {
        for line in ["7", "- 7 -", "Side 3 av 10", "Page 3/10", "s. 4"] {
            assert!(page_number(line), "{line}");
        }
        for line in ["2024", "30%", "1 Mål", "Side", ""] {
            assert!(!page_number(line), "{line}");
        }
    }
}
