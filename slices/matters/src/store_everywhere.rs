//! The SQL of matters everywhere: two statements, however many there are.

use db::{Conn, p, sql};
use jiff::civil::Date;
use kernel::id::{AccountId, MatterId, UnitId};
use kernel::{Error, Result};

use crate::standing::{EventKind, Happened};
use crate::store::day;

pub(crate) struct MatterRow {
    pub(crate) id: MatterId,
    pub(crate) unit: UnitId,
    pub(crate) account: AccountId,
    pub(crate) answer_by: Date,
}

pub(crate) struct EventRow {
    pub(crate) matter: MatterId,
    pub(crate) kind: EventKind,
    to: Option<UnitId>,
    assigned_to: Option<String>,
    pub(crate) answer_by: Option<Date>,
    pub(crate) at_ms: i64,
}

impl EventRow {
    pub(crate) fn happened(&self) -> Happened {
        Happened { kind: self.kind, to: self.to, assigned_to: self.assigned_to.clone() }
    }
}

/// Whether matter `m` is open, or something happened with it since an instant (`$1`).
macro_rules! of_now {
    () => {
        "EXISTS (SELECT 1 FROM matter_event last WHERE last.matter = m.id
                 AND last.seq = (SELECT max(n.seq) FROM matter_event n WHERE n.matter = m.id)
                 AND (last.at_ms >= $1 OR last.kind NOT IN ('answered', 'withdrawn')))"
    };
}

pub(crate) fn matters(c: &mut Conn, since_ms: i64) -> Result<Vec<MatterRow>> {
    c.query(
        sql!(concat!(
            "SELECT m.id, m.unit, m.account, m.answer_by FROM matter m WHERE ",
            of_now!(),
            " ORDER BY m.answer_by, m.id"
        )),
        p![since_ms],
        |row| {
            let answer_by = day(&row.get::<String>(3)?)?;
            Ok(MatterRow { id: row.get(0)?, unit: row.get(1)?, account: row.get(2)?, answer_by })
        },
    )
}

pub(crate) fn events(c: &mut Conn, since_ms: i64) -> Result<Vec<EventRow>> {
    c.query(
        sql!(concat!(
            "SELECT e.matter, e.kind, e.to_unit, e.assigned_to, e.answer_by, e.at_ms
             FROM matter m JOIN matter_event e ON e.matter = m.id WHERE ",
            of_now!(),
            " ORDER BY e.matter, e.seq"
        )),
        p![since_ms],
        |row| {
            let word: String = row.get(1)?;
            Ok(EventRow {
                matter: row.get(0)?,
                kind: EventKind::from_word(&word).ok_or_else(|| Error::Internal(format!("no such event: {word}")))?,
                to: row.get(2)?,
                assigned_to: row.get(3)?,
                answer_by: row.get::<Option<String>>(4)?.map(|text| day(&text)).transpose()?,
                at_ms: row.get(5)?,
            })
        },
    )
}
