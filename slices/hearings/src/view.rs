//! How a proposal is shown: its words, who it is from, what would change, and what was said to it.

use reading::difference::{Change, Piece, difference};
use units::Level;

use crate::T;
use crate::decision::{Decision, Ruling};
use crate::item::{ItemKind, ItemRef, ProposalKind};
use crate::lines::{Line, text_of};
use crate::proposal::{Proposal, State, Supporter};

/// What was recommended or decided, in words.
pub(crate) struct Said {
    pub(crate) decision: &'static str,
    pub(crate) label: String,
    pub(crate) answer: String,
    /// The text that becomes, word by word against the item's.
    pub(crate) becomes: Vec<Piece>,
}

/// A proposal as it is drawn.
pub(crate) struct Shown {
    pub(crate) p: Proposal,
    pub(crate) kind: String,
    pub(crate) from: String,
    pub(crate) pieces: Vec<Piece>,
    /// Where it would be moved to.
    pub(crate) to: String,
    pub(crate) level: String,
    pub(crate) supporters: Vec<String>,
    pub(crate) recommendation: Option<Said>,
    pub(crate) decision: Option<Said>,
    pub(crate) fate: String,
    pub(crate) held: String,
}

impl Shown {
    pub(crate) fn of(t: T, p: Proposal, lines: &[Line], levels: &[Level]) -> Self {
        let said = |ruling: &Ruling| Said {
            decision: ruling.decision.word(),
            label: decision(t, ruling.decision),
            answer: ruling.answer.clone(),
            becomes: ruling.becomes.as_ref().map(|text| difference(base(&p), text)).unwrap_or_default(),
        };
        let level = p.level.and_then(|id| levels.iter().find(|l| l.id == id)).map(|l| l.name(t.0).to_owned());
        let (fate, held) = p.fate.as_ref().map_or_else(Default::default, |(word, _, why)| {
            (t.by_name(&format!("fate-{word}"), Vec::new()), why.clone().unwrap_or_default())
        });
        Self {
            kind: kind(t, p.kind),
            from: from(t, &p),
            pieces: pieces(&p),
            to: p.to.as_ref().map(|to| place(t, lines, to)).unwrap_or_default(),
            level: level.unwrap_or_default(),
            supporters: p.supporters.iter().map(|s| supporter(t, s)).collect(),
            recommendation: p.recommendation.as_ref().map(said),
            decision: p.decision.as_ref().map(said),
            fate,
            held,
            p,
        }
    }

    pub(crate) fn is_draft(&self) -> bool {
        self.p.state == State::Draft
    }

    pub(crate) fn is_withdrawn(&self) -> bool {
        self.p.state == State::Withdrawn
    }

    /// When and where a board agreed.
    pub(crate) fn agreed(&self, t: &T) -> String {
        match (&self.p.agreed_on, &self.p.minutes) {
            (Some(day), Some(minutes)) => t.agreed_line(words::iso_date(t.0, day), minutes.as_str()),
            _ => String::new(),
        }
    }
}

/// The text that a proposal's own text is held against.
fn base(p: &Proposal) -> &str {
    match p.kind {
        ProposalKind::Reword | ProposalKind::Strike => &p.present,
        _ => p.text.as_deref().unwrap_or_default(),
    }
}

fn pieces(p: &Proposal) -> Vec<Piece> {
    let text = p.text.clone().unwrap_or_default();
    match p.kind {
        ProposalKind::Reword => difference(&p.present, &text),
        ProposalKind::Strike => vec![Piece { change: Change::TakenOut, text: p.present.clone() }],
        ProposalKind::Move => vec![Piece { change: Change::Kept, text: p.present.clone() }],
        ProposalKind::Comment => vec![Piece { change: Change::Kept, text }],
        _ => vec![Piece { change: Change::PutIn, text }],
    }
}

pub(crate) fn kind(t: T, kind: ProposalKind) -> String {
    t.by_name(&format!("kind-{}", kind.word()), Vec::new())
}

pub(crate) fn item_kind(t: T, kind: ItemKind) -> String {
    t.by_name(&format!("item-{}", kind.word()), Vec::new())
}

pub(crate) fn decision(t: T, decision: Decision) -> String {
    t.by_name(&format!("decision-{}", decision.word()), Vec::new())
}

pub(crate) fn from(t: T, p: &Proposal) -> String {
    match (&p.person, p.own) {
        (Some(name), true) if p.named => t.from_person(name.as_str(), p.unit_name.as_str()),
        (Some(name), true) => t.from_unnamed_person(name.as_str(), p.unit_name.as_str()),
        (None, true) => t.from_member(p.unit_name.as_str()),
        (_, false) => p.unit_name.clone(),
    }
}

fn supporter(t: T, s: &Supporter) -> String {
    match (&s.person, s.own) {
        (Some(name), true) => t.from_person(name.as_str(), s.unit_name.as_str()),
        (None, true) => t.from_member(s.unit_name.as_str()),
        (_, false) => s.unit_name.clone(),
    }
}

/// Where something is moved to, in words.
pub(crate) fn place(t: T, lines: &[Line], to: &ItemRef) -> String {
    let text = text_of(lines, to).unwrap_or_default();
    match to.kind {
        ItemKind::Area => t.place_area(text),
        ItemKind::Goal => t.place_goal(text),
        _ => t.place_after(text),
    }
}

/// The proposals of each item in plan order: what the item is, its text, and what is said about it. Those about items that
/// are not there any more come last.
pub(crate) struct Group {
    pub(crate) item: ItemRef,
    pub(crate) label: String,
    pub(crate) text: String,
    pub(crate) shown: Vec<Shown>,
}

pub(crate) fn groups(t: T, title: &str, lines: &[Line], all: Vec<Shown>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for shown in all {
        match groups.iter_mut().find(|group| group.item == shown.p.item) {
            Some(group) => group.shown.push(shown),
            None => groups.push(Group {
                item: shown.p.item.clone(),
                label: item_kind(t, shown.p.item.kind),
                text: if shown.p.item.kind == ItemKind::Plan { title.to_owned() } else { shown.p.present.clone() },
                shown: vec![shown],
            }),
        }
    }
    let at = |item: &ItemRef| match item.kind {
        ItemKind::Plan => 0,
        _ => lines.iter().position(|line| line.item == *item).map_or(usize::MAX, |n| n + 1),
    };
    groups.sort_by_key(|group| at(&group.item));
    groups
}
