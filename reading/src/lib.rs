//! Reads plan documents: bytes to blocks to outline; quantities, dates, likeness of wording. Pure, no database.
