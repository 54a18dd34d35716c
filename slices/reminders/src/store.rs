//! The SQL of reminders: addresses, choices, what has been told, grace days.

use std::collections::HashSet;

use db::{Conn, Row, Tx, Val, p, sql};
use kernel::access::KeepReminders;
use kernel::id::{AccountId, LetterId, UnitId};
use kernel::{Error, Permit, Result};

use crate::address::MailAddress;
use crate::choices::Choices;
use crate::quiet::Quiet;
use crate::thing::{Kind, Step, Thing};

pub(crate) fn address(c: &mut Conn, account: AccountId) -> Result<Option<MailAddress>> {
    c.one(
        sql!("SELECT address, confirm_key, confirmed_ms, bounced_ms FROM mail_address WHERE account = $1"),
        p![account],
        |row| {
            Ok(MailAddress {
                address: row.get(0)?,
                confirm_key: row.get(1)?,
                is_confirmed: row.get::<Option<i64>>(2)?.is_some(),
                has_bounced: row.get::<Option<i64>>(3)?.is_some(),
            })
        },
    )
}

pub(crate) fn set_address(tx: &mut Tx, account: AccountId, address: &str, key: &str, now_ms: i64) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO mail_address (account, address, confirm_key, made_ms) VALUES ($1, $2, $3, $4)
             ON CONFLICT (account) DO UPDATE SET address = excluded.address, confirm_key = excluded.confirm_key,
               made_ms = excluded.made_ms, confirmed_ms = NULL, bounced_ms = NULL"
        ),
        p![account, address, key, now_ms],
    )?;
    Ok(())
}

pub(crate) fn confirm_address(tx: &mut Tx, account: AccountId, key: &str, now_ms: i64) -> Result<u64> {
    Ok(tx.run(
        sql!("UPDATE mail_address SET confirmed_ms = $3, bounced_ms = NULL WHERE account = $1 AND confirm_key = $2"),
        p![account, key, now_ms],
    )?)
}

pub(crate) fn remove_address(tx: &mut Tx, account: AccountId) -> Result<()> {
    tx.run(sql!("DELETE FROM mail_address WHERE account = $1"), p![account])?;
    Ok(())
}

pub(crate) fn bounce_address(tx: &mut Tx, account: AccountId, address: &str, now_ms: i64) -> Result<()> {
    tx.run(
        sql!("UPDATE mail_address SET bounced_ms = $3 WHERE account = $1 AND address = $2"),
        p![account, address, now_ms],
    )?;
    Ok(())
}

fn choices_of(row: &Row, first: usize) -> Result<Choices> {
    let hour = |value: i64| i8::try_from(value).map_err(Error::internal);
    let Some(wanted) = row.get::<Option<bool>>(first)? else { return Ok(Choices::default()) };
    Ok(Choices {
        wanted,
        actions: row.get(first + 1)?,
        matters: row.get(first + 2)?,
        asked: row.get(first + 3)?,
        contact: row.get(first + 4)?,
        days_before: row.get(first + 5)?,
        quiet: Quiet {
            from: hour(row.get(first + 6)?)?,
            until: hour(row.get(first + 7)?)?,
            workdays_only: row.get(first + 8)?,
        },
    })
}

pub(crate) fn choices(c: &mut Conn, account: AccountId) -> Result<Choices> {
    let found = c.one(
        sql!(
            "SELECT wanted, actions, matters, asked, contact, days_before, quiet_from, quiet_until, workdays_only
             FROM reminder_choice WHERE account = $1"
        ),
        p![account],
        |row| choices_of(row, 0),
    )?;
    Ok(found.unwrap_or_default())
}

pub(crate) fn set_choices(tx: &mut Tx, account: AccountId, new: &Choices) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO reminder_choice
               (account, wanted, actions, matters, asked, contact, days_before, quiet_from, quiet_until, workdays_only)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (account) DO UPDATE SET wanted = excluded.wanted, actions = excluded.actions,
               matters = excluded.matters, asked = excluded.asked, contact = excluded.contact,
               days_before = excluded.days_before, quiet_from = excluded.quiet_from,
               quiet_until = excluded.quiet_until, workdays_only = excluded.workdays_only"
        ),
        p![
            account,
            new.wanted,
            new.actions,
            new.matters,
            new.asked,
            new.contact,
            new.days_before,
            i64::from(new.quiet.from),
            i64::from(new.quiet.until),
            new.quiet.workdays_only,
        ],
    )?;
    Ok(())
}

