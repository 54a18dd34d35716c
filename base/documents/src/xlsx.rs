//! XLSX from a [`Workbook`]: typed cells, a header row that stays in view, filters.

use jiff::civil::{Date, date};
use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use crate::clean::clean;
use crate::{DocumentError, Language, Sheet, Value, Workbook};

/// Writes a workbook. Texts are never formulas, whatever they begin with.
///
/// The whole file is built in memory, not by way of temporary files: exports hold personal data.
///
/// # Errors
/// [`DocumentError::Xlsx`] beyond the format's limits: 1 048 576 rows, 16 384 columns, 32 767
/// characters in a cell, days before 1900.
pub fn xlsx(workbook: &Workbook) -> Result<Vec<u8>, DocumentError> {
    let mut file = rust_xlsxwriter::Workbook::new();
    let created = excel_date(workbook.date.unwrap_or(date(2000, 1, 1)))?;
    file.set_properties(&DocProperties::new().set_title(clean(&workbook.title)).set_creation_datetime(&created));
    let look = Look::new(workbook.language);
    let mut taken = Vec::new();
    for sheet in &workbook.sheets {
        let page = file.add_worksheet();
        page.set_name(fit_name(&sheet.name, &mut taken))?;
        write_sheet(page, sheet, &look)?;
    }
    if workbook.sheets.is_empty() {
        file.add_worksheet();
    }
    Ok(file.save_to_buffer()?)
}

struct Look {
    header: Format,
    text: Format,
    number: Format,
    date: Format,
    money: Format,
}

impl Look {
    fn new(language: Language) -> Look {
        let cell = Format::new().set_align(FormatAlign::Top);
        let day = match language {
            Language::Nb | Language::Nn => "dd.mm.yyyy",
            Language::En => "yyyy-mm-dd",
        };
        Look {
            header: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_font_color(Color::RGB(0x0F_43_4F))
                .set_border_bottom(FormatBorder::Medium)
                .set_border_bottom_color(Color::RGB(0x0F_43_4F)),
            text: cell.clone().set_text_wrap(),
            number: cell.clone(),
            date: cell.clone().set_num_format(day).set_align(FormatAlign::Left),
            // Shown by the reader's own settings: `# ##0` in a Norwegian Excel, 12 500.
            money: cell.set_num_format("#,##0"),
        }
    }
}

fn write_sheet(page: &mut Worksheet, sheet: &Sheet, look: &Look) -> Result<(), XlsxError> {
    let mut last_column = 0;
    for (column, index) in sheet.columns.iter().zip(0_u16..) {
        page.write_string_with_format(0, index, clean(&column.title), &look.header)?;
        page.set_column_width(index, column.width.clamp(1.0, 255.0))?;
        last_column = index;
    }
    let mut last_row = 0;
    for (row, number) in sheet.rows.iter().zip(1_u32..) {
        for (value, index) in row.iter().zip(0_u16..) {
            write_value(page, number, index, value, look)?;
        }
        last_row = number;
    }
    if !sheet.columns.is_empty() {
        page.set_freeze_panes(1, 0)?;
        page.autofilter(0, 0, last_row, last_column)?;
        page.set_repeat_rows(0, 0)?;
    }
    page.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}

fn write_value(page: &mut Worksheet, row: u32, column: u16, value: &Value, look: &Look) -> Result<(), XlsxError> {
    match value {
        Value::Empty => {}
        Value::Text(text) => {
            page.write_string_with_format(row, column, clean(text), &look.text)?;
        }
        Value::Number(number) => {
            page.write_number_with_format(row, column, *number, &look.number)?;
        }
        Value::Date(day) => {
            page.write_datetime_with_format(row, column, excel_date(*day)?, &look.date)?;
        }
        Value::Money(kroner) => {
            // Exact up to nine thousand billion kroner; the format itself holds no more.
            #[expect(clippy::cast_precision_loss, reason = "the format's numbers are doubles")]
            page.write_number_with_format(row, column, *kroner as f64, &look.money)?;
        }
    }
    Ok(())
}

fn excel_date(day: Date) -> Result<ExcelDateTime, XlsxError> {
    let (year, month, day) = (day.year(), day.month(), day.day());
    ExcelDateTime::from_ymd(
        u16::try_from(year).unwrap_or(0),
        u8::try_from(month).unwrap_or(0),
        u8::try_from(day).unwrap_or(0),
    )
}

/// A name the format takes and no earlier sheet has (it does not tell capitals from small
/// letters).
fn fit_name(wanted: &str, taken: &mut Vec<String>) -> String {
    let base: String = clean(wanted)
        .chars()
        .map(|c| if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\n') { ' ' } else { c })
        .collect();
    let base = base.trim().trim_matches('\'').trim();
    let base = if base.is_empty() { "1" } else { base };
    let mut name = cut(base, 31);
    let mut number = 2;
    while taken.contains(&name.to_lowercase()) {
        let ending = format!(" ({number})");
        name = cut(base, 31 - ending.len()) + &ending;
        number += 1;
    }
    taken.push(name.to_lowercase());
    name
}

/// At most `limit` characters, counted as the format counts them (UTF-16).
fn cut(text: &str, limit: usize) -> String {
    let mut length = 0;
    let fits = |c: &char| {
        length += c.len_utf16();
        length <= limit
    };
    text.chars().take_while(fits).collect::<String>().trim_end().to_owned()
}
