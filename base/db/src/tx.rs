//! One transaction in the hands of a store function: reading, as `conn` does, and changing rows.

use std::ops::{Deref, DerefMut};

use crate::{Conn, Entry, Result, Sql, Val};

/// A transaction: everything a [`Conn`] can, and changing rows.
#[derive(Debug)]
pub struct Tx {
    pub(crate) conn: Conn,
    /// What has been recorded in it, for those who keep figures.
    pub(crate) recorded: Vec<Entry>,
}

impl Tx {
    pub(crate) fn new(conn: Conn) -> Self {
        Self { conn, recorded: Vec::new() }
    }

    /// Runs a statement that changes rows; answers how many.
    pub fn run(&mut self, sql: Sql, values: impl AsRef<[Val]>) -> Result<u64> {
        self.conn.run(sql, &[values.as_ref()])
    }

    /// Runs one statement for each row of values, prepared once and, on PostgreSQL, sent without
    /// waiting for each answer. Answers how many rows changed in all.
    pub fn run_many(&mut self, sql: Sql, rows: &[Vec<Val>]) -> Result<u64> {
        let rows: Vec<&[Val]> = rows.iter().map(Vec::as_slice).collect();
        self.conn.run(sql, &rows)
    }
}

impl Deref for Tx {
    type Target = Conn;
    fn deref(&self) -> &Conn {
        &self.conn
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.conn
    }
}
