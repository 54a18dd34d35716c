//! Values on their way out: what a cell can hold and which types read themselves from one.
//! Fetching the cell is left to `row`.

use crate::{Error, Result};

/// One cell of a row, borrowed from the driver.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell<'r> {
    /// No value.
    Null,
    /// TEXT.
    Text(&'r str),
    /// BIGINT; also BOOLEAN on SQLite, which has no type of its own for it.
    Int(i64),
    /// BOOLEAN on PostgreSQL.
    Bool(bool),
    /// DOUBLE PRECISION.
    Real(f64),
    /// BYTEA.
    Bytes(&'r [u8]),
}

/// A type that reads itself from one cell. Types kept as text get it from
/// [`text_column!`](crate::text_column).
pub trait Column: Sized {
    /// Reads the cell; `Internal` if it holds another kind of value.
    fn from_cell(cell: Cell<'_>) -> Result<Self>;
}

fn wrong(wanted: &str, cell: Cell<'_>) -> Error {
    let found = match cell {
        Cell::Null => "NULL",
        Cell::Text(_) => "TEXT",
        Cell::Int(_) => "BIGINT",
        Cell::Bool(_) => "BOOLEAN",
        Cell::Real(_) => "DOUBLE PRECISION",
        Cell::Bytes(_) => "BYTEA",
    };
    Error::Internal(format!("the cell holds {found}, {wanted} is asked for")) // never the value itself
}

macro_rules! column {
    ($($type:ty, $name:literal: $($cell:pat => $value:expr),+;)+) => {$(
        impl Column for $type {
            fn from_cell(cell: Cell<'_>) -> Result<Self> {
                match cell {
                    $($cell => Ok($value),)+
                    other => Err(wrong($name, other)),
                }
            }
        }
    )+};
}

column! {
    String, "String": Cell::Text(text) => text.to_owned();
    i64, "i64": Cell::Int(number) => number;
    bool, "bool": Cell::Bool(truth) => truth, Cell::Int(0) => false, Cell::Int(1) => true;
    f64, "f64": Cell::Real(number) => number, Cell::Int(number) => number as f64;
    Vec<u8>, "Vec<u8>": Cell::Bytes(bytes) => bytes.to_owned();
}

impl<T: Column> Column for Option<T> {
    fn from_cell(cell: Cell<'_>) -> Result<Self> {
        match cell {
            Cell::Null => Ok(None),
            cell => T::from_cell(cell).map(Some),
        }
    }
}

/// Lets types that are written by `Display` and read by `FromStr` (ids, dates, states) be TEXT:
/// `db::text_column!(PlanId, State);` next to the types, then `p![id]`, `p![&id]` and
/// `row.get::<PlanId>(0)` work. A text that does not parse is an `Internal` error.
#[macro_export]
macro_rules! text_column {
    ($($type:ty),+ $(,)?) => {$(
        impl $crate::Column for $type {
            fn from_cell(cell: $crate::Cell<'_>) -> $crate::Result<Self> {
                let text = <::std::string::String as $crate::Column>::from_cell(cell)?;
                text.parse().map_err(|_| {
                    $crate::Error::Internal(::std::concat!("the text is no ", ::std::stringify!($type)).to_owned())
                })
            }
        }
        impl ::std::convert::From<$type> for $crate::Val {
            fn from(value: $type) -> Self {
                Self::Text(::std::string::ToString::to_string(&value))
            }
        }
        impl ::std::convert::From<&$type> for $crate::Val {
            fn from(value: &$type) -> Self {
                Self::Text(::std::string::ToString::to_string(value))
            }
        }
    )+};
}
