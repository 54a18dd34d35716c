//! From decided proposals to the changes of the next version and the fate of every proposal, none left out. Pure: the
//! pages ask it what would happen, and `consolidation` writes what it says.

use std::collections::HashMap;

use crate::change::{Act, Change, apply};
use crate::decision::Decision;
use crate::item::{ItemKind, ItemRef, ProposalKind};
use crate::lines::{Line, at};

/// A proposal as far as consolidation needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The proposal, as text.
    pub id: String,
    /// What it says.
    pub kind: ProposalKind,
    /// On what.
    pub item: ItemRef,
    /// Where to, for a move.
    pub to: Option<ItemRef>,
    /// Its text.
    pub text: Option<String>,
    /// Whether it was taken back by who gave it.
    pub withdrawn: bool,
    /// What was decided; `None` while it is not.
    pub decision: Option<Decision>,
    /// The text that becomes, where it was accepted in part.
    pub becomes: Option<String>,
}

/// What those who make the version say about one accepted proposal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Review {
    /// Another text than the one decided.
    pub text: Option<String>,
    /// Why it is held back, when it is.
    pub held: Option<String>,
}

/// What became of a proposal. Each has exactly one fate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It stands in the version as it was proposed.
    Applied,
    /// It stands in the version with another text, or in part.
    Changed,
    /// It was accepted and does not stand in the version, for this reason.
    HeldBack(String),
    /// It was not accepted.
    NotAccepted,
    /// What it asked for stood in the plan already.
    AlreadyMet,
    /// It was a comment, or one that is only answered.
    Answered,
    /// It was taken back.
    Withdrawn,
}

impl Fate {
    /// The word that the database uses.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::Changed => "changed",
            Self::HeldBack(_) => "held-back",
            Self::NotAccepted => "not-accepted",
            Self::AlreadyMet => "already-met",
            Self::Answered => "answered",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// What stands in the way of a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hindrance {
    /// These proposals have no decision.
    Undecided(Vec<String>),
    /// These accepted proposals cannot all be carried out.
    Conflict(Vec<String>),
    /// The items of these are not in the plan any more.
    NoPlace(Vec<String>),
}

/// What the version will be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// The changes, in the order of the proposals.
    pub changes: Vec<Change>,
    /// The lines of the version.
    pub lines: Vec<Line>,
    /// Every proposal's fate, and the text that came of it.
    pub fates: Vec<(String, Fate, Option<String>)>,
}

impl Decided {
    /// What is done when it is carried out as decided; nothing for what is not accepted, and for comments.
    #[must_use]
    pub fn act(&self) -> Option<Act> {
        let partly = match self.decision? {
            Decision::Accepted => false,
            Decision::InPart => true,
            Decision::NotAccepted | Decision::AlreadyMet | Decision::Answered => return None,
        };
        if self.withdrawn {
            return None;
        }
        let text = if partly { self.becomes.clone() } else { self.text.clone() };
        match self.kind {
            ProposalKind::Comment => None,
            ProposalKind::Reword => Some(Act::Reword(text?)),
            // "Strike" that is met in part becomes another wording; a move is met or not.
            ProposalKind::Strike if partly => Some(Act::Reword(text?)),
            ProposalKind::Strike => Some(Act::Strike),
            ProposalKind::Move => Some(Act::Move(self.to.clone()?)),
            kind => Some(Act::Add(kind.adds()?, text?)),
        }
    }

    fn change(&self, review: Option<&Review>) -> Option<Change> {
        let mut act = self.act()?;
        if let (Act::Reword(text) | Act::Add(_, text), Some(other)) = (&mut act, review.and_then(|r| r.text.clone())) {
            *text = other;
        }
        Some(Change { from: self.id.clone(), item: self.item.clone(), act })
    }
}

