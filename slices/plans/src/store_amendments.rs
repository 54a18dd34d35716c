//! The SQL of amendments.

use db::{Conn, Tx, p, sql};
use kernel::access::AdoptPlan;
use kernel::id::{AmendedItemId, AmendmentId, AreaId, GoalId, MeasureId, PlanId};
use kernel::{Error, Permit, Result};

use crate::adoption::Adoption;
use crate::amendment::{Amended, AmendedKind};
use crate::items::NewItem;

pub(crate) fn insert(
    tx: &mut Tx,
    permit: &Permit<AdoptPlan>,
    plan: PlanId,
    id: AmendmentId,
    decided: &Adoption,
    at_ms: i64,
) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO amendment (id, plan, organ, on_day, minutes, account, at_ms) VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        p![id, plan, &decided.organ, &decided.on_day, &decided.minutes, permit.by(), at_ms],
    )?;
    Ok(())
}

pub(crate) fn is_of(c: &mut Conn, plan: PlanId, id: AmendmentId) -> Result<bool> {
    let found = c.one(sql!("SELECT id FROM amendment WHERE id = $1 AND plan = $2"), p![id, plan], |row| {
        Ok::<AmendmentId, Error>(row.get(0)?)
    })?;
    Ok(found.is_some())
}

pub(crate) fn keep(
    tx: &mut Tx,
    plan: PlanId,
    amendment: AmendmentId,
    (area, item): (AreaId, NewItem),
    kind: AmendedKind,
    before: Option<&str>,
    after: Option<&str>,
) -> Result<()> {
    let (goal, measure): (Option<GoalId>, Option<MeasureId>) = match item {
        NewItem::Goal(id) => (Some(id), None),
        NewItem::Measure(id) => (None, Some(id)),
        NewItem::Area(_) | NewItem::Paragraph(_) => return Err(Error::NotFound),
    };
    tx.run(
        sql!(
            "INSERT INTO amended_item (id, amendment, plan, area, goal, measure, change_kind, before_text, after_text,
                                       position)
             SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, count(*) FROM amended_item WHERE plan = $3"
        ),
        p![AmendedItemId::new(), amendment, plan, area, goal, measure, kind.word(), before, after],
    )?;
    Ok(())
}

/// Gives an item another text.
pub(crate) fn reword(tx: &mut Tx, plan: PlanId, item: NewItem, text: &str) -> Result<()> {
    match item {
        NewItem::Goal(id) => {
            tx.run(
                sql!("UPDATE goal SET text = $3, revision = revision + 1 WHERE id = $1 AND plan = $2"),
                p![id, plan, text],
            )?;
        }
        NewItem::Measure(id) => {
            tx.run(
                sql!("UPDATE measure SET text = $3, revision = revision + 1 WHERE id = $1 AND plan = $2"),
                p![id, plan, text],
            )?;
        }
        NewItem::Area(_) | NewItem::Paragraph(_) => return Err(Error::NotFound),
    }
    Ok(())
}

/// Strikes an item. A struck goal's measures stay in the area, and its sub-goals become goals of their own.
pub(crate) fn strike(tx: &mut Tx, plan: PlanId, amendment: AmendmentId, item: NewItem) -> Result<()> {
    match item {
        NewItem::Goal(id) => {
            tx.run(sql!("UPDATE measure SET goal = NULL WHERE goal = $1 AND plan = $2"), p![id, plan])?;
            tx.run(sql!("UPDATE goal SET parent = NULL WHERE parent = $1 AND plan = $2"), p![id, plan])?;
            tx.run(sql!("UPDATE goal SET struck = $3 WHERE id = $1 AND plan = $2"), p![id, plan, amendment])?;
        }
        NewItem::Measure(id) => {
            tx.run(sql!("UPDATE measure SET struck = $3 WHERE id = $1 AND plan = $2"), p![id, plan, amendment])?;
        }
        NewItem::Area(_) | NewItem::Paragraph(_) => return Err(Error::NotFound),
    }
    Ok(())
}

/// What amendments did to a plan's items, in the order it was decided.
pub(crate) fn amended(c: &mut Conn, plan: PlanId) -> Result<Vec<Amended>> {
    c.query(
        sql!(
            "SELECT i.amendment, i.area, i.goal, i.measure, i.change_kind, i.before_text, i.after_text,
                    m.organ, m.on_day, m.minutes
             FROM amended_item i JOIN amendment m ON m.id = i.amendment WHERE i.plan = $1
             ORDER BY m.on_day, m.at_ms, i.position"
        ),
        p![plan],
        |row| {
            let item = match (row.get::<Option<GoalId>>(2)?, row.get::<Option<MeasureId>>(3)?) {
                (Some(goal), _) => NewItem::Goal(goal),
                (None, Some(measure)) => NewItem::Measure(measure),
                (None, None) => return Err(Error::internal("an amendment of nothing")),
            };
            let kind = AmendedKind::from_word(&row.get::<String>(4)?)
                .ok_or_else(|| Error::internal("an unknown amendment"))?;
            Ok(Amended {
                amendment: row.get(0)?,
                area: row.get(1)?,
                item,
                kind,
                before: row.get(5)?,
                after: row.get(6)?,
                decided: Adoption { organ: row.get(7)?, on_day: row.get(8)?, minutes: row.get(9)? },
            })
        },
    )
}
