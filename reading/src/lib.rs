//! Reads plan documents: bytes to lines to blocks to outline; quantities, dates, likeness of wording. Pure, no database.

pub mod blocks;
pub mod formats;
pub mod line;
pub mod outline;
pub mod period;
pub mod rules;
pub mod text;
pub mod tokens;
pub mod worker;

pub use rules::{Hints, read_lines};

/// Reads a plain text file into its outline.
pub fn read_text(bytes: &[u8]) -> outline::Outline {
    read_lines(text::lines(bytes), &Hints::default())
}
