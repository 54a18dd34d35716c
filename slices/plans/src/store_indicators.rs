//! The SQL of a plan's campaigns, and of indicators as they are read; as people agree on them they are `store_figures`.

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
