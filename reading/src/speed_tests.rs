//! How long the readings of this crate's rules take over the plan documents, where they are at hand.

use crate::shared_files::{expected_outline, paragraphs, shared_text};

/// A release may take 50 ms; unoptimised code on a busy machine gets forty times that.
#[test]
fn five_documents_are_read_within_two_seconds_even_without_optimisation() {
    let mut outlines = Vec::new();
    for seed in ["000", "001", "002", "003", "004"] {
        let Some(outline) = expected_outline(&format!("gold/{seed}.json")) else {
            return;
        };
        outlines.push(outline);
    }
    let Some(text) = shared_text("seeds/002_e4c5da73d3cfb486.txt") else {
        return;
    };
    if let Some(outline) = outlines.get_mut(2) {
        outline.text = paragraphs(&text);
    }
    let start = std::time::Instant::now();
    for outline in &mut outlines {
        crate::quantity::fill(outline);
        outline.campaigns = crate::campaigns::campaigns_of(outline);
    }
    let filled = start.elapsed();
    if let (Some(local), Some(higher)) = (outlines.get(3), outlines.get(1)) {
        let level =
            higher.areas.iter().flat_map(|a| &a.measures).filter_map(|m| m.level.as_deref()).next_back().unwrap_or("");
        assert!(!crate::likeness::align_outlines(local, higher, level).is_empty());
    }
    let all = start.elapsed();
    println!("filled in {filled:?}, all in {all:?}");
    assert!(all.as_millis() < 2000, "{all:?}");
}
