//! Comments on a section: saying something, and marking it as seen to.

use axum::extract::Path;
use kernel::Error;
use kernel::id::{ReportCommentId, ReportId, ReportSectionId};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::notes;
use crate::web::to_write;
use crate::web_section::{Look, section_page};

pub(crate) fn routes() -> Routes {
    Routes::new().post(Access::SignedIn, "/annual-reports/{report}/sections/{section}/comments", say).post(
        Access::SignedIn,
        "/annual-reports/{report}/sections/{section}/comments/{comment}/settlement",
        settle,
    )
}

async fn say(ctx: Ctx, Path((id, section)): Path<(String, String)>, mut form: Form) -> Reply {
    let at: (ReportId, ReportSectionId) = (id.parse()?, section.parse()?);
    let (scope, actor, clock, once) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone(), form.once()?);
    let words = form.text("comment").to_owned();
    let there = format!("/annual-reports/{}/sections/{}#comments", at.0, at.1);
    let leads_to = there.clone();
    let said = ctx
        .write(move |tx| {
            if db::led_to(tx, &once, actor.account)?.is_some() {
                return Ok(());
            }
            let (report, permit) = to_write(tx, &actor, &scope, at.0)?;
            notes::comment(tx, &permit, (&report, at.1), &words, &clock)?;
            db::done_once(tx, &once, actor.account, clock.now_ms(), &leads_to)?;
            Ok::<_, Error>(())
        })
        .await;
    match said {
        Ok(()) => Ok(see_other(&there)),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&section_page(&ctx, at, Some(form), Look::Plain).await?)
        }
    }
}

async fn settle(ctx: Ctx, Path((id, section, comment)): Path<(String, String, String)>) -> Reply {
    let (id, section): (ReportId, ReportSectionId) = (id.parse()?, section.parse()?);
    let comment: ReportCommentId = comment.parse()?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    ctx.write(move |tx| {
        let (report, permit) = to_write(tx, &actor, &scope, id)?;
        notes::settle(tx, &permit, (&report, section), comment, &clock)
    })
    .await?;
    Ok(see_other(&format!("/annual-reports/{id}/sections/{section}#comments")))
}
