//! Builds the messages and gathers the static files: Designsystemet and Inter from npm, our own beside them.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Served name, and where in `node_modules` it comes from.
const FROM_NPM: [(&str, &str); 5] = [
    ("designsystemet.css", "@digdir/designsystemet-css/dist/src/index.css"),
    ("theme.css", "@digdir/designsystemet-theme/src/themes/designsystemet.css"),
    ("designsystemet.js", "@digdir/designsystemet-web/dist/umd/index.js"),
    ("inter.woff2", "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"),
    ("inter-ext.woff2", "@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2"),
];
const OWN: [&str; 4] = ["app.css", "app.js", "icon.svg", "robots.txt"];

fn main() -> Result<(), String> {
    words_build::build()?;
    println!("cargo::rerun-if-changed=static");
    let packages = npm_build::packages()?;
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(|e| e.to_string())?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(|e| e.to_string())?);
    let mut files: Vec<(String, PathBuf)> =
        FROM_NPM.iter().map(|(name, path)| ((*name).to_owned(), packages.join(path))).collect();
    files.extend(OWN.iter().map(|name| ((*name).to_owned(), root.join("static").join(name))));
    let mut code = String::from("const FILES: &[Asset] = &[\n");
    for (name, path) in &files {
        code.push_str(&entry(name, path, &out)?);
    }
    code.push_str("];\n");
    fs::write(out.join("assets.rs"), code).map_err(|e| e.to_string())
}

fn entry(name: &str, path: &Path, out: &Path) -> Result<String, String> {
    let mut bytes = fs::read(path).map_err(|e| format!("{}: {e}", path.display()))?;
    // A source map that is not served would be asked for in vain.
    if name.ends_with(".js")
        && let Ok(text) = String::from_utf8(bytes.clone())
    {
        bytes = text
            .lines()
            .filter(|line| !line.starts_with("//# sourceMappingURL"))
            .collect::<Vec<_>>()
            .join("\n")
            .into_bytes();
    }
    let copy = out.join(name);
    fs::write(&copy, &bytes).map_err(|e| e.to_string())?;
    let mut line = String::new();
    let _ = writeln!(
        line,
        "    Asset {{ name: {name:?}, mark: {:?}, bytes: include_bytes!({:?}) }},",
        npm_build::fingerprint(&bytes),
        copy.display().to_string()
    );
    Ok(line)
}
