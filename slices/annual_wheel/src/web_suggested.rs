//! Choosing what the wheel begins with, one by one.

use askama::Template;
use axum::extract::Path;
use kernel::Result;
use kernel::id::UnitId;
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};
use words::Lang;

use crate::duty::{self, duties};
use crate::suggested::{Suggestion, suggestions};
use crate::web::{keeper, page_under};
use crate::{T, wording};

pub(crate) fn routes() -> Routes {
    let path = "/units/{unit}/wheel/suggestions";
    Routes::new().get(Access::SignedIn, path, show).post(Access::SignedIn, path, take)
}

#[derive(Template)]
#[template(path = "suggestions.html")]
struct SuggestionsPage {
    page: Page,
    t: T,
    unit: UnitId,
    /// The language that the unit writes in.
    lang: Lang,
    offered: Vec<Suggestion>,
    form: Form,
}

impl SuggestionsPage {
    fn rule(&self, suggestion: &Suggestion) -> String {
        wording::rule(self.page.lang, &suggestion.duty.rule)
    }

    /// Who suggests, where it is a unit above.
    fn from(&self) -> String {
        self.offered.first().and_then(|suggestion| suggestion.from.clone()).unwrap_or_default()
    }

    fn fault(&self) -> String {
        self.form.fault_of("chosen").map(|word| self.t.by_name(word, Vec::new())).unwrap_or_default()
    }
}

async fn suggestions_page(ctx: &Ctx, unit: UnitId, form: Form) -> Result<SuggestionsPage> {
    let (scope, actor) = (ctx.scope()?, ctx.actor()?.clone());
    let (found, offered) = ctx
        .read(move |c| {
            keeper(c, &actor, unit)?;
            let found = units::find(c, unit)?;
            let offered = suggestions(unit, found.lang, &duties(c, &scope, unit)?);
            Ok((found, offered))
        })
        .await?;
    let t = T(ctx.lang);
    let page = page_under(ctx, t.suggestions_title(), unit, &found.name);
    Ok(SuggestionsPage { page, t, unit, lang: found.lang, offered, form })
}

async fn show(ctx: Ctx, Path(unit): Path<String>) -> Reply {
    Page::show(&suggestions_page(&ctx, unit.parse()?, Form::default()).await?)
}

async fn take(ctx: Ctx, Path(unit): Path<String>, mut form: Form) -> Reply {
    let unit: UnitId = unit.parse()?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let chosen: Vec<String> = form.all("chosen").into_iter().map(str::to_owned).collect();
    if chosen.is_empty() {
        form.fault("chosen", "fault-nothing-chosen");
        return Page::again(&suggestions_page(&ctx, unit, form).await?);
    }
    ctx.write(move |tx| {
        let keeper = keeper(tx, &actor, unit)?;
        let lang = units::find(tx, unit)?.lang;
        // What the unit has by now is offered no longer, so that a form sent twice takes it in once.
        let offered = suggestions(unit, lang, &duties(tx, &scope, unit)?);
        let taken = offered.into_iter().filter(|suggestion| chosen.contains(&suggestion.key));
        let taken: Vec<_> = taken.map(|suggestion| suggestion.duty).collect();
        if taken.is_empty() { Ok(()) } else { duty::add_duties(tx, &keeper, &taken, &clock) }
    })
    .await?;
    Ok(see_other(&format!("/units/{unit}/wheel")))
}
