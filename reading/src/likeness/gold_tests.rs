//! The expected links between a branch's plan and its union's plan.

use super::*;
use crate::outline::{Area, Goal, Measure, Outline};
use crate::shared_files::shared_text;

fn outline(name: &str) -> Option<Outline> {
    let value: serde_json::Value = serde_json::from_str(&shared_text(name)?).ok()?;
    let text = |v: &serde_json::Value, key: &str| v.get(key).and_then(|t| t.as_str()).map(str::to_owned);
    let list = |v: &serde_json::Value, key: &str| v.get(key).and_then(|l| l.as_array()).cloned().unwrap_or_default();
    let measures = |v: &serde_json::Value| {
        list(v, "measures").iter().map(|m| Measure { text: text(m, "text").unwrap_or_default(), level: text(m, "level"), ..Measure::default() }).collect()
    };
    let areas = list(&value, "areas")
        .iter()
        .map(|a| Area {
            title: text(a, "title"),
            goals: list(a, "goals").iter().map(|g| Goal { text: text(g, "text").unwrap_or_default(), measures: measures(g), ..Goal::default() }).collect(),
            measures: measures(a),
            ..Area::default()
        })
        .collect();
    Some(Outline { areas, language: "nb".into(), ..Outline::default() })
}

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
    let (Some(text), Some(local), Some(higher)) = (shared_text("gold/alignment-003-to-001.json"), outline("gold/003.json"), outline("gold/001.json")) else { return };
    let expected: Expected = serde_json::from_str(&text).expect("the expected links are readable");
    let found = align_outlines(&local, &higher, &expected.level);
    for a in &found {
        let right = expected.links.iter().any(|e| e.national == a.higher && e.local == a.local);
        println!("{:.2} {} {} | {} | {}", a.score, if a.accepted { "yes" } else { "   " }, if right { "RIGHT" } else { "-----" }, a.higher, a.local);
    }
    let accepted: Vec<_> = found.iter().filter(|a| a.accepted).collect();
    let hits = accepted.iter().filter(|a| expected.links.iter().any(|e| e.national == a.higher && e.local == a.local)).count();
    let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(0));
    let f1 = 2.0 * number(hits) / number(accepted.len() + expected.links.len());
    assert!(f1 >= 0.95, "F1 {f1:.3}: {hits} of {} right, {} accepted", expected.links.len(), accepted.len());
}
