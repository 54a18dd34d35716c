//! What tables and columns there are, in words both engines share, for the tests that compare the
//! engines and that ask for a privacy class of every column.

use crate::statement::own_sql;
use crate::{Door, Error, Result};

/// One column of one table.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TableColumn {
    /// The table's name.
    pub table: String,
    /// The column's name.
    pub column: String,
    /// Whether it may be NULL.
    pub nullable: bool,
    /// What it holds.
    pub kind: Kind,
}

/// What a column holds, as far as both engines can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// TEXT.
    Text,
    /// BIGINT, and BOOLEAN, which is an integer on SQLite.
    Integer,
    /// DOUBLE PRECISION.
    Real,
    /// BYTEA.
    Bytes,
}

/// Every column of every table, sorted, without the door's own list of migrations.
pub fn schema(door: &Door) -> Result<Vec<TableColumn>> {
    let sql = own_sql!(
        sqlite: "SELECT m.name, c.name, c.\"notnull\" = 0 AND c.pk = 0, c.type
                 FROM sqlite_schema m JOIN pragma_table_xinfo(m.name) c
                 WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite!_%' ESCAPE '!'",
        pg: "SELECT c.table_name::text, c.column_name::text, c.is_nullable = 'YES', c.data_type::text
             FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
             WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'"
    );
    let mut columns = door.read_now(|conn| {
        conn.query(sql, [], |row| {
            let (table, column) = (row.get(0)?, row.get(1)?);
            let kind = kind(&row.get::<String>(3)?)?;
            Ok::<_, crate::Error>(TableColumn { table, column, nullable: row.get(2)?, kind })
        })
    })?;
    columns.retain(|c| c.table != crate::migrate::TABLE);
    columns.sort();
    Ok(columns)
}

fn kind(name: &str) -> Result<Kind> {
    match name.to_ascii_uppercase().as_str() {
        "TEXT" => Ok(Kind::Text),
        "INTEGER" | "BIGINT" | "BOOLEAN" => Ok(Kind::Integer),
        "REAL" | "DOUBLE PRECISION" => Ok(Kind::Real),
        "BLOB" | "BYTEA" => Ok(Kind::Bytes),
        _ => Err(Error::Internal(format!("a column of type {name}, which no migration may use"))),
    }
}
