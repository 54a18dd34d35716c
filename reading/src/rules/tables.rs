//! Plans written as tables: finds the columns of goals and measures by their head and reads the rows below.
//! Everything else in a row (who, when) goes with the words that are left out, named by its column.

use super::cues::{self, Says};
use super::headings;
use super::levels;
use crate::blocks::Block;
use crate::outline::{Area, Goal, LeftOut, Measure, Outline};
use crate::tokens;

#[derive(Debug, Clone, PartialEq)]
enum Column {
    Area,
    Goal,
    Measure,
    Level,
    Other(String),
}

/// Reads a table into the outline; false when it has no column of goals or measures. `area` is the open area.
pub fn read(cells: &[Block], outline: &mut Outline, area: &mut Option<usize>) -> bool {
    let rows = rows(cells);
    let Some((head, columns)) = head(&rows) else {
        return false;
    };
    let width = columns.len();
    for row in rows.get(..head).unwrap_or_default() {
        title_row(row, outline, area);
    }
    for cell in rows.get(head).into_iter().flatten() {
        leave(outline, cell, "heading");
    }
    let titled = columns.contains(&Column::Area);
    let goals = columns.contains(&Column::Goal);
    let mut row_goal = None;
    for row in rows.get(head + 1..).unwrap_or_default() {
        if same_head(row, &rows, head) {
            row.iter().for_each(|cell| leave(outline, cell, "repeated header"));
            continue;
        }
        if sums_up(row) {
            row.iter().for_each(|cell| leave(outline, cell, "sum"));
            continue;
        }
        let first = row.first().and_then(|c| c.cell).map_or(0, |c| c.column);
        let lone = row.iter().all(|c| c.cell.map(|c| c.column) == Some(first)) && width > 1 && first == 0;
        if lone && row.len() == 1 && !matches!(columns.first(), Some(Column::Measure | Column::Goal)) && !titled
            || lone && row.len() == 1 && row.iter().all(|c| c.bold || headings::names_area(&c.text))
        {
            title_row(row, outline, area);
            row_goal = None;
            continue;
        }
        let level = row.iter().find(|c| column(&columns, c) == Some(&Column::Level)).map(|c| named(outline, &c.text));
        for cell in row {
            match column(&columns, cell) {
                Some(Column::Area) => title_row(std::slice::from_ref(cell), outline, area),
                Some(Column::Goal) => {
                    row_goal = Some(());
                    let goal = Goal { text: cell.text.clone(), span: cell.span, confidence: 0.9, ..Goal::default() };
                    if let Some(to) = open(outline, area, cell) {
                        to.goals.push(goal);
                    }
                    mark(outline, cell);
                }
                Some(Column::Measure) => {
                    let measure = Measure {
                        text: cell.text.clone(),
                        level: level.clone(),
                        span: cell.span,
                        confidence: 0.9,
                        details: None,
                    };
                    if let Some(to) = open(outline, area, cell) {
                        match to.goals.last_mut().filter(|_| goals && row_goal.is_some()) {
                            Some(goal) => goal.measures.push(measure),
                            None => to.measures.push(measure),
                        }
                    }
                    mark(outline, cell);
                }
                Some(Column::Level) => leave(outline, cell, "heading"),
                Some(Column::Other(name)) => {
                    let why = format!("table column: {name}");
                    leave(outline, cell, &why);
                }
                None => leave(outline, cell, "table cell outside the columns"),
            }
        }
    }
    true
}

/// Whether a row is the sum of those above: the word, and hardly anything but figures.
fn sums_up(row: &[Block]) -> bool {
    const SUMS: [&str; 9] =
        ["sum", "totalt", "i alt", "total", "summa", "i alt kr", "til saman", "til sammen", "totals"];
    let (Some(first), rest) = (row.first(), row.get(1..).unwrap_or_default()) else { return false };
    let word = first.key();
    SUMS.contains(&word.trim_end_matches(':').trim())
        && rest.iter().all(|cell| cell.text.bytes().any(|byte| byte.is_ascii_digit()))
}

fn column<'a>(columns: &'a [Column], cell: &Block) -> Option<&'a Column> {
    columns.get(usize::try_from(cell.cell?.column).ok()?)
}

