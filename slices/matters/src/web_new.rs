//! Raising a matter: the form, by itself or from an action or a measure.

use askama::Template;
use axum::extract::Query;
use db::Conn;
use kernel::access::RaiseMatter;
use kernel::id::{MeasureId, PlanId, UnitId};
use kernel::{Actor, Error, Held, Result, Scope};
use web::{Access, Ctx, Form, Page, Reply, Routes, once_key, see_other};
use words::Lang;

use crate::matter::About;
use crate::raise::{NewMatter, raise};
use crate::web::lets_in;
use crate::{T, wording};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/matters/new", show).post(Access::SignedIn, "/matters", send)
}

#[derive(Template)]
#[template(path = "new_matter.html")]
struct NewPage {
    page: Page,
    t: T,
    units: Vec<Held>,
    /// The units above them, nearest first.
    above: Vec<(UnitId, String)>,
    about: Option<About>,
    form: Form,
    once: String,
}

impl NewPage {
    fn fault(&self, field: &str) -> String {
        wording::fault(self.t, &self.form, field)
    }

    fn is_from(&self, unit: &UnitId) -> bool {
        self.form.text("unit") == unit.to_string()
    }

    fn is_to(&self, unit: &UnitId) -> bool {
        self.form.text("to") == unit.to_string()
    }
}

/// The units from which somebody raises matters; a matter needs somebody above.
fn raising(actor: &Actor) -> Result<Vec<Held>> {
    let held = actor.own_units_for::<RaiseMatter>().into_iter();
    let units: Vec<Held> = held.filter(|held| !held.place.above.is_empty()).cloned().collect();
    if units.is_empty() { Err(Error::Forbidden) } else { Ok(units) }
}

/// The action or measure that a form is about, as far as the scope sees it.
fn about(c: &mut Conn, scope: &Scope, form: &Form) -> Result<Option<(About, UnitId)>> {
    let (Some(plan), Some(measure)) = (form.some("plan"), form.some("measure")) else { return Ok(None) };
    let (plan, measure): (PlanId, MeasureId) = (plan.parse()?, measure.parse()?);
    let tree = plans::tree(c, scope, plan)?;
    let text = tree.measures().find(|m| m.id == measure).map(|m| m.text.clone()).ok_or(Error::NotFound)?;
    let lang: Lang = tree.plan.lang;
    Ok(Some((About { plan, measure, text, lang }, tree.plan.unit)))
}

async fn new_page(ctx: &Ctx, mut form: Form) -> Result<NewPage> {
    let (actor, t) = (ctx.actor()?.clone(), T(ctx.lang));
    lets_in(&actor)?;
    let (units, scope, asked) = (raising(&actor)?, actor.scope(), form.clone());
    let (tree, about) = ctx.read(move |c| Ok((units::tree(c)?, about(c, &scope, &asked)?))).await?;
    // The plan's own unit raises it where it is one of theirs; otherwise the first.
    let of_plan = units.iter().find(|held| about.as_ref().is_some_and(|(_, unit)| *unit == held.place.unit));
    let from = of_plan.or(units.first());
    if let Some(held) = from.filter(|_| form.text("unit").is_empty()) {
        form = form.set("unit", held.place.unit.to_string());
        let nearest = held.place.above.first().map(ToString::to_string).unwrap_or_default();
        form = form.set("to", nearest);
    }
    let mut above: Vec<(UnitId, String)> = Vec::new();
    for unit in units.iter().flat_map(|held| &held.place.above) {
        let named = tree.iter().find(|(known, _)| known.id == *unit).map(|(known, _)| known.name.clone());
        let is_new = above.iter().all(|(known, _)| known != unit);
        above.extend(named.filter(|_| is_new).map(|name| (*unit, name)));
    }
    let page = ctx.page(t.new_title()).under("/matters", t.matters_title());
    Ok(NewPage { page, t, units, above, about: about.map(|(about, _)| about), form, once: once_key() })
}

async fn show(ctx: Ctx, Query(query): Query<Vec<(String, String)>>) -> Reply {
    let query = Form::of(query);
    let form = Form::default().with("plan", query.text("plan")).with("measure", query.text("measure"));
    Page::show(&new_page(&ctx, form).await?)
}

async fn send(ctx: Ctx, mut form: Form) -> Reply {
    let (actor, clock, once) = (ctx.actor()?.clone(), ctx.house.clock.clone(), form.once()?);
    lets_in(&actor)?;
    let unit: UnitId = form.text("unit").parse()?;
    if !raising(&actor)?.iter().any(|held| held.place.unit == unit) {
        return Err(Error::Forbidden.into());
    }
    let typed = form.clone();
    let sent = ctx
        .write(move |tx| {
            if let Some(there) = db::led_to(tx, &once, actor.account)? {
                return Ok(there);
            }
            let place = units::place(tx, unit)?;
            let permit = actor.may::<RaiseMatter>(&place)?;
            let about = about(tx, &actor.scope(), &typed)?.map(|(about, _)| (about.plan, about.measure));
            let new = NewMatter {
                title: typed.text("title").to_owned(),
                text: typed.text("text").to_owned(),
                asks: typed.text("asks").to_owned(),
                answer_by: words::read_date(typed.text("answer_by")),
                // What is no unit is none above, and said so.
                to: typed.text("to").parse().unwrap_or(unit),
                about,
            };
            let id = raise(tx, &permit, &place, &new, &clock)?;
            let there = format!("/matters/{id}");
            db::done_once(tx, &once, actor.account, clock.now_ms(), &there)?;
            Ok(there)
        })
        .await;
    match sent {
        Ok(there) => Ok(see_other(&there)),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&new_page(&ctx, form).await?)
        }
    }
}
