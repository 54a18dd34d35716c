//! Handing in a document: it is read in a process of its own, kept as it came, and put up for review. Nothing is written
//! to a plan.

use std::path::Path;

use db::Tx;
use kernel::access::ReadDocument;
use kernel::id::{DocumentId, ReadingId};
use kernel::{Permit, Result};
use reading::Hints;
use reading::columns::Choice;
use reading::formats::ReadError;
use reading::reading::Reading;
use reading::worker::{self, Request};
use sha2::{Digest, Sha256};

use crate::draft::Draft;
use crate::places::Places;
use crate::{store_columns, store_readings};

/// A document with its reading.
#[derive(Debug)]
pub struct HandedIn {
    /// The file's name as the browser gave it; never used as a path.
    pub name: String,
    /// The bytes as they came.
    pub bytes: Vec<u8>,
    /// What was read.
    pub reading: Reading,
    /// Whether the columns of a spreadsheet were taken for what the unit said the last time.
    pub remembered: bool,
}

/// Reads a document in the capped process (`program read-worker`). Blocks for up to ten seconds: off the async threads.
///
/// # Errors
/// Why it cannot be read.
pub fn read_capped(program: &Path, name: &str, bytes: Vec<u8>, levels: Vec<String>) -> Result<HandedIn, ReadError> {
    read_hinted(program, name, bytes, &Hints { levels, ..Hints::default() })
}

/// As `read_capped`, with all that is known before.
///
/// # Errors
/// As `read_capped`.
pub(crate) fn read_hinted(program: &Path, name: &str, bytes: Vec<u8>, hints: &Hints) -> Result<HandedIn, ReadError> {
    read_as(program, name, bytes, hints, &Choice::default())
}

/// As `read_hinted`; a spreadsheet as somebody says that it is to be read.
///
/// # Errors
/// As `read_capped`.
pub(crate) fn read_as(
    program: &Path,
    name: &str,
    bytes: Vec<u8>,
    hints: &Hints,
    choice: &Choice,
) -> Result<HandedIn, ReadError> {
    let failed = |error: serde_json::Error| ReadError::WorkerFailed(error.to_string());
    let mut request = Request { name: Some(name.to_owned()), bytes, ..Request::default() };
    request.hints.insert(reading::reading::LEVELS.to_owned(), hints.levels.join("\n"));
    let headings = serde_json::to_string(&hints.headings).map_err(failed)?;
    request.hints.insert(reading::reading::HEADINGS.to_owned(), headings);
    let said = serde_json::to_string(choice).map_err(failed)?;
    request.hints.insert(reading::reading::COLUMNS.to_owned(), said);
    let answer = worker::read_capped(program, &request)?;
    let reading = serde_json::from_slice(&answer).map_err(|error| ReadError::WorkerFailed(error.to_string()))?;
    Ok(HandedIn { name: name.to_owned(), bytes: request.bytes, reading, remembered: false })
}

/// Keeps the document and puts its reading up for review.
///
/// # Errors
/// The database's.
pub fn hand_in(tx: &mut Tx, permit: &Permit<ReadDocument>, handed_in: HandedIn, at_ms: i64) -> Result<ReadingId> {
    let document = DocumentId::new();
    let hash: String = Sha256::digest(&handed_in.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    store_readings::insert_document(tx, permit, document, &handed_in.name, &hash, handed_in.bytes, at_ms)?;
    let mut draft = Draft::of(handed_in.reading.outline);
    Places::of(&handed_in.reading.source).place(&mut draft);
    let id = store_readings::insert_reading(tx, permit, document, &handed_in.reading.source, &draft, at_ms)?;
    if let Some(table) = &handed_in.reading.table {
        store_columns::keep_table(tx, permit, id, table, handed_in.remembered)?;
    }
    Ok(id)
}
