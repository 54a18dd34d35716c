//! The pages of what can be measured in a draft: proposals as read, what people have agreed on, and the form of one.

use askama::Template;
use axum::extract::Path;
use kernel::access::WritePlan;
use kernel::id::{IndicatorId, PlanId};
use kernel::{Error, Permit, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::figure::MeasuredIn;
use crate::figure_form::{self, Choice};
use crate::indicator_line::{IndicatorLine, carriers, item_of};
use crate::item_form::shortened;
use crate::items::NewItem;
use crate::store_figures::Kept;
use crate::web::query;
use crate::web_clash::{Clash, conflict};
use crate::web_editing::Draft;
use crate::web_editing_forms::{revision, write};
use crate::{Numbers, T, indicators, store_figures};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/plans/{plan}/indicators", list)
        .post(Access::SignedIn, "/plans/{plan}/indicators", add)
        .get(Access::SignedIn, "/plans/{plan}/indicators/new", new_page)
        .get(Access::SignedIn, "/plans/{plan}/indicators/{indicator}", edit_page)
        .post(Access::SignedIn, "/plans/{plan}/indicators/{indicator}", change)
        .post(Access::SignedIn, "/plans/{plan}/indicators/{indicator}/drop", drop_it)
}

#[derive(Template)]
#[template(path = "indicators.html")]
struct IndicatorsPage {
    page: Page,
    t: T,
    plan: PlanId,
    lang: &'static str,
    /// Whether each action says on its own page what is measured in it.
    has_actions: bool,
    agreed: Vec<IndicatorLine>,
    proposed: Vec<IndicatorLine>,
}

#[derive(Template)]
#[template(path = "indicator.html")]
struct IndicatorPage {
    page: Page,
    t: T,
    plan: PlanId,
    lang: &'static str,
    id: Option<IndicatorId>,
    /// The words that it was read from, while it is a proposal.
    read_from: String,
    revision: i64,
    once: String,
    items: Vec<Choice>,
    form: Form,
    asks: Vec<String>,
    clash: Option<Clash>,
}

impl IndicatorPage {
    fn fault(&self, field: &str) -> String {
        self.form.fault_of(field).map(|word| self.t.by_name(word, Vec::new())).unwrap_or_default()
    }

    fn units(&self) -> Vec<Choice> {
        let chosen = self.form.text("measured_in");
        let name = |word: &str| self.t.by_name(&format!("measured-in-{word}"), Vec::new());
        let mut units = vec![(String::new(), self.t.choose(), chosen.is_empty())];
        units.extend(MeasuredIn::ALL.map(|unit| (unit.word().to_owned(), name(unit.word()), unit.word() == chosen)));
        units
    }

    fn ops(&self) -> Vec<Choice> {
        figure_form::ops(self.t, self.form.text("op"))
    }

    fn pers(&self) -> Vec<Choice> {
        figure_form::pers(self.t, self.form.text("per"))
    }

    /// The class of a field that only some indicators need; none while it holds something, so that nothing typed is hidden.
    fn only_for(&self, field: &str) -> &'static str {
        match field {
            _ if !self.form.text(field).is_empty() || !self.fault(field).is_empty() => "",
            "of_what" | "numerator" | "denominator" => "only-share",
            "thing" => "only-other",
            "scale" => "only-words",
            "high" => "only-range",
            _ => "",
        }
    }

    fn action(&self) -> String {
        let at = self.id.map(|id| format!("/{id}")).unwrap_or_default();
        format!("/plans/{}/indicators{at}", self.plan)
    }
}

async fn read(ctx: &Ctx, id: PlanId) -> Result<(Draft, Vec<Kept>)> {
    let draft = Draft::read(ctx, id).await?;
    let kept = ctx.read(move |c| store_figures::figures(c, id)).await?;
    Ok((draft, kept))
}

