//! Publishing a plan: what its public page shows is chosen, looked at before anybody else sees it, changed and withdrawn.

use askama::Template;
use axum::extract::{Path, RawQuery};
use kernel::access::SharePlan;
use kernel::id::PlanId;
use kernel::{Error, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::publication::{self, Choice, Publication};
use crate::web::query;
use crate::web_public::{PublicPage, gather};
use crate::{Plan, T, plan};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/plans/{plan}/public-page", form_page)
        .post(Access::SignedIn, "/plans/{plan}/public-page", publish)
        .get(Access::SignedIn, "/plans/{plan}/public-page/preview", preview)
        .post(Access::SignedIn, "/plans/{plan}/public-page/withdrawal", withdraw)
}

#[derive(Template)]
#[template(path = "publication.html")]
struct PublicationPage {
    page: Page,
    t: T,
    plan: Plan,
    now: Option<Publication>,
    /// Persons who answer for an action of the plan.
    names: Vec<String>,
    choice: Choice,
    form: Form,
}

impl PublicationPage {
    fn fault(&self, field: &str) -> String {
        self.form.fault_of(field).map(|word| self.t.by_name(word, Vec::new())).unwrap_or_default()
    }

    fn open(&self) -> Option<&Publication> {
        self.now.as_ref().filter(|page| !page.withdrawn)
    }

    fn was_withdrawn(&self) -> bool {
        self.now.as_ref().is_some_and(|page| page.withdrawn)
    }

    fn agrees(&self, name: &str) -> bool {
        self.choice.consented.contains(name)
    }
}

/// What the boxes of a form say; a person who is not in the plan cannot agree.
fn choice_of(form: &Form, names: &[String]) -> Choice {
    let ticked = |name: &str| form.text(name) == "yes";
    Choice {
        with_actions: ticked("with_actions"),
        with_costs: ticked("with_costs"),
        indexed: ticked("indexed"),
        consented: names.iter().filter(|name| form.all("consent").contains(&name.as_str())).cloned().collect(),
    }
}

struct Publishable {
    plan: Plan,
    now: Option<Publication>,
    names: Vec<String>,
    suggested: String,
}

/// The plan, when the actor may publish it.
async fn publishable(ctx: &Ctx, id: PlanId) -> Result<Publishable> {
    let (scope, actor) = (ctx.scope()?, ctx.actor()?.clone());
    let (actions_of, lang) = (ctx.house.public_actions, ctx.lang);
    let found = ctx
        .read(move |c| {
            let plan = plan::find(c, &scope, id)?;
            actor.may::<SharePlan>(&units::place(c, plan.unit)?)?;
            let mut names: Vec<String> =
                actions_of(c, id, lang)?.into_iter().filter_map(|action| action.name).collect();
            names.sort_by_key(|name| words::sort_key(name));
            names.dedup();
            let now = publication::publication(c, &plan)?;
            let suggested = publication::suggested(c, &plan)?;
            Ok(Publishable { plan, now, names, suggested })
        })
        .await?;
    if found.plan.adoption.is_none() {
        return Err(Error::Conflict("not-adopted"));
    }
    Ok(found)
}

async fn publication_page(ctx: &Ctx, id: PlanId, form: Option<Form>) -> Result<PublicationPage> {
    let Publishable { plan, now, names, suggested } = publishable(ctx, id).await?;
    let choice = match (&form, &now) {
        (Some(form), _) => choice_of(form, &names),
        (None, Some(now)) => now.choice.clone(),
        (None, None) => Choice { with_actions: true, ..Choice::default() },
    };
    let address = now.as_ref().map_or(suggested, |now| now.slug.clone());
    let form = form.unwrap_or_else(|| Form::default().with("address", address));
    let t = T(ctx.lang);
    let page =
        ctx.page(t.public_page()).under("/plans", t.plans_title()).under(format!("/plans/{id}"), plan.title.clone());
    Ok(PublicationPage { page, t, plan, now, names, choice, form })
}

async fn form_page(ctx: Ctx, Path(id): Path<String>) -> Reply {
    Page::show(&publication_page(&ctx, id.parse()?, None).await?)
}

async fn preview(ctx: Ctx, Path(id): Path<String>, RawQuery(raw): RawQuery) -> Reply {
    let found = publishable(&ctx, id.parse()?).await?;
    let choice = choice_of(&query(raw), &found.names);
    let (today, at) = (ctx.house.clock.today(), (ctx.house.public_actions, ctx.lang));
    let shown = ctx.read(move |c| gather(c, found.plan, &choice, None, today, at)).await?;
    Page::show(&PublicPage::new(&ctx, shown, true))
}

async fn publish(ctx: Ctx, Path(id): Path<String>, mut form: Form) -> Reply {
    let found = publishable(&ctx, id.parse()?).await?;
    let (actor, clock) = (ctx.actor()?.clone(), ctx.house.clock.clone());
    let (choice, address, plan) = (choice_of(&form, &found.names), form.text("address").to_owned(), found.plan);
    let id = plan.id;
    let done = ctx
        .write(move |tx| {
            let permit = actor.may::<SharePlan>(&units::place(tx, plan.unit)?)?;
            publication::publish(tx, &permit, &plan, &choice, &address, clock.now_ms())
        })
        .await;
    match done {
        Ok(_) => Ok(see_other(&format!("/plans/{id}/public-page"))),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&publication_page(&ctx, id, Some(form)).await?)
        }
    }
}

async fn withdraw(ctx: Ctx, Path(id): Path<String>) -> Reply {
    let found = publishable(&ctx, id.parse()?).await?;
    let (actor, clock, plan) = (ctx.actor()?.clone(), ctx.house.clock.clone(), found.plan);
    let id = plan.id;
    ctx.write(move |tx| {
        let permit = actor.may::<SharePlan>(&units::place(tx, plan.unit)?)?;
        publication::withdraw(tx, &permit, &plan, clock.now_ms())
    })
    .await?;
    Ok(see_other(&format!("/plans/{id}/public-page")))
}
