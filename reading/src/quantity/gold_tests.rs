//! Every expected indicator is found, each sentence by itself and with the deadline of its goal.

use super::*;
use crate::outline::Value;
use crate::shared_files::shared_text;

#[derive(serde::Deserialize)]
struct Row {
    #[serde(rename = "in")]
    words: String,
    op: String,
    change: Option<f64>,
    value: Option<Value>,
    unit: String,
    by: Option<String>,
    per: Option<String>,
}

#[test]
fn every_expected_indicator_is_found() {
    let Some(text) = shared_text("gold/indicators.json") else { return };
    let rows: Vec<Row> = serde_json::from_str(&text).expect("the expected indicators are readable");
    let mut wrong = Vec::new();
    for row in &rows {
        let context = Context { language: "nb".into(), by: row.by.clone(), prose: false };
        let found = indicators_of(&row.words, Span::default(), &context);
        let right = found.len() == 1
            && found.iter().all(|i| {
                i.op == row.op && i.change == row.change && i.value == row.value && i.unit == row.unit && i.by == row.by && i.per == row.per
            });
        if !right {
            wrong.push(format!("{}\n   {found:?}", row.words));
        }
    }
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

/// Prints what is read from the prose of all plan documents, to be looked at by a person; fails only where nothing is read.
#[test]
fn the_seeds_give_indicators_without_false_alarms() {
    let mut total = 0;
    for name in ["000_95289ed923053fb4", "001_44e50d3f67623b3a", "002_e4c5da73d3cfb486", "003_9737c560a69574eb", "004_e83fb5b5b30b612b"] {
        let Some(text) = shared_text(&format!("seeds/{name}.txt")) else { return };
        let context = Context { language: "nb".into(), by: None, prose: true };
        for paragraph in text.replace("\r\n", "\n").split("\n\n") {
            let joined = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
            for found in indicators_of(&joined, Span::default(), &context) {
                println!("{name}: {} {:?} {:?} {} by {:?} per {:?} | {}", found.op, found.change, found.value, found.unit, found.by, found.per, found.words);
                total += 1;
            }
        }
    }
    assert!((3..40).contains(&total), "{total} read as prose");
}
