//! Reads plan documents: bytes to lines to blocks to outline; quantities, dates, likeness of wording. Pure, no database.

pub mod formats;
pub mod line;
pub mod outline;
pub mod worker;
