//! From what was decided to the plan's next version: what `settle` says is written in one transaction, and every proposal
//! keeps its fate.

use std::collections::HashMap;

use db::{Conn, Tx};
use kernel::access::WritePlan;
use kernel::id::{AreaId, GoalId, LevelId, MeasureId, ParagraphId, PlanId};
use kernel::{Error, Permit, Result, Scope};
use plans::{Added, AreaTree, Copied, ItemId, NewPlan, PlanTree};

use crate::hearing::{Hearing, owned};
use crate::item::ItemKind;
use crate::lines::{Line, lines_of};
use crate::proposal::{self, Proposal};
use crate::settle::{Decided, Hindrance, Review, Settled, settle};
use crate::{store, store_decisions};

/// What a version would be made of.
pub struct Prepared {
    /// The plan as it was heard.
    pub tree: PlanTree,
    /// Its lines.
    pub before: Vec<Line>,
    /// All that was sent.
    pub proposals: Vec<Proposal>,
}

/// Reads what a version is made of.
///
/// # Errors
/// `NotFound`, and `Forbidden` for those who are not responsible.
pub fn prepare(c: &mut Conn, scope: &Scope, hearing: &Hearing) -> Result<Prepared> {
    let tree = plans::tree(c, scope, hearing.plan)?;
    let proposals = proposal::all_sent(c, scope, hearing)?;
    Ok(Prepared { before: lines_of(&tree), tree, proposals })
}

impl Prepared {
    /// What would happen.
    ///
    /// # Errors
    /// What stands in the way.
    pub fn settle(&self, reviews: &HashMap<String, Review>) -> Result<Settled, Vec<Hindrance>> {
        let all: Vec<Decided> = self.proposals.iter().map(Proposal::decided).collect();
        settle(&self.before, &all, reviews)
    }
}

/// Makes the version.
///
/// # Errors
/// `Conflict("input-open")` before those responsible have closed the input, `"has-next-version"` when it is made,
/// `"hindered"` when something stands in the way; `Invalid` as `NewPlan::check`.
pub fn make_version(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    scope: &Scope,
    hearing: &Hearing,
    reviews: &HashMap<String, Review>,
    now_ms: i64,
) -> Result<PlanId> {
    owned(permit.unit(), hearing)?;
    hearing.must_be_deciding(now_ms)?;
    if hearing.closed_ms.is_none() {
        return Err(Error::Conflict("input-open"));
    }
    let prepared = prepare(tx, scope, hearing)?;
    let settled = prepared.settle(reviews).map_err(|_| Error::Conflict("hindered"))?;
    let new = new_plan(&prepared.tree);
    let (version, copied) = plans::next_version(tx, permit, &shaped(&prepared.tree, &settled.lines), &new, now_ms)?;
    let levels: HashMap<String, (LevelId, String)> = level_of_new(tx, &prepared)?;
    let (added, order) = written(&settled.lines, &copied, &levels)?;
    plans::put_in(tx, permit, version, &added, &order)?;
    store_decisions::set_fates(tx, &settled.fates)?;
    store::set_next_version(tx, hearing.id, version)?;
    db::record(tx, &db::Entry::of(now_ms, permit.by(), "consolidate", "hearing", &hearing.id, Some(&permit.unit())))?;
    Ok(version)
}

fn new_plan(tree: &PlanTree) -> NewPlan {
    let plan = tree.plan.clone();
    NewPlan {
        kind: plan.kind,
        title: plan.title,
        lang: plan.lang,
        from_on: plan.from_on,
        to_on: plan.to_on,
        main_goal: plan.main_goal,
        higher: plan.higher,
        previous: Some(plan.id),
        document: None,
    }
}

