//! Writing a unit's meetings down from the board view, and taking one out.

use axum::extract::Path;
use kernel::id::{MeetingId, PlanId};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::followed::followed;
use crate::meeting::{self, MeetingKind};
use crate::web::permit;
use crate::web_board::board_page;

pub(crate) fn routes() -> Routes {
    Routes::new().post(Access::SignedIn, "/action-plans/{plan}/meetings", add).post(
        Access::SignedIn,
        "/action-plans/{plan}/meetings/{meeting}/removal",
        remove,
    )
}

async fn add(ctx: Ctx, Path(plan): Path<String>, mut form: Form) -> Reply {
    let plan: PlanId = plan.parse()?;
    let day = words::read_date(form.text("day"));
    if day.is_none() {
        form.fault("day", "fault-day");
    }
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let kind = MeetingKind::from_word(form.text("kind")).unwrap_or(MeetingKind::Board);
    let Some(day) = day else {
        return Page::again(&board_page(&ctx, plan, form).await?);
    };
    ctx.write(move |tx| {
        let found = followed(tx, &scope, plan, clock.today())?;
        let permit = permit(tx, &actor, &found.plan)?;
        meeting::add_meeting(tx, &permit, kind, day, &clock)
    })
    .await?;
    Ok(see_other(&format!("/action-plans/{plan}/follow-up#meetings")))
}

async fn remove(ctx: Ctx, Path((plan, meeting)): Path<(String, String)>) -> Reply {
    let (plan, meeting): (PlanId, MeetingId) = (plan.parse()?, meeting.parse()?);
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    ctx.write(move |tx| {
        let found = followed(tx, &scope, plan, clock.today())?;
        let permit = permit(tx, &actor, &found.plan)?;
        meeting::drop_meeting(tx, &permit, meeting, &clock)
    })
    .await?;
    Ok(see_other(&format!("/action-plans/{plan}/follow-up#meetings")))
}
