//! Prints the links that would be proposed as accepted between a local plan and the measures of one level of a higher plan:
//! `align local.json higher.json Level` with two outlines as `handlekraft plan read --json` writes them.

use reading::likeness::align_outlines;
use reading::outline::Outline;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    let (Some(local), Some(higher)) = (words.next(), words.next()) else {
        return Err("align local.json higher.json [level]".into());
    };
    let level = words.next().unwrap_or_default();
    let links: Vec<serde_json::Value> = align_outlines(&outline(&local)?, &outline(&higher)?, &level)
        .into_iter()
        .filter(|answer| answer.accepted)
        .map(|answer| serde_json::json!({ "national": answer.higher, "local": answer.local, "score": (answer.score * 1000.0).round() / 1000.0 }))
        .collect();
    println!("{}", serde_json::to_string_pretty(&links)?);
    Ok(())
}

/// Reads an outline. Fields that a hand-written one leaves out are filled from an empty one, item by item.
fn outline(path: &str) -> Result<Outline, Box<dyn std::error::Error>> {
    let mut value: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    fill(&mut value, &serde_json::to_value(Outline::default())?);
    for area in list(&mut value, "areas") {
        fill(area, &serde_json::to_value(reading::outline::Area::default())?);
        for measure in list(area, "measures") {
            fill(measure, &serde_json::to_value(reading::outline::Measure::default())?);
        }
        for goal in list(area, "goals") {
            fill(goal, &serde_json::to_value(reading::outline::Goal::default())?);
            for measure in list(goal, "measures") {
                fill(measure, &serde_json::to_value(reading::outline::Measure::default())?);
            }
        }
    }
    // only the words are compared
    if let Some(fields) = value.as_object_mut() {
        for unread in ["campaigns", "indicators", "left_out", "problems"] {
            fields.insert(unread.to_owned(), serde_json::json!([]));
        }
    }
    Ok(serde_json::from_value(value)?)
}

fn list<'v>(value: &'v mut serde_json::Value, key: &str) -> impl Iterator<Item = &'v mut serde_json::Value> {
    value.get_mut(key).and_then(|v| v.as_array_mut()).into_iter().flatten()
}

fn fill(value: &mut serde_json::Value, empty: &serde_json::Value) {
    if let (Some(have), Some(empty)) = (value.as_object_mut(), empty.as_object()) {
        for (key, default) in empty {
            have.entry(key.clone()).or_insert_with(|| default.clone());
        }
    }
}
