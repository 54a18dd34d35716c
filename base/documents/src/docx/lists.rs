//! Real numbering: one bullet list for all, and a count of its own for each numbered list.

use docx_rs::{
    AbstractNumbering, Docx, Level, LevelJc, LevelOverride, LevelText, NumberFormat, Numbering, SpecialIndentType,
    Start,
};

use crate::Block;
use crate::fit::Section;

/// The numbering of every bullet list.
pub(super) const BULLETS: usize = 2;
/// The numbering of the first numbered list; the next ones follow.
pub(super) const FIRST_ORDERED: usize = 10;

const BULLET_KIND: usize = 2;
const ORDERED_KIND: usize = 3;

/// The file with the numberings its lists need.
pub(super) fn numbered(file: Docx, sections: &[Section]) -> Docx {
    let mut file = file
        .add_abstract_numbering(AbstractNumbering::new(BULLET_KIND).add_level(level("bullet", "•")))
        .add_abstract_numbering(AbstractNumbering::new(ORDERED_KIND).add_level(level("decimal", "%1.")))
        .add_numbering(Numbering::new(BULLETS, BULLET_KIND));
    let blocks = sections.iter().flat_map(|section| &section.blocks);
    let ordered = blocks
        .filter(|block| matches!(block, Block::List { ordered: true, .. } | Block::RichList { ordered: true, .. }))
        .count();
    for number in FIRST_ORDERED..FIRST_ORDERED + ordered {
        let from_one = LevelOverride::new(0).start(1);
        file = file.add_numbering(Numbering::new(number, ORDERED_KIND).add_override(from_one));
    }
    file
}

fn level(format: &str, text: &str) -> Level {
    Level::new(0, Start::new(1), NumberFormat::new(format), LevelText::new(text), LevelJc::new("left")).indent(
        Some(397),
        Some(SpecialIndentType::Hanging(284)),
        None,
        None,
    )
}