async fn list(ctx: Ctx, Path(id): Path<String>) -> Reply {
    let (draft, kept) = read(&ctx, id.parse()?).await?;
    let (t, plan) = (T(ctx.lang), &draft.tree.plan);
    let lines = IndicatorLine::all(t, ctx.lang, &draft.tree, &kept);
    let (agreed, proposed) = lines.into_iter().partition(|line| line.accepted);
    let page = ctx
        .page(t.indicators())
        .under("/plans", t.plans_title())
        .under(format!("/plans/{}", plan.id), plan.title.clone())
        .under(format!("/plans/{}/editing", plan.id), t.editing());
    Page::show(&IndicatorsPage {
        page,
        t,
        plan: plan.id,
        lang: plan.lang.code(),
        has_actions: draft.is_action_plan(),
        agreed,
        proposed,
    })
}

/// The form of an indicator; `form` is what was typed, when something was.
fn page_of(ctx: &Ctx, draft: &Draft, kept: Option<&Kept>, form: Form, clash: Option<Clash>) -> IndicatorPage {
    let (t, plan, numbers) = (T(ctx.lang), &draft.tree.plan, Numbers::of(&draft.tree));
    let chosen = form.text("item");
    let choice = |(item, text): (NewItem, &str)| {
        let id = item.id();
        let shown = numbers.before(&id, &shortened(text));
        (id.clone(), shown, id == chosen)
    };
    let mut items = vec![(String::new(), t.choose(), chosen.is_empty())];
    items.extend(carriers(&draft.tree).into_iter().map(choice));
    let title = if kept.is_some() { t.indicator() } else { t.new_indicator() };
    IndicatorPage {
        page: ctx
            .page(title)
            .under("/plans", t.plans_title())
            .under(format!("/plans/{}", plan.id), plan.title.clone())
            .under(format!("/plans/{}/indicators", plan.id), t.indicators()),
        t,
        plan: plan.id,
        lang: plan.lang.code(),
        id: kept.map(|kept| kept.id),
        read_from: kept.filter(|kept| !kept.accepted).map(|kept| kept.words.clone()).unwrap_or_default(),
        revision: kept.map_or(0, |kept| kept.revision),
        once: form.some("once").unwrap_or_else(|| kernel::id::ChangeId::new().to_string()),
        items,
        asks: figure_form::asks(t, ctx.lang, &figure_form::read(&form).0),
        form,
        clash,
    }
}

async fn new_page(ctx: Ctx, Path(id): Path<String>, axum::extract::RawQuery(raw): axum::extract::RawQuery) -> Reply {
    let draft = Draft::read(&ctx, id.parse()?).await?;
    let form = Form::default().with("item", query(raw).text("item")).with("op", ">=");
    Page::show(&page_of(&ctx, &draft, None, form, None))
}

async fn edit_page(ctx: Ctx, Path((id, key)): Path<(String, String)>) -> Reply {
    let key: IndicatorId = key.parse()?;
    let (draft, kept) = read(&ctx, id.parse()?).await?;
    let kept = kept.iter().find(|kept| kept.id == key).ok_or(Error::NotFound)?;
    Page::show(&page_of(&ctx, &draft, Some(kept), filled(&ctx, &draft, kept), None))
}

/// An indicator as it is typed, with what it is of.
fn filled(ctx: &Ctx, draft: &Draft, kept: &Kept) -> Form {
    let item = item_of(&carriers(&draft.tree), kept).map(NewItem::id).unwrap_or_default();
    figure_form::filled(T(ctx.lang), &kept.figure, ctx.lang).with("item", item)
}

