//! The input as a file, PDF or DOCX; it holds what who asks may see.

use axum::extract::Path;
use documents::media;
use kernel::id::HearingId;
use kernel::{Error, Result};
use web::{Access, Ctx, Reply, Routes, download};

use crate::{T, document, hearing, proposal, store};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/hearings/{hearing}/document/{file}", file)
}

async fn file(ctx: Ctx, Path((id, name)): Path<(String, String)>) -> Reply {
    let id: HearingId = id.parse()?;
    let (scope, now) = (ctx.scope()?, ctx.house.clock.now_ms());
    let format = name.rsplit('.').next().unwrap_or_default().to_owned();
    let described = ctx
        .read(move |c| {
            let hearing = hearing::find(c, &scope, id)?;
            let tree = plans::tree(c, &scope, hearing.plan)?;
            let all = proposal::of_hearing(c, &scope, &hearing)?;
            let asked: Vec<String> = store::invited(c, id)?.into_iter().map(|(_, name)| name).collect();
            Result::Ok((document::document_of(&hearing, &tree, all, &units::levels(c)?, &asked, now), hearing))
        })
        .await?;
    let (described, hearing) = described;
    let saved = format!("{}.{format}", T(hearing.lang).doc_title(hearing.title.as_str()));
    let made = tokio::task::spawn_blocking(move || match format.as_str() {
        "docx" => Ok((documents::docx(&described).map_err(Error::internal)?, media::DOCX)),
        "pdf" => Ok((documents::pdf(&described).map_err(Error::internal)?, media::PDF)),
        _ => Err(Error::NotFound),
    });
    let (bytes, media) = made.await.map_err(Error::internal)??;
    Ok(download(bytes, &saved, media))
}
