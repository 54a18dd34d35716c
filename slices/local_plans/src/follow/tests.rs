//! Tables for single cases, and random histories of plans in which no answer may go astray.

use std::collections::{HashMap, HashSet};

use kernel::id::MeasureId;
use proptest::prelude::*;

use super::*;

fn item(text: &str, previous: Option<&Item>, answered: bool) -> Item {
    Item { id: MeasureId::new(), text: text.into(), previous: previous.map(|p| p.id), answered }
}

#[test]
fn what_stayed_follows_what_was_reworded_is_looked_at_and_what_went_is_history() {
    let old = [item("Besøke alle", None, true), item("Holde kurs", None, true), item("Ringe nye", None, true)];
    let [stays, reworded, gone] = &old;
    let now = [
        item("Holde to kurs", Some(reworded), false),
        item("Noe helt nytt", None, false),
        item("Besøke alle", Some(stays), false),
    ];
    let followed = follow(&old, &now);
    assert_eq!(followed.carried, [(now[2].id, stays.id)]);
    assert_eq!(followed.to_look_at, [(now[0].id, reworded.id)]);
    assert_eq!((followed.new, followed.gone), (vec![now[1].id], vec![gone.id]));
}

#[test]
fn the_same_words_without_a_line_to_the_old_item_are_new() {
    let old = [item("Besøke alle", None, true)];
    let now = [item("Besøke alle", None, false)];
    let followed = follow(&old, &now);
    assert_eq!((followed.new, followed.gone), (vec![now[0].id], vec![old[0].id]));
    assert!(followed.carried.is_empty() && followed.to_look_at.is_empty());
}

#[test]
fn an_item_split_in_two_that_say_the_same_gives_the_answer_to_one_of_them() {
    let old = [item("Besøke alle", None, true)];
    let now = [item("Besøke alle", Some(&old[0]), false), item("Besøke alle", Some(&old[0]), false)];
    let followed = follow(&old, &now);
    assert_eq!(followed.carried, [(now[0].id, old[0].id)]);
    assert_eq!(followed.to_look_at, [(now[1].id, old[0].id)]);
}

#[test]
fn a_later_answer_stands_in_the_place_of_an_earlier_one_and_a_year_without_answer_is_passed_over() {
    let first = item("A", None, true);
    let second = item("A", Some(&first), true);
    let (unanswered, back) = (item("A, skrevet om", Some(&first), false), item("A", Some(&second), false));
    let again = item("A", Some(&unanswered), false);
    let followed = follow(&[first.clone(), second.clone(), unanswered], &[back.clone(), again.clone()]);
    assert_eq!(followed.carried, [(back.id, second.id), (again.id, first.id)]);
    assert_eq!((followed.gone, followed.new), (vec![], vec![]));
    let dropped = follow(&[first, second.clone()], &[]);
    assert_eq!(dropped.gone, [second.id], "the answer that it replaced is not mourned twice");
}

/// What happens to one item between two versions.
#[derive(Debug, Clone)]
enum Edit {
    Stay,
    Reword(u8),
    Drop,
    Split(bool),
}

/// Between two versions: an edit an item, how many are added, how they are reordered, who answers.
#[derive(Debug, Clone)]
struct Year {
    edits: Vec<Edit>,
    added: usize,
    order: Vec<usize>,
    answers: Vec<bool>,
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        4 => Just(Edit::Stay),
        2 => (0_u8..4).prop_map(Edit::Reword),
        1 => Just(Edit::Drop),
        1 => any::<bool>().prop_map(Edit::Split),
    ]
}

fn year() -> impl Strategy<Value = Year> {
    let many = 24;
    (
        prop::collection::vec(edit(), many),
        0_usize..4,
        prop::collection::vec(0_usize..many, many),
        prop::collection::vec(any::<bool>(), many),
    )
        .prop_map(|(edits, added, order, answers)| Year { edits, added, order, answers })
}

