//! The SQL of plans.

use db::{Conn, Row, Tx, Val, p, sql};
use kernel::id::{AccountId, AreaId, CampaignId, GoalId, IndicatorId, LevelId, MeasureId, PlanId, UnitId};
use kernel::{Error, Result, Scope};
use words::Lang;

use crate::adoption::Adoption;
use crate::plan::{NewPlan, Plan, PlanKind};
use crate::tree::{AreaTree, Goal, Measure};

/// What a scope sees ($1 the account, $2 the day): drafts in the own unit for who writes them; adopted plans of the own
/// unit and of those above, for everybody with a post; adopted plans of units below, for officers and leaders.
macro_rules! plan_in_scope {
    ($more:literal) => {
        concat!(
            "SELECT p.id, p.unit, u.name, p.kind, p.title, p.language, p.from_on, p.to_on, p.main_goal, p.higher,
                    a.organ, a.on_day, a.minutes
             FROM plan p JOIN unit u ON u.id = p.unit LEFT JOIN adoption a ON a.plan = p.id
             WHERE EXISTS (
                 SELECT 1 FROM post mine JOIN unit_tree t
                   ON (t.above = p.unit AND t.below = mine.unit) OR (t.above = mine.unit AND t.below = p.unit)
                 WHERE mine.account = $1 AND mine.from_on <= $2 AND (mine.until_on IS NULL OR mine.until_on >= $2)
                   AND ((t.distance = 0 AND mine.role IN ('officer', 'leader', 'board_member'))
                     OR (a.plan IS NOT NULL AND t.above = p.unit)
                     OR (a.plan IS NOT NULL AND mine.role IN ('officer', 'leader')))) ",
            $more
        )
    };
}

fn plan_of(row: &Row) -> Result<Plan> {
    let adoption = match row.get::<Option<String>>(10)? {
        Some(organ) => Some(Adoption { organ, on_day: row.get(11)?, minutes: row.get(12)? }),
        None => None,
    };
    Ok(Plan {
        id: row.get(0)?,
        unit: row.get(1)?,
        unit_name: row.get(2)?,
        kind: PlanKind::from_word(&row.get::<String>(3)?).unwrap_or(PlanKind::Other),
        title: row.get(4)?,
        lang: Lang::from_code(&row.get::<String>(5)?).unwrap_or_default(),
        from_on: row.get(6)?,
        to_on: row.get(7)?,
        main_goal: row.get(8)?,
        higher: row.get(9)?,
        adoption,
    })
}

pub(crate) fn plan(c: &mut Conn, scope: &Scope, id: PlanId) -> Result<Option<Plan>> {
    c.one(sql!(plan_in_scope!("AND p.id = $3")), p![scope.account(), scope.day(), id], plan_of)
}

pub(crate) fn plans(c: &mut Conn, scope: &Scope) -> Result<Vec<Plan>> {
    c.query(
        sql!(plan_in_scope!("ORDER BY p.to_on DESC, u.sort_key, p.at_ms, p.id")),
        p![scope.account(), scope.day()],
        plan_of,
    )
}

/// The plans with an id or a title, whoever's they are; for the operator only.
pub(crate) fn plans_called(c: &mut Conn, id_or_title: &str) -> Result<Vec<Plan>> {
    c.query(
        sql!(
            "SELECT p.id, p.unit, u.name, p.kind, p.title, p.language, p.from_on, p.to_on, p.main_goal, p.higher,
                    a.organ, a.on_day, a.minutes
             FROM plan p JOIN unit u ON u.id = p.unit LEFT JOIN adoption a ON a.plan = p.id
             WHERE p.id = $1 OR p.title = $1 ORDER BY p.at_ms"
        ),
        p![id_or_title],
        plan_of,
    )
}

/// The plan's unit, and whether the plan is adopted; for permits on writes, not for showing.
pub(crate) fn state(c: &mut Conn, id: PlanId) -> Result<Option<(UnitId, bool)>> {
    c.one(
        sql!("SELECT p.unit, a.plan FROM plan p LEFT JOIN adoption a ON a.plan = p.id WHERE p.id = $1"),
        p![id],
        |row| Ok((row.get(0)?, row.get::<Option<PlanId>>(1)?.is_some())),
    )
}

