//! Tables, and what is laid out as one: bar pictures and lines to sign on. Widths are in twentieths
//! of a point and fixed, so that every program shows the same columns.

use docx_rs::{
    AlignmentType, HeightRule, Paragraph, Shading, Table as DocxTable, TableCell, TableCellBorder,
    TableCellBorderPosition, TableCellBorders, TableCellMargins, TableLayoutType, TableRow, VAlignType, WidthType,
};

use super::blocks::paragraph;
use super::paper::Paper;
use crate::{Align, Cell, Figure, Labels, Row, Table};

const ACCENT: &str = "0F434F";
const HAIRLINE: &str = "BCCACD";
const TINT: &str = "EEF3F3";
const PALE: &str = "B4C0C3";
/// How many parts a bar is drawn in.
const PARTS: usize = 40;

/// A table with rules under its rows and its titles repeated on each page.
pub(super) fn table(table: &Table, paper: Paper) -> DocxTable {
    let widths = widths(table, paper.width());
    let mut rows = Vec::new();
    if table.columns.iter().any(|column| !column.title.is_empty()) {
        let titles = table.columns.iter().zip(&widths).map(|(column, width)| {
            // Keeps the header with the first row below it.
            let title = aligned(paragraph("CellHeader", &column.title), column.align).keep_next(true);
            cell(*width, (ACCENT, 8)).vertical_align(VAlignType::Bottom).add_paragraph(title)
        });
        rows.push(repeated(TableRow::new(titles.collect()).cant_split()));
    }
    rows.extend(table.rows.iter().map(|row| body_row(row, table, &widths)));
    if !table.footer.is_empty() {
        let cells = table.footer.iter().zip(&table.columns).zip(&widths).map(|((text, column), width)| {
            let bold = Cell { bold: true, ..text.clone() };
            let top = TableCellBorder::new(TableCellBorderPosition::Top).color(ACCENT).size(8);
            fill(ruled(*width, [top]), &bold, column.align, false)
        });
        rows.push(TableRow::new(cells.collect()).cant_split());
    }
    fixed(rows, widths)
}

/// Bars of shaded cells with the numbers in text beside them.
pub(super) fn figures(items: &[Figure], labels: &Labels, paper: Paper) -> DocxTable {
    let part = paper.width() * 40 / 100 / PARTS;
    let value = paper.width() * 14 / 100;
    let label = paper.width() - part * PARTS - value;
    let rows = items.iter().map(|item| {
        let filled = filled_parts(item);
        let color = if item.unknown { PALE } else { ACCENT };
        let bar = [(filled, color), (PARTS - filled, TINT)].into_iter().filter(|(parts, _)| *parts > 0);
        let mut cells =
            vec![bare(label).vertical_align(VAlignType::Center).add_paragraph(paragraph("Cell", &item.label))];
        cells.extend(bar.map(|(parts, color)| {
            let gap = TableCellBorder::new(TableCellBorderPosition::Top).color("FFFFFF").size(48);
            let under = TableCellBorder::new(TableCellBorderPosition::Bottom).color("FFFFFF").size(48);
            ruled(part * parts, [gap, under])
                .grid_span(parts)
                .shading(Shading::new().fill(color))
                .add_paragraph(Paragraph::new().style("Cell"))
        }));
        let number = paragraph("CellStrong", &format!("{} {} {}", item.number, labels.of, item.of));
        cells.push(bare(value).vertical_align(VAlignType::Center).add_paragraph(number.align(AlignmentType::Right)));
        TableRow::new(cells).cant_split()
    });
    let grid = [vec![label], vec![part; PARTS], vec![value]].concat();
    fixed(rows.collect(), grid)
}

/// A line for place and date, then one per signature, two beside each other.
pub(super) fn signatures(lines: &[String], labels: &Labels, paper: Paper) -> DocxTable {
    let gap = 560;
    let width = (paper.width() - gap) / 2;
    let line = |label: Option<&str>| match label {
        Some(label) => {
            let rule = TableCellBorder::new(TableCellBorderPosition::Top).color("52646A").size(6);
            ruled(width, [rule]).add_paragraph(paragraph("SignatureLabel", label))
        }
        None => bare(width).add_paragraph(Paragraph::new().style("SignatureLabel")),
    };
    let place_and_date = std::slice::from_ref(&labels.place_and_date);
    let pairs = std::iter::once(place_and_date).chain(lines.chunks(2));
    let rows = pairs.flat_map(|pair| {
        let mut labels = pair.iter().map(String::as_str);
        let room = |width| bare(width).add_paragraph(Paragraph::new().style("SignatureRoom").keep_next(true));
        let between = bare(gap).add_paragraph(Paragraph::new().style("SignatureLabel"));
        [
            TableRow::new(vec![room(width), room(gap), room(width)]).cant_split(),
            TableRow::new(vec![line(labels.next()), between, line(labels.next())]).cant_split(),
        ]
    });
    fixed(rows.collect(), vec![width, gap, width])
}

