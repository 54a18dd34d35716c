//! Running a statement on SQLite. `$2` is a *named* parameter there, numbered by first appearance,
//! so values are bound by name: otherwise `SET name = $2 WHERE id = $1` silently swaps them.

use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Statement, ToSql};

use super::Client;
use crate::conn::OnRow;
use crate::row::{Row, Source};
use crate::{Cell, Error, Result, Sql, Val};

impl Client {
    pub(crate) fn each(&mut self, sql: Sql, values: &[Val], on_row: &mut OnRow<'_>) -> Result<()> {
        let mut statement = self.connection.prepare_cached(sql.0.sqlite)?;
        let order = order(&statement, values.len())?;
        bind(&mut statement, &order, values)?;
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next()? {
            if on_row(&Row(Source::Sqlite(row))).is_break() {
                break;
            }
        }
        Ok(())
    }

    pub(crate) fn run(&mut self, sql: Sql, rows: &[&[Val]]) -> Result<u64> {
        let mut statement = self.connection.prepare_cached(sql.0.sqlite)?;
        let order = order(&statement, rows.first().map_or(0, |r| r.len()))?;
        let mut changed = 0;
        for values in rows {
            bind(&mut statement, &order, values)?;
            changed += statement.raw_execute()? as u64;
        }
        Ok(changed)
    }

    /// Prepares the statement and looks at its parameters, without running it.
    pub(crate) fn check(&mut self, sql: Sql) -> Result<()> {
        let statement = self.connection.prepare(sql.0.sqlite)?;
        order(&statement, statement.parameter_count()).map(|_| ())
    }
}

/// For each parameter in SQLite's own order the place of its value: `$2` is 1.
fn order(statement: &Statement<'_>, values: usize) -> Result<Vec<usize>> {
    let count = statement.parameter_count();
    if count != values {
        return Err(Error::Internal(format!("{count} parameters, {values} values")));
    }
    let place = |index| {
        let name = statement.parameter_name(index)?;
        let number: usize = name.strip_prefix('$')?.parse().ok()?;
        number.checked_sub(1).filter(|place| *place < count)
    };
    let order: Option<Vec<usize>> = (1..=count).map(place).collect();
    order.ok_or_else(|| Error::Internal("parameters are $1, $2, … without gaps".to_owned()))
}

fn bind(statement: &mut Statement<'_>, order: &[usize], values: &[Val]) -> Result<()> {
    if values.len() != order.len() {
        return Err(Error::Internal(format!("{} parameters, {} values", order.len(), values.len())));
    }
    for (index, place) in order.iter().enumerate() {
        let value = values.get(*place).unwrap_or(&Val::Null); // never: `order` has checked it
        if matches!(value, Val::Text(text) if text.contains('\0')) {
            return Err(Error::Internal("a text with a NUL character".to_owned())); // as PostgreSQL does
        }
        statement.raw_bind_parameter(index + 1, value)?;
    }
    Ok(())
}

impl ToSql for Val {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Null => ToSqlOutput::Owned(Value::Null),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Int(number) => ToSqlOutput::Owned(Value::Integer(*number)),
            Self::Bool(truth) => ToSqlOutput::Owned(Value::Integer((*truth).into())),
            Self::Real(number) => ToSqlOutput::Owned(Value::Real(*number)),
            Self::Bytes(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
        })
    }
}

pub(crate) fn cell<'r>(row: &'r rusqlite::Row<'_>, column: usize) -> Result<Cell<'r>> {
    Ok(match row.get_ref(column)? {
        ValueRef::Null => Cell::Null,
        ValueRef::Text(text) => Cell::Text(std::str::from_utf8(text).map_err(|e| Error::Internal(e.to_string()))?),
        ValueRef::Integer(number) => Cell::Int(number),
        ValueRef::Real(number) => Cell::Real(number),
        ValueRef::Blob(bytes) => Cell::Bytes(bytes),
    })
}
