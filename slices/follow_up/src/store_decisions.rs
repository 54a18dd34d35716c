//! The SQL of what meetings decided.

use db::{Conn, Tx, p, sql};
use kernel::access::FollowUp;
use kernel::id::{MeasureId, MeetingDecisionId, MeetingId, PlanId, StatusId};
use kernel::{Error, Permit, Result, Scope};

use crate::decision::{Decided, Meeting};
use crate::meeting::MeetingKind;

/// A meeting of a unit in which the scope holds a post.
pub(crate) fn meeting(c: &mut Conn, scope: &Scope, id: MeetingId) -> Result<Option<Meeting>> {
    c.one(
        sql!(concat!(
            "SELECT m.id, m.unit, m.kind, m.on_day FROM meeting m
             WHERE m.id = $3 AND EXISTS (SELECT 1 FROM post mine WHERE mine.unit = m.unit AND ",
            units::held_today!(),
            ")"
        )),
        p![scope.account(), scope.day(), id],
        |row| {
            let kind = MeetingKind::from_word(&row.get::<String>(2)?).unwrap_or(MeetingKind::Board);
            let on = row.get::<String>(3)?.parse().map_err(Error::internal)?;
            Ok(Meeting { id: row.get(0)?, unit: row.get(1)?, kind, on })
        },
    )
}

pub(crate) fn of(c: &mut Conn, meeting: MeetingId) -> Result<Vec<Decided>> {
    c.query(
        sql!(
            "SELECT d.id, d.words, d.minutes, d.plan, d.measure, m.text, d.status IS NOT NULL
             FROM meeting_decision d LEFT JOIN measure m ON m.id = d.measure
             WHERE d.meeting = $1 ORDER BY d.at_ms, d.id"
        ),
        p![meeting],
        |row| {
            let (plan, measure): (Option<PlanId>, Option<MeasureId>) = (row.get(3)?, row.get(4)?);
            let text: Option<String> = row.get(5)?;
            let about = plan.zip(measure).zip(text).map(|((plan, measure), text)| (plan, measure, text));
            Ok(Decided { id: row.get(0)?, words: row.get(1)?, minutes: row.get(2)?, about, is_status: row.get(6)? })
        },
    )
}

/// How many decisions each meeting of a unit has.
pub(crate) fn counts(c: &mut Conn, scope: &Scope, unit: kernel::id::UnitId) -> Result<Vec<(MeetingId, i64)>> {
    c.query(
        sql!(concat!(
            "SELECT d.meeting, count(*) FROM meeting_decision d
             WHERE d.unit = $3 AND EXISTS (SELECT 1 FROM post mine WHERE mine.unit = d.unit AND ",
            units::held_today!(),
            ") GROUP BY d.meeting"
        )),
        p![scope.account(), scope.day(), unit],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Whether anything is written down of a meeting.
pub(crate) fn has_decided(c: &mut Conn, meeting: MeetingId) -> Result<bool> {
    let found = c.one(sql!("SELECT 1 FROM meeting_decision WHERE meeting = $1 LIMIT 1"), p![meeting], |row| {
        Ok::<i64, Error>(row.get(0)?)
    })?;
    Ok(found.is_some())
}

pub(crate) fn insert(
    tx: &mut Tx,
    permit: &Permit<FollowUp>,
    meeting: MeetingId,
    (words, minutes): (&str, &str),
    (about, status): (Option<(PlanId, MeasureId)>, Option<StatusId>),
    at_ms: i64,
) -> Result<MeetingDecisionId> {
    let id = MeetingDecisionId::new();
    let (plan, measure) = about.unzip();
    tx.run(
        sql!(
            "INSERT INTO meeting_decision (id, meeting, unit, words, minutes, plan, measure, status, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        p![id, meeting, permit.unit(), words, minutes, plan, measure, status, permit.by(), at_ms],
    )?;
    Ok(id)
}

pub(crate) fn delete(tx: &mut Tx, permit: &Permit<FollowUp>, id: MeetingDecisionId) -> Result<()> {
    let gone = tx.run(sql!("DELETE FROM meeting_decision WHERE id = $1 AND unit = $2"), p![id, permit.unit()])?;
    if gone == 0 { Err(Error::NotFound) } else { Ok(()) }
}
