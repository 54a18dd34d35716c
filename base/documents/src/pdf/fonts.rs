//! The typeface: Inter in four cuts, fetched by `build.rs` and kept inside the program. Nothing of
//! the machine's own fonts is used, so that a document looks the same everywhere.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

static FILES: [&[u8]; 4] = [
    include_bytes!(concat!(env!("OUT_DIR"), "/fonts/regular.ttf")),
    include_bytes!(concat!(env!("OUT_DIR"), "/fonts/italic.ttf")),
    include_bytes!(concat!(env!("OUT_DIR"), "/fonts/bold.ttf")),
    include_bytes!(concat!(env!("OUT_DIR"), "/fonts/bold-italic.ttf")),
];

/// The cuts, in the order of [`BOOK`].
pub(super) static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect());

/// What Typst chooses the cuts by.
pub(super) static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// Whether every cut has a shape for the character.
pub(super) fn cover(c: char) -> bool {
    FONTS.iter().all(|font| font.info().coverage.contains(u32::from(c)))
}
