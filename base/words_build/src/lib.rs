//! Build-time half of the messages: reads a crate's `words/{nb,nn,en}.ftl`, checks the three against each other,
//! and writes one typed function a message. A missing, extra or differing message fails the build.

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
        let path = folder.join(format!("{language}.ftl"));
        let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        sources.push((path.display().to_string(), text));
    }
    let messages = check::agree(&sources)?;
    fs::write(Path::new(&out).join("words.rs"), generate::code(&messages, &sources)).map_err(|e| e.to_string())
}
