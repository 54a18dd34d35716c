//! Migrations go forward, once, and are compared with what was applied; both engines end alike.

use db::{Door, Error, Kind, Result, TableColumn, p, schema, sql};

use super::MIGRATIONS;

fn told(outcome: Result<()>) -> String {
    match outcome {
        Err(Error::Internal(text)) => text,
        other => panic!("{other:?}"),
    }
}

#[test]
fn both_engines_have_the_same_tables() {
    let schemas: Vec<Vec<TableColumn>> = super::doors().iter().map(|door| schema(door).expect("read")).collect();
    let column = |table: &str, column: &str, nullable, kind| TableColumn {
        table: table.to_owned(),
        column: column.to_owned(),
        nullable,
        kind,
    };
    let wanted = vec![
        column("notes", "person", false, Kind::Text),
        column("notes", "place", false, Kind::Integer),
        column("notes", "text", false, Kind::Text),
        column("people", "active", false, Kind::Integer),
        column("people", "born", true, Kind::Integer),
        column("people", "email", true, Kind::Text),
        column("people", "id", false, Kind::Text),
        column("people", "name", false, Kind::Text),
        column("people", "nick", true, Kind::Text),
        column("people", "share", true, Kind::Real),
        column("people", "sort_key", true, Kind::Bytes),
    ];
    for schema in schemas {
        assert_eq!(schema, wanted);
    }
}

#[test]
fn tables_are_strict_so_a_number_column_holds_no_words() {
    for door in super::doors() {
        let wrong = door.write_now(|tx| tx.run(sql!("UPDATE people SET born = $1"), p!["words"]));
        assert!(matches!(wrong, Err(Error::Internal(_))), "{:?}: {wrong:?}", door.engine());
    }
}

#[test]
fn a_string_in_a_migration_is_not_translated() {
    for door in super::doors() {
        door.write_now(|tx| tx.run(sql!("INSERT INTO people (id) VALUES ('a')"), [])).expect("inserted");
        assert_eq!(door.read_now(|c| crate::rows::name(c, "a")), Ok(Some("a BOOLEAN )".to_owned())));
    }
}

#[test]
fn a_partial_unique_index_holds_only_where_it_says() {
    for door in super::doors() {
        let add = |id: &str, active: bool| {
            let sql = sql!("INSERT INTO people (id, email, active) VALUES ($1, 'x@x', $2)");
            door.write_now(|tx| tx.run(sql, p![id, active]))
        };
        assert_eq!(add("a", false), Ok(1));
        assert_eq!(add("b", true), Ok(1));
        assert_eq!(add("c", false), Ok(1));
        assert_eq!(add("d", true), Err(Error::Conflict("people.email".to_owned())));
    }
}

#[test]
fn migrating_again_changes_nothing_and_a_later_program_adds_only_what_is_new() {
    for door in super::doors() {
        door.migrate_with(MIGRATIONS).expect("again");
        let later = [MIGRATIONS, &[("0003_more", "CREATE TABLE more (id TEXT PRIMARY KEY)")]].concat();
        door.migrate_with(&later).expect("later");
        assert_eq!(schema(&door).expect("read").iter().filter(|c| c.table == "more").count(), 1);
        assert!(told(door.migrate_with(MIGRATIONS)).contains("newer version of this program"));
    }
}

#[test]
fn a_changed_migration_is_refused() {
    for door in super::doors() {
        let changed = [MIGRATIONS[0], ("0002_notes", "SELECT 1")];
        assert!(told(door.migrate_with(&changed)).contains("0002_notes"));
    }
}

#[test]
fn a_migration_that_fails_half_way_leaves_nothing_and_says_which() {
    for door in super::doors() {
        let half = "CREATE TABLE half (id TEXT PRIMARY KEY); INSERT INTO nowhere VALUES (1)";
        let wrong = [MIGRATIONS, &[("0003_half", half)]].concat();
        let text = told(door.migrate_with(&wrong));
        assert!(text.contains("0003_half") && text.contains("nowhere"), "{text}");
        assert!(!schema(&door).expect("read").iter().any(|c| c.table == "half"));
        assert!(
            told(door.migrate_with(&[MIGRATIONS, &[("0003_int", "CREATE TABLE t (a INT)")]].concat()))
                .contains("BIGINT")
        );
        door.migrate_with(MIGRATIONS).expect("the door still works");
    }
}

#[test]
fn several_programs_that_start_at_once_migrate_once() {
    for door in db::scratch::doors_with(&[]) {
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| door.migrate_with(MIGRATIONS).expect("migrates"));
            }
        });
        assert_eq!(door.read_now(|c| crate::rows::name(c, "first")), Ok(Some("Kari".to_owned())));
    }
}

#[test]
fn a_database_file_is_readable_by_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let path = std::env::temp_dir().join(format!("handlekraft-private-{}.sqlite", std::process::id()));
    let door = Door::open(&format!("sqlite:{}", path.display())).expect("opens");
    door.migrate_with(MIGRATIONS).expect("migrates");
    for end in ["", "-wal", "-shm"] {
        let mode = std::fs::metadata(format!("{}{end}", path.display())).expect("is there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{end}");
        std::fs::remove_file(format!("{}{end}", path.display())).expect("removed");
    }
}
