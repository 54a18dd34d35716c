//! XLSX read back by another library.

use std::io::Cursor;

use calamine::{Data, DataType, Reader, Xlsx};
use jiff::civil::date;

use crate::{DocumentError, Language, Sheet, SheetColumn, Value, Workbook, xlsx};

fn workbook(rows: Vec<Vec<Value>>) -> Workbook {
    let column = |title: &str| SheetColumn { title: title.into(), width: 20.0 };
    let columns = vec![column("Tiltak"), column("Antall"), column("Frist"), column("Kostnad")];
    Workbook {
        title: "Tiltak".into(),
        language: Language::Nb,
        date: None,
        sheets: vec![Sheet { name: "Tiltak".into(), columns, rows }],
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

#[test]
fn cells_keep_their_kinds() {
    let rows = vec![vec![text("Besøk"), Value::Number(2.5), Value::Date(date(2027, 6, 30)), Value::Money(12_500)]];
    let bytes = xlsx(&workbook(rows)).unwrap();
    let mut file: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheet = file.worksheet_range("Tiltak").unwrap();
    assert_eq!(sheet.get_value((0, 0)), Some(&Data::String("Tiltak".into())));
    assert_eq!(sheet.get_value((1, 0)), Some(&Data::String("Besøk".into())));
    assert_eq!(sheet.get_value((1, 1)), Some(&Data::Float(2.5)));
    let day = sheet.get_value((1, 2)).unwrap();
    assert!(day.is_datetime(), "{day:?}");
    assert_eq!(day.get_datetime().unwrap().as_f64(), 46_568.0, "30 June 2027 in Excel's count");
    assert_eq!(sheet.get_value((1, 3)).and_then(DataType::as_f64), Some(12_500.0));
}

#[test]
fn a_text_that_looks_like_a_formula_is_a_text() {
    let risky = ["=1+1", "+SUM(A1)", "-2", "@x", "=cmd|' /C calc'!A0"];
    let bytes = xlsx(&workbook(risky.iter().map(|cell| vec![text(cell)]).collect())).unwrap();
    let mut file: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    assert!(file.worksheet_formula("Tiltak").unwrap().is_empty());
    let sheet = file.worksheet_range("Tiltak").unwrap();
    for (cell, row) in risky.iter().zip(1..) {
        assert_eq!(sheet.get_value((row, 0)), Some(&Data::String((*cell).into())));
    }
}

#[test]
fn sheets_get_names_the_format_takes() {
    let sheet = |name: &str| Sheet { name: name.into(), ..Sheet::default() };
    let long = "Arbeidsmiljø og sykefravær i offentlig sektor";
    let sheets =
        vec![sheet("A/B: [1]?"), sheet("plan"), sheet("Plan"), sheet(""), sheet(long), sheet(long), sheet("'x'")];
    let bytes = xlsx(&Workbook { sheets, ..workbook(vec![]) }).unwrap();
    let file: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let expected =
        ["A B   1", "plan", "Plan (2)", "1", "Arbeidsmiljø og sykefravær i of", "Arbeidsmiljø og sykefravær (2)", "x"];
    assert_eq!(file.sheet_names(), expected);
}

#[test]
fn the_header_stays_in_view_and_carries_filters() {
    use std::io::Read;
    let bytes = xlsx(&workbook(vec![vec![text("a")]])).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    archive.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut xml).unwrap();
    assert!(xml.contains(r#"state="frozen""#) && xml.contains(r#"<autoFilter ref="A1:D2""#), "{xml}");
}

#[test]
fn a_workbook_without_sheets_or_rows_can_be_written() {
    xlsx(&workbook(vec![])).unwrap();
    xlsx(&Workbook { sheets: vec![], ..workbook(vec![]) }).unwrap();
}

#[test]
fn the_same_workbook_gives_the_same_bytes() {
    let rows = vec![vec![text("Besøk"), Value::Empty]];
    assert!(xlsx(&workbook(rows.clone())).unwrap() == xlsx(&workbook(rows)).unwrap());
}

#[test]
fn what_the_format_cannot_hold_is_an_error() {
    let long = text(&"x".repeat(32_768));
    assert!(matches!(xlsx(&workbook(vec![vec![long]])), Err(DocumentError::Xlsx(_))));
    let old = Value::Date(date(1814, 5, 17));
    assert!(matches!(xlsx(&workbook(vec![vec![old]])), Err(DocumentError::Xlsx(_))));
}
