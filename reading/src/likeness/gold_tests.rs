//! The expected links between a branch's plan and its union's plan.

use super::*;
use crate::shared_files::{expected_outline as outline, shared_text};

#[derive(serde::Deserialize)]
struct Expected {
    level: String,
    links: Vec<Pair>,
}
#[derive(serde::Deserialize)]
struct Pair {
    national: String,
    local: String,
}

#[test]
fn the_expected_links_are_proposed_and_no_others() {
    let (Some(text), Some(local), Some(higher)) =
        (shared_text("gold/alignment-003-to-001.json"), outline("gold/003.json"), outline("gold/001.json"))
    else {
        return;
    };
    let Ok(expected) = serde_json::from_str::<Expected>(&text) else { panic!("the expected links are readable") };
    let found = align_outlines(&local, &higher, &expected.level);
    for a in &found {
        let right = expected.links.iter().any(|e| e.national == a.higher && e.local == a.local);
        println!(
            "{:.2} {} {} | {} | {}",
            a.score,
            if a.accepted { "yes" } else { "   " },
            if right { "RIGHT" } else { "-----" },
            a.higher,
            a.local
        );
    }
    let accepted: Vec<_> = found.iter().filter(|a| a.accepted).collect();
    let hits =
        accepted.iter().filter(|a| expected.links.iter().any(|e| e.national == a.higher && e.local == a.local)).count();
    let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(0));
    let f1 = 2.0 * number(hits) / number(accepted.len() + expected.links.len());
    assert!(f1 >= 0.95, "F1 {f1:.3}: {hits} of {} right, {} accepted", expected.links.len(), accepted.len());
}