/// Settles a hearing: the changes and every proposal's fate.
///
/// # Errors
/// What stands in the way.
pub fn settle(before: &[Line], all: &[Decided], reviews: &HashMap<String, Review>) -> Result<Settled, Vec<Hindrance>> {
    let open: Vec<String> = all.iter().filter(|p| !p.withdrawn && p.decision.is_none()).map(|p| p.id.clone()).collect();
    if !open.is_empty() {
        return Err(vec![Hindrance::Undecided(open)]);
    }
    let mut changes = Vec::new();
    let mut fates = Vec::new();
    for proposal in all {
        let review = reviews.get(&proposal.id);
        let (fate, text) = match (proposal.change(review), review.and_then(|r| r.held.clone())) {
            (Some(_), Some(why)) => (Fate::HeldBack(why), None),
            (Some(change), None) => {
                let text = match &change.act {
                    Act::Reword(text) | Act::Add(_, text) => Some(text.clone()),
                    Act::Move(_) | Act::Strike => None,
                };
                let as_it_was =
                    proposal.decision == Some(Decision::Accepted) && proposal.act() == Some(change.act.clone());
                changes.push(change);
                (if as_it_was { Fate::Applied } else { Fate::Changed }, text)
            }
            (None, _) => (fate_without_change(proposal), None),
        };
        fates.push((proposal.id.clone(), fate, text));
    }
    let conflicts = conflicts(before, &changes);
    if !conflicts.is_empty() {
        return Err(conflicts.into_iter().map(Hindrance::Conflict).collect());
    }
    let lines = apply(before, &changes).map_err(|lost| vec![Hindrance::NoPlace(lost)])?;
    Ok(Settled { changes, lines, fates })
}

fn fate_without_change(proposal: &Decided) -> Fate {
    match proposal.decision {
        _ if proposal.withdrawn => Fate::Withdrawn,
        Some(Decision::NotAccepted) | None => Fate::NotAccepted,
        Some(Decision::AlreadyMet) => Fate::AlreadyMet,
        // A comment, whatever the word: nothing but its answer can come of it.
        Some(Decision::Answered | Decision::Accepted | Decision::InPart) => Fate::Answered,
    }
}

/// The accepted proposals on one item that cannot all be carried out: different wordings, a wording of what is struck,
/// moves to different places, and changes inside an area that is struck.
#[must_use]
pub fn conflicts(before: &[Line], changes: &[Change]) -> Vec<Vec<String>> {
    let mut found: Vec<Vec<String>> = Vec::new();
    for (n, one) in changes.iter().enumerate() {
        let against: Vec<&Change> = changes.iter().skip(n + 1).filter(|other| collide(before, one, other)).collect();
        if against.is_empty() {
            continue;
        }
        let ids = std::iter::once(one).chain(against).map(|change| change.from.clone());
        match found.iter_mut().find(|group| group.contains(&one.from)) {
            Some(group) => {
                for id in ids {
                    if !group.contains(&id) {
                        group.push(id);
                    }
                }
            }
            None => found.push(ids.collect()),
        }
    }
    found
}

fn collide(before: &[Line], one: &Change, other: &Change) -> bool {
    if one.item == other.item {
        match (&one.act, &other.act) {
            (Act::Reword(a), Act::Reword(b)) => return a != b,
            (Act::Move(a), Act::Move(b)) => return a != b,
            (Act::Strike, Act::Strike) => return false,
            (Act::Strike, Act::Reword(_) | Act::Move(_)) | (Act::Reword(_) | Act::Move(_), Act::Strike) => return true,
            _ => {}
        }
    }
    // "After this one" says nothing when this one is moved away as well.
    let follows = |a: &Change, b: &Change| matches!((&a.act, &b.act), (Act::Move(to), Act::Move(_)) if *to == b.item && to.kind == a.item.kind);
    follows(one, other) || follows(other, one) || inside(before, one, other) || inside(before, other, one)
}

/// Whether a change happens in, or leads into, what the other one strikes.
fn inside(before: &[Line], struck: &Change, other: &Change) -> bool {
    if struck.act != Act::Strike {
        return false;
    }
    let leads_there = matches!(&other.act, Act::Move(to) if *to == struck.item);
    let in_area = |item: &ItemRef| {
        struck.item.kind == ItemKind::Area
            && at(before, item)
                .and_then(|n| before.get(n))
                .is_some_and(|line| line.area.as_deref() == Some(&struck.item.id))
    };
    let into = matches!(&other.act, Act::Move(to) if in_area(to));
    let here =
        other.item == struck.item && matches!(other.act, Act::Add(..)) && struck.item.kind != ItemKind::Paragraph;
    let under = here && !matches!((&other.act, struck.item.kind), (Act::Add(ItemKind::Measure, _), ItemKind::Measure));
    leads_there || into || under || in_area(&other.item)
}
