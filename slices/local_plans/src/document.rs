//! The action plan as a document for the annual meeting: what it builds on, how the unit answers, a table of actions an
//! area, and what was chosen away and why. Answers are those that the board has decided. In the plan's own language.

use documents::{Block, Cell, Column, Document, Figure, Orientation, Row, Table};
use kernel::id::GoalId;
use plans::{AreaTree, NewItem, Numbers};
use units::Level;
use words::Lang;

use crate::answer::AnswerKind;
use crate::own_plan::{Higher, OwnPlan, tally};
use crate::{T, wording};

/// The document. What the reader may not see of the unit's answers is not in it.
#[must_use]
pub fn document_of(own: &OwnPlan, levels: &[Level]) -> Document {
    let plan = &own.tree.plan;
    let (lang, t) = (plan.lang, T(plan.lang));
    let mut blocks = introduction(own, t);
    if let Some(higher) = &own.higher {
        blocks.extend(coverage(own, higher, levels, t, lang));
    }
    blocks.extend(own.tree.areas.iter().flat_map(|area| area_blocks(own, area, t, lang)));
    blocks.extend(plans::indicator_blocks(&own.tree, &own.indicators));
    blocks.extend(plans::amendment_blocks(&own.tree));
    blocks.push(Block::Signatures { lines: vec![t.doc_sign_leader(), t.doc_sign_chair()] });
    if let Some(higher) = &own.higher {
        blocks.extend(annex(higher, t, lang));
    }
    let status = match &plan.adoption {
        None => t.doc_draft(),
        Some(a) => t.doc_adopted(words::iso_date(lang, &a.on_day), a.minutes.as_str(), a.organ.as_str()),
    };
    let mut facts = vec![(t.doc_period(), words::period(lang, &plan.from_on, &plan.to_on))];
    facts.extend(
        own.higher
            .as_ref()
            .map(|higher| (t.doc_builds_on(), format!("{} – {}", higher.plan.title, higher.plan.unit_name))),
    );
    let actions = own.tree.measures().count();
    facts.push((t.doc_actions(), words::number(lang, i64::try_from(actions).unwrap_or(i64::MAX))));
    Document {
        title: plan.title.clone(),
        subtitle: None,
        unit: plan.unit_name.clone(),
        language: plans::document_language(lang),
        status: vec![status],
        facts,
        date: None,
        cover: false,
        contents: false,
        orientation: Orientation::Landscape,
        labels: plans::labels(plans::T(lang)),
        blocks,
    }
}

fn heading(level: u8, text: String) -> Block {
    Block::Heading { level, text }
}

fn introduction(own: &OwnPlan, t: T) -> Vec<Block> {
    let mut blocks: Vec<Block> = own
        .tree
        .plan
        .main_goal
        .iter()
        .map(|goal| Block::Note { text: format!("{}: {goal}", t.doc_main_goal()) })
        .collect();
    if !own.tree.text.is_empty() {
        blocks.push(heading(1, t.doc_about()));
    }
    blocks.extend(own.tree.text.iter().map(|prose| Block::Paragraph { text: prose.text.clone() }));
    blocks
}

fn coverage(own: &OwnPlan, higher: &Higher, levels: &[Level], t: T, lang: Lang) -> Vec<Block> {
    let answers = &higher.decided.iter().map(|(id, decided)| (*id, decided.answer.clone())).collect();
    let all = tally(&higher.areas, answers);
    if all.answered() == 0 {
        return Vec::new();
    }
    let whole = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    let items = higher
        .areas
        .iter()
        .map(|area| {
            let counted = tally(std::slice::from_ref(area), answers);
            Figure {
                label: area.title.clone(),
                number: whole(counted.done_here()),
                of: whole(counted.of),
                unknown: false,
            }
        })
        .collect();
    let level = wording::level(levels, own.level, lang);
    vec![
        heading(1, t.doc_coverage(higher.plan.title.as_str())),
        Block::Paragraph { text: wording::tally(t, &all, &level) },
        Block::Paragraph { text: t.doc_decided(listed_decisions(higher, t, lang)) },
        Block::Paragraph { text: format!("{}:", t.doc_figure()) },
        Block::Figures { items },
    ]
}

/// The decisions that the answers come from, each once, in the order of their days.
fn listed_decisions(higher: &Higher, t: T, lang: Lang) -> String {
    let mut days: Vec<(&str, String)> =
        higher.decided.values().map(|d| (d.on_day.as_str(), wording::decided(t, lang, d))).collect();
    days.sort_unstable();
    days.dedup();
    wording::listed(t, &days.into_iter().map(|(_, said)| said).collect::<Vec<_>>())
}

