//! What stands before the first block and on every page: title, status, facts, contents, and
//! the foot of the page.

use docx_rs::{
    BreakType, FieldCharType, Footer, Hyperlink, HyperlinkType, InstrText, InstrToC, LineSpacing, NumPages, PageNum,
    Paragraph, Run,
};

use super::blocks::{anchor, paragraph};
use super::{Piece, tables};
use crate::fit::Section;
use crate::{Block, Cell, Column, Document, Row, Table};

/// Title, status, facts and contents.
pub(super) fn front(head: &Document, sections: &[Section]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut unit = paragraph("Issuer", &head.unit);
    if head.cover {
        unit = unit.line_spacing(LineSpacing::new().before(2_600).after(120));
    }
    pieces.push(unit.into());
    pieces.push(paragraph("Title", &head.title).into());
    pieces.extend(head.subtitle.iter().map(|text| paragraph("Subtitle", text).into()));
    pieces.extend(head.status.iter().map(|line| paragraph("Status", line).into()));
    if !head.facts.is_empty() {
        let facts = Table {
            caption: None,
            columns: vec![Column::new("", 1.0), Column::new("", 3.2)],
            rows: head
                .facts
                .iter()
                .map(|(what, value)| Row::of([Cell::from(what.as_str()), Cell::from(value.as_str())]))
                .collect(),
            footer: Vec::new(),
        };
        pieces.push(Paragraph::new().style("Space").into());
        pieces.push(tables::table(&facts, super::Paper::of(head.orientation)).into());
        pieces.push(Paragraph::new().style("Space").into());
    }
    if head.contents {
        pieces.push(paragraph("TOCHeading", &head.labels.contents).into());
        pieces.extend(contents(sections).into_iter().map(Piece::from));
    }
    pieces
}

/// A field that Word can update, filled in with links to the headings.
fn contents(sections: &[Section]) -> Vec<Paragraph> {
    let headings = sections.iter().flat_map(|section| &section.blocks).filter_map(|block| match block {
        Block::Heading { level, text } => Some((*level, text)),
        _ => None,
    });
    let listed: Vec<_> = headings.enumerate().filter(|(_, (level, _))| *level <= 2).collect();
    let last = listed.len().saturating_sub(1);
    let entry = |(number, (index, (level, text))): (usize, (usize, (u8, &String)))| {
        let mut paragraph = Paragraph::new().style(&format!("TOC{level}"));
        if number == 0 {
            let field = InstrToC::with_instr_text(r#"TOC \o "1-2" \n \h \z \u"#);
            paragraph = paragraph.add_run(
                Run::new()
                    .add_field_char(FieldCharType::Begin, false)
                    .add_instr_text(InstrText::TOC(field))
                    .add_field_char(FieldCharType::Separate, false),
            );
        }
        let link = Hyperlink::new(anchor(index + 1), HyperlinkType::Anchor);
        paragraph = paragraph.add_hyperlink(link.add_run(Run::new().add_text(text)));
        if number == last {
            paragraph = paragraph.add_run(Run::new().add_field_char(FieldCharType::End, false));
        }
        paragraph
    };
    listed.into_iter().enumerate().map(entry).collect()
}

/// Who issues the document and how it stands, its title, and "Side 1 av 4".
///
/// There is no running head: `docx-rs` 0.4.22 drops the footer of a section that has a header.
pub(super) fn running_foot(head: &Document) -> Footer {
    let text = |text: String| Run::new().add_text(text);
    let joined = |parts: &[&str]| {
        let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
        parts.join(" · ").replace('\n', " ")
    };
    let status = head.status.first().map_or("", String::as_str);
    let labels = &head.labels;
    let foot = Paragraph::new()
        .style("Footer")
        .add_run(text(joined(&[&head.title, &head.unit])))
        .add_run(Run::new().add_break(BreakType::TextWrapping))
        .add_run(text(joined(&[status, &labels.page])))
        .add_run(text(" ".to_owned()))
        .add_page_num(PageNum::new())
        .add_run(text(format!(" {} ", labels.of)))
        .add_num_pages(NumPages::new());
    Footer::new().add_paragraph(foot)
}
