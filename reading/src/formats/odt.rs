//! ODT: the styles and the content of an OpenDocument text, read to lines.

mod body;
mod lists;
mod styles;

use super::error::ReadError;
use super::package::Package;
use crate::line::Line;
use body::Body;

/// Reads an ODT file to lines.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Line>, ReadError> {
    let mut package = Package::open(bytes)?;
    let content = package.part("content.xml")?.ok_or_else(|| ReadError::damaged("there is no content in the file"))?;
    let common = package.part("styles.xml")?.unwrap_or_default();
    let mut styles = styles::Styles::default();
    styles.read(&common)?;
    // the styles of the content itself come second: they are the nearer ones
    styles.read(&content)?;
    let mut body = Body::new(&styles);
    body.read(&content)?;
    Ok(body.finish())
}
