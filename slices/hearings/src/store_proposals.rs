//! The SQL of proposals and supporters. A draft is read by the board of its unit only.

use std::collections::HashMap;

use db::{Conn, Row, Tx, Val, p, sql};
use kernel::id::{AccountId, HearingId, ProposalId, UnitId};
use kernel::{Error, Result, Scope};

use crate::decision::{Decision, Ruling};
use crate::giving::{Giver, NewProposal};
use crate::item::{ItemKind, ItemRef, ProposalKind};
use crate::proposal::{Proposal, State, Supporter, Tally};

/// $1 the account, $2 the day, $3 the hearing.
macro_rules! proposals {
    ($which:literal) => {
        concat!(
            "SELECT * FROM (
                 SELECT r.id, r.unit, u.name, r.own, r.named, a.name AS person, r.account = $1 AS mine,
                        ",
            units::writes_in!("r.unit"),
            " AS ours,
                        r.kind, r.item_kind, r.item, r.present, r.text, r.place, r.level, r.reason, r.state, r.agreed_on,
                        r.minutes, r.revision, r.recommendation, r.recommendation_text, r.recommended_becomes, r.decision,
                        r.answer, r.becomes, r.fate, r.fate_text, r.fate_reason, r.sent_ms
                 FROM proposal r JOIN unit u ON u.id = r.unit JOIN account a ON a.id = r.account
                 WHERE r.hearing = $3) AS seen
             WHERE ",
            $which,
            " ORDER BY seen.id"
        )
    };
}

fn ruling(decision: Option<String>, answer: Option<String>, becomes: Option<String>) -> Result<Option<Ruling>> {
    let Some(word) = decision else { return Ok(None) };
    let decision = Decision::from_word(&word).ok_or_else(|| Error::internal("an unknown decision"))?;
    Ok(Some(Ruling { decision, answer: answer.unwrap_or_default(), becomes }))
}

fn proposal_of(row: &Row) -> Result<Proposal> {
    let unknown = || Error::internal("an unknown word of a proposal");
    let kind = ProposalKind::from_word(&row.get::<String>(8)?).ok_or_else(unknown)?;
    let item_kind = ItemKind::from_word(&row.get::<String>(9)?).ok_or_else(unknown)?;
    let fate = match row.get::<Option<String>>(26)? {
        Some(fate) => Some((fate, row.get(27)?, row.get(28)?)),
        None => None,
    };
    Ok(Proposal {
        id: row.get(0)?,
        unit: row.get(1)?,
        unit_name: row.get(2)?,
        own: row.get(3)?,
        named: row.get(4)?,
        person: row.get(5)?,
        mine: row.get(6)?,
        ours: row.get(7)?,
        kind,
        item: ItemRef { kind: item_kind, id: row.get(10)? },
        present: row.get(11)?,
        text: row.get(12)?,
        to: row.get::<Option<String>>(13)?.map(|to| to.parse()).transpose()?,
        level: row.get(14)?,
        reason: row.get(15)?,
        state: State::from_word(&row.get::<String>(16)?).ok_or_else(unknown)?,
        agreed_on: row.get(17)?,
        minutes: row.get(18)?,
        revision: row.get(19)?,
        recommendation: ruling(row.get(20)?, row.get(21)?, row.get(22)?)?,
        decision: ruling(row.get(23)?, row.get(24)?, row.get(25)?)?,
        fate,
        supporters: Vec::new(),
    })
}

pub(crate) fn seen(c: &mut Conn, scope: &Scope, hearing: HearingId) -> Result<Vec<Proposal>> {
    c.query(
        sql!(proposals!("seen.state = 'sent' OR (seen.own AND seen.mine) OR (NOT seen.own AND seen.ours)")),
        p![scope.account(), scope.day(), hearing],
        proposal_of,
    )
}

/// What was sent and then taken back: that it was, and not what it said.
pub(crate) fn taken_back(c: &mut Conn, scope: &Scope, hearing: HearingId) -> Result<Vec<Proposal>> {
    let mut all = c.query(
        sql!(proposals!("seen.state = 'withdrawn' AND seen.sent_ms IS NOT NULL")),
        p![scope.account(), scope.day(), hearing],
        proposal_of,
    )?;
    for proposal in &mut all {
        (proposal.person, proposal.text, proposal.reason) = (None, None, None);
    }
    Ok(all)
}

pub(crate) fn count(c: &mut Conn, hearing: HearingId) -> Result<usize> {
    let found =
        c.one(sql!("SELECT count(*) FROM proposal WHERE hearing = $1 AND state = 'sent'"), p![hearing], |row| {
            Ok::<i64, Error>(row.get(0)?)
        })?;
    Ok(usize::try_from(found.unwrap_or(0)).unwrap_or(0))
}