/// Everybody who can be reminded and has not been looked at on this day, with their choices.
pub(crate) fn reachable(c: &mut Conn, day: &str) -> Result<Vec<(AccountId, Choices)>> {
    c.query(
        sql!(
            "SELECT m.account, r.wanted, r.actions, r.matters, r.asked, r.contact, r.days_before, r.quiet_from,
                    r.quiet_until, r.workdays_only
             FROM mail_address m JOIN account a ON a.id = m.account LEFT JOIN reminder_choice r ON r.account = m.account
             WHERE m.confirmed_ms IS NOT NULL AND m.bounced_ms IS NULL AND a.closed_ms IS NULL
               AND (m.seen_on IS NULL OR m.seen_on <> $1)
             ORDER BY m.account"
        ),
        p![day],
        |row| Ok((row.get(0)?, choices_of(row, 1)?)),
    )
}

/// Notes that people have been looked at on a day.
pub(crate) fn set_seen(tx: &mut Tx, people: &[AccountId], day: &str) -> Result<()> {
    let rows: Vec<Vec<Val>> = people.iter().map(|account| p![account, day]).collect();
    tx.run_many(sql!("UPDATE mail_address SET seen_on = $2 WHERE account = $1"), &rows)?;
    Ok(())
}

fn thing_of(row: &Row, first: usize) -> Result<Thing> {
    let word = |column: usize| Ok::<String, Error>(row.get(column)?);
    let unknown = |word: &str| Error::Internal(format!("no such reminder: {word}"));
    let (kind, step) = (word(first)?, word(first + 5)?);
    Ok(Thing {
        kind: Kind::from_word(&kind).ok_or_else(|| unknown(&kind))?,
        thing: word(first + 1)?,
        within: word(first + 2)?,
        occasion: word(first + 3)?,
        due: word(first + 4)?.parse().map_err(Error::internal)?,
        step: Step::from_word(&step).ok_or_else(|| unknown(&step))?,
    })
}

/// Everything that anybody has been told since an instant.
pub(crate) fn told_since(c: &mut Conn, since_ms: i64) -> Result<HashSet<(AccountId, Thing)>> {
    let all = c.query(
        sql!("SELECT account, kind, thing, within, occasion, due_on, step FROM reminded WHERE at_ms >= $1"),
        p![since_ms],
        |row| Ok::<_, Error>((row.get(0)?, thing_of(row, 1)?)),
    )?;
    Ok(all.into_iter().collect())
}

/// What a letter tells.
pub(crate) fn told_in(c: &mut Conn, letter: LetterId) -> Result<Vec<Thing>> {
    c.query(
        sql!(
            "SELECT kind, thing, within, occasion, due_on, step FROM reminded WHERE letter = $1 ORDER BY due_on, thing"
        ),
        p![letter],
        |row| thing_of(row, 0),
    )
}

pub(crate) fn insert_told(tx: &mut Tx, things: &[(AccountId, &Thing, LetterId)], now_ms: i64) -> Result<()> {
    let row = |(account, thing, letter): &(AccountId, &Thing, LetterId)| -> Vec<Val> {
        p![
            account,
            thing.kind.word(),
            thing.thing.as_str(),
            thing.within.as_str(),
            thing.occasion.as_str(),
            thing.due.to_string(),
            thing.step.word(),
            letter,
            now_ms,
        ]
    };
    let rows: Vec<Vec<Val>> = things.iter().map(row).collect();
    tx.run_many(
        sql!(
            "INSERT INTO reminded (account, kind, thing, within, occasion, due_on, step, letter, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING"
        ),
        &rows,
    )?;
    Ok(())
}

/// Forgets what was told before an instant, and links that have ended.
pub(crate) fn forget(tx: &mut Tx, told_before_ms: i64, now_ms: i64) -> Result<()> {
    tx.run(sql!("DELETE FROM reminded WHERE at_ms < $1"), p![told_before_ms])?;
    tx.run(sql!("DELETE FROM letter_link WHERE ends_ms < $1"), p![now_ms])?;
    Ok(())
}

pub(crate) fn graces(c: &mut Conn) -> Result<Vec<(UnitId, Option<i64>)>> {
    c.query(sql!("SELECT unit, days FROM grace"), p![], |row| Ok((row.get(0)?, row.get(1)?)))
}

pub(crate) fn set_grace(tx: &mut Tx, permit: &Permit<KeepReminders>, days: Option<i64>) -> Result<()> {
    tx.run(
        sql!("INSERT INTO grace (unit, days) VALUES ($1, $2) ON CONFLICT (unit) DO UPDATE SET days = excluded.days"),
        p![permit.unit(), days],
    )?;
    Ok(())
}
