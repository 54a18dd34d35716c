//! A file that shows how far an action has come. It is kept as it is and handed out as a file to save; nothing here opens it.

use db::{Conn, Tx};
use kernel::access::FollowUp;
use kernel::id::{EvidenceId, PlanId, StatusId};
use kernel::{Error, Permit, Result};

use crate::store_files;

/// The largest file, in bytes: a photograph from a phone, minutes with annexes.
pub const LARGEST_FILE: usize = 10 * 1024 * 1024;
/// The longest name of a file, in characters; what is longer is cut.
const LONGEST_NAME: usize = 120;

/// A file as it was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFile {
    /// Its name, without folders.
    pub name: String,
    /// What kind of file, as browsers are told.
    pub media: &'static str,
    /// Its bytes.
    pub content: Vec<u8>,
}

/// What is taken: the end of the name, how browsers are told, and how its first bytes begin (at which place).
const KINDS: [(&str, &str, usize, &[u8]); 12] = [
    ("pdf", "application/pdf", 0, b"%PDF-"),
    ("png", "image/png", 0, b"\x89PNG"),
    ("jpg", "image/jpeg", 0, b"\xff\xd8\xff"),
    ("jpeg", "image/jpeg", 0, b"\xff\xd8\xff"),
    ("heic", "image/heic", 4, b"ftyp"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", 0, b"PK"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 0, b"PK"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", 0, b"PK"),
    ("odt", "application/vnd.oasis.opendocument.text", 0, b"PK"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet", 0, b"PK"),
    ("odp", "application/vnd.oasis.opendocument.presentation", 0, b"PK"),
    ("txt", "text/plain; charset=utf-8", 0, b""),
];

impl NewFile {
    /// A file that somebody hands in: of a kind that is taken, and with the beginning that this kind has.
    ///
    /// # Errors
    /// `Invalid` for an empty file, one that is too large, and one of another kind than its name says or than is taken.
    pub fn of(name: &str, content: Vec<u8>) -> Result<Self> {
        let fault = |word| Err(Error::fault("file", word));
        if content.is_empty() {
            return fault("fault-file-empty");
        }
        if content.len() > LARGEST_FILE {
            return fault("fault-file-large");
        }
        let name: String =
            name.rsplit(['/', '\\']).next().unwrap_or_default().chars().filter(|c| !c.is_control()).collect();
        let end = name.rsplit_once('.').map(|(_, end)| end.to_lowercase()).unwrap_or_default();
        let kind = KINDS.into_iter().find(|(known, ..)| *known == end);
        let Some((_, media, at, begins)) = kind else { return fault("fault-file-kind") };
        let text = begins.is_empty() && (content.contains(&0) || std::str::from_utf8(&content).is_err());
        if text || content.get(at..at + begins.len()) != Some(begins) {
            return fault("fault-file-kind");
        }
        // The end of a long name says what kind of file it is.
        let extra = name.chars().count().saturating_sub(LONGEST_NAME);
        let name = name.chars().skip(extra).collect();
        Ok(Self { name, media, content })
    }
}

/// Puts a file to a status that the permit's unit has just said; the same file is put there once.
///
/// # Errors
/// `NotFound` when the status is none of the plan's, or the plan none of the permit's unit.
pub fn attach(tx: &mut Tx, permit: &Permit<FollowUp>, plan: PlanId, status: StatusId, file: &NewFile) -> Result<()> {
    if !store_files::is_said(tx, permit, plan, status)? {
        return Err(Error::NotFound);
    }
    store_files::attach(tx, permit, (plan, status), file)
}

/// A file of a plan that has been found for somebody who follows it up: name, media type, bytes.
///
/// # Errors
/// `NotFound`.
pub(crate) fn file(c: &mut Conn, plan: PlanId, id: EvidenceId) -> Result<(String, String, Vec<u8>)> {
    store_files::file(c, plan, id)?.ok_or(Error::NotFound)
}

/// The media type as browsers are told; for anything else that of bytes without a name.
pub(crate) fn media(known: &str) -> &'static str {
    let found = KINDS.into_iter().map(|(_, media, ..)| media).find(|media| *media == known);
    found.unwrap_or("application/octet-stream")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_name_says_or_it_is_not_taken() {
        let pdf = b"%PDF-1.7 ...".to_vec();
        for (name, content, taken) in [
            ("referat.pdf", pdf.clone(), Ok("referat.pdf")),
            ("C:\\Mine filer\\Referat.PDF", pdf.clone(), Ok("Referat.PDF")),
            ("../../etc/referat.pdf", pdf.clone(), Ok("referat.pdf")),
            ("ref\nerat.pdf", pdf.clone(), Ok("referat.pdf")),
            ("bilde.png", b"\x89PNG\r\n".to_vec(), Ok("bilde.png")),
            ("bilde.heic", b"\0\0\0\x18ftypheic".to_vec(), Ok("bilde.heic")),
            ("notat.txt", "Åtte møtte.".into(), Ok("notat.txt")),
            ("notat.txt", b"a\0b".to_vec(), Err("fault-file-kind")),
            ("bilde.png", pdf.clone(), Err("fault-file-kind")),
            ("side.html", b"<script>".to_vec(), Err("fault-file-kind")),
            ("bilde.svg", b"<svg>".to_vec(), Err("fault-file-kind")),
            ("referat", pdf, Err("fault-file-kind")),
            ("tom.pdf", Vec::new(), Err("fault-file-empty")),
            ("stor.pdf", vec![b'%'; LARGEST_FILE + 1], Err("fault-file-large")),
        ] {
            let found = NewFile::of(name, content).map(|file| file.name);
            let found = found.map_err(|error| match error {
                Error::Invalid(faults) => faults.first().map(|fault| fault.word).unwrap_or_default(),
                _ => "",
            });
            assert_eq!(found.as_deref(), taken.as_ref().copied(), "{name}");
        }
        let long = format!("{}.pdf", "a".repeat(300));
        let cut = NewFile::of(&long, b"%PDF-".to_vec()).map(|file| file.name).unwrap_or_default();
        assert!(cut.chars().count() == LONGEST_NAME && cut.ends_with(".pdf"), "{cut}");
    }
}
