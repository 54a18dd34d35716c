//! Scratch databases on a PostgreSQL server: a template for each schema, and copies of it.

use std::sync::{Once, OnceLock};

use super::{Guard, name, say};
use crate::migrate::checksum;
use crate::statement::own_sql;
use crate::store::Mode;
use crate::{Door, Error, Result, p};

const SERVER: &str = "HANDLEKRAFT_TEST_POSTGRES";

/// The door to the test server, opened once, and its address.
pub(super) fn server() -> Result<Option<(&'static str, &'static Door)>> {
    static OPEN: OnceLock<std::result::Result<Option<(String, Door)>, Error>> = OnceLock::new();
    let open = OPEN.get_or_init(|| match std::env::var(SERVER) {
        Ok(address) => Door::open(&address).map(|door| Some((address, door))),
        Err(_) if std::env::var_os("CI").is_some() => Err(Error::Internal(format!("CI is set, {SERVER} is not"))),
        Err(_) => Ok(None),
    });
    static TOLD: Once = Once::new();
    match open {
        Ok(Some((address, door))) => Ok(Some((address, door))),
        Ok(None) => {
            TOLD.call_once(|| say(&format!("skipped: no PostgreSQL ({SERVER} is not set)")));
            Ok(None)
        }
        Err(error) => Err(error.clone()),
    }
}

/// A fresh copy of the template, removed when its door closes.
pub(super) fn copy(address: &str, server: &'static Door, migrations: &[(&str, &str)]) -> Result<Door> {
    let template = template(address, server, migrations)?;
    let name = name("scratch");
    let mut conn = server.lease(Mode::Read)?;
    conn.batch(&format!("CREATE DATABASE {name} TEMPLATE {template}"))?;
    conn.put_back();
    let guard = Guard::Database { server, name: name.clone() };
    Door::open_scratch(&beside(address, &name), Some(guard))
}

/// The name of the database that scratch databases are copies of; made if it is missing.
fn template(address: &str, server: &Door, migrations: &[(&str, &str)]) -> Result<String> {
    let texts: String = migrations.iter().flat_map(|(name, text)| [*name, ":", *text, ";"]).collect();
    let name = format!("handlekraft_template_{}", checksum(&texts).get(..16).unwrap_or_default());
    let mut conn = server.lease(Mode::Read)?;
    conn.batch("SET lock_timeout = 0; SELECT pg_advisory_lock(7161839262)")?; // until the connection closes
    let sql = own_sql!("SELECT datname FROM pg_database WHERE datname = $1");
    if conn.one(sql, p![&name], |row| row.get::<String>(0))?.is_none() {
        let half = format!("{name}_half"); // so that one left half made is never taken for whole
        conn.batch(&format!("DROP DATABASE IF EXISTS {half} WITH (FORCE)"))?;
        conn.batch(&format!("CREATE DATABASE {half} TEMPLATE template0 ENCODING 'UTF8'"))?;
        Door::open(&beside(address, &half))?.migrate_with(migrations)?;
        conn.batch(&format!("ALTER DATABASE {half} RENAME TO {name}"))?;
    }
    Ok(name)
}

/// The same server, another database.
fn beside(address: &str, database: &str) -> String {
    let (before, options) = address.split_once('?').map_or((address, ""), |(b, o)| (b, o));
    let host_ends = before.find("://").map_or(0, |at| at + 3);
    let slash = before.get(host_ends..).and_then(|tail| tail.find('/')).map_or(before.len(), |at| host_ends + at);
    let mark = if options.is_empty() { "" } else { "?" };
    format!("{}/{database}{mark}{options}", before.get(..slash).unwrap_or(before))
}

#[cfg(test)]
mod tests {
    use super::beside;

    #[test]
    fn a_neighbouring_database_keeps_host_and_options() {
        let table = [
            ("postgres://a:b@h:5/x", "postgres://a:b@h:5/new"),
            ("postgres://h", "postgres://h/new"),
            ("postgres://h/x?options=-c%20a", "postgres://h/new?options=-c%20a"),
            ("postgres:///x?host=/tmp", "postgres:///new?host=/tmp"),
        ];
        for (given, wanted) in table {
            assert_eq!(beside(given, "new"), wanted);
        }
    }
}
