//! Real plans beside what people expect of them. They are not part of the repository: where they are absent the tests
//! say so and end. `HANDLEKRAFT_SHARED` names their folder; else `../shared` beside the repository.

#![expect(clippy::expect_used, reason = "a test may stop where its own files are broken")]

use std::collections::HashMap;
use std::path::PathBuf;

use reading::outline::Outline;
use reading::tokens;
use serde_json::Value;

fn shared() -> Option<PathBuf> {
    let folder = std::env::var_os("HANDLEKRAFT_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared"), PathBuf::from);
    if folder.join("gold").is_dir() {
        return Some(folder);
    }
    eprintln!("SKIPPED: no expected outlines in {}", folder.display());
    None
}

/// Every plan with its text and what is expected of it.
fn seeds() -> Vec<(String, String, Value)> {
    let Some(folder) = shared() else {
        return Vec::new();
    };
    let mut out = Vec::new();
    for entry in std::fs::read_dir(folder.join("seeds")).expect("a folder of seeds") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let gold = folder.join("gold").join(format!("{}.json", name.get(..3).unwrap_or_default()));
        let text = std::fs::read_to_string(&path).expect("a readable seed");
        let gold = std::fs::read_to_string(gold).expect("its expected outline");
        out.push((name, text, serde_json::from_str(&gold).expect("JSON")));
    }
    out.sort_by(|a, b| a.0.cmp(&b.0));
    out
}

fn text(value: &Value) -> String {
    tokens::key(value.as_str().unwrap_or_default())
}

/// What is compared of an item: its kind, its area, its label (horizon or level), its words.
type Item = (&'static str, String, String, String);

fn items(outline: &Value) -> Vec<Item> {
    let none = Vec::new();
    let list = |value: &Value, name: &str| value[name].as_array().unwrap_or(&none).clone();
    let mut out = Vec::new();
    for area in list(outline, "areas") {
        let title = text(&area["title"]);
        let measure = |m: &Value| ("measure", title.clone(), text(&m["level"]), text(&m["text"]));
        for goal in list(&area, "goals") {
            out.push(("goal", title.clone(), text(&goal["horizon"]), text(&goal["text"])));
            out.extend(list(&goal, "measures").iter().map(measure));
        }
        out.extend(list(&area, "measures").iter().map(measure));
    }
    out
}

#[test]
fn every_goal_and_measure_of_real_plans_is_read_with_its_area_horizon_and_level() {
    for (name, source, gold) in seeds() {
        let outline = serde_json::to_value(reading::read_text(source.as_bytes())).expect("JSON");
        let (want, got) = (items(&gold), items(&outline));
        let missing: Vec<_> = want.iter().filter(|i| !got.contains(i)).collect();
        let extra: Vec<_> = got.iter().filter(|i| !want.contains(i)).collect();
        // one plan prints an item with a full stop lacking or present; words are compared, so none may differ
        assert!(missing.is_empty() && extra.is_empty(), "{name}\nmissing {missing:#?}\nextra {extra:#?}");
        assert_eq!(want.len(), got.len(), "{name}: items that occur twice");
    }
}

#[test]
fn real_plans_say_what_they_are_whose_and_for_when() {
    for (name, source, gold) in seeds() {
        let outline = serde_json::to_value(reading::read_text(source.as_bytes())).expect("JSON");
        for field in ["title", "owner", "kind", "period", "levels", "main_goal"] {
            if let Some(want) = gold.get(field) {
                assert_eq!(&outline[field], want, "{name}: {field}");
            }
        }
        if let Some(sections) = gold.get("sections") {
            let titles: Vec<Value> =
                outline["areas"].as_array().expect("areas").iter().map(|a| a["title"].clone()).collect();
            assert_eq!(&Value::from(titles), sections, "{name}: sections");
        }
    }
}

fn counted<'a>(texts: impl Iterator<Item = &'a str>) -> HashMap<String, i64> {
    let mut out = HashMap::new();
    for word in texts.flat_map(tokens::words) {
        *out.entry(word.to_lowercase()).or_default() += 1;
    }
    out
}

fn strings<'a>(value: &'a Value, out: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => out.push(text),
        Value::Array(all) => all.iter().for_each(|v| strings(v, out)),
        Value::Object(all) => all.values().for_each(|v| strings(v, out)),
        _ => {}
    }
}

#[test]
fn no_word_of_a_real_plan_is_lost_and_none_is_left_without_a_reason() {
    for (name, source, _) in seeds() {
        let outline: Outline = reading::read_text(source.as_bytes());
        let unplaced: Vec<_> = outline.left_out.iter().filter(|l| l.why == "not placed").collect();
        assert!(unplaced.is_empty(), "{name}: {unplaced:?}");
        let json = serde_json::to_value(&outline).expect("JSON");
        let mut kept = Vec::new();
        strings(&json, &mut kept);
        let kept = counted(kept.into_iter());
        for (word, times) in counted(std::iter::once(source.as_str())) {
            assert!(kept.get(&word).copied().unwrap_or(0) >= times, "{name}: {word} is lost");
        }
    }
}

