//! The media types of the files that are made here, as a browser is told them.

/// Of a DOCX file.
pub const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// Of a PDF file.
pub const PDF: &str = "application/pdf";
/// Of an XLSX file.
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
