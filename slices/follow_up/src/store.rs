//! The SQL of following up: actions with their days, what was said of them, meetings.

use std::collections::HashMap;

use db::{Conn, Row, Tx, Val, p, sql};
use jiff::civil::Date;
use kernel::access::FollowUp;
use kernel::id::{EvidenceId, MeasureId, MeetingId, PlanId, StatusId, UnitId};
use kernel::{Error, Permit, Result, Scope};
use local_plans::Recurrence;

use crate::followed::ActionRow;
use crate::meeting::MeetingKind;
use crate::standing::Said;
use crate::status::{Evidence, NewStatus, Status};

pub(crate) fn day(text: Option<String>) -> Result<Option<Date>> {
    text.map(|text| text.parse().map_err(Error::internal)).transpose()
}

/// What the scope's posts in a unit are called, in every language.
pub(crate) fn titles(c: &mut Conn, scope: &Scope, unit: UnitId) -> Result<Vec<[String; 3]>> {
    c.query(
        sql!(concat!(
            "SELECT mine.title_nb, mine.title_nn, mine.title_en FROM post mine WHERE mine.unit = $3 AND ",
            units::held_today!()
        )),
        p![scope.account(), scope.day(), unit],
        |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?]),
    )
}

/// The actions of a plan that has been found, in the plan's order.
pub(crate) fn actions(c: &mut Conn, plan: PlanId) -> Result<Vec<ActionRow>> {
    c.query(
        sql!(
            "SELECT m.id, m.text, ar.title, a.owner_post, a.owner_name, a.start_on, a.due_on, a.recurrence,
                    coalesce(a.indicator_unit, a.indicator)
             FROM measure m JOIN area ar ON ar.id = m.area
               LEFT JOIN goal g ON g.id = m.goal LEFT JOIN action a ON a.measure = m.id
             WHERE m.plan = $1 AND m.struck IS NULL
             ORDER BY ar.position, CASE WHEN g.id IS NULL THEN 1 ELSE 0 END, g.position, m.position"
        ),
        p![plan],
        |row| {
            Ok(ActionRow {
                action: row.get(0)?,
                text: row.get(1)?,
                area: row.get(2)?,
                owner_post: row.get(3)?,
                owner_name: row.get(4)?,
                start: day(row.get(5)?)?,
                due: day(row.get(6)?)?,
                recurrence: row.get::<Option<String>>(7)?.and_then(|word| Recurrence::from_word(&word)),
                counts: row.get(8)?,
            })
        },
    )
}

/// Everything said of a plan's actions, newest first.
pub(crate) fn said(c: &mut Conn, plan: PlanId) -> Result<Vec<(MeasureId, Said)>> {
    let rows = c.query(
        sql!("SELECT status, kind, words, figure, id FROM evidence WHERE plan = $1 ORDER BY id"),
        p![plan],
        evidence_of,
    )?;
    let mut shown: HashMap<StatusId, Vec<Evidence>> = HashMap::new();
    for (status, evidence) in rows {
        shown.entry(status).or_default().push(evidence);
    }
    let mut all = c.query(
        sql!(
            "SELECT s.measure, s.id, s.occasion, s.status, s.until_on, s.note, coalesce(a.name, ''), s.at_ms
             FROM status s LEFT JOIN account a ON a.id = s.account
             WHERE s.plan = $1 ORDER BY s.at_ms DESC, s.id DESC"
        ),
        p![plan],
        said_of,
    )?;
    for (_, said) in &mut all {
        said.evidence = shown.remove(&said.id).unwrap_or_default();
    }
    Ok(all)
}

fn said_of(row: &Row) -> Result<(MeasureId, Said)> {
    let word: String = row.get(3)?;
    let said = Said {
        id: row.get(1)?,
        occasion: row.get(2)?,
        status: Status::from_word(&word).ok_or_else(|| Error::Internal(format!("no such status: {word}")))?,
        until: day(row.get(4)?)?,
        note: row.get(5)?,
        evidence: Vec::new(),
        by: row.get(6)?,
        at_ms: row.get(7)?,
    };
    Ok((row.get(0)?, said))
}

fn evidence_of(row: &Row) -> Result<(StatusId, Evidence)> {
    let words = || Ok::<_, Error>(row.get::<Option<String>>(2)?.unwrap_or_default());
    let evidence = match row.get::<String>(1)?.as_str() {
        "link" => Evidence::Link(words()?),
        "file" => Evidence::File(row.get(4)?, words()?),
        "figure" => Evidence::Figure(row.get::<Option<f64>>(3)?.unwrap_or_default()),
        _ => Evidence::Meeting(words()?),
    };
    Ok((row.get(0)?, evidence))
}

pub(crate) fn insert_status(
    tx: &mut Tx,
    permit: &Permit<FollowUp>,
    (plan, action, occasion): (PlanId, MeasureId, &str),
    new: &NewStatus,
    at_ms: i64,
) -> Result<StatusId> {
    let id = StatusId::new();
    let until = new.until.filter(|_| new.status == Status::Postponed).map(|day| day.to_string());
    tx.run(
        sql!(
            "INSERT INTO status (id, plan, measure, occasion, status, until_on, note, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        p![id, plan, action, occasion, new.status.word(), until, new.note.trim(), permit.by(), at_ms],
    )?;
    let rows: Vec<Vec<Val>> = new
        .evidence
        .iter()
        .filter_map(|evidence| match evidence {
            Evidence::Link(link) => Some(p![EvidenceId::new(), id, plan, "link", link.as_str(), None::<f64>]),
            Evidence::Meeting(words) => Some(p![EvidenceId::new(), id, plan, "meeting", words.as_str(), None::<f64>]),
            Evidence::Figure(figure) => Some(p![EvidenceId::new(), id, plan, "figure", None::<String>, *figure]),
            Evidence::File(..) => None,
        })
        .collect();
    tx.run_many(
        sql!("INSERT INTO evidence (id, status, plan, kind, words, figure) VALUES ($1, $2, $3, $4, $5, $6)"),
        &rows,
    )?;
    Ok(id)
}

/// A unit's meetings, latest first.
pub(crate) fn meetings(c: &mut Conn, unit: UnitId) -> Result<Vec<(MeetingId, MeetingKind, Date)>> {
    c.query(sql!("SELECT id, kind, on_day FROM meeting WHERE unit = $1 ORDER BY on_day DESC, id"), p![unit], |row| {
        let kind = MeetingKind::from_word(&row.get::<String>(1)?).unwrap_or(MeetingKind::Board);
        Ok((row.get(0)?, kind, day(Some(row.get(2)?))?.ok_or(Error::NotFound)?))
    })
}

pub(crate) fn insert_meeting(
    tx: &mut Tx,
    permit: &Permit<FollowUp>,
    kind: MeetingKind,
    on: Date,
    at_ms: i64,
) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO meeting (id, unit, kind, on_day, account, at_ms) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (unit, on_day, kind) DO NOTHING"
        ),
        p![MeetingId::new(), permit.unit(), kind.word(), on.to_string(), permit.by(), at_ms],
    )?;
    Ok(())
}

pub(crate) fn delete_meeting(tx: &mut Tx, permit: &Permit<FollowUp>, id: MeetingId) -> Result<()> {
    let gone = tx.run(sql!("DELETE FROM meeting WHERE id = $1 AND unit = $2"), p![id, permit.unit()])?;
    if gone == 0 { Err(Error::NotFound) } else { Ok(()) }
}
