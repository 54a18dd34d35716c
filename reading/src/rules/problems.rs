//! Problems in the text of an item that a person should look at: two items run together, a word that was cut off.

use std::collections::{HashMap, HashSet};

use super::vocabulary::{CUT_PREFIX, VERB};
use crate::outline::{Outline, Problem, Span};
use crate::tokens;

/// How the items of a document start: what run-together items are told from.
pub struct Starts {
    words: HashMap<String, u32>,
    pairs: HashSet<String>,
    lower: HashSet<String>,
    inside: HashMap<String, u32>,
}

impl Starts {
    /// Learns from the texts of all items.
    pub fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut starts =
            Self { words: HashMap::new(), pairs: HashSet::new(), lower: HashSet::new(), inside: HashMap::new() };
        for text in texts {
            let mut words = tokens::words(text);
            if let Some(first) = words.next() {
                *starts.words.entry(first.to_owned()).or_default() += 1;
                if let Some(second) = words.next() {
                    starts.pairs.insert(format!("{first} {second}"));
                }
            }
            starts.lower.extend(tokens::words(text).filter(|w| w.starts_with(char::is_lowercase)).map(str::to_owned));
            let all: Vec<&str> = text.split(tokens::is_space).collect();
            for pair in all.windows(2) {
                let [before, word] = pair else { continue };
                if before.ends_with(char::is_lowercase) && word.starts_with(char::is_uppercase) {
                    *starts.inside.entry(first_of(word).to_owned()).or_default() += 1;
                }
            }
        }
        starts
    }

    /// Where the second item starts in a text that seems to hold two: its first two words.
    pub fn second_item(&self, text: &str) -> Option<String> {
        let all: Vec<&str> = text.split(tokens::is_space).filter(|w| !w.is_empty()).collect();
        for (n, triple) in all.windows(3).enumerate() {
            let [before, word, after] = triple else {
                continue;
            };
            let first = tokens::words(word).next().unwrap_or_default();
            if !first.starts_with(char::is_uppercase) || !word.starts_with(char::is_alphanumeric) {
                continue;
            }
            let pair = format!("{first} {}", tokens::words(after).next().unwrap_or_default());
            let starts = self.words.get(first).copied().unwrap_or(0);
            // a word that stands inside sentences with its capital is a name, unless it starts items more often
            let name =
                self.inside.get(first).copied().unwrap_or(0) > starts || !first.chars().skip(1).any(char::is_lowercase);
            let acts = VERB.contains(&first_of(after));
            let sentence = before.ends_with('.') && n + 1 >= 3;
            let bare = before.ends_with(char::is_lowercase) && !crate::blocks::join::ends_open(before);
            let again = starts >= 1 && !name && self.lower.contains(&first.to_lowercase());
            let named = acts && starts >= 2 && self.pairs.contains(&pair);
            // "… follow up Make sure that …": no full stop, yet a new sentence as other items start
            if (bare && (again || named)) || (sentence && starts >= 2 && again) {
                return Some(pair);
            }
        }
        None
    }
}

fn first_of(text: &str) -> &str {
    tokens::words(text).next().unwrap_or_default()
}

/// The last word of a text when it seems cut off in the middle.
pub fn cut_word(text: &str) -> Option<&str> {
    if tokens::ends_sentence(text) {
        return None;
    }
    let last = text.split(tokens::is_space).next_back()?;
    let broken = last.len() > 2 && last.ends_with('-') && last.trim_end_matches('-').ends_with(char::is_alphabetic);
    // a joining s and then the start of a next part, with nothing after; a name or an abbreviation is whole
    let stub = last.chars().all(char::is_lowercase) && CUT_PREFIX.iter().any(|prefix| has_stem(last, prefix));
    (broken || stub).then_some(last)
}

/// Whether a word is a stem, a joining s and a prefix, so that the word that the prefix begins is missing. The stem has at least
/// four letters, one of them a vowel, and cannot end in another s ("kommisjon" + "s", but not "press").
fn has_stem(word: &str, prefix: &str) -> bool {
    let vowel = |c: char| "aeiouyæøåäö".contains(c);
    word.strip_suffix(prefix)
        .and_then(|word| word.strip_suffix('s'))
        .is_some_and(|stem| stem.chars().count() >= 4 && stem.contains(vowel) && !stem.ends_with('s'))
}

