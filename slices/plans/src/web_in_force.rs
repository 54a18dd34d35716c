//! A unit's plans in force on a day: its own, and those of the units above.

use askama::Template;
use axum::extract::{Path, RawQuery};
use jiff::civil::Date;
use kernel::Error;
use kernel::id::UnitId;
use units::Unit;
use web::{Access, Ctx, Form, Page, Reply, Routes};

use crate::web::query;
use crate::web_steps::typed_day;
use crate::{Plan, PlanKind, T, in_force};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/units/{unit}/plans-in-force", show)
}

#[derive(Template)]
#[template(path = "plans_in_force.html")]
struct InForcePage {
    page: Page,
    t: T,
    unit: Unit,
    plans: Vec<Plan>,
    on: Date,
    kind: Option<PlanKind>,
    form: Form,
}

impl InForcePage {
    fn fault(&self, field: &str) -> String {
        self.form.fault_of(field).map(|word| self.t.by_name(word, Vec::new())).unwrap_or_default()
    }

    fn day(&self) -> String {
        words::date(self.page.lang, self.on)
    }

    fn kind_name(&self, kind: &PlanKind) -> String {
        self.t.by_name(&format!("kind-{}", kind.word()), Vec::new())
    }

    fn kinds(&self) -> Vec<(&'static str, String, bool)> {
        PlanKind::ALL.map(|kind| (kind.word(), self.kind_name(&kind), self.kind == Some(kind))).into()
    }

    fn own(&self) -> Vec<&Plan> {
        self.plans.iter().filter(|plan| plan.unit == self.unit.id).collect()
    }

    fn above(&self) -> Vec<&Plan> {
        self.plans.iter().filter(|plan| plan.unit != self.unit.id).collect()
    }

    fn since(&self, plan: &Plan) -> String {
        let day = |iso: &str| words::iso_date(self.page.lang, iso);
        self.t.in_force_between(day(plan.in_force_on.as_deref().unwrap_or_default()), day(&plan.to_on))
    }
}

async fn show(ctx: Ctx, Path(id): Path<String>, RawQuery(raw): RawQuery) -> Reply {
    let id: UnitId = id.parse()?;
    if ctx.actor()?.held.is_empty() {
        return Err(Error::NotFound.into());
    }
    let (asked, today, scope) = (query(raw), ctx.house.clock.today(), ctx.scope()?);
    let read = asked.some("on").map_or(Some(today), |text| words::read_date(&text));
    let (on, kind) = (read.unwrap_or(today), PlanKind::from_word(asked.text("kind")));
    let (unit, plans) =
        ctx.read(move |c| Ok((units::find(c, id)?, in_force::plans_in_force(c, &scope, id, kind, on)?))).await?;
    let typed = asked.some("on").unwrap_or_else(|| typed_day(on));
    let mut form = Form::default().with("on", typed);
    let t = T(ctx.lang);
    let page = ctx.page(t.in_force_title()).under("/units", t.units()).under(format!("/units/{id}"), unit.name.clone());
    if read.is_none() {
        form.fault("on", "fault-date");
        return Page::again(&InForcePage { page, t, unit, plans: Vec::new(), on, kind, form });
    }
    Page::show(&InForcePage { page, t, unit, plans, on, kind, form })
}
