//! One row of an answer. Which Rust types a cell can become is left to `column`.

use crate::{Column, Error, Result};

/// A row while it is being mapped.
#[derive(Debug)]
pub struct Row<'r>(pub(crate) Source<'r>);

#[derive(Debug)]
pub(crate) enum Source<'r> {
    Sqlite(&'r rusqlite::Row<'r>),
    Postgres(&'r tokio_postgres::Row),
}

impl Row<'_> {
    /// Reads one column, counted from 0. `Internal` if it is missing or of another kind.
    pub fn get<T: Column>(&self, column: usize) -> Result<T> {
        let cell = match &self.0 {
            Source::Sqlite(row) => crate::sqlite::cell(row, column),
            Source::Postgres(row) => crate::postgres::cell(row, column),
        };
        cell.and_then(T::from_cell).map_err(|e: Error| e.at(format_args!("column {column}")))
    }
}
