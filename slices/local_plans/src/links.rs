//! A plan that a unit already has is compared with the higher one: close wording proposes which of its goals and actions
//! carry out which measures. A person accepts or dismisses; only then is anything written.

use db::{Conn, Tx};
use kernel::access::{AnswerPlan, WritePlan};
use kernel::id::{ComparisonId, GoalId, MeasureId, PlanId};
use kernel::{Error, Permit, Result, Scope};
use plans::PlanTree;
use reading::likeness::align_outlines;
use reading::outline::{Area, Goal, Measure, Outline, Span};

use crate::answer::AnswerKind;
use crate::asked::AskedArea;
use crate::own_plan::{Link, OwnPlan, own_plan};
use crate::{store_actions, store_links};

/// A link that waits for somebody to accept it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Proposed {
    /// Id.
    pub id: ComparisonId,
    /// What carries out what.
    pub link: Link,
    /// How alike the wordings are, 0 to 1.
    pub score: f64,
    /// Whether the two ask for the same thing more likely than not.
    pub likely: bool,
}

/// From this likeness on the wording is nearly the same, and the measure is taken up as it stands.
const NEARLY_SAME: f64 = 0.8;

impl Proposed {
    /// The answer that the link amounts to.
    #[must_use]
    pub fn answer(&self) -> AnswerKind {
        if self.score >= NEARLY_SAME { AnswerKind::TakenUp } else { AnswerKind::Adapted }
    }
}

/// The place of an item among those compared, carried through the comparison as its line.
fn place(n: usize) -> Span {
    let n = u32::try_from(n).unwrap_or(u32::MAX);
    Span { page: 0, lines: [n, n] }
}

enum Own {
    Goal(GoalId),
    Measure(MeasureId),
}

/// The own plan as it is compared, and what stands at each place in it.
fn own_outline(tree: &PlanTree) -> (Outline, Vec<Own>) {
    let mut at: Vec<Own> = Vec::new();
    let mut areas = Vec::new();
    for area in &tree.areas {
        let mut goals = Vec::new();
        for goal in &area.goals {
            let span = place(at.len());
            at.push(Own::Goal(goal.id));
            let measures = area.measures_of(Some(goal.id)).map(|m| measure(m, &mut at)).collect();
            goals.push(Goal { text: goal.text.clone(), span, measures, ..Goal::default() });
        }
        let measures = area.measures_of(None).map(|m| measure(m, &mut at)).collect();
        areas.push(Area { title: Some(area.title.clone()), goals, measures, ..Area::default() });
    }
    (Outline { language: tree.plan.lang.code().to_owned(), areas, ..Outline::default() }, at)
}

fn measure(m: &plans::Measure, at: &mut Vec<Own>) -> Measure {
    let span = place(at.len());
    at.push(Own::Measure(m.id));
    Measure { text: m.text.clone(), span, ..Measure::default() }
}

/// The higher plan as it is compared: the measures that are put to the unit, and all of its goals.
fn higher_outline(tree: &PlanTree, asked: &[AskedArea]) -> (Outline, Vec<MeasureId>) {
    let mut at: Vec<MeasureId> = Vec::new();
    let mut areas = Vec::new();
    for area in &tree.areas {
        let goals = area.goals.iter().map(|goal| Goal { text: goal.text.clone(), ..Goal::default() }).collect();
        let asked = asked.iter().find(|a| a.id == area.id).map_or(&[][..], |a| &a.measures[..]);
        let measures = asked
            .iter()
            .map(|m| {
                let span = place(at.len());
                at.push(m.id);
                Measure { text: m.text.clone(), span, ..Measure::default() }
            })
            .collect();
        areas.push(Area { title: Some(area.title.clone()), goals, measures, ..Area::default() });
    }
    (
        Outline {
            language: tree.plan.lang.code().to_owned(),
            main_goal: tree.plan.main_goal.clone(),
            areas,
            ..Outline::default()
        },
        at,
    )
}

/// The links that the wording of two plans proposes. Pure.
#[must_use]
pub(crate) fn propose(own: &PlanTree, higher: &PlanTree, asked: &[AskedArea]) -> Vec<Proposed> {
    let (own, own_at) = own_outline(own);
    let (higher, higher_at) = higher_outline(higher, asked);
    let index = |span: Span| usize::try_from(span.lines[0]).unwrap_or(usize::MAX);
    align_outlines(&own, &higher, "")
        .into_iter()
        .filter_map(|found| {
            let measure = *higher_at.get(index(found.higher_span))?;
            let (own_goal, own_measure) = match own_at.get(index(found.local_span))? {
                Own::Goal(goal) => (Some(*goal), None),
                Own::Measure(measure) => (None, Some(*measure)),
            };
            let link = Link { measure, own_goal, own_measure };
            Some(Proposed { id: ComparisonId::new(), link, score: found.score, likely: found.accepted })
        })
        .collect()
}

