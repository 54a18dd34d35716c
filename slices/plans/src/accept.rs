//! Accepting a reviewed reading: only here are its items written as a plan, all in one transaction.

use db::{Tx, Val, p};
use kernel::access::ReadDocument;
use kernel::id::{AreaId, DocumentId, GoalId, MeasureId, ParagraphId, PlanId};
use kernel::{Error, Permit, Result};
use units::Level;
use words::Lang;

use crate::draft::{Draft, ItemKind};
use crate::plan::{self, NewPlan, PlanKind};
use crate::{numbers, read_details, store, store_columns, store_indicators, store_items};

/// Writes the draft as a draft plan of the permit's unit.
///
/// # Errors
/// `Invalid` for what `NewPlan::check` says, and when there is neither goal nor measure in it.
pub fn accept(
    tx: &mut Tx,
    permit: &Permit<ReadDocument>,
    draft: &Draft,
    levels: &[Level],
    higher: Option<PlanId>,
    document: Option<DocumentId>,
    at_ms: i64,
) -> Result<PlanId> {
    let new = NewPlan {
        kind: PlanKind::from_word(&draft.kind).unwrap_or(PlanKind::Other),
        title: draft.title.clone(),
        lang: Lang::from_code(&draft.language).unwrap_or_default(),
        from_on: draft.from_on.clone(),
        to_on: draft.to_on.clone(),
        main_goal: draft.main_goal.clone(),
        higher,
        previous: None,
        document,
    };
    new.check()?;
    if draft.count(&[ItemKind::Goal, ItemKind::Measure, ItemKind::SubMeasure]) == 0 && draft.campaigns.is_empty() {
        return Err(Error::fault("items", "fault-nothing-in-plan"));
    }
    let id = plan::insert(tx, permit.unit(), permit.by(), &new, at_ms)?;
    write_items(tx, id, draft, levels, &new)?;
    let kept = draft.items.iter().filter(|item| !matches!(item.kind, ItemKind::LeftOut | ItemKind::Prose));
    store::set_numbered(tx, id, !numbers::carry_own(kept.map(|item| item.text.as_str())))?;
    store_indicators::insert_indicators(tx, id, &draft.indicators)?;
    store_indicators::insert_campaigns(tx, id, &draft.campaigns)?;
    Ok(id)
}

/// The rows of one accepted draft, gathered so that each table is written in one go.
#[derive(Default)]
struct Rows {
    areas: Vec<Vec<Val>>,
    paragraphs: Vec<Vec<Val>>,
    goals: Vec<Vec<Val>>,
    measures: Vec<Vec<Val>>,
    details: Vec<Vec<Val>>,
}

fn write_items(tx: &mut Tx, plan: PlanId, draft: &Draft, levels: &[Level], new: &NewPlan) -> Result<()> {
    let mut rows = Rows::default();
    let mut area: Option<AreaId> = None;
    let mut goal: Option<GoalId> = None;
    for (position, item) in draft.items.iter().enumerate() {
        let text = item.text.trim();
        match item.kind {
            ItemKind::LeftOut => {}
            ItemKind::Area => {
                area = Some(rows.area(plan, position, text));
                goal = None;
            }
            ItemKind::Prose => rows.paragraphs.push(p![ParagraphId::new(), plan, area, position, text]),
            ItemKind::Goal => {
                let area = *area.get_or_insert_with(|| rows.area(plan, position, &draft.title));
                let id = GoalId::new();
                rows.goals.push(p![id, plan, area, position, text, item.horizon.clone()]);
                goal = Some(id);
            }
            ItemKind::Measure | ItemKind::SubMeasure => {
                let area = *area.get_or_insert_with(|| rows.area(plan, position, &draft.title));
                let under = goal.filter(|_| item.kind == ItemKind::SubMeasure);
                let level =
                    item.level.as_ref().and_then(|word| levels.iter().find(|l| l.is_called(word))).map(|l| l.id);
                let id = MeasureId::new();
                if let Some(details) = &item.details {
                    let kept = read_details::within(details, new);
                    rows.details.push(p![id, plan, serde_json::to_string(&kept).map_err(Error::internal)?]);
                }
                rows.measures.push(p![id, plan, area, under, position, text, level, item.level.clone()]);
            }
        }
    }
    store_items::insert_rows(tx, &rows.areas, &rows.paragraphs, &rows.goals, &rows.measures)?;
    store_columns::insert_details(tx, &rows.details)
}

impl Rows {
    fn area(&mut self, plan: PlanId, position: usize, title: &str) -> AreaId {
        let id = AreaId::new();
        self.areas.push(p![id, plan, position, title]);
        id
    }
}
