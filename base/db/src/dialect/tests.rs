//! Tables of migrations and their spelling on SQLite.

use super::*;

#[test]
fn types_become_sqlite_s_and_tables_strict() {
    let table = [
        ("CREATE TABLE t (a BIGINT)", "CREATE TABLE t (a INTEGER) STRICT"),
        ("create table if not exists t(a bigint);", "create table if not exists t(a INTEGER) STRICT;"),
        (
            "CREATE TABLE t (a DOUBLE\n  PRECISION NOT NULL, b BYTEA, c BOOLEAN, d TEXT)",
            "CREATE TABLE t (a REAL NOT NULL, b BLOB, c INTEGER, d TEXT) STRICT",
        ),
        (
            "CREATE TABLE t (a TEXT CHECK (length(a) > (1)), UNIQUE (a));CREATE TABLE u (b TEXT)",
            "CREATE TABLE t (a TEXT CHECK (length(a) > (1)), UNIQUE (a)) STRICT;CREATE TABLE u (b TEXT) STRICT",
        ),
        ("CREATE TABLE \"a(b\" (c TEXT)", "CREATE TABLE \"a(b\" (c TEXT) STRICT"),
        ("ALTER TABLE t ADD COLUMN b BOOLEAN", "ALTER TABLE t ADD COLUMN b INTEGER"),
    ];
    for (given, wanted) in table {
        assert_eq!(sqlite(given), wanted);
    }
}

#[test]
fn everything_else_is_left_alone() {
    let table = [
        "CREATE UNIQUE INDEX one_open ON closures (action) WHERE (reopened IS NULL);",
        "CREATE VIEW v AS SELECT count(*) FROM t;",
        "CREATE TABLE t AS SELECT max(a) FROM u;",
        "INSERT INTO t VALUES ('a BIGINT; it''s BYTEA', 2);",
        "-- BOOLEAN; CREATE TABLE (\nSELECT 1;",
        "/* BIGINT ( */ SELECT \"BOOLEAN\", my_bigint, BIGINTS, ærebigint, double FROM t",
        "SELECT 'not closed BIGINT",
        "/",
        "",
    ];
    for text in table {
        assert_eq!(sqlite(text), text);
    }
}

#[test]
fn a_comment_or_a_bracket_in_a_string_does_not_hide_the_end_of_a_table() {
    let given = "CREATE TABLE t ( -- first (\n a TEXT DEFAULT ')' /* ) */ , b BIGINT ) ; SELECT (1)";
    let wanted = "CREATE TABLE t ( -- first (\n a TEXT DEFAULT ')' /* ) */ , b INTEGER ) STRICT ; SELECT (1)";
    assert_eq!(sqlite(given), wanted);
}

#[test]
fn narrow_types_and_ends_of_transactions_are_refused() {
    for text in ["a INT", "a integer", "a Real", "COMMIT;", "x; rollback"] {
        assert!(check(text).is_err(), "{text}");
    }
    for text in ["a BIGINT", "-- INTEGER", "'REAL'", "\"INT\"", "point", "INTO", "a DOUBLE PRECISION"] {
        assert!(check(text).is_ok(), "{text}");
    }
}