fn rows(cells: &[Block]) -> Vec<Vec<Block>> {
    let mut out: Vec<Vec<Block>> = Vec::new();
    let mut last = None;
    for cell in cells {
        let row = cell.cell.map(|c| c.row);
        if row != last {
            out.push(Vec::new());
            last = row;
        }
        if let Some(open) = out.last_mut() {
            open.push(cell.clone());
        }
    }
    out
}

/// The first row that names a column of goals or measures, among the first three.
fn head(rows: &[Vec<Block>]) -> Option<(usize, Vec<Column>)> {
    rows.iter().take(3).enumerate().find_map(|(n, row)| {
        let width = row.iter().filter_map(|c| c.cell).map(|c| c.column + 1).max()?;
        if row.len() < 2 || width > 40 {
            return None;
        }
        let mut columns = vec![Column::Other(String::new()); usize::try_from(width).ok()?];
        for cell in row {
            let at = usize::try_from(cell.cell?.column).ok()?;
            if let Some(slot) = columns.get_mut(at) {
                *slot = named_column(&cell.text);
            }
        }
        columns.iter().any(|c| matches!(c, Column::Goal | Column::Measure)).then_some((n, columns))
    })
}

fn named_column(text: &str) -> Column {
    const AREA: [&str; 14] = [
        "område",
        "innsatsområde",
        "satsingsområde",
        "satsningsområde",
        "fokusområde",
        "insatsområde",
        "indsatsområde",
        "tema",
        "area",
        "theme",
        "priority",
        "hovedområde",
        "målområde",
        "emne",
    ];
    const LEVEL: [&str; 6] = ["nivå", "level", "niveau", "organisasjonsledd", "ledd", "organisationsled"];
    let bare = cues::bare(text);
    let key = tokens::key(&bare);
    let first = key.split(' ').next().unwrap_or_default();
    match cues::says(&bare) {
        Some(Says::Goals(_)) => Column::Goal,
        Some(Says::Measures(_)) => Column::Measure,
        _ if AREA.contains(&key.as_str()) || AREA.contains(&first) && key.len() < 24 => Column::Area,
        _ if LEVEL.contains(&key.as_str()) => Column::Level,
        _ => Column::Other(bare),
    }
}

fn same_head(row: &[Block], rows: &[Vec<Block>], head: usize) -> bool {
    let key = |row: &[Block]| row.iter().map(Block::key).collect::<Vec<_>>();
    rows.get(head).is_some_and(|h| key(h) == key(row))
}

fn title_row(row: &[Block], outline: &mut Outline, area: &mut Option<usize>) {
    for cell in row {
        let title = super::build::heading_text(&cell.text);
        mark(outline, cell);
        let key = tokens::key(&title);
        let open = area.and_then(|a| outline.areas.get(a)).and_then(|a| a.title.as_deref()).map(tokens::key);
        if open.as_deref() == Some(key.as_str()) {
            leave(outline, cell, "heading");
            continue;
        }
        outline.areas.push(Area { title: Some(title), span: cell.span, ..Area::default() });
        *area = Some(outline.areas.len() - 1);
    }
}

fn open<'a>(outline: &'a mut Outline, area: &mut Option<usize>, cell: &Block) -> Option<&'a mut Area> {
    if area.is_none_or(|at| at >= outline.areas.len()) {
        outline.areas.push(Area { span: cell.span, ..Area::default() });
        *area = Some(outline.areas.len() - 1);
    }
    area.and_then(|at| outline.areas.get_mut(at))
}

fn named(outline: &mut Outline, text: &str) -> String {
    let name = levels::name(text);
    let key = tokens::key(&name);
    if let Some(known) = outline.levels.iter().find(|l| tokens::key(l) == key) {
        return known.clone();
    }
    outline.levels.push(name.clone());
    name
}

fn leave(outline: &mut Outline, cell: &Block, why: &str) {
    let why = why.trim_end_matches([':', ' ']).to_owned();
    outline.left_out.push(LeftOut { text: cell.text.clone(), why, span: cell.span });
    mark(outline, cell);
}

/// A number before the text of a cell is kept too.
fn mark(outline: &mut Outline, cell: &Block) {
    let Some(mark) = cell.mark.as_ref().filter(|m| tokens::words(&m.printed).next().is_some()) else {
        return;
    };
    outline.left_out.push(LeftOut { text: mark.printed.clone(), why: "list mark".into(), span: cell.span });
}
