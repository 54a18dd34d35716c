//! Lists the files in `migrations/`, so that a new one is picked up by being there. Order and
//! content are left to `src/migrate.rs`.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("migrations");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let file = entry?.file_name().into_string().map_err(|name| format!("{name:?} is no text"))?;
        if let Some(name) = file.strip_suffix(".sql") {
            names.push(name.to_owned());
        }
    }
    names.sort();
    let mut list = String::from("&[\n");
    for (place, name) in names.iter().enumerate() {
        if !name.starts_with(&format!("{:04}_", place + 1)) {
            let wanted = place + 1;
            return Err(
                format!("migrations/{name}.sql should begin with {wanted:04}_: numbers follow on each other").into()
            );
        }
        let file = folder.join(format!("{name}.sql"));
        writeln!(list, "    ({name:?}, include_str!({file:?})),")?;
    }
    list.push(']');
    fs::write(Path::new(&env::var("OUT_DIR")?).join("migrations.rs"), list)?;
    Ok(())
}
