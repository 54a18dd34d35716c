//! The SQL of the annual wheel: duties of a unit and those above, and calendars.

use db::{Conn, Row, Tx, Val, p, sql};
use follow_up::MeetingKind;
use kernel::access::KeepWheel;
use kernel::id::{AccountId, CalendarFeedId, UnitId, WheelDutyId};
use kernel::{Error, Permit, Result, Scope};

use crate::duty::{Below, Duty, NewDuty};
use crate::feed::Feed;
use crate::rule::{Rule, When};

/// The unit's own first, then those of the units above, nearest first.
pub(crate) fn duties(c: &mut Conn, scope: &Scope, unit: UnitId) -> Result<Vec<Duty>> {
    c.query(
        sql!(concat!(
            "SELECT d.id, d.unit, u.name, d.title, d.about, d.owner, d.kind, d.month, d.day, d.to_month, d.every_months,
                    d.meeting, d.days, d.every_years, d.first_year, d.below
             FROM unit_tree t JOIN wheel_duty d ON d.unit = t.above JOIN unit u ON u.id = d.unit
             WHERE t.below = $3 AND (t.distance = 0 OR d.below <> 'no')
               AND EXISTS (SELECT 1 FROM post mine WHERE mine.unit = $3 AND ",
            units::held_today!(),
            ") ORDER BY t.distance, d.at_ms, d.id"
        )),
        p![scope.account(), scope.day(), unit],
        duty,
    )
}

fn small<T: TryFrom<i64>>(n: Option<i64>) -> Result<T> {
    n.and_then(|n| T::try_from(n).ok()).ok_or_else(|| Error::Internal("a duty without its day".into()))
}

fn duty(row: &Row) -> Result<Duty> {
    let meeting = || -> Result<MeetingKind> {
        let word = row.get::<Option<String>>(11)?.unwrap_or_default();
        MeetingKind::from_word(&word).ok_or_else(|| Error::Internal(format!("no such meeting: {word}")))
    };
    let when = match row.get::<String>(6)?.as_str() {
        "day" => When::Day { month: small(row.get(7)?)?, day: small(row.get(8)?)?, every_months: small(row.get(10)?)? },
        "end-of" => When::EndOf { month: small(row.get(7)?)? },
        "months" => When::Months { from: small(row.get(7)?)?, to: small(row.get(9)?)? },
        "before" => When::Before { meeting: meeting()?, days: small(row.get(12)?)? },
        _ => When::After { meeting: meeting()?, days: small(row.get(12)?)? },
    };
    let first_year: Option<i64> = row.get(14)?;
    let rule = Rule {
        when,
        every_years: small(row.get(13)?)?,
        first_year: first_year.map(|year| small(Some(year))).transpose()?,
    };
    let says = NewDuty {
        title: row.get(3)?,
        about: row.get(4)?,
        owner: row.get(5)?,
        rule,
        below: Below::from_word(&row.get::<String>(15)?),
    };
    Ok(Duty { id: row.get(0)?, unit: row.get(1)?, unit_name: row.get(2)?, says })
}

/// What a duty says as columns: from `title` to `below`, in the order of the table.
fn columns(new: &NewDuty) -> Vec<Val> {
    let (month, day, to_month, every_months) = match new.rule.when {
        When::Day { month, day, every_months } => (Some(month), Some(day), None, Some(every_months)),
        When::EndOf { month } => (Some(month), None, None, None),
        When::Months { from, to } => (Some(from), None, Some(to), None),
        When::Before { .. } | When::After { .. } => (None, None, None, None),
    };
    let days = match new.rule.when {
        When::Before { days, .. } | When::After { days, .. } => Some(days),
        When::Day { .. } | When::EndOf { .. } | When::Months { .. } => None,
    };
    p![
        new.title.as_str(),
        new.about.as_str(),
        new.owner.as_str(),
        new.rule.when.word(),
        month.map(i64::from),
        day.map(i64::from),
        to_month.map(i64::from),
        every_months.map(i64::from),
        new.rule.when.meeting().map(MeetingKind::word),
        days,
        i64::from(new.rule.every_years),
        new.rule.first_year.map(i64::from),
        new.below.word()
    ]
}

pub(crate) fn insert(tx: &mut Tx, permit: &Permit<KeepWheel>, new: &[NewDuty], at_ms: i64) -> Result<()> {
    let row = |duty: &NewDuty| {
        let mut row = columns(duty);
        row.extend(p![WheelDutyId::new(), permit.unit(), permit.by(), at_ms]);
        row
    };
    let rows: Vec<Vec<Val>> = new.iter().map(row).collect();
    tx.run_many(
        sql!(
            "INSERT INTO wheel_duty (title, about, owner, kind, month, day, to_month, every_months, meeting, days,
                 every_years, first_year, below, id, unit, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)"
        ),
        &rows,
    )?;
    Ok(())
}