fn body_row(row: &Row, table: &Table, widths: &[usize]) -> TableRow {
    let tinted = |cell: TableCell| {
        if row.header { cell.shading(Shading::new().fill(TINT)) } else { cell }
    };
    let bold = |text: &Cell| Cell { bold: text.bold || row.header, ..text.clone() };
    if let ([only], true) = (row.cells.as_slice(), widths.len() > 1) {
        let whole = cell(widths.iter().sum(), (HAIRLINE, 4)).grid_span(widths.len());
        return TableRow::new(vec![fill(tinted(whole), &bold(only), Align::Left, true)]).cant_split();
    }
    let cells = row.cells.iter().zip(&table.columns).zip(widths).map(|((text, column), width)| {
        fill(tinted(cell(*width, (HAIRLINE, 4))), &bold(text), column.align, row.header)
    });
    let written = TableRow::new(cells.collect());
    // A row longer than a page must be allowed to break; Word cuts it off otherwise.
    let length: usize = row.cells.iter().flat_map(|cell| &cell.lines).map(String::len).sum();
    if length < 1_500 { written.cant_split() } else { written }
}

/// The columns' shares of the whole width.
fn widths(table: &Table, whole: usize) -> Vec<usize> {
    let total: f64 = table.columns.iter().map(|column| column.width).sum();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a share of a page, between 0 and 14 570"
    )]
    table.columns.iter().map(|column| (whole as f64 * column.width / total).floor() as usize).collect()
}

/// How much of a bar is filled; some of it for any number above zero, all of it only when full.
fn filled_parts(item: &Figure) -> usize {
    let (number, of) = (u128::from(item.number.min(item.of)), u128::from(item.of));
    if number == 0 {
        return 0;
    }
    let parts = usize::try_from(number * (PARTS as u128) / of).unwrap_or(PARTS);
    parts.clamp(1, PARTS)
}

/// Writes a text into a cell; `keep` keeps its row on the page of the next one.
fn fill(cell: TableCell, text: &Cell, align: Align, keep: bool) -> TableCell {
    let style = if text.bold { "CellStrong" } else { "Cell" };
    if text.lines.is_empty() {
        return cell.add_paragraph(Paragraph::new().style(style).keep_next(keep));
    }
    text.lines
        .iter()
        .fold(cell, |cell, line| cell.add_paragraph(aligned(paragraph(style, line), align).keep_next(keep)))
}

fn aligned(paragraph: Paragraph, align: Align) -> Paragraph {
    match align {
        Align::Left => paragraph,
        Align::Right => paragraph.align(AlignmentType::Right),
    }
}

fn cell(width: usize, (color, size): (&str, usize)) -> TableCell {
    ruled(width, [TableCellBorder::new(TableCellBorderPosition::Bottom).color(color).size(size)])
}

/// A cell with these borders and no others.
fn ruled<const N: usize>(width: usize, rules: [TableCellBorder; N]) -> TableCell {
    let borders = rules.into_iter().fold(TableCellBorders::with_empty(), TableCellBorders::set);
    bare(width).set_borders(borders)
}

fn bare(width: usize) -> TableCell {
    TableCell::new().width(width, WidthType::Dxa)
}

fn fixed(rows: Vec<TableRow>, widths: Vec<usize>) -> DocxTable {
    DocxTable::without_borders(rows)
        .width(widths.iter().sum(), WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .set_grid(widths)
        .margins(TableCellMargins::new().margin(70, 100, 70, 100))
}

/// Marks a row for `finish`, which makes the mark a repeated header; `docx-rs` cannot write one.
fn repeated(row: TableRow) -> TableRow {
    row.row_height(super::finish::REPEATED).height_rule(HeightRule::AtLeast)
}
