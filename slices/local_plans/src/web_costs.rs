//! What one action costs, line by line: added, changed and dropped.

use askama::Template;
use axum::extract::Path;
use kernel::access::WritePlan;
use kernel::id::{CostId, MeasureId, PlanId};
use kernel::{Error, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, once_key, see_other};

use crate::cost::{Cost, NewCost, Rates, TimeUnit};
use crate::own_plan::{OwnPlan, own_plan};
use crate::web::{fault, permit};
use crate::web_action_form::{kroner, number};
use crate::{T, budget, costs, store_costs};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/action-plans/{plan}/actions/{action}/costs", show)
        .post(Access::SignedIn, "/action-plans/{plan}/actions/{action}/costs", add)
        .get(Access::SignedIn, "/action-plans/{plan}/actions/{action}/costs/{cost}", show_one)
        .post(Access::SignedIn, "/action-plans/{plan}/actions/{action}/costs/{cost}", change)
        .post(Access::SignedIn, "/action-plans/{plan}/actions/{action}/costs/{cost}/drop", drop_it)
}

#[derive(Template)]
#[template(path = "costs.html")]
struct CostsPage {
    page: Page,
    t: T,
    own: OwnPlan,
    action: MeasureId,
    lines: Vec<Cost>,
    rates: Rates,
    sources: Vec<String>,
    /// The line that is being changed; a new one otherwise.
    open: Option<CostId>,
    form: Form,
    once: String,
}

impl CostsPage {
    fn fault(&self, field: &str) -> String {
        fault(self.t, self.page.lang, &self.form, field, Some(&self.own.tree.plan))
    }

    fn text(&self) -> &str {
        self.own.tree.measures().find(|m| m.id == self.action).map_or("", |m| &m.text)
    }

    fn years(&self) -> Vec<String> {
        let plan = &self.own.tree.plan;
        budget::years(&plan.from_on, &plan.to_on).into_iter().map(|year| year.to_string()).collect()
    }

    fn is_year(&self, year: &str) -> bool {
        self.form.text("year") == year
    }

    fn units(&self) -> Vec<(&'static str, String)> {
        TimeUnit::ALL.map(|unit| (unit.word(), unit_name(self.t, unit))).to_vec()
    }

    fn is_unit(&self, word: &str) -> bool {
        self.form.text("unit") == word
    }

    fn money(&self, line: &NewCost) -> String {
        line.kroner.map(|n| words::kroner(self.page.lang, n)).unwrap_or_default()
    }

    fn time(&self, line: &NewCost) -> String {
        let Some(released) = line.released else { return String::new() };
        let n = words::decimal(self.page.lang, released);
        match line.unit {
            TimeUnit::Hours => self.t.hours(n),
            TimeUnit::Days => self.t.days(n),
        }
    }

