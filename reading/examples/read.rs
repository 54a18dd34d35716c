//! Reads plan documents of any format and writes each outline as JSON beside it: `read FILE…` makes `FILE.json`.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for path in std::env::args().skip(1) {
        let reading = reading::reading::read(&std::fs::read(&path)?, Some(&path), &[])?;
        std::fs::write(format!("{path}.json"), serde_json::to_string_pretty(&reading.outline)?)?;
    }
    Ok(())
}
