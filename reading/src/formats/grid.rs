//! A sheet as cells, whatever file it came in, and the bounds that a sheet must keep. What the cells mean is `columns`.

use jiff::civil::Date;

use super::error::ReadError;

/// Most rows with something in them, of one sheet.
const MAX_ROWS: usize = 20_000;
/// Most columns that a row may reach.
const MAX_COLUMNS: usize = 200;
/// Most cells with something in them, of all sheets together.
const MAX_CELLS: usize = 200_000;
/// Most bytes that one cell may hold; spreadsheet programs stop at 32,767 characters.
const MAX_CELL: usize = 128 * 1024;

/// What a cell holds. Formulas are never worked out: the value that the file keeps beside them counts.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words, tidied; never empty.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Day(Date),
}

impl Cell {
    /// A cell of these words; line breaks become spaces.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// As words: a day as `19.06.2026`, a number with a comma before its decimals.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string().replace('.', ","),
            Self::Day(day) => format!("{:02}.{:02}.{:04}", day.day(), day.month(), day.year()),
        }
    }

    /// Whether it holds nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }
}

/// A row with something in it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// Its number in the sheet (CSV: the line), from 1.
    pub number: u32,
    /// Its cells from the first column on; may be shorter than other rows.
    pub cells: Vec<Cell>,
    /// Whether cells are merged across it: a heading inside the table, or above it.
    pub band: bool,
}

impl Row {
    /// The row as one line of words.
    #[must_use]
    pub fn text(&self) -> String {
        let cells: Vec<String> = self.cells.iter().filter(|cell| !cell.is_empty()).map(Cell::text).collect();
        cells.join(" · ")
    }
}

/// One sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Grid {
    /// The name on its tab; empty for CSV.
    pub name: String,
    /// Not shown by the program it was made in.
    pub hidden: bool,
    /// The rows that hold something.
    pub rows: Vec<Row>,
}

impl Grid {
    /// How many columns the widest row has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }
}

/// A spreadsheet as it came.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Spreadsheet {
    /// The title that the file itself keeps.
    pub title: Option<String>,
    /// Its sheets.
    pub sheets: Vec<Grid>,
}

/// Holds what is read against the bounds while it is read.
#[derive(Debug, Default)]
pub(super) struct Bounds {
    cells: usize,
}

impl Bounds {
    /// Puts a cell in its place, when there is room for it. `at` is row and column, from 0.
    pub(super) fn put(&mut self, rows: &mut Vec<Row>, at: (u32, usize), cell: Cell) -> Result<(), ReadError> {
        if cell.is_empty() {
            return Ok(());
        }
        self.cells += 1;
        let (row, column) = at;
        if column >= MAX_COLUMNS {
            return Err(ReadError::TooComplex("a sheet has more than 200 columns".into()));
        }
        if self.cells > MAX_CELLS {
            return Err(ReadError::TooComplex("it has more than 200,000 cells".into()));
        }
        if matches!(&cell, Cell::Text(text) if text.len() > MAX_CELL) {
            return Err(ReadError::TooComplex("a cell is longer than a spreadsheet allows".into()));
        }
        let number = row.saturating_add(1);
        // cells come row by row; one that goes back belongs to a file that was not made by a spreadsheet program
        match rows.last() {
            Some(last) if last.number > number => return Err(ReadError::damaged("rows out of order")),
            Some(last) if last.number == number => {}
            _ if rows.len() >= MAX_ROWS => {
                return Err(ReadError::TooComplex("a sheet has more than 20,000 rows".into()));
            }
            _ => rows.push(Row { number, ..Row::default() }),
        }
        if let Some(row) = rows.last_mut() {
            if row.cells.len() <= column {
                row.cells.resize(column + 1, Cell::Empty);
            }
            if let Some(place) = row.cells.get_mut(column) {
                *place = cell;
            }
        }
        Ok(())
    }
}
