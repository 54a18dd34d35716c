//! Which PostgreSQL types the door speaks, in both directions. Others (NUMERIC from `sum`, timestamps)
//! are refused when statements are prepared by the test, before any row is read.

use std::error::Error as StdError;

use bytes::BytesMut;
use tokio_postgres::Statement;

use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};

use crate::{Cell, Error, Result, Val};

type Answer<T> = std::result::Result<T, Box<dyn StdError + Sync + Send>>;

fn is_text(kind: &Type) -> bool {
    matches!(*kind, Type::TEXT | Type::VARCHAR | Type::BPCHAR | Type::NAME | Type::UNKNOWN)
}

impl ToSql for Val {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Answer<IsNull> {
        match (self, kind) {
            (Self::Null, _) => Ok(IsNull::Yes),
            (Self::Text(text), kind) if is_text(kind) => text.to_sql(kind, out),
            (Self::Int(number), &Type::INT8) => number.to_sql(kind, out),
            (Self::Int(number), &Type::INT4) => i32::try_from(*number)?.to_sql(kind, out),
            (Self::Int(number), &Type::FLOAT8) => (*number as f64).to_sql(kind, out),
            (Self::Bool(truth), &Type::BOOL) => truth.to_sql(kind, out),
            (Self::Real(number), &Type::FLOAT8) => number.to_sql(kind, out),
            (Self::Bytes(bytes), &Type::BYTEA) => bytes.to_sql(kind, out),
            _ => Err(format!("the value does not fit the type {kind}").into()),
        }
    }

    fn accepts(kind: &Type) -> bool {
        let others = [Type::INT8, Type::INT4, Type::FLOAT8, Type::BOOL, Type::BYTEA];
        is_text(kind) || others.contains(kind)
    }

    to_sql_checked!();
}

pub(crate) fn cell(row: &tokio_postgres::Row, column: usize) -> Result<Cell<'_>> {
    fn get<'r, T: FromSql<'r>>(
        row: &'r tokio_postgres::Row,
        column: usize,
        cell: impl FnOnce(T) -> Cell<'r>,
    ) -> Result<Cell<'r>> {
        Ok(row.try_get::<_, Option<T>>(column)?.map_or(Cell::Null, cell))
    }
    let Some(described) = row.columns().get(column) else {
        return Err(Error::Internal("no such column".to_owned()));
    };
    match *described.type_() {
        ref kind if is_text(kind) => get(row, column, Cell::Text),
        Type::INT8 => get(row, column, Cell::Int),
        Type::INT4 => get(row, column, |number: i32| Cell::Int(number.into())),
        Type::BOOL => get(row, column, Cell::Bool),
        Type::FLOAT8 => get(row, column, Cell::Real),
        Type::BYTEA => get(row, column, Cell::Bytes),
        ref kind => Err(unreadable(kind)),
    }
}

/// Refuses parameters that no `Val` fits and columns that no `Cell` holds.
pub(super) fn check(statement: &Statement) -> Result<()> {
    if let Some(kind) = statement.params().iter().find(|kind| !Val::accepts(kind)) {
        return Err(Error::Internal(format!("a parameter of type {kind}: CAST it to one the door speaks")));
    }
    match statement.columns().iter().find(|column| !Val::accepts(column.type_())) {
        Some(column) => Err(unreadable(column.type_())),
        None => Ok(()),
    }
}

fn unreadable(kind: &Type) -> Error {
    let why = if *kind == Type::NUMERIC { "; sum() of BIGINT is one: CAST(sum(x) AS BIGINT)" } else { "" };
    Error::Internal(format!("a column of type {kind}, which the door does not read{why}"))
}
