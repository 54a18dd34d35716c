//! Every expected indicator is found, each sentence by itself and with the deadline of its goal.

use super::*;
use crate::outline::Value;
use crate::shared_files::shared_text;

#[derive(serde::Deserialize)]
struct Row {
    seed: String,
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
    let Some(text) = shared_text("gold/indicators.json") else {
        return;
    };
    let Ok(rows) = serde_json::from_str::<Vec<Row>>(&text) else { panic!("the expected indicators are readable") };
    let mut wrong = Vec::new();
    for row in &rows {
        let context = Context { language: "nb".into(), by: row.by.clone(), prose: false };
        let found = indicators_of(&row.words, Span::default(), &context);
        let right = found.len() == 1
            && found.iter().all(|i| {
                i.op == row.op
                    && i.change == row.change
                    && i.value == row.value
                    && i.unit == row.unit
                    && i.by == row.by
                    && i.per == row.per
            });
        if !right {
            wrong.push(format!("{}\n   {found:?}", row.words));
        }
    }
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

/// The same through whole outlines: every expected row of a document with its own deadline, and nothing else but how often.
#[test]
fn whole_outlines_give_the_expected_indicators_and_no_false_alarms() {
    let Some(text) = shared_text("gold/indicators.json") else {
        return;
    };
    let Ok(rows) = serde_json::from_str::<Vec<Row>>(&text) else { panic!("the expected indicators are readable") };
    let mut problems = Vec::new();
    for seed in ["000", "001", "002", "003", "004"] {
        let Some(mut outline) = crate::shared_files::expected_outline(&format!("gold/{seed}.json")) else {
            return;
        };
        if seed == "002" {
            let Some(text) = shared_text("seeds/002_e4c5da73d3cfb486.txt") else {
                return;
            };
            outline.text = crate::shared_files::paragraphs(&text);
        }
        fill(&mut outline);
        let rows: Vec<&Row> = rows.iter().filter(|r| r.seed == seed).collect();
        let same = |i: &Indicator, r: &Row| {
            i.op == r.op
                && i.change == r.change
                && i.value == r.value
                && i.unit == r.unit
                && i.by == r.by
                && i.per == r.per
        };
        for row in &rows {
            if !outline
                .indicators
                .iter()
                .any(|i| same(i, row) && (i.words.contains(&row.words) || row.words.contains(&i.words)))
            {
                problems.push(format!("{seed} missing: {}", row.words));
            }
        }
        for i in &outline.indicators {
            let expected = rows.iter().any(|r| same(i, r));
            println!(
                "{seed} {} {} {:?} {:?} {} by {:?} per {:?} | {}",
                if expected { "expected" } else { "extra   " },
                i.op,
                i.change,
                i.value,
                i.unit,
                i.by,
                i.per,
                i.words
            );
            // a counted thing that the expected file leaves out may well be meant; a share, members or money may not
            if !expected && (i.unit.starts_with("percent") || ["members", "NOK"].contains(&i.unit.as_str())) {
                problems.push(format!("{seed} false alarm: {}", i.words));
            }
        }
        for p in &outline.problems {
            println!("{seed} {} {:?}", p.code, p.with);
        }
        let differing = outline.problems.iter().filter(|p| p.code == "figures-differ").count();
        if differing != usize::from(seed == "002") {
            problems.push(format!("{seed}: {differing} contradictions"));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// Read as bare prose, the documents give few statements and none from figures that only describe.
#[test]
fn the_documents_read_as_prose_give_no_figures_that_only_describe() {
    for name in ["000_95289ed923053fb4", "001_44e50d3f67623b3a", "003_9737c560a69574eb", "004_e83fb5b5b30b612b"] {
        let Some(text) = shared_text(&format!("seeds/{name}.txt")) else {
            return;
        };
        let context = Context { language: "nb".into(), by: None, prose: true };
        for paragraph in crate::shared_files::paragraphs(&text) {
            for i in indicators_of(&paragraph, Span::default(), &context) {
                println!(
                    "{name}: {} {:?} {:?} {} by {:?} per {:?} | {}",
                    i.op, i.change, i.value, i.unit, i.by, i.per, i.words
                );
                let describes =
                    [Some(Value::One(60.0)), Some(Value::One(80.0)), Some(Value::One(29.0))].contains(&i.value);
                assert!(!(describes && i.unit == "percent"), "{}", i.words);
            }
        }
    }
}