fn area_blocks(own: &OwnPlan, area: &AreaTree, t: T, lang: Lang) -> Vec<Block> {
    let numbers = Numbers::of(&own.tree);
    let mut blocks = vec![heading(1, numbers.before(&area.id, &area.title))];
    blocks.extend(area.text.iter().map(|prose| Block::Paragraph { text: prose.text.clone() }));
    let mut rows: Vec<Row> = Vec::new();
    for goal in &area.goals {
        let before = rows.len();
        let text = numbers.before(&goal.id, &own.tree.noted(NewItem::Goal(goal.id), &goal.text));
        rows.extend(action_rows(own, area, Some(goal.id), &text, t, lang));
        if rows.len() == before {
            rows.push(Row::of([text, t.doc_empty_goal(), String::new(), String::new(), String::new(), String::new()]));
        }
    }
    rows.extend(action_rows(own, area, None, "", t, lang));
    if rows.is_empty() {
        return blocks;
    }
    let columns = vec![
        Column::new(t.doc_goal(), 2.3),
        Column::new(t.doc_action(), 3.4),
        Column::new(t.owner(), 1.6),
        Column::new(t.when(), 1.6),
        Column::new(t.cost(), 1.3),
        Column::new(t.seen_by(), 2.2),
    ];
    blocks.push(Block::Table(Table { caption: None, columns, rows, footer: sum(own, area, t, lang) }));
    blocks
}

fn action_rows(own: &OwnPlan, area: &AreaTree, goal: Option<GoalId>, text: &str, t: T, lang: Lang) -> Vec<Row> {
    let numbers = Numbers::of(&own.tree);
    let rows = area.measures_of(goal).enumerate().map(|(n, action)| {
        let details = own.details_of(action.id);
        Row::of([
            if n == 0 { text.to_owned() } else { String::new() },
            numbers.before(&action.id, &own.tree.noted(NewItem::Measure(action.id), &action.text)),
            wording::owner(details).join("\n"),
            wording::when(t, lang, details).join("\n"),
            wording::cost(t, lang, details).join("\n"),
            wording::indicator(t, lang, details),
        ])
    });
    rows.collect()
}

/// The kroner of an area's actions together; nothing when no action names an amount.
fn sum(own: &OwnPlan, area: &AreaTree, t: T, lang: Lang) -> Vec<Cell> {
    let kroner: i64 = area.measures.iter().filter_map(|m| own.details_of(m.id).kroner).sum();
    if kroner == 0 {
        return Vec::new();
    }
    let bold = |text: String| Cell { bold: true, ..text.into() };
    let empty = String::new;
    [t.doc_sum(), empty(), empty(), empty(), words::kroner(lang, kroner), empty()].map(bold).into()
}

fn annex(higher: &Higher, t: T, lang: Lang) -> Vec<Block> {
    let rows_of = |kind: AnswerKind| -> Vec<Row> {
        let mut rows = Vec::new();
        for area in &higher.areas {
            let decided = area.measures.iter().filter_map(|m| Some((m, higher.decided.get(&m.id)?)));
            let chosen: Vec<Row> = decided
                .filter(|(_, decided)| decided.answer.kind == kind)
                .map(|(m, decided)| {
                    let why = decided.answer.reason.clone().unwrap_or_default();
                    Row::of([m.text.clone(), why, wording::decided(t, lang, decided)])
                })
                .collect();
            if !chosen.is_empty() {
                rows.push(Row::heading(area.title.as_str()));
                rows.extend(chosen);
            }
        }
        rows
    };
    let mut blocks = Vec::new();
    for (kind, title) in [(AnswerKind::ChosenAway, t.doc_annex()), (AnswerKind::Later, t.doc_later())] {
        let rows = rows_of(kind);
        if rows.is_empty() {
            continue;
        }
        if blocks.is_empty() {
            blocks.push(Block::PageBreak);
        }
        blocks.push(heading(1, title));
        let columns = vec![
            Column::new(t.doc_annex_measure(), 1.2),
            Column::new(t.doc_annex_why(), 1.0),
            Column::new(t.doc_annex_decided(), 0.5),
        ];
        blocks.push(Block::Table(Table { caption: None, columns, rows, footer: Vec::new() }));
    }
    blocks
}
