//! The SQL of partners, of further goals that actions work for, and of where copied actions come from.

use std::collections::HashMap;

use db::{Conn, Tx, Val, p, sql};
use kernel::access::WritePlan;
use kernel::id::{GoalId, MeasureId, PartnerId, PlanId, UnitId};
use kernel::{Error, Permit, Result, Scope};

use crate::partner::{Asked, Partner, Reply};

/// The partners of a plan's actions, in the order they were named.
pub(crate) fn partners(c: &mut Conn, plan: PlanId) -> Result<Vec<Partner>> {
    c.query(
        sql!("SELECT id, measure, unit, name, reply, note FROM partner WHERE plan = $1 ORDER BY at_ms, id"),
        p![plan],
        |row| {
            Ok(Partner {
                id: row.get(0)?,
                action: row.get(1)?,
                unit: row.get(2)?,
                name: row.get(3)?,
                reply: row.get::<Option<String>>(4)?.and_then(|word| Reply::from_word(&word)),
                note: row.get(5)?,
            })
        },
    )
}

/// The units of today with a name, large letters or small; units are nobody's secret.
pub(crate) fn units_called(c: &mut Conn, name: &str) -> Result<Vec<(UnitId, String)>> {
    c.query(
        sql!("SELECT id, name FROM unit WHERE lower(name) = lower($1) AND until_on IS NULL ORDER BY id"),
        p![name],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Names of units near a unit: those under the same unit, itself left out.
pub(crate) fn neighbours(c: &mut Conn, unit: UnitId) -> Result<Vec<String>> {
    c.query(
        sql!(
            "SELECT beside.name FROM unit own JOIN unit beside ON beside.parent = own.parent
             WHERE own.id = $1 AND beside.id <> $1 AND beside.until_on IS NULL ORDER BY beside.sort_key LIMIT 200"
        ),
        p![unit],
        |row| Ok(row.get(0)?),
    )
}

pub(crate) fn insert(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    (plan, action): (PlanId, MeasureId),
    unit: Option<UnitId>,
    name: &str,
    at_ms: i64,
) -> Result<PartnerId> {
    let id = PartnerId::new();
    tx.run(
        sql!("INSERT INTO partner (id, plan, measure, unit, name, account, at_ms) VALUES ($1, $2, $3, $4, $5, $6, $7)"),
        p![id, plan, action, unit, name, permit.by(), at_ms],
    )?;
    Ok(id)
}

pub(crate) fn drop_one(
    tx: &mut Tx,
    _: &Permit<WritePlan>,
    (plan, action): (PlanId, MeasureId),
    id: PartnerId,
) -> Result<u64> {
    Ok(tx.run(sql!("DELETE FROM partner WHERE id = $1 AND plan = $2 AND measure = $3"), p![id, plan, action])?)
}

pub(crate) fn reply(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    id: PartnerId,
    reply: Reply,
    note: Option<&str>,
    at_ms: i64,
) -> Result<u64> {
    Ok(tx.run(
        sql!("UPDATE partner SET reply = $3, note = $4, replied_ms = $5 WHERE id = $1 AND unit = $2"),
        p![id, permit.unit(), reply.word(), note, at_ms],
    )?)
}

pub(crate) fn asked_of(c: &mut Conn, scope: &Scope) -> Result<Vec<Asked>> {
    c.query(
        sql!(concat!(
            "SELECT k.id, k.unit, lead.name, p.id, p.title, m.text, a.owner_post, a.due_on, k.reply, k.note
             FROM partner k JOIN plan p ON p.id = k.plan JOIN unit lead ON lead.id = p.unit
               JOIN measure m ON m.id = k.measure LEFT JOIN action a ON a.measure = k.measure
             WHERE ",
            units::writes_in!("k.unit"),
            "
             ORDER BY k.replied_ms IS NOT NULL, k.at_ms, k.id"
        )),
        p![scope.account(), scope.day()],
        |row| {
            Ok(Asked {
                id: row.get(0)?,
                unit: row.get(1)?,
                lead: row.get(2)?,
                plan: row.get(3)?,
                title: row.get(4)?,
                text: row.get(5)?,
                owner_post: row.get(6)?,
                due_on: row.get(7)?,
                reply: row.get::<Option<String>>(8)?.and_then(|word| Reply::from_word(&word)),
                note: row.get(9)?,
            })
        },
    )
}

/// The further goals that a plan's actions work for.
pub(crate) fn serves(c: &mut Conn, plan: PlanId) -> Result<HashMap<MeasureId, Vec<GoalId>>> {
    let mut all: HashMap<MeasureId, Vec<GoalId>> = HashMap::new();
    for (action, goal) in c.query(
        sql!(
            "SELECT s.measure, s.goal FROM serves s JOIN goal g ON g.id = s.goal WHERE s.plan = $1
             ORDER BY s.measure, g.position"
        ),
        p![plan],
        |row| Ok::<_, Error>((row.get(0)?, row.get(1)?)),
    )? {
        all.entry(action).or_default().push(goal);
    }
    Ok(all)
}

/// Says which further goals an action works for, in the place of what was said; goals of other plans are not written.
pub(crate) fn set_serves(
    tx: &mut Tx,
    _: &Permit<WritePlan>,
    (plan, action): (PlanId, MeasureId),
    goals: &[GoalId],
) -> Result<()> {
    tx.run(sql!("DELETE FROM serves WHERE plan = $1 AND measure = $2"), p![plan, action])?;
    let rows: Vec<Vec<Val>> = goals.iter().map(|goal| p![action, *goal, plan]).collect();
    tx.run_many(
        sql!(
            "INSERT INTO serves (measure, goal, plan)
             SELECT m.id, g.id, $3 FROM measure m JOIN goal g ON g.plan = m.plan
             WHERE m.id = $1 AND g.id = $2 AND m.plan = $3 AND (m.goal IS NULL OR m.goal <> g.id)"
        ),
        &rows,
    )?;
    Ok(())
}

/// Takes away what hangs on an action here, so that the action itself can go.
pub(crate) fn loosen_action(tx: &mut Tx, _: &Permit<WritePlan>, plan: PlanId, action: MeasureId) -> Result<()> {
    tx.run(sql!("DELETE FROM serves WHERE plan = $1 AND measure = $2"), p![plan, action])?;
    tx.run(sql!("DELETE FROM partner WHERE plan = $1 AND measure = $2"), p![plan, action])?;
    tx.run(sql!("DELETE FROM copied_from WHERE plan = $1 AND measure = $2"), p![plan, action])?;
    Ok(())
}

/// Takes away what hangs on a goal here.
pub(crate) fn loosen_goal(tx: &mut Tx, _: &Permit<WritePlan>, plan: PlanId, goal: GoalId) -> Result<()> {
    tx.run(sql!("DELETE FROM serves WHERE plan = $1 AND goal = $2"), p![plan, goal])?;
    Ok(())
}

/// Where the copied actions of a plan come from: the source's unit and title.
pub(crate) fn sources(c: &mut Conn, plan: PlanId) -> Result<HashMap<MeasureId, (String, String)>> {
    let rows =
        c.query(sql!("SELECT measure, source_unit, source_title FROM copied_from WHERE plan = $1"), p![plan], |row| {
            Ok::<_, Error>((row.get(0)?, (row.get(1)?, row.get(2)?)))
        })?;
    Ok(rows.into_iter().collect())
}

/// Says where copied actions come from.
pub(crate) fn name_source(
    tx: &mut Tx,
    _: &Permit<WritePlan>,
    plan: PlanId,
    source: &plans::Plan,
    actions: &[MeasureId],
) -> Result<()> {
    let rows: Vec<Vec<Val>> =
        actions.iter().map(|action| p![*action, plan, source.id, &source.title, &source.unit_name]).collect();
    tx.run_many(
        sql!(
            "INSERT INTO copied_from (measure, plan, source_plan, source_title, source_unit) VALUES ($1, $2, $3, $4, $5)"
        ),
        &rows,
    )?;
    Ok(())
}
