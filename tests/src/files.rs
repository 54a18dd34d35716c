//! The repository's own source files, as text. Skips what is built or fetched.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// Folders that hold nothing of ours.
const SKIPPED: [&str; 4] = ["target", "node_modules", ".git", "__pycache__"];

/// One file.
#[derive(Debug, Clone)]
pub struct File {
    /// From the repository's root, with `/`.
    pub path: String,
    /// All of it.
    pub text: String,
}

/// The repository's root.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// Every file below `under` (from the root, `""` for all) whose name ends in one of `ends`, sorted by path.
///
/// # Errors
/// A folder or file that cannot be read.
pub fn files(under: &str, ends: &[&str]) -> io::Result<Vec<File>> {
    let root = root();
    let mut found = Vec::new();
    let mut folders = vec![root.join(under)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            if path.is_dir() {
                if !SKIPPED.contains(&name.as_str()) {
                    folders.push(path);
                }
            } else if ends.iter().any(|end| name.ends_with(end)) {
                let from_root = path.strip_prefix(&root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                found.push(File { path: from_root, text: fs::read_to_string(&path)? });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

impl File {
    /// Whether it is only for tests: in a `tests` folder or file, an example, or a crate that only tests use.
    #[must_use]
    pub fn is_for_tests(&self) -> bool {
        let inside = self.path.split('/').any(|part| matches!(part, "tests" | "examples" | "tests.rs"));
        inside || self.path.starts_with("base/testing/")
    }

    /// What the program runs of it: everything above the tests at its end, without comments.
    #[must_use]
    pub fn production(&self) -> String {
        if self.is_for_tests() {
            return String::new();
        }
        let above = self.text.split("\n#[cfg(test)]\nmod ").next().unwrap_or_default();
        above.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
    }
}
