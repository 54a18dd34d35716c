//! Texts that no plan looks like: reading them ends soon, never panics and loses no word.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use reading::outline::Outline;
use reading::tokens;

fn counted<'a>(texts: impl Iterator<Item = &'a str>) -> HashMap<String, i64> {
    let mut out = HashMap::new();
    for word in texts.flat_map(tokens::words) {
        *out.entry(word.to_lowercase()).or_default() += 1;
    }
    out
}

/// The words of the source that are nowhere in the outline.
fn lost(source: &str, outline: &Outline) -> Vec<String> {
    let mut kept: Vec<&str> =
        outline.title.iter().chain(&outline.main_goal).chain(&outline.text).map(String::as_str).collect();
    for area in &outline.areas {
        kept.extend(area.title.as_deref());
        kept.extend(area.text.iter().map(String::as_str));
        for goal in &area.goals {
            kept.push(&goal.text);
            kept.extend(goal.measures.iter().map(|m| m.text.as_str()));
        }
        kept.extend(area.measures.iter().map(|m| m.text.as_str()));
    }
    kept.extend(outline.left_out.iter().map(|l| l.text.as_str()));
    let kept = counted(kept.into_iter());
    let mut lost: Vec<String> = counted(std::iter::once(source))
        .into_iter()
        .filter(|(word, times)| kept.get(word).copied().unwrap_or(0) < *times)
        .map(|(word, _)| word)
        .collect();
    lost.sort();
    lost
}

#[test]
fn odd_documents_end_soon_and_lose_nothing() {
    let table: Vec<(&str, String)> = vec![
        ("nothing", String::new()),
        ("one enormous line", "et langt ord til ".repeat(60_000)),
        ("one enormous word", "a".repeat(1_000_000)),
        ("many short lines", "Mål\nTiltak\nkort\n- punkt\n".repeat(10_000)),
        ("only punctuation", "--- ... *** ||| ((( \n".repeat(5_000)),
        ("only numbers", "1. 2. 3.\n4\n".repeat(5_000)),
        ("only headings", "Rekruttering\n\nMål 2025\n\n".repeat(5_000)),
        ("many table rows", "| Mål | Tiltak |\n| a b | c d |\n".repeat(5_000)),
        ("nested lists", (0..5_000).map(|n| format!("{}- punkt {n}\n", " ".repeat(n % 200))).collect()),
        ("many strokes", "|".repeat(50_000)),
        ("many colons", "Mål: ".repeat(20_000)),
        ("many years", "2024-2025 til ".repeat(20_000)),
        ("many pages", "\u{c}Side 1\n".repeat(10_000)),
    ];
    for (name, text) in table {
        let start = Instant::now();
        let outline = reading::read_text(text.as_bytes());
        let took = start.elapsed();
        assert_eq!(lost(&text, &outline), Vec::<String>::new(), "{name}");
        assert!(took < Duration::from_secs(10), "{name} took {took:?}");
        eprintln!("{name}: {took:?}");
    }
}

fn plan_like() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just(String::new()),
        Just(" ".into()),
        Just("Mål".into()),
        Just("Mål 2024 - 2025".into()),
        Just("Tiltak:".into()),
        Just("Delmål 1".into()),
        Just("Goals and actions".into()),
        Just("Nasjonalt".into()),
        Just("Innhold".into()),
        Just("| Mål | Tiltak |".into()),
        Just("a\tb\tc".into()),
        Just("## Område".into()),
        Just("1.1 Mål".into()),
        Just("Skriv inn:".into()),
        Just("Hovedmål: Bli flere".into()),
        "[•–*o1-9.)( ]{0,4}[A-ZÆØÅa-zæøå]{0,8}( [a-zæøåA-Z]{1,9}){0,9}[.:?,-]?",
        "\\PC{0,60}",
    ];
    proptest::collection::vec(line, 0..60).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_word_of_any_text_is_lost(text in prop_oneof!["\\PC{0,400}", plan_like()]) {
        let outline = reading::read_text(text.as_bytes());
        prop_assert_eq!(lost(&text, &outline), Vec::<String>::new());
    }

    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let outline = reading::read_text(&bytes);
        prop_assert!(!outline.language.is_empty());
    }

    #[test]
    fn every_level_of_a_measure_is_one_of_the_plans_levels(text in plan_like()) {
        let outline = reading::read_text(text.as_bytes());
        for area in &outline.areas {
            for measure in area.measures.iter().chain(area.goals.iter().flat_map(|g| &g.measures)) {
                prop_assert!(measure.level.as_ref().is_none_or(|l| outline.levels.contains(l)));
            }
        }
    }
}
