//! Zip files with bounds: what is really unpacked is counted, what a file says about itself is not believed.

use super::error::ReadError;
use super::sniff::Format;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// Most that one part may be when unpacked, in bytes.
const MAX_PART: u64 = 64 * 1024 * 1024;
/// Most that all parts together may be when unpacked, in bytes.
const MAX_ALL: u64 = 96 * 1024 * 1024;
const MAX_ENTRIES: usize = 5_000;
/// How far into a part a document type may stand, and how it begins.
const PROLOGUE: u64 = 16 * 1024;
const DOCTYPE: &[u8] = b"<!DOCTYPE";

/// An open zip file.
pub(super) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(ReadError::damaged)?;
        if zip.len() > MAX_ENTRIES {
            return Err(ReadError::TooComplex("it holds more than 5,000 files".into()));
        }
        Ok(Self { zip, left: MAX_ALL })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    fn names_start_with(&self, start: &str) -> bool {
        self.zip.file_names().any(|name| name.starts_with(start))
    }

    /// Unpacks every part and throws it away, for a parser that believes what a file says about itself.
    ///
    /// # Errors
    /// `TooComplex` for more than the bounds, `Damaged` for a part that cannot be unpacked or brings its own entities.
    pub(super) fn weigh(&mut self) -> Result<(), ReadError> {
        let mut left = MAX_ALL;
        for at in 0..self.zip.len() {
            let file = match self.zip.by_index(at) {
                Ok(file) => file,
                Err(ZipError::UnsupportedArchive(words)) if words == ZipError::PASSWORD_REQUIRED => {
                    return Err(ReadError::Encrypted);
                }
                Err(other) => return Err(ReadError::damaged(other)),
            };
            let mut part = file.take(MAX_PART.min(left) + 1);
            let mut head = Vec::new();
            part.by_ref().take(PROLOGUE).read_to_end(&mut head).map_err(ReadError::damaged)?;
            if head.windows(DOCTYPE.len()).any(|words| words == DOCTYPE) {
                return Err(ReadError::damaged("a document type inside the file"));
            }
            let rest = std::io::copy(&mut part, &mut std::io::sink()).map_err(ReadError::damaged)?;
            let read = head.len() as u64 + rest;
            if read > MAX_PART.min(left) {
                return Err(ReadError::TooComplex("it is more than 64 MB when unpacked".into()));
            }
            left -= read;
        }
        Ok(())
    }

    /// The text of a part; `None` when the package has no such part.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        let file = match self.zip.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(words)) if words == ZipError::PASSWORD_REQUIRED => {
                return Err(ReadError::Encrypted);
            }
            Err(other) => return Err(ReadError::damaged(other)),
        };
        let cap = MAX_PART.min(self.left);
        let mut bytes = Vec::new();
        file.take(cap + 1).read_to_end(&mut bytes).map_err(ReadError::damaged)?;
        let read = bytes.len() as u64;
        if read > cap {
            return Err(ReadError::TooComplex("it is more than 64 MB when unpacked".into()));
        }
        self.left -= read;
        text(bytes).map(Some)
    }
}

/// XML parts are UTF-8 but for a few old writers, who mark UTF-16.
fn text(bytes: Vec<u8>) -> Result<String, ReadError> {
    let wide = |pair: fn([u8; 2]) -> u16| {
        let units: Vec<u16> =
            bytes.chunks_exact(2).filter_map(|two| Some(pair([*two.first()?, *two.get(1)?]))).collect();
        String::from_utf16(&units).map_err(ReadError::damaged)
    };
    match bytes.get(..2) {
        Some([0xff, 0xfe]) => wide(u16::from_le_bytes),
        Some([0xfe, 0xff]) => wide(u16::from_be_bytes),
        _ => String::from_utf8(bytes).map_err(ReadError::damaged),
    }
}

/// What kind of document a zip file is.
pub(super) fn kind(bytes: &[u8]) -> Result<Format, ReadError> {
    let mut package = Package::open(bytes)?;
    let looks = |what: &'static str| Err(ReadError::UnknownType(what.into()));
    if package.has("mimetype") || package.has("content.xml") {
        if package.part("META-INF/manifest.xml")?.is_some_and(|manifest| manifest.contains("encryption-data")) {
            return Err(ReadError::Encrypted);
        }
        let mime = package.part("mimetype")?.unwrap_or_default();
        return match mime.trim().strip_prefix("application/vnd.oasis.opendocument.") {
            Some(kind) if kind.starts_with("text") => Ok(Format::Odt),
            Some(kind) if kind.starts_with("spreadsheet") => looks("a spreadsheet (ODS)"),
            Some(kind) if kind.starts_with("presentation") => looks("a presentation (ODP)"),
            Some(_) => looks("a drawing"),
            None if mime.trim() == "application/epub+zip" => looks("an e-book"),
            None if package.has("content.xml") => Ok(Format::Odt),
            None => looks("a compressed file (zip)"),
        };
    }
    if package.has("word/document.xml") || package.names_start_with("word/document") {
        Ok(Format::Docx)
    } else if package.has("xl/workbook.xml") {
        Ok(Format::Xlsx)
    } else if package.names_start_with("xl/") {
        looks("a spreadsheet (XLSB)")
    } else if package.names_start_with("ppt/") {
        looks("a presentation (PPTX)")
    } else {
        looks("a compressed file (zip)")
    }
}
