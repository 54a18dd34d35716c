//! A plan as a document to hand out.

use documents::{Block, Document, Labels, Language, Orientation};
use units::Level;
use words::Lang;

use crate::amendment::{AmendedKind, amended_line};
use crate::indicator_line::indicator_blocks;
use crate::items::NewItem;
use crate::store_figures::Kept;
use crate::tree::{AreaTree, Measure, PlanTree};
use crate::{Numbers, T};

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
pub fn plan_document(tree: &PlanTree, levels: &[Level], indicators: &[Kept]) -> Document {
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
    blocks.extend(indicator_blocks(tree, indicators));
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
    let numbers = Numbers::of(tree);
    let mut blocks = vec![Block::Heading { level: 1, text: numbers.before(&area.id, &area.title) }];
    blocks.extend(area.text.iter().map(|prose| Block::Paragraph { text: prose.text.clone() }));
    let mut horizon = None;
    for goal in &area.goals {
        if horizon != Some(&goal.horizon) {
            let heading = goal.horizon.as_ref().map_or_else(|| t.goals(), |h| t.goals_for(h.as_str()));
            blocks.push(Block::Heading { level: 2, text: heading });
            horizon = Some(&goal.horizon);
        }
        let text = tree.noted(NewItem::Goal(goal.id), &goal.text);
        put(&mut blocks, (numbers.get(&goal.id).to_owned(), text), false);
        let noted = |m: &Measure| tree.noted(NewItem::Measure(m.id), &m.text);
        for measure in area.measures_of(Some(goal.id)) {
            put(&mut blocks, (numbers.get(&measure.id).to_owned(), noted(measure)), true);
        }
    }
    for (name, texts) in by_level(tree, area, levels, lang) {
        let heading = if name.is_empty() { t.measures() } else { t.measures_for(name.as_str()) };
        blocks.push(Block::Heading { level: 2, text: heading });
        texts.into_iter().for_each(|item| put(&mut blocks, item, false));
    }
    blocks
}

/// Puts an item, its number and its text, into the list at the end, or begins one: what is numbered has its number, what
/// is not has a dot, or a dash under a goal.
fn put(blocks: &mut Vec<Block>, (mut number, text): (String, String), deeper: bool) {
    if deeper && number.is_empty() {
        number.push('–');
    }
    match blocks.last_mut() {
        Some(Block::Marked { items, deeper: last }) if *last == deeper => items.push((number, text)),
        Some(Block::List { items, .. }) if number.is_empty() => items.push(text),
        _ if number.is_empty() => blocks.push(Block::List { items: vec![text], ordered: false }),
        _ => blocks.push(Block::Marked { items: vec![(number, text)], deeper }),
    }
}

/// The area's own measures, gathered by level in the order met.
fn by_level(tree: &PlanTree, area: &AreaTree, levels: &[Level], lang: Lang) -> Vec<(String, Vec<(String, String)>)> {
    let numbers = Numbers::of(tree);
    let mut groups: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for measure in area.measures_of(None) {
        let known = levels.iter().find(|l| Some(l.id) == measure.level).map(|l| l.name(lang).to_owned());
        let name = known.or_else(|| measure.level_word.clone()).unwrap_or_default();
        let text = tree.noted(NewItem::Measure(measure.id), &measure.text);
        let text = (numbers.get(&measure.id).to_owned(), text);
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
