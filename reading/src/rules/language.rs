//! The language of a text, told from small words that one language has and its neighbours have not.

use std::collections::HashMap;

use crate::tokens;

const WORDS: [(&str, &[&str]); 5] = [
    (
        "nb",
        &[
            "og",
            "å",
            "ikke",
            "jeg",
            "en",
            "fra",
            "et",
            "som",
            "skal",
            "på",
            "er",
            "av",
            "gjennom",
            "hvordan",
            "noen",
            "mer",
            "våre",
            "bli",
            "være",
            "de",
            "mellom",
            "fram",
            "alle",
            "innen",
            "blir",
            "arbeidet",
            "medlemmer",
            "medlemmene",
            "økt",
            "opp",
            "tiltak",
            "hver",
        ],
    ),
    (
        "nn",
        &[
            "og",
            "å",
            "ikkje",
            "eg",
            "ein",
            "frå",
            "eit",
            "som",
            "skal",
            "på",
            "er",
            "av",
            "gjennom",
            "korleis",
            "nokre",
            "meir",
            "våre",
            "bli",
            "vere",
            "dei",
            "mellom",
            "fram",
            "alle",
            "innan",
            "vert",
            "arbeidet",
            "medlemmer",
            "medlemene",
            "auka",
            "opp",
            "ho",
            "kva",
            "eitt",
            "hjå",
            "då",
            "vår",
            "verksemda",
            "saman",
            "mykje",
            "dette",
            "tiltak",
            "kvar",
        ],
    ),
    (
        "sv",
        &[
            "och",
            "att",
            "inte",
            "jag",
            "en",
            "från",
            "ett",
            "som",
            "ska",
            "på",
            "är",
            "av",
            "genom",
            "hur",
            "några",
            "mer",
            "våra",
            "bli",
            "vara",
            "de",
            "mellan",
            "fram",
            "alla",
            "inom",
            "blir",
            "arbetet",
            "medlemmar",
            "medlemmarna",
            "ökad",
            "upp",
            "för",
            "till",
            "och",
            "åtgärder",
            "varje",
        ],
    ),
    (
        "da",
        &[
            "og",
            "at",
            "ikke",
            "jeg",
            "en",
            "fra",
            "et",
            "som",
            "skal",
            "på",
            "er",
            "af",
            "gennem",
            "hvordan",
            "nogle",
            "mere",
            "vores",
            "blive",
            "være",
            "de",
            "mellem",
            "frem",
            "alle",
            "inden",
            "bliver",
            "arbejdet",
            "medlemmer",
            "medlemmerne",
            "øget",
            "op",
            "også",
            "ud",
            "hver",
            "løn",
            "tiltag",
            "indsats",
            "indsatser",
            "virksomhed",
            "virksomhedsplan",
            "uddannelse",
        ],
    ),
    (
        "en",
        &[
            "and", "to", "not", "the", "a", "from", "an", "which", "will", "on", "is", "of", "through", "how", "some",
            "more", "our", "be", "we", "they", "between", "in", "with", "members", "that", "this", "by", "are",
        ],
    ),
];

/// The language of a text as `nb`, `nn`, `sv`, `da` or `en`; `nb` where nothing tells.
pub fn of<'a>(texts: impl Iterator<Item = &'a str>) -> &'static str {
    let mut weights: HashMap<&str, Vec<usize>> = HashMap::new();
    for (n, (_, words)) in WORDS.iter().enumerate() {
        for word in *words {
            weights.entry(word).or_default().push(n);
        }
    }
    let mut score = [0_f64; 5];
    let mut seen = 0;
    for word in texts.flat_map(tokens::words) {
        // enough is enough: long documents do not change their language
        seen += 1;
        if seen > 20_000 {
            break;
        }
        for c in word.chars().take(40) {
            let letters: &[usize] = match c {
                'ä' | 'ö' | 'Ä' | 'Ö' => &[2],
                'ø' | 'æ' | 'Ø' | 'Æ' => &[0, 1, 3],
                _ => continue,
            };
            for n in letters {
                if let Some(score) = score.get_mut(*n) {
                    *score += 0.2;
                }
            }
        }
        if word.len() > 12 {
            continue;
        }
        if let Some(languages) = weights.get(word.to_lowercase().as_str()) {
            for n in languages {
                if let Some(score) = score.get_mut(*n) {
                    *score += 1.0 / languages.len() as f64;
                }
            }
        }
    }
    let best = score.iter().enumerate().fold((0, 0.0), |best, (n, s)| if *s > best.1 { (n, *s) } else { best });
    WORDS.get(best.0).map_or("nb", |(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_languages_are_told_apart() {
        let table = [
            ("Vi skal bli flere medlemmer og ikke gå glipp av noen fra nye arbeidsplasser.", "nb"),
            ("Vi skal bli fleire og ikkje gå glipp av nokre frå nye arbeidsplassar. Dei skal vere med.", "nn"),
            ("Vi ska bli fler medlemmar och inte missa några från nya arbetsplatser.", "sv"),
            ("Vi skal blive flere medlemmer og ikke gå glip af nogle fra nye arbejdspladser.", "da"),
            ("We will grow our membership and not miss anyone from new workplaces.", "en"),
            ("12 34", "nb"),
        ];
        for (text, language) in table {
            assert_eq!(of([text].into_iter()), language, "{text}");
        }
    }
}
