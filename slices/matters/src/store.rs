//! The SQL of matters: those that a scope sees, each with its events, and writing them down.

use std::collections::HashMap;

use db::{Conn, Row, Tx, p, sql};
use jiff::civil::Date;
use kernel::access::{RaiseMatter, Rule};
use kernel::id::{MatterEventId, MatterId, UnitId};
use kernel::{Error, Permit, Result, Scope};
use words::Lang;

use crate::matter::{About, Event, Matter};
use crate::raise::NewMatter;
use crate::standing::EventKind;

/// Who sees a matter `m`: those who handle matters in the unit that raised it, or in one that has or has had it.
macro_rules! seen {
    ($select:literal) => {
        concat!(
            $select,
            " WHERE ($3 = '' OR m.id = $3) AND EXISTS (
                SELECT 1 FROM post mine
                WHERE ",
            units::held_today!(),
            " AND mine.role IN ('officer', 'leader', 'board_member')
                  AND (mine.unit = m.unit OR EXISTS (
                    SELECT 1 FROM matter_event got WHERE got.matter = m.id AND got.to_unit = mine.unit)))"
        )
    };
}

pub(crate) fn day(text: &str) -> Result<Date> {
    text.parse().map_err(Error::internal)
}

/// The matters that a scope sees, or the one of them that is asked for; soonest day first. Two statements, however many
/// there are.
pub(crate) fn matters(c: &mut Conn, scope: &Scope, only: Option<MatterId>) -> Result<Vec<Matter>> {
    let only = only.map(|id| id.to_string()).unwrap_or_default();
    let mut events: HashMap<MatterId, Vec<Event>> = HashMap::new();
    let rows = c.query(
        sql!(concat!(
            seen!(
                "SELECT e.matter, e.kind, own.name, e.to_unit, there.name, e.assigned_to, e.words, e.answer_by,
                        coalesce(a.name, ''), e.at_ms
                 FROM matter_event e JOIN matter m ON m.id = e.matter JOIN unit own ON own.id = e.unit
                   LEFT JOIN unit there ON there.id = e.to_unit LEFT JOIN account a ON a.id = e.account"
            ),
            " ORDER BY e.matter, e.seq"
        )),
        p![scope.account(), scope.day(), only.as_str()],
        event_of,
    )?;
    for (matter, event) in rows {
        events.entry(matter).or_default().push(event);
    }
    let mut all = c.query(
        sql!(seen!(
            "SELECT m.id, m.unit, u.name, m.title, m.about, m.asks, m.answer_by, m.about_plan, m.about_measure,
                    coalesce(x.text, ''), coalesce(pl.language, '')
             FROM matter m JOIN unit u ON u.id = m.unit
               LEFT JOIN measure x ON x.id = m.about_measure LEFT JOIN plan pl ON pl.id = m.about_plan"
        )),
        p![scope.account(), scope.day(), only.as_str()],
        matter_of,
    )?;
    for matter in &mut all {
        matter.events = events.remove(&matter.id).unwrap_or_default();
        let newest = matter.events.iter().rev().find_map(|event| event.answer_by);
        matter.answer_by = newest.unwrap_or(matter.answer_by);
    }
    all.sort_by_key(|matter| (matter.answer_by, matter.id));
    Ok(all)
}

fn event_of(row: &Row) -> Result<(MatterId, Event)> {
    let word: String = row.get(1)?;
    let to: Option<UnitId> = row.get(3)?;
    let event = Event {
        kind: EventKind::from_word(&word).ok_or_else(|| Error::Internal(format!("no such event: {word}")))?,
        unit_name: row.get(2)?,
        to: to.zip(row.get::<Option<String>>(4)?),
        assigned_to: row.get(5)?,
        words: row.get(6)?,
        answer_by: row.get::<Option<String>>(7)?.map(|text| day(&text)).transpose()?,
        by: row.get(8)?,
        at_ms: row.get(9)?,
    };
    Ok((row.get(0)?, event))
}

fn matter_of(row: &Row) -> Result<Matter> {
    let (text, lang): (String, String) = (row.get(9)?, row.get(10)?);
    let about = row.get(7)?;
    let about = Option::zip(about, row.get(8)?).map(|(plan, measure)| About {
        plan,
        measure,
        text,
        lang: Lang::from_code(&lang).unwrap_or_default(),
    });
    Ok(Matter {
        id: row.get(0)?,
        unit: row.get(1)?,
        unit_name: row.get(2)?,
        title: row.get(3)?,
        text: row.get(4)?,
        asks: row.get(5)?,
        answer_by: day(&row.get::<String>(6)?)?,
        about,
        events: Vec::new(),
    })
}

pub(crate) fn insert_matter(
    tx: &mut Tx,
    permit: &Permit<RaiseMatter>,
    new: &NewMatter,
    answer_by: Date,
    at_ms: i64,
) -> Result<MatterId> {
    let id = MatterId::new();
    tx.run(
        sql!(
            "INSERT INTO matter (id, unit, title, about, asks, answer_by, about_plan, about_measure, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
        ),
        p![
            id,
            permit.unit(),
            new.title.as_str(),
            new.text.as_str(),
            new.asks.as_str(),
            answer_by.to_string(),
            new.about.map(|(plan, _)| plan),
            new.about.map(|(_, measure)| measure),
            permit.by(),
            at_ms,
        ],
    )?;
    Ok(id)
}

/// An event to be written down.
pub(crate) struct NewEvent {
    pub(crate) kind: EventKind,
    pub(crate) to: Option<UnitId>,
    pub(crate) assigned_to: Option<String>,
    pub(crate) words: String,
    pub(crate) answer_by: Option<Date>,
}

impl NewEvent {
    /// An event with nothing more to it.
    pub(crate) fn of(kind: EventKind) -> Self {
        Self { kind, to: None, assigned_to: None, words: String::new(), answer_by: None }
    }
}

/// Writes an event down as the one with this number; the number is taken when somebody else was faster.
pub(crate) fn insert_event<R: Rule>(
    tx: &mut Tx,
    permit: &Permit<R>,
    (matter, seq): (MatterId, usize),
    new: &NewEvent,
    at_ms: i64,
) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO matter_event (id, matter, seq, kind, unit, to_unit, assigned_to, words, answer_by, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        ),
        p![
            MatterEventId::new(),
            matter,
            i64::try_from(seq).map_err(Error::internal)?,
            new.kind.word(),
            permit.unit(),
            new.to,
            new.assigned_to.clone(),
            new.words.as_str(),
            new.answer_by.map(|day| day.to_string()),
            permit.by(),
            at_ms,
        ],
    )?;
    Ok(())
}
