//! What waits on the front page: chapters that one is to write. And the door from an action plan to its year's report.

use db::Conn;
use kernel::access::WriteReport;
use kernel::actor::Relation;
use kernel::id::{PlanId, UnitId};
use kernel::{Actor, Clock, Error, Result, Role};
use web::{PlanDoor, Waiting};
use words::Lang;

use crate::{T, store_list, store_notes};

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The chapters of drafts that are given to the actor, by name or by post, and are not ready.
///
/// # Errors
/// The database's.
pub fn waiting(c: &mut Conn, actor: &Actor, _: &Clock, lang: Lang) -> Result<Vec<Waiting>> {
    let (t, scope) = (T(lang), actor.scope());
    if actor.own_units_for::<WriteReport>().is_empty() {
        return Ok(Vec::new());
    }
    let (sections, titles) = (store_notes::assigned(c, &scope)?, store_notes::titles(c, &scope)?);
    let mine = sections.into_iter().filter(|section| {
        let to = folded(&section.to);
        let mut posts = titles.iter().filter(|(unit, _)| *unit == section.unit).flat_map(|(_, titles)| titles);
        to == folded(&actor.name) || posts.any(|title| folded(title) == to)
    });
    let line = |section: crate::notes::Assigned| Waiting {
        note: t.waiting_section(T(lang).report_title(section.year.to_string()), section.unit_name.as_str()),
        href: format!("/annual-reports/{}/sections/{}", section.report, section.section),
        title: section.title,
        due: None,
        press: None,
    };
    Ok(mine.map(line).collect())
}

/// From an adopted action plan of one's own unit to the annual report of its year: the one that is begun, or the list.
///
/// # Errors
/// The database's.
pub fn doors(c: &mut Conn, actor: &Actor, clock: &Clock, plan: PlanId, lang: Lang) -> Result<Vec<PlanDoor>> {
    let scope = actor.scope();
    let plan = match plans::find(c, &scope, plan) {
        Ok(plan) if plan.kind == plans::PlanKind::ActionPlan && plan.adoption.is_some() => plan,
        Ok(_) | Err(Error::NotFound) => return Ok(Vec::new()),
        Err(other) => return Err(other),
    };
    if !actor.can::<WriteReport>(&units::place(c, plan.unit)?) {
        return Ok(Vec::new());
    }
    let last = plan.to_on.get(..4).and_then(|year| year.parse::<i16>().ok()).unwrap_or(i16::MAX);
    let year = last.min(clock.today().year());
    let begun = store_list::own(c, &scope)?.into_iter().find(|head| head.unit == plan.unit && head.year == year);
    let href = begun.map_or_else(|| "/annual-reports".to_owned(), |head| format!("/annual-reports/{}", head.id));
    Ok(vec![PlanDoor { href, label: T(lang).report_title(year.to_string()), main: false }])
}

/// From a unit's page to the annual reports: for those with a post in it, and for officers and leaders above it.
///
/// # Errors
/// The database's.
pub fn unit_doors(c: &mut Conn, actor: &Actor, _: &Clock, unit: UnitId, lang: Lang) -> Result<Vec<PlanDoor>> {
    let place = units::place(c, unit)?;
    let reads = actor.held.iter().any(|held| match place.relation_of(&held.place) {
        Relation::Own => true,
        Relation::Above => matches!(held.role, Role::Officer | Role::Leader),
        Relation::Below | Relation::Beside => false,
    });
    let door = PlanDoor { href: "/annual-reports".into(), label: T(lang).reports_title(), main: false };
    Ok(if reads { vec![door] } else { Vec::new() })
}
