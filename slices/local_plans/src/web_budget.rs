//! The budget of an action plan: sums by area, year and source, the frames they are held against, and the file for the
//! treasurer.

use askama::Template;
use axum::extract::Path;
use kernel::access::WritePlan;
use kernel::id::PlanId;
use kernel::{Error, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, download, see_other};

use crate::budget::{Budget, ByYear, Frame, Held, Sum, over_years};
use crate::cost::Rates;
use crate::own_plan::{OwnPlan, own_plan};
use crate::web::{fault, permit};
use crate::web_action_form::{kroner, number};
use crate::{T, budget_sheet, costs, store_costs, wording};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/action-plans/{plan}/budget", show)
        .post(Access::SignedIn, "/action-plans/{plan}/budget", set)
        .get(Access::SignedIn, "/action-plans/{plan}/budget.xlsx", sheet)
}

#[derive(Template)]
#[template(path = "budget.html")]
struct BudgetPage {
    page: Page,
    t: T,
    own: OwnPlan,
    budget: Budget,
    writes: bool,
    form: Form,
}

/// A frame with what is planned within it, as it is drawn: widths of a bar of 100.
struct HeldLine {
    name: String,
    text: String,
    left: String,
    over: bool,
    planned: i64,
    of: i64,
}

impl BudgetPage {
    fn fault(&self, field: &str) -> String {
        fault(self.t, self.page.lang, &self.form, field, None)
    }

    fn kroner(&self, sum: &Sum) -> String {
        if sum.kroner == 0 { "–".to_owned() } else { words::number(self.page.lang, sum.kroner) }
    }

    fn hours(&self, sum: &Sum) -> String {
        if sum.hours == 0.0 { "–".to_owned() } else { words::decimal(self.page.lang, sum.hours) }
    }

    fn in_all(&self, sum: &Sum) -> String {
        if sum.is_nothing() { "–".to_owned() } else { words::number(self.page.lang, sum.in_all(&self.budget.rates)) }
    }

    fn in_year(&self, row: &ByYear, year: &i64) -> Sum {
        Budget::in_year(row, *year)
    }

    fn over(&self, row: &ByYear) -> Sum {
        over_years(row)
    }

    fn several_years(&self) -> bool {
        self.budget.years.len() > 1
    }

    fn has_rate(&self) -> bool {
        self.budget.rates.kroner_per_hour.is_some()
    }

    fn time_unpriced(&self) -> bool {
        !self.has_rate() && over_years(&self.budget.total).hours > 0.0
    }

    fn source(&self, source: &Option<String>) -> String {
        source.clone().unwrap_or_else(|| self.t.no_source())
    }

    fn area_rows(&self) -> Vec<(String, &ByYear)> {
        self.budget.areas.iter().map(|area| (area.title.clone(), &area.years)).collect()
    }

    fn source_rows(&self) -> Vec<(String, &ByYear)> {
        self.budget.sources.iter().map(|(source, years)| (self.source(source), years)).collect()
    }

    fn cost_of(&self, action: &plans::Measure) -> String {
        let said = wording::cost(self.t, self.page.lang, self.own.details_of(action.id)).join(", ");
        if said.is_empty() { self.t.cost_unknown() } else { said }
    }

    fn considered(&self) -> String {
        self.t.budget_considered(self.budget.considered, self.budget.actions)
    }

    fn held(&self) -> Vec<HeldLine> {
        self.budget.frames.iter().flat_map(|frame| self.lines_of(frame, &self.budget.held(frame))).collect()
    }

    fn lines_of(&self, frame: &Frame, held: &Held) -> Vec<HeldLine> {
        let (t, lang) = (self.t, self.page.lang);
        let name = match &frame.source {
            None => t.frame_of_year(frame.year.to_string()),
            Some(source) => t.frame_of_source(source.as_str(), frame.year.to_string()),
        };
        let mut lines = Vec::new();
        if let (Some(of), Some(left)) = (frame.kroner, held.kroner_left) {
            let planned = held.planned.in_all(&self.budget.rates);
            let text = t.frame_planned(words::kroner(lang, of), words::kroner(lang, planned));
            let left_text = words::kroner(lang, left.abs());
            let left_text = if left < 0 { t.frame_over(left_text) } else { t.frame_left(left_text) };
            lines.push(HeldLine { name: name.clone(), text, left: left_text, over: left < 0, planned, of });
        }
        if let (Some(of), Some(left)) = (frame.hours, held.hours_left) {
            let hours = |n: f64| t.hours(words::decimal(lang, n));
            let text = t.frame_planned(hours(of), hours(held.planned.hours));
            let left_text = if left < 0.0 { t.frame_over(hours(left.abs())) } else { t.frame_left(hours(left)) };
            #[expect(clippy::cast_possible_truncation, reason = "tenths of hours of a plan are far within i64")]
            let (planned, of) = ((held.planned.hours * 10.0).round() as i64, (of * 10.0).round() as i64);
            lines.push(HeldLine { name, text, left: left_text, over: left < 0.0, planned, of });
        }
        lines
    }

    /// The sources that may have a frame: all together, then each that a line or a frame names.
    fn framed(&self) -> Vec<(usize, Option<String>)> {
        framed(&self.budget).into_iter().enumerate().collect()
    }

    fn field(&self, what: &str, at: &usize, year: &i64) -> String {
        format!("{what}_{at}_{year}")
    }