pub(crate) fn update(
    tx: &mut Tx,
    permit: &Permit<KeepWheel>,
    id: WheelDutyId,
    new: &NewDuty,
    at_ms: i64,
) -> Result<()> {
    let mut row = columns(new);
    row.extend(p![id, permit.unit(), permit.by(), at_ms]);
    let changed = tx.run(
        sql!(
            "UPDATE wheel_duty SET title = $1, about = $2, owner = $3, kind = $4, month = $5, day = $6, to_month = $7,
                 every_months = $8, meeting = $9, days = $10, every_years = $11, first_year = $12, below = $13,
                 account = $16, at_ms = $17
             WHERE id = $14 AND unit = $15"
        ),
        row,
    )?;
    if changed == 0 { Err(Error::NotFound) } else { Ok(()) }
}

pub(crate) fn delete(tx: &mut Tx, permit: &Permit<KeepWheel>, id: WheelDutyId) -> Result<()> {
    let gone = tx.run(sql!("DELETE FROM wheel_duty WHERE id = $1 AND unit = $2"), p![id, permit.unit()])?;
    if gone == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// The calendars that somebody has of a unit, newest first.
pub(crate) fn feeds(c: &mut Conn, scope: &Scope, unit: UnitId) -> Result<Vec<Feed>> {
    c.query(
        sql!("SELECT id, mine, at_ms FROM calendar_feed WHERE account = $1 AND unit = $2 ORDER BY at_ms DESC, id DESC"),
        p![scope.account(), unit],
        |row| Ok(Feed { id: row.get(0)?, mine: row.get(1)?, at_ms: row.get(2)? }),
    )
}

pub(crate) fn insert_feed(
    tx: &mut Tx,
    scope: &Scope,
    (unit, mine): (UnitId, bool),
    token_hash: &str,
    at_ms: i64,
) -> Result<()> {
    tx.run(
        sql!("INSERT INTO calendar_feed (id, token_hash, account, unit, mine, at_ms) VALUES ($1, $2, $3, $4, $5, $6)"),
        p![CalendarFeedId::new(), token_hash, scope.account(), unit, mine, at_ms],
    )?;
    Ok(())
}

pub(crate) fn delete_feed(tx: &mut Tx, scope: &Scope, id: CalendarFeedId) -> Result<()> {
    let gone = tx.run(sql!("DELETE FROM calendar_feed WHERE id = $1 AND account = $2"), p![id, scope.account()])?;
    if gone == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Whose calendar an address opens, of which unit, and whether it holds their own things only.
pub(crate) fn feed_at(c: &mut Conn, token_hash: &str) -> Result<Option<(AccountId, UnitId, bool)>> {
    c.one(
        sql!(
            "SELECT f.account, f.unit, f.mine FROM calendar_feed f JOIN account a ON a.id = f.account
             WHERE f.token_hash = $1 AND a.closed_ms IS NULL"
        ),
        p![token_hash],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}