/// The hearings in which a unit's board sent something between two instants: the plan's title, and how much. For those who
/// have a post in the unit.
pub(crate) fn sent_by(
    c: &mut Conn,
    scope: &Scope,
    unit: UnitId,
    (from_ms, to_ms): (i64, i64),
) -> Result<Vec<(String, i64)>> {
    c.query(
        sql!(concat!(
            "SELECT p.title, count(*) FROM proposal r JOIN hearing h ON h.id = r.hearing JOIN plan p ON p.id = h.plan
             WHERE r.unit = $3 AND NOT r.own AND r.state = 'sent' AND r.sent_ms >= $4 AND r.sent_ms < $5
               AND EXISTS (SELECT 1 FROM post mine WHERE mine.unit = r.unit AND ",
            units::held_today!(),
            ") GROUP BY p.title, h.id ORDER BY min(r.sent_ms), h.id"
        )),
        p![scope.account(), scope.day(), unit, from_ms, to_ms],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// How much has been said in each hearing, and by those who ask.
pub(crate) fn tallies(c: &mut Conn, scope: &Scope) -> Result<HashMap<HearingId, Tally>> {
    let found = c.query(
        sql!(concat!(
            "SELECT r.hearing, count(CASE WHEN r.state = 'sent' THEN 1 END),
                    count(CASE WHEN r.state = 'sent' AND r.decision IS NOT NULL THEN 1 END),
                    count(CASE WHEN r.state = 'draft' AND NOT r.own AND ours.unit IS NOT NULL THEN 1 END),
                    count(CASE WHEN r.state = 'sent' AND ((r.own AND r.account = $1)
                                 OR (NOT r.own AND ours.unit IS NOT NULL)) THEN 1 END)
             FROM proposal r LEFT JOIN (SELECT DISTINCT mine.unit FROM post mine
                 WHERE ",
            units::held_today!(),
            " AND mine.role IN ('officer', 'leader', 'board_member')) AS ours
               ON ours.unit = r.unit
             GROUP BY r.hearing"
        )),
        p![scope.account(), scope.day()],
        |row| {
            let tally = Tally { sent: row.get(1)?, decided: row.get(2)?, drafts: row.get(3)?, given: row.get(4)? };
            Ok::<_, Error>((row.get(0)?, tally))
        },
    )?;
    Ok(found.into_iter().collect())
}

pub(crate) fn supporters(c: &mut Conn, scope: &Scope, hearing: HearingId) -> Result<Vec<(ProposalId, Supporter)>> {
    c.query(
        sql!(
            "SELECT s.proposal, s.unit, u.name, a.name, s.own, s.account = $1
             FROM supporter s JOIN proposal r ON r.id = s.proposal JOIN unit u ON u.id = s.unit
               JOIN account a ON a.id = s.account
             WHERE r.hearing = $2 ORDER BY s.own, u.sort_key, s.at_ms, s.who"
        ),
        p![scope.account(), hearing],
        |row| {
            let supporter = Supporter {
                unit: row.get(1)?,
                unit_name: row.get(2)?,
                person: row.get(3)?,
                own: row.get(4)?,
                mine: row.get(5)?,
            };
            Ok((row.get(0)?, supporter))
        },
    )
}

pub(crate) fn insert(
    tx: &mut Tx,
    giver: &Giver,
    hearing: HearingId,
    id: ProposalId,
    new: &NewProposal,
    present: &str,
    at_ms: i64,
) -> Result<()> {
    let state = if giver.is_own() { State::Sent } else { State::Draft };
    let sent = giver.is_own().then_some(at_ms);
    tx.run(
        sql!(
            "INSERT INTO proposal (id, hearing, unit, own, named, kind, item_kind, item, present, text, place, level,
                                   reason, state, revision, sent_ms, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 0, $15, $16, $17)"
        ),
        p![
            id,
            hearing,
            giver.unit(),
            giver.is_own(),
            new.named,
            new.kind.word(),
            new.item.kind.word(),
            &new.item.id,
            present,
            new.text.clone(),
            new.to.as_ref().map(ToString::to_string),
            new.level,
            new.reason.clone(),
            state.word(),
            sent,
            giver.by(),
            at_ms
        ],
    )?;
    Ok(())
}

/// Changes a proposal as long as nobody else has in the meantime.
pub(crate) fn update(tx: &mut Tx, id: ProposalId, revision: i64, new: &NewProposal) -> Result<u64> {
    Ok(tx.run(
        sql!(
            "UPDATE proposal SET text = $3, place = $4, level = $5, reason = $6, named = $7, revision = revision + 1
             WHERE id = $1 AND revision = $2"
        ),
        p![
            id,
            revision,
            new.text.clone(),
            new.to.as_ref().map(ToString::to_string),
            new.level,
            new.reason.clone(),
            new.named
        ],
    )?)
}

pub(crate) fn withdraw(tx: &mut Tx, id: ProposalId) -> Result<()> {
    tx.run(sql!("UPDATE proposal SET state = 'withdrawn', revision = revision + 1 WHERE id = $1"), p![id])?;
    tx.run(sql!("DELETE FROM supporter WHERE proposal = $1"), p![id])?;
    Ok(())
}

/// A draft that was never sent leaves nothing behind.
pub(crate) fn delete_draft(tx: &mut Tx, id: ProposalId) -> Result<()> {
    tx.run(sql!("DELETE FROM proposal WHERE id = $1 AND state = 'draft'"), p![id])?;
    Ok(())
}

pub(crate) fn send(
    tx: &mut Tx,
    unit: UnitId,
    hearing: HearingId,
    ids: &[ProposalId],
    (agreed_on, minutes): (&str, &str),
    at_ms: i64,
) -> Result<u64> {
    let rows: Vec<Vec<Val>> = ids.iter().map(|id| p![*id, hearing, unit, agreed_on, minutes, at_ms]).collect();
    Ok(tx.run_many(
        sql!(
            "UPDATE proposal SET state = 'sent', agreed_on = $4, minutes = $5, sent_ms = $6, revision = revision + 1
             WHERE id = $1 AND hearing = $2 AND unit = $3 AND state = 'draft' AND NOT own"
        ),
        &rows,
    )?)
}

pub(crate) fn support(tx: &mut Tx, proposal: ProposalId, giver: &Giver, at_ms: i64) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO supporter (proposal, who, unit, own, account, at_ms) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT DO NOTHING"
        ),
        p![proposal, giver.who(), giver.unit(), giver.is_own(), giver.by(), at_ms],
    )?;
    Ok(())
}

