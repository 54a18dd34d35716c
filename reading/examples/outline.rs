//! Prints the outline of a plain text file as JSON: `cargo run --example outline -- plan.txt`.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("which file?")?;
    let outline = reading::read_text(&std::fs::read(path)?);
    println!("{}", serde_json::to_string_pretty(&outline)?);
    Ok(())
}
