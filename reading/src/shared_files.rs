//! Where tests find the plan documents and expected readings that do not belong to the repository.

use std::path::PathBuf;

use crate::outline::{Area, Goal, Measure, Outline, Period};

/// The path of a file beside the repository (`../shared`, or `HANDLEKRAFT_SHARED`), or `None`, said aloud, where it is absent.
fn shared(name: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("HANDLEKRAFT_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared"), PathBuf::from);
    let path = folder.join(name);
    if path.exists() {
        return Some(path);
    }
    eprintln!("SKIPPED: {name} is not beside this repository");
    None
}

/// The text of such a file.
pub(crate) fn shared_text(name: &str) -> Option<String> {
    shared(name).and_then(|path| std::fs::read_to_string(path).ok())
}

/// An expected outline: its areas, goals, measures and period. The files carry only what is expected.
pub(crate) fn expected_outline(name: &str) -> Option<Outline> {
    let value: serde_json::Value = serde_json::from_str(&shared_text(name)?).ok()?;
    let text = |v: &serde_json::Value, key: &str| v.get(key).and_then(|t| t.as_str()).map(str::to_owned);
    let list = |v: &serde_json::Value, key: &str| v.get(key).and_then(|l| l.as_array()).cloned().unwrap_or_default();
    let measures = |v: &serde_json::Value| {
        list(v, "measures")
            .iter()
            .map(|m| Measure {
                text: text(m, "text").unwrap_or_default(),
                level: text(m, "level"),
                ..Measure::default()
            })
            .collect()
    };
    let areas = list(&value, "areas")
        .iter()
        .map(|a| Area {
            title: text(a, "title"),
            goals: list(a, "goals")
                .iter()
                .map(|g| Goal {
                    text: text(g, "text").unwrap_or_default(),
                    horizon: text(g, "horizon"),
                    measures: measures(g),
                    ..Goal::default()
                })
                .collect(),
            measures: measures(a),
            ..Area::default()
        })
        .collect();
    let period = value.get("period").and_then(|p| Some(Period { from: text(p, "from")?, to: text(p, "to")? }));
    Some(Outline { areas, period, main_goal: text(&value, "main_goal"), language: "nb".into(), ..Outline::default() })
}

/// The prose of a plan text file: physical lines joined until one ends a sentence or is a heading that ends with a colon.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    for line in text.lines().map(str::trim).filter(|l| !l.is_empty()) {
        let alone = line.ends_with(':');
        if alone && found.last().is_some_and(|t| !t.is_empty()) {
            found.push(String::new());
        }
        if let Some(last) = found.last_mut() {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(line);
        }
        if alone || line.ends_with('.') {
            found.push(String::new());
        }
    }
    found.retain(|t| !t.is_empty());
    found
}
