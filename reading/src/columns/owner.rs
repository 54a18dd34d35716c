//! Who answers for something: a post ("nestleder") or a person ("Kari Nordmann"), or both in one cell.

/// Starts and parts of words for posts and groups, in five languages.
const POSTS: &[&str] = &[
    "leder",
    "leiar",
    "ledare",
    "ordfør",
    "ordfør",
    "ordförande",
    "formand",
    "formann",
    "kasser",
    "kassør",
    "kassör",
    "sekretær",
    "sekreterar",
    "styre",
    "styrelse",
    "bestyrelse",
    "utvalg",
    "utval",
    "udvalg",
    "utskott",
    "tillitsv",
    "tillidsr",
    "förtroendev",
    "verneombud",
    "skyddsombud",
    "ombud",
    "komit",
    "kommitt",
    "commit",
    "board",
    "chair",
    "treasurer",
    "secretar",
    "officer",
    "gruppe",
    "gruppa",
    "arbetsgrupp",
    "team",
    "ansvarlig",
    "ansvarleg",
    "ansvarig",
    "avdeling",
    "avdelning",
    "klubb",
    "fagforening",
    "fagforeining",
    "alle ",
    "medlemm",
    "steward",
    "organizer",
    "organiser",
    "organisator",
    "organisatör",
    "rådgiv",
    "rådgjev",
    "president",
    "nestl",
    "htv",
    "kontor",
    "office",
    "forbund",
    "förbund",
    "fylke",
    "region",
];

/// Whether words name a post or a group.
#[must_use]
pub fn is_post(text: &str) -> bool {
    let lower = format!("{} ", text.to_lowercase());
    POSTS.iter().any(|post| lower.contains(post))
}

/// Whether words look like a person's name: two to four words with capital letters, no figures, no post.
#[must_use]
pub fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    (2..=4).contains(&words.len())
        && words.iter().all(|word| {
            word.starts_with(char::is_uppercase)
                && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '.' | '\'' | '’'))
        })
        && !is_post(text)
}

/// Post and name of a cell that may hold either or both. What is neither for sure counts as a name: names are the more
/// carefully kept.
#[must_use]
pub fn parted(text: &str) -> (Option<String>, Option<String>) {
    let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let pieces: Vec<&str> = text
        .split(['(', ')', ',', '/', ':'])
        .flat_map(|part| part.split(" – "))
        .flat_map(|part| part.split(" - "))
        .map(str::trim)
        .filter(|p| !p.is_empty())
        .collect();
    if let [first, second] = pieces.as_slice() {
        match (is_post(first), is_post(second), is_name(first), is_name(second)) {
            (true, false, _, true) => return (some(first), some(second)),
            (false, true, true, _) => return (some(second), some(first)),
            _ => {}
        }
    }
    if is_post(text) { (some(text), None) } else { (None, some(text)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_and_people_are_told_apart() {
        for (text, post, name) in [
            ("Nestleder", Some("Nestleder"), None),
            ("Kari Nordmann", None, Some("Kari Nordmann")),
            ("Leder (Kari Nordmann)", Some("Leder"), Some("Kari Nordmann")),
            ("Kari Nordmann, kasserer", Some("kasserer"), Some("Kari Nordmann")),
            ("Styret", Some("Styret"), None),
            ("Ordförande", Some("Ordförande"), None),
            ("Studieorganisatör", Some("Studieorganisatör"), None),
            ("Leder og nestleder", Some("Leder og nestleder"), None),
            ("Kari", None, Some("Kari")),
            ("Kari Nordmann, Ola Hansen", None, Some("Kari Nordmann, Ola Hansen")),
            ("Leder/styret", Some("Leder/styret"), None),
        ] {
            assert_eq!(parted(text), (post.map(str::to_owned), name.map(str::to_owned)), "{text}");
        }
    }
}
