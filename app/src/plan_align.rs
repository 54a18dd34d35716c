//! `handlekraft plan align`: which goals of a local plan answer which measures of a higher one.

use std::path::Path;

use reading::likeness::align_outlines;
use serde_json::json;
use words::Lang;

use crate::T;
use crate::console::Outcome;
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
        println!("{}", serde_json::to_string_pretty(&rows).map_err(|error| error.to_string())?);
        return Ok(());
    }
    let mut any = false;
    for link in shown {
        any = true;
        println!("{:>4.0} %  {}\n        {}\n", link.score * 100.0, link.higher, link.local);
    }
    if !any {
        println!("{}", T(lang).nothing_aligned());
    }
    Ok(())
}
