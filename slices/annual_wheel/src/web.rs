//! The slice's routes, and what its pages share.

use db::Conn;
use kernel::access::{KeepTemplates, KeepWheel};
use kernel::id::UnitId;
use kernel::{Actor, Clock, Error, Result};
use web::{Ctx, Page, PlanDoor, Routes};
use words::Lang;

use crate::duty::Keeper;
use crate::{T, web_duty, web_feed, web_suggested, web_wheel};

/// The slice's routes.
#[must_use]
pub fn routes() -> Routes {
    web_wheel::routes().and(web_duty::routes()).and(web_suggested::routes()).and(web_feed::routes())
}

/// The way to a unit's wheel, for those who hold a post in it.
///
/// # Errors
/// The database's.
pub fn doors(c: &mut Conn, actor: &Actor, _: &Clock, unit: UnitId, lang: Lang) -> Result<Vec<PlanDoor>> {
    let has_post = units::has_post(c, &actor.scope(), unit)?;
    let door = PlanDoor { href: format!("/units/{unit}/wheel"), label: T(lang).wheel_title(), main: false };
    Ok(if has_post { vec![door] } else { Vec::new() })
}

/// The permits of somebody who writes the unit's wheel.
///
/// # Errors
/// `NotFound` when they have no post in the unit; `Forbidden` when it does not let them.
pub(crate) fn keeper(c: &mut Conn, actor: &Actor, unit: UnitId) -> Result<Keeper> {
    if !units::has_post(c, &actor.scope(), unit)? {
        return Err(Error::NotFound);
    }
    let place = units::place(c, unit)?;
    Ok(Keeper { own: actor.may::<KeepWheel>(&place)?, below: actor.may::<KeepTemplates>(&place).ok() })
}

/// The frame of a page that belongs to a unit's wheel.
pub(crate) fn page_under(ctx: &Ctx, title: String, unit: UnitId, unit_name: &str) -> Page {
    let page =
        ctx.page(title).under("/units", units::T(ctx.lang).units_title()).under(format!("/units/{unit}"), unit_name);
    page.under(format!("/units/{unit}/wheel"), T(ctx.lang).wheel_title())
}
