//! Help with answering, given and taken away on the page of requests.

use axum::extract::Path;
use kernel::id::{AnswerHelpId, PlanId};
use kernel::{Error, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::help::{self, NewHelp};
use crate::requests;
use crate::web_requests::{page_of, requests_page};

pub(crate) fn routes() -> Routes {
    Routes::new().post(Access::SignedIn, "/plans/{plan}/answers/help", give).post(
        Access::SignedIn,
        "/plans/{plan}/answers/help/{help}/drop",
        take_away,
    )
}

fn described(form: &Form) -> Result<NewHelp> {
    Ok(NewHelp {
        measure: form.some("measure").map(|id| id.parse()).transpose()?,
        unit: form.some("for_unit").map(|id| id.parse()).transpose()?,
        text: form.text("help_text").to_owned(),
        link: form.some("help_link"),
    })
}

async fn give(ctx: Ctx, Path(plan): Path<String>, mut form: Form) -> Reply {
    let plan: PlanId = plan.parse()?;
    let (actor, clock, once) = (ctx.actor()?.clone(), ctx.house.clock.clone(), form.once()?);
    let new = described(&form)?;
    let given = ctx
        .write(move |tx| {
            let tree = plans::tree(tx, &actor.scope(), plan)?;
            let asking = requests::asking(tx, &actor, plan)?;
            if db::led_to(tx, &once, actor.account)?.is_some() {
                return Ok(());
            }
            help::give_help(tx, &asking.all(), asking.held.place.unit, &tree, &new, clock.now_ms())?;
            db::done_once(tx, &once, actor.account, clock.now_ms(), &page_of(plan))
        })
        .await;
    match given {
        Ok(()) => Ok(see_other(&format!("{}#help", page_of(plan)))),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&requests_page(&ctx, plan, form).await?)
        }
    }
}

async fn take_away(ctx: Ctx, Path((plan, help)): Path<(String, String)>) -> Reply {
    let (plan, id): (PlanId, AnswerHelpId) = (plan.parse()?, help.parse()?);
    let (actor, clock) = (ctx.actor()?.clone(), ctx.house.clock.clone());
    ctx.write(move |tx| {
        let asking = requests::asking(tx, &actor, plan)?;
        match help::drop_help(tx, &asking.all(), asking.held.place.unit, id, clock.now_ms()) {
            // Sent twice: it is gone already.
            Ok(()) | Err(Error::NotFound) => Ok(()),
            Err(other) => Err(other),
        }
    })
    .await?;
    Ok(see_other(&format!("{}#help", page_of(plan))))
}
