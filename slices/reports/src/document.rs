//! A report as a document: cover, contents, a chapter for each section that says something.

use documents::{Block, Document, Orientation};
use words::Lang;

use crate::T;
use crate::body;
use crate::draw;
use crate::recorded::Recorded;
use crate::report::{Head, Report, Section};

/// What a report is called, without its unit.
#[must_use]
pub fn title(head: &Head, lang: Lang) -> String {
    T(lang).report_title(head.year.to_string())
}

/// How a report stands: a draft, or adopted by whom, when and where the minutes say so.
#[must_use]
pub fn state(head: &Head, lang: Lang) -> String {
    let t = T(lang);
    match &head.adopted {
        None => t.state_draft(),
        Some(adopted) => {
            t.state_adopted(words::date(lang, adopted.on), adopted.minutes.as_str(), adopted.organ.as_str())
        }
    }
}

/// The blocks of a section in the report's language.
#[must_use]
pub fn section_blocks(section: &Section, recorded: &Recorded, lang: Lang) -> Vec<Block> {
    body::of_section(section, |part| draw::part(part, recorded, lang))
}

/// The whole report. A section without text or tables is left out.
#[must_use]
pub fn document_of(report: &Report, recorded: &Recorded) -> Document {
    let (head, lang) = (&report.head, report.head.lang);
    let t = T(lang);
    let mut blocks = Vec::new();
    for section in &report.sections {
        let said = section_blocks(section, recorded, lang);
        if !said.is_empty() {
            blocks.push(Block::Heading { level: 1, text: section.title.clone() });
            blocks.extend(said);
        }
    }
    let (first, last) = head.days();
    let period = format!("{} – {}", words::date(lang, first), words::date(lang, last));
    Document {
        title: title(head, lang),
        subtitle: None,
        unit: head.unit_name.clone(),
        language: plans::document_language(lang),
        status: vec![state(head, lang)],
        facts: vec![(t.doc_unit(), head.unit_name.clone()), (t.doc_period(), period)],
        date: head.adopted.as_ref().map(|adopted| adopted.on),
        cover: true,
        contents: true,
        orientation: Orientation::Portrait,
        labels: plans::labels(plans::T(lang)),
        blocks,
    }
}
