//! A section as blocks: its text, with each table and picture in its place. A line that says `[tabell 2]` (or `[table 2]`) is
//! the place of the one with that number; those that the text does not name come after it. Pure.

use documents::{Block, Run};
use words::Lang;

use crate::part::Part;
use crate::report::Section;
use crate::rich;

/// The number that a line names as a place, if it is one.
#[must_use]
pub fn place(line: &str) -> Option<i64> {
    let inner = line.trim().strip_prefix('[')?.strip_suffix(']')?.trim().to_lowercase();
    let number = inner.strip_prefix("tabell").or_else(|| inner.strip_prefix("table"))?;
    number.trim().parse().ok()
}

/// The line that names a place.
#[must_use]
pub fn mark(lang: Lang, number: i64) -> String {
    if lang == Lang::En { format!("[table {number}]") } else { format!("[tabell {number}]") }
}

/// The blocks of a text with its parts; `draw` draws one of them.
#[must_use]
pub fn blocks(text: &str, parts: &[Part], draw: impl Fn(&Part) -> Vec<Block>) -> Vec<Block> {
    let (mut out, mut written, mut shown) = (Vec::new(), String::new(), Vec::new());
    for line in text.lines() {
        let part = place(line).and_then(|number| parts.iter().find(|part| part.number == number));
        match part.filter(|part| !shown.contains(&part.number)) {
            Some(part) => {
                out.extend(rich::blocks(&written));
                written.clear();
                out.extend(draw(part));
                shown.push(part.number);
            }
            // A place whose table has been taken out is no text.
            None if place(line).is_some() => {}
            None => {
                written.push_str(line);
                written.push('\n');
            }
        }
    }
    out.extend(rich::blocks(&written));
    for part in parts.iter().filter(|part| !shown.contains(&part.number)) {
        out.extend(draw(part));
    }
    out
}

/// The blocks of a section.
#[must_use]
pub fn of_section(section: &Section, draw: impl Fn(&Part) -> Vec<Block>) -> Vec<Block> {
    blocks(&section.text, &section.parts, draw)
}

/// What blocks say, as plain text a line each.
#[must_use]
pub fn plain(blocks: &[Block]) -> String {
    let mut lines: Vec<String> = Vec::new();
    let said = |runs: &[Run]| runs.iter().map(|run| run.text.as_str()).collect::<String>();
    for block in blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph { text } | Block::Note { text } => lines.push(text.clone()),
            Block::Rich { runs } => lines.push(said(runs)),
            Block::List { items, .. } => lines.extend(items.iter().cloned()),
            Block::RichList { items, .. } => lines.extend(items.iter().map(|runs| said(runs))),
            Block::Marked { items, .. } => lines.extend(items.iter().map(|(_, text)| text.clone())),
            Block::Table(table) => {
                lines.extend(table.caption.clone());
                let cells = |cells: &[documents::Cell]| {
                    cells.iter().map(|cell| cell.lines.join(" ")).collect::<Vec<_>>().join(" · ")
                };
                lines.extend(table.rows.iter().map(|row| cells(&row.cells)));
            }
            Block::Figures { items } => lines.extend(items.iter().map(|item| item.label.clone())),
            Block::Signatures { lines: names } => lines.extend(names.iter().cloned()),
            Block::PageBreak | Block::Turn { .. } => {}
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::part::PartKind;
    use kernel::id::ReportPartId;

    fn part(number: i64) -> Part {
        let kind = PartKind::Posts;
        Part { id: ReportPartId::new(), number, kind, about: None, rows: Vec::new(), revision: 0, frozen: None }
    }

    fn shown(text: &str) -> Vec<String> {
        let drawn = |part: &Part| vec![Block::Note { text: format!("del {}", part.number) }];
        let all = blocks(text, &[part(1), part(2)], drawn);
        all.iter().map(|block| plain(std::slice::from_ref(block))).collect()
    }

    #[test]
    fn a_table_stands_where_the_text_says_and_otherwise_after_it() {
        for (text, wanted) in [
            ("Før.\n\n[tabell 2]\nEtter.", vec!["Før.", "del 2", "Etter.", "del 1"]),
            ("Før.\n [Table 1] \n[ tabell 2 ]", vec!["Før.", "del 1", "del 2"]),
            ("Før.\n[tabell 7]", vec!["Før.", "del 1", "del 2"]),
            ("[tabell 1]\n[tabell 1]", vec!["del 1", "del 2"]),
            ("Se [tabell 1] under.", vec!["Se [tabell 1] under.", "del 1", "del 2"]),
            ("", vec!["del 1", "del 2"]),
        ] {
            assert_eq!(shown(text), wanted, "{text}");
        }
        for lang in Lang::ALL {
            assert_eq!(place(&mark(lang, 12)), Some(12));
        }
    }
}
