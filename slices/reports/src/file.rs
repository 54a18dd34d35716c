//! A report as a file: PDF or DOCX, for pages and for who runs the program.

use db::Conn;
use documents::media;
use jiff::civil::Date;
use kernel::id::UnitId;
use kernel::{Clock, Error, Operator, Result};

use crate::document::{document_of, title};
use crate::recorded::Recorded;
use crate::report::{Head, Report};
use crate::{begin, report, store_operator};

/// The file and its media type. Blocks for some ten milliseconds: off the async threads.
///
/// # Errors
/// `NotFound` for another format; `Internal` when it cannot be made.
pub(crate) fn make(report: &Report, recorded: &Recorded, format: &str) -> Result<(Vec<u8>, &'static str)> {
    let described = || document_of(report, recorded);
    match format {
        "docx" => Ok((documents::docx(&described()).map_err(Error::internal)?, media::DOCX)),
        "pdf" => Ok((documents::pdf(&described()).map_err(Error::internal)?, media::PDF)),
        _ => Err(Error::NotFound),
    }
}

/// What the file is called.
pub(crate) fn name(head: &Head, format: &str) -> String {
    format!("{} – {}.{format}", title(head, head.lang), head.unit_name)
}

/// A unit's report of a year as a file, for who runs the program: the report that its board has begun, or what would be
/// drafted from what is recorded. The unit by its id, its number or its exact name.
///
/// # Errors
/// `NotFound` when there is no such unit, nobody who writes for it, or another format; `Conflict("several-units")`.
pub fn file_for_operator(
    c: &mut Conn,
    operator: Operator,
    unit: &str,
    year: i16,
    format: &str,
    clock: &Clock,
) -> Result<Vec<u8>> {
    let unit = store_operator::unit_called(c, operator, unit)?;
    let (report, recorded) = of_unit(c, operator, unit, year, clock)?;
    Ok(make(&report, &recorded, format)?.0)
}

/// What is recorded is seen with the eyes of somebody on the unit's board, as on its pages.
fn of_unit(c: &mut Conn, operator: Operator, unit: UnitId, year: i16, clock: &Clock) -> Result<(Report, Recorded)> {
    let today: Date = clock.today();
    let name = store_operator::writer_of(c, operator, unit, &today.to_string())?;
    let account = accounts::by_name(c, &name)?.ok_or(Error::NotFound)?;
    let scope = units::actor(c, &account, clock)?.scope();
    match report::of_unit(c, &scope, unit, year)? {
        Some(report) => {
            let recorded = Recorded::of(c, &scope, &report.head, today)?;
            Ok((report, recorded))
        }
        None => begin::in_the_air(c, &scope, unit, year, today),
    }
}
