//! What a file is, by its content; the name only tells Markdown and CSV from plain text.
//! A file that is something else is named for what it looks like, so that the person knows what to do.

use super::error::ReadError;
use super::{package, plain};

/// A kind of document that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Office Open XML, as Word saves it.
    Docx,
    /// OpenDocument text, as LibreOffice saves it.
    Odt,
    /// Portable Document Format.
    Pdf,
    /// A spreadsheet of Office Open XML, as Excel saves it.
    Xlsx,
    /// Rows of text parted by a sign.
    Csv,
    /// Plain text with Markdown signs.
    Markdown,
    /// Plain text.
    Text,
}

/// First bytes of files that people send by mistake, and what to call them.
const LOOKS: &[(&[u8], &str)] = &[
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"BM", "a picture (BMP)"),
    (b"{\\rtf", "a rich text file (RTF)"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"7z\xbc\xaf", "a compressed file (7z)"),
    (b"Rar!", "a compressed file (RAR)"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3\0", "a database"),
    (b"%!PS", "a PostScript file"),
];
/// First bytes of the container that old Office files and password-protected new ones share.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// How far into a file `%PDF` may stand, as readers of PDF accept it.
const PDF_WITHIN: usize = 1024;

/// Says what the file is.
///
/// # Errors
/// `UnknownType`, `Encrypted`, `Damaged` or `TooComplex` when it is nothing that can be read.
pub fn sniff(bytes: &[u8], name_hint: Option<&str>) -> Result<Format, ReadError> {
    let head = bytes.get(..PDF_WITHIN).unwrap_or(bytes);
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return package::kind(bytes);
    }
    if head.windows(5).any(|five| five == b"%PDF-") {
        return Ok(Format::Pdf);
    }
    if bytes.starts_with(COMPOUND) {
        return Err(compound(bytes));
    }
    if head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP") {
        return Err(ReadError::UnknownType("a picture (WebP)".into()));
    }
    if head.get(4..8) == Some(b"ftyp") {
        return Err(ReadError::UnknownType("a picture or a film".into()));
    }
    let binary = plain::looks_binary(bytes);
    for (start, what) in LOOKS {
        // "BM" and "MZ" may open a text as well
        if bytes.starts_with(start) && (binary || start.len() > 2) {
            return Err(ReadError::UnknownType((*what).into()));
        }
    }
    if binary {
        return Err(ReadError::UnknownType("a binary file".into()));
    }
    let start = String::from_utf8_lossy(head).trim_start_matches('\u{feff}').trim_start().to_lowercase();
    if start.starts_with("<!doctype html") || start.starts_with("<html") {
        return Err(ReadError::UnknownType("a web page".into()));
    }
    if start.starts_with("<?xml") {
        return Err(ReadError::UnknownType("an XML file".into()));
    }
    Ok(match name_hint {
        Some(name) if is_markdown(name) => Format::Markdown,
        Some(name) if is_csv(name) => Format::Csv,
        _ => Format::Text,
    })
}

fn is_csv(name: &str) -> bool {
    let name = name.to_lowercase();
    [".csv", ".tsv", ".tab", ".skv"].iter().any(|end| name.ends_with(end))
}

fn is_markdown(name: &str) -> bool {
    let name = name.to_lowercase();
    [".md", ".markdown", ".mkd"].iter().any(|end| name.ends_with(end))
}

/// Names inside a compound file are UTF-16.
fn compound(bytes: &[u8]) -> ReadError {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|part| part == wide)
    };
    if holds("EncryptedPackage") {
        ReadError::Encrypted
    } else if holds("WordDocument") {
        ReadError::UnknownType("an old Word file (.doc)".into())
    } else if holds("Workbook") || holds("Book") {
        ReadError::UnknownType("an old spreadsheet (.xls)".into())
    } else {
        ReadError::UnknownType("an old Office file or an e-mail".into())
    }
}
