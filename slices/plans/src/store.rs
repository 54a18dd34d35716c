//! The SQL of plans.

use db::{Conn, Row, Tx, p, sql};
use jiff::civil::Date;
use kernel::id::{AccountId, PlanId, UnitId};
use kernel::{Error, Result, Scope};
use words::Lang;

use crate::adoption::Adoption;
use crate::details::Details;
use crate::plan::{NewPlan, Plan, PlanKind};
use crate::step::Step;

macro_rules! plan_columns {
    () => {
        "p.id, p.unit, u.name, p.kind, p.title, p.language, p.from_on, p.to_on, p.main_goal, p.higher, a.organ, a.on_day,
         a.minutes, p.previous,
         (SELECT s.step FROM plan_step s WHERE s.plan = p.id ORDER BY s.at_ms DESC, s.id DESC LIMIT 1), p.numbered,
         p.revision, a.in_force_on"
    };
}
pub(crate) use plan_columns;

/// What a scope sees of plans `p` ($1 the account, $2 the day): drafts in the own unit for who writes them; adopted plans of
/// the own unit and of those above, for everybody with a post; adopted plans of units below, for officers and leaders; plans
/// that are opened to the own unit or one above it.
macro_rules! in_scope {
    () => {
        "EXISTS (
             SELECT 1 FROM post mine JOIN unit_tree t
               ON (t.above = p.unit AND t.below = mine.unit) OR (t.above = mine.unit AND t.below = p.unit)
             WHERE mine.account = $1 AND mine.from_on <= $2 AND (mine.until_on IS NULL OR mine.until_on >= $2)
               AND ((t.distance = 0 AND mine.role IN ('officer', 'leader', 'board_member'))
                 OR (a.plan IS NOT NULL AND t.above = p.unit)
                 OR (a.plan IS NOT NULL AND mine.role IN ('officer', 'leader'))
                 OR (t.above = p.unit AND EXISTS (
                     SELECT 1 FROM opened_to o JOIN unit_tree ot ON ot.above = o.unit AND ot.below = mine.unit
                     WHERE o.plan = p.id))))"
    };
}
pub(crate) use in_scope;

macro_rules! plan_in_scope {
    ($more:literal) => {
        concat!(
            "SELECT ",
            plan_columns!(),
            " FROM plan p JOIN unit u ON u.id = p.unit LEFT JOIN adoption a ON a.plan = p.id WHERE ",
            in_scope!(),
            " ",
            $more
        )
    };
}

pub(crate) fn plan_of(row: &Row) -> Result<Plan> {
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
        previous: row.get(13)?,
        adoption,
        step: row.get::<Option<String>>(14)?.and_then(|word| Step::from_word(&word)),
        numbered: row.get(15)?,
        revision: row.get(16)?,
        in_force_on: row.get(17)?,
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
        sql!(concat!(
            "SELECT ",
            plan_columns!(),
            " FROM plan p JOIN unit u ON u.id = p.unit LEFT JOIN adoption a ON a.plan = p.id
                 WHERE p.id = $1 OR p.title = $1 ORDER BY p.at_ms"
        )),
        p![id_or_title],
        plan_of,
    )
}

/// What decides whether a plan may be written in; for permits on writes, not for showing.
pub(crate) struct Standing {
    pub(crate) unit: UnitId,
    pub(crate) adopted: bool,
    pub(crate) step: Option<Step>,
    /// Whether a later version has been made of it.
    pub(crate) followed: bool,
}

pub(crate) fn standing(c: &mut Conn, id: PlanId) -> Result<Option<Standing>> {
    c.one(
        sql!(
            "SELECT p.unit, a.plan,
                    (SELECT s.step FROM plan_step s WHERE s.plan = p.id ORDER BY s.at_ms DESC, s.id DESC LIMIT 1),
                    (SELECT min(n.id) FROM plan n WHERE n.previous = p.id)
             FROM plan p LEFT JOIN adoption a ON a.plan = p.id WHERE p.id = $1"
        ),
        p![id],
        |row| {
            Ok(Standing {
                unit: row.get(0)?,
                adopted: row.get::<Option<PlanId>>(1)?.is_some(),
                step: row.get::<Option<String>>(2)?.and_then(|word| Step::from_word(&word)),
                followed: row.get::<Option<PlanId>>(3)?.is_some(),
            })
        },
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
            "INSERT INTO plan (id, unit, kind, title, language, from_on, to_on, main_goal, higher, previous, document,
                               account, at_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
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
            new.previous,
            new.document,
            by,
            at_ms
        ],
    )?;
    Ok(())
}

pub(crate) fn insert_adoption(
    tx: &mut Tx,
    plan: PlanId,
    by: AccountId,
    new: &Adoption,
    in_force_on: Date,
    at_ms: i64,
) -> Result<()> {
    let day = words::read_date(&new.on_day).ok_or_else(|| Error::fault("on_day", "fault-date"))?;
    tx.run(
        sql!(
            "INSERT INTO adoption (plan, organ, on_day, minutes, account, at_ms, in_force_on)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        p![plan, new.organ.trim(), day.to_string(), new.minutes.trim(), by, at_ms, in_force_on.to_string()],
    )?;
    Ok(())
}

/// Whether the plan's items are shown with numbers.
pub(crate) fn set_numbered(tx: &mut Tx, plan: PlanId, numbered: bool) -> Result<()> {
    tx.run(sql!("UPDATE plan SET numbered = $2 WHERE id = $1"), p![plan, numbered])?;
    Ok(())
}

/// Sets what stands on a plan's front, and counts the change. The period as `YYYY-MM-DD`.
pub(crate) fn set_details(tx: &mut Tx, plan: PlanId, new: &Details, (from, to): (&str, &str)) -> Result<()> {
    let goal = new.main_goal.as_deref().map(str::trim).filter(|text| !text.is_empty());
    tx.run(
        sql!(
            "UPDATE plan SET title = $2, kind = $3, language = $4, from_on = $5, to_on = $6, main_goal = $7, numbered = $8,
                             revision = revision + 1 WHERE id = $1"
        ),
        p![plan, new.title.trim(), new.kind.word(), new.lang.code(), from, to, goal, new.numbered],
    )?;
    Ok(())
}
