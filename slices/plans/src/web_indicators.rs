//! The pages of what can be measured in a draft: proposals as read, what people have agreed on, and the form of one.

use askama::Template;
use axum::extract::Path;
use kernel::access::WritePlan;
use kernel::id::{IndicatorId, PlanId};
use kernel::{Error, Permit, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::figure::MeasuredIn;
use crate::figure_form::{self, Choice};
use crate::item_form::{now, shortened};
use crate::items::NewItem;
use crate::store_figures::Kept;
use crate::web::query;
use crate::web_clash::{Clash, conflict};
use crate::web_editing::Draft;
use crate::web_editing_forms::{revision, sent_once, write};
use crate::{Numbers, T, figure, indicators, store_figures};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/plans/{plan}/indicators", list)
        .post(Access::SignedIn, "/plans/{plan}/indicators", add)
        .get(Access::SignedIn, "/plans/{plan}/indicators/new", new_page)
        .get(Access::SignedIn, "/plans/{plan}/indicators/{indicator}", edit_page)
        .post(Access::SignedIn, "/plans/{plan}/indicators/{indicator}", change)
        .post(Access::SignedIn, "/plans/{plan}/indicators/{indicator}/drop", drop_it)
}

/// An indicator as it is shown.
struct Shown {
    id: String,
    definition: String,
    /// What it is of: number and text.
    of: String,
    facts: Vec<(String, String)>,
    /// What is to be asked or looked at.
    asks: Vec<String>,
    revision: i64,
}

#[derive(Template)]
#[template(path = "indicators.html")]
struct IndicatorsPage {
    page: Page,
    t: T,
    plan: PlanId,
    lang: &'static str,
    agreed: Vec<Shown>,
    proposed: Vec<Shown>,
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

/// The goals and measures of a draft with their texts.
fn carriers(draft: &Draft) -> Vec<(NewItem, String)> {
    let carries = |item: &NewItem| matches!(item, NewItem::Goal(_) | NewItem::Measure(_));
    let items = draft.order.items().into_iter().filter(carries);
    items.map(|item| (item, now(draft, draft.tree.plan.lang, item).text)).collect()
}

/// The item that an indicator is of: said, or the one whose text holds its words.
fn item_of(draft: &Draft, kept: &Kept) -> Option<NewItem> {
    let carriers = carriers(draft);
    let texts: Vec<&str> = carriers.iter().map(|(_, text)| text.as_str()).collect();
    kept.item.or_else(|| figure::where_said(&kept.words, &texts).and_then(|at| carriers.get(at)).map(|(item, _)| *item))
}

async fn list(ctx: Ctx, Path(id): Path<String>) -> Reply {
    let (draft, kept) = read(&ctx, id.parse()?).await?;
    let (t, plan, numbers) = (T(ctx.lang), &draft.tree.plan, Numbers::of(&draft.tree));
    let shown = |kept: &Kept| Shown {
        id: kept.id.to_string(),
        definition: kept.figure.definition.clone(),
        of: item_of(&draft, kept)
            .map(|item| numbers.before(&item.id(), &now(&draft, plan.lang, item).text))
            .unwrap_or_default(),
        facts: figure_form::facts(t, ctx.lang, &kept.figure),
        asks: figure_form::asks(t, ctx.lang, &kept.figure),
        revision: kept.revision,
    };
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
        agreed: kept.iter().filter(|kept| kept.accepted).map(shown).collect(),
        proposed: kept.iter().filter(|kept| !kept.accepted).map(shown).collect(),
    })
}

/// The form of an indicator; `form` is what was typed, when something was.
fn page_of(ctx: &Ctx, draft: &Draft, kept: Option<&Kept>, form: Form, clash: Option<Clash>) -> IndicatorPage {
    let (t, plan, numbers) = (T(ctx.lang), &draft.tree.plan, Numbers::of(&draft.tree));
    let chosen = form.text("item");
    let choice = |(item, text): (NewItem, String)| {
        let id = item.id();
        let shown = numbers.before(&id, &shortened(&text));
        (id.clone(), shown, id == chosen)
    };
    let mut items = vec![(String::new(), t.choose(), chosen.is_empty())];
    items.extend(carriers(draft).into_iter().map(choice));
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
    let item = item_of(&draft, kept).map(NewItem::id).unwrap_or_default();
    let form = figure_form::filled(&kept.figure, ctx.lang).with("item", item);
    Page::show(&page_of(&ctx, &draft, Some(kept), form, None))
}

/// Adds (without an id) or sets an indicator with what a form says.
async fn keep(ctx: &Ctx, plan: PlanId, key: Option<IndicatorId>, draft: &Draft, form: &Form) -> Result<()> {
    let (figure, unread) = figure_form::read(form);
    let item = draft.item(form.text("item"));
    let (from, once) = (revision(form), sent_once(form)?);
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
    let (draft, _) = read(&ctx, id).await?;
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
        Err(Error::NotFound) => {
            let clash = Clash::dropped(&ctx, id, &key.to_string()).await?;
            conflict(&page_of(&ctx, &draft, None, form, Some(clash)))
        }
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&page_of(&ctx, &draft, now, form, None))
        }
        Ok(()) => Err(Error::NotFound.into()),
    }
}

async fn drop_it(ctx: Ctx, Path((id, key)): Path<(String, String)>, form: Form) -> Reply {
    let (id, key): (PlanId, IndicatorId) = (id.parse()?, key.parse()?);
    let from = revision(&form);
    write(&ctx, id, "drop_indicator", move |tx, permit: &Permit<WritePlan>, _, at| {
        indicators::drop_it(tx, permit, id, key, from, at)
    })
    .await?;
    Ok(see_other(&format!("/plans/{id}/indicators")))
}
