//! A unit's meetings, as far as recurring actions go by them: "after each board meeting", "before each annual meeting".

use db::{Conn, Tx};
use jiff::civil::Date;
use kernel::access::FollowUp;
use kernel::id::{MeetingId, UnitId};
use kernel::{Clock, Error, Permit, Result, Scope};

use crate::occasion::MeetingDays;
use crate::{store, store_decisions};

/// Whose meeting it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeetingKind {
    /// The board's.
    Board,
    /// The members'.
    Members,
    /// The annual meeting.
    Annual,
}

impl MeetingKind {
    /// Every kind, in the order shown to people.
    pub const ALL: [Self; 3] = [Self::Board, Self::Members, Self::Annual];

    /// The word that the database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Board => "board",
            Self::Members => "members",
            Self::Annual => "annual",
        }
    }

    /// The kind that a word names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// A unit's meetings, latest first; none when the scope has no post there.
///
/// # Errors
/// The database's.
pub fn meetings(c: &mut Conn, scope: &Scope, unit: UnitId) -> Result<Vec<(MeetingId, MeetingKind, Date)>> {
    if units::has_post(c, scope, unit)? { store::meetings(c, unit) } else { Ok(Vec::new()) }
}

/// The days of a unit's meetings; an annual meeting is a members' meeting too.
pub(crate) fn days(c: &mut Conn, unit: UnitId) -> Result<MeetingDays> {
    Ok(sorted(store::meetings(c, unit)?.into_iter().rev().map(|(_, kind, day)| (kind, day))))
}

/// Meetings, earliest first, by what goes by them.
pub(crate) fn sorted(meetings: impl IntoIterator<Item = (MeetingKind, Date)>) -> MeetingDays {
    let mut days = MeetingDays::default();
    for (kind, day) in meetings {
        match kind {
            MeetingKind::Board => days.board.push(day),
            MeetingKind::Members => days.members.push(day),
            MeetingKind::Annual => {
                days.members.push(day);
                days.annual.push(day);
            }
        }
    }
    days
}

/// Writes a meeting down; one that is there already stays as it is.
///
/// # Errors
/// The database's.
pub fn add_meeting(tx: &mut Tx, permit: &Permit<FollowUp>, kind: MeetingKind, on: Date, clock: &Clock) -> Result<()> {
    store::insert_meeting(tx, permit, kind, on, clock.now_ms())?;
    let entry = db::Entry::of(clock.now_ms(), permit.by(), "add_meeting", "unit", &permit.unit(), Some(&permit.unit()));
    db::record(tx, &entry)
}

/// Takes a meeting out that was written down by mistake.
///
/// # Errors
/// `NotFound` when the permit's unit has no such meeting; `Conflict("meeting-has-decided")` when decisions of it are written
/// down.
pub fn drop_meeting(tx: &mut Tx, permit: &Permit<FollowUp>, id: MeetingId, clock: &Clock) -> Result<()> {
    if store_decisions::has_decided(tx, id)? {
        return Err(Error::Conflict("meeting-has-decided"));
    }
    store::delete_meeting(tx, permit, id)?;
    db::record(tx, &db::Entry::of(clock.now_ms(), permit.by(), "drop_meeting", "meeting", &id, Some(&permit.unit())))
}
