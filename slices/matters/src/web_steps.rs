//! Receiving, assigning, passing on, answering, withdrawing and asking again, each from its form on the matter's page.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use kernel::Error;
use kernel::id::MatterId;
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::act::act;
use crate::step::Step;
use crate::web_matter::matter_page;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .post(Access::SignedIn, "/matters/{matter}/receipt", receive)
        .post(Access::SignedIn, "/matters/{matter}/assignment", assign)
        .post(Access::SignedIn, "/matters/{matter}/passing-on", pass_on)
        .post(Access::SignedIn, "/matters/{matter}/answer", answer)
        .post(Access::SignedIn, "/matters/{matter}/withdrawal", withdraw)
        .post(Access::SignedIn, "/matters/{matter}/reopening", reopen)
}

async fn receive(ctx: Ctx, Path(id): Path<String>, form: Form) -> Reply {
    carry_out(ctx, id.parse()?, form, Step::Receive).await
}

async fn assign(ctx: Ctx, Path(id): Path<String>, form: Form) -> Reply {
    let step = Step::Assign(form.text("assigned_to").to_owned(), form.text("assign_words").to_owned());
    carry_out(ctx, id.parse()?, form, step).await
}

async fn pass_on(ctx: Ctx, Path(id): Path<String>, form: Form) -> Reply {
    // What is no unit is none that it may go to, and said so.
    let to = form.text("to_unit").parse().unwrap_or_default();
    let step = Step::PassOn(to, form.text("pass_words").to_owned());
    carry_out(ctx, id.parse()?, form, step).await
}

async fn answer(ctx: Ctx, Path(id): Path<String>, form: Form) -> Reply {
    let step = Step::Answer(form.text("answer").to_owned());
    carry_out(ctx, id.parse()?, form, step).await
}

async fn withdraw(ctx: Ctx, Path(id): Path<String>, form: Form) -> Reply {
    let step = Step::Withdraw(form.text("withdraw_words").to_owned());
    carry_out(ctx, id.parse()?, form, step).await
}

async fn reopen(ctx: Ctx, Path(id): Path<String>, form: Form) -> Reply {
    let step = Step::Reopen(form.text("reopen_words").to_owned(), words::read_date(form.text("answer_by")));
    carry_out(ctx, id.parse()?, form, step).await
}

async fn carry_out(ctx: Ctx, id: MatterId, mut form: Form, step: Step) -> Reply {
    let (actor, clock, once) = (ctx.actor()?.clone(), ctx.house.clock.clone(), form.once()?);
    // A form that does not say how much had happened was made from nothing.
    let seen = form.text("seen").parse().unwrap_or(0);
    let there = format!("/matters/{id}");
    let leads_to = there.clone();
    let done = ctx
        .write(move |tx| {
            if db::led_to(tx, &once, actor.account)?.is_some() {
                return Ok(());
            }
            act(tx, &actor, id, seen, &step, &clock)?;
            db::done_once(tx, &once, actor.account, clock.now_ms(), &leads_to)
        })
        .await;
    match done {
        Ok(()) => Ok(see_other(&there)),
        Err(Error::Conflict("matter-moved")) => {
            let page = matter_page(&ctx, id, form, true).await?;
            Ok((StatusCode::CONFLICT, Page::show(&page)?).into_response())
        }
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&matter_page(&ctx, id, form, false).await?)
        }
    }
}
