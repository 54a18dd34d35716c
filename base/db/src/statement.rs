//! SQL texts known when the program is compiled, and the list of all of them. No text made at run
//! time can reach an engine: `sql!` takes constants only. Preparing them all is left to `check`.

use crate::Engine;

/// One SQL text of the program, with the place it is written.
#[derive(Debug)]
pub struct Statement {
    /// The text for SQLite.
    pub sqlite: &'static str,
    /// The text for PostgreSQL; nearly always the same.
    pub pg: &'static str,
    /// The source file.
    pub file: &'static str,
    /// Its line, from 1.
    pub line: u32,
}

/// A statement as [`sql!`](crate::sql) hands it out.
#[derive(Debug, Clone, Copy)]
pub struct Sql(#[doc(hidden)] pub &'static Statement);

impl Statement {
    /// The text for one engine.
    pub fn text(&self, engine: Engine) -> &'static str {
        match engine {
            Engine::Sqlite => self.sqlite,
            Engine::Postgres => self.pg,
        }
    }

    /// Where it is written, as `file:line`.
    pub fn place(&self) -> String {
        format!("{}:{}", self.file, self.line)
    }
}

#[doc(hidden)]
#[linkme::distributed_slice]
pub static STATEMENTS: [&'static Statement];

/// Every statement written with [`sql!`](crate::sql) anywhere in the program, called or not.
pub fn statements() -> impl Iterator<Item = &'static Statement> {
    STATEMENTS.iter().copied()
}

/// A statement: `sql!("one text for both engines")`, or where the dialects truly differ
/// `sql!(sqlite: "…", pg: "…")`. Parameters are `$1`, `$2`, … Constants only (`concat!` works).
///
/// Each use registers itself in [`statements`]. (Inside this crate itself the registration trips
/// `unsafe_code = "forbid"`, since the lint sees through local macros only; in other crates it does not.)
#[macro_export]
macro_rules! sql {
    (sqlite: $sqlite:expr, pg: $pg:expr $(,)?) => {{
        static STATEMENT: $crate::Statement =
            $crate::Statement { sqlite: $sqlite, pg: $pg, file: ::std::file!(), line: ::std::line!() };
        #[$crate::linkme::distributed_slice($crate::STATEMENTS)]
        #[linkme(crate = $crate::linkme)]
        static REGISTERED: &'static $crate::Statement = &STATEMENT;
        $crate::Sql(&STATEMENT)
    }};
    ($both:expr $(,)?) => {
        $crate::sql!(sqlite: $both, pg: $both)
    };
}

/// A statement of this crate's own, which is not registered (see [`sql!`](crate::sql)).
macro_rules! own_sql {
    (sqlite: $sqlite:expr, pg: $pg:expr) => {{
        static STATEMENT: $crate::Statement =
            $crate::Statement { sqlite: $sqlite, pg: $pg, file: file!(), line: line!() };
        $crate::Sql(&STATEMENT)
    }};
    ($both:expr) => {
        own_sql!(sqlite: $both, pg: $both)
    };
}
pub(crate) use own_sql;
