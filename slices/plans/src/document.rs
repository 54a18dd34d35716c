//! A plan as a document to hand out.

use documents::{Block, Document, Labels, Language, Orientation};
use units::Level;
use words::Lang;

use crate::T;
use crate::amendment::{AmendedKind, amended_line};
use crate::items::NewItem;
use crate::tree::{AreaTree, Measure, PlanTree};

/// The document's language for a page language.
#[must_use]
pub fn document_language(lang: Lang) -> Language {
    match lang {
        Lang::Nb => Language::Nb,
        Lang::Nn => Language::Nn,
        Lang::En => Language::En,
    }
}

/// The words that the renderer itself prints.
#[must_use]
pub fn labels(t: T) -> Labels {
    Labels { contents: t.doc_contents(), page: t.doc_page(), of: t.doc_of(), place_and_date: t.doc_place_and_date() }
}

/// The lines about adoption under the title.
pub(crate) fn status(tree: &PlanTree, t: T, lang: Lang) -> Vec<String> {
    match &tree.plan.adoption {
        None => vec![t.doc_draft()],
        Some(a) => vec![t.doc_adopted(words::iso_date(lang, &a.on_day), a.minutes.as_str(), a.organ.as_str())],
    }
}

/// The plan in its own language: areas with prose, goals, and measures by level.
#[must_use]
pub fn plan_document(tree: &PlanTree, levels: &[Level]) -> Document {
    let lang = tree.plan.lang;
    let t = T(lang);
    let plan = &tree.plan;
    let mut blocks: Vec<Block> = tree.text.iter().map(|prose| Block::Paragraph { text: prose.text.clone() }).collect();
    if let Some(goal) = &plan.main_goal {
        blocks.insert(0, Block::Note { text: format!("{}: {goal}", t.main_goal()) });
    }
    for area in &tree.areas {
        blocks.extend(area_blocks(tree, area, levels, t, lang));
    }
    blocks.extend(amendment_blocks(tree));
    Document {
        title: plan.title.clone(),
        subtitle: None,
        unit: plan.unit_name.clone(),
        language: document_language(lang),
        status: status(tree, t, lang),
        facts: vec![(t.period(), words::period(lang, &plan.from_on, &plan.to_on))],
        date: None,
        cover: false,
        contents: tree.areas.len() > 3,
        orientation: Orientation::Portrait,
        labels: labels(t),
        blocks,
    }
}

fn area_blocks(tree: &PlanTree, area: &AreaTree, levels: &[Level], t: T, lang: Lang) -> Vec<Block> {
    let mut blocks = vec![Block::Heading { level: 1, text: area.title.clone() }];
    blocks.extend(area.text.iter().map(|prose| Block::Paragraph { text: prose.text.clone() }));
    let mut horizon = None;
    for goal in &area.goals {
        if horizon != Some(&goal.horizon) {
            let heading = goal.horizon.as_ref().map_or_else(|| t.goals(), |h| t.goals_for(h.as_str()));
            blocks.push(Block::Heading { level: 2, text: heading });
            blocks.push(Block::List { items: Vec::new(), ordered: false });
            horizon = Some(&goal.horizon);
        }
        if let Some(Block::List { items, .. }) = blocks.last_mut() {
            items.push(tree.noted(NewItem::Goal(goal.id), &goal.text));
        }
        let noted = |m: &Measure| tree.noted(NewItem::Measure(m.id), &m.text);
        let under: Vec<String> = area.measures_of(Some(goal.id)).map(noted).collect();
        if !under.is_empty() {
            blocks.push(Block::List { items: under, ordered: false });
            blocks.push(Block::List { items: Vec::new(), ordered: false });
        }
    }
    blocks.retain(|block| !matches!(block, Block::List { items, .. } if items.is_empty()));
    for (name, texts) in by_level(tree, area, levels, lang) {
        let heading = if name.is_empty() { t.measures() } else { t.measures_for(name.as_str()) };
        blocks.push(Block::Heading { level: 2, text: heading });
        blocks.push(Block::List { items: texts, ordered: false });
    }
    blocks
}

/// The area's own measures, gathered by level in the order met.
pub(crate) fn by_level(tree: &PlanTree, area: &AreaTree, levels: &[Level], lang: Lang) -> Vec<(String, Vec<String>)> {
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for measure in area.measures_of(None) {
        let known = levels.iter().find(|l| Some(l.id) == measure.level).map(|l| l.name(lang).to_owned());
        let name = known.or_else(|| measure.level_word.clone()).unwrap_or_default();
        let text = tree.noted(NewItem::Measure(measure.id), &measure.text);
        match groups.iter_mut().find(|(have, _)| *have == name) {
            Some((_, texts)) => texts.push(text),
            None => groups.push((name, vec![text])),
        }
    }
    groups
}

/// What later decisions struck, at the end of a document; what they changed or added is said at the item itself.
#[must_use]
pub fn amendment_blocks(tree: &PlanTree) -> Vec<Block> {
    let t = T(tree.plan.lang);
    let struck = tree.amendments.iter().filter(|a| a.kind == AmendedKind::Struck);
    let items: Vec<String> =
        struck.map(|a| format!("{} ({})", a.before.clone().unwrap_or_default(), amended_line(t, a))).collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![Block::Heading { level: 1, text: t.doc_struck() }, Block::List { items, ordered: false }]
}
