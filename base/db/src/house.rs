//! How the house's own types meet the door: ids are TEXT, and the door's errors become the house's.

use kernel::Id;

use crate::{Cell, Column, Error, Result, Val};

impl<K> From<Id<K>> for Val {
    fn from(id: Id<K>) -> Self {
        Self::Text(id.to_string())
    }
}

impl<K> From<&Id<K>> for Val {
    fn from(id: &Id<K>) -> Self {
        Self::Text(id.to_string())
    }
}

impl<K> Column for Id<K> {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        String::from_cell(cell)?.parse().map_err(|_| Error::Internal("the text is no id".to_owned()))
    }
}

impl From<Error> for kernel::Error {
    fn from(error: Error) -> Self {
        match error {
            Error::Busy => Self::Busy,
            // Slices look before they write; what still collides was written by somebody else in between.
            Error::Conflict(_) => Self::Conflict("changed-meanwhile"),
            Error::Internal(text) => Self::Internal(text),
        }
    }
}
