//! DOCX read back as the zip of XML it is.

use std::io::{Cursor, Read};

use proptest::prelude::*;

use super::{empty, full, table, texts};
use crate::{Block, Document, Language, docx};

#[test]
fn every_text_is_in_the_file_as_it_is_written() {
    let document = full();
    let parts = parts(&docx(&document).unwrap());
    let all: String = parts.iter().map(|(_, xml)| plain(xml)).collect();
    for text in texts(&document) {
        assert!(all.contains(&text), "{text:?}");
    }
    assert!(all.contains("13 av 26"));
}

#[test]
fn headings_lists_and_pages_are_real_ones() {
    let parts = parts(&docx(&full()).unwrap());
    let body = part(&parts, "word/document.xml");
    for mark in [
        r#"<w:pStyle w:val="Heading1" />"#,
        r#"<w:pStyle w:val="Heading2" />"#,
        r#"<w:numId w:val="2" />"#,
        r#"<w:numId w:val="10" />"#,
        "<w:tblHeader />",
        r#"w:orient="landscape""#,
        r#"<w:hyperlink w:anchor="_Toc000002""#,
        "<w:footerReference",
        "<w:strike />",
        r#"<w:u w:val="single" />"#,
    ] {
        assert!(body.contains(mark), "{mark}");
    }
    assert_eq!(body.matches("<w:tblHeader />").count(), 1, "one table has a header");
    assert!(!body.contains("w:trHeight"), "no mark is left behind");
    assert_eq!(body.matches("<w:sectPr>").count(), 4, "cover, upright, on its side, upright");
}

#[test]
fn language_and_title_are_the_documents_own() {
    for (language, code) in [(Language::Nb, "nb-NO"), (Language::Nn, "nn-NO"), (Language::En, "en-GB")] {
        let parts = parts(&docx(&Document { language, title: "A & <B>".into(), ..full() }).unwrap());
        assert!(part(&parts, "word/styles.xml").contains(&format!(r#"<w:lang w:val="{code}""#)));
        let properties = part(&parts, "docProps/core.xml");
        assert!(properties.contains("<dc:title>A &amp; &lt;B&gt;</dc:title>"));
        assert!(properties.contains("2026-02-12"));
    }
}

#[test]
fn every_style_that_is_used_is_defined() {
    let parts = parts(&docx(&full()).unwrap());
    let styles = part(&parts, "word/styles.xml");
    for (name, xml) in &parts {
        for used in xml.split(r#"<w:pStyle w:val=""#).skip(1) {
            let style = used.split('"').next().unwrap();
            assert!(styles.contains(&format!(r#"w:styleId="{style}""#)), "{style} in {name}");
        }
    }
}

#[test]
fn an_empty_document_and_a_long_table_can_be_written() {
    parts(&docx(&empty()).unwrap());
    parts(
        &docx(&Document { title: String::new(), unit: String::new(), cover: true, contents: true, ..empty() }).unwrap(),
    );
    let long = Document { blocks: vec![Block::Table(table(300))], ..empty() };
    assert!(part(&parts(&docx(&long).unwrap()), "word/document.xml").contains("Tiltak nummer 300"));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert!(docx(&full()).unwrap() == docx(&full()).unwrap());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_can_break_the_xml(text in any::<String>()) {
        let blocks = vec![Block::Heading { level: 1, text: text.clone() }, Block::Paragraph { text: text.clone() }];
        parts(&docx(&Document { title: text.clone(), unit: text, contents: true, blocks, ..empty() }).unwrap());
    }
}

/// The XML parts by name, each read to its end by an XML parser.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        if file.is_file() {
            let mut xml = String::new();
            file.read_to_string(&mut xml).unwrap();
            let mut reader = quick_xml::Reader::from_str(&xml);
            while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
            assert!(!xml.chars().any(|c| c.is_control() && c != '\n'), "{}", file.name());
            parts.push((file.name().to_owned(), xml));
        }
    }
    parts
}

fn part<'a>(parts: &'a [(String, String)], name: &str) -> &'a str {
    &parts.iter().find(|(part, _)| part == name).unwrap().1
}

/// The text of a part: tags out, entities resolved.
fn plain(xml: &str) -> String {
    let text: String = xml.split('<').skip(1).filter_map(|tag| tag.split_once('>')).map(|(_, text)| text).collect();
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&apos;", "'").replace("&quot;", "\"").replace("&amp;", "&")
}
