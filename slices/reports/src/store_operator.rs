//! The SQL of the command line, which no scope limits: a unit by what people call it, and somebody on its board.

use db::{Conn, p, sql};
use kernel::id::UnitId;
use kernel::{Error, Operator, Result};

/// The unit with an id, a number or an exact name.
pub(crate) fn unit_called(c: &mut Conn, _: Operator, called: &str) -> Result<UnitId> {
    let mut units: Vec<UnitId> = c.query(
        sql!("SELECT id FROM unit WHERE id = $1 OR number = $1 OR name = $1 ORDER BY id"),
        p![called],
        |row| Ok::<_, Error>(row.get(0)?),
    )?;
    match (units.pop(), units.is_empty()) {
        (Some(unit), true) => Ok(unit),
        (Some(_), false) => Err(Error::Conflict("several-units")),
        (None, _) => Err(Error::NotFound),
    }
}

/// What somebody who writes for a unit on a day signs in with.
pub(crate) fn writer_of(c: &mut Conn, _: Operator, unit: UnitId, day: &str) -> Result<String> {
    c.one(
        sql!(
            "SELECT a.sign_in_name FROM post p JOIN account a ON a.id = p.account
             WHERE p.unit = $1 AND p.role IN ('officer', 'leader', 'board_member') AND p.from_on <= $2
               AND (p.until_on IS NULL OR p.until_on >= $2) ORDER BY p.from_on, p.id LIMIT 1"
        ),
        p![unit, day],
        |row| Ok::<_, Error>(row.get(0)?),
    )?
    .ok_or(Error::NotFound)
}
