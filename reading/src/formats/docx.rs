//! DOCX: the parts of the package, found by their relations, and the body and notes read to lines.
//! Headers and footers are left out: they are no part of the text's flow.

mod body;
mod numbering;
mod styles;

use super::error::ReadError;
use super::package::Package;
use super::xml::{Node, walk};
use crate::line::Line;
use body::Body;

/// Reads a DOCX file to lines.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Line>, ReadError> {
    let mut package = Package::open(bytes)?;
    let main = related(&mut package, "", "/officeDocument")?.unwrap_or_else(|| "word/document.xml".to_owned());
    let xml = package.part(&main)?.ok_or_else(|| ReadError::damaged("there is no document in the file"))?;
    let mut beside = |kind: &str| -> Result<String, ReadError> {
        match related(&mut package, &main, kind)? {
            Some(name) => Ok(package.part(&name)?.unwrap_or_default()),
            None => Ok(String::new()),
        }
    };
    let styles = styles::read(&beside("/styles")?)?;
    let numbering = numbering::read(&beside("/numbering")?)?;
    let notes = [beside("/footnotes")?, beside("/endnotes")?];
    let mut body = Body::new(&styles, numbering);
    body.read(&xml)?;
    for note in &notes {
        body.read(note)?;
    }
    Ok(body.finish())
}

/// The part that `part` points to with a relation of this kind. Relations of the package itself belong to the part "".
fn related(package: &mut Package<'_>, part: &str, kind: &str) -> Result<Option<String>, ReadError> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    let Some(xml) = package.part(&format!("{folder}_rels/{file}.rels"))? else {
        let usual = format!("word{kind}.xml");
        return Ok((!part.is_empty() && package.has(&usual)).then_some(usual));
    };
    let mut found = None;
    walk(&xml, |node| {
        if let Node::Open(tag) = node
            && tag.name == "Relationship"
            && tag.get("Type").is_some_and(|relation| relation.ends_with(kind))
            && let Some(target) = tag.get("Target")
        {
            found = Some(match target.strip_prefix('/') {
                Some(absolute) => absolute.to_owned(),
                None => format!("{folder}{target}"),
            });
        }
        Ok(())
    })?;
    Ok(found)
}
