//! Completes a package in the places `docx-rs` 0.4 cannot write: the language, the default style,
//! the title among the properties, fonts to fall back on, and table headers that repeat.

use docx_rs::XMLDocx;

use crate::{Document, DocumentError};

/// A row said to be at least this high (in twentieths of a point: less than any text) is a header
/// to be repeated. No text can hold the element, since texts are escaped.
pub(super) const REPEATED: f32 = 1.0;

const MARK: &str = r#"<w:trHeight w:val="1" w:hRule="atLeast" />"#;
/// The library puts this first among a paragraph's properties, where the format wants the style.
const MISPLACED: &str = "<w:pPr><w:rPr />";
const PARAGRAPH_ID: &str = r#" w14:paraId=""#;
const FONTS: &str = include_str!("fonts.xml");
const STYLES: &str = include_str!("styles.xml");
const SETTINGS: &str = include_str!("settings.xml");

/// Puts in styles, settings, properties and header marks.
pub(super) fn finish(package: &mut XMLDocx, head: &Document) -> Result<(), DocumentError> {
    let language = head.language.with_country();
    package.styles = STYLES.replace("{language}", language).into_bytes();
    package.settings = SETTINGS.replace("{language}", language).into_bytes();
    package.font_table = FONTS.as_bytes().to_vec();
    package.doc_props.core = core(head, language).into_bytes();
    package.document = mended(&package.document)?;
    for footer in &mut package.footers {
        *footer = mended(footer)?;
    }
    Ok(())
}

/// A part with header marks, the order of properties and paragraph ids put right.
fn mended(part: &[u8]) -> Result<Vec<u8>, DocumentError> {
    let part = std::str::from_utf8(part).map_err(|e| DocumentError::Docx(e.to_string()))?;
    let part = part.replace(MARK, "<w:tblHeader />").replace(MISPLACED, "<w:pPr>");
    // The ids count on through the life of the process; without them (they are optional) the same
    // document gives the same bytes.
    let mut parts = part.split(PARAGRAPH_ID);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for rest in parts {
        out.push_str(rest.split_once('"').map_or("", |(_, after)| after));
    }
    Ok(out.into_bytes())
}

fn core(head: &Document, language: &str) -> String {
    let day = head.date.map_or_else(|| "2000-01-01".to_owned(), |day| day.to_string());
    let (title, unit) = (escape(&head.title), escape(&head.unit));
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:creator>{unit}</dc:creator><cp:lastModifiedBy>{unit}</cp:lastModifiedBy><dc:language>{language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:modified></cp:coreProperties>"#
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
