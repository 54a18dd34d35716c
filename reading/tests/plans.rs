//! Whole plans in five languages, each beside the outline that a person expects (`tests/plans/NAME.txt`, `NAME.expected`).

#![expect(clippy::expect_used, reason = "a test may stop where its own files are broken")]

use std::fmt::Write as _;
use std::path::PathBuf;

use reading::outline::{Measure, Outline};

fn folder(name: &str) -> Vec<(String, Vec<u8>, PathBuf)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests").join(name);
    let mut out: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder of plans")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, std::fs::read(&path).expect("a readable plan"), path)
        })
        .collect();
    out.sort();
    out
}

/// An outline in a few lines that a person can write and compare.
fn sketch(outline: &Outline) -> String {
    let mut out = String::new();
    let or_dash = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".into());
    let kind = serde_json::to_value(outline.kind).expect("a kind");
    let period = outline.period.as_ref().map_or("-".into(), |p| format!("{} {}", p.from, p.to));
    writeln!(out, "title: {}\nowner: {}", or_dash(&outline.title), or_dash(&outline.owner)).expect("text");
    writeln!(out, "kind: {}; language: {}; period: {period}", kind.as_str().expect("text"), outline.language)
        .expect("text");
    writeln!(out, "levels: {}", outline.levels.join(", ")).expect("text");
    if let Some(main) = &outline.main_goal {
        writeln!(out, "main: {main}").expect("text");
    }
    let measure = |m: &Measure| format!("M [{}] {}\n", m.level.as_deref().unwrap_or_default(), m.text);
    for area in &outline.areas {
        if area.goals.is_empty() && area.measures.is_empty() {
            continue;
        }
        writeln!(out, "# {}", or_dash(&area.title)).expect("text");
        for goal in &area.goals {
            writeln!(out, "G [{}] {}", goal.horizon.as_deref().unwrap_or_default(), goal.text).expect("text");
            for m in &goal.measures {
                out.push_str("  ");
                out.push_str(&measure(m));
            }
        }
        for m in &area.measures {
            out.push_str(&measure(m));
        }
    }
    out
}

#[test]
fn plans_of_other_unions_are_read_as_a_person_would() {
    let mut wrong = Vec::new();
    for (name, bytes, path) in folder("plans") {
        let expected = std::fs::read_to_string(path.with_extension("expected")).expect("what is expected");
        let got = sketch(&reading::read_text(&bytes));
        if got.trim() != expected.trim() {
            wrong.push(format!("== {name}\n-- expected\n{expected}-- got\n{got}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn documents_that_are_no_plans_give_no_goals_and_say_why() {
    let mut wrong = Vec::new();
    for (name, bytes, _) in folder("other") {
        let outline = reading::read_text(&bytes);
        let items: usize = outline.areas.iter().map(|a| a.goals.len() + a.measures.len()).sum();
        let text =
            outline.text.len() + outline.areas.iter().map(|a| a.text.len()).sum::<usize>() + outline.left_out.len();
        if items > 0 || outline.not_a_plan.is_none() || text == 0 {
            wrong.push(format!("== {name}: {items} items, {:?}\n{}", outline.not_a_plan, sketch(&outline)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
