//! The branches' answers to the national plan, and two branches' action plans: one still a draft, one adopted.

use std::collections::HashMap;

use db::Tx;
use jiff::civil::Date;
use kernel::access::{AdoptPlan, AnswerPlan, DecideAnswer, WritePlan};
use kernel::id::{AreaId, GoalId, MeasureId, PlanId};
use kernel::{Actor, Clock, Error, Permit, Place, Result};
use local_plans::{Answer, AnswerKind, Details, NewAction, NewDecision, NewHelp, NewRequest, Recurrence};
use plans::{NewPlan, PlanKind, PlanTree};
use serde::Deserialize;
use words::Lang;

use crate::plan::actor;
use crate::union::Founded;

#[derive(Deserialize)]
struct AnswerLine {
    unit: String,
    measure: String,
    answer: String,
    reason: Option<String>,
    /// The measure in the branch's own words.
    own_text: Option<String>,
    /// Whether it was given to last year's plan, and follows from there.
    #[serde(default)]
    earlier: bool,
}

#[derive(Deserialize)]
struct ActionLine {
    unit: String,
    area: String,
    goal: String,
    text: String,
    answers: Vec<String>,
    owner_post: Option<String>,
    owner_name: Option<String>,
    start: Option<Date>,
    due: Option<Date>,
    recurrence: Option<String>,
    cost_kroner: Option<i64>,
    released_hours: Option<f64>,
    indicator: Option<IndicatorLine>,
}

#[derive(Deserialize)]
struct IndicatorLine {
    text: String,
    unit: Option<String>,
    baseline: Option<f64>,
    target: Option<f64>,
    by: Option<Date>,
}

/// Who leads which branch.
const LEADERS: [(&str, &str); 4] =
    [("bergen-buss", "kari"), ("fjordane", "oddgeir"), ("haugalandet", "lillian"), ("boknafjorden", "perarne")];

/// What the boards have decided: branch, day, where the minutes say so, and how many of the answers, in their order. The
/// rest are drafts still.
const DECISIONS: [(&str, &str, &str, usize); 3] = [
    ("bergen-buss", "2026-01-21", "sak 4/26", usize::MAX),
    ("fjordane", "2026-01-29", "sak 6/26", usize::MAX),
    ("haugalandet", "2026-02-03", "sak 2/26", 4),
];

/// What Bergen had decided of one measure before it made up its mind.
const FIRST_SAID: (&str, AnswerKind, &str, &str) = ("bergen-buss", AnswerKind::Later, "2026-01-07", "sak 1/26");

pub(crate) fn answers_and_action_plans(tx: &mut Tx, founded: &Founded, national: PlanId, clock: &Clock) -> Result<()> {
    let answers: Vec<AnswerLine> = serde_json::from_str(include_str!("../data/svar.json")).map_err(Error::internal)?;
    let actions: Vec<ActionLine> =
        serde_json::from_str(include_str!("../data/aksjoner.json")).map_err(Error::internal)?;
    for (unit, leader) in LEADERS {
        let leader = actor(tx, leader, clock)?;
        let tree = plans::tree(tx, &leader.scope(), national)?;
        let measures: HashMap<&str, MeasureId> = tree.measures().map(|m| (m.text.as_str(), m.id)).collect();
        let place = units::place(tx, founded.unit(unit)?)?;
        let permit = leader.may::<AnswerPlan>(&place)?;
        let (earlier, lines): (Vec<&AnswerLine>, Vec<&AnswerLine>) =
            answers.iter().filter(|line| line.unit == unit).partition(|line| line.earlier);
        last_year(tx, &leader, (&tree, &place), &earlier, clock)?;
        for (_, kind, on_day, minutes) in [FIRST_SAID].into_iter().filter(|(branch, ..)| *branch == unit) {
            let changed = lines.iter().find(|line| line.own_text.is_some());
            let first = changed.map(|line| measure(&measures, &line.measure)).transpose()?.ok_or(Error::NotFound)?;
            local_plans::answer(tx, &permit, first, Answer::new(kind, None)?, clock.now_ms())?;
            decide(tx, &leader, national, (&place, on_day, minutes), &[first], clock)?;
        }
        for line in &lines {
            answer(tx, &permit, &measures, line, clock.now_ms())?;
        }
        for (_, on_day, minutes, n) in DECISIONS.into_iter().filter(|(branch, ..)| *branch == unit) {
            let decided = lines.iter().take(n).map(|line| measure(&measures, &line.measure));
            let decided = decided.collect::<Result<Vec<_>>>()?;
            decide(tx, &leader, national, (&place, on_day, minutes), &decided, clock)?;
        }
        let own: Vec<&ActionLine> = actions.iter().filter(|line| line.unit == unit).collect();
        if !own.is_empty() {
            let permit = leader.may::<WritePlan>(&place)?;
            let plan = action_plan(tx, &permit, &tree, &measures, &own, clock)?;
            if unit == "fjordane" {
                adopt(tx, &leader, plan, &leader.may::<AdoptPlan>(&place)?, clock)?;
            }
        }
    }
    Ok(())
}