/// The next version of a plan, as a person edits it: texts are few, so that different items come to say the same.
fn edited(before: &[Item], year: &Year) -> Vec<Item> {
    let mut now = Vec::new();
    for (old, edit) in before.iter().zip(&year.edits) {
        match edit {
            Edit::Stay => now.push(item(&old.text, Some(old), false)),
            Edit::Reword(word) => now.push(item(&format!("tekst {word}"), Some(old), false)),
            Edit::Drop => {}
            Edit::Split(same) => {
                now.push(item(&old.text, Some(old), false));
                now.push(item(if *same { &old.text } else { "den andre delen" }, Some(old), false));
            }
        }
    }
    now.truncate(20);
    now.extend((0..year.added).map(|n| item(&format!("tekst {n}"), None, false)));
    for (at, to) in year.order.iter().enumerate().take(now.len()) {
        let to = to % now.len();
        now.swap(at, to);
    }
    for (item, answered) in now.iter_mut().zip(&year.answers) {
        item.answered = *answered;
    }
    now
}

/// Whether `item` comes from `old` through any number of versions.
fn comes_from(known: &HashMap<MeasureId, &Item>, item: &Item, old: MeasureId) -> bool {
    let mut at = item.previous;
    while let Some(id) = at {
        if id == old {
            return true;
        }
        at = known.get(&id).and_then(|found| found.previous);
    }
    false
}

fn holds(earlier: &[Item], now: &[Item]) -> Result<(), TestCaseError> {
    let followed = follow(earlier, now);
    let known: HashMap<MeasureId, &Item> = earlier.iter().chain(now).map(|item| (item.id, item)).collect();
    let mut given: HashSet<MeasureId> = HashSet::new();
    let mut told: HashSet<MeasureId> = HashSet::new();
    for (new, old) in followed.carried.iter().chain(&followed.to_look_at) {
        let (item, from) = (known[new], known[old]);
        prop_assert!(from.answered && comes_from(&known, item, *old), "attached to an item it does not come from");
        prop_assert!(told.insert(*new), "two answers for one item");
        let between = |id: &MeasureId| comes_from(&known, item, *id) && comes_from(&known, known[id], *old);
        prop_assert!(!earlier.iter().any(|i| i.answered && between(&i.id)), "a nearer answer was passed over");
    }
    for (new, old) in &followed.carried {
        prop_assert_eq!(&known[new].text, &known[old].text, "follows to an item that says something else");
        prop_assert!(given.insert(*old), "one answer for two items");
    }
    for (_, old) in followed.to_look_at.iter().filter(|(new, old)| known[new].text == known[old].text) {
        prop_assert!(given.contains(old), "nobody is asked again about what says the same, but for a twin");
    }
    for item in now {
        let parts = usize::from(told.contains(&item.id))
            + usize::from(followed.new.contains(&item.id))
            + usize::from(item.answered);
        prop_assert_eq!(parts, 1, "each item is carried, to look at, new or answered: exactly one of them");
    }
    for old in earlier.iter().filter(|item| item.answered) {
        let used = followed.carried.iter().chain(&followed.to_look_at).any(|(_, from)| *from == old.id);
        let replaced = earlier.iter().chain(now).any(|i| i.answered && comes_from(&known, i, old.id));
        let gone = followed.gone.contains(&old.id);
        prop_assert!(used || replaced || gone, "an answer is lost");
        prop_assert!(!gone || !(used || replaced), "an answer is gone that is not");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn through_versions_edited_at_random_no_answer_goes_astray_and_none_is_lost(
        first in prop::collection::vec((0_u8..6, any::<bool>()), 0..14),
        years in prop::collection::vec(year(), 1..5),
    ) {
        let mut now: Vec<Item> =
            first.iter().map(|(word, answered)| item(&format!("tekst {word}"), None, *answered)).collect();
        let mut earlier: Vec<Item> = Vec::new();
        for year in &years {
            let next = edited(&now, year);
            earlier.append(&mut now);
            now = next;
            holds(&earlier, &now)?;
        }
    }
}