    fn sum(&self) -> String {
        let (kroner, hours) = store_costs::sum_of(&self.lines, &self.rates);
        let kroner = kroner.map(|n| words::kroner(self.page.lang, n));
        let hours = hours.map(|n| self.t.hours(words::decimal(self.page.lang, n)));
        [kroner, hours].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    fn base(&self) -> String {
        format!("/action-plans/{}/actions/{}/costs", self.own.tree.plan.id, self.action)
    }
}

fn unit_name(t: T, unit: TimeUnit) -> String {
    match unit {
        TimeUnit::Hours => t.unit_hours(),
        TimeUnit::Days => t.unit_days(),
    }
}

/// A line as somebody would have typed it.
fn stored(line: &NewCost, lang: words::Lang) -> Form {
    let plain = |text: String| text.replace('\u{a0}', " ");
    let decimal = |n: f64| match lang {
        words::Lang::En => words::decimal(lang, n).replace(',', ""),
        words::Lang::Nb | words::Lang::Nn => plain(words::decimal(lang, n)),
    };
    Form::default()
        .with("year", line.year.to_string())
        .with("kroner", line.kroner.map(|n| n.to_string()).unwrap_or_default())
        .with("released", line.released.map(decimal).unwrap_or_default())
        .with("unit", line.unit.word())
        .with("source", line.source.clone().unwrap_or_default())
        .with("note", line.note.clone().unwrap_or_default())
}

fn read(form: &mut Form) -> NewCost {
    let year = form.text("year").parse().unwrap_or(0);
    NewCost {
        year,
        kroner: kroner(form),
        released: number(form, "released", "fault-hours"),
        unit: TimeUnit::from_word(form.text("unit")),
        source: form.some("source"),
        note: form.some("note"),
    }
}

async fn costs_page(
    ctx: &Ctx,
    id: PlanId,
    action: MeasureId,
    open: Option<CostId>,
    form: Option<Form>,
) -> Result<CostsPage> {
    let (scope, actor, t, lang) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang), ctx.lang);
    let (own, lines, all, rates) = ctx
        .read(move |c| {
            let own = own_plan(c, &scope, id)?;
            permit::<WritePlan>(c, &actor, &own.tree.plan)?;
            let (lines, all) = (store_costs::costs_of(c, id, action)?, store_costs::costs(c, id)?);
            Ok((own, lines, all, store_costs::rates(c, id)?))
        })
        .await?;
    if !own.tree.measures().any(|m| m.id == action) {
        return Err(Error::NotFound);
    }
    let form = match (form, open) {
        (Some(form), _) => form,
        (None, Some(open)) => stored(&lines.iter().find(|l| l.id == open).ok_or(Error::NotFound)?.line, lang),
        (None, None) => Form::default(),
    };
    let mut sources: Vec<String> = t.common_sources().split('|').map(str::to_owned).collect();
    for source in all.into_iter().filter_map(|cost| cost.line.source) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    let page = ctx
        .page(t.costs_title())
        .under("/plans", plans::T(lang).plans_title())
        .under(format!("/action-plans/{id}"), own.tree.plan.title.clone())
        .under(format!("/action-plans/{id}/budget"), t.budget_title());
    Ok(CostsPage { page, t, own, action, lines, rates, sources, open, form, once: once_key() })
}

async fn show(ctx: Ctx, Path((id, action)): Path<(String, String)>) -> Reply {
    Page::show(&costs_page(&ctx, id.parse()?, action.parse()?, None, None).await?)
}

async fn show_one(ctx: Ctx, Path((id, action, cost)): Path<(String, String, String)>) -> Reply {
    Page::show(&costs_page(&ctx, id.parse()?, action.parse()?, Some(cost.parse()?), None).await?)
}

async fn add(ctx: Ctx, Path((id, action)): Path<(String, String)>, form: Form) -> Reply {
    write(ctx, (id.parse()?, action.parse()?), None, form).await
}

async fn change(ctx: Ctx, Path((id, action, cost)): Path<(String, String, String)>, form: Form) -> Reply {
    write(ctx, (id.parse()?, action.parse()?), Some(cost.parse()?), form).await
}

async fn write(ctx: Ctx, (id, action): (PlanId, MeasureId), open: Option<CostId>, mut form: Form) -> Reply {
    let line = read(&mut form);
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let (once, read_well) = (form.once()?, !form.is_faulty());
    let there = format!("/action-plans/{id}/actions/{action}/costs");
    let led = there.clone();
    let written = ctx
        .write(move |tx| {
            let plan = plans::find(tx, &scope, id)?;
            let permit = permit::<WritePlan>(tx, &actor, &plan)?;
            if db::led_to(tx, &once, permit.by())?.is_some() {
                return Ok(());
            }
            if !read_well {
                return Err(Error::Invalid(Vec::new()));
            }
            costs::set_cost(tx, &permit, (id, action), open, &line, clock.now_ms())?;
            db::done_once(tx, &once, permit.by(), clock.now_ms(), &led)
        })
        .await;
    match written {
        Ok(()) => Ok(see_other(&there)),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&costs_page(&ctx, id, action, open, Some(form)).await?)
        }
    }
}

async fn drop_it(ctx: Ctx, Path((id, action, cost)): Path<(String, String, String)>) -> Reply {
    let (id, action, cost): (PlanId, MeasureId, CostId) = (id.parse()?, action.parse()?, cost.parse()?);
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    ctx.write(move |tx| {
        let plan = plans::find(tx, &scope, id)?;
        let permit = permit::<WritePlan>(tx, &actor, &plan)?;
        costs::drop_cost(tx, &permit, (id, action), cost, clock.now_ms())
    })
    .await?;
    Ok(see_other(&format!("/action-plans/{id}/actions/{action}/costs")))
}
