//! What a spreadsheet file consists of. Plain data; `xlsx` writes it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Language;

/// A spreadsheet file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Workbook {
    /// The title in the file's properties.
    pub title: String,
    /// The language of the texts; decides how dates look.
    pub language: Language,
    /// The day written into the file's properties; a fixed day without it.
    #[serde(default)]
    pub date: Option<Date>,
    /// The sheets; an empty workbook gets one empty sheet, since the format demands it.
    #[serde(default)]
    pub sheets: Vec<Sheet>,
}

/// One sheet: a header row, which stays in view and carries filters, and rows.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Sheet {
    /// The name on the tab. Made fit where the format refuses it (31 characters, no `[]:*?/\`,
    /// no two alike).
    pub name: String,
    /// The columns.
    pub columns: Vec<SheetColumn>,
    /// The rows from top to bottom, cells from left to right.
    #[serde(default)]
    pub rows: Vec<Vec<Value>>,
}

/// A column of a [`Sheet`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SheetColumn {
    /// Its title.
    pub title: String,
    /// Its width in characters.
    pub width: f64,
}

/// A typed cell of a [`Sheet`].
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Value {
    /// Text, always text: `=1+1` is not calculated.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Date(Date),
    /// An amount in whole kroner, grouped by thousands.
    Money(i64),
    /// Nothing.
    #[default]
    Empty,
}