pub(crate) fn unsupport(tx: &mut Tx, proposal: ProposalId, giver: &Giver) -> Result<()> {
    tx.run(sql!("DELETE FROM supporter WHERE proposal = $1 AND who = $2"), p![proposal, giver.who()])?;
    Ok(())
}

pub(crate) fn drop_supporters(tx: &mut Tx, proposal: ProposalId) -> Result<()> {
    tx.run(sql!("DELETE FROM supporter WHERE proposal = $1"), p![proposal])?;
    Ok(())
}

/// What a person or their board has sent in hearings whose decisions were published after an instant.
pub(crate) fn answered_since(
    c: &mut Conn,
    account: AccountId,
    units: &[UnitId],
    since_ms: i64,
) -> Result<Vec<HearingId>> {
    let mut found = c.query(
        sql!(
            "SELECT DISTINCT h.id FROM hearing h JOIN proposal r ON r.hearing = h.id
             WHERE h.decided_ms > $2 AND r.state = 'sent' AND r.own AND r.account = $1"
        ),
        p![account, since_ms],
        |row| Ok::<HearingId, Error>(row.get(0)?),
    )?;
    for unit in units {
        let more = c.query(
            sql!(
                "SELECT DISTINCT h.id FROM hearing h JOIN proposal r ON r.hearing = h.id
                 WHERE h.decided_ms > $2 AND r.state = 'sent' AND NOT r.own AND r.unit = $1"
            ),
            p![*unit, since_ms],
            |row| Ok::<HearingId, Error>(row.get(0)?),
        )?;
        found.extend(more.into_iter().filter(|id| !found.contains(id)).collect::<Vec<_>>());
    }
    Ok(found)
}

/// Units that are asked and have sent nothing as a unit, in hearings whose deadline lies between two instants. One statement.
pub(crate) fn unheard(c: &mut Conn, now_ms: i64, until_ms: i64) -> Result<Vec<(HearingId, UnitId, i64)>> {
    c.query(
        sql!(
            "SELECT DISTINCT h.id, t.below, h.deadline_ms
             FROM hearing h JOIN plan p ON p.id = h.plan JOIN invited i ON i.hearing = h.id
               JOIN unit_tree t ON t.above = i.unit
             WHERE h.closed_ms IS NULL AND h.deadline_ms > $1 AND h.deadline_ms <= $2 AND t.below <> p.unit
               AND NOT EXISTS (SELECT 1 FROM proposal x WHERE x.hearing = h.id AND x.unit = t.below
                                 AND x.own = FALSE AND x.sent_ms IS NOT NULL)
             ORDER BY h.deadline_ms, h.id, t.below"
        ),
        p![now_ms, until_ms],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

pub(crate) fn has_spoken(c: &mut Conn, hearing: HearingId, unit: UnitId) -> Result<bool> {
    let found = c.one(
        sql!("SELECT 1 FROM proposal WHERE hearing = $1 AND unit = $2 AND own = FALSE AND sent_ms IS NOT NULL LIMIT 1"),
        p![hearing, unit],
        |row| Ok::<i64, Error>(row.get(0)?),
    )?;
    Ok(found.is_some())
}
