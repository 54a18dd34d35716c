//! The SQL of hearings: who reads them, their deadlines, and what is published.

use db::{Conn, Row, Tx, Val, p, sql};
use kernel::access::{AdoptPlan, DecideInput};
use kernel::id::{HearingId, PlanId, UnitId};
use kernel::{Error, Permit, Result, Scope};
use words::Lang;

use crate::hearing::{Hearing, NewHearing, Stage};

/// What a scope sees ($1 the account, $2 the day): hearings that the own unit, or one above it, is asked in; and those that
/// one is responsible for.
macro_rules! hearing_in_scope {
    ($more:literal) => {
        concat!(
            "SELECT * FROM (
                 SELECT h.id, h.plan, p.title, p.language, p.unit, u.name, h.organ, h.on_day, h.minutes, h.instructions,
                        h.deadline_ms, h.closed_ms, h.recommended_ms, h.decided_ms, h.next_version, h.at_ms,
                        ",
            units::writes_in!("p.unit"),
            " AS decides,
                        EXISTS (SELECT 1 FROM post mine JOIN unit_tree t ON t.below = mine.unit
                                  JOIN invited i ON i.unit = t.above
                                WHERE i.hearing = h.id AND mine.account = $1
                                  AND mine.from_on <= $2 AND (mine.until_on IS NULL OR mine.until_on >= $2)) AS asked
                 FROM hearing h JOIN plan p ON p.id = h.plan JOIN unit u ON u.id = p.unit) AS seen
             WHERE (seen.decides OR seen.asked) ",
            $more
        )
    };
}

fn hearing_of(row: &Row) -> Result<Hearing> {
    Ok(Hearing {
        id: row.get(0)?,
        plan: row.get(1)?,
        title: row.get(2)?,
        lang: Lang::from_code(&row.get::<String>(3)?).unwrap_or_default(),
        unit: row.get(4)?,
        unit_name: row.get(5)?,
        organ: row.get(6)?,
        on_day: row.get(7)?,
        minutes: row.get(8)?,
        instructions: row.get(9)?,
        deadline_ms: row.get(10)?,
        closed_ms: row.get(11)?,
        recommended_ms: row.get(12)?,
        decided_ms: row.get(13)?,
        next_version: row.get(14)?,
        decides: row.get(16)?,
    })
}

pub(crate) fn hearing(c: &mut Conn, scope: &Scope, id: HearingId) -> Result<Option<Hearing>> {
    c.one(sql!(hearing_in_scope!("AND seen.id = $3")), p![scope.account(), scope.day(), id], hearing_of)
}

pub(crate) fn hearings(c: &mut Conn, scope: &Scope) -> Result<Vec<Hearing>> {
    c.query(
        sql!(hearing_in_scope!("ORDER BY seen.deadline_ms DESC, seen.id")),
        p![scope.account(), scope.day()],
        hearing_of,
    )
}

pub(crate) fn of_plan(c: &mut Conn, scope: &Scope, plan: PlanId) -> Result<Option<Hearing>> {
    c.one(
        sql!(hearing_in_scope!("AND seen.plan = $3 ORDER BY seen.at_ms DESC, seen.id DESC LIMIT 1")),
        p![scope.account(), scope.day(), plan],
        hearing_of,
    )
}

pub(crate) fn insert(
    tx: &mut Tx,
    permit: &Permit<AdoptPlan>,
    id: HearingId,
    plan: PlanId,
    new: &NewHearing,
    (on_day, deadline_ms): (&str, i64),
    at_ms: i64,
) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO hearing (id, plan, organ, on_day, minutes, instructions, deadline_ms, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        p![
            id,
            plan,
            new.organ.trim(),
            on_day,
            new.minutes.trim(),
            new.instructions.clone(),
            deadline_ms,
            permit.by(),
            at_ms
        ],
    )?;
    let units: Vec<Vec<Val>> = new.units.iter().map(|unit| p![id, *unit]).collect();
    tx.run_many(sql!("INSERT INTO invited (hearing, unit) VALUES ($1, $2)"), &units)?;
    Ok(())
}