/// Replaces whole lines' skeleton words, as another union would write them.
fn renamed(source: &str, pairs: &[(&str, &str)]) -> String {
    source
        .lines()
        .map(|line| {
            let bare = line.trim();
            let bare = bare.replace('\u{202f}', " ");
            pairs
                .iter()
                .find_map(|(from, to)| {
                    let rest = bare.strip_prefix(from)?;
                    (rest.chars().count() < 40 && !rest.starts_with(char::is_alphabetic)).then(|| {
                        let lead: String = line.chars().take_while(|c| *c == ' ').collect();
                        format!("{lead}{to}{rest}")
                    })
                })
                .unwrap_or_else(|| line.to_owned())
        })
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn real_plans_are_read_alike_under_other_words_for_goals_measures_and_levels() {
    let tables: [&[(&str, &str)]; 4] = [
        &[
            ("Mål i landsmøteperioden", "Målsettingar i landsmøteperioden"),
            ("Mål 2", "Målsettingar for 2"),
            ("Strategiske tiltak", "Tiltak"),
            ("Avdeling", "Grunnlag"),
            ("Landsforening", "Storlag"),
            ("Forbundet sentralt", "Kontoret"),
            ("Nasjonalt", "Øverst"),
            ("Fylkeskrets", "Bygdering"),
            ("Fagforening", "Verkstad"),
        ],
        &[
            ("Mål i landsmøteperioden", "Goals for the period"),
            ("Mål 2", "Goals 2"),
            ("Strategiske tiltak", "Actions"),
            ("Avdeling", "Chapel"),
            ("Landsforening", "Guild"),
            ("Forbundet sentralt", "Head office"),
            ("Nasjonalt", "Nationwide"),
            ("Fylkeskrets", "Shire"),
            ("Fagforening", "Chapel"),
        ],
        &[
            ("Mål i landsmøteperioden", "Målsättningar under kongressperioden"),
            ("Mål 2", "Mål för 2"),
            ("Strategiske tiltak", "Åtgärder"),
            ("Nasjonalt", "Riks"),
            ("Fylkeskrets", "Distrikt"),
            ("Fagforening", "Klubb"),
        ],
        &[
            ("Mål i landsmøteperioden", "Målsætninger i kongresperioden"),
            ("Mål 2", "Målsætninger 2"),
            ("Strategiske tiltak", "Indsatser"),
            ("Avdeling", "Afdeling"),
            ("Forbundet sentralt", "Hovedkontoret"),
            ("Nasjonalt", "Landsplan"),
            ("Fylkeskrets", "Region"),
            ("Fagforening", "Klub"),
        ],
    ];
    for (name, source, gold) in seeds() {
        if gold["levels"].as_array().is_none_or(Vec::is_empty) {
            continue;
        }
        for pairs in tables {
            let outline = serde_json::to_value(reading::read_text(renamed(&source, pairs).as_bytes())).expect("JSON");
            let plain = |items: Vec<Item>| {
                items.into_iter().map(|(kind, area, _, text)| (kind, area, text)).collect::<Vec<_>>()
            };
            let (want, got) = (plain(items(&gold)), plain(items(&outline)));
            let missing: Vec<_> = want.iter().filter(|i| !got.contains(i)).collect();
            let extra: Vec<_> = got.iter().filter(|i| !want.contains(i)).collect();
            assert!(missing.is_empty() && extra.is_empty(), "{name} {pairs:?}\nmissing {missing:#?}\nextra {extra:#?}");
            assert_eq!(
                outline["levels"].as_array().map(Vec::len),
                gold["levels"].as_array().map(Vec::len),
                "{name} {pairs:?} {}",
                outline["levels"]
            );
        }
    }
}

#[test]
fn a_real_plan_is_read_alike_with_other_list_marks() {
    for (name, source, gold) in seeds() {
        for mark in ["–", "*", "\u{F0B7}", "o", "1."] {
            let marked = source.replace("• ", &format!("{mark} "));
            let outline = serde_json::to_value(reading::read_text(marked.as_bytes())).expect("JSON");
            let (want, got) = (items(&gold), items(&outline));
            let missing: Vec<_> = want.iter().filter(|i| !got.contains(i)).collect();
            let extra: Vec<_> = got.iter().filter(|i| !want.contains(i)).collect();
            assert!(missing.is_empty() && extra.is_empty(), "{name} {mark}\nmissing {missing:#?}\nextra {extra:#?}");
        }
    }
}
