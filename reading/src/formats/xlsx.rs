//! XLSX to cells. What is unpacked is counted before `calamine` sees it, and its cells are taken one by one: a sheet that
//! says it is huge costs nothing until it is.

use std::io::Cursor;

use calamine::{DataRef, Dimensions, Reader, SheetType, SheetVisible, Xlsx};
use jiff::civil::Date;

use super::error::ReadError;
use super::grid::{Bounds, Cell, Grid, Row, Spreadsheet};
use super::package::Package;
use super::xml::{Node, walk};

/// Most sheets that are read; those after are not looked at.
const MAX_SHEETS: usize = 30;
/// Most cells, empty ones too, that are walked through.
const MAX_WALKED: usize = 4_000_000;
/// Most merged stretches of one sheet that are heeded.
const MAX_MERGED: usize = 2_000;
/// A merged stretch across so many columns is a heading.
const BAND: u32 = 3;

/// # Errors
/// `TooComplex` beyond the bounds, `Damaged` for what is no workbook.
pub(super) fn read(bytes: &[u8]) -> Result<Spreadsheet, ReadError> {
    let mut package = Package::open(bytes)?;
    package.weigh()?;
    let title = package.part("docProps/core.xml")?.and_then(|core| title(&core));
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(ReadError::damaged)?;
    let wanted: Vec<(String, bool)> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .take(MAX_SHEETS)
        .collect();
    let (mut bounds, mut walked) = (Bounds::default(), 0);
    let mut sheets = Vec::new();
    for (name, hidden) in wanted {
        let mut rows = cells(&mut book, &name, &mut bounds, &mut walked)?;
        // a file that cannot say what is merged is read as if nothing were
        for stretch in book.merge_cells_by_sheet_name(&name).unwrap_or_default().iter().take(MAX_MERGED) {
            spread(&mut rows, stretch);
        }
        sheets.push(Grid { name, hidden, rows });
    }
    Ok(Spreadsheet { title, sheets })
}

fn cells(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    bounds: &mut Bounds,
    walked: &mut usize,
) -> Result<Vec<Row>, ReadError> {
    let mut rows = Vec::new();
    let mut reader = book.worksheet_cells_reader(name).map_err(ReadError::damaged)?;
    while let Some(cell) = reader.next_cell().map_err(ReadError::damaged)? {
        *walked += 1;
        if *walked > MAX_WALKED {
            return Err(ReadError::TooComplex("it has more than 4,000,000 cells, most of them empty".into()));
        }
        let (row, column) = cell.get_position();
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        bounds.put(&mut rows, (row, column), value(cell.get_value()))?;
    }
    Ok(rows)
}

fn value(data: &DataRef<'_>) -> Cell {
    match data {
        DataRef::Empty | DataRef::Error(_) => Cell::Empty,
        DataRef::Int(number) => Cell::of(&number.to_string()),
        DataRef::Float(number) if number.is_finite() => Cell::Number(*number),
        DataRef::Float(_) => Cell::Empty,
        DataRef::String(text) | DataRef::DurationIso(text) => Cell::of(text),
        DataRef::SharedString(text) => Cell::of(text),
        DataRef::Bool(yes) => Cell::of(if *yes { "x" } else { "" }),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            let whole = |year: u16, month: u8, day: u8| {
                Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
            };
            whole(year, month, day).filter(|_| !moment.is_duration()).map_or(Cell::Number(moment.as_f64()), Cell::Day)
        }
        DataRef::DateTimeIso(text) => match text.get(..10).and_then(|day| day.parse().ok()) {
            Some(day) => Cell::Day(day),
            None => Cell::of(text),
        },
    }
}

/// A cell merged over several rows stands in each of them; one merged across many columns makes its row a heading.
fn spread(rows: &mut [Row], stretch: &Dimensions) {
    let ((first, column), (last, end)) = (stretch.start, stretch.end);
    let at = usize::try_from(column).unwrap_or(usize::MAX);
    let Some(top) = rows.iter().position(|row| row.number == first.saturating_add(1)) else { return };
    let Some(cell) = rows.get(top).and_then(|row| row.cells.get(at)).filter(|cell| !cell.is_empty()).cloned() else {
        return;
    };
    if end.saturating_sub(column) + 1 >= BAND
        && let Some(row) = rows.get_mut(top)
    {
        row.band = true;
        return;
    }
    for row in rows.iter_mut().skip(top + 1).take_while(|row| row.number <= last.saturating_add(1)) {
        if row.cells.len() <= at {
            row.cells.resize(at + 1, Cell::Empty);
        }
        if let Some(place) = row.cells.get_mut(at).filter(|place| place.is_empty()) {
            *place = cell.clone();
        }
    }
}

/// The title among the file's properties.
fn title(core: &str) -> Option<String> {
    let (mut inside, mut title) = (false, String::new());
    walk(core, |node| {
        match node {
            Node::Open(tag) => inside = tag.name == "dc:title",
            Node::Close(_) => inside = false,
            Node::Text(text) if inside && title.len() < 500 => title.push_str(&text),
            Node::Text(_) => {}
        }
        Ok(())
    })
    .ok()?;
    let title = crate::tokens::tidy(&title);
    (!title.is_empty()).then_some(title)
}
