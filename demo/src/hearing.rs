//! A thematic plan out for input, with what three branches and two members have said so far.

use std::collections::HashMap;

use db::Tx;
use hearings::{Giver, ItemKind, ItemRef, Line, NewHearing, NewProposal, ProposalKind};
use kernel::access::{AdoptPlan, GiveOwnInput, GiveUnitInput, ReadDocument};
use kernel::id::ProposalId;
use kernel::{Clock, Error, Result};
use reading::outline::Outline;
use serde::Deserialize;

use crate::plan::actor;
use crate::union::Founded;

#[derive(Deserialize)]
struct InputLine {
    by: String,
    unit: String,
    kind: String,
    on: String,
    to: Option<String>,
    text: Option<String>,
    level: Option<String>,
    reason: Option<String>,
    #[serde(default)]
    named: bool,
    sent: Option<(String, String)>,
}

/// The branch that stands behind the first proposal of another.
const SUPPORTER: (&str, &str) = ("boknafjorden", "perarne");

pub(crate) fn plan_out_for_input(tx: &mut Tx, founded: &Founded, clock: &Clock) -> Result<()> {
    let outline: Outline = serde_json::from_str(include_str!("../data/temaplan.json")).map_err(Error::internal)?;
    let input: Vec<InputLine> = serde_json::from_str(include_str!("../data/innspill.json")).map_err(Error::internal)?;
    let (national, unit, now) = (actor(tx, "solveig", clock)?, founded.unit("samferd")?, clock.now_ms());
    let (place, levels) = (units::place(tx, unit)?, units::levels(tx)?);
    let permit = national.may::<ReadDocument>(&place)?;
    let plan = plans::accept(tx, &permit, &plans::Draft::of(outline), &levels, None, None, now)?;
    let new = NewHearing {
        units: vec![unit],
        day: "12.3.2026".into(),
        time: "12:00".into(),
        instructions: Some(
            "Les planen i styret. Vi vil særlig vite om tiltakene lar seg gjøre hos dere, og hva som mangler.".into(),
        ),
        organ: "landsstyret".into(),
        on_day: "2026-02-05".into(),
        minutes: "sak 6/26".into(),
    };
    let hearing = hearings::open(tx, &national.may::<AdoptPlan>(&place)?, plan, &new, clock.today(), now)?;
    let lines = hearings::lines_of(&plans::tree(tx, &national.scope(), plan)?);
    let mut supported = None;
    for line in &input {
        let id = give(tx, founded, (hearing, &lines), line, clock)?;
        supported = supported.or(id);
    }
    let (unit, leader) = SUPPORTER;
    let leader = actor(tx, leader, clock)?;
    let hearing = hearings::find(tx, &leader.scope(), hearing)?;
    let giver = Giver::Unit(leader.may::<GiveUnitInput>(&units::place(tx, founded.unit(unit)?)?)?);
    let all = hearings::of_hearing(tx, &leader.scope(), &hearing)?;
    let first = all.iter().find(|p| Some(p.id) == supported).ok_or(Error::NotFound)?;
    hearings::support(tx, &giver, &hearing, (first, true), now)
}

/// Gives one piece of input; its id when it is sent.
fn give(
    tx: &mut Tx,
    founded: &Founded,
    (hearing, lines): (kernel::id::HearingId, &[Line]),
    line: &InputLine,
    clock: &Clock,
) -> Result<Option<ProposalId>> {
    let (by, place) = (actor(tx, &line.by, clock)?, units::place(tx, founded.unit(&line.unit)?)?);
    let hearing = hearings::find(tx, &by.scope(), hearing)?;
    let items: HashMap<&str, &ItemRef> = lines.iter().map(|l| (l.text.as_str(), &l.item)).collect();
    let item = |text: &str| items.get(text).map(|item| (*item).clone()).ok_or_else(|| Error::internal(text));
    let levels = units::levels(tx)?;
    let new = NewProposal {
        kind: ProposalKind::from_word(&line.kind).ok_or_else(|| Error::internal(&line.kind))?,
        item: if line.on.is_empty() { ItemRef::of(ItemKind::Plan, hearing.plan) } else { item(&line.on)? },
        text: line.text.clone(),
        to: line.to.as_deref().map(item).transpose()?,
        level: line.level.as_ref().and_then(|word| levels.iter().find(|l| l.is_called(word))).map(|l| l.id),
        reason: line.reason.clone(),
        named: line.named,
    };
    let own = matches!(line.by.as_str(), "biret" | "tomasz");
    let giver = if own { Giver::Own(by.may::<GiveOwnInput>(&place)?) } else { Giver::Unit(by.may(&place)?) };
    let id = hearings::give(tx, &giver, &hearing, lines, &new, clock.now_ms())?;
    let Some((day, minutes)) = &line.sent else { return Ok(own.then_some(id)) };
    let now = (clock.today(), clock.now_ms());
    hearings::send(tx, &by.may::<GiveUnitInput>(&place)?, &hearing, &[id], (day, minutes), now)?;
    Ok(Some(id))
}
