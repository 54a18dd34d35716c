//! Each connection is set up the safe way.

use super::*;

#[test]
fn every_connection_to_a_file_is_durable_and_strict() {
    let file = std::env::temp_dir().join(format!("handlekraft-set-up-{}", std::process::id()));
    let name = file.display().to_string();
    let table = [
        ("journal_mode", "wal"),
        ("synchronous", "2"), // FULL
        ("foreign_keys", "1"),
        ("trusted_schema", "0"),
        ("secure_delete", "1"),
        ("cell_size_check", "1"),
        ("busy_timeout", "5000"),
        ("temp_store", "2"),
    ];
    for (mode, query_only) in [(Mode::Write, "0"), (Mode::Read, "1")] {
        let connection = connect(&name, mode).expect("opens");
        for (setting, wanted) in table.into_iter().chain([("query_only", query_only)]) {
            let sql = format!("SELECT CAST({setting} AS TEXT) FROM pragma_{setting}");
            let sql = sql.replace("CAST(busy_timeout", "CAST(timeout");
            let found: String = connection.query_row(&sql, [], |row| row.get(0)).expect(setting);
            assert_eq!(found, wanted, "{setting}");
        }
    }
    for end in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{name}{end}"));
    }
}

#[test]
fn a_file_that_is_no_database_is_refused() {
    let file = std::env::temp_dir().join(format!("handlekraft-no-db-{}", std::process::id()));
    std::fs::write(&file, "words, and many of them, but no database at all".repeat(100)).expect("written");
    let told = Store::open(&file.display().to_string());
    assert!(matches!(told, Err(Error::Internal(_))), "{told:?}");
    std::fs::remove_file(&file).expect("removed");
}