/// The answers to the version before, as the board decided them then.
fn last_year(
    tx: &mut Tx,
    leader: &Actor,
    (now, place): (&PlanTree, &Place),
    lines: &[&AnswerLine],
    clock: &Clock,
) -> Result<()> {
    let (Some(plan), false) = (now.plan.previous, lines.is_empty()) else { return Ok(()) };
    let tree = plans::tree(tx, &leader.scope(), plan)?;
    let measures: HashMap<&str, MeasureId> = tree.measures().map(|m| (m.text.as_str(), m.id)).collect();
    let permit = leader.may::<AnswerPlan>(place)?;
    for line in lines {
        answer(tx, &permit, &measures, line, clock.now_ms())?;
    }
    let decided = lines.iter().map(|line| measure(&measures, &line.measure)).collect::<Result<Vec<_>>>()?;
    decide(tx, leader, plan, (place, "2025-02-12", "sak 5/25"), &decided, clock)
}

fn answer(
    tx: &mut Tx,
    permit: &Permit<AnswerPlan>,
    measures: &HashMap<&str, MeasureId>,
    line: &AnswerLine,
    at_ms: i64,
) -> Result<()> {
    let kind =
        AnswerKind::from_word(&line.answer).ok_or_else(|| Error::Internal(format!("no answer: {}", line.answer)))?;
    let answer = Answer { own_text: line.own_text.clone(), ..Answer::new(kind, line.reason.as_deref())? };
    local_plans::answer(tx, permit, measure(measures, &line.measure)?, answer, at_ms)
}

/// Writes down that a branch's board has decided some of its drafts.
fn decide(
    tx: &mut Tx,
    leader: &Actor,
    plan: PlanId,
    (place, on_day, minutes): (&Place, &str, &str),
    measures: &[MeasureId],
    clock: &Clock,
) -> Result<()> {
    let drafts = local_plans::present_of(tx, &leader.scope(), plan, place.unit)?.drafts;
    let chosen = measures.iter().filter_map(|id| Some((*id, drafts.get(id)?.at_ms))).collect();
    let new = NewDecision { on_day: on_day.into(), minutes: minutes.into(), chosen };
    let permit = leader.may::<DecideAnswer>(place)?;
    local_plans::decide(tx, &permit, plan, &new, clock.today(), clock.now_ms())?;
    Ok(())
}

