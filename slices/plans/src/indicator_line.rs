//! An indicator as it is shown: what is measured, of which goal or measure, its facts, and what is to be asked or looked at.
//! Reads nothing itself but what a goal's judgement is held against.

use db::Conn;
use documents::{Block, Column, Row, Table};
use kernel::Result;
use kernel::id::{GoalId, IndicatorId};
use words::Lang;

use crate::figure::{self, MeasuredIn};
use crate::figure_form;
use crate::items::NewItem;
use crate::store_figures::{self, Kept};
use crate::tree::PlanTree;
use crate::{Numbers, T};

/// The line.
pub(crate) struct IndicatorLine {
    pub(crate) id: String,
    pub(crate) definition: String,
    /// What it is of: number and text; empty while nobody has said and the text does not tell.
    pub(crate) of: String,
    /// The same for below the definition: the number only, where the definition is the text.
    pub(crate) below: String,
    /// Names and values.
    pub(crate) facts: Vec<(String, String)>,
    pub(crate) asks: Vec<String>,
    pub(crate) revision: i64,
    /// Whether people have agreed on it; otherwise it is as it was read.
    pub(crate) accepted: bool,
}

impl IndicatorLine {
    /// The lines of a plan's indicators, in order.
    pub(crate) fn all(t: T, lang: Lang, tree: &PlanTree, kept: &[Kept]) -> Vec<Self> {
        let (numbers, carriers) = (Numbers::of(tree), carriers(tree));
        let line = |kept: &Kept| {
            let item = item_of(&carriers, kept);
            let of = carriers.iter().find(|(other, _)| Some(*other) == item);
            Self {
                id: kept.id.to_string(),
                definition: kept.figure.definition.clone(),
                of: of.map(|(item, text)| numbers.before(&item.id(), text)).unwrap_or_default(),
                below: of.map(|(item, text)| numbers.before(&item.id(), unsaid(text, kept))).unwrap_or_default(),
                facts: figure_form::facts(t, lang, &kept.figure),
                asks: figure_form::asks(t, lang, &kept.figure),
                revision: kept.revision,
                accepted: kept.accepted,
            }
        };
        kept.iter().map(line).collect()
    }
}

/// What is measured in a goal, as it is shown where the goal is judged.
#[derive(Debug, Clone)]
pub struct GoalIndicator {
    /// Id.
    pub id: IndicatorId,
    /// The goal.
    pub goal: GoalId,
    /// What is measured.
    pub definition: String,
    /// Names and values: baseline, target, by when.
    pub facts: Vec<(String, String)>,
    /// Whether it is a share of something.
    pub is_share: bool,
}

/// What is measured in the goals of a plan, in order. For who has seen to it that the plan may be seen.
///
/// # Errors
/// The database's.
pub fn indicators_of_goals(c: &mut Conn, tree: &PlanTree, lang: Lang) -> Result<Vec<GoalIndicator>> {
    let kept = store_figures::figures(c, tree.plan.id)?;
    let carriers = carriers(tree);
    let of = |kept: &Kept| match item_of(&carriers, kept) {
        Some(NewItem::Goal(goal)) => Some(GoalIndicator {
            id: kept.id,
            goal,
            definition: kept.figure.definition.clone(),
            facts: figure_form::facts(T(lang), lang, &kept.figure),
            is_share: kept.figure.measured_in.is_some_and(MeasuredIn::is_share),
        }),
        _ => None,
    };
    Ok(kept.iter().filter_map(of).collect())
}

/// The text of an item, when an indicator's definition does not say it already.
fn unsaid<'a>(text: &'a str, kept: &Kept) -> &'a str {
    let is_said = text.trim_end_matches('.') == kept.figure.definition.trim_end_matches('.');
    if is_said { "" } else { text }
}

/// What is agreed to measure, as a table at the end of a paper in the plan's own language; nothing when nothing is agreed.
#[must_use]
pub fn indicator_blocks(tree: &PlanTree, indicators: &[Kept]) -> Vec<Block> {
    let t = T(tree.plan.lang);
    let lines = IndicatorLine::all(t, tree.plan.lang, tree, indicators).into_iter().filter(|line| line.accepted);
    let row = |line: IndicatorLine| {
        let facts = line.facts.into_iter().map(|(name, value)| format!("{name}: {value}")).chain(line.asks);
        Row::of([line.definition, line.of, facts.collect::<Vec<_>>().join("\n")])
    };
    let rows: Vec<Row> = lines.map(row).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        Column::new(t.doc_indicator(), 1.2),
        Column::new(t.doc_indicator_of(), 1.4),
        Column::new(t.doc_indicator_figures(), 1.4),
    ];
    let table = Table { caption: None, columns, rows, footer: Vec::new() };
    vec![Block::Heading { level: 1, text: t.doc_indicators() }, Block::Table(table)]
}

/// The goals and measures of a plan with their texts, in order: what an indicator can be of.
pub(crate) fn carriers(tree: &PlanTree) -> Vec<(NewItem, &str)> {
    let text = |item: NewItem| match item {
        NewItem::Goal(id) => {
            tree.areas.iter().flat_map(|area| &area.goals).find(|g| g.id == id).map(|g| g.text.as_str())
        }
        NewItem::Measure(id) => tree.measures().find(|m| m.id == id).map(|m| m.text.as_str()),
        NewItem::Area(_) | NewItem::Paragraph(_) => None,
    };
    tree.order().items().into_iter().filter_map(|item| Some((item, text(item)?))).collect()
}

/// The item that an indicator is of: said, or the one whose text holds the words that it was read from.
pub(crate) fn item_of(carriers: &[(NewItem, &str)], kept: &Kept) -> Option<NewItem> {
    let texts: Vec<&str> = carriers.iter().map(|(_, text)| *text).collect();
    kept.item.or_else(|| figure::where_said(&kept.words, &texts).and_then(|at| carriers.get(at)).map(|(item, _)| *item))
}
