//! Links and near-misses over the tables in `pairs`, and rules that hold for any text.

use super::pairs::{NEAR_MISSES, PLANS, SAME};
use super::*;

#[test]
fn reworded_lines_are_linked_and_near_misses_are_not() {
    let (mut pairs, mut wrong) = (0, Vec::new());
    for plans in PLANS {
        let higher: Vec<Item> = plans.pairs.iter().map(|(h, _)| Item { text: (*h).to_owned(), goal: true }).collect();
        // local lines in another order than the higher ones
        let texts: Vec<&str> = plans
            .own
            .iter()
            .copied()
            .chain(plans.pairs.iter().rev().map(|(_, l)| *l).filter(|l| !l.is_empty()))
            .collect();
        let local: Vec<Item> = texts.iter().map(|l| Item { text: (*l).to_owned(), goal: true }).collect();
        let links = align_in(plans.language, &local, &higher, true);
        for (at, (asked, answer)) in plans.pairs.iter().enumerate() {
            pairs += 1;
            let link = links.iter().find(|l| l.higher == at);
            let found = link.filter(|l| l.accepted).and_then(|l| texts.get(l.local)).copied().unwrap_or("");
            println!(
                "{} {:.2} {} | {asked} | {}",
                plans.language,
                link.map_or(0.0, |l| l.score),
                if found == *answer { "right" } else { "WRONG" },
                link.and_then(|l| texts.get(l.local)).unwrap_or(&"")
            );
            if found != *answer {
                wrong.push(format!("{asked}\n   expected «{answer}», proposed «{found}»"));
            }
        }
    }
    assert!(pairs >= 40, "the table has only {pairs} pairs");
    assert!(wrong.is_empty(), "{} of {pairs} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn words_that_share_a_subject_but_ask_for_another_thing_stay_below_the_threshold() {
    let mut wrong = Vec::new();
    for (language, a, b) in NEAR_MISSES {
        let score = alike(language, a, b);
        println!("near miss {score:.2}: {a} | {b}");
        if score >= ACCEPT {
            wrong.push(format!("{score:.2}: {a} | {b}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn single_lines_that_ask_for_the_same_thing_in_other_words_reach_the_threshold() {
    let mut wrong = Vec::new();
    for (language, a, b) in SAME {
        let score = alike(language, a, b);
        println!("same {score:.2}: {a} | {b}");
        if score < ACCEPT {
            wrong.push(format!("{score:.2}: {a} | {b}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_same_words_are_fully_alike_and_no_words_not_at_all() {
    assert!(alike("nb", "Verve flere studenter", "Verve flere studenter.") > 0.99);
    assert!(alike("nb", "", "Verve flere studenter").abs() < 1e-9);
    assert!(align(&[], &[], true).is_empty());
}

#[test]
fn each_side_is_linked_at_most_once_and_a_goal_goes_before_its_measure() {
    let item = |text: &str, goal: bool| Item { text: text.to_owned(), goal };
    let local = [
        item("Jobbe mot korte vakter i helgene", false),
        item("Kreve at korte vakter i helgene fjernes fra turnusen.", true),
        item("Kreve at korte vakter i helgene fjernes fra turnusen.", true),
    ];
    let higher = [item("Få korte vakter i helgene fjernet fra turnusen.", true)];
    let links = align(&local, &higher, true);
    assert_eq!(links.len(), 1);
    assert_eq!(links.first().map(|l| l.local), Some(1));
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic_and_scores_stay_between_0_and_1(a in "\\PC{0,80}", b in "[a-zæøå0-9 .,§%-]{0,80}") {
        let items = [Item { text: a.clone(), goal: true }, Item { text: b.clone(), goal: false }];
        for link in align(&items, &items, true) {
            proptest::prop_assert!((0.0..=1.0).contains(&link.score));
        }
    }
}
