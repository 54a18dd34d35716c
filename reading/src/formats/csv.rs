//! CSV to cells: which sign parts the columns is told from the text itself. Values stay words; what they say is `columns`.

use super::error::ReadError;
use super::grid::{Bounds, Cell, Grid, Spreadsheet};

/// Signs that part columns, the likelier first where two fit alike.
const SIGNS: [u8; 4] = [b';', b'\t', b',', b'|'];
/// How many rows are looked at to find the sign.
const LOOKED_AT: usize = 60;

/// # Errors
/// `TooComplex` beyond the bounds of a sheet.
pub(super) fn read(bytes: &[u8]) -> Result<Spreadsheet, ReadError> {
    let text = crate::text::decode(bytes);
    let (sign, text, skipped) = match said(&text) {
        Some((sign, rest)) => (sign, rest, 1),
        None => (sign_of(&text), text.as_str(), 0),
    };
    let mut rows = Vec::new();
    let mut bounds = Bounds::default();
    let mut lines = Lines { bytes: text.as_bytes(), at: 0, breaks: 0 };
    for record in reader(text, sign).records() {
        let record = record.map_err(ReadError::damaged)?;
        let begins = record.position().map_or(0, csv::Position::byte);
        let line = lines.line_of(usize::try_from(begins).unwrap_or(usize::MAX)).saturating_add(skipped);
        for (column, words) in record.iter().enumerate() {
            bounds.put(&mut rows, (line, column), Cell::of(words))?;
        }
    }
    Ok(Spreadsheet { title: None, sheets: vec![Grid { rows, ..Grid::default() }] })
}

/// Counts the lines as it goes. The crate's own count stands still between a carriage return and its line feed, and on
/// empty lines before a record.
struct Lines<'t> {
    bytes: &'t [u8],
    at: usize,
    breaks: u32,
}

impl Lines<'_> {
    /// The line, from 0, of the record that is looked for from a byte on: the empty lines before it are passed over.
    fn line_of(&mut self, begins: usize) -> u32 {
        while let Some(byte) = self.bytes.get(self.at) {
            if self.at >= begins && !matches!(byte, b'\r' | b'\n') {
                break;
            }
            self.breaks = self.breaks.saturating_add(u32::from(*byte == b'\n'));
            self.at += 1;
        }
        self.breaks
    }
}

/// Excel's own first line `sep=;`, and what comes after it.
fn said(text: &str) -> Option<(u8, &str)> {
    let (first, rest) = text.split_once('\n')?;
    let sign = first.trim_end().strip_prefix("sep=")?;
    Some((*sign.as_bytes().first()?, rest))
}

fn reader(text: &str, sign: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(sign).from_reader(text.as_bytes())
}

/// The sign that parts most rows into the same number of columns.
fn sign_of(text: &str) -> u8 {
    let fit = |sign: u8| -> usize {
        let widths: Vec<usize> = reader(text, sign)
            .records()
            .take(LOOKED_AT)
            .filter_map(Result::ok)
            .map(|record| record.len())
            .filter(|width| *width > 1)
            .collect();
        // rows that agree count; that they are many columns wide counts a little
        let usual = widths.iter().max_by_key(|width| widths.iter().filter(|other| other == width).count());
        usual.map_or(0, |usual| widths.iter().filter(|width| *width == usual).count() * 100 + (*usual).min(40))
    };
    SIGNS.into_iter().rev().max_by_key(|sign| fit(*sign)).unwrap_or(b';')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
        let sheet = read(bytes).unwrap().sheets.remove(0);
        sheet.rows.iter().map(|row| row.cells.iter().map(Cell::text).collect()).collect()
    }

    #[test]
    fn the_sign_between_columns_and_the_letters_are_told_from_the_file() {
        let wanted = vec![vec!["Mål", "Tiltak, kort"], vec!["Bli flere", "Ringe; så møte"]];
        let table: [(&str, Vec<u8>); 7] = [
            ("semicolons", "Mål;Tiltak, kort\nBli flere;\"Ringe; så møte\"\n".into()),
            ("commas", "Mål,\"Tiltak, kort\"\r\nBli flere,Ringe; så møte\r\n".into()),
            ("tabs", "Mål\tTiltak, kort\nBli flere\tRinge; så møte\n".into()),
            ("with a mark", "\u{feff}Mål;\"Tiltak, kort\"\nBli flere;\"Ringe; så møte\"".into()),
            ("as Excel says", "sep=|\nMål|Tiltak, kort\nBli flere|Ringe; så møte\n".into()),
            (
                "Windows-1252",
                encoding_rs::WINDOWS_1252.encode("Mål;Tiltak, kort\nBli flere;\"Ringe; så møte\"").0.into(),
            ),
            ("a break in a cell", "Mål;\"Tiltak,\nkort\"\n;\nBli flere;\"Ringe;\nså møte\"".into()),
        ];
        for (name, bytes) in table {
            assert_eq!(cells(&bytes), wanted, "{name}");
        }
    }

    #[test]
    fn rows_keep_the_number_of_their_line() {
        let sheet = read("sep=;\n\nMål;Tiltak\n;\nx;y".as_bytes()).unwrap().sheets.remove(0);
        assert_eq!(sheet.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [3, 5]);
    }

    #[test]
    fn a_formula_is_words() {
        assert_eq!(cells(b"Tiltak;x\n=cmd|'/c calc'!A0;1")[1], ["=cmd|'/c calc'!A0", "1"]);
    }
}
