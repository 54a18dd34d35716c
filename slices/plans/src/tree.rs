//! What stands in a plan, in order.

use std::collections::HashMap;

use db::Conn;
use kernel::id::{AreaId, GoalId, LevelId, MeasureId, ParagraphId, PlanId, UnitId};
use kernel::{Error, Operator, Result, Scope};

use words::Lang;

use crate::amendment::Amended;
use crate::draft::{Draft, Item, ItemKind};
use crate::order::Order;
use crate::plan::{self, Plan, PlanKind};
use crate::{store, store_amendments, store_items};

/// A plan with everything in it.
#[derive(Debug, Clone)]
pub struct PlanTree {
    /// The plan.
    pub plan: Plan,
    /// Its introduction.
    pub text: Vec<Paragraph>,
    /// Its areas.
    pub areas: Vec<AreaTree>,
    /// What later decisions have amended, in the order decided.
    pub amendments: Vec<Amended>,
}

/// An area with everything in it.
#[derive(Debug, Clone)]
pub struct AreaTree {
    /// Id.
    pub id: AreaId,
    /// Title.
    pub title: String,
    /// The area of the plan's earlier version that it comes from.
    pub previous: Option<AreaId>,
    /// Counts its changes.
    pub revision: i64,
    /// Prose.
    pub text: Vec<Paragraph>,
    /// Goals in order.
    pub goals: Vec<Goal>,
    /// Measures in order, those under a goal among them.
    pub measures: Vec<Measure>,
}

/// A paragraph of prose.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// Id.
    pub id: ParagraphId,
    /// Text.
    pub text: String,
    /// The paragraph of the plan's earlier version that it comes from.
    pub previous: Option<ParagraphId>,
    /// Counts its changes.
    pub revision: i64,
}

/// A goal.
#[derive(Debug, Clone)]
pub struct Goal {
    /// Id.
    pub id: GoalId,
    /// Text.
    pub text: String,
    /// The period it is for, in the plan's own words.
    pub horizon: Option<String>,
    /// The goal that it is a part of; `None` for a main goal.
    pub parent: Option<GoalId>,
    /// The goal of the plan's earlier version that it comes from.
    pub previous: Option<GoalId>,
    /// Counts its changes.
    pub revision: i64,
}

/// A measure; in an action plan, an action.
#[derive(Debug, Clone)]
pub struct Measure {
    /// Id.
    pub id: MeasureId,
    /// Text.
    pub text: String,
    /// The goal it hangs on; `None` when it hangs on the area.
    pub goal: Option<GoalId>,
    /// The level it is addressed to, where the union has such a level.
    pub level: Option<LevelId>,
    /// The document's own word for the level.
    pub level_word: Option<String>,
    /// The units it is addressed to by name, in no order.
    pub units: Vec<UnitId>,
    /// The measure of the plan's earlier version that it comes from.
    pub previous: Option<MeasureId>,
    /// Counts its changes.
    pub revision: i64,
}

impl Paragraph {
    fn said(text: String) -> Self {
        Self { id: ParagraphId::new(), text, previous: None, revision: 0 }
    }
}

impl AreaTree {
    fn titled(title: String) -> Self {
        Self {
            id: AreaId::new(),
            title,
            previous: None,
            revision: 0,
            text: Vec::new(),
            goals: Vec::new(),
            measures: Vec::new(),
        }
    }

    /// The measures under a goal, or (for `None`) under the area itself.
    pub fn measures_of(&self, goal: Option<GoalId>) -> impl Iterator<Item = &Measure> {
        self.measures.iter().filter(move |measure| measure.goal == goal)
    }
}

impl PlanTree {
    /// A reviewed or fresh reading as a plan that is written nowhere, for handing it out.
    #[must_use]
    pub fn of_draft(draft: &Draft) -> Self {
        let plan = Plan {
            id: PlanId::new(),
            unit: UnitId::new(),
            unit_name: draft.owner.clone().unwrap_or_default(),
            kind: PlanKind::from_word(&draft.kind).unwrap_or(PlanKind::Other),
            title: draft.title.clone(),
            lang: Lang::from_code(&draft.language).unwrap_or_default(),
            from_on: draft.from_on.clone(),
            to_on: draft.to_on.clone(),
            main_goal: draft.main_goal.clone(),
            higher: None,
            previous: None,
            adoption: None,
            step: None,
            in_force_on: None,
            numbered: false,
            revision: 0,
        };
        let mut tree = Self { plan, text: Vec::new(), areas: Vec::new(), amendments: Vec::new() };
        for item in &draft.items {
            tree.add(item);
        }
        tree
    }

