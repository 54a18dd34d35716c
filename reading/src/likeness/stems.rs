//! A text as weighable terms: stems without stop words, nynorsk and bokmål made one, compounds taken apart.

use std::collections::{HashMap, HashSet};

use rust_stemmers::{Algorithm, Stemmer};

use super::words;

/// One word of a text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Term {
    pub stem: String,
    /// The stems that a compound is made of; the stem itself when it is none.
    pub pieces: Vec<String>,
    /// Whether it is a compound.
    pub compound: bool,
    /// Letters of the stem.
    pub length: f64,
    /// The group of doing it belongs to.
    pub group: Option<usize>,
    /// What it weighs beside its rarity, 0 to 1.
    pub worth: f64,
    /// The last word of the text: it may be cut.
    pub last: bool,
}

/// No goal or measure has more words; the rest of a longer text is not compared.
const LONGEST: usize = 200;

/// Makes terms with one stemmer and the vocabulary of the plans that are compared.
pub(crate) struct Stems {
    stemmer: Stemmer,
    norwegian: bool,
    known: HashSet<String>,
    met: HashMap<String, Option<Term>>,
}

impl Stems {
    /// A stemmer for a language code, with the vocabulary of all these texts.
    pub fn new<'t>(language: &str, texts: impl Iterator<Item = &'t str>) -> Self {
        let (algorithm, norwegian) = match language {
            "sv" => (Algorithm::Swedish, false),
            "da" => (Algorithm::Danish, false),
            "en" => (Algorithm::English, false),
            _ => (Algorithm::Norwegian, true),
        };
        let mut stems =
            Self { stemmer: Stemmer::create(algorithm), norwegian, known: HashSet::new(), met: HashMap::new() };
        let mut known = HashSet::new();
        for text in texts {
            for word in split(text) {
                let stem = stems.stem(&word);
                if stem.chars().count() >= 3 && !words::stop(&word) {
                    known.insert(stem);
                }
            }
        }
        stems.known = known;
        stems
    }

    /// The terms of a text in order. Words met before are remembered.
    pub fn terms(&mut self, text: &str) -> Vec<Term> {
        let mut words = split(text);
        words.truncate(LONGEST);
        let count = words.len();
        let mut terms: Vec<Term> = Vec::with_capacity(count);
        for (at, word) in words.into_iter().enumerate() {
            let term = match self.met.get(&word) {
                Some(term) => term.clone(),
                None => {
                    let term = self.term(&word);
                    self.met.insert(word, term.clone());
                    term
                }
            };
            terms.extend(term.map(|term| Term { last: at + 1 == count, ..term }));
        }
        terms
    }

    /// The term of one word; stop words have none.
    fn term(&self, word: &str) -> Option<Term> {
        if words::stop(word) {
            return None;
        }
        let stem = self.stem(word);
        let parts = self.parts(&stem, 0);
        let compound = !parts.is_empty();
        let pieces = if compound { parts } else { vec![stem.clone()] };
        let length = f64::from(u32::try_from(stem.chars().count()).unwrap_or(u32::MAX));
        Some(Term {
            pieces,
            compound,
            length,
            group: words::group(&stem),
            worth: words::worth(&stem),
            last: false,
            stem,
        })
    }

    /// The stem of a lower-cased word: bokmål form, the library's stem, then what it leaves (double consonants, nynorsk endings).
    pub fn stem(&self, word: &str) -> String {
        let word = if self.norwegian { words::bokmal(word) } else { word };
        let mut stem = self.stemmer.stem(word).into_owned();
        if self.norwegian {
            stem = northern(&stem);
        }
        undouble(&mut stem);
        stem
    }

    /// Takes a compound apart into known stems, longest last part first, with a joining s or e between.
    fn parts(&self, stem: &str, depth: u8) -> Vec<String> {
        let letters: Vec<(usize, char)> = stem.char_indices().collect();
        if letters.len() < 7 || letters.len() > 60 || depth > 2 {
            return Vec::new();
        }
        for cut in 3..letters.len().saturating_sub(3) {
            let Some(&(at, _)) = letters.get(cut) else {
                continue;
            };
            let (Some(head), Some(tail)) = (stem.get(..at), stem.get(at..)) else {
                continue;
            };
            let tail_known =
                self.known.contains(tail) || (tail.chars().count() >= 6 && !self.parts(tail, depth + 1).is_empty());
            if !tail_known {
                continue;
            }
            let plain = self.stem(head);
            let joined = head.strip_suffix(['s', 'e']).map(|h| self.stem(h));
            let known = |s: &String| s.chars().count() >= 3 && self.known.contains(s);
            let found = if known(&plain) { Some(plain) } else { joined.filter(known) };
            // a long known tail is enough: "klubbtillitsvalgt" where only "tillitsvalgt" is known
            let found =
                found.or_else(|| (tail.chars().count() >= 5 && head.chars().count() >= 3).then(|| head.to_owned()));
            let Some(head) = found else { continue };
            let mut parts = vec![head];
            let more = self.parts(tail, depth + 1);
            if more.is_empty() {
                parts.push(tail.to_owned());
            } else {
                parts.extend(more);
            }
            return parts;
        }
        Vec::new()
    }
}

/// Lower-cased words of a text; hyphens part words ("HMS-arbeidet"), figures stay.
pub(super) fn split(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
}

/// What bokmål and nynorsk write differently, written one way: "heil"/"hel", "auk"/"øk", endings in -ar, -ane, -a.
fn northern(stem: &str) -> String {
    let mut stem = stem.replace("ei", "e").replace("au", "ø").replace("øy", "øg");
    for end in ["ingane", "ingene", "ingar", "inger", "inga"] {
        if let Some(head) = stem.strip_suffix(end).filter(|h| h.chars().count() >= 3) {
            stem = format!("{head}ing");
        }
    }
    for end in ["ane", "ene", "ande", "ende", "ast", "ar", "er", "a", "e", "leg", "lig"] {
        if let Some(head) = stem.strip_suffix(end).filter(|h| h.chars().count() >= 4) {
            stem = head.to_owned();
            break;
        }
    }
    stem
}

fn undouble(stem: &mut String) {
    let mut back = stem.chars().rev();
    if let (Some(a), Some(b)) = (back.next(), back.next())
        && a == b
        && a.is_alphabetic()
        && !"aeiouyæøå".contains(a)
    {
        stem.pop();
    }
}
