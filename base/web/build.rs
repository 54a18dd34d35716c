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

fn main() -> Result<(), String> {
    words_build::build()?;
    println!("cargo::rerun-if-changed=static");
    let packages = npm_build::packages()?;
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(|e| e.to_string())?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(|e| e.to_string())?);
    let mut files: Vec<(String, PathBuf)> =
        FROM_NPM.iter().map(|(name, path)| ((*name).to_owned(), packages.join(path))).collect();
    files.extend(in_folder(&root.join("static"))?);
    let styles = out.join("styles.css");
    fs::write(&styles, together(&root.join("static/styles"))?).map_err(|e| e.to_string())?;
    files.push(("app.css".to_owned(), styles));
    fs::create_dir_all(out.join("served")).map_err(|e| e.to_string())?;
    let mut code = String::from("const FILES: &[Asset] = &[\n");
    for (name, path) in &files {
        code.push_str(&entry(name, path, &out)?);
    }
    code.push_str("];\n");
    fs::write(out.join("assets.rs"), code).map_err(|e| e.to_string())
}

/// The files of a folder by name, in order; not those of folders in it.
fn in_folder(folder: &Path) -> Result<Vec<(String, PathBuf)>, String> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))? {
        let path = entry.map_err(|e| e.to_string())?.path();
        if let Some(name) = path.file_name().and_then(|name| name.to_str()).filter(|_| path.is_file()) {
            files.push((name.to_owned(), path.clone()));
        }
    }
    files.sort();
    Ok(files)
}

/// The style sheets, a file a part of the product, as the one that browsers get: the order of their names is the order of the rules.
fn together(folder: &Path) -> Result<String, String> {
    let mut all = String::new();
    for (_, path) in in_folder(folder)? {
        all.push_str(&fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?);
    }
    Ok(all)
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
    let copy = out.join("served").join(name);
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
