//! Recommending and deciding, one by one or several at once. Two who write at once: the second is told, and nothing of
//! theirs is written.

use std::collections::HashMap;

use db::{Conn, Tx};
use kernel::access::DecideInput;
use kernel::id::ProposalId;
use kernel::{Error, Permit, Result, Scope};

use crate::decision::Ruling;
use crate::hearing::{Hearing, Stage, owned};
use crate::proposal::{self, Proposal, State};
use crate::store_decisions;

/// A proposal, and how often it had been changed when the form was made.
pub type Chosen = (ProposalId, i64);

/// Says the same of several proposals at one stage.
///
/// # Errors
/// `Conflict("input-open")` before the deadline, `"has-next-version"` after the version; `Invalid` when nothing is chosen
/// or the ruling does not go with one of them; `Conflict("changed-meanwhile")` when somebody else has decided one.
#[expect(clippy::too_many_arguments, reason = "who, where, what of which, and when: each is another thing")]
pub fn decide(
    tx: &mut Tx,
    permit: &Permit<DecideInput>,
    scope: &Scope,
    hearing: &Hearing,
    stage: Stage,
    chosen: &[Chosen],
    ruling: &Ruling,
    now_ms: i64,
) -> Result<()> {
    let found = those(tx, permit, scope, hearing, chosen, now_ms)?;
    for proposal in &found {
        ruling.check(proposal.kind)?;
    }
    let rulings: Vec<(Chosen, &Ruling)> = chosen.iter().map(|one| (*one, ruling)).collect();
    write(tx, permit, stage, &rulings, now_ms)
}

/// Decides as recommended.
///
/// # Errors
/// As `decide`; `Invalid` when one of them has no recommendation.
pub fn decide_as_recommended(
    tx: &mut Tx,
    permit: &Permit<DecideInput>,
    scope: &Scope,
    hearing: &Hearing,
    chosen: &[Chosen],
    now_ms: i64,
) -> Result<()> {
    let found = those(tx, permit, scope, hearing, chosen, now_ms)?;
    let advised: HashMap<ProposalId, &Ruling> =
        found.iter().filter_map(|p| p.recommendation.as_ref().map(|ruling| (p.id, ruling))).collect();
    let rulings: Option<Vec<(Chosen, &Ruling)>> =
        chosen.iter().map(|one| advised.get(&one.0).map(|ruling| (*one, *ruling))).collect();
    let rulings = rulings.ok_or_else(|| Error::fault("decision", "fault-not-recommended"))?;
    write(tx, permit, Stage::Decision, &rulings, now_ms)
}

fn those(
    c: &mut Conn,
    permit: &Permit<DecideInput>,
    scope: &Scope,
    hearing: &Hearing,
    chosen: &[Chosen],
    now_ms: i64,
) -> Result<Vec<Proposal>> {
    owned(permit.unit(), hearing)?;
    hearing.must_be_deciding(now_ms)?;
    if chosen.is_empty() {
        return Err(Error::fault("proposal", "fault-none-chosen"));
    }
    let mut all = proposal::of_hearing(c, scope, hearing)?;
    all.retain(|p| p.state == State::Sent && chosen.iter().any(|(id, _)| *id == p.id));
    if all.len() == chosen.len() { Ok(all) } else { Err(Error::NotFound) }
}

fn write(
    tx: &mut Tx,
    permit: &Permit<DecideInput>,
    stage: Stage,
    rulings: &[(Chosen, &Ruling)],
    now_ms: i64,
) -> Result<()> {
    if store_decisions::decide(tx, stage, rulings)? != rulings.len() {
        return Err(Error::Conflict("changed-meanwhile"));
    }
    for ((id, _), _) in rulings {
        let action = if stage == Stage::Decision { "decide" } else { "recommend" };
        db::record(tx, &db::Entry::of(now_ms, permit.by(), action, "proposal", id, Some(&permit.unit())))?;
    }
    Ok(())
}
