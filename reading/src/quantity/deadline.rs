//! The deadline that a sentence itself names ("innen utgangen av 2024", "frem til 30. april 2024").

use super::dates::Dated;
use super::tokens::Tokens;

/// The last day of the first date that a word of deadline leads to, `YYYY-MM-DD`.
pub(crate) fn in_sentence(tokens: &Tokens, sentence: &std::ops::Range<usize>, dates: &[Dated]) -> Option<String> {
    let start = tokens.get(sentence.start)?.start;
    let end = sentence.end.checked_sub(1).and_then(|i| tokens.get(i))?.end;
    let inside = || dates.iter().filter(|d| d.at.start >= start && d.at.end <= end);
    let strength = |d: &&Dated| {
        let first = tokens.within(d.at.start, d.at.end).start;
        // "enn i 2023", "sammenlignet med 1990": what it is compared with
        if (1..=3).any(|back| compared(tokens.before(first, back))) {
            return 0;
        }
        (1..=4)
            .map(|back| tokens.before(first, back))
            .find_map(|word| if word.starts_with(|c: char| c.is_ascii_digit()) { Some(0) } else { strong(word) })
            .unwrap_or(0)
    };
    let best = inside().rfind(|d| strength(d) == 2).or_else(|| inside().rfind(|d| strength(d) == 1))?;
    Some(best.to.to_string())
}

/// 2 for a word that sets a deadline, 1 for one that only places something in time; as-of words stop the search.
fn strong(word: &str) -> Option<u8> {
    match word {
        "innen" | "innan" | "inden" | "til" | "till" | "senest" | "seinast" | "senast" | "før" | "until" | "by"
        | "before" | "utgangen" | "slutten" | "slutet" | "end" | "udgangen" | "within" | "utgången" | "inom" => {
            Some(2)
        }
        "i" | "in" | "gjennom" | "under" | "during" | "løpet" | "løbet" | "genom" | "mellom" | "over" => Some(1),
        "per" | "pr" | "fra" | "frå" | "från" | "from" | "siden" | "sidan" | "since" | "jf" => Some(0),
        _ => None,
    }
}

fn compared(word: &str) -> bool {
    matches!(
        word,
        "enn" | "än" | "than" | "sammenlignet" | "sammenliknet" | "samanlikna" | "jämfört" | "compared" | "forhold"
    )
}
