//! Reads plan documents: bytes to lines to blocks to outline; quantities, dates, likeness of wording. Pure, no database.

pub mod blocks;
pub mod campaigns;
pub mod columns;
pub mod difference;
pub mod formats;
pub mod likeness;
pub mod line;
pub mod outline;
pub mod period;
pub mod quantity;
pub mod reading;
pub mod rules;
#[cfg(test)]
mod shared_files;
#[cfg(test)]
mod speed_tests;
pub mod text;
pub mod tokens;
pub mod worker;

pub use rules::{Hints, read_lines};

/// Reads a plain text file into its outline.
pub fn read_text(bytes: &[u8]) -> outline::Outline {
    read_lines(text::lines(bytes), &Hints::default())
}
