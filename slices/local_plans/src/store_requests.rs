//! The SQL of requests for answers.

use std::collections::HashMap;

use db::{Conn, Row, Tx, Val, p, sql};
use kernel::access::AskForAnswer;
use kernel::id::{AnswerRequestId, PlanId, UnitId};
use kernel::{Error, Permit, Place, Result};

use crate::requests::Request;

/// Where each unit below a unit stands.
pub(crate) fn places_below(c: &mut Conn, unit: UnitId) -> Result<HashMap<UnitId, Place>> {
    let mut places: HashMap<UnitId, Place> = HashMap::new();
    for (below, above) in c.query(
        sql!(
            "SELECT line.below, line.above FROM unit_tree under JOIN unit_tree line ON line.below = under.below
             WHERE under.above = $1 AND under.distance > 0 AND line.distance > 0 ORDER BY line.below, line.distance"
        ),
        p![unit],
        |row| Ok::<(UnitId, UnitId), Error>((row.get(0)?, row.get(1)?)),
    )? {
        places.entry(below).or_insert_with(|| Place { unit: below, above: Vec::new() }).above.push(above);
    }
    Ok(places)
}

pub(crate) fn insert(
    tx: &mut Tx,
    permits: &[Permit<AskForAnswer>],
    (id, plan, from): (AnswerRequestId, PlanId, UnitId),
    (text, by_on): (&str, &str),
    at_ms: i64,
) -> Result<()> {
    let by = permits.first().ok_or(Error::Forbidden)?.by();
    tx.run(
        sql!(
            "INSERT INTO answer_request (id, plan, from_unit, text, by_on, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        p![id, plan, from, text, by_on, by, at_ms],
    )?;
    let rows: Vec<Vec<Val>> = permits.iter().map(|permit| p![id, permit.unit()]).collect();
    tx.run_many(sql!("INSERT INTO request_to (request, unit) VALUES ($1, $2) ON CONFLICT DO NOTHING"), &rows)?;
    Ok(())
}

/// The units that a request went to.
pub(crate) fn asked(c: &mut Conn, request: AnswerRequestId) -> Result<Vec<UnitId>> {
    c.query(sql!("SELECT unit FROM request_to WHERE request = $1 ORDER BY unit"), p![request], |row| Ok(row.get(0)?))
}

pub(crate) fn remind(
    tx: &mut Tx,
    _: &Permit<AskForAnswer>,
    request: AnswerRequestId,
    text: &str,
    at_ms: i64,
) -> Result<u64> {
    Ok(tx.run(
        sql!("UPDATE answer_request SET reminder = $2, reminded_ms = $3 WHERE id = $1 AND reminder IS NULL"),
        p![request, text, at_ms],
    )?)
}

fn request(row: &Row) -> Result<Request> {
    Ok(Request {
        id: row.get(0)?,
        plan: row.get(1)?,
        plan_title: row.get(2)?,
        from_unit: row.get(3)?,
        from_name: row.get(4)?,
        text: row.get(5)?,
        by_on: row.get(6)?,
        reminder: row.get(7)?,
    })
}

pub(crate) fn sent(c: &mut Conn, plan: PlanId, from: UnitId) -> Result<Vec<(Request, Vec<UnitId>)>> {
    let mut sent: Vec<(Request, Vec<UnitId>)> = Vec::new();
    for (request, unit) in c.query(
        sql!(
            "SELECT r.id, r.plan, p.title, r.from_unit, u.name, r.text, r.by_on, r.reminder, t.unit FROM answer_request r
             JOIN plan p ON p.id = r.plan JOIN unit u ON u.id = r.from_unit JOIN request_to t ON t.request = r.id
             JOIN unit asked ON asked.id = t.unit
             WHERE r.plan = $1 AND r.from_unit = $2 ORDER BY r.at_ms DESC, r.id DESC, asked.sort_key, asked.id"
        ),
        p![plan, from],
        |row| Ok::<(Request, UnitId), Error>((request(row)?, row.get(8)?)),
    )? {
        match sent.last_mut() {
            Some((last, units)) if last.id == request.id => units.push(unit),
            _ => sent.push((request, vec![unit])),
        }
    }
    Ok(sent)
}

/// Every unit that is asked for answers by a day between two, with the request and the day.
pub(crate) fn asked_everywhere(
    c: &mut Conn,
    from: &str,
    until: &str,
) -> Result<Vec<(AnswerRequestId, UnitId, String)>> {
    c.query(
        sql!(
            "SELECT r.id, t.unit, r.by_on FROM answer_request r JOIN request_to t ON t.request = r.id
             WHERE r.by_on >= $1 AND r.by_on <= $2 ORDER BY r.by_on, r.id, t.unit"
        ),
        p![from, until],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

pub(crate) fn to(c: &mut Conn, unit: UnitId) -> Result<Vec<Request>> {
    c.query(
        sql!(
            "SELECT r.id, r.plan, p.title, r.from_unit, u.name, r.text, r.by_on, r.reminder FROM answer_request r
             JOIN plan p ON p.id = r.plan JOIN unit u ON u.id = r.from_unit JOIN request_to t ON t.request = r.id
             WHERE t.unit = $1 ORDER BY r.by_on, r.id"
        ),
        p![unit],
        request,
    )
}
