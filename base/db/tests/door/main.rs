//! The door from outside, on both engines. One program, so that it is linked once.

mod changes;
mod many;
mod migrations;
mod rows;
mod statements;
mod threads;

use db::{Door, scratch};

/// A schema with one of everything.
const MIGRATIONS: &[(&str, &str)] = &[
    (
        "0001_people",
        "CREATE TABLE people (
            id TEXT PRIMARY KEY NOT NULL, -- BIGINT in a comment
            name TEXT NOT NULL DEFAULT 'a BOOLEAN )',
            email TEXT,
            born BIGINT,
            active BOOLEAN NOT NULL DEFAULT TRUE CHECK (active IN (TRUE, FALSE)),
            share DOUBLE PRECISION,
            sort_key BYTEA
        );
        CREATE UNIQUE INDEX people_active_email ON people (email) WHERE active;",
    ),
    (
        "0002_notes",
        "CREATE TABLE notes (
            person TEXT NOT NULL REFERENCES people (id),
            place BIGINT NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (person, place)
        );
        ALTER TABLE people ADD COLUMN nick TEXT;
        CREATE VIEW active_people AS SELECT id, CAST(share AS DOUBLE PRECISION) AS share FROM people WHERE active;
        INSERT INTO people (id, name, active) VALUES ('first', 'Kari', TRUE);",
    ),
];

fn doors() -> Vec<Door> {
    scratch::doors_with(MIGRATIONS)
}
