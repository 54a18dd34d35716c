//! The SQL of what is open everywhere: actions, what was said of them, and meetings, of all plans at once.

use db::{Conn, p, sql};
use jiff::civil::Date;
use kernel::id::{MeasureId, PlanId, UnitId};
use kernel::{Error, Result};
use local_plans::Recurrence;

use crate::meeting::MeetingKind;
use crate::standing::Said;
use crate::status::Status;
use crate::store::day;

/// What decides when an action is due, and for whom.
pub(crate) struct DueRow {
    pub(crate) plan: PlanId,
    pub(crate) action: MeasureId,
    pub(crate) owner_post: Option<String>,
    pub(crate) owner_name: Option<String>,
    pub(crate) start: Option<Date>,
    pub(crate) due: Option<Date>,
    pub(crate) recurrence: Option<Recurrence>,
}

/// The actions, of adopted action plans whose period is not over on a day, that have a day or come again; in the order of
/// the plans.
pub(crate) fn actions(c: &mut Conn, on: &str) -> Result<Vec<DueRow>> {
    c.query(
        sql!(
            "SELECT m.plan, m.id, a.owner_post, a.owner_name, a.start_on, a.due_on, a.recurrence
             FROM plan pl JOIN adoption ad ON ad.plan = pl.id JOIN measure m ON m.plan = pl.id
               JOIN action a ON a.measure = m.id JOIN area ar ON ar.id = m.area
             WHERE pl.kind = 'action-plan' AND pl.to_on >= $1 AND m.struck IS NULL
               AND (a.due_on IS NOT NULL OR a.recurrence IS NOT NULL
                    OR EXISTS (SELECT 1 FROM status s WHERE s.measure = m.id AND s.until_on IS NOT NULL))
             ORDER BY m.plan, ar.position, m.position, m.id"
        ),
        p![on],
        |row| {
            Ok(DueRow {
                plan: row.get(0)?,
                action: row.get(1)?,
                owner_post: row.get(2)?,
                owner_name: row.get(3)?,
                start: day(row.get(4)?)?,
                due: day(row.get(5)?)?,
                recurrence: row.get::<Option<String>>(6)?.and_then(|word| Recurrence::from_word(&word)),
            })
        },
    )
}

/// Everything said of those actions, newest first; without who said it, in which words.
pub(crate) fn said(c: &mut Conn, on: &str) -> Result<Vec<(MeasureId, Said)>> {
    c.query(
        sql!(
            "SELECT s.measure, s.id, s.occasion, s.status, s.until_on, s.at_ms
             FROM status s JOIN plan pl ON pl.id = s.plan WHERE pl.to_on >= $1 ORDER BY s.at_ms DESC, s.id DESC"
        ),
        p![on],
        |row| {
            let word: String = row.get(3)?;
            let said = Said {
                id: row.get(1)?,
                occasion: row.get(2)?,
                status: Status::from_word(&word).ok_or_else(|| Error::Internal(format!("no such status: {word}")))?,
                until: day(row.get(4)?)?,
                note: String::new(),
                evidence: Vec::new(),
                by: String::new(),
                at_ms: row.get(5)?,
            };
            Ok((row.get(0)?, said))
        },
    )
}

/// Every unit's meetings, earliest first.
pub(crate) fn meetings(c: &mut Conn) -> Result<Vec<(UnitId, MeetingKind, Date)>> {
    c.query(sql!("SELECT unit, kind, on_day FROM meeting ORDER BY on_day, id"), p![], |row| {
        let kind = MeetingKind::from_word(&row.get::<String>(1)?).unwrap_or(MeetingKind::Board);
        Ok((row.get(0)?, kind, day(Some(row.get(2)?))?.ok_or(Error::NotFound)?))
    })
}