pub(crate) fn insert_plan(
    tx: &mut Tx,
    id: PlanId,
    unit: UnitId,
    by: AccountId,
    new: &NewPlan,
    at_ms: i64,
) -> Result<()> {
    let iso = |text: &str| words::read_date(text).map_or_else(|| text.to_owned(), |day| day.to_string());
    tx.run(
        sql!(
            "INSERT INTO plan (id, unit, kind, title, language, from_on, to_on, main_goal, higher, document, account, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        ),
        p![
            id,
            unit,
            new.kind.word(),
            new.title.trim(),
            new.lang.code(),
            iso(&new.from_on),
            iso(&new.to_on),
            new.main_goal.clone(),
            new.higher,
            new.document,
            by,
            at_ms
        ],
    )?;
    Ok(())
}

pub(crate) fn insert_adoption(tx: &mut Tx, plan: PlanId, by: AccountId, new: &Adoption, at_ms: i64) -> Result<()> {
    let day = words::read_date(&new.on_day).ok_or_else(|| Error::fault("on_day", "fault-date"))?;
    tx.run(
        sql!("INSERT INTO adoption (plan, organ, on_day, minutes, account, at_ms) VALUES ($1, $2, $3, $4, $5, $6)"),
        p![plan, new.organ.trim(), day.to_string(), new.minutes.trim(), by, at_ms],
    )?;
    Ok(())
}

pub(crate) fn areas(c: &mut Conn, plan: PlanId) -> Result<Vec<AreaTree>> {
    c.query(sql!("SELECT id, title FROM area WHERE plan = $1 ORDER BY position"), p![plan], |row| {
        Ok(AreaTree { id: row.get(0)?, title: row.get(1)?, text: Vec::new(), goals: Vec::new(), measures: Vec::new() })
    })
}

pub(crate) fn paragraphs(c: &mut Conn, plan: PlanId) -> Result<Vec<(Option<AreaId>, String)>> {
    c.query(sql!("SELECT area, text FROM paragraph WHERE plan = $1 ORDER BY position"), p![plan], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

pub(crate) fn goals(c: &mut Conn, plan: PlanId) -> Result<Vec<(AreaId, Goal)>> {
    c.query(sql!("SELECT area, id, text, horizon FROM goal WHERE plan = $1 ORDER BY position"), p![plan], |row| {
        Ok((row.get(0)?, Goal { id: row.get(1)?, text: row.get(2)?, horizon: row.get(3)? }))
    })
}

pub(crate) fn measures(c: &mut Conn, plan: PlanId) -> Result<Vec<(AreaId, Measure)>> {
    c.query(
        sql!("SELECT area, id, text, goal, level, level_word FROM measure WHERE plan = $1 ORDER BY position"),
        p![plan],
        |row| {
            let measure = Measure {
                id: row.get(1)?,
                text: row.get(2)?,
                goal: row.get(3)?,
                level: row.get(4)?,
                level_word: row.get(5)?,
            };
            Ok((row.get(0)?, measure))
        },
    )
}

pub(crate) fn next_position(c: &mut Conn, plan: PlanId) -> Result<i64> {
    let last = c.one(
        sql!(
            "SELECT max(position) FROM (
                 SELECT position FROM area WHERE plan = $1
                 UNION ALL SELECT position FROM goal WHERE plan = $1
                 UNION ALL SELECT position FROM measure WHERE plan = $1) AS all_items"
        ),
        p![plan],
        |row| Ok::<Option<i64>, Error>(row.get(0)?),
    )?;
    Ok(last.flatten().unwrap_or(0) + 1)
}

pub(crate) fn insert_area(tx: &mut Tx, plan: PlanId, id: AreaId, position: i64, title: &str) -> Result<()> {
    tx.run(
        sql!("INSERT INTO area (id, plan, position, title) VALUES ($1, $2, $3, $4)"),
        p![id, plan, position, title],
    )?;
    Ok(())
}

pub(crate) fn insert_goal(
    tx: &mut Tx,
    plan: PlanId,
    area: AreaId,
    id: GoalId,
    position: i64,
    text: &str,
    horizon: Option<&str>,
) -> Result<()> {
    tx.run(
        sql!("INSERT INTO goal (id, plan, area, position, text, horizon) VALUES ($1, $2, $3, $4, $5, $6)"),
        p![id, plan, area, position, text, horizon],
    )?;
    Ok(())
}

#[expect(clippy::too_many_arguments, reason = "one argument a column")]
pub(crate) fn insert_measure(
    tx: &mut Tx,
    plan: PlanId,
    area: AreaId,
    goal: Option<GoalId>,
    id: MeasureId,
    position: i64,
    text: &str,
    (level, level_word): (Option<LevelId>, Option<&str>),
) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO measure (id, plan, area, goal, position, text, level, level_word)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        p![id, plan, area, goal, position, text, level, level_word],
    )?;
    Ok(())
}

/// Writes what stands in a plan, a table at a time.
pub(crate) fn insert_rows(
    tx: &mut Tx,
    areas: &[Vec<Val>],
    paragraphs: &[Vec<Val>],
    goals: &[Vec<Val>],
    measures: &[Vec<Val>],
) -> Result<()> {
    tx.run_many(sql!("INSERT INTO area (id, plan, position, title) VALUES ($1, $2, $3, $4)"), areas)?;
    tx.run_many(
        sql!("INSERT INTO paragraph (id, plan, area, position, text) VALUES ($1, $2, $3, $4, $5)"),
        paragraphs,
    )?;
    tx.run_many(
        sql!("INSERT INTO goal (id, plan, area, position, text, horizon) VALUES ($1, $2, $3, $4, $5, $6)"),
        goals,
    )?;
    tx.run_many(
        sql!(
            "INSERT INTO measure (id, plan, area, goal, position, text, level, level_word)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        measures,
    )?;
    Ok(())
}

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

pub(crate) fn reword_goal(tx: &mut Tx, plan: PlanId, id: GoalId, text: &str) -> Result<u64> {
    Ok(tx.run(sql!("UPDATE goal SET text = $3 WHERE id = $1 AND plan = $2"), p![id, plan, text])?)
}

pub(crate) fn reword_measure(tx: &mut Tx, plan: PlanId, id: MeasureId, text: &str) -> Result<u64> {
    Ok(tx.run(sql!("UPDATE measure SET text = $3 WHERE id = $1 AND plan = $2"), p![id, plan, text])?)
}

pub(crate) fn drop_goal(tx: &mut Tx, plan: PlanId, id: GoalId) -> Result<u64> {
    tx.run(sql!("UPDATE measure SET goal = NULL WHERE goal = $1 AND plan = $2"), p![id, plan])?;
    Ok(tx.run(sql!("DELETE FROM goal WHERE id = $1 AND plan = $2"), p![id, plan])?)
}

pub(crate) fn drop_measure(tx: &mut Tx, plan: PlanId, id: MeasureId) -> Result<u64> {
    Ok(tx.run(sql!("DELETE FROM measure WHERE id = $1 AND plan = $2"), p![id, plan])?)
}
