//! Statements register themselves, and preparing them finds those that an engine refuses.

use db::{Engine, Sql, prepare_all, sql, statements};

/// Never called: it is enough that it is written.
fn _never_called() -> [Sql; 6] {
    [
        sql!("SELECT id FROM people WHERE born > $1 -- fine on both"),
        sql!("SELECT no_such_column FROM people"),
        sql!(sqlite: "SELECT id FROM people WHERE rowid = $1", pg: "SELECT id FROM people FOR UPDATE"),
        sql!("SELECT sum(born) FROM people -- NUMERIC on PostgreSQL"),
        sql!("SELECT \"Kari\" FROM people -- a column that SQLite would take for a text"),
        sql!("SELECT id FROM people WHERE born > ? -- no number"),
    ]
}

#[test]
fn every_statement_is_known_with_its_place() {
    let found = statements().find(|s| s.sqlite.contains("fine on both")).expect("registered");
    assert_eq!(found.pg, found.sqlite);
    assert!(found.file.ends_with("statements.rs") && found.line > 0);
}

#[test]
fn preparing_finds_exactly_the_wrong_statements() {
    for door in super::doors() {
        let refused = prepare_all(&door);
        let here = refused.iter().filter(|(s, _)| s.file.ends_with("statements.rs"));
        let refused: Vec<&str> = here.map(|(s, _)| s.sqlite).collect();
        let refuses = |part: &str| refused.iter().any(|text| text.contains(part));
        assert!(refuses("no_such_column") && refuses("\"Kari\"") && refuses("no number"), "{refused:?}");
        assert_eq!(refuses("NUMERIC"), door.engine() == Engine::Postgres);
        let wrong = if door.engine() == Engine::Postgres { 4 } else { 3 };
        assert_eq!(refused.len(), wrong, "{refused:?}");
    }
}

#[test]
fn a_refusal_says_where_and_why() {
    for door in super::doors() {
        let refused = prepare_all(&door);
        let (_, error) = refused.iter().find(|(s, _)| s.sqlite.contains("no_such_column")).expect("refused");
        let told = error.to_string();
        assert!(told.contains("no_such_column") && told.contains("statements.rs:"), "{told}");
    }
}
