//! `handlekraft report annual`: a unit's annual report of a year, as its board has written it or as it would be drafted now.

use std::path::Path;

use kernel::{Clock, Error, Operator};
use words::Lang;

use crate::T;
use crate::console::{self, Outcome};

pub(crate) fn run(unit: &str, year: i16, to: &Path, database: &str, lang: Lang) -> Outcome {
    let format = to.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    if !["docx", "pdf"].contains(&format.as_str()) {
        return Err(T(lang).wrong_report_ending());
    }
    let door = console::open(database)?;
    let made = door.read_now(|c| {
        reports::file_for_operator(c, Operator::at_the_console(), unit, year, &format, &Clock::machine())
    });
    let bytes = made.map_err(|error| match error {
        Error::NotFound => T(lang).no_such_unit(),
        Error::Conflict("several-units") => T(lang).several_units(),
        other => console::sentence(&other),
    })?;
    std::fs::write(to, bytes).map_err(|error| format!("{}: {error}", to.display()))
}
