//! A report handed out as PDF or DOCX.

use axum::extract::Path;
use kernel::Error;
use kernel::id::ReportId;
use web::{Access, Ctx, Reply, Routes, download};

use crate::recorded::Recorded;
use crate::{file, report};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/annual-reports/{report}/document/{file}", hand_out)
}

async fn hand_out(ctx: Ctx, Path((id, name)): Path<(String, String)>) -> Reply {
    let id: ReportId = id.parse()?;
    let format = name.rsplit_once('.').map(|(_, format)| format.to_owned()).ok_or(Error::NotFound)?;
    let (scope, today) = (ctx.scope()?, ctx.house.clock.today());
    let (called, (bytes, media)) = ctx
        .read(move |c| {
            let report = report::find(c, &scope, id)?;
            let now = Recorded::of(c, &scope, &report.head, today)?;
            Ok((file::name(&report.head, &format), file::make(&report, &now, &format)?))
        })
        .await?;
    Ok(download(bytes, &called, media))
}