    fn add(&mut self, item: &Item) {
        let text = item.text.clone();
        match item.kind {
            ItemKind::LeftOut => return,
            ItemKind::Prose if self.areas.is_empty() => return self.text.push(Paragraph::said(text)),
            ItemKind::Area => return self.areas.push(AreaTree::titled(text)),
            _ if self.areas.is_empty() => self.areas.push(AreaTree::titled(self.plan.title.clone())),
            _ => {}
        }
        let Some(area) = self.areas.last_mut() else { return };
        match item.kind {
            ItemKind::Goal => {
                let (id, horizon) = (GoalId::new(), item.horizon.clone());
                area.goals.push(Goal { id, text, horizon, parent: None, previous: None, revision: 0 });
            }
            ItemKind::Measure | ItemKind::SubMeasure => {
                let goal = area.goals.last().map(|goal| goal.id).filter(|_| item.kind == ItemKind::SubMeasure);
                area.measures.push(Measure {
                    id: MeasureId::new(),
                    text,
                    goal,
                    level: None,
                    level_word: item.level.clone(),
                    units: Vec::new(),
                    previous: None,
                    revision: 0,
                });
            }
            _ => area.text.push(Paragraph::said(text)),
        }
    }

    /// Every goal and measure in the order of the plan's outline: each goal, the measures under it, then the area's own.
    #[must_use]
    pub fn in_order(&self) -> Vec<(Option<GoalId>, Option<MeasureId>)> {
        let mut items = Vec::new();
        for area in &self.areas {
            for goal in &area.goals {
                items.push((Some(goal.id), None));
                items.extend(area.measures_of(Some(goal.id)).map(|measure| (None, Some(measure.id))));
            }
            items.extend(area.measures_of(None).map(|measure| (None, Some(measure.id))));
        }
        items
    }

    /// Where its items stand.
    pub(crate) fn order(&self) -> Order {
        Order::of(&self.text, &self.areas)
    }

    /// All measures in order.
    pub fn measures(&self) -> impl Iterator<Item = &Measure> {
        self.areas.iter().flat_map(|area| &area.measures)
    }
}

/// A plan that the scope sees, with everything in it: one query a kind of thing, however large the plan.
///
/// # Errors
/// `NotFound`.
pub fn tree(c: &mut Conn, scope: &Scope, id: PlanId) -> Result<PlanTree> {
    let plan = plan::find(c, scope, id)?;
    filled(c, plan)
}

/// A plan by its id or its exact title, for who runs the program.
///
/// # Errors
/// `NotFound`; `Conflict` when several plans have the title.
pub fn tree_for_operator(c: &mut Conn, _: Operator, id_or_title: &str) -> Result<PlanTree> {
    let mut plans = store::plans_called(c, id_or_title)?;
    match (plans.pop(), plans.is_empty()) {
        (Some(plan), true) => filled(c, plan),
        (Some(_), false) => Err(Error::Conflict("several-plans")),
        (None, _) => Err(Error::NotFound),
    }
}

pub(crate) fn filled(c: &mut Conn, plan: Plan) -> Result<PlanTree> {
    let (text, areas) = items(c, plan.id)?;
    let amendments = store_amendments::amended(c, plan.id)?;
    Ok(PlanTree { plan, text, areas, amendments })
}

/// What stands in a plan: its introduction and its areas. For who has seen to it that the plan may be seen.
pub(crate) fn items(c: &mut Conn, id: PlanId) -> Result<(Vec<Paragraph>, Vec<AreaTree>)> {
    let mut areas = store_items::areas(c, id)?;
    let index: HashMap<AreaId, usize> = areas.iter().enumerate().map(|(n, area)| (area.id, n)).collect();
    let mut text = Vec::new();
    for (area, paragraph) in store_items::paragraphs(c, id)? {
        match area.and_then(|a| index.get(&a)).and_then(|n| areas.get_mut(*n)) {
            Some(area) => area.text.push(paragraph),
            None => text.push(paragraph),
        }
    }
    for (area, goal) in store_items::goals(c, id)? {
        if let Some(area) = index.get(&area).and_then(|n| areas.get_mut(*n)) {
            area.goals.push(goal);
        }
    }
    let mut named = store_items::addressed(c, id)?;
    for (area, mut measure) in store_items::measures(c, id)? {
        measure.units = named.remove(&measure.id).unwrap_or_default();
        if let Some(area) = index.get(&area).and_then(|n| areas.get_mut(*n)) {
            area.measures.push(measure);
        }
    }
    Ok((text, areas))
}
