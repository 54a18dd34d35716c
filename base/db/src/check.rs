//! Prepares every statement of the program on an engine, for the test that does so on both: what a
//! compiler would check, checked before any page is opened.

use crate::store::Mode;
use crate::{Door, Error, Sql, Statement, statements};

/// Prepares each statement against the door's schema, without running it. Answers those that the
/// engine refuses, or whose parameters or columns are of kinds the door does not carry.
pub fn prepare_all(door: &Door) -> Vec<(&'static Statement, Error)> {
    let refusal = |statement| {
        let prepared = door.lease(Mode::Read).and_then(|mut conn| {
            let outcome = conn.check(Sql(statement));
            conn.put_back();
            outcome
        });
        prepared.err().map(|error| (statement, error.at(statement.place())))
    };
    statements().filter_map(refusal).collect()
}
