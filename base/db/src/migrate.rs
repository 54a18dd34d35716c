//! Brings the schema forward, one migration and one transaction at a time, and refuses a database
//! that a newer program has been at. Spelling for each engine is left to `dialect`.

#[cfg(test)]
mod tests;

use std::cmp::Ordering;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::statement::own_sql;
use crate::store::Mode;
use crate::{Door, Engine, Error, Result, Tx, dialect, p};

/// Where the door keeps what has been applied.
pub(crate) const TABLE: &str = "migrations";

/// The program's migrations, `(name, text)`, in order: the files of `base/db/migrations`.
pub static MIGRATIONS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

impl Door {
    /// Applies what the program has and the database lacks. Safe to run from several nodes at once
    /// and to be killed at any point. `Internal` with a plain sentence if the database is newer than
    /// the program, or if a migration was changed after it was applied.
    pub fn migrate(&self) -> Result<()> {
        self.migrate_with(MIGRATIONS)
    }

    /// [`migrate`](Self::migrate) with other migrations, for tests. Names must be in rising order.
    pub fn migrate_with(&self, migrations: &[(&str, &str)]) -> Result<()> {
        if let Some([(first, _), (second, _)]) = migrations.array_windows().find(|[a, b]| a.0 >= b.0) {
            return Err(Error::Internal(format!("migration {first} stands before {second}")));
        }
        while self.change(Mode::Migrate, |tx| next(tx, self.engine(), migrations))? {}
        self.forget_statements();
        Ok(())
    }
}

/// Applies the first missing migration; false if there is none. Looks again each time, since
/// another node may have been here in between.
fn next(tx: &mut Tx, engine: Engine, migrations: &[(&str, &str)]) -> Result<bool> {
    let table = "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY NOT NULL, checksum TEXT NOT NULL)";
    tx.batch(table)?;
    let sql = own_sql!("SELECT name, checksum FROM migrations");
    let mut applied: Vec<(String, String)> = tx.query(sql, [], |row| Ok::<_, Error>((row.get(0)?, row.get(1)?)))?;
    applied.sort(); // here, as the engines sort text differently
    let known: Vec<(&str, String)> = migrations.iter().map(|(name, text)| (*name, checksum(text))).collect();
    agree(&applied, &known).map_err(Error::Internal)?;
    let place = applied.len();
    let (Some((name, text)), Some((_, sum))) = (migrations.get(place), known.get(place)) else {
        return Ok(false);
    };
    let told = |error: Error| error.at(format_args!("migration {name}"));
    dialect::check(text).map_err(told)?;
    match engine {
        Engine::Sqlite => tx.batch(&dialect::sqlite(text)),
        Engine::Postgres => tx.batch(text),
    }
    .map_err(told)?;
    tx.run(own_sql!("INSERT INTO migrations (name, checksum) VALUES ($1, $2)"), p![*name, sum])?;
    tracing::info!(migration = name, "applied");
    Ok(true)
}

/// What is applied must be the beginning of what is known.
fn agree(applied: &[(String, String)], known: &[(&str, String)]) -> std::result::Result<(), String> {
    for (place, (name, sum)) in applied.iter().enumerate() {
        let Some((expected, checksum)) = known.get(place) else {
            return Err(format!(
                "the database has been brought to {name} by a newer version of this program; \
                 install that version or a later one, or restore the backup made before the upgrade"
            ));
        };
        match expected.cmp(&name.as_str()) {
            Ordering::Less => {
                return Err(format!("migration {expected} comes before {name}, which is applied already"));
            }
            Ordering::Greater => {
                return Err(format!("the database has migration {name}, unknown to this program"));
            }
            Ordering::Equal if checksum != sum => {
                return Err(format!("migration {name} is not the one that was applied: its text has changed"));
            }
            Ordering::Equal => {}
        }
    }
    Ok(())
}

/// SHA-256 in hexadecimal, the same whether lines end as on Unix or as on Windows.
pub(crate) fn checksum(text: &str) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(text.replace("\r\n", "\n")) {
        let _ = write!(hex, "{byte:02x}"); // writing to a String cannot fail
    }
    hex
}
