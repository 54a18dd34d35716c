//! `handlekraft plan align`: which goals of a local plan answer which measures of a higher one.

use std::path::Path;

use reading::likeness::align_outlines;
use serde_json::json;
use words::Lang;

use crate::T;
use crate::console::{self, Outcome};
use crate::plan_read::outline;

pub(crate) fn run(local: &Path, higher: &Path, level: &str, all: bool, as_json: bool, lang: Lang) -> Outcome {
    let (local, higher) = (outline(local, lang)?, outline(higher, lang)?);
    let links = align_outlines(&local, &higher, level);
    let shown = links.iter().filter(|link| all || link.accepted);
    if as_json {
        let rows: Vec<_> = shown
            .map(|link| {
                let mut row = json!({ "national": link.higher, "local": link.local, "score": link.score });
                if let (true, Some(row)) = (all, row.as_object_mut()) {
                    row.insert("accepted".to_owned(), link.accepted.into());
                }
                row
            })
            .collect();
        return console::say_data(&rows);
    }
    let lines = shown.map(|link| format!("{:>4.0} %  {}\n        {}\n\n", link.score * 100.0, link.higher, link.local));
    let lines: String = lines.collect();
    console::say(&if lines.is_empty() { format!("{}\n", T(lang).nothing_aligned()) } else { lines })
}
