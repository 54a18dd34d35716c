//! Asking for answers, and how far they have come: the page of an officer above, with the help that has been given.

use askama::Template;
use axum::extract::Path;
use kernel::id::{AnswerRequestId, LevelId, PlanId, UnitId};
use kernel::{Error, Result};
use plans::PlanTree;
use units::Level;
use web::{Access, Ctx, Form, Page, Reply, Routes, once_key, see_other};

use crate::coverage::UnitCoverage;
use crate::help::Help;
use crate::requests::{self, Asking, NewRequest, Request};
use crate::web::fault;
use crate::{T, store_help, wording};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/plans/{plan}/answers/requests", show)
        .post(Access::SignedIn, "/plans/{plan}/answers/requests", ask)
        .post(Access::SignedIn, "/plans/{plan}/answers/requests/{request}/reminder", remind)
}

#[derive(Template)]
#[template(path = "requests.html")]
pub(crate) struct RequestsPage {
    page: Page,
    t: T,
    tree: PlanTree,
    asking: Asking,
    levels: Vec<Level>,
    sent: Vec<(Request, Vec<UnitId>)>,
    given: Vec<Help>,
    form: Form,
    once: String,
    help_once: String,
}

impl RequestsPage {
    /// The levels below that the plan asks something, with the word for their units.
    fn levels_below(&self) -> Vec<(&LevelId, String)> {
        let here = |level: &&Level| self.asking.units.iter().any(|unit| unit.level == level.id);
        let name = |level: &Level| wording::inside(level.name(self.page.lang));
        self.levels.iter().filter(here).map(|level| (&level.id, name(level))).collect()
    }

    fn whole_level(&self, level: &LevelId) -> bool {
        self.form.all("level").contains(&level.to_string().as_str())
    }

    fn named(&self, unit: &UnitId) -> bool {
        self.form.all("units").contains(&unit.to_string().as_str())
    }

    fn unit(&self, id: &UnitId) -> Option<&UnitCoverage> {
        self.asking.units.iter().find(|unit| unit.unit == *id)
    }

    /// "3 of 4 have answered everything."
    fn counted(&self, asked: &[UnitId]) -> String {
        let whole = asked.iter().filter_map(|id| self.unit(id)).filter(|unit| unit.answered >= unit.of).count();
        self.t.request_count(whole, asked.len())
    }

    fn measure_of(&self, help: &Help) -> String {
        let text = self.tree.measures().find(|m| Some(m.id) == help.measure).map(|m| m.text.clone());
        text.unwrap_or_else(|| self.t.help_whole_plan())
    }

    fn is_measure(&self, id: &kernel::id::MeasureId) -> bool {
        self.form.text("measure") == id.to_string()
    }

    fn is_unit(&self, id: &UnitId) -> bool {
        self.form.text("for_unit") == id.to_string()
    }

    fn fault(&self, field: &str) -> String {
        fault(self.t, self.page.lang, &self.form, field, None)
    }
}

pub(crate) async fn requests_page(ctx: &Ctx, plan: PlanId, form: Form) -> Result<RequestsPage> {
    let (actor, t, lang) = (ctx.actor()?.clone(), T(ctx.lang), ctx.lang);
    let (tree, asking, levels, sent, given) = ctx
        .read(move |c| {
            let tree = plans::tree(c, &actor.scope(), plan)?;
            let asking = requests::asking(c, &actor, plan)?;
            let sent = requests::requests_from(c, &asking, plan)?;
            let given = store_help::given(c, plan, asking.held.place.unit)?;
            Result::Ok((tree, asking, units::levels(c)?, sent, given))
        })
        .await?;
    let page = ctx
        .page(t.ask_title())
        .under("/plans", plans::T(lang).plans_title())
        .under(format!("/plans/{plan}"), tree.plan.title.clone());
    Ok(RequestsPage { page, t, tree, asking, levels, sent, given, form, once: once_key(), help_once: once_key() })
}

pub(crate) fn page_of(plan: PlanId) -> String {
    format!("/plans/{plan}/answers/requests")
}

async fn show(ctx: Ctx, Path(plan): Path<String>) -> Reply {
    Page::show(&requests_page(&ctx, plan.parse()?, Form::default()).await?)
}

/// The units that a form names, one by one or a level at a time.
fn named(form: &Form, asking: &Asking) -> Result<Vec<UnitId>> {
    let levels = form.all("level").into_iter().map(str::parse).collect::<Result<Vec<LevelId>>>()?;
    let mut units = form.all("units").into_iter().map(str::parse).collect::<Result<Vec<UnitId>>>()?;
    units.extend(asking.units.iter().filter(|unit| levels.contains(&unit.level)).map(|unit| unit.unit));
    units.sort_unstable();
    units.dedup();
    Ok(units)
}

async fn ask(ctx: Ctx, Path(plan): Path<String>, mut form: Form) -> Reply {
    let plan: PlanId = plan.parse()?;
    let (actor, clock, once) = (ctx.actor()?.clone(), ctx.house.clock.clone(), form.once()?);
    let new = NewRequest { text: form.text("text").to_owned(), by_on: form.text("by_on").to_owned() };
    let typed = form.clone();
    let asked = ctx
        .write(move |tx| {
            let asking = requests::asking(tx, &actor, plan)?;
            if db::led_to(tx, &once, actor.account)?.is_some() {
                return Ok(());
            }
            let permits = asking.permits_for(&named(&typed, &asking)?)?;
            let from = asking.held.place.unit;
            requests::ask(tx, &permits, from, plan, &new, clock.today(), clock.now_ms())?;
            db::done_once(tx, &once, actor.account, clock.now_ms(), &page_of(plan))
        })
        .await;
    match asked {
        Ok(()) => Ok(see_other(&page_of(plan))),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&requests_page(&ctx, plan, form).await?)
        }
    }
}

async fn remind(ctx: Ctx, Path((plan, request)): Path<(String, String)>, mut form: Form) -> Reply {
    let (plan, request): (PlanId, AnswerRequestId) = (plan.parse()?, request.parse()?);
    let (actor, clock, text) = (ctx.actor()?.clone(), ctx.house.clock.clone(), form.text("reminder").to_owned());
    let reminded = ctx
        .write(move |tx| {
            let asking = requests::asking(tx, &actor, plan)?;
            let sent = requests::requests_from(tx, &asking, plan)?;
            sent.iter().find(|(sent, _)| sent.id == request).ok_or(Error::NotFound)?;
            requests::remind(tx, &asking.all(), request, &text, clock.now_ms())
        })
        .await;
    match reminded {
        // Sent twice: the one reminder there is has gone out, and the page shows it.
        Ok(()) | Err(Error::Conflict("reminded-already")) => Ok(see_other(&page_of(plan))),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&requests_page(&ctx, plan, form).await?)
        }
    }
}
