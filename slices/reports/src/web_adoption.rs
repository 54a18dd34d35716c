//! Writing down that the annual meeting has adopted the report, and taking it back when that was a mistake.

use askama::Template;
use axum::extract::Path;
use kernel::access::AdoptReport;
use kernel::id::ReportId;
use kernel::{Error, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::T;
use crate::adopt::{NewAdoption, adopt, take_back};
use crate::report::{self, Head};
use crate::web::{fault, page_under};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/annual-reports/{report}/adoption", show)
        .post(Access::SignedIn, "/annual-reports/{report}/adoption", send)
        .post(Access::SignedIn, "/annual-reports/{report}/adoption/withdrawal", withdraw)
}

#[derive(Template)]
#[template(path = "report_adoption.html")]
struct AdoptionPage {
    page: Page,
    t: T,
    head: Head,
    form: Form,
}

impl AdoptionPage {
    fn fault(&self, field: &str) -> String {
        fault(self.t, &self.form, field)
    }

    /// What is not ready, as a reminder; empty when everything is.
    fn left(&self) -> String {
        if self.head.ready < self.head.sections {
            self.t.ready_of(self.head.sections, self.head.ready)
        } else {
            String::new()
        }
    }
}

async fn adoption_page(ctx: &Ctx, id: ReportId, form: Form) -> Result<AdoptionPage> {
    let (scope, actor, t) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang));
    let head = ctx
        .read(move |c| {
            let head = report::find(c, &scope, id)?.head;
            actor.may::<AdoptReport>(&units::place(c, head.unit)?)?;
            Ok(head)
        })
        .await?;
    if head.adopted.is_some() {
        return Err(Error::Conflict("report-adopted"));
    }
    let page = page_under(ctx, &head, t.adopt_title());
    Ok(AdoptionPage { page, t, head, form })
}

async fn show(ctx: Ctx, Path(id): Path<String>) -> Reply {
    let t = T(ctx.lang);
    Page::show(&adoption_page(&ctx, id.parse()?, Form::default().with("organ", t.adopt_organ_usual())).await?)
}

async fn send(ctx: Ctx, Path(id): Path<String>, mut form: Form) -> Reply {
    let id: ReportId = id.parse()?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let new = NewAdoption {
        organ: form.text("organ").to_owned(),
        on: words::read_date(form.text("on_day")),
        minutes: form.text("minutes").to_owned(),
    };
    let adopted = ctx
        .write(move |tx| {
            let report = report::find(tx, &scope, id)?;
            let permit = actor.may::<AdoptReport>(&units::place(tx, report.head.unit)?)?;
            adopt(tx, &actor, &permit, &report, &new, &clock)
        })
        .await;
    match adopted {
        Ok(()) => Ok(see_other(&format!("/annual-reports/{id}"))),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&adoption_page(&ctx, id, form).await?)
        }
    }
}

async fn withdraw(ctx: Ctx, Path(id): Path<String>) -> Reply {
    let id: ReportId = id.parse()?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    ctx.write(move |tx| {
        let head = report::find(tx, &scope, id)?.head;
        let permit = actor.may::<AdoptReport>(&units::place(tx, head.unit)?)?;
        take_back(tx, &actor, &permit, &head, &clock)
    })
    .await?;
    Ok(see_other(&format!("/annual-reports/{id}")))
}
