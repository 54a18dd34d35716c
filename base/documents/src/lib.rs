//! Documents to hand out: PDF, DOCX and XLSX from one neutral description.
//!
//! This crate knows pages, headings and tables, and nothing of plans or unions. A slice fills in a
//! [`Document`] or a [`Workbook`] in the reader's language, words included; [`pdf`], [`docx`] and
//! [`xlsx`] print it. The same description always gives the same bytes. All three are plain
//! blocking functions that use the processor (a PDF some 10–100 ms): call them off the async
//! threads.

mod clean;
mod document;
mod docx;
mod fit;
pub mod media;
mod pdf;
mod workbook;
mod xlsx;

pub use document::{Align, Block, Cell, Column, Document, Figure, Labels, Language, Orientation, Row, Run, Table};
pub use docx::docx;
pub use pdf::pdf;
pub use workbook::{Sheet, SheetColumn, Value, Workbook};
pub use xlsx::xlsx;

/// The licence of the typeface inside this program and the PDFs it makes (SIL Open Font License),
/// to be shown among the program's licences.
pub const TYPEFACE_LICENCE: &str = include_str!(concat!(env!("OUT_DIR"), "/fonts/LICENCE"));

/// Why a document could not be made. None of these can be mended by the reader of the page: they
/// belong in the log.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DocumentError {
    /// The typesetter refused the page template, its data, or the finished pages.
    #[error("the PDF could not be typeset: {0}")]
    Typesetting(String),
    /// The description could not be handed to the typesetter.
    #[error("the document could not be handed to the typesetter: {0}")]
    Data(#[from] serde_json::Error),
    /// The DOCX package could not be written.
    #[error("the DOCX could not be written: {0}")]
    Docx(String),
    /// A sheet breaks a limit of the format (rows, columns, 32 767 characters in a cell).
    #[error("the XLSX could not be written: {0}")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
}

#[cfg(test)]
mod tests;
