//! Where a matter is and how far it has come, as its events tell; and what may happen to it next. Pure.

use kernel::Place;
use kernel::id::UnitId;

/// What can happen to a matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventKind {
    /// A unit sent it to one above.
    Raised,
    /// The unit that has it says that it has seen it.
    Received,
    /// The unit that has it says who looks at it.
    Assigned,
    /// The unit that had it sent it to another.
    PassedOn,
    /// The unit that has it answered.
    Answered,
    /// The unit that raised it needs no answer any more.
    Withdrawn,
    /// The unit that raised it asks again.
    Reopened,
}

impl EventKind {
    /// Every kind.
    pub const ALL: [Self; 7] =
        [Self::Raised, Self::Received, Self::Assigned, Self::PassedOn, Self::Answered, Self::Withdrawn, Self::Reopened];

    /// The word that the database uses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Raised => "raised",
            Self::Received => "received",
            Self::Assigned => "assigned",
            Self::PassedOn => "passed-on",
            Self::Answered => "answered",
            Self::Withdrawn => "withdrawn",
            Self::Reopened => "reopened",
        }
    }

    /// The kind that a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether it is for the unit that raised the matter; everything else is for the unit that has it.
    #[must_use]
    pub fn is_for_the_raiser(self) -> bool {
        matches!(self, Self::Raised | Self::Withdrawn | Self::Reopened)
    }
}

/// As much of an event as decides where a matter is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// What happened.
    pub kind: EventKind,
    /// Raised and passed on: where to.
    pub to: Option<UnitId>,
    /// Assigned: to whom.
    pub assigned_to: Option<String>,
}

/// How far a matter has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Sent, and not yet said to be seen.
    Sent,
    /// Seen.
    Received,
    /// Somebody looks at it.
    Assigned,
    /// Answered.
    Answered,
    /// Withdrawn.
    Withdrawn,
}

/// Where a matter is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The unit that has it; of what is answered or withdrawn, the one that had it last.
    pub at: UnitId,
    /// How far it has come there.
    pub stage: Stage,
    /// Who looks at it there, when somebody does.
    pub assigned_to: Option<String>,
    /// Every unit that has it or has had it, in the order in which they first got it.
    pub had: Vec<UnitId>,
}

/// What a matter's events come to, in order. The raising unit has it as long as nothing has happened.
#[must_use]
pub fn standing(raised_by: UnitId, events: &[Happened]) -> Standing {
    let mut now = Standing { at: raised_by, stage: Stage::Sent, assigned_to: None, had: Vec::new() };
    for event in events {
        match event.kind {
            EventKind::Raised | EventKind::PassedOn => {
                now.at = event.to.unwrap_or(now.at);
                now.stage = Stage::Sent;
                now.assigned_to = None;
                if !now.had.contains(&now.at) {
                    now.had.push(now.at);
                }
            }
            EventKind::Received => now.stage = Stage::Received,
            EventKind::Assigned => {
                now.stage = Stage::Assigned;
                now.assigned_to.clone_from(&event.assigned_to);
            }
            EventKind::Answered => now.stage = Stage::Answered,
            EventKind::Withdrawn => now.stage = Stage::Withdrawn,
            EventKind::Reopened => {
                now.stage = Stage::Sent;
                now.assigned_to = None;
            }
        }
    }
    now
}

