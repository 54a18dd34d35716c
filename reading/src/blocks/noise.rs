//! Lines that belong to the page and not to the text: page numbers, headers and footers that run through the pages.
//! Takes them out before lines are joined, and says so.

use std::collections::HashMap;

use super::marks::{counts_pages, page_number};
use crate::line::Line;
use crate::outline::{LeftOut, Span};
use crate::tokens;

/// The lines that hold text, and those taken out with the reason.
pub fn without(lines: Vec<Line>) -> (Vec<Line>, Vec<LeftOut>) {
    let lines: Vec<Line> = lines.into_iter().filter(|l| l.text.chars().any(|c| !tokens::is_space(c))).collect();
    let lines = with_lone_marks(lines);
    let edge = edges(&lines);
    let running = running(&lines, &edge);
    let unpaged = lines.iter().all(|line| line.page <= 1);
    let mut kept = Vec::with_capacity(lines.len());
    let mut out = Vec::new();
    for (n, line) in lines.into_iter().enumerate() {
        let at_edge = edge.get(n).copied().unwrap_or(false);
        let number = page_number(&line.text);
        let why = if line.contents {
            Some("contents list")
        } else if line.repeated {
            Some(if number { "page number" } else { "repeated header" })
        } else if (at_edge || counts_pages(&line.text) || unpaged && lone_number(&line.text))
            && line.cell.is_none()
            && number
        {
            Some("page number")
        } else if at_edge && line.heading.is_none() && running.contains(&tokens::key(&without_digits(&line.text))) {
            Some("repeated header")
        } else if tokens::words(&line.text).next().is_none() && line.cell.is_none() {
            Some("ornament")
        } else {
            None
        };
        match why {
            Some(why) => out.push(LeftOut {
                text: tokens::tidy(&line.text),
                why: why.into(),
                span: Span { page: line.page, lines: [line.number, line.number] },
            }),
            None => kept.push(line),
        }
    }
    (kept, out)
}

/// Where pages are not marked, a line that is nothing but a number is what is left of one.
fn lone_number(text: &str) -> bool {
    text.trim().bytes().all(|byte| byte.is_ascii_digit())
}

/// A bullet that stands on a line of its own is put before the text on the next line.
fn with_lone_marks(lines: Vec<Line>) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::with_capacity(lines.len());
    let mut waiting: Option<Line> = None;
    for mut line in lines {
        if let Some(mark) = waiting.take() {
            if line.page == mark.page && line.cell == mark.cell && line.heading.is_none() && !line.whole {
                line.text = format!("{} {}", mark.text.trim_end(), line.text.trim_start());
                line.left = mark.left.or(line.left);
            } else {
                out.push(mark);
            }
        }
        let text = line.text.trim();
        let mut chars = text.chars();
        let one = chars.next().is_some_and(super::marks::is_bullet) && chars.next().is_none();
        if one && !line.whole {
            waiting = Some(line);
        } else {
            out.push(line);
        }
    }
    out.extend(waiting);
    out
}

/// Whether each line is among the first two or last two of its page.
fn edges(lines: &[Line]) -> Vec<bool> {
    let page = |n: Option<usize>| n.and_then(|n| lines.get(n)).map(|l| l.page);
    (0..lines.len())
        .map(|n| {
            let here = page(Some(n));
            page(n.checked_sub(2)) != here || page(Some(n + 2)) != here
        })
        .collect()
}

fn without_digits(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_digit() { ' ' } else { c }).collect()
}

/// Short lines that stand at the edge of at least three pages and of half of them all.
fn running(lines: &[Line], edge: &[bool]) -> Vec<String> {
    let pages = lines.last().map_or(1, |l| l.page);
    if pages < 3 {
        return Vec::new();
    }
    let mut seen: HashMap<String, (u32, u32)> = HashMap::new();
    for (line, edge) in lines.iter().zip(edge) {
        if *edge && line.text.len() <= 160 {
            let key = tokens::key(&without_digits(&line.text));
            let entry = seen.entry(key).or_insert((0, 0));
            if entry.1 != line.page {
                *entry = (entry.0 + 1, line.page);
            }
        }
    }
    seen.into_iter()
        .filter(|(key, (times, _))| {
            !key.is_empty() && *times >= 3 && times * 2 >= pages && !crate::rules::cues::is_cue(key)
        })
        .map(|(key, _)| key)
        .collect()
}
