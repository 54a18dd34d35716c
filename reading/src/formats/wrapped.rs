//! Text that was pasted into DOCX or ODT line by line: its paragraphs are the physical lines of another document.
//! Such lines lose `whole`, so that they are joined like the lines of a plain text, and all stand on one page: where the
//! program last broke its pages says nothing about them, and a sentence goes on across such a break.

use crate::line::Line;

/// A document set in lines has none that is longer than this, but for a few.
const LONGEST: usize = 130;
/// Fewer breaks inside sentences than this may be chance.
const FEWEST: usize = 4;

/// Takes `whole` and the pages from the lines of DOCX and ODT when they are those of another page.
pub(super) fn or_whole(mut lines: Vec<Line>) -> Vec<Line> {
    if are_wrapped(&lines) {
        for line in &mut lines {
            line.whole = !is_plain(line);
            line.page = 1;
        }
    }
    lines
}

fn are_wrapped(lines: &[Line]) -> bool {
    let plain: Vec<&Line> = lines.iter().filter(|line| is_plain(line)).collect();
    let mut lengths: Vec<usize> = plain.iter().map(|line| line.text.trim().chars().count()).collect();
    lengths.sort_unstable();
    // one line in twenty may be longer
    let Some(usual) = lengths.get(lengths.len() * 19 / 20).copied() else {
        return false;
    };
    let broken = plain.windows(2).filter(|two| matches!(two, [line, next] if breaks_inside(line, next, usual))).count();
    usual <= LONGEST && broken >= FEWEST && broken * 20 >= plain.len()
}

/// Neither heading, item nor cell: those were made with the program's own means.
fn is_plain(line: &Line) -> bool {
    line.heading.is_none() && line.mark.is_none() && line.cell.is_none()
}

/// Whether a sentence goes on from one line to the next: a line that is nearly full, no end, and a small letter.
fn breaks_inside(line: &Line, next: &Line, usual: usize) -> bool {
    let text = line.text.trim();
    let full = text.chars().count() * 2 >= usual;
    let open = text.ends_with(|last: char| last.is_alphabetic() || matches!(last, ',' | '-' | '/'));
    full && open && next.text.trim_start().starts_with(char::is_lowercase)
}
