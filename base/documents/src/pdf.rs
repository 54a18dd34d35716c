//! PDF from a [`Document`] by Typst, tagged and checked against PDF/UA-1 (ISO 14289-1), so that a
//! screen reader finds headings, lists and table headers. How it looks is in `pdf/page.typ`.

mod fonts;
mod world;

use serde::Serialize;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::clean::{breakable, replace_missing};
use crate::fit::{Section, fit};
use crate::{Document, DocumentError};
use world::PageWorld;

/// Sets a document and writes it as PDF.
///
/// A character the typeface lacks (emoji, Chinese) is printed as □: an accessible PDF may hold no
/// character without a shape.
///
/// # Errors
/// [`DocumentError::Typesetting`] if the typesetter refuses; no content is known to cause it.
pub fn pdf(document: &Document) -> Result<Vec<u8>, DocumentError> {
    let _forget = Forget;
    let world = PageWorld::new(page_data(document)?).map_err(|e| DocumentError::Typesetting(e.to_string()))?;
    let pages = typst::compile::<PagedDocument>(&world).output.map_err(|e| refusal(&e))?;
    let standards =
        PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|e| DocumentError::Typesetting(e.message().to_string()))?;
    let options = PdfOptions { creator: Smart::Custom(None), standards, ..PdfOptions::default() };
    typst_pdf::pdf(&pages, &options).map_err(|e| refusal(&e))
}

/// What `page.typ` reads.
#[derive(Serialize)]
struct PageData {
    #[serde(flatten)]
    head: Document,
    sections: Vec<Section>,
}

fn page_data(document: &Document) -> Result<Vec<u8>, DocumentError> {
    let (head, sections) = fit(document);
    let mut data = serde_json::to_value(PageData { head, sections })?;
    printable(&mut data);
    Ok(serde_json::to_vec(&data)?)
}

/// Every text of the data, whichever field it stands in, made printable in the typeface. The
/// names of kinds and languages pass through unchanged: they are short and plain.
fn printable(data: &mut serde_json::Value) {
    use serde_json::Value::{Array, Object, String};
    match data {
        String(text) => *text = breakable(&replace_missing(text, fonts::cover)),
        Array(items) => items.iter_mut().for_each(printable),
        // An address is followed, not read.
        Object(fields) => fields.iter_mut().filter(|(name, _)| *name != "link").for_each(|(_, value)| printable(value)),
        _ => {}
    }
}

fn refusal(reasons: &[SourceDiagnostic]) -> DocumentError {
    let reasons: Vec<&str> = reasons.iter().map(|reason| reason.message.as_str()).collect();
    DocumentError::Typesetting(reasons.join("; "))
}

/// On leaving by any path, lets Typst forget what it remembered of documents set a while ago; its
/// cache knows no bound of its own.
struct Forget;

impl Drop for Forget {
    fn drop(&mut self) {
        typst::comemo::evict(2);
    }
}
