//! `handlekraft plan read`: a document's outline, as text or JSON.

use std::path::Path;

use reading::outline::Outline;
use words::Lang;

use crate::T;
use crate::console::{self, Outcome};

/// Reads a document in the capped process.
pub(crate) fn outline(path: &Path, lang: Lang) -> Result<Outline, String> {
    let bytes = console::bytes_of(path)?;
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let read = plans::read_capped(&program, &name, bytes, Vec::new());
    read.map(|read| read.reading.outline)
        .map_err(|error| format!("{}: {}", path.display(), plans::refusal(plans::T(lang), &error)))
}

pub(crate) fn run(path: &Path, json: bool, lang: Lang) -> Outcome {
    let outline = outline(path, lang)?;
    if json { console::say_data(&outline) } else { console::say(&shown(&outline, T(lang))) }
}

/// The outline for people: areas, goals and measures, indented.
fn shown(outline: &Outline, t: T) -> String {
    use std::fmt::Write;
    let mut out = String::new();
    let goals: usize = outline.areas.iter().map(|a| a.goals.len()).sum();
    let measures: usize =
        outline.areas.iter().map(|a| a.measures.len() + a.goals.iter().map(|g| g.measures.len()).sum::<usize>()).sum();
    let _ = writeln!(out, "{}", outline.title.as_deref().unwrap_or("–"));
    let _ = writeln!(out, "{}", t.read_goals(goals, measures));
    if let Some(why) = &outline.not_a_plan {
        let _ = writeln!(out, "{why}");
    }
    for area in &outline.areas {
        let _ = writeln!(out, "\n# {}", area.title.as_deref().unwrap_or("–"));
        for goal in &area.goals {
            let _ = writeln!(out, "  ● {}", goal.text);
            for measure in &goal.measures {
                let _ = writeln!(out, "      – {}", measure.text);
            }
        }
        for measure in &area.measures {
            let level = measure.level.as_ref().map(|level| format!("[{level}] ")).unwrap_or_default();
            let _ = writeln!(out, "  – {level}{}", measure.text);
        }
    }
    for problem in &outline.problems {
        let _ = writeln!(out, "\n! {} (l. {})", problem.says, problem.span.lines[0]);
    }
    out
}
