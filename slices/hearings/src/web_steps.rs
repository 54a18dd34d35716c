//! What those responsible do with the hearing as a whole: give a longer deadline, go on after it, publish.

use axum::extract::Path;
use kernel::access::{AdoptPlan, DecideInput};
use kernel::id::HearingId;
use kernel::{Error, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::hearing::{self, Stage};
use crate::web::{permit, take};
use crate::web_decisions::{Asked, decisions_page};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .post(Access::SignedIn, "/hearings/{hearing}/deadline", prolong)
        .post(Access::SignedIn, "/hearings/{hearing}/closing", close)
        .post(Access::SignedIn, "/hearings/{hearing}/publication", publish)
}

/// On to the page of those responsible, or the page again with what does not hold.
async fn done(ctx: &Ctx, id: HearingId, outcome: Result<()>, mut form: Form) -> Reply {
    match outcome {
        Ok(()) => Ok(see_other(&format!("/hearings/{id}/decisions"))),
        Err(error) => {
            take(&mut form, error)?;
            Page::again(&decisions_page(ctx, id, Asked::default(), form).await?)
        }
    }
}

async fn prolong(ctx: Ctx, Path(id): Path<String>, form: Form) -> Reply {
    let id: HearingId = id.parse()?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let text = |name: &str| form.text(name).to_owned();
    let (day, time, why) = (text("day"), text("time"), text("why"));
    let outcome = ctx
        .write(move |tx| {
            let hearing = hearing::find(tx, &scope, id)?;
            let permit = permit::<DecideInput>(tx, &actor, &hearing)?;
            hearing::prolong(tx, &permit, &hearing, (&day, &time, &why), clock.now_ms())
        })
        .await;
    done(&ctx, id, outcome, form).await
}

async fn close(ctx: Ctx, Path(id): Path<String>, form: Form) -> Reply {
    let id: HearingId = id.parse()?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let outcome = ctx
        .write(move |tx| {
            let hearing = hearing::find(tx, &scope, id)?;
            let permit = permit::<AdoptPlan>(tx, &actor, &hearing)?;
            hearing::close(tx, &permit, &hearing, clock.today(), clock.now_ms())
        })
        .await;
    done(&ctx, id, outcome, form).await
}

async fn publish(ctx: Ctx, Path(id): Path<String>, form: Form) -> Reply {
    let id: HearingId = id.parse()?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let stage = Stage::from_word(form.text("stage"));
    let outcome = ctx
        .write(move |tx| {
            let hearing = hearing::find(tx, &scope, id)?;
            let permit = permit::<DecideInput>(tx, &actor, &hearing)?;
            let stage = stage.ok_or_else(|| Error::fault("form", "fault-stage"))?;
            hearing::publish(tx, &permit, &hearing, stage, clock.now_ms())
        })
        .await;
    done(&ctx, id, outcome, form).await
}
