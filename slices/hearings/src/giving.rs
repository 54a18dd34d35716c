//! Giving input: for a unit as a draft of its board that is then sent, or for oneself; changing it, taking it back, and
//! supporting others'. All of it ends at the deadline.

use db::Tx;
use jiff::civil::Date;
use kernel::access::{GiveOwnInput, GiveUnitInput};
use kernel::id::{AccountId, HearingId, LevelId, ProposalId, UnitId};
use kernel::{Error, Permit, Result};

use crate::hearing::Hearing;
use crate::item::{ItemKind, ItemRef, ProposalKind};
use crate::lines::{Line, at, text_of};
use crate::proposal::{Proposal, State};
use crate::{store, store_proposals};

/// Who speaks: a unit, or a person for themselves.
#[derive(Debug, Clone)]
pub enum Giver {
    /// A unit.
    Unit(Permit<GiveUnitInput>),
    /// A person, as one of a unit.
    Own(Permit<GiveOwnInput>),
}

impl Giver {
    /// The unit, or the person's.
    #[must_use]
    pub fn unit(&self) -> UnitId {
        match self {
            Self::Unit(permit) => permit.unit(),
            Self::Own(permit) => permit.unit(),
        }
    }

    /// Who writes.
    #[must_use]
    pub fn by(&self) -> AccountId {
        match self {
            Self::Unit(permit) => permit.by(),
            Self::Own(permit) => permit.by(),
        }
    }

    /// Whether a person speaks for themselves.
    #[must_use]
    pub fn is_own(&self) -> bool {
        matches!(self, Self::Own(_))
    }

    /// What a supporter is told apart by: the unit, or the person.
    pub(crate) fn who(&self) -> String {
        if self.is_own() { self.by().to_string() } else { self.unit().to_string() }
    }

    fn owns(&self, proposal: &Proposal) -> bool {
        self.is_own() == proposal.own && self.unit() == proposal.unit && (!proposal.own || proposal.mine)
    }
}

/// A proposal as typed.
#[derive(Debug, Clone)]
pub struct NewProposal {
    /// What it says.
    pub kind: ProposalKind,
    /// On what.
    pub item: ItemRef,
    /// Its text.
    pub text: Option<String>,
    /// Where to, for a move.
    pub to: Option<ItemRef>,
    /// The level that a new measure is for.
    pub level: Option<LevelId>,
    /// Why.
    pub reason: Option<String>,
    /// Whether the person is named to all readers.
    pub named: bool,
}

/// A text longer than this is no proposal to one item.
const LONGEST: usize = 8_000;

impl NewProposal {
    /// Holds it against the plan, and gives the item's present text.
    fn check(&self, hearing: &Hearing, lines: &[Line]) -> Result<String> {
        let whole = self.item == ItemRef::of(ItemKind::Plan, hearing.plan);
        let present = match text_of(lines, &self.item) {
            Some(text) => text.to_owned(),
            None if whole => hearing.title.clone(),
            None => return Err(Error::NotFound),
        };
        if !ProposalKind::on(self.item.kind).contains(&self.kind) {
            return Err(Error::NotFound);
        }
        let text = self.text.as_deref().unwrap_or_default().trim();
        if self.kind.has_text() && text.is_empty() {
            return Err(Error::fault("text", "fault-text"));
        }
        if text.len() > LONGEST || self.reason.as_deref().unwrap_or_default().len() > LONGEST {
            return Err(Error::fault("text", "fault-text-long"));
        }
        if self.kind == ProposalKind::Reword && text == present.trim() {
            return Err(Error::fault("text", "fault-same-text"));
        }
        if self.kind == ProposalKind::Move {
            let to = self.to.as_ref().filter(|to| **to != self.item);
            to.and_then(|to| at(lines, to)).ok_or_else(|| Error::fault("to", "fault-to"))?;
        }
        Ok(present)
    }
}

fn may_speak(tx: &mut Tx, giver: &Giver, hearing: &Hearing, now_ms: i64) -> Result<()> {
    hearing.must_be_open(now_ms)?;
    if store::is_asked(tx, hearing.id, giver.unit())? { Ok(()) } else { Err(Error::Forbidden) }
}

fn record(tx: &mut Tx, giver: &Giver, action: &'static str, id: ProposalId, at_ms: i64) -> Result<()> {
    db::record(tx, &db::Entry::of(at_ms, giver.by(), action, "proposal", &id, Some(&giver.unit())))
}

/// Gives input: a person's is sent at once, a unit's is a draft of its board.
///
/// # Errors
/// `Conflict("input-closed")` from the deadline on; `Forbidden` for a unit that is not asked; `NotFound` for an item that
/// is not in the plan, or a kind that does not go with it; `Invalid` for what is typed.
pub fn give(
    tx: &mut Tx,
    giver: &Giver,
    hearing: &Hearing,
    lines: &[Line],
    new: &NewProposal,
    now_ms: i64,
) -> Result<ProposalId> {
    may_speak(tx, giver, hearing, now_ms)?;
    let present = new.check(hearing, lines)?;
    let id = ProposalId::new();
    store_proposals::insert(tx, giver, hearing.id, id, new, &present, now_ms)?;
    record(tx, giver, "give", id, now_ms)?;
    Ok(id)
}

