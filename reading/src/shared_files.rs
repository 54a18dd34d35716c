//! Where tests find the plan documents and expected readings that do not belong to the repository.

use std::path::PathBuf;

/// The path of a file beside the repository (`../shared`, or `HANDLEKRAFT_SHARED`), or `None`, said aloud, where it is absent.
pub(crate) fn shared(name: &str) -> Option<PathBuf> {
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
