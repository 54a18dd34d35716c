//! Reads plan documents: bytes to lines to blocks to outline; quantities, dates, likeness of wording. Pure, no database.

pub mod campaigns;
pub mod likeness;
pub mod line;
pub mod outline;
pub mod quantity;
#[cfg(test)]
mod shared_files;
#[cfg(test)]
mod speed_tests;
