//! A roll-up as rows: the same lines and counts as the page, for a spreadsheet.

use documents::{Sheet, SheetColumn, Value, Workbook, media};
use kernel::{Error, Result};
use words::Lang;

use crate::T;
use crate::line::{Line, LineKind};
use crate::roll_up::RollUp;
use crate::web_page::{answer_headings, figures_of, headings};

/// The file and its media type.
///
/// # Errors
/// `NotFound` for another format; `Internal` when it cannot be made.
pub(crate) fn make(found: &RollUp, lang: Lang, format: &str) -> Result<(Vec<u8>, &'static str)> {
    match format {
        "xlsx" => Ok((documents::xlsx(&workbook(found, lang)).map_err(Error::internal)?, media::XLSX)),
        "csv" => Ok((csv_of(found, lang)?, "text/csv; charset=utf-8")),
        _ => Err(Error::NotFound),
    }
}

fn titles(t: T) -> Vec<(String, f64)> {
    let before = [(t.col_kind(), 12.0), (t.col_line(), 80.0), (t.col_actions(), 14.0)];
    let answers = answer_headings(t).into_iter().map(|heading| t.col_answer(heading));
    before.into_iter().chain(headings(t).into_iter().chain(answers).map(|heading| (heading, 14.0))).collect()
}

fn kind(t: T, kind: LineKind) -> String {
    match kind {
        LineKind::Plan => t.kind_plan(),
        LineKind::Area => t.kind_area(),
        LineKind::Goal => t.kind_goal(),
        LineKind::Measure => t.kind_measure(),
    }
}

/// The figures of a row; `None` where the kinds are not said.
fn figures(line: &Line) -> Vec<Option<usize>> {
    let (count, answers) = (&line.count, &line.answers);
    let kinds = count.kinds().map_or([None; 6], |kinds| kinds.map(|(_, n)| Some(n)));
    let before = [count.actions(), count.reported, count.of].map(Some);
    let actions = before.into_iter().chain(kinds).chain([Some(count.unsaid())]);
    actions.chain(figures_of(answers)).collect()
}

fn workbook(found: &RollUp, lang: Lang) -> Workbook {
    let t = T(lang);
    let number =
        |n: Option<usize>| n.and_then(|n| u32::try_from(n).ok()).map_or(Value::Empty, |n| Value::Number(n.into()));
    let row = |line: Line| {
        let figures = figures(&line).into_iter().map(number);
        [Value::Text(kind(t, line.kind)), Value::Text(line.text)].into_iter().chain(figures).collect()
    };
    let columns = titles(t).into_iter().map(|(title, width)| SheetColumn { title, width }).collect();
    let sheet = Sheet { name: t.roll_up_title(), columns, rows: found.lines().into_iter().map(row).collect() };
    let title = found.tree.plan.title.clone();
    Workbook { title, language: plans::document_language(lang), date: Some(found.today), sheets: vec![sheet] }
}

/// A text that no spreadsheet takes for a formula.
fn safe(text: &str) -> String {
    let is_formula =
        text.trim_start_matches('\u{feff}').starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', '|']);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

/// Semicolons and a byte order mark: so Norwegian Excel opens it by a double press.
fn csv_of(found: &RollUp, lang: Lang) -> Result<Vec<u8>> {
    let t = T(lang);
    let mut rows = csv::WriterBuilder::new().delimiter(b';').from_writer("\u{feff}".as_bytes().to_vec());
    rows.write_record(titles(t).into_iter().map(|(title, _)| title)).map_err(Error::internal)?;
    for line in found.lines() {
        let figures = figures(&line).into_iter().map(|n| n.map(|n| n.to_string()).unwrap_or_default());
        let texts = [safe(&kind(t, line.kind)), safe(&line.text)];
        rows.write_record(texts.into_iter().chain(figures)).map_err(Error::internal)?;
    }
    rows.into_inner().map_err(Error::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_becomes_a_formula() {
        for text in ["=1+1", "+47", "-2", "@SUM(A1)", "\tx", "＝1", "\u{feff}=1", "|cmd"] {
            assert_eq!(safe(text), format!("'{text}"), "{text:?}");
        }
        for text in ["Verving", "50 % av", "'=1", "a=b", ""] {
            assert_eq!(safe(text), text);
        }
    }
}