/// Changes what was given. Those who supported the earlier text do not stand behind the new one unless they say so again.
///
/// # Errors
/// As `give`; `Forbidden` when it is not theirs; `Conflict("changed-meanwhile")` when somebody else has changed it.
pub fn change(
    tx: &mut Tx,
    giver: &Giver,
    hearing: &Hearing,
    lines: &[Line],
    (proposal, revision): (&Proposal, i64),
    new: &NewProposal,
    now_ms: i64,
) -> Result<()> {
    may_speak(tx, giver, hearing, now_ms)?;
    theirs(giver, proposal)?;
    new.check(hearing, lines)?;
    if store_proposals::update(tx, proposal.id, revision, new)? == 0 {
        return Err(Error::Conflict("changed-meanwhile"));
    }
    if (&new.text, &new.to) != (&proposal.text, &proposal.to) {
        store_proposals::drop_supporters(tx, proposal.id)?;
    }
    record(tx, giver, "change", proposal.id, now_ms)
}

fn theirs(giver: &Giver, proposal: &Proposal) -> Result<()> {
    if !giver.owns(proposal) {
        return Err(Error::Forbidden);
    }
    if proposal.state == State::Withdrawn { Err(Error::Conflict("changed-meanwhile")) } else { Ok(()) }
}

/// Takes back what was given; a draft is gone, what was sent is kept as withdrawn.
///
/// # Errors
/// As `change`.
pub fn withdraw(tx: &mut Tx, giver: &Giver, hearing: &Hearing, proposal: &Proposal, now_ms: i64) -> Result<()> {
    may_speak(tx, giver, hearing, now_ms)?;
    theirs(giver, proposal)?;
    if proposal.state == State::Draft {
        store_proposals::delete_draft(tx, proposal.id)?;
    } else {
        store_proposals::withdraw(tx, proposal.id)?;
    }
    record(tx, giver, "withdraw", proposal.id, now_ms)
}

/// Sends drafts of the unit's board, as agreed in the board.
///
/// # Errors
/// `Conflict("input-closed")`; `Invalid` without the day or the reference, or when none is chosen; `Conflict` when one of
/// them is sent already.
pub fn send(
    tx: &mut Tx,
    permit: &Permit<GiveUnitInput>,
    hearing: &Hearing,
    ids: &[ProposalId],
    (agreed_on, minutes): (&str, &str),
    (today, now_ms): (Date, i64),
) -> Result<()> {
    let giver = Giver::Unit(permit.clone());
    may_speak(tx, &giver, hearing, now_ms)?;
    if ids.is_empty() {
        return Err(Error::fault("proposal", "fault-none-chosen"));
    }
    let day = match words::read_date(agreed_on) {
        None => return Err(Error::fault("agreed_on", "fault-date")),
        Some(day) if day > today => return Err(Error::fault("agreed_on", "fault-day-ahead")),
        Some(day) => day.to_string(),
    };
    if minutes.trim().is_empty() {
        return Err(Error::fault("minutes", "fault-minutes"));
    }
    let sent = store_proposals::send(tx, permit.unit(), hearing.id, ids, (&day, minutes.trim()), now_ms)?;
    if usize::try_from(sent) != Ok(ids.len()) {
        return Err(Error::Conflict("changed-meanwhile"));
    }
    for id in ids {
        record(tx, &giver, "send", *id, now_ms)?;
    }
    Ok(())
}

/// Stands behind somebody else's proposal, or does not any more.
///
/// # Errors
/// `Conflict("input-closed")`; `Forbidden` for a unit that is not asked, and for one's own; `NotFound` for a draft.
pub fn support(
    tx: &mut Tx,
    giver: &Giver,
    hearing: &Hearing,
    (proposal, stands): (&Proposal, bool),
    now_ms: i64,
) -> Result<()> {
    may_speak(tx, giver, hearing, now_ms)?;
    if proposal.state != State::Sent {
        return Err(Error::NotFound);
    }
    if giver.owns(proposal) {
        return Err(Error::Forbidden);
    }
    if stands {
        store_proposals::support(tx, proposal.id, giver, now_ms)?;
    } else {
        store_proposals::unsupport(tx, proposal.id, giver)?;
    }
    record(tx, giver, if stands { "support" } else { "unsupport" }, proposal.id, now_ms)
}

/// Whether a unit is asked in a hearing.
///
/// # Errors
/// The database's.
pub(crate) fn is_asked(c: &mut db::Conn, hearing: HearingId, unit: UnitId) -> Result<bool> {
    store::is_asked(c, hearing, unit)
}