/// Compares the permit's unit's plan with a higher one and keeps what is proposed; links that stand already are left out.
/// Gives how many are proposed.
///
/// # Errors
/// `NotFound` when either plan is not to be seen, the own one is not the unit's action plan, or the higher one is not an
/// adopted plan of a unit above.
pub fn compare(
    tx: &mut Tx,
    scope: &Scope,
    permit: &Permit<WritePlan>,
    plan: PlanId,
    higher: PlanId,
    at_ms: i64,
) -> Result<usize> {
    store_actions::period(tx, permit.unit(), plan)?.ok_or(Error::NotFound)?;
    let own = plans::tree(tx, scope, plan)?;
    let higher_tree = plans::tree(tx, scope, higher)?;
    let above = units::place(tx, permit.unit())?;
    let fits = higher_tree.plan.adoption.is_some() && higher != plan;
    if !fits || (higher_tree.plan.unit != above.unit && !above.above.contains(&higher_tree.plan.unit)) {
        return Err(Error::NotFound);
    }
    let unit = units::find(tx, permit.unit())?;
    let asked = crate::asked::asked(&higher_tree, unit.level, unit.id);
    let standing = store_links::links(tx, plan)?;
    let mut all = propose(&own, &higher_tree, &asked);
    all.retain(|proposed| !standing.contains(&proposed.link));
    if own.plan.higher != Some(higher) {
        store_links::compare_with(tx, permit, plan, higher, at_ms)?;
    }
    store_links::propose(tx, permit, plan, &all)?;
    db::record(tx, &db::Entry::of(at_ms, permit.by(), "compare", "plan", &plan, Some(&permit.unit())))?;
    Ok(all.len())
}

/// What waits to be accepted in a plan, likely ones first, for who sits on the unit's board.
///
/// # Errors
/// `NotFound`.
pub fn proposed(c: &mut Conn, scope: &Scope, plan: &OwnPlan) -> Result<Vec<Proposed>> {
    if !crate::store::sits_on_board(c, scope, plan.tree.plan.unit)? {
        return Err(Error::NotFound);
    }
    store_links::proposed(c, plan.tree.plan.id)
}

fn accept(
    tx: &mut Tx,
    scope: &Scope,
    (write, answer): (&Permit<WritePlan>, &Permit<AnswerPlan>),
    plan: PlanId,
    wanted: impl Fn(&Proposed) -> bool,
    at_ms: i64,
) -> Result<usize> {
    let own = own_plan(tx, scope, plan)?;
    if own.tree.plan.unit != write.unit() || write.unit() != answer.unit() {
        return Err(Error::NotFound);
    }
    let higher = own.higher.as_ref().ok_or(Error::NotFound)?;
    let links: Vec<Proposed> = store_links::proposed(tx, plan)?.into_iter().filter(wanted).collect();
    store_links::accept(tx, write, plan, &links)?;
    let open = |l: &&Proposed| higher.answers.as_ref().is_none_or(|answers| !answers.contains_key(&l.link.measure));
    let answers: Vec<(MeasureId, AnswerKind)> =
        links.iter().filter(open).map(|l| (l.link.measure, l.answer())).collect();
    crate::store::insert_missing_drafts(tx, answer, higher.plan.id, &answers, at_ms)?;
    db::record(tx, &db::Entry::of(at_ms, write.by(), "accept_links", "plan", &plan, Some(&write.unit())))?;
    Ok(links.len())
}

/// Accepts every likely link: the goal or action carries the measure out, and the measure gets a draft answer where it had none.
/// Gives how many.
///
/// # Errors
/// `NotFound` when the plan is not the permits' unit's.
pub fn accept_likely(
    tx: &mut Tx,
    scope: &Scope,
    permits: (&Permit<WritePlan>, &Permit<AnswerPlan>),
    plan: PlanId,
    at_ms: i64,
) -> Result<usize> {
    accept(tx, scope, permits, plan, |link| link.likely, at_ms)
}

/// Accepts one link.
///
/// # Errors
/// `NotFound` when it does not wait in the plan (any more), or the plan is not the permits' unit's.
pub fn accept_link(
    tx: &mut Tx,
    scope: &Scope,
    permits: (&Permit<WritePlan>, &Permit<AnswerPlan>),
    plan: PlanId,
    link: ComparisonId,
    at_ms: i64,
) -> Result<()> {
    match accept(tx, scope, permits, plan, |l| l.id == link, at_ms)? {
        0 => Err(Error::NotFound),
        _ => Ok(()),
    }
}

/// Takes a proposed link away.
///
/// # Errors
/// `NotFound` as `accept_link`.
pub fn dismiss_link(tx: &mut Tx, permit: &Permit<WritePlan>, plan: PlanId, link: ComparisonId) -> Result<()> {
    store_actions::period(tx, permit.unit(), plan)?.ok_or(Error::NotFound)?;
    if store_links::dismiss(tx, permit, plan, link)? == 0 { Err(Error::NotFound) } else { Ok(()) }
}
