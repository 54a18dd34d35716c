//! A document made fit to print, for PDF and DOCX alike: blank parts left out, texts cleaned,
//! heading levels without jumps, tables squared, blocks parted by how their pages lie. Looks are
//! not decided here.

use serde::Serialize;

use crate::clean::clean;
use crate::{Block, Cell, Column, Document, Orientation, Row, Run, Table};

/// Pages that lie the same way.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Section {
    pub orientation: Orientation,
    pub blocks: Vec<Block>,
}

/// The document with clean texts and without blocks, and its blocks as sections (at least one).
pub(crate) fn fit(document: &Document) -> (Document, Vec<Section>) {
    let mut head = Document { blocks: Vec::new(), ..document.clone() };
    let texts = [&mut head.title, &mut head.unit, &mut head.labels.contents, &mut head.labels.page];
    texts.into_iter().for_each(tidy);
    [&mut head.labels.of, &mut head.labels.place_and_date].into_iter().for_each(tidy);
    head.subtitle = head.subtitle.map(|text| clean(&text)).filter(|text| !blank(text));
    head.status = head.status.iter().map(|line| clean(line)).filter(|line| !blank(line)).collect();
    head.facts = head.facts.iter().map(|(what, value)| (clean(what), clean(value))).collect();
    if blank(&head.title) {
        // A file must have a title to be accessible.
        head.title = if blank(&head.unit) { "–".to_owned() } else { head.unit.clone() };
    }
    let sections = sections(document);
    head.contents &= sections.iter().flat_map(|s| &s.blocks).any(|b| matches!(b, Block::Heading { .. }));
    (head, sections)
}

fn sections(document: &Document) -> Vec<Section> {
    let mut done = Vec::new();
    let mut open = Section { orientation: document.orientation, blocks: Vec::new() };
    let mut level = 0;
    for block in &document.blocks {
        match block {
            Block::Turn { orientation } if open.blocks.is_empty() => open.orientation = *orientation,
            Block::Turn { orientation } if *orientation == open.orientation => {
                open.blocks.push(Block::PageBreak);
            }
            Block::Turn { orientation } => {
                let next = Section { orientation: *orientation, blocks: Vec::new() };
                done.push(std::mem::replace(&mut open, next));
            }
            other => open.blocks.extend(fit_block(other, &mut level)),
        }
    }
    if !open.blocks.is_empty() || done.is_empty() {
        done.push(open);
    }
    done
}

/// One block made fit, or none if it would print nothing. `level` is that of the last heading.
fn fit_block(block: &Block, level: &mut u8) -> Option<Block> {
    Some(match block {
        Block::Heading { level: wanted, text } => {
            let text = clean(text).split_whitespace().collect::<Vec<_>>().join(" ");
            if text.is_empty() {
                return None;
            }
            *level = (*wanted).clamp(1, 3).min(*level + 1);
            Block::Heading { level: *level, text }
        }
        Block::Paragraph { text } => Block::Paragraph { text: shown(text)? },
        Block::Note { text } => Block::Note { text: shown(text)? },
        Block::Rich { runs } => Block::Rich { runs: fit_runs(runs)? },
        Block::RichList { items, ordered } => {
            let items: Vec<Vec<Run>> = items.iter().filter_map(|runs| fit_runs(runs)).collect();
            (!items.is_empty()).then_some(Block::RichList { items, ordered: *ordered })?
        }
        Block::List { items, ordered } => {
            let items: Vec<String> = items.iter().filter_map(|item| shown(item)).collect();
            (!items.is_empty()).then_some(Block::List { items, ordered: *ordered })?
        }
        Block::Marked { items, deeper } => {
            let items: Vec<_> = items.iter().filter_map(|(mark, text)| Some((clean(mark), shown(text)?))).collect();
            (!items.is_empty()).then_some(Block::Marked { items, deeper: *deeper })?
        }
        Block::Table(table) => Block::Table(fit_table(table)?),
        Block::Figures { items } => {
            let mut items = items.clone();
            items.iter_mut().for_each(|item| tidy(&mut item.label));
            (!items.is_empty()).then_some(Block::Figures { items })?
        }
        Block::Signatures { lines } => Block::Signatures { lines: lines.iter().map(|line| clean(line)).collect() },
        Block::PageBreak => Block::PageBreak,
        Block::Turn { .. } => return None,
    })
}

/// The parts of a paragraph with clean texts; none when nothing would be printed.
fn fit_runs(runs: &[Run]) -> Option<Vec<Run>> {
    let fitted: Vec<Run> = runs.iter().map(|run| Run { text: clean(&run.text), ..run.clone() }).collect();
    fitted.iter().any(|run| !blank(&run.text)).then_some(fitted)
}

/// The table with as many cells in each row as it has columns, except headings that span it.
fn fit_table(table: &Table) -> Option<Table> {
    let widest = table.rows.iter().map(|row| row.cells.len()).chain([table.footer.len()]).max();
    let columns = table.columns.len().max(widest.unwrap_or(0));
    if columns == 0 {
        return None;
    }
    let mut fitted = Table {
        caption: table.caption.as_deref().and_then(shown),
        columns: table.columns.iter().map(fit_column).collect(),
        rows: table.rows.iter().map(|row| fit_row(row, columns)).collect(),
        footer: table.footer.iter().map(fit_cell).collect(),
    };
    fitted.columns.resize_with(columns, || Column::new("", 1.0));
    if !fitted.footer.is_empty() {
        fitted.footer.resize(columns, Cell::default());
    }
    Some(fitted)
}

fn fit_column(column: &Column) -> Column {
    let width = if column.width.is_finite() && column.width > 0.0 { column.width } else { 1.0 };
    Column { title: clean(&column.title), width, align: column.align }
}

fn fit_row(row: &Row, columns: usize) -> Row {
    let mut cells: Vec<Cell> = row.cells.iter().map(fit_cell).collect();
    if !(row.header && cells.len() == 1) {
        cells.resize(columns, Cell::default());
    }
    Row { cells, header: row.header }
}

fn fit_cell(cell: &Cell) -> Cell {
    let lines = cell.lines.iter().flat_map(|line| clean(line).split('\n').map(str::to_owned).collect::<Vec<_>>());
    Cell { lines: lines.collect(), bold: cell.bold }
}

fn tidy(text: &mut String) {
    *text = clean(text);
}

fn shown(text: &str) -> Option<String> {
    Some(clean(text)).filter(|text| !blank(text))
}

fn blank(text: &str) -> bool {
    text.trim().is_empty()
}
