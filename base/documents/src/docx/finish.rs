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
    let body = std::str::from_utf8(&package.document).map_err(|e| DocumentError::Docx(e.to_string()))?;
    package.document = body.replace(MARK, "<w:tblHeader />").replace(MISPLACED, "<w:pPr>").into_bytes();
    Ok(())
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
