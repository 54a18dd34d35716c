//! The input as a document for the meeting that decides: item by item in plan order, in the plan's language.

use documents::{Block, Column, Document, Orientation, Row, Table};
use plans::PlanTree;
use units::Level;

use crate::T;
use crate::hearing::Hearing;
use crate::item::{ItemKind, ProposalKind};
use crate::lines::lines_of;
use crate::proposal::{Proposal, State};
use crate::view::{Said, Shown, groups};

/// The document: recommendations, and decisions where there are any.
pub(crate) fn document_of(
    hearing: &Hearing,
    tree: &PlanTree,
    all: Vec<Proposal>,
    levels: &[Level],
    asked: &[String],
) -> Document {
    let (lang, lines) = (hearing.lang, lines_of(tree));
    let t = T(lang);
    let sent: Vec<Proposal> = all.into_iter().filter(|p| p.state == State::Sent).collect();
    let count = sent.len();
    let shown = sent.into_iter().map(|p| Shown::of(t, p, &lines, levels)).collect();
    let rows: Vec<Row> = groups(t, &hearing.title, &lines, shown)
        .iter()
        .flat_map(|group| {
            let mut first = Some(format!("{}\n{}", group.label, group.text));
            group.shown.iter().map(move |shown| row(t, first.take().unwrap_or_default(), shown)).collect::<Vec<_>>()
        })
        .collect();
    let columns = vec![
        Column::new(t.doc_item(), 2.4),
        Column::new(t.doc_proposal(), 3.2),
        Column::new(t.doc_from(), 1.5),
        Column::new(t.doc_supporters(), 1.3),
        Column::new(t.recommendation(), 2.2),
        Column::new(t.decision(), 2.2),
    ];
    let mut blocks: Vec<Block> =
        hearing.instructions.iter().map(|text| Block::Paragraph { text: text.clone() }).collect();
    if rows.is_empty() {
        blocks.push(Block::Paragraph { text: t.doc_nothing() });
    } else {
        blocks.push(Block::Table(Table { caption: None, columns, rows, footer: Vec::new() }));
    }
    let decided_on = words::iso_date(lang, &hearing.on_day);
    Document {
        title: t.doc_title(hearing.title.as_str()),
        subtitle: None,
        unit: hearing.unit_name.clone(),
        language: plans::document_language(lang),
        status: vec![t.opened_line(decided_on, hearing.minutes.as_str(), hearing.organ.as_str())],
        facts: vec![
            (t.doc_deadline(), words::instant(lang, hearing.deadline_ms)),
            (t.doc_asked(), asked.join(", ")),
            (t.doc_count(), words::number(lang, i64::try_from(count).unwrap_or(i64::MAX))),
        ],
        date: None,
        cover: false,
        contents: false,
        orientation: Orientation::Landscape,
        labels: plans::labels(plans::T(lang)),
        blocks,
    }
}

fn row(t: T, item: String, shown: &Shown) -> Row {
    let text = shown.p.text.clone().unwrap_or_default();
    let mut proposal = vec![format!("{}:", shown.kind)];
    proposal.extend([text, shown.to.clone()].into_iter().filter(|line| !line.is_empty()));
    proposal.extend(shown.p.reason.as_ref().map(|why| format!("{}: {why}", t.reason())));
    // An item that has been given another wording since shows what was there when it was spoken about.
    if shown.p.item.kind != ItemKind::Plan && matches!(shown.p.kind, ProposalKind::Strike) && item.is_empty() {
        proposal.push(shown.p.present.clone());
    }
    Row::of([
        item,
        proposal.join("\n"),
        [shown.from.clone(), shown.agreed(&t)]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join("\n"),
        shown.supporters.join("\n"),
        said(t, shown.recommendation.as_ref(), shown.p.recommendation.as_ref().and_then(|r| r.becomes.as_deref())),
        said(t, shown.decision.as_ref(), shown.p.decision.as_ref().and_then(|r| r.becomes.as_deref())),
    ])
}

fn said(t: T, said: Option<&Said>, becomes: Option<&str>) -> String {
    let Some(said) = said else { return String::new() };
    let becomes = becomes.map(|text| t.doc_becomes(text)).unwrap_or_default();
    [said.label.clone(), said.answer.clone(), becomes]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}
