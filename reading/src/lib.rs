//! Reads plan documents: bytes to lines to blocks to outline; quantities, dates, likeness of wording. Pure, no database.

pub mod blocks;
pub mod campaigns;
pub mod check;
pub mod columns;
pub mod compare;
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

/// Reads a plain text file into its outline.
pub fn read_text(bytes: &[u8]) -> outline::Outline {
    read_lines(text::lines(bytes), &Hints::default())
}

pub use rules::{HeadingHint, Hints, Means, read_lines};