/// Adds (without an id) or sets an indicator with what a form says.
async fn keep(ctx: &Ctx, plan: PlanId, key: Option<IndicatorId>, draft: &Draft, form: &Form) -> Result<()> {
    let (figure, unread) = figure_form::read(form);
    let item = draft.item(form.text("item"));
    let (from, once) = (revision(form), form.once()?);
    write(ctx, plan, "set_indicator", move |tx, permit: &Permit<WritePlan>, _, at| {
        let mut faults = figure.faults();
        faults.retain(|fault| !unread.iter().any(|other| other.field == fault.field));
        faults.extend(unread);
        let Some(item) = item.filter(|_| faults.is_empty()) else {
            if item.is_none() {
                faults.push(kernel::Fault { field: "item", word: "fault-item" });
            }
            return Err(Error::Invalid(faults));
        };
        match key {
            Some(id) => indicators::set(tx, permit, plan, id, from, (item, &figure), at),
            None if db::led_to(tx, &once, permit.by())?.is_some() => Ok(()),
            None => {
                indicators::add(tx, permit, plan, item, &figure, at)?;
                db::done_once(tx, &once, permit.by(), at, "")
            }
        }
    })
    .await
}

async fn add(ctx: Ctx, Path(id): Path<String>, mut form: Form) -> Reply {
    let id: PlanId = id.parse()?;
    let draft = Draft::read(&ctx, id).await?;
    match keep(&ctx, id, None, &draft, &form).await {
        Ok(()) => Ok(see_other(&format!("/plans/{id}/indicators"))),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&page_of(&ctx, &draft, None, form, None))
        }
    }
}

async fn change(ctx: Ctx, Path((id, key)): Path<(String, String)>, mut form: Form) -> Reply {
    let (id, key): (PlanId, IndicatorId) = (id.parse()?, key.parse()?);
    let (draft, all) = read(&ctx, id).await?;
    if !all.iter().any(|kept| kept.id == key) {
        return dropped(&ctx, &draft, key, form).await;
    }
    let kept = keep(&ctx, id, Some(key), &draft, &form).await;
    if kept.is_ok() {
        return Ok(see_other(&format!("/plans/{id}/indicators")));
    }
    let (draft, all) = read(&ctx, id).await?;
    let now = all.iter().find(|kept| kept.id == key);
    match kept {
        Err(Error::Conflict("changed-meanwhile")) => {
            let clash = Clash::since(&ctx, id, &key.to_string(), revision(&form)).await?;
            conflict(&page_of(&ctx, &draft, now, form, Some(clash)))
        }
        Err(Error::NotFound) => dropped(&ctx, &draft, key, form).await,
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&page_of(&ctx, &draft, now, form, None))
        }
        Ok(()) => Err(Error::NotFound.into()),
    }
}

/// It was dropped meanwhile: what was typed stands in the form of a new one.
async fn dropped(ctx: &Ctx, draft: &Draft, key: IndicatorId, form: Form) -> Reply {
    let id = draft.tree.plan.id;
    let (clash, _) = Clash::dropped(ctx, id, &key.to_string(), format!("/plans/{id}/indicators")).await?;
    conflict(&page_of(ctx, draft, None, form, Some(clash)))
}

async fn drop_it(ctx: Ctx, Path((id, key)): Path<(String, String)>, form: Form) -> Reply {
    let (id, key): (PlanId, IndicatorId) = (id.parse()?, key.parse()?);
    let from = revision(&form);
    let dropped = write(&ctx, id, "drop_indicator", move |tx, permit: &Permit<WritePlan>, _, at| {
        indicators::drop_it(tx, permit, id, key, from, at)
    })
    .await;
    match dropped {
        Ok(()) => Ok(see_other(&format!("/plans/{id}/indicators"))),
        Err(Error::Conflict("changed-meanwhile")) => {
            let (draft, all) = read(&ctx, id).await?;
            let now = all.iter().find(|kept| kept.id == key).ok_or(Error::NotFound)?;
            let clash = Clash::since(&ctx, id, &key.to_string(), from).await?;
            conflict(&page_of(&ctx, &draft, Some(now), filled(&ctx, &draft, now), Some(clash)))
        }
        Err(error) => Err(error.into()),
    }
}
