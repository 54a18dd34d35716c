//! One line of a document as a format reader found it: the text, and what the format itself says about it.
//! Readers of formats make lines; `blocks` joins them; nothing here knows what a plan is.

/// A physical line (plain text, PDF) or a whole paragraph (DOCX, ODT, Markdown, a table cell).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Line {
    /// The text as it stands, leading spaces kept. Never holds a line break.
    pub text: String,
    /// Page, from 1. Formats without pages count 1.
    pub page: u32,
    /// Line or paragraph number in the document, from 1, empty lines counted.
    pub number: u32,
    /// True when the format says that this is a whole paragraph (DOCX, ODT, Markdown).
    pub whole: bool,
    /// The heading level that the format itself gives, from 1.
    pub heading: Option<u8>,
    /// A list mark that the format keeps outside the text.
    pub mark: Option<Mark>,
    /// Font size in points, where the format has one.
    pub size: Option<f32>,
    /// Whether most of the line is set in bold.
    pub bold: bool,
    /// Left edge in points from the left page edge (PDF only).
    pub left: Option<f32>,
    /// Right edge in points from the left page edge (PDF only).
    pub right: Option<f32>,
    /// Baseline in points from the top of the page (PDF only).
    pub top: Option<f32>,
    /// The table cell that the line stands in.
    pub cell: Option<Cell>,
    /// True for a header or footer that stands at the same place on most pages (PDF only).
    pub repeated: bool,
    /// The format says that the line stands in the contents list.
    pub contents: bool,
}

/// A list mark kept by the format (not in the text).
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Depth of the list, from 0.
    pub depth: u8,
    /// The number as printed ("3.", "b)") in an ordered list; `None` for a bullet.
    pub number: Option<String>,
}

/// Where in a table a line stands; all from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Which table of the document.
    pub table: u32,
    /// Row.
    pub row: u32,
    /// Column.
    pub column: u32,
}
