//! The input as a document for the meeting that decides: area by area and item by item in plan order, each proposal with a
//! number to speak of it by, in the plan's language.

use documents::{Block, Cell, Column, Document, Orientation, Row, Table};
use plans::PlanTree;
use units::Level;

use crate::T;
use crate::hearing::Hearing;
use crate::item::{ItemKind, ProposalKind};
use crate::lines::{Line, lines_of};
use crate::proposal::{Proposal, State};
use crate::view::{Group, Said, Shown, groups};
use crate::web_hearing::{published, when};

/// The document: recommendations, and decisions where there are any. Who asked not to be named is named to nobody here,
/// since paper goes further than the pages do.
pub(crate) fn document_of(
    hearing: &Hearing,
    tree: &PlanTree,
    all: Vec<Proposal>,
    levels: &[Level],
    asked: &[String],
    now_ms: i64,
) -> Document {
    let (lang, lines) = (hearing.lang, lines_of(tree));
    let t = T(lang);
    let mut sent: Vec<Proposal> = all.into_iter().filter(|p| p.state == State::Sent).collect();
    for proposal in &mut sent {
        if proposal.own && !proposal.named {
            proposal.person = None;
        }
        for supporter in &mut proposal.supporters {
            supporter.person = None;
        }
    }
    let count = sent.len();
    let decided = sent.iter().any(|p| p.decision.is_some());
    let shown = sent.into_iter().map(|p| Shown::of(t, p, &lines, levels)).collect();
    let rows = rows(t, &lines, &groups(t, &hearing.title, &lines, shown), decided);
    let mut columns = vec![
        Column::new(t.doc_number(), 0.6),
        Column::new(t.doc_item(), 2.6),
        Column::new(t.doc_proposal(), 3.4),
        Column::new(t.doc_from(), 2.0),
        Column::new(t.recommendation(), 2.4),
    ];
    if decided {
        columns.push(Column::new(t.decision(), 2.4));
    }
    let mut blocks: Vec<Block> =
        hearing.instructions.iter().map(|text| Block::Paragraph { text: text.clone() }).collect();
    if rows.is_empty() {
        blocks.push(Block::Paragraph { text: t.doc_nothing() });
    } else {
        blocks.push(Block::Table(Table { caption: None, columns, rows, footer: Vec::new() }));
    }
    let decided_on = words::iso_date(lang, &hearing.on_day);
    let mut status = vec![t.opened_line(decided_on, hearing.minutes.as_str(), hearing.organ.as_str())];
    status.push(when(t, hearing, now_ms));
    status.extend(Some(published(t, hearing, hearing.is_open(now_ms))).filter(|line| !line.is_empty()));
    Document {
        title: t.doc_title(hearing.title.as_str()),
        subtitle: None,
        unit: hearing.unit_name.clone(),
        language: plans::document_language(lang),
        status,
        facts: vec![
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

/// The rows, with the plan's areas as headings between them; numbered from 1 through the whole document.
fn rows(t: T, lines: &[Line], groups: &[Group], decided: bool) -> Vec<Row> {
    let area_of = |group: &Group| {
        let home = lines.iter().find(|line| line.item == group.item)?.home()?;
        lines.iter().find(|line| line.item.kind == ItemKind::Area && line.item.id == home).map(|line| line.text.clone())
    };
    let (mut rows, mut within) = (Vec::new(), None);
    for (number, (group, shown)) in groups.iter().flat_map(|g| g.shown.iter().map(move |s| (g, s))).enumerate() {
        let area = area_of(group);
        if area != within {
            rows.extend(area.as_ref().map(|title| Row::heading(title.as_str())));
            within = area;
        }
        rows.push(row(t, number + 1, group, shown, decided));
    }
    rows
}

fn row(t: T, number: usize, group: &Group, shown: &Shown, decided: bool) -> Row {
    let filled = |lines: Vec<String>| lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    // An item that has been given another wording since shows what was there when it was spoken about.
    let item = if shown.p.present.is_empty() { &group.text } else { &shown.p.present };
    let text = match shown.p.kind {
        ProposalKind::Strike => format!("{}.", shown.kind),
        _ => format!("{}:", shown.kind),
    };
    let proposal = vec![
        text,
        shown.p.text.clone().unwrap_or_default(),
        shown.to.clone(),
        if shown.level.is_empty() { String::new() } else { t.for_level(shown.level.as_str()) },
        shown.p.reason.as_ref().map(|why| format!("{}: {why}", t.reason())).unwrap_or_default(),
    ];
    let mut from = vec![shown.from.clone(), shown.agreed(&t)];
    if !shown.supporters.is_empty() {
        from.push(format!("{} {}", t.supported_by(), shown.supporters.join(", ")));
    }
    let becomes = |ruling: &Option<crate::Ruling>| ruling.as_ref().and_then(|r| r.becomes.clone());
    let mut cells: Vec<Cell> = vec![
        number.to_string().into(),
        filled(vec![group.label.clone(), item.clone()]).into(),
        filled(proposal).into(),
        filled(from).into(),
        said(t, shown.recommendation.as_ref(), becomes(&shown.p.recommendation)).into(),
    ];
    if decided {
        cells.push(said(t, shown.decision.as_ref(), becomes(&shown.p.decision)).into());
    }
    Row::of(cells)
}

fn said(t: T, said: Option<&Said>, becomes: Option<String>) -> String {
    let Some(said) = said else { return String::new() };
    let becomes = becomes.map(|text| t.doc_becomes(text)).unwrap_or_default();
    let lines = [said.label.clone(), said.answer.clone(), becomes];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
