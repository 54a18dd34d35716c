//! The SQL of a plan's indicators and campaigns.

use db::{Conn, Tx, Val, p, sql};
use kernel::Result;
use kernel::id::{CampaignId, IndicatorId, PlanId};

pub(crate) fn insert_indicators(tx: &mut Tx, plan: PlanId, indicators: &[reading::outline::Indicator]) -> Result<()> {
    let rows: Vec<Vec<Val>> = indicators
        .iter()
        .enumerate()
        .map(|(n, i)| {
            let (low, high) = match i.value {
                Some(reading::outline::Value::One(x)) => (Some(x), None),
                Some(reading::outline::Value::Range([low, high])) => (Some(low), Some(high)),
                None => (None, None),
            };
            let (ask, by, per) = (i.ask.clone(), i.by.clone(), i.per.clone());
            p![IndicatorId::new(), plan, n, &i.words, &i.op, i.change, low, high, &i.unit, ask, by, per]
        })
        .collect();
    tx.run_many(
        sql!(
            "INSERT INTO indicator (id, plan, position, words, op, change_by, low, high, unit, ask, by_on, per)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        ),
        &rows,
    )?;
    Ok(())
}

pub(crate) fn insert_campaigns(tx: &mut Tx, plan: PlanId, campaigns: &[reading::outline::Campaign]) -> Result<()> {
    let rows: Vec<Vec<Val>> = campaigns
        .iter()
        .enumerate()
        .map(|(n, c)| {
            let amounts: Vec<String> = c.amounts.iter().map(ToString::to_string).collect();
            p![CampaignId::new(), plan, n, &c.title, c.from.clone(), c.to.clone(), amounts.join(" ")]
        })
        .collect();
    tx.run_many(
        sql!(
            "INSERT INTO campaign (id, plan, position, title, from_on, to_on, amounts)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        &rows,
    )?;
    Ok(())
}

/// The words of the plan's indicators, what to ask about each, and by when.
pub(crate) fn indicators(c: &mut Conn, plan: PlanId) -> Result<Vec<reading::outline::Indicator>> {
    use reading::outline::{Indicator, Value};
    c.query(
        sql!(
            "SELECT words, op, change_by, low, high, unit, ask, by_on, per FROM indicator WHERE plan = $1 ORDER BY position"
        ),
        p![plan],
        |row| {
            let value = match (row.get::<Option<f64>>(3)?, row.get::<Option<f64>>(4)?) {
                (Some(low), Some(high)) => Some(Value::Range([low, high])),
                (Some(one), None) => Some(Value::One(one)),
                _ => None,
            };
            Ok(Indicator {
                words: row.get(0)?,
                op: row.get(1)?,
                change: row.get(2)?,
                value,
                unit: row.get(5)?,
                ask: row.get(6)?,
                by: row.get(7)?,
                per: row.get(8)?,
                ..Indicator::default()
            })
        },
    )
}

pub(crate) fn campaigns(c: &mut Conn, plan: PlanId) -> Result<Vec<reading::outline::Campaign>> {
    c.query(
        sql!("SELECT title, from_on, to_on, amounts FROM campaign WHERE plan = $1 ORDER BY position"),
        p![plan],
        |row| {
            let amounts = row.get::<String>(3)?.split(' ').filter_map(|a| a.parse().ok()).collect();
            Ok(reading::outline::Campaign {
                title: row.get(0)?,
                from: row.get(1)?,
                to: row.get(2)?,
                amounts,
                ..Default::default()
            })
        },
    )
}