impl Standing {
    /// Whether an answer is still waited for.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.stage, Stage::Sent | Stage::Received | Stage::Assigned)
    }

    /// Whether this may happen next; by whom is for the policy.
    #[must_use]
    pub fn allows(&self, kind: EventKind) -> bool {
        match kind {
            EventKind::Raised => false,
            EventKind::Received => self.stage == Stage::Sent,
            EventKind::Assigned | EventKind::PassedOn | EventKind::Answered | EventKind::Withdrawn => self.is_open(),
            EventKind::Reopened => self.stage == Stage::Answered,
        }
    }

    /// The units that it may be passed on to from the one that has it, whose place this is: those above, nearest first, and
    /// those that have had it.
    #[must_use]
    pub fn onward(&self, place: &Place) -> Vec<UnitId> {
        let mut to = place.above.clone();
        to.extend(self.had.iter().copied().filter(|unit| *unit != self.at && !place.above.contains(unit)));
        to
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use EventKind::{Answered, Assigned, PassedOn, Raised, Received, Reopened, Withdrawn};

    fn to(kind: EventKind, unit: UnitId) -> Happened {
        Happened { kind, to: Some(unit), assigned_to: None }
    }

    fn then(kind: EventKind) -> Happened {
        let assigned_to = (kind == Assigned).then(|| "sekretæren".to_owned());
        Happened { kind, to: None, assigned_to }
    }

    #[test]
    fn where_a_matter_is_follows_from_what_happened() {
        let (branch, district, national) = (UnitId::new(), UnitId::new(), UnitId::new());
        let table = [
            (vec![to(Raised, district)], district, Stage::Sent),
            (vec![to(Raised, national)], national, Stage::Sent),
            (vec![to(Raised, district), then(Received)], district, Stage::Received),
            (vec![to(Raised, district), then(Assigned)], district, Stage::Assigned),
            (vec![to(Raised, district), then(Assigned), to(PassedOn, national)], national, Stage::Sent),
            (vec![to(Raised, district), to(PassedOn, national), to(PassedOn, district)], district, Stage::Sent),
            (vec![to(Raised, district), then(Received), then(Answered)], district, Stage::Answered),
            (vec![to(Raised, district), then(Answered), then(Reopened)], district, Stage::Sent),
            (vec![to(Raised, district), to(PassedOn, national), then(Withdrawn)], national, Stage::Withdrawn),
        ];
        for (events, at, stage) in table {
            let now = standing(branch, &events);
            assert_eq!((now.at, now.stage), (at, stage), "{events:?}");
            assert_eq!(now.assigned_to.is_some(), stage == Stage::Assigned, "{events:?}");
        }
    }

    #[test]
    fn what_may_happen_next_follows_from_how_far_it_has_come() {
        let (branch, district) = (UnitId::new(), UnitId::new());
        let table: [(&[EventKind], &[EventKind]); 6] = [
            (&[], &[Received, Assigned, PassedOn, Answered, Withdrawn]),
            (&[Received], &[Assigned, PassedOn, Answered, Withdrawn]),
            (&[Received, Assigned], &[Assigned, PassedOn, Answered, Withdrawn]),
            (&[Answered], &[Reopened]),
            (&[Answered, Reopened], &[Received, Assigned, PassedOn, Answered, Withdrawn]),
            (&[Withdrawn], &[]),
        ];
        for (so_far, next) in table {
            let mut events = vec![to(Raised, district)];
            events.extend(so_far.iter().map(|kind| then(*kind)));
            let now = standing(branch, &events);
            let allowed: Vec<EventKind> = EventKind::ALL.into_iter().filter(|kind| now.allows(*kind)).collect();
            assert_eq!(allowed, next, "{so_far:?}");
        }
    }

    #[test]
    fn a_matter_goes_upwards_or_back_to_where_it_has_been() {
        let (branch, district, national) = (UnitId::new(), UnitId::new(), UnitId::new());
        let at_district = standing(branch, &[to(Raised, district)]);
        assert_eq!(at_district.onward(&Place { unit: district, above: vec![national] }), vec![national]);
        let at_national = standing(branch, &[to(Raised, district), to(PassedOn, national)]);
        assert_eq!(at_national.onward(&Place { unit: national, above: vec![] }), vec![district]);
        let back = standing(branch, &[to(Raised, district), to(PassedOn, national), to(PassedOn, district)]);
        assert_eq!(back.onward(&Place { unit: district, above: vec![national] }), vec![national]);
        let straight = standing(branch, &[to(Raised, national)]);
        assert_eq!(straight.onward(&Place { unit: national, above: vec![] }), vec![]);
    }

    #[test]
    fn every_kind_reads_back_from_its_word() {
        for kind in EventKind::ALL {
            assert_eq!(EventKind::from_word(kind.word()), Some(kind));
        }
    }
}
