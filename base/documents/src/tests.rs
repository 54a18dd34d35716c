//! The printed files read back. Looks are judged by eye (`examples/sample.rs`).

mod docx;
mod pdf;
mod xlsx;

use crate::{Block, Cell, Column, Document, Figure, Labels, Language, Orientation, Row, Run, Table};

/// A document with no block.
fn empty() -> Document {
    Document {
        title: "Handlingsplan".into(),
        subtitle: None,
        unit: "Fagforeningen".into(),
        language: Language::Nb,
        status: vec![],
        facts: vec![],
        date: None,
        cover: false,
        contents: false,
        orientation: Orientation::Portrait,
        labels: Labels {
            contents: "Innhold".into(),
            page: "Side".into(),
            of: "av".into(),
            place_and_date: "Sted og dato".into(),
        },
        blocks: vec![],
    }
}

/// A document with every kind of block, and texts that are markup somewhere.
fn full() -> Document {
    Document {
        subtitle: Some("Undertittel & <mer>".into()),
        status: vec!["Utkast".into(), "Sak 7/26".into()],
        facts: vec![("Gjelder".into(), "Perioden 2026–2028".into())],
        date: Some(jiff::civil::date(2026, 2, 12)),
        cover: true,
        contents: true,
        blocks: vec![
            Block::Heading { level: 1, text: "Rekruttering".into() },
            Block::Paragraph { text: "#let x = 1 *ikke fet* _ikke kursiv_ $a$ <w:b/> @navn".into() },
            Block::Rich {
                runs: vec![
                    Run { text: "vanlig ".into(), ..Run::default() },
                    Run { text: "viktig".into(), bold: true, italic: true, ..Run::default() },
                    Run { text: " gammelt".into(), struck: true, ..Run::default() },
                    Run { text: " nytt".into(), underlined: true, ..Run::default() },
                    Run {
                        text: " lenke".into(),
                        link: Some("https://eksempel.no/et/langt/sted?a=1&b=2".into()),
                        ..Run::default()
                    },
                ],
            },
            Block::RichList {
                items: vec![vec![
                    Run { text: "fet".into(), bold: true, ..Run::default() },
                    Run { text: " i en liste".into(), ..Run::default() },
                ]],
                ordered: true,
            },
            Block::List { items: vec!["Kulepunkt".into()], ordered: false },
            Block::List { items: vec!["Steg".into(), "Neste".into()], ordered: true },
            Block::Note { text: "Merknad".into() },
            Block::Figures { items: vec![Figure { label: "Tatt opp".into(), number: 13, of: 26, unknown: false }] },
            Block::PageBreak,
            Block::Turn { orientation: Orientation::Landscape },
            Block::Heading { level: 2, text: "Tiltak i året".into() },
            Block::Table(table(3)),
            Block::Turn { orientation: Orientation::Portrait },
            Block::Signatures { lines: vec!["Leder".into(), "Sekretær".into(), "Vitne".into()] },
        ],
        ..empty()
    }
}

fn table(rows: usize) -> Table {
    let row = |number: usize| Row::of([format!("Tiltak nummer {number}"), "1 000\n2 000".into()]);
    Table {
        caption: Some("Oversikt".into()),
        columns: vec![Column::new("Arbeidsoppgave", 3.0), Column::right("Kostnad", 1.0)],
        rows: [Row::heading("Området")].into_iter().chain((1..=rows).map(row)).collect(),
        footer: vec![Cell::from("I alt"), Cell::from("4 500")],
    }
}

/// Every text of a document that must be found in print.
fn texts(document: &Document) -> Vec<String> {
    fn strings(value: &serde_json::Value, found: &mut Vec<String>) {
        match value {
            serde_json::Value::String(text) => found.extend(text.lines().map(str::to_owned)),
            serde_json::Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
            serde_json::Value::Object(fields) => fields
                .iter()
                .filter(|(name, _)| {
                    !["kind", "align", "language", "orientation", "date", "link"].contains(&name.as_str())
                })
                .for_each(|(_, value)| strings(value, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    strings(&serde_json::to_value(document).unwrap(), &mut found);
    found
}

#[test]
fn a_document_survives_the_way_through_json() {
    let json = serde_json::to_string(&full()).unwrap();
    assert_eq!(serde_json::from_str::<Document>(&json).unwrap(), full());
}

#[test]
fn headings_never_jump_a_level_and_blank_ones_are_left_out() {
    let heading = |level, text: &str| Block::Heading { level, text: text.into() };
    let blocks = vec![heading(3, "a"), heading(3, "b"), heading(2, " "), heading(0, "c"), heading(9, "d")];
    let (_, sections) = crate::fit::fit(&Document { blocks, ..empty() });
    let expected = [heading(1, "a"), heading(2, "b"), heading(1, "c"), heading(2, "d")];
    assert_eq!(sections[0].blocks, expected);
}

#[test]
fn a_table_gets_as_many_columns_as_its_longest_row_and_none_is_dropped() {
    let ragged = Table {
        columns: vec![Column::new("A", f64::NAN)],
        rows: vec![Row::of(["1", "2", "3"]), Row::of(["4"])],
        ..Table::default()
    };
    let nothing = Block::Table(Table::default());
    let blocks = vec![Block::Table(ragged), nothing];
    let (_, sections) = crate::fit::fit(&Document { blocks, ..empty() });
    let [Block::Table(fitted)] = sections[0].blocks.as_slice() else { panic!("one table") };
    assert_eq!(fitted.columns.len(), 3);
    assert_eq!(fitted.columns[0].width, 1.0);
    assert!(fitted.rows.iter().all(|row| row.cells.len() == 3));
}

#[test]
fn texts_lose_what_no_file_can_hold_and_nothing_else() {
    let cases = [
        ("Årsmøte\r\nsak\t7", "Årsmøte\nsak 7"),
        ("a\u{0}b\u{1b}c\u{FFFF}", "abc"),
        ("  to  mellomrom ", "  to  mellomrom "),
        ("čáđŋ 🎉", "čáđŋ 🎉"),
    ];
    for (given, expected) in cases {
        assert_eq!(crate::clean::clean(given), expected, "{given:?}");
    }
    assert_eq!(crate::clean::replace_missing("a🎉\u{200D}b\nc", char::is_alphabetic), "a□b\nc");
}

#[test]
fn only_long_strings_without_spaces_get_places_to_break() {
    let word = "arbeidsmiljøutvalg";
    assert_eq!(crate::clean::breakable(word), word);
    let address = "https://eksempel.no/en/lang/adresse";
    let broken = crate::clean::breakable(address);
    assert!(broken.contains("/\u{200B}"), "{broken:?}");
    assert_eq!(broken.replace('\u{200B}', ""), address);
}