/// The district asks its branches for answers by a day, and helps with one measure.
pub(crate) fn asked_from_the_district(tx: &mut Tx, national: PlanId, clock: &Clock) -> Result<()> {
    let district = actor(tx, "imran", clock)?;
    let tree = plans::tree(tx, &district.scope(), national)?;
    let asking = local_plans::asking(tx, &district, national)?;
    let from = asking.held.place.unit;
    let request = NewRequest {
        text: "Vi legger fram svarene på distriktsmøtet i april. Ring meg gjerne, eller be meg på styremøtet. Imran"
            .into(),
        by_on: "2026-03-20".into(),
    };
    local_plans::ask(tx, &asking.all(), from, national, &request, clock.today(), clock.now_ms())?;
    let is_for_branches = |m: &&plans::Measure| asking.units.iter().any(|unit| m.level == Some(unit.level));
    let help = NewHelp {
        measure: tree.measures().find(is_for_branches).map(|m| m.id),
        text: "Her er en mal for innkalling og protokoll til drøftingsmøtet.".into(),
        link: Some("https://samferd.example/maler/droftingsmote".into()),
        ..NewHelp::default()
    };
    local_plans::give_help(tx, &asking.all(), from, &tree, &help, clock.now_ms())?;
    Ok(())
}

fn measure(measures: &HashMap<&str, MeasureId>, text: &str) -> Result<MeasureId> {
    measures.get(text).copied().ok_or_else(|| Error::Internal(format!("no such measure: {text}")))
}

fn action_plan(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    national: &PlanTree,
    measures: &HashMap<&str, MeasureId>,
    lines: &[&ActionLine],
    clock: &Clock,
) -> Result<PlanId> {
    let unit = units::find(tx, permit.unit())?;
    let new = NewPlan {
        kind: PlanKind::ActionPlan,
        title: if unit.lang == Lang::Nn {
            "Handlingsplan 2026 for Samferd Fjordane"
        } else {
            "Handlingsplan 2026 for Samferd Bergen buss"
        }
        .into(),
        lang: unit.lang,
        from_on: "2026-01-01".into(),
        to_on: "2026-12-31".into(),
        main_goal: None,
        higher: Some(national.plan.id),
        previous: None,
        document: None,
    };
    let plan = plans::create(tx, permit, &new, clock.now_ms())?;
    let mut goals: HashMap<(&str, &str), (AreaId, GoalId)> = HashMap::new();
    for line in lines {
        let key = (line.area.as_str(), line.goal.as_str());
        let (area, goal) = match goals.get(&key) {
            Some(known) => *known,
            None => {
                let area = plans::add_area(tx, permit, plan, &line.area, clock.now_ms())?;
                let goal = plans::add_goal(tx, permit, plan, area, &line.goal, clock.now_ms())?;
                *goals.entry(key).or_insert((area, goal))
            }
        };
        let answers = line.answers.iter().map(|text| measure(measures, text)).collect::<Result<Vec<_>>>()?;
        let details = details(line);
        let action = NewAction { area, goal: Some(goal), text: &line.text, answers: &answers, details: &details };
        local_plans::add_action(tx, permit, plan, &action, clock.now_ms())?;
    }
    Ok(plan)
}

fn details(line: &ActionLine) -> Details {
    let indicator = line.indicator.as_ref();
    Details {
        owner_post: line.owner_post.clone(),
        owner_name: line.owner_name.clone(),
        start: line.start,
        due: line.due,
        recurrence: line.recurrence.as_deref().and_then(Recurrence::from_word),
        cost_considered: line.cost_kroner.is_some() || line.released_hours.is_some(),
        kroner: line.cost_kroner,
        released_hours: line.released_hours,
        indicator: indicator.map(|i| i.text.clone()),
        indicator_unit: indicator.and_then(|i| i.unit.clone()),
        baseline: indicator.and_then(|i| i.baseline),
        target: indicator.and_then(|i| i.target),
        indicator_by: indicator.and_then(|i| i.by),
    }
}

fn adopt(tx: &mut Tx, leader: &Actor, plan: PlanId, permit: &Permit<AdoptPlan>, clock: &Clock) -> Result<()> {
    let plan = plans::find(tx, &leader.scope(), plan)?;
    let adoption =
        plans::Adoption { organ: "årsmøtet".into(), on_day: "2026-02-07".into(), minutes: "sak 9/26".into() };
    plans::adopt(tx, permit, &plan, &adoption, clock.today(), clock.now_ms())
}
