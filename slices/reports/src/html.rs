//! Blocks as part of a page, escaped. What is said here is in the report's language; the page around it says which.

use askama::Template;
use documents::{Align, Block, Cell, Figure, Run, Table};
use kernel::{Error, Result};
use words::Lang;

use crate::T;

#[derive(Template)]
#[template(path = "blocks.html")]
struct Blocks<'a> {
    t: T,
    blocks: &'a [Block],
    /// What the tables belong to, so that each has a name of its own.
    of: &'a str,
}

/// The blocks of a section whose title is a heading of level 2; `of` is that title.
///
/// # Errors
/// `Internal` when the template cannot be rendered.
pub(crate) fn html(blocks: &[Block], of: &str, lang: Lang) -> Result<String> {
    Blocks { t: T(lang), blocks, of }.render().map_err(Error::internal)
}

impl Blocks<'_> {
    /// The name of the table at a place: its caption, or which one of the section it is.
    fn name(&self, at: &usize, table: &Table) -> String {
        let of_section = self.t.table_of(i64::try_from(*at).unwrap_or(0) + 1, self.of);
        table.caption.as_ref().map_or(of_section, |caption| format!("{caption} – {}", self.of))
    }

    fn is_right(&self, table: &Table, at: &usize) -> bool {
        table.columns.get(*at).is_some_and(|column| column.align == Align::Right)
    }

    /// Whether it is a table of words, which on a phone is read row by row.
    fn is_wide(&self, table: &Table) -> bool {
        table.columns.len() > 2 && table.columns.iter().all(|column| column.align == Align::Left)
    }

    /// The title of the column at a place.
    fn column<'a>(&self, table: &'a Table, at: &usize) -> &'a str {
        table.columns.get(*at).map_or("", |column| column.title.as_str())
    }

    /// How wide a row is.
    fn columns(&self, table: &Table) -> usize {
        table.columns.len()
    }

    fn link<'a>(&self, run: &'a Run) -> &'a str {
        run.link.as_deref().unwrap_or_default()
    }

    fn is_strong(&self, cell: &Cell) -> bool {
        cell.bold
    }

    fn said(&self, figure: &Figure) -> String {
        self.t.figure_of(i64::try_from(figure.number).unwrap_or(i64::MAX), i64::try_from(figure.of).unwrap_or(i64::MAX))
    }
}
