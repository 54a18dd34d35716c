//! Fresh, migrated databases for tests, one for each engine, gone when their door is dropped.
//! PostgreSQL takes part when `HANDLEKRAFT_TEST_POSTGRES` holds the address of a server where
//! databases may be made (`.ci/postgres` starts one); without it a line says so, and where `CI` is
//! set that is a failure.
//!
//! Each server keeps one template a schema, named for its migrations' checksum and shared by all
//! tests, so that a scratch database is a copy and not a run of every migration.

mod server;

use std::io::Write as _;
use std::path::PathBuf;

use uuid::Uuid;

use crate::store::Mode;
use crate::{Door, MIGRATIONS, Result};

/// A fresh database for each engine, with the program's own migrations. Panics if one cannot be
/// made: a test has nothing better to do.
pub fn doors() -> Vec<Door> {
    doors_with(MIGRATIONS)
}

/// [`doors`] with other migrations.
pub fn doors_with(migrations: &[(&str, &str)]) -> Vec<Door> {
    let made = sqlite(migrations).and_then(|door| match server::server()? {
        Some((address, server)) => Ok(vec![door, server::copy(address, server, migrations)?]),
        None => Ok(vec![door]),
    });
    match made {
        Ok(doors) => doors,
        Err(error) => panic!("no scratch database: {error}"),
    }
}

/// Removes a scratch database when its door has closed.
#[derive(Debug)]
pub(crate) enum Guard {
    File(PathBuf),
    Database { server: &'static Door, name: String },
}

impl Drop for Guard {
    fn drop(&mut self) {
        match self {
            Self::File(path) => {
                for end in ["", "-wal", "-shm"] {
                    let _ = std::fs::remove_file(format!("{}{end}", path.display())); // may not be there
                }
            }
            Self::Database { server, name } => {
                let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
                let dropped = server.lease(Mode::Read).and_then(|mut conn| conn.batch(&drop).map(|()| conn.put_back()));
                if let Err(error) = dropped {
                    say(&format!("{name} is left on the test server: {error}"));
                }
            }
        }
    }
}

fn sqlite(migrations: &[(&str, &str)]) -> Result<Door> {
    let memory = PathBuf::from("/dev/shm"); // a file that is never written to disk
    let folder = if memory.is_dir() { memory } else { std::env::temp_dir() };
    let path = folder.join(name("scratch")).with_extension("sqlite");
    let door = Door::open_scratch(&format!("sqlite:{}", path.display()), Some(Guard::File(path)))?;
    door.migrate_with(migrations)?;
    Ok(door)
}

/// Writes past the test harness, which keeps the words of a test that passes to itself.
pub(crate) fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}"); // nowhere left to complain
}

pub(crate) fn name(kind: &str) -> String {
    format!("handlekraft_{kind}_{}", Uuid::now_v7().simple())
}
