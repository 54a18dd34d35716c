//! Plain text to lines: finds the encoding, cuts at line breaks, finds the pages.
//! What a line means is for `blocks`.

use crate::line::Line;
use crate::tokens::is_space;

/// The lines of a plain text file, empty ones left out but counted in the numbers.
pub fn lines(bytes: &[u8]) -> Vec<Line> {
    lines_of(&decode(bytes))
}

/// Bytes as text: UTF-8 or UTF-16 by their mark, UTF-16 without one by its zero bytes, UTF-8 where it is valid,
/// else Windows-1252, in which every byte means something.
pub fn decode(bytes: &[u8]) -> String {
    if let Some(rest) = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]) {
        return String::from_utf8_lossy(rest).into_owned();
    }
    if let Some(rest) = bytes.strip_prefix(&[0xFF, 0xFE]) {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xFE, 0xFF]) {
        return utf16(rest, u16::from_be_bytes);
    }
    let head = bytes.get(..bytes.len().min(2000)).unwrap_or_default();
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    if head.len() >= 4 && zeros(1) * 4 > head.len() {
        return utf16(bytes, u16::from_le_bytes);
    }
    if head.len() >= 4 && zeros(0) * 4 > head.len() {
        return utf16(bytes, u16::from_be_bytes);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| match pair {
        [a, b] => unit([*a, *b]),
        _ => 0xFFFD,
    });
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// Cuts decoded text into lines.
pub fn lines_of(text: &str) -> Vec<Line> {
    let physical = cut(text);
    let spaced = page_marks_are_spaces(&physical);
    let mut out = Vec::new();
    let mut page = 1;
    for (n, (line, fed)) in physical.iter().enumerate() {
        let before = n.checked_sub(1).and_then(|n| physical.get(n));
        let marked = spaced
            && one_space(line)
            && before.is_some_and(|(line, _)| !blank(line))
            && !physical.get(n + 1).is_some_and(|(line, _)| one_space(line));
        if (*fed && n > 0) || marked {
            page += 1;
        }
        if !blank(line) {
            out.push(Line {
                text: (*line).to_owned(),
                page,
                number: u32::try_from(n + 1).unwrap_or(u32::MAX),
                ..Line::default()
            });
        }
    }
    out
}

/// Physical lines, each with whether a form feed stands before it.
fn cut(text: &str) -> Vec<(&str, bool)> {
    let mut out = Vec::new();
    for line in text.split('\n') {
        let line = line.strip_suffix('\r').unwrap_or(line);
        // a lone carriage return ends a line too (old Macintosh files)
        for line in line.split(['\r', '\u{2028}', '\u{2029}', '\u{85}']) {
            // a form feed at the start of a line makes no line of its own
            let (line, first) = line.strip_prefix('\u{c}').map_or((line, false), |rest| (rest, true));
            for (n, part) in line.split('\u{c}').enumerate() {
                out.push((part, first || n > 0));
            }
        }
    }
    out
}

fn blank(line: &str) -> bool {
    line.chars().all(is_space)
}

fn one_space(line: &str) -> bool {
    let mut chars = line.chars();
    chars.next() == Some(' ') && chars.next().is_some_and(|c| !is_space(c))
}

/// Some converters turn a form feed into one space at the start of the page's first line. That can be told only
/// where few lines start so and no form feed is left.
fn page_marks_are_spaces(lines: &[(&str, bool)]) -> bool {
    let (mut spaced, mut written) = (0_usize, 0_usize);
    for (line, fed) in lines {
        if *fed {
            return false;
        }
        written += usize::from(!blank(line));
        spaced += usize::from(one_space(line));
    }
    spaced * 5 <= written.max(5)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(bytes: &[u8]) -> Vec<String> {
        lines(bytes).into_iter().map(|l| l.text).collect()
    }

    #[test]
    fn every_usual_encoding_gives_the_same_words() {
        let text = "Mål på\r\nåret – «ja»";
        let expected = vec!["Mål på".to_owned(), "året – «ja»".to_owned()];
        let utf16le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let utf16be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let table: Vec<(&str, Vec<u8>)> = vec![
            ("utf-8", text.as_bytes().to_vec()),
            ("utf-8 with mark", [b"\xEF\xBB\xBF", text.as_bytes()].concat()),
            ("utf-16 le with mark", [&[0xFF, 0xFE][..], &utf16le].concat()),
            ("utf-16 be with mark", [&[0xFE, 0xFF][..], &utf16be].concat()),
            ("utf-16 le", utf16le.clone()),
            ("utf-16 be", utf16be.clone()),
            ("windows-1252", b"M\xE5l p\xE5\r\n\xE5ret \x96 \xABja\xBB".to_vec()),
        ];
        for (name, bytes) in table {
            assert_eq!(texts(&bytes), expected, "{name}");
        }
    }

    #[test]
    fn a_form_feed_starts_a_page() {
        let read = lines("en\n\u{c}to\ntre".as_bytes());
        let pages: Vec<_> = read.iter().map(|l| (l.page, l.number)).collect();
        assert_eq!(pages, [(1, 1), (2, 2), (2, 3)]);
    }

    #[test]
    fn one_space_after_a_written_line_starts_a_page_but_not_after_an_empty_one() {
        let text = "A\n\nB\n Ny side\nmer\n\n Punkt\n\nC\nD\nE\nF\nG\nH\nI\nJ\n";
        let read = lines(text.as_bytes());
        let page = |text: &str| read.iter().find(|l| l.text.trim() == text).map(|l| l.page);
        assert_eq!(page("B"), Some(1));
        assert_eq!(page("Ny side"), Some(2));
        assert_eq!(page("Punkt"), Some(2));
    }

    #[test]
    fn nothing_gives_nothing() {
        assert!(lines(b"").is_empty());
        assert!(lines(b" \r\n\t\n").is_empty());
    }
}
