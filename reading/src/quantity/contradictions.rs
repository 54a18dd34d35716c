//! Where stated figures contradict each other: a share with decimals beside the part and the whole that it should come from.
//! Shows the mismatch, never mends it.

use super::law::each_text;
use super::numbers::{Number, numbers};
use super::percent;
use super::sentences::sentences;
use super::tokens::{Kind, Tokens};
use super::tongue::Tongue;
use crate::outline::{Outline, Problem, Span};

/// A share as the document states it.
struct Stated {
    value: f64,
    decimals: usize,
    words: Vec<String>,
    span: Span,
}

/// A part of a whole as the document counts them.
struct Pair {
    part: Figure,
    whole: Figure,
    words: Vec<String>,
}

#[derive(Clone)]
struct Figure {
    value: f64,
    shown: String,
}

/// How far stated and computed may lie apart and still be about the same thing, in percentage points.
const SAME_THING: f64 = 5.0;

/// One problem with code `figures-differ` per stated share that no rounding explains; `with` is stated, computed, part, whole.
pub fn contradictions(outline: &Outline) -> Vec<Problem> {
    let (mut shares, mut pairs) = (Vec::new(), Vec::new());
    let code = outline.language.as_str();
    each_text(outline, &mut |text, span| read(text, span, code, &mut shares, &mut pairs));
    let sign = if code == "en" { "." } else { "," };
    let mut problems = Vec::new();
    for share in &shares {
        let same: Vec<(&Pair, f64)> = pairs
            .iter()
            .filter(|pair| shared(&share.words, &pair.words) >= 2)
            .map(|pair| (pair, pair.part.value / pair.whole.value * 100.0))
            .filter(|(_, computed)| (computed - share.value).abs() < SAME_THING)
            .collect();
        let step = 10_f64.powi(-i32::try_from(share.decimals).unwrap_or(0));
        // any pair that fits explains the share
        if same.iter().any(|(_, computed)| (computed - share.value).abs() <= step / 2.0 + 1e-9) {
            continue;
        }
        let Some((pair, computed)) =
            same.into_iter().min_by(|a, b| (a.1 - share.value).abs().total_cmp(&(b.1 - share.value).abs()))
        else {
            continue;
        };
        let print = |value: f64| format!("{value:.*}", share.decimals).replace('.', sign);
        let with = vec![print(share.value), print(computed), pair.part.shown.clone(), pair.whole.shown.clone()];
        problems.push(Problem {
            span: share.span,
            says: format!(
                "The document says {} percent, but {} of {} is {} percent.",
                with[0], with[2], with[3], with[1]
            ),
            code: "figures-differ".to_owned(),
            with,
        });
    }
    problems
}

fn read(text: &str, span: Span, code: &str, shares: &mut Vec<Stated>, pairs: &mut Vec<Pair>) {
    let tokens = Tokens::of(text);
    let tongue = Tongue::of(code, &tokens);
    let masked = super::mask(&tokens, tongue);
    let all = numbers(&tokens, tongue, &masked);
    for sentence in sentences(&tokens) {
        let words = nouns(&tokens, &sentence);
        let inside: Vec<&Number> = all.iter().filter(|n| sentence.contains(&n.first) && n.upper.is_none()).collect();
        for number in &inside {
            if number.decimals > 0 && percent::percent_at(&tokens, number.last).is_some() {
                shares.push(Stated { value: number.value, decimals: number.decimals, words: words.clone(), span });
            }
        }
        let counts: Vec<&&Number> = inside
            .iter()
            .filter(|n| {
                n.decimals == 0
                    && n.value >= 2.0
                    && tokens.is(n.first, Kind::Digits)
                    && percent::percent_at(&tokens, n.last).is_none()
                    && super::money::around(&tokens, tongue, n).is_none()
            })
            .collect();
        for two in counts.windows(2) {
            let [first, second] = two else { continue };
            if let Some((part, whole)) = part_and_whole(&tokens, first, second) {
                let figure = |n: &Number| Figure { value: n.value, shown: shown(&tokens, n) };
                pairs.push(Pair { part: figure(part), whole: figure(whole), words: words.clone() });
            }
        }
    }
}

/// "8844 medlemmer hvorav 6078": whole, then part. "6078 av 8844": part, then whole.
fn part_and_whole<'n>(tokens: &Tokens, first: &'n Number, second: &'n Number) -> Option<(&'n Number, &'n Number)> {
    let between = first.last..second.first;
    if between.len() > 10 {
        return None;
    }
    let of_which = between.clone().any(|i| {
        matches!(tokens.lower(i), "hvorav" | "kvarav" | "derav" | "varav" | "hvoraf" | "heraf" | "herav" | "including")
            || ["av disse", "av desse", "av dem", "av dei", "av dessa", "af disse", "of whom", "of which", "of these"]
                .iter()
                .any(|p| tokens.says(i, p))
    });
    if of_which {
        return (second.value < first.value).then_some((second, first));
    }
    let of = between.clone().any(|i| matches!(tokens.lower(i), "av" | "af" | "of"));
    (of && first.value < second.value).then_some((first, second))
}

fn shown(tokens: &Tokens, number: &Number) -> String {
    let start = tokens.get(number.first).map_or(0, |t| t.start);
    let end = number.last.checked_sub(1).and_then(|i| tokens.get(i)).map_or(start, |t| t.end);
    tokens.text.get(start..end).unwrap_or("").to_owned()
}

/// The longer words of a sentence, cut to their first six letters, so that forms of one word meet.
fn nouns(tokens: &Tokens, sentence: &std::ops::Range<usize>) -> Vec<String> {
    const COMMON: &[&str] = &[
        "prosen",
        "procen",
        "percen",
        "totalt",
        "antall",
        "antal",
        "omtren",
        "september",
        "septem",
        "utgang",
        "utgjør",
        "andele",
        "andel",
        "total",
    ];
    let mut words: Vec<String> = sentence
        .clone()
        .filter_map(|i| tokens.get(i))
        .filter(|t| t.kind == Kind::Word && t.lower.chars().count() >= 5 && super::point::month(&t.lower).is_none())
        .map(|t| t.lower.chars().take(6).collect::<String>())
        .filter(|w| !COMMON.contains(&w.as_str()))
        .collect();
    words.sort();
    words.dedup();
    words
}

fn shared(a: &[String], b: &[String]) -> usize {
    a.iter().filter(|w| b.contains(w)).count()
}
