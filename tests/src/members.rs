//! The workspace's members as their `Cargo.toml` tell: where each stands and on which of the others it stands.

use std::collections::BTreeMap;
use std::fs;

use crate::files::root;

/// One member.
#[derive(Debug, Clone)]
pub struct Member {
    /// The package's name.
    pub name: String,
    /// Its folder from the root.
    pub folder: String,
    /// What it needs when it runs or is built; for tests only comes in `for_tests`.
    pub needs: Vec<String>,
    /// What only its tests need.
    pub for_tests: Vec<String>,
    /// Whether it takes the workspace's lints.
    pub takes_lints: bool,
}

/// The part of the house that a member belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// `base/`: stands on base only.
    Base,
    /// `reading/`: stands on nothing of ours.
    Reading,
    /// `slices/`.
    Slice,
    /// `demo/`: the union as data.
    Demo,
    /// `app/`: the binary.
    App,
    /// Tests and benchmarks, which see everything.
    Outside,
}

impl Member {
    /// Its part of the house.
    #[must_use]
    pub fn part(&self) -> Part {
        match self.folder.split('/').next().unwrap_or_default() {
            "base" => Part::Base,
            "reading" => Part::Reading,
            "slices" => Part::Slice,
            "demo" => Part::Demo,
            "app" => Part::App,
            _ => Part::Outside,
        }
    }
}

/// Every member.
///
/// # Errors
/// A sentence that names the file that cannot be read.
pub fn members() -> Result<Vec<Member>, String> {
    let workspace = table("Cargo.toml")?;
    let listed = workspace.get("workspace").and_then(|w| w.get("members")).and_then(toml::Value::as_array);
    let mut found = Vec::new();
    for pattern in listed.into_iter().flatten().filter_map(toml::Value::as_str) {
        for folder in folders(pattern)? {
            found.push(member(&folder)?);
        }
    }
    Ok(found)
}

/// What the workspace says of lints, by `tool::lint`.
///
/// # Errors
/// As `members`.
pub fn lints() -> Result<BTreeMap<String, String>, String> {
    let workspace = table("Cargo.toml")?;
    let tools = workspace.get("workspace").and_then(|w| w.get("lints")).and_then(toml::Value::as_table);
    let mut found = BTreeMap::new();
    for (tool, lints) in tools.into_iter().flatten() {
        for (lint, level) in lints.as_table().into_iter().flatten() {
            found.insert(format!("{tool}::{lint}"), level.as_str().unwrap_or_default().to_owned());
        }
    }
    Ok(found)
}

fn table(path: &str) -> Result<toml::Table, String> {
    let text = fs::read_to_string(root().join(path)).map_err(|e| format!("{path}: {e}"))?;
    text.parse().map_err(|e| format!("{path}: {e}"))
}

fn folders(pattern: &str) -> Result<Vec<String>, String> {
    let Some(above) = pattern.strip_suffix("/*") else { return Ok(vec![pattern.to_owned()]) };
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join(above)).map_err(|e| format!("{above}: {e}"))? {
        let entry = entry.map_err(|e| format!("{above}: {e}"))?;
        if entry.path().join("Cargo.toml").is_file() {
            found.push(format!("{above}/{}", entry.file_name().to_string_lossy()));
        }
    }
    found.sort();
    Ok(found)
}

fn member(folder: &str) -> Result<Member, String> {
    let manifest = table(&format!("{folder}/Cargo.toml"))?;
    let named = |section: &str| -> Vec<String> {
        manifest
            .get(section)
            .and_then(toml::Value::as_table)
            .into_iter()
            .flatten()
            .map(|(name, _)| name.clone())
            .collect()
    };
    let mut needs = named("dependencies");
    needs.extend(named("build-dependencies"));
    let says = |section: &str, key: &str| manifest.get(section).and_then(|s| s.get(key)).cloned();
    let name = says("package", "name").and_then(|n| n.as_str().map(str::to_owned));
    Ok(Member {
        name: name.ok_or_else(|| format!("{folder}/Cargo.toml names no package"))?,
        folder: folder.to_owned(),
        needs,
        for_tests: named("dev-dependencies"),
        takes_lints: says("lints", "workspace") == Some(toml::Value::Boolean(true)),
    })
}
