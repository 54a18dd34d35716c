//! A heading put right in one place holds for the whole document, and nothing corrected by hand is lost.

use proptest::prelude::*;

use super::*;
use crate::correction::{Correction, Typed};
use reading::Hints;

const DOCUMENT: &str = "Plan for laget 2026\n\nFleire medlemer\n\nMål\n\n- Bli hundre\n\nTiltak\n\nHos oss\n\n- Ringe nye\n- Gå på besøk\n\n\
    Betre løn\n\nMål\n\n- Få meir\n\nTiltak\n\nHos oss\n\n- Møte leiinga\n- Skrive krav\n";

fn read(headings: Vec<HeadingHint>) -> (Draft, Vec<SourceLine>) {
    let hints = Hints { headings, ..Hints::default() };
    let reading = reading::reading::read_with(DOCUMENT.as_bytes(), Some("plan.txt"), &hints).unwrap();
    let mut draft = Draft::of(reading.outline);
    Places::of(&reading.source).place(&mut draft);
    (draft, reading.source)
}

fn key(draft: &Draft, text: &str) -> u32 {
    draft.items.iter().find(|item| item.text.contains(text)).map(|item| item.key).unwrap()
}

#[test]
fn a_level_set_on_one_measure_is_read_wherever_its_heading_stands() {
    let (mut draft, source) = read(Vec::new());
    // However the heading itself was taken, somebody says that it is none of the items.
    for item in draft.items.iter_mut().filter(|item| item.text == "Hos oss") {
        item.corrected();
        item.kind = ItemKind::LeftOut;
    }
    let first = key(&draft, "Ringe nye");
    assert!(Correction::Level(vec![first], Some("Klubb".into())).make(&mut draft).is_some());
    let hints = hints_of(&draft, &source);
    let found = HeadingHint { text: "Hos oss".into(), means: Means::Level("Klubb".into()) };
    assert!(hints.contains(&found), "{hints:?}");
    let (fresh, _) = read(hints);
    let made = merged(&draft, fresh, &source);
    for text in ["Ringe nye", "Gå på besøk", "Møte leiinga", "Skrive krav"] {
        assert_eq!(made.item(key(&made, text)).unwrap().level.as_deref(), Some("Klubb"), "{text}");
    }
    let changed: Vec<_> =
        differing(&draft, &made).iter().filter_map(|line| line.after.map(|item| item.text.clone())).collect();
    assert!(changed.contains(&"Skrive krav".to_owned()) && !changed.contains(&"Ringe nye".to_owned()), "{changed:?}");
}

#[test]
fn corrections_that_disagree_about_a_heading_say_nothing_of_it() {
    let (mut draft, source) = read(Vec::new());
    for item in draft.items.iter_mut().filter(|item| item.text == "Hos oss") {
        item.corrected();
        item.kind = ItemKind::LeftOut;
    }
    for (text, level) in [("Ringe nye", "Klubb"), ("Skrive krav", "Forbundet")] {
        let key = key(&draft, text);
        assert!(Correction::Level(vec![key], Some(level.into())).make(&mut draft).is_some());
    }
    assert!(hints_of(&draft, &source).iter().all(|hint| hint.text != "Hos oss"));
}

fn letters(draft: &Draft) -> Vec<char> {
    let mut all: Vec<char> =
        draft.items.iter().flat_map(|item| item.text.chars()).filter(|c| c.is_alphanumeric()).collect();
    all.sort_unstable();
    all
}

proptest! {
    #[test]
    fn what_was_corrected_by_hand_stays_and_no_letter_is_lost(
        asked in prop::collection::vec((0usize..20, 0usize..6, 0usize..7), 0..8),
    ) {
        let (mut draft, source) = read(Vec::new());
        for (at, kind, what) in asked {
            let Some(item) = draft.items.get(at % draft.items.len()).cloned() else { continue };
            let keys = vec![item.key];
            let cut = item.text.char_indices().nth(at).map_or(0, |(cut, _)| cut);
            let (first, second) = item.text.split_at(cut);
            let correction = match what {
                0 => Correction::Kind(keys, ItemKind::ALL[kind]),
                1 => Correction::Level(keys, Some("Klubb".into())),
                2 => Correction::Up(keys),
                3 => Correction::Down(keys),
                4 => Correction::Join(item.key),
                5 => Correction::Item(item.key, Typed { text: Some(format!("{first}\n{second}")), ..Typed::default() }),
                _ => Correction::Indent(keys),
            };
            let _made = correction.make(&mut draft);
        }
        let (fresh, _) = read(hints_of(&draft, &source));
        let made = merged(&draft, fresh, &source);
        for item in draft.items.iter().filter(|item| item.was.is_some()) {
            prop_assert_eq!(made.item(item.key), Some(item));
        }
        let mut keys: Vec<u32> = made.items.iter().map(|item| item.key).collect();
        keys.sort_unstable();
        keys.dedup();
        prop_assert_eq!(keys.len(), made.items.len());
        prop_assert!(keys.iter().all(|key| *key < made.next_key));
        prop_assert_eq!(letters(&made), letters(&draft));
    }
}
