//! SQLite behind the door: one writer, several readers, each connection set up the safe way.
//! Running statements is left to `run`, taking turns to `slots`.

mod run;
#[cfg(test)]
mod tests;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::slots::{PATIENCE, Place, Slots};
use crate::store::Mode;
use crate::{Error, Result};
pub(crate) use run::cell;

/// Readers at once; more only wait for each other's disk and cores.
const READERS: usize = 8;
/// Prepared statements kept for each connection.
const STATEMENTS: usize = 256;

#[derive(Debug)]
pub(crate) struct Store {
    name: String,
    readers: Arc<Slots<Connection>>,
    writer: Arc<Slots<Connection>>,
    /// Keeps a database in memory alive while no other connection is open.
    _anchor: Option<std::sync::Mutex<Connection>>,
}

/// A connection in use. Dropped without `release`, it is closed, which rolls back.
#[derive(Debug)]
pub(crate) struct Client {
    connection: Connection,
    place: Place<Connection>,
}

impl Store {
    pub(crate) fn open(path: &str) -> Result<Self> {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let memory = path == ":memory:";
        let name = if memory {
            let number = COUNT.fetch_add(1, Ordering::Relaxed);
            format!("file:/handlekraft-{number}?vfs=memdb") // shared by the connections of this process
        } else {
            keep_private(Path::new(path))?;
            path.to_owned()
        };
        let mut store = Self { name, readers: Slots::new(READERS), writer: Slots::new(1), _anchor: None };
        let client = store.lease(Mode::Write)?;
        let journal: String = client.connection.query_row("PRAGMA journal_mode", [], |row| row.get(0))?; // also: is it a database at all
        if !memory && journal != "wal" {
            let told = "the database file is on a disk that SQLite cannot use safely (a network disk?)";
            return Err(Error::Internal(told.to_owned()));
        }
        if memory {
            store._anchor = Some(std::sync::Mutex::new(connect(&store.name, Mode::Read)?));
        }
        client.release();
        Ok(store)
    }

    pub(crate) fn lease(&self, mode: Mode) -> Result<Client> {
        let slots = if mode == Mode::Read { &self.readers } else { &self.writer };
        let (place, kept) = slots.take()?;
        let connection = match kept {
            Some(connection) => connection,
            None => connect(&self.name, mode)?,
        };
        Ok(Client { connection, place })
    }
}

impl Client {
    pub(crate) fn release(self) {
        self.place.keep(self.connection);
    }

    pub(crate) fn batch(&mut self, text: &str) -> Result<()> {
        Ok(self.connection.execute_batch(text)?)
    }
}

pub(crate) fn begin(mode: Mode) -> &'static str {
    match mode {
        Mode::Read => "BEGIN DEFERRED",
        Mode::Write | Mode::Migrate => "BEGIN IMMEDIATE",
    }
}

fn connect(name: &str, mode: Mode) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(name, flags)?;
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // "x" is a column and never a text, as on PostgreSQL
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    // A prepared statement stays prepared, whatever it is asked with: else each new value is a new plan.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // FULL: with NORMAL, 1,283 of 1,500 simulated power cuts lost a write that had been acknowledged
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON;
         PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000;", // 8 MB, as SQLite's own 2 MB is less than one national plan
    )?;
    if mode == Mode::Read {
        connection.execute_batch("PRAGMA query_only = ON")?;
    }
    Ok(connection)
}

/// Makes a missing file readable by its owner alone; SQLite gives its companions the same rights.
fn keep_private(path: &Path) -> Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(Error::Internal(format!("{}: {error}", path.display()))),
    }
}
