//! A spreadsheet to an outline: which sheet and row and what each column means is guessed from headings (`headings`) and
//! content (`content`), or said by a person (`Choice`); then its rows become areas, goals and measures (`rows`).

mod assign;
mod content;
mod details;
mod header;
mod heading_words;
mod headings;
mod kinds;
mod meaning;
mod owner;
mod rows;
mod together;
mod values;

use serde::{Deserialize, Serialize};

pub use details::add;
pub use headings::says;
pub use meaning::Meaning;

use crate::formats::{Grid, Row, Spreadsheet};
use crate::outline::Outline;
use crate::reading::SourceLine;

/// How many rows are shown to the person who looks over the columns.
const SHOWN_ROWS: usize = 12;
/// How many characters of a cell are shown there.
const SHOWN_TEXT: usize = 160;

/// What a person says of a spreadsheet. What is not said is guessed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(default)]
pub struct Choice {
    /// Which sheet, from 0.
    pub sheet: Option<usize>,
    /// The number of the row with the headings; 0 for none.
    pub header: Option<u32>,
    /// What the columns mean, from the first on.
    pub columns: Option<Vec<Meaning>>,
}

/// How a spreadsheet was read, so that a person can look it over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
#[serde(default)]
pub struct Table {
    /// Every sheet of the file.
    pub sheets: Vec<SheetSeen>,
    /// The one that was read, from 0.
    pub sheet: usize,
    /// The number of the row with the headings; 0 for none.
    pub header: u32,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its first rows.
    pub first: Vec<ShownRow>,
}

/// A sheet of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct SheetSeen {
    /// The name on its tab.
    pub name: String,
    /// How many rows hold something.
    pub rows: usize,
    /// Whether it looks like a plan.
    pub plan: bool,
}

/// A column with its meaning.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// Its heading; empty without one.
    pub heading: String,
    /// What it means.
    pub meaning: Meaning,
    /// How sure that is, 0 to 1; 1 when a person said it.
    pub confidence: f32,
}

/// A row as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownRow {
    /// Its number.
    pub number: u32,
    /// Its cells, one for each column; long ones are cut.
    pub cells: Vec<String>,
}

/// What was read of a spreadsheet.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadSheet {
    /// The outline.
    pub outline: Outline,
    /// The rows of the sheet that was read, as lines.
    pub source: Vec<SourceLine>,
    /// How it was read.
    pub table: Table,
}

/// Reads a spreadsheet. `name` is the file's; `levels` are the union's own names for its levels.
#[must_use]
pub fn read(book: &Spreadsheet, name: Option<&str>, levels: &[String], choice: &Choice) -> ReadSheet {
    let guessed: Vec<(Option<usize>, Vec<Column>)> = book.sheets.iter().map(|grid| guess(grid, None)).collect();
    let worth = |at: usize| {
        let grid = book.sheets.get(at).filter(|grid| !grid.rows.is_empty());
        let columns = guessed.get(at).map_or(&[][..], |(_, columns)| columns);
        grid.map_or(-1.0, |grid| assign::worth(columns) - if grid.hidden { 2.0 } else { 0.0 })
    };
    // the first of those that look most like a plan
    let best = (0..book.sheets.len()).rev().max_by(|a, b| worth(*a).total_cmp(&worth(*b))).unwrap_or(0);
    let sheet = choice.sheet.filter(|sheet| *sheet < book.sheets.len()).unwrap_or(best);
    let empty = Grid::default();
    let grid = book.sheets.get(sheet).unwrap_or(&empty);
    let (header, mut columns) = match choice.header {
        Some(0) => guess(grid, Some(None)),
        Some(number) => guess(grid, Some(grid.rows.iter().position(|row| row.number == number))),
        None => guessed.get(sheet).cloned().unwrap_or_default(),
    };
    if let Some(chosen) = &choice.columns {
        for (at, column) in columns.iter_mut().enumerate() {
            (column.meaning, column.confidence) = (chosen.get(at).copied().unwrap_or(Meaning::NotUsed), 1.0);
        }
    }
    let outline = rows::outline_of(&rows::Sheet { book, grid, header, columns: &columns, name, levels });
    let seen = |(at, grid): (usize, &Grid)| SheetSeen {
        name: grid.name.clone(),
        rows: grid.rows.len(),
        plan: guessed.get(at).is_some_and(|(_, columns)| assign::is_plan(columns)),
    };
    let line = |row: &Row| SourceLine { page: 1, number: row.number, text: row.text() };
    let shown = grid.rows.iter().take(SHOWN_ROWS.max(header.map_or(0, |at| at + 4)));
    let table = Table {
        sheets: book.sheets.iter().enumerate().map(seen).collect(),
        sheet,
        header: header.and_then(|at| grid.rows.get(at)).map_or(0, |row| row.number),
        first: shown.map(|row| shown_row(row, columns.len())).collect(),
        columns,
    };
    ReadSheet { outline, source: grid.rows.iter().map(line).collect(), table }
}

fn shown_row(row: &Row, width: usize) -> ShownRow {
    let cut =
        |at: usize| row.cells.get(at).map(|cell| cell.text().chars().take(SHOWN_TEXT).collect()).unwrap_or_default();
    ShownRow { number: row.number, cells: (0..width).map(cut).collect() }
}

/// Where the headings stand (index of the row) and what the columns mean. `header` says it where it is known.
fn guess(grid: &Grid, header: Option<Option<usize>>) -> (Option<usize>, Vec<Column>) {
    let header = header.unwrap_or_else(|| header::find(grid));
    let headings: Vec<String> = (0..grid.width())
        .map(|at| {
            header.and_then(|row| grid.rows.get(row)?.cells.get(at)).map(crate::formats::Cell::text).unwrap_or_default()
        })
        .collect();
    let rows: Vec<&Row> = grid
        .rows
        .iter()
        .skip(header.map_or_else(|| header::above(grid, None), |at| at + 1))
        .filter(|row| !row.band)
        .collect();
    let meanings = assign::meanings(&headings, &rows);
    let columns = headings.into_iter().zip(meanings);
    (header, columns.map(|(heading, (meaning, confidence))| Column { heading, meaning, confidence }).collect())
}
