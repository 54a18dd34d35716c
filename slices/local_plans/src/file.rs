//! An action plan as a file: DOCX, PDF or XLSX.

use db::Conn;
use documents::media;
use kernel::{Error, Operator, Result};
use plans::PlanTree;
use units::Level;

use crate::own_plan::{self, OwnPlan};
use crate::{document, sheet};

/// The file and its media type. Blocks for some ten milliseconds: off the async threads.
///
/// # Errors
/// `NotFound` for another format; `Internal` when it cannot be made.
pub(crate) fn make(own: &OwnPlan, levels: &[Level], format: &str) -> Result<(Vec<u8>, &'static str)> {
    let described = || document::document_of(own, levels);
    match format {
        "docx" => Ok((documents::docx(&described()).map_err(Error::internal)?, media::DOCX)),
        "pdf" => Ok((documents::pdf(&described()).map_err(Error::internal)?, media::PDF)),
        "xlsx" => Ok((documents::xlsx(&sheet::workbook_of(own)).map_err(Error::internal)?, media::XLSX)),
        _ => Err(Error::NotFound),
    }
}

/// An action plan as a file with everything in it, for who runs the program.
///
/// # Errors
/// As for the pages: `NotFound` for another format.
pub fn file_for_operator(c: &mut Conn, operator: Operator, tree: &PlanTree, format: &str) -> Result<Vec<u8>> {
    let own = own_plan::fill(c, tree.clone(), true, |c, id| plans::tree_for_operator(c, operator, &id.to_string()))?;
    Ok(make(&own, &units::levels(c)?, format)?.0)
}
