//! What is seen on the page as a file: XLSX, or CSV as Norwegian Excel opens it.

use axum::extract::Path;
use kernel::Error;
use kernel::id::PlanId;
use web::{Access, Ctx, Reply, Routes, download};

use crate::roll_up::roll_up;
use crate::sheet;
use crate::web::{Asking, asked};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/plans/{plan}/roll-up/file/{name}", file)
}

async fn file(ctx: Ctx, Path((id, name)): Path<(String, String)>, query: Asking) -> Reply {
    let id: PlanId = id.parse()?;
    let ending = name.strip_prefix("roll-up.").map(str::to_owned).ok_or(Error::NotFound)?;
    let (asked, _) = asked(query)?;
    let (actor, clock, lang) = (ctx.actor()?.clone(), ctx.house.clock.clone(), ctx.lang);
    let made = ctx
        .read(move |c| {
            let found = roll_up(c, &actor, id, &asked, &clock)?;
            let (bytes, media) = sheet::make(&found, lang, &ending)?;
            Ok((bytes, format!("{}.{ending}", found.tree.plan.title), media))
        })
        .await?;
    let (bytes, name, media) = made;
    Ok(download(bytes, &name, media))
}
