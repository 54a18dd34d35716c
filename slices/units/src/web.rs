//! The tree of units, and a unit's page.

use askama::Template;
use axum::extract::Path;
use kernel::access::KeepAccounts;
use kernel::{Actor, Error};
use web::{Access, Ctx, Page, PlanDoor, Reply, Routes};

use crate::{Holder, Level, T, Unit, store, unit, web_people};

/// The slice's routes.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/units", tree)
        .get(Access::SignedIn, "/units/{unit}", show)
        .and(web_people::routes())
}

/// Whether somebody looks after accounts anywhere (for the navigation).
#[must_use]
pub fn sees_people(actor: &Actor) -> bool {
    !actor.own_units_for::<KeepAccounts>().is_empty()
}

struct Line {
    unit: Unit,
    depth: usize,
    level: String,
}

#[derive(Template)]
#[template(path = "units.html")]
struct UnitsPage {
    page: Page,
    t: T,
    lines: Vec<Line>,
}

pub(crate) fn level_name(levels: &[Level], unit: &Unit, lang: words::Lang) -> String {
    levels.iter().find(|l| l.id == unit.level).map_or("", |l| l.name(lang)).to_owned()
}

async fn tree(ctx: Ctx) -> Reply {
    if ctx.actor()?.held.is_empty() {
        return Err(Error::NotFound.into());
    }
    let (levels, units) = ctx.read(|c| Ok((store::levels(c)?, unit::tree(c)?))).await?;
    let lines = units
        .into_iter()
        .map(|(unit, depth)| Line { level: level_name(&levels, &unit, ctx.lang), unit, depth })
        .collect();
    let t = T(ctx.lang);
    Page::show(&UnitsPage { page: ctx.page(t.units_title()), t, lines })
}

#[derive(Template)]
#[template(path = "unit.html")]
struct UnitPage {
    page: Page,
    t: T,
    unit: Unit,
    level: String,
    holders: Vec<Holder>,
    children: Vec<Unit>,
    /// What other slices have of the unit.
    doors: Vec<PlanDoor>,
}

async fn show(ctx: Ctx, Path(id): Path<String>) -> Reply {
    let id = id.parse()?;
    if ctx.actor()?.held.is_empty() {
        return Err(Error::NotFound.into());
    }
    let (scope, lang, actor, house) = (ctx.scope()?, ctx.lang, ctx.actor()?.clone(), ctx.house.clone());
    let (levels, unit, holders, all, doors) = ctx
        .read(move |c| {
            let unit = unit::find(c, id)?;
            let doors = house.unit_doors.iter().map(|doors| doors(c, &actor, &house.clock, id, lang));
            let doors = doors.collect::<kernel::Result<Vec<_>>>()?.into_iter().flatten().collect();
            Ok((store::levels(c)?, unit, store::holders(c, &scope, id, lang)?, store::units(c)?, doors))
        })
        .await?;
    let t = T(ctx.lang);
    let mut page = ctx.page(unit.name.clone()).under("/units", t.units_title());
    if let Some(parent) = all.iter().find(|u| Some(u.id) == unit.parent) {
        page = page.under(format!("/units/{}", parent.id), parent.name.clone());
    }
    let children = all.iter().filter(|u| u.parent == Some(unit.id)).cloned().collect();
    Page::show(&UnitPage { page, t, level: level_name(&levels, &unit, ctx.lang), unit, holders, children, doors })
}
