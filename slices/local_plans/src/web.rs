//! The slice's routes, and what its pages share: bars, who may do what where, texts of faults.

use db::Conn;
use kernel::access::AnswerPlan;
use kernel::{Actor, Held, Permit, Result, Rule};
use plans::Plan;
use web::{Form, Routes};
use words::Lang;

use crate::answer::AnswerKind;
use crate::{T, wording};
use crate::{
    web_action, web_answers, web_budget, web_check, web_check_rules, web_comparison, web_costs, web_coverage,
    web_decision, web_goals, web_help, web_next_year, web_own, web_partners, web_plan, web_requests, web_shared,
};

/// The slice's routes.
#[must_use]
pub fn routes() -> Routes {
    web_own::routes()
        .and(web_answers::routes())
        .and(web_decision::routes())
        .and(web_requests::routes())
        .and(web_help::routes())
        .and(web_plan::routes())
        .and(web_action::routes())
        .and(web_budget::routes())
        .and(web_costs::routes())
        .and(web_partners::routes())
        .and(web_shared::routes())
        .and(web_goals::routes())
        .and(web_check::routes())
        .and(web_check_rules::routes())
        .and(web_comparison::routes())
        .and(web_next_year::routes())
        .and(web_coverage::routes())
}

/// Whether somebody answers plans for any unit (for the navigation).
#[must_use]
pub fn answers_anything(actor: &Actor) -> bool {
    !actor.own_units_for::<AnswerPlan>().is_empty()
}

/// Every answer with its word and what its button says.
pub(crate) fn choices(t: T) -> Vec<(AnswerKind, String)> {
    AnswerKind::ALL.into_iter().map(|kind| (kind, wording::choice(t, kind))).collect()
}

/// The permit for a plan's unit. The plan has been found within the scope before, so a refusal is a plain one.
pub(crate) fn permit<R: Rule>(c: &mut Conn, actor: &Actor, plan: &Plan) -> Result<Permit<R>> {
    actor.may::<R>(&units::place(c, plan.unit)?)
}

/// The units for which the actor answers a plan: their own, at or below the plan's unit; not for a unit's own action plan.
pub(crate) fn answering<'a>(actor: &'a Actor, plan: &Plan) -> Vec<&'a Held> {
    let mut units = actor.own_units_for::<AnswerPlan>();
    units.retain(|held| {
        let own = held.place.unit == plan.unit;
        (own && plan.kind != plans::PlanKind::ActionPlan) || held.place.above.contains(&plan.unit)
    });
    units
}

/// The text of a field's fault; days out of the plan's period name the period.
pub(crate) fn fault(t: T, lang: Lang, form: &Form, field: &str, plan: Option<&Plan>) -> String {
    let Some(word) = form.fault_of(field) else { return String::new() };
    let (from, to) =
        plan.map_or_else(Default::default, |p| (words::iso_date(lang, &p.from_on), words::iso_date(lang, &p.to_on)));
    t.by_name(word, vec![("from", from.into()), ("to", to.into())])
}

/// A stored day as it is typed: `12.2.2026`.
pub(crate) fn typed_day(day: jiff::civil::Date) -> String {
    format!("{}.{}.{}", day.day(), day.month(), day.year())
}