    fn typed(&self, what: &str, at: &usize, year: &i64) -> &str {
        self.form.text(&self.field(what, at, year))
    }
}

fn framed(budget: &Budget) -> Vec<Option<String>> {
    let mut all = vec![None];
    let of_lines = budget.sources.iter().map(|(source, _)| source);
    for source in of_lines.chain(budget.frames.iter().map(|frame| &frame.source)) {
        if source.is_some() && !all.contains(source) {
            all.push(source.clone());
        }
    }
    all
}

/// The form as it is stored.
fn filled(budget: &Budget, lang: words::Lang) -> Form {
    let plain = |text: String| text.replace('\u{a0}', if lang == words::Lang::En { "" } else { " " });
    let rate = budget.rates.kroner_per_hour.map(|n| plain(words::decimal(lang, n))).unwrap_or_default();
    let day = plain(words::decimal(lang, budget.rates.hours_per_day));
    let mut form = Form::default().with("kroner_per_hour", rate).with("hours_per_day", day);
    for (at, source) in framed(budget).into_iter().enumerate() {
        for year in &budget.years {
            let Some(frame) = budget.frame(*year, source.as_deref()) else { continue };
            let kroner = frame.kroner.map(|n| n.to_string()).unwrap_or_default();
            let hours = frame.hours.map(|n| plain(words::decimal(lang, n))).unwrap_or_default();
            form = form.with(&format!("kroner_{at}_{year}"), kroner).with(&format!("hours_{at}_{year}"), hours);
        }
    }
    form
}

/// What was typed as rates and frames; faults at their fields.
fn read(form: &mut Form, budget: &Budget) -> (Rates, Vec<Frame>) {
    let rates = Rates {
        kroner_per_hour: number(form, "kroner_per_hour", "fault-rate"),
        hours_per_day: number(form, "hours_per_day", "fault-hours-per-day").unwrap_or(Rates::default().hours_per_day),
    };
    let mut frames = Vec::new();
    for (at, source) in framed(budget).into_iter().enumerate() {
        for year in &budget.years {
            // Each frame is read as a form of its own, so that its fault can be told as one of the frames.
            let one = |what: &str| form.text(&format!("{what}_{at}_{year}")).to_owned();
            let mut typed = Form::default().with("kroner", one("kroner")).with("hours", one("hours"));
            let (kroner, hours) = (kroner(&mut typed), number(&mut typed, "hours", "fault-hours"));
            if typed.is_faulty() || hours.is_some_and(|n| n < 0.0) {
                form.fault("frames", "fault-frame");
            }
            if kroner.is_some() || hours.is_some() {
                frames.push(Frame { year: *year, source: source.clone(), kroner, hours });
            }
        }
    }
    (rates, frames)
}

async fn budget_page(ctx: &Ctx, id: PlanId, form: Option<Form>) -> Result<BudgetPage> {
    let (scope, actor, t) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang));
    let (own, budget, writes) = ctx
        .read(move |c| {
            let own = own_plan(c, &scope, id)?;
            let budget = costs::budget_of(c, &own)?;
            let writes = actor.can::<WritePlan>(&units::place(c, own.tree.plan.unit)?);
            Ok((own, budget, writes))
        })
        .await?;
    let form = form.unwrap_or_else(|| filled(&budget, ctx.lang));
    let page = ctx
        .page(t.budget_title())
        .under("/plans", plans::T(ctx.lang).plans_title())
        .under(format!("/action-plans/{id}"), own.tree.plan.title.clone());
    Ok(BudgetPage { page, t, own, budget, writes, form })
}

async fn show(ctx: Ctx, Path(id): Path<String>) -> Reply {
    Page::show(&budget_page(&ctx, id.parse()?, None).await?)
}

async fn set(ctx: Ctx, Path(id): Path<String>, mut form: Form) -> Reply {
    let id: PlanId = id.parse()?;
    let (scope, actor, clock, mut sent) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone(), form.clone());
    let written = ctx
        .write(move |tx| {
            let own = own_plan(tx, &scope, id)?;
            let permit = permit::<WritePlan>(tx, &actor, &own.tree.plan)?;
            let (rates, frames) = read(&mut sent, &costs::budget_of(tx, &own)?);
            if sent.is_faulty() {
                return Err(Error::Invalid(sent.faults));
            }
            costs::set_budget(tx, &permit, id, &rates, &frames, clock.now_ms())
        })
        .await;
    match written {
        Ok(()) => Ok(see_other(&format!("/action-plans/{id}/budget"))),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&budget_page(&ctx, id, Some(form)).await?)
        }
    }
}

async fn sheet(ctx: Ctx, Path(id): Path<String>) -> Reply {
    let id: PlanId = id.parse()?;
    let scope = ctx.scope()?;
    let (own, budget, lines) = ctx
        .read(move |c| {
            let own = own_plan(c, &scope, id)?;
            let (budget, lines) = (costs::budget_of(c, &own)?, store_costs::costs(c, id)?);
            Ok((own, budget, lines))
        })
        .await?;
    let name = format!("{} – {}.xlsx", own.tree.plan.title, T(own.tree.plan.lang).budget_title());
    let made = move || documents::xlsx(&budget_sheet::workbook_of(&own, &budget, &lines));
    let bytes = tokio::task::spawn_blocking(made).await.map_err(Error::internal)?.map_err(Error::internal)?;
    Ok(download(bytes, &name, documents::media::XLSX))
}
