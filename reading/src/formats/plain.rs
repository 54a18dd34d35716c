//! Plain text: bytes to text in the encoding they are in, and text to lines.

use super::error::ReadError;
use super::room_for;
use crate::line::Line;

/// How much of a file is looked at to tell text from other bytes.
const LOOK_AT: usize = 64 * 1024;

/// Whether the bytes are something else than text.
pub(super) fn looks_binary(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return false;
    }
    let head = bytes.get(..LOOK_AT).unwrap_or(bytes);
    if head.contains(&0) {
        return true;
    }
    let control = |byte: &&u8| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0b | 0x0c | 0x1b);
    let odd = head.iter().filter(control).count();
    // a stray control sign in a text is no reason to refuse it
    odd * 200 > head.len()
}

/// The text: UTF-8, UTF-16 with a mark, or else Windows-1252, which Norwegian offices still save.
pub(super) fn decode(bytes: &[u8]) -> Result<String, ReadError> {
    let wide = |pair: fn([u8; 2]) -> u16, rest: &[u8]| {
        let units: Vec<u16> =
            rest.chunks_exact(2).filter_map(|two| Some(pair([*two.first()?, *two.get(1)?]))).collect();
        String::from_utf16(&units).map_err(ReadError::damaged)
    };
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return wide(u16::from_le_bytes, rest);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return wide(u16::from_be_bytes, rest);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    Ok(match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| windows_1252(*byte)).collect(),
    })
}

fn windows_1252(byte: u8) -> char {
    /// 0x80 to 0x9f; the five free places stay what they are in Latin-1.
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    byte.checked_sub(0x80).and_then(|place| HIGH.get(usize::from(place)).copied()).unwrap_or(char::from(byte))
}

/// Physical lines, empty ones counted but left out; a form feed begins a page.
pub(super) fn read(text: &str) -> Result<Vec<Line>, ReadError> {
    let mut lines = Vec::new();
    let mut number = 0_u32;
    let whole = text.replace("\r\n", "\n").replace('\r', "\n");
    for (page, sheet) in (1_u32..).zip(whole.split('\u{c}')) {
        for text in sheet.lines() {
            number += 1;
            if text.trim().is_empty() {
                continue;
            }
            room_for(lines.len() + 1)?;
            lines.push(Line { text: text.to_owned(), page, number, ..Line::default() });
        }
    }
    Ok(lines)
}
