//! The demo union's plans and the documents beside them, read and compared with what a person expects of each.

#![expect(clippy::expect_used, reason = "a test may stop where its own files are broken")]

use std::path::PathBuf;

use reading::tokens;
use serde_json::Value;

/// The documents whose areas, goals, measures and levels are read exactly.
const PLANS: [&str; 8] = [
    "strategiplan.txt",
    "handlingsplan-bergen-buss.txt",
    "handlingsplan-fjordane.txt",
    "andre/handlingsplan-da.txt",
    "andre/strategiplan-nn.txt",
    "andre/verksamhetsplan-sv.txt",
    "andre/handlingsplan-tabell.md",
    "andre/organising-plan-en.txt",
];

/// Documents that are no plans, whatever lists they hold.
const OTHERS: [&str; 5] = ["arsberetning", "innkalling", "mal-tom", "nyhetssak", "prinsipprogram"];

fn data(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../demo/data").join(name)
}

fn read(name: &str) -> Value {
    let bytes = std::fs::read(data(name)).expect("a readable document");
    let reading = reading::reading::read(&bytes, Some(name), &[]).expect("it can be read");
    serde_json::to_value(reading.outline).expect("JSON")
}

/// Kind, area, level and words of every area, goal and measure.
fn items(outline: &Value) -> Vec<[String; 4]> {
    let text = |value: &Value| tokens::key(value.as_str().unwrap_or_default());
    let list = |value: &Value, name: &str| value[name].as_array().cloned().unwrap_or_default();
    let mut out = Vec::new();
    for area in list(outline, "areas") {
        let title = text(&area["title"]);
        let measure = |m: &Value| ["measure".into(), title.clone(), text(&m["level"]), text(&m["text"])];
        if !list(&area, "goals").is_empty() || !list(&area, "measures").is_empty() {
            out.push(["area".into(), title.clone(), String::new(), String::new()]);
        }
        for goal in list(&area, "goals") {
            out.push(["goal".into(), title.clone(), String::new(), text(&goal["text"])]);
            out.extend(list(&goal, "measures").iter().map(measure));
        }
        out.extend(list(&area, "measures").iter().map(measure));
    }
    out.sort();
    out
}

#[test]
fn plans_of_invented_unions_give_the_expected_areas_goals_measures_and_levels() {
    let mut wrong = Vec::new();
    for name in PLANS {
        let expected = data(name).with_extension("json");
        let expected: Value =
            serde_json::from_slice(&std::fs::read(expected).expect("what is expected")).expect("JSON");
        let (want, got) = (items(&expected), items(&read(name)));
        if want != got {
            let missing: Vec<_> = want.iter().filter(|item| !got.contains(item)).collect();
            let extra: Vec<_> = got.iter().filter(|item| !want.contains(item)).collect();
            wrong.push(format!("{name}: missing {missing:?}, extra {extra:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn documents_that_are_no_plans_give_nothing_and_a_reason() {
    for name in OTHERS {
        let outline = read(&format!("andre/{name}.txt"));
        assert!(items(&outline).is_empty(), "{name}: {:?}", items(&outline));
        assert!(outline["not_a_plan"].is_string(), "{name}");
    }
}
