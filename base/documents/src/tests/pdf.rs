//! PDF read back: structure from its bytes, texts by `pdftotext` where it is installed.

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Instant;

use proptest::prelude::*;

use super::{empty, full, table, texts};
use crate::{Block, Column, Document, Figure, Orientation, Row, Table, pdf};

#[test]
fn a_pdf_is_tagged_and_names_its_language_and_title() {
    let bytes = pdf(&full()).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"));
    for mark in [
        "/StructTreeRoot",
        "/MarkInfo",
        "/Lang",
        "/DisplayDocTitle true",
        "pdfuaid",
        "/Outlines",
        "/LineThrough",
        "/Underline",
    ] {
        assert!(contains(&bytes, mark), "{mark}");
    }
}

#[test]
fn every_text_is_printed_as_it_is_written() {
    let document = full();
    let Some(printed) = text_of(&pdf(&document).unwrap()) else {
        return;
    };
    for text in texts(&document) {
        assert!(printed.contains(&pressed(&text)), "{text:?} is not in {printed}");
    }
    assert!(printed.contains(&pressed("13 av 26")), "the numbers of a bar picture");
    assert!(printed.contains(&pressed("Side 2 av 4")), "page numbers in the caller's words");
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert!(pdf(&full()).unwrap() == pdf(&full()).unwrap());
}

#[test]
fn a_document_of_nothing_is_a_page() {
    let nothing = Document { title: String::new(), unit: String::new(), contents: true, ..empty() };
    for cover in [false, true] {
        assert!(pdf(&Document { cover, ..nothing.clone() }).unwrap().starts_with(b"%PDF"));
    }
}

#[test]
fn a_table_of_three_hundred_rows_repeats_its_header_on_each_page() {
    let document = Document { blocks: vec![Block::Table(table(300))], ..empty() };
    let begun = Instant::now();
    let bytes = pdf(&document).unwrap();
    println!("300 rows: {} ms", begun.elapsed().as_millis());
    let Some(printed) = text_of(&bytes) else {
        return;
    };
    assert!(printed.contains(&pressed("Tiltak nummer 300")));
    let pages = printed.matches("Side").count();
    assert!(pages > 3, "{pages} pages");
    assert_eq!(printed.matches("Arbeidsoppgave").count(), pages);
}

#[test]
fn a_caption_stands_on_the_page_of_its_first_rows() {
    for lines in [28, 30, 31, 32, 33, 34, 36] {
        let filler = Block::Paragraph { text: vec!["linje"; lines].join("\n") };
        let blocks = vec![filler, Block::Table(table(20))];
        let Some(pages) = pages_of(&pdf(&Document { blocks, ..empty() }).unwrap()) else {
            return;
        };
        let page = pages.iter().find(|page| page.contains("Oversikt")).unwrap();
        assert!(page.contains(&pressed("Tiltak nummer 1")), "{lines} lines before: {page}");
    }
}

#[test]
fn a_cell_longer_than_a_page_runs_over_it() {
    let long = "Et langt avsnitt om arbeidsplassen. ".repeat(300) + "Slutt.";
    let columns = vec![Column::new("A", 1.0), Column::new("B", 3.0)];
    let rows = vec![Row::of([long.as_str(), "kort"])];
    let document = Document { blocks: vec![Block::Table(Table { columns, rows, ..Table::default() })], ..empty() };
    let Some(printed) = text_of(&pdf(&document).unwrap()) else {
        return;
    };
    assert!(printed.contains("Slutt."));
}

#[test]
fn letters_the_typeface_lacks_become_boxes_and_sami_letters_do_not() {
    let text = "Sámi: čđŋšŧž. Fest 🎉, 会議.";
    let document = Document { blocks: vec![Block::Paragraph { text: text.into() }], ..empty() };
    let Some(printed) = text_of(&pdf(&document).unwrap()) else {
        return;
    };
    assert!(printed.contains(&pressed("Sámi: čđŋšŧž. Fest □, □□.")), "{printed}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_anywhere_can_stop_a_pdf(text in any::<String>(), other in "[\\PC\n]{0,60}", level: u8, number: u64, of: u64) {
        let document = Document {
            title: text.clone(),
            subtitle: Some(other.clone()),
            unit: other.clone(),
            status: vec![text.clone()],
            facts: vec![(text.clone(), other.clone())],
            cover: level % 2 == 0,
            contents: true,
            blocks: vec![
                Block::Heading { level, text: other.clone() },
                Block::Heading { level: level / 2, text: text.clone() },
                Block::Paragraph { text: text.clone() },
                Block::Note { text: other.clone() },
                Block::List { items: vec![text.clone(), other.clone()], ordered: true },
                Block::Turn { orientation: Orientation::Landscape },
                Block::Table(Table {
                    caption: Some(text.clone()),
                    columns: vec![Column::new(other.clone(), f64::from(level))],
                    rows: vec![Row::of([text.as_str(), other.as_str()]), Row::heading(text.as_str())],
                    footer: vec![],
                }),
                Block::Figures { items: vec![Figure { label: text.clone(), number, of, unknown: false }] },
                Block::Signatures { lines: vec![text, other] },
            ],
            ..empty()
        };
        let made = pdf(&document);
        prop_assert!(made.is_ok(), "{:?}", made.err());
    }
}

/// The text of a PDF without spaces and hyphens, which depend on line breaks; none, visibly, where
/// `pdftotext` is missing.
fn text_of(bytes: &[u8]) -> Option<String> {
    Some(pages_of(bytes)?.concat())
}

/// The same, page by page.
fn pages_of(bytes: &[u8]) -> Option<Vec<String>> {
    let reader = Command::new("pdftotext")
        .args(["-raw", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut reader) = reader else {
        eprintln!("SKIPPED: pdftotext (poppler-utils) is not installed; the text of the PDF is not read back");
        return None;
    };
    let mut input = reader.stdin.take().unwrap();
    let bytes = bytes.to_vec();
    let writing = std::thread::spawn(move || input.write_all(&bytes));
    let output = reader.wait_with_output().unwrap();
    writing.join().unwrap().unwrap();
    assert!(output.status.success());
    let printed = String::from_utf8(output.stdout).unwrap();
    Some(printed.split('\u{c}').map(pressed).collect())
}

fn pressed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{AD}' | '\u{200B}' | '\u{2010}')).collect()
}

fn contains(bytes: &[u8], mark: &str) -> bool {
    bytes.windows(mark.len()).any(|window| window == mark.as_bytes())
}
