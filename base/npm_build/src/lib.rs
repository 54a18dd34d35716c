//! Build-time: brings the npm packages that a crate's lock file names (hashes checked by npm itself), into the crate's
//! `OUT_DIR`, so that nothing third-party stands in the repository and nothing is fetched when the program runs.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// Call from `build.rs`: runs `npm ci` for the `package.json` and `package-lock.json` beside it, once per lock file.
/// Gives the folder of the packages.
///
/// # Errors
/// A sentence that says what is missing and what to do.
pub fn packages() -> Result<PathBuf, String> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(|e| e.to_string())?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(|e| e.to_string())?).join("npm");
    println!("cargo::rerun-if-changed=package.json");
    println!("cargo::rerun-if-changed=package-lock.json");
    let lock = fs::read_to_string(root.join("package-lock.json")).map_err(|e| format!("package-lock.json: {e}"))?;
    let folder = out.join("node_modules");
    let done = out.join("done");
    if fs::read_to_string(&done).is_ok_and(|have| have == lock) && folder.is_dir() {
        return Ok(folder);
    }
    fs::create_dir_all(&out).map_err(|e| format!("{}: {e}", out.display()))?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(root.join(name), out.join(name)).map_err(|e| format!("{name}: {e}"))?;
    }
    install(&out)?;
    fs::write(&done, lock).map_err(|e| e.to_string())?;
    Ok(folder)
}

fn install(folder: &Path) -> Result<(), String> {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let ran = Command::new(program)
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        .current_dir(folder)
        .output()
        .map_err(|e| {
            format!("cannot run npm ({e}). Node 20 or newer, with npm, is needed to build: install it and build again.")
        })?;
    if ran.status.success() {
        return Ok(());
    }
    Err(format!(
        "npm ci failed. It needs the npm registry the first time; check the connection and build again.\n{}",
        String::from_utf8_lossy(&ran.stderr)
    ))
}

/// The bytes' address in the browser changes when they do: 16 hexadecimal digits of FNV-1a over them.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> String {
    let hash = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3));
    format!("{hash:016x}")
}