/// The plan with its own items as the lines have them; the new lines are put in afterwards.
fn shaped(tree: &PlanTree, lines: &[Line]) -> PlanTree {
    let old = |kind: ItemKind| lines.iter().filter(move |line| !line.new && line.item.kind == kind);
    let all_prose = tree.text.iter().chain(tree.areas.iter().flat_map(|area| &area.text));
    let prose: HashMap<String, &plans::Paragraph> = all_prose.map(|p| (p.id.to_string(), p)).collect();
    let goals: HashMap<String, &plans::Goal> =
        tree.areas.iter().flat_map(|area| &area.goals).map(|g| (g.id.to_string(), g)).collect();
    let measures: HashMap<String, &plans::Measure> = tree.measures().map(|m| (m.id.to_string(), m)).collect();
    let areas: HashMap<String, &AreaTree> = tree.areas.iter().map(|area| (area.id.to_string(), area)).collect();
    let prose_in = |area: Option<&str>| -> Vec<plans::Paragraph> {
        let here = old(ItemKind::Paragraph).filter(|line| line.area.as_deref() == area);
        here.filter_map(|line| {
            Some(plans::Paragraph { text: line.text.clone(), ..(*prose.get(&line.item.id)?).clone() })
        })
        .collect()
    };
    let area_of = |line: &Line| {
        let area = *areas.get(&line.item.id)?;
        let here = |other: &&Line| other.area.as_deref() == Some(line.item.id.as_str());
        let goals = old(ItemKind::Goal)
            .filter(here)
            .filter_map(|line| Some(plans::Goal { text: line.text.clone(), ..(*goals.get(&line.item.id)?).clone() }));
        let measures = old(ItemKind::Measure).filter(here).filter_map(|line| {
            let goal = line.goal.as_ref().and_then(|goal| goal.parse().ok());
            Some(plans::Measure { text: line.text.clone(), goal, ..(*measures.get(&line.item.id)?).clone() })
        });
        Some(AreaTree {
            title: line.text.clone(),
            text: prose_in(Some(&line.item.id)),
            goals: goals.collect(),
            measures: measures.collect(),
            ..area.clone()
        })
    };
    PlanTree {
        plan: tree.plan.clone(),
        text: prose_in(None),
        areas: old(ItemKind::Area).filter_map(area_of).collect(),
        amendments: Vec::new(),
    }
}

/// The level of each new measure, with the plan's own word for it.
fn level_of_new(c: &mut Conn, prepared: &Prepared) -> Result<HashMap<String, (LevelId, String)>> {
    let known = units::levels(c)?;
    let word = |level: LevelId| {
        let said = prepared.tree.measures().find(|m| m.level == Some(level)).and_then(|m| m.level_word.clone());
        said.or_else(|| known.iter().find(|l| l.id == level).map(|l| l.name(prepared.tree.plan.lang).to_owned()))
    };
    let with = |p: &Proposal| p.level.and_then(|level| Some((p.id.to_string(), (level, word(level)?))));
    Ok(prepared.proposals.iter().filter_map(with).collect())
}

/// The new lines as items to put in, and the order of all.
fn written(
    lines: &[Line],
    copied: &Copied,
    levels: &HashMap<String, (LevelId, String)>,
) -> Result<(Vec<Added>, Vec<ItemId>)> {
    let lost = || Error::internal("a line of the version is lost");
    let mut new_areas: HashMap<&str, AreaId> = HashMap::new();
    let (mut added, mut order) = (Vec::new(), Vec::new());
    for line in lines {
        if line.new && line.item.kind == ItemKind::Area {
            new_areas.insert(&line.item.id, AreaId::new());
        }
    }
    let area_of = |id: &str| -> Result<AreaId> {
        let old = id.parse().ok().and_then(|id: AreaId| copied.areas.get(&id).copied());
        old.or_else(|| new_areas.get(id).copied()).ok_or_else(lost)
    };
    let goal_of = |id: &str| id.parse().ok().and_then(|id: GoalId| copied.goals.get(&id).copied()).ok_or_else(lost);
    for line in lines {
        let id = line.item.id.as_str();
        let item = match (line.item.kind, line.new) {
            (ItemKind::Area, _) => ItemId::Area(area_of(id)?),
            (ItemKind::Paragraph, true) => ItemId::Paragraph(ParagraphId::new()),
            (ItemKind::Goal, true) => ItemId::Goal(GoalId::new()),
            (ItemKind::Measure, true) => ItemId::Measure(MeasureId::new()),
            (ItemKind::Paragraph, false) => ItemId::Paragraph(*copied.paragraphs.get(&id.parse()?).ok_or_else(lost)?),
            (ItemKind::Goal, false) => ItemId::Goal(goal_of(id)?),
            (ItemKind::Measure, false) => ItemId::Measure(*copied.measures.get(&id.parse()?).ok_or_else(lost)?),
            (ItemKind::Plan, _) => return Err(lost()),
        };
        order.push(item);
        if line.new {
            added.push(Added {
                id: item,
                area: line.area.as_deref().map(area_of).transpose()?,
                goal: line.goal.as_deref().map(goal_of).transpose()?,
                text: line.text.clone(),
                level: levels.get(id).cloned(),
            });
        }
    }
    Ok((added, order))
}
