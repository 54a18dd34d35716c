//! How two branches judged the goals of their plans: half-way in June, and at the end in November. The judgements are data
//! (`data/evaluering.json`); some of their words are shared with those above. A third branch has actions and no goals, and a
//! fourth has no plan.

use db::Tx;
use evaluations::{Judgement, NewEvaluation, Stage, Words};
use jiff::civil::Date;
use kernel::access::Evaluate;
use kernel::{Clock, Error, Result};
use serde::Deserialize;

use crate::plan::actor;
use crate::together::own_plan;
use crate::union::Founded;

/// What a board wrote down of the goal whose text begins like this.
#[derive(Deserialize)]
struct Judged {
    on: Date,
    who: String,
    unit: String,
    stage: String,
    goal: String,
    judgement: String,
    reason: String,
    #[serde(default)]
    helped: String,
    #[serde(default)]
    helped_shared: bool,
    #[serde(default)]
    hindered: String,
    #[serde(default)]
    hindered_shared: bool,
    #[serde(default)]
    lesson: String,
    #[serde(default)]
    lesson_shared: bool,
}

pub(crate) fn goals_are_judged(tx: &mut Tx, founded: &Founded) -> Result<()> {
    let all: Vec<Judged> = serde_json::from_str(include_str!("../data/evaluering.json")).map_err(Error::internal)?;
    for judged in all {
        let clock = Clock::standing(judged.on);
        let leader = actor(tx, &judged.who, &clock)?;
        let tree = own_plan(tx, founded, &judged.unit, &leader)?;
        let permit = leader.may::<Evaluate>(&units::place(tx, tree.plan.unit)?)?;
        let unknown = |what: &str| Error::Internal(format!("the demo's evaluation says {what:?}, which is not there"));
        let goals = tree.areas.iter().flat_map(|area| &area.goals);
        let goal = goals.into_iter().find(|goal| goal.text.starts_with(&judged.goal)).map(|goal| goal.id);
        let goal = goal.ok_or_else(|| unknown(&judged.goal))?;
        let stage = Stage::from_word(&judged.stage).ok_or_else(|| unknown(&judged.stage))?;
        let new = NewEvaluation {
            judgement: Judgement::from_word(&judged.judgement).ok_or_else(|| unknown(&judged.judgement))?,
            reason: judged.reason,
            helped: Words { text: judged.helped, shared: judged.helped_shared },
            hindered: Words { text: judged.hindered, shared: judged.hindered_shared },
            lesson: Words { text: judged.lesson, shared: judged.lesson_shared },
            figures: Vec::new(),
        };
        evaluations::evaluate(tx, &permit, &tree.plan, (goal, stage), &new, &clock)?;
    }
    Ok(())
}
