//! Build-time half of the messages: reads a crate's `words/{nb,nn,en}.ftl` and, where a crate says much, `words/TOPIC.{nb,nn,en}.ftl`
//! beside them, checks the three languages against each other, and writes one typed function a message. A missing, extra or
//! differing message fails the build.

mod check;
mod generate;

use std::path::Path;
use std::{env, fs};

/// The languages, in the order of the files; bokmål leads.
pub const LANGUAGES: [&str; 3] = ["nb", "nn", "en"];

/// Call from a crate's `build.rs`: reads `words/` beside it and writes `$OUT_DIR/words.rs`.
///
/// # Errors
/// A sentence that names the file, the message and what is wrong; return it from `main`, and the build stops with it.
pub fn build() -> Result<(), String> {
    let root = env::var("CARGO_MANIFEST_DIR").map_err(|e| e.to_string())?;
    let out = env::var("OUT_DIR").map_err(|e| e.to_string())?;
    let folder = Path::new(&root).join("words");
    println!("cargo::rerun-if-changed=words");
    let mut sources = Vec::new();
    for language in LANGUAGES {
        let gathered = Path::new(&out).join(format!("{language}.ftl"));
        let text = of_language(&folder, language)?;
        fs::write(&gathered, &text).map_err(|e| e.to_string())?;
        sources.push((gathered.display().to_string(), text));
    }
    let messages = check::agree(&sources)?;
    fs::write(Path::new(&out).join("words.rs"), generate::code(&messages, &sources)).map_err(|e| e.to_string())
}

/// The text of all files of a language, in the order of their names.
fn of_language(folder: &Path, language: &str) -> Result<String, String> {
    let fault = |e: std::io::Error| format!("{}: {e}", folder.display());
    let (plain, topic) = (format!("{language}.ftl"), format!(".{language}.ftl"));
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(fault)? {
        let path = entry.map_err(fault)?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name == plain || name.ends_with(&topic) {
            paths.push(path);
        }
    }
    paths.sort();
    let mut all = String::new();
    for path in &paths {
        let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
        all.push_str(&text);
        all.push('\n');
    }
    Ok(all)
}
