//! The address of a public page: plain letters, digits and dashes, made of the unit's name and the plan's title. Pure.

/// Letters at most.
const LONGEST: usize = 70;

/// A text as an address: `Samferd Bergen buss – Handlingsplan 2026` is `samferd-bergen-buss-handlingsplan-2026`.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut out = String::new();
    for letter in text.to_lowercase().chars() {
        match letter {
            'a'..='z' | '0'..='9' => out.push(letter),
            'æ' | 'ä' => out.push_str("ae"),
            'ø' | 'ö' => out.push('o'),
            'å' | 'á' | 'à' | 'â' => out.push('a'),
            'é' | 'è' | 'ê' | 'ë' => out.push('e'),
            'í' | 'ï' => out.push('i'),
            'ó' | 'ò' | 'ô' => out.push('o'),
            'ú' | 'ü' => out.push('u'),
            'č' => out.push('c'),
            'đ' => out.push('d'),
            'ŋ' => out.push('n'),
            'š' => out.push('s'),
            'ŧ' => out.push('t'),
            'ž' => out.push('z'),
            _ if out.ends_with('-') || out.is_empty() => {}
            _ => out.push('-'),
        }
    }
    let mut out = cut(out.trim_end_matches('-'));
    if out.is_empty() {
        out.push_str("plan");
    }
    out
}

/// At most so long, ending with a whole word where there is one.
fn cut(text: &str) -> String {
    match text.get(..LONGEST) {
        None => text.to_owned(),
        Some(short) if text.get(LONGEST..).is_none_or(|rest| rest.is_empty() || rest.starts_with('-')) => {
            short.trim_end_matches('-').to_owned()
        }
        Some(short) => short.rsplit_once('-').map_or(short, |(whole, _)| whole).to_owned(),
    }
}

/// The first of `wanted`, `wanted-2`, `wanted-3` … that is not taken.
#[must_use]
pub fn free(wanted: &str, taken: &[String]) -> String {
    let is_free = |slug: &String| !taken.contains(slug);
    let numbered = (2..).map(|n: usize| format!("{wanted}-{n}"));
    std::iter::once(wanted.to_owned()).chain(numbered).find(is_free).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_made_of_plain_letters_and_whole_words() {
        let long = "ord ".repeat(40);
        for (text, wanted) in [
            ("Samferd Bergen buss Handlingsplan 2026", "samferd-bergen-buss-handlingsplan-2026"),
            ("Ærlig – Østre Ås!", "aerlig-ostre-as"),
            ("  «Sánit» / č  ", "sanit-c"),
            ("../../etc", "etc"),
            ("計画", "plan"),
            (long.as_str(), &"ord-".repeat(17)[..67]),
            (&"a".repeat(90), &"a".repeat(70)),
        ] {
            assert_eq!(slug(text), wanted, "{text}");
        }
    }

    #[test]
    fn an_address_that_is_taken_gets_a_number() {
        let taken = ["plan".to_owned(), "plan-2".to_owned()];
        assert_eq!((free("plan", &taken), free("plan", &[])), ("plan-3".to_owned(), "plan".to_owned()));
    }
}