pub(crate) fn invited_before(c: &mut Conn, plan: PlanId) -> Result<Vec<UnitId>> {
    c.query(
        sql!("SELECT DISTINCT i.unit FROM invited i JOIN hearing h ON h.id = i.hearing WHERE h.plan = $1"),
        p![plan],
        |row| Ok(row.get(0)?),
    )
}

/// The names of the units asked.
pub(crate) fn invited(c: &mut Conn, hearing: HearingId) -> Result<Vec<(UnitId, String)>> {
    c.query(
        sql!(
            "SELECT u.id, u.name FROM invited i JOIN unit u ON u.id = i.unit
             WHERE i.hearing = $1 ORDER BY u.sort_key, u.id"
        ),
        p![hearing],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Whether a unit is asked: itself, or with one above it.
pub(crate) fn is_asked(c: &mut Conn, hearing: HearingId, unit: UnitId) -> Result<bool> {
    let found = c.one(
        sql!(
            "SELECT count(*) FROM invited i JOIN unit_tree t ON t.above = i.unit
             WHERE i.hearing = $1 AND t.below = $2"
        ),
        p![hearing, unit],
        |row| Ok::<i64, Error>(row.get(0)?),
    )?;
    Ok(found.unwrap_or(0) > 0)
}

pub(crate) fn prolong(
    tx: &mut Tx,
    permit: &Permit<DecideInput>,
    hearing: &Hearing,
    to_ms: i64,
    reason: &str,
    at_ms: i64,
) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO prolonged (hearing, at_ms, from_ms, to_ms, reason, account) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT DO NOTHING"
        ),
        p![hearing.id, at_ms, hearing.deadline_ms, to_ms, reason, permit.by()],
    )?;
    tx.run(sql!("UPDATE hearing SET deadline_ms = $2 WHERE id = $1"), p![hearing.id, to_ms])?;
    Ok(())
}

/// A deadline that was moved.
pub(crate) struct Prolonged {
    pub(crate) from_ms: i64,
    pub(crate) to_ms: i64,
    pub(crate) reason: String,
}

pub(crate) fn prolonged(c: &mut Conn, hearing: HearingId) -> Result<Vec<Prolonged>> {
    c.query(
        sql!("SELECT from_ms, to_ms, reason FROM prolonged WHERE hearing = $1 ORDER BY at_ms"),
        p![hearing],
        |row| Ok(Prolonged { from_ms: row.get(0)?, to_ms: row.get(1)?, reason: row.get(2)? }),
    )
}

pub(crate) fn close(tx: &mut Tx, _: &Permit<AdoptPlan>, hearing: HearingId, at_ms: i64) -> Result<()> {
    tx.run(sql!("UPDATE hearing SET closed_ms = $2 WHERE id = $1"), p![hearing, at_ms])?;
    Ok(())
}

/// How many sent proposals lack a recommendation or a decision.
pub(crate) fn lacking(c: &mut Conn, hearing: HearingId, stage: Stage) -> Result<i64> {
    let sql = match stage {
        Stage::Recommendation => {
            sql!("SELECT count(*) FROM proposal WHERE hearing = $1 AND state = 'sent' AND recommendation IS NULL")
        }
        Stage::Decision => {
            sql!("SELECT count(*) FROM proposal WHERE hearing = $1 AND state = 'sent' AND decision IS NULL")
        }
    };
    Ok(c.one(sql, p![hearing], |row| Ok::<i64, Error>(row.get(0)?))?.unwrap_or(0))
}

pub(crate) fn publish(
    tx: &mut Tx,
    _: &Permit<DecideInput>,
    hearing: HearingId,
    stage: Stage,
    at_ms: i64,
) -> Result<()> {
    let sql = match stage {
        Stage::Recommendation => {
            sql!("UPDATE hearing SET recommended_ms = $2 WHERE id = $1 AND recommended_ms IS NULL")
        }
        Stage::Decision => sql!("UPDATE hearing SET decided_ms = $2 WHERE id = $1 AND decided_ms IS NULL"),
    };
    tx.run(sql, p![hearing, at_ms])?;
    Ok(())
}

pub(crate) fn set_next_version(tx: &mut Tx, hearing: HearingId, version: PlanId) -> Result<()> {
    tx.run(sql!("UPDATE hearing SET next_version = $2 WHERE id = $1"), p![hearing, version])?;
    Ok(())
}
