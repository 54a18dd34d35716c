//! Fetches the typeface documents are set in: `npm ci` by the lock file (which checks the
//! package's hash) into OUT_DIR, once; later builds need no network. Nothing is written to the
//! source folder.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};

const PACKAGE: &str = "node_modules/@expo-google-fonts/inter";
/// Path in the package, name in OUT_DIR/fonts.
const FILES: [(&str, &str); 5] = [
    ("400Regular/Inter_400Regular.ttf", "regular.ttf"),
    ("400Regular_Italic/Inter_400Regular_Italic.ttf", "italic.ttf"),
    ("600SemiBold/Inter_600SemiBold.ttf", "bold.ttf"),
    ("600SemiBold_Italic/Inter_600SemiBold_Italic.ttf", "bold-italic.ttf"),
    ("LICENSE_FONT", "LICENCE"),
];

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=package-lock.json");
    match fetch() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            println!("cargo::error={}", reason.replace('\n', " "));
            ExitCode::FAILURE
        }
    }
}

fn fetch() -> Result<(), String> {
    let source = folder("CARGO_MANIFEST_DIR")?;
    let out = folder("OUT_DIR")?;
    let (fonts, npm) = (out.join("fonts"), out.join("npm"));
    let lock = read(&source.join("package-lock.json"))?;
    let stamp = fonts.join("lock");
    if fs::read(&stamp).is_ok_and(|fetched| fetched == lock) {
        return Ok(());
    }
    create(&fonts)?;
    create(&npm)?;
    for name in ["package.json", "package-lock.json"] {
        write(&npm.join(name), &read(&source.join(name))?)?;
    }
    run_npm(&npm)?;
    for (from, to) in FILES {
        write(&fonts.join(to), &read(&npm.join(PACKAGE).join(from))?)?;
    }
    // The package holds eighteen weights; only four stay.
    fs::remove_dir_all(&npm).map_err(|e| format!("cannot remove {}: {e}", npm.display()))?;
    write(&stamp, &lock)
}

fn run_npm(folder: &Path) -> Result<(), String> {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let done = Command::new(program)
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(folder)
        .output()
        .map_err(|e| {
            format!(
                "Node 20 or newer is needed to build: its `npm` fetches the typeface of printed \
                 documents, and it could not be started ({e}). Install Node from your system's \
                 packages or nodejs.org and build again."
            )
        })?;
    if done.status.success() {
        return Ok(());
    }
    Err(format!(
        "`npm ci` could not fetch the typeface of printed documents (Node 20 or newer and access \
         to the npm registry are needed once): {}",
        String::from_utf8_lossy(&done.stderr)
    ))
}

fn folder(variable: &str) -> Result<PathBuf, String> {
    env::var_os(variable).map(PathBuf::from).ok_or_else(|| format!("{variable} is not set"))
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|e| format!("cannot read {}: {e}", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|e| format!("cannot write {}: {e}", path.display()))
}

fn create(path: &Path) -> Result<(), String> {
    fs::create_dir_all(path).map_err(|e| format!("cannot create {}: {e}", path.display()))
}
