//! Builds the messages.

fn main() -> Result<(), String> {
    words_build::build()
}
