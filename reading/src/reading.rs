//! One document from bytes to outline, with the lines it was read from, so that a person can look at both.

use serde::{Deserialize, Serialize};

use crate::Hints;
use crate::columns::{self, Choice, Table};
use crate::formats::{ReadError, lines_of, spreadsheet_of};
use crate::line::Line;
use crate::outline::Outline;
use crate::worker::Request;

/// The hint that holds the union's own level names, one a line.
pub const LEVELS: &str = "levels";
/// The hint that holds what a person says of a spreadsheet: a [`Choice`] as JSON.
pub const COLUMNS: &str = "columns";

/// The hint that holds what headings of the document mean, as JSON of `[HeadingHint]`.
pub const HEADINGS: &str = "headings";

/// A line of the source, as shown beside the outline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceLine {
    /// Page, from 1.
    pub page: u32,
    /// Number in the document, from 1; spans name it.
    pub number: u32,
    /// Text.
    pub text: String,
}

/// What was read, and what it was read from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The outline.
    pub outline: Outline,
    /// The source's lines that hold text.
    pub source: Vec<SourceLine>,
    /// How it was read, when it is a spreadsheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<Table>,
}

/// Reads a document here and now. Foreign files go through `worker::read_capped` instead, which calls this in a process
/// of its own.
///
/// # Errors
/// Why the document cannot be read.
pub fn read(bytes: &[u8], name: Option<&str>, levels: &[String]) -> Result<Reading, ReadError> {
    read_with(bytes, name, &Hints { levels: levels.to_vec(), ..Hints::default() })
}

/// As `read`, with all that is known before.
///
/// # Errors
/// As `read`.
pub fn read_with(bytes: &[u8], name: Option<&str>, hints: &Hints) -> Result<Reading, ReadError> {
    read_as(bytes, name, hints, &Choice::default())
}

/// As `read_with`; a spreadsheet as a person says that it is to be read.
///
/// # Errors
/// As `read`.
pub fn read_as(bytes: &[u8], name: Option<&str>, hints: &Hints, choice: &Choice) -> Result<Reading, ReadError> {
    if let Some(book) = spreadsheet_of(bytes, name)? {
        let mut read = columns::read(&book, name, &hints.levels, choice);
        crate::quantity::fill(&mut read.outline);
        return Ok(Reading { outline: read.outline, source: read.source, table: Some(read.table) });
    }
    let lines = lines_of(bytes, name)?;
    let source = lines.iter().filter(|line| !line.text.trim().is_empty()).map(source_line).collect();
    let mut outline = crate::read_lines(lines, hints);
    crate::quantity::fill(&mut outline);
    outline.campaigns = crate::campaigns::campaigns_of(&outline);
    Ok(Reading { outline, source, table: None })
}

fn source_line(line: &Line) -> SourceLine {
    SourceLine { page: line.page, number: line.number, text: line.text.clone() }
}

/// What the capped process does with a request: the reading as JSON.
///
/// # Errors
/// As `read`.
pub fn answer(request: &Request) -> Result<Vec<u8>, ReadError> {
    let levels: Vec<String> =
        request.hints.get(LEVELS).map(|names| names.lines().map(str::to_owned).collect()).unwrap_or_default();
    let headings = request.hints.get(HEADINGS).map(|json| serde_json::from_str(json)).transpose();
    let headings = headings.map_err(|error| ReadError::WorkerFailed(error.to_string()))?.unwrap_or_default();
    let choice = request.hints.get(COLUMNS).map_or_else(|| Ok(Choice::default()), |said| serde_json::from_str(said));
    let choice = choice.map_err(|error| ReadError::WorkerFailed(error.to_string()))?;
    let reading = read_as(&request.bytes, request.name.as_deref(), &Hints { levels, headings }, &choice)?;
    serde_json::to_vec(&reading).map_err(|error| ReadError::WorkerFailed(error.to_string()))
}