/// A problem with its place, code and words.
pub fn problem(code: &str, says: &str, with: &str, span: Span) -> Problem {
    Problem { span, says: says.into(), code: code.into(), with: vec![with.to_owned()] }
}

/// Adds the problems that the texts of goals and measures show.
pub fn look_at_texts(outline: &mut Outline) {
    let items = || {
        outline.areas.iter().flat_map(|a| {
            a.goals
                .iter()
                .flat_map(|g| std::iter::once(&g.text).chain(g.measures.iter().map(|m| &m.text)))
                .chain(a.measures.iter().map(|m| &m.text))
        })
    };
    let starts = Starts::of(items().map(String::as_str));
    let mut found: Vec<Problem> = Vec::new();
    let mut look = |text: &str, span: Span, confidence: &mut f32| {
        if let Some(second) = starts.second_item(text) {
            *confidence *= 0.7;
            found.push(problem("run-together", "two items seem to stand in one paragraph", &second, span));
        }
        if let Some(word) = cut_word(text) {
            *confidence *= 0.6;
            found.push(problem("cut-word", "the last word seems to be cut off", word, span));
        }
    };
    for area in &mut outline.areas {
        for goal in &mut area.goals {
            look(&goal.text, goal.span, &mut goal.confidence);
            for measure in &mut goal.measures {
                look(&measure.text, measure.span, &mut measure.confidence);
            }
        }
        for measure in &mut area.measures {
            look(&measure.text, measure.span, &mut measure.confidence);
        }
    }
    outline.problems.extend(found);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_that_run_together_are_seen() {
        let items = [
            "Sørge for rutiner.",
            "Sørge for kurs.",
            "Klubben skal vokse.",
            "Klubben skal bestå.",
            "Vi vil sørge for og øke",
            "Økt verving",
        ];
        let starts = Starts::of(items.into_iter());
        let table = [
            ("Følge dem aktivt opp Sørge for at rutinene holder.", Some("Sørge for")),
            ("Være et verktøy for tillitsvalgte Klubben skal synes mer.", Some("Klubben skal")),
            ("Delta i arbeidet til Klubben og naboene.", None),
            ("Delta på konferansen i Oslo i mai.", None),
        ];
        for (text, second) in table {
            assert_eq!(starts.second_item(text).as_deref(), second, "{text}");
        }
    }

    #[test]
    fn a_cut_word_is_seen_at_the_end_only() {
        let cut = [
            "Oppnå likhet og utjevne arbeidsfor",
            "Legge vekt på utdanningsfor",
            "Betre kunnskapsfor",
            "Bedre samarbeidsav",
            "Stärka verksamhetsför",
            "Styrke medlemsbe",
            "Løfte kompetansen i kunnskapsfram",
            "Løfte virksomhetsfrem",
            "Krav om stillingsgjen",
        ];
        for text in cut {
            assert_eq!(cut_word(text), text.rsplit(' ').next(), "{text}");
        }
        assert_eq!(cut_word("Bidra i omstillings-"), Some("omstillings-"));
        let whole = [
            "Dette er det vi står for",
            "Godt arbeid",
            "Ferdig setning.",
            "Besøke en gullsmed",
            "Takke hver våpensmed",
            "En sunn livsstil",
            "Ei kjernesunn forening",
            "Lære om steinsopp",
            "Lære bort dansemed",
            "Ta hverandre på alvor, også hverandres for",
            "Lage en plass for laksfor",
            "Rett til arbeidsfri",
            "Stå sammen overfor",
            "Kva dei treng, og kvifor",
            "Si fra innenfor og utenfor",
            "Ferdigheter og yrkesstolthet",
            "Vi vet varför, och därför",
            "What we stand for",
            "All members are beside",
            "Bo i Ramsfor",
        ];
        let not_flagged: Vec<&str> = whole.into_iter().filter(|text| cut_word(text).is_none()).collect();
        assert_eq!(not_flagged, whole);
    }
}
