//! Comments and proposed changes as somebody sees them: names, recommendations and decisions are left out here for those
//! who may not see them yet.

use std::collections::HashMap;

use db::Conn;
use kernel::id::{HearingId, LevelId, ProposalId, UnitId};
use kernel::{Error, Result, Scope};

use crate::decision::Ruling;
use crate::hearing::Hearing;
use crate::item::{ItemRef, ProposalKind};
use crate::settle::Decided;
use crate::store_proposals;

/// The plans on which a unit's board gave input between two instants (milliseconds since 1970; the second is not within),
/// with how many comments and proposals it sent. None when the scope has no post there.
///
/// # Errors
/// The database's.
pub fn sent_by(c: &mut Conn, scope: &Scope, unit: UnitId, between: (i64, i64)) -> Result<Vec<(String, i64)>> {
    store_proposals::sent_by(c, scope, unit, between)
}

/// How far a proposal has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Within the unit's board.
    Draft,
    /// Sent.
    Sent,
    /// Taken back.
    Withdrawn,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Draft, Self::Sent, Self::Withdrawn];

    /// The word that the database uses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sent => "sent",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state that a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// A unit or person that stands behind a proposal.
#[derive(Debug, Clone)]
pub struct Supporter {
    /// The unit, or the person's unit.
    pub unit: UnitId,
    /// Its name.
    pub unit_name: String,
    /// The person's name, for whom may know it; `None` for a unit, and for "a member of".
    pub person: Option<String>,
    /// Whether it is a person who speaks for themselves.
    pub own: bool,
    /// Whether it is who reads.
    pub mine: bool,
}

/// A comment or a proposed change.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// Id.
    pub id: ProposalId,
    /// The unit that gives it; for a person, the unit they belong to.
    pub unit: UnitId,
    /// Its name.
    pub unit_name: String,
    /// Whether a person speaks for themselves.
    pub own: bool,
    /// Whether the person is named to all readers.
    pub named: bool,
    /// The person's name, for whom may know it.
    pub person: Option<String>,
    /// Whether who reads wrote it.
    pub mine: bool,
    /// Whether who reads sits on the board of its unit.
    pub ours: bool,
    /// What it says.
    pub kind: ProposalKind,
    /// On what.
    pub item: ItemRef,
    /// The item's text when it was given.
    pub present: String,
    /// Its own text.
    pub text: Option<String>,
    /// Where to, for a move.
    pub to: Option<ItemRef>,
    /// The level that a new measure is for.
    pub level: Option<LevelId>,
    /// Why.
    pub reason: Option<String>,
    /// How far it has come.
    pub state: State,
    /// When the board agreed, `YYYY-MM-DD`.
    pub agreed_on: Option<String>,
    /// Where the board's minutes say so.
    pub minutes: Option<String>,
    /// Counts its changes, so that two who write at once are told.
    pub revision: i64,
    /// What those responsible recommend; when it may be seen.
    pub recommendation: Option<Ruling>,
    /// What was decided; when it may be seen.
    pub decision: Option<Ruling>,
    /// What became of it in the next version: its fate's word, the text, why it was held back.
    pub fate: Option<(String, Option<String>, Option<String>)>,
    /// Who stands behind it.
    pub supporters: Vec<Supporter>,
}

impl Proposal {
    /// Whether who reads may change it or take it back: an own one is the person's, a unit's the board's.
    #[must_use]
    pub fn is_theirs(&self) -> bool {
        if self.own { self.mine } else { self.ours }
    }

    /// Leaves out what is not for this reader, or not yet.
    fn seen_in(mut self, hearing: &Hearing) -> Self {
        let board = !self.own && self.ours;
        let own_name = self.own && (self.named || self.mine || hearing.decides);
        if !board && !own_name {
            self.person = None;
        }
        if !hearing.decides && hearing.recommended_ms.is_none() {
            self.recommendation = None;
        }
        if !hearing.decides && hearing.decided_ms.is_none() {
            (self.decision, self.fate) = (None, None);
        }
        self
    }

    /// As consolidation needs it.
    pub(crate) fn decided(&self) -> Decided {
        Decided {
            id: self.id.to_string(),
            kind: self.kind,
            item: self.item.clone(),
            to: self.to.clone(),
            text: self.text.clone(),
            withdrawn: self.state == State::Withdrawn,
            decision: self.decision.as_ref().map(|ruling| ruling.decision),
            becomes: self.decision.as_ref().and_then(|ruling| ruling.becomes.clone()),
        }
    }
}

/// The proposals of a hearing that the scope sees, the first one first: what is sent, and what is the reader's own.
///
/// # Errors
/// The database's.
pub fn of_hearing(c: &mut Conn, scope: &Scope, hearing: &Hearing) -> Result<Vec<Proposal>> {
    let mut supporters: HashMap<ProposalId, Vec<Supporter>> = HashMap::new();
    for (proposal, mut supporter) in store_proposals::supporters(c, scope, hearing.id)? {
        if !supporter.own || !(supporter.mine || hearing.decides) {
            supporter.person = None;
        }
        supporters.entry(proposal).or_default().push(supporter);
    }
    let mut all = store_proposals::seen(c, scope, hearing.id)?;
    for proposal in &mut all {
        proposal.supporters = supporters.remove(&proposal.id).unwrap_or_default();
    }
    Ok(all.into_iter().map(|proposal| proposal.seen_in(hearing)).collect())
}

/// One proposal that the scope sees.
///
/// # Errors
/// `NotFound`.
pub fn find(c: &mut Conn, scope: &Scope, hearing: &Hearing, id: ProposalId) -> Result<Proposal> {
    of_hearing(c, scope, hearing)?.into_iter().find(|proposal| proposal.id == id).ok_or(Error::NotFound)
}

/// All that was ever sent in a hearing, also what was taken back (without its text): for those who settle it.
///
/// # Errors
/// `Forbidden` for others.
pub(crate) fn all_sent(c: &mut Conn, scope: &Scope, hearing: &Hearing) -> Result<Vec<Proposal>> {
    if !hearing.decides {
        return Err(Error::Forbidden);
    }
    let mut all: Vec<Proposal> =
        of_hearing(c, scope, hearing)?.into_iter().filter(|p| p.state == State::Sent).collect();
    all.extend(store_proposals::taken_back(c, scope, hearing.id)?);
    all.sort_by_key(|proposal| proposal.id);
    Ok(all)
}

/// How much has been said in a hearing, as somebody sees it.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    /// Sent by all.
    pub(crate) sent: i64,
    /// Of these, with a decision.
    pub(crate) decided: i64,
    /// Drafts in one's own boards.
    pub(crate) drafts: i64,
    /// Sent by oneself or one's boards.
    pub(crate) given: i64,
}

/// How many were sent in a hearing and not taken back.
///
/// # Errors
/// The database's.
pub(crate) fn count(c: &mut Conn, hearing: HearingId) -> Result<usize> {
    store_proposals::count(c, hearing)
}
