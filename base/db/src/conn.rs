//! One snapshot in the hands of a store function; `tx` adds changing rows. Beginning and
//! ending is left to `door`, the engines' ways of running a statement to `sqlite` and `postgres`.
//!
//! A statement that failed spoils the whole transaction, on both engines alike (PostgreSQL does so
//! by itself, but answers a later COMMIT with a silent rollback): what comes after gets the same
//! error, and nothing is committed even if the closure swallows it. Use `ON CONFLICT` where a
//! conflict is expected.

use std::ops::ControlFlow;

use crate::{Error, Result, Row, Sql, Val, postgres, sqlite};

/// A connection with one snapshot of the database.
#[derive(Debug)]
pub struct Conn {
    live: Live,
    failed: Option<Error>,
}

#[derive(Debug)]
pub(crate) enum Live {
    Sqlite(sqlite::Client),
    Postgres(postgres::Client),
}

macro_rules! live {
    ($conn:expr, $client:ident => $call:expr) => {
        match &mut $conn.live {
            Live::Sqlite($client) => $call,
            Live::Postgres($client) => $call,
        }
    };
}

impl Conn {
    /// All rows, mapped. `values` are `$1`, `$2`, …, as made by [`p!`](crate::p).
    ///
    /// # Errors
    /// The database's, and what `map` says of a row.
    pub fn query<T, E: From<Error>>(
        &mut self,
        sql: Sql,
        values: impl AsRef<[Val]>,
        mut map: impl FnMut(&Row) -> Result<T, E>,
    ) -> Result<Vec<T>, E> {
        let mut mapped: Result<Vec<T>, E> = Ok(Vec::new());
        self.each(sql, values.as_ref(), &mut |row| match (&mut mapped, map(row)) {
            (Ok(rows), Ok(value)) => {
                rows.push(value);
                ControlFlow::Continue(())
            }
            (_, error) => {
                mapped = error.map(|_| Vec::new());
                ControlFlow::Break(())
            }
        })?;
        mapped
    }

    /// The only row, mapped, or `None`. Two rows are an `Internal` error: say `LIMIT 1` if one of
    /// several is meant.
    ///
    /// # Errors
    /// As `query`.
    pub fn one<T, E: From<Error>>(
        &mut self,
        sql: Sql,
        values: impl AsRef<[Val]>,
        map: impl FnMut(&Row) -> Result<T, E>,
    ) -> Result<Option<T>, E> {
        let mut rows = self.query(sql, values, map)?;
        let first = rows.pop();
        match rows.is_empty() {
            true => Ok(first),
            false => Err(Error::Internal("more than one row".to_owned()).at(sql.0.place()).into()),
        }
    }

    fn each(&mut self, sql: Sql, values: &[Val], row: &mut OnRow<'_>) -> Result<()> {
        self.guarded(sql, |conn| live!(conn, client => client.each(sql, values, row)))
    }

    /// Runs several statements without parameters, made at run time: migrations and scratch databases only.
    pub(crate) fn batch(&mut self, text: &str) -> Result<()> {
        live!(self, client => client.batch(text))
    }

    /// Prepares without running.
    pub(crate) fn check(&mut self, sql: Sql) -> Result<()> {
        live!(self, client => client.check(sql))
    }

    /// Gives back a connection that was never begun.
    pub(crate) fn put_back(self) {
        self.live.release();
    }

    /// Runs a statement that changes rows, once for each row of values.
    pub(crate) fn run(&mut self, sql: Sql, rows: &[&[Val]]) -> Result<u64> {
        if rows.is_empty() {
            return Ok(0);
        }
        self.guarded(sql, |conn| live!(conn, client => client.run(sql, rows)))
    }

    fn guarded<T>(&mut self, sql: Sql, run: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        if let Some(error) = &self.failed {
            return Err(error.clone());
        }
        let outcome = run(self).map_err(|e| e.at(sql.0.place()));
        self.failed = outcome.as_ref().err().cloned();
        outcome
    }

    pub(crate) fn new(live: Live) -> Self {
        Self { live, failed: None }
    }

    /// Commits on `Ok` and rolls back on `Err`. A connection about which there is any doubt is
    /// closed, never used again.
    pub(crate) fn end<T, E: From<Error>>(mut self, outcome: Result<T, E>) -> Result<T, E> {
        let outcome = match self.failed.clone() {
            Some(error) => outcome.and(Err(error.into())),
            None => outcome,
        };
        if outcome.is_ok() {
            self.batch("COMMIT")?;
            self.live.release();
        } else if !matches!(self.failed, Some(Error::Internal(_))) && self.batch("ROLLBACK").is_ok() {
            self.live.release();
        }
        outcome
    }
}

/// What is done with each row; `Break` stops the reading.
pub(crate) type OnRow<'f> = dyn FnMut(&Row) -> ControlFlow<()> + 'f;

impl Live {
    fn release(self) {
        match self {
            Self::Sqlite(client) => client.release(),
            Self::Postgres(client) => client.release(),
        }
    }
}
