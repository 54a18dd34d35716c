//! The texts that were saved in a section: who saved what when, what each changed, and making an earlier one hold again.

use askama::Template;
use axum::extract::Path;
use kernel::id::{ReportId, ReportSectionId, ReportVersionId};
use reading::difference::{Piece, difference};
use web::{Access, Ctx, Page, Reply, Routes, see_other};

use crate::T;
use crate::notes;
use crate::notes::Version;
use crate::report::{Head, Section};
use crate::save::restore;
use crate::web::{page_under, to_write};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/annual-reports/{report}/sections/{section}/versions", show).post(
        Access::SignedIn,
        "/annual-reports/{report}/sections/{section}/versions/{version}/restoration",
        again,
    )
}

#[derive(Template)]
#[template(path = "versions.html")]
struct VersionsPage {
    page: Page,
    t: T,
    head: Head,
    section: Section,
    /// Newest first, each with what it changed.
    versions: Vec<(Version, Vec<Piece>)>,
}

impl VersionsPage {
    fn when(&self, version: &Version) -> String {
        let at = words::instant(self.page.lang, version.at_ms);
        if version.revision == 0 {
            self.t.version_drafted(version.by.as_str(), at)
        } else {
            self.t.version_saved(version.by.as_str(), at)
        }
    }

    fn is_present(&self, version: &Version) -> bool {
        version.revision == self.section.revision
    }

    fn may_restore(&self) -> bool {
        self.head.adopted.is_none()
    }
}

async fn show(ctx: Ctx, Path((id, section)): Path<(String, String)>) -> Reply {
    let (id, section): (ReportId, ReportSectionId) = (id.parse()?, section.parse()?);
    let (scope, actor, t) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang));
    let (report, versions) = ctx
        .read(move |c| {
            let (report, _) = to_write(c, &actor, &scope, id)?;
            let versions = notes::versions(c, &report, section)?;
            Ok((report, versions))
        })
        .await?;
    let (head, section) = (report.head.clone(), report.section(section)?.clone());
    let before: Vec<String> =
        versions.iter().skip(1).map(|version| version.text.clone()).chain([String::new()]).collect();
    let versions = versions
        .into_iter()
        .zip(before)
        .map(|(version, before)| {
            let pieces = difference(&before, &version.text);
            (version, pieces)
        })
        .collect();
    let page = page_under(&ctx, &head, t.versions_title())
        .under(format!("/annual-reports/{id}/sections/{}", section.id), section.title.clone());
    Page::show(&VersionsPage { page, t, head, section, versions })
}

async fn again(ctx: Ctx, Path((id, section, version)): Path<(String, String, String)>) -> Reply {
    let (id, section): (ReportId, ReportSectionId) = (id.parse()?, section.parse()?);
    let version: ReportVersionId = version.parse()?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    ctx.write(move |tx| {
        let (report, permit) = to_write(tx, &actor, &scope, id)?;
        restore(tx, &permit, (&report, section), version, &clock)
    })
    .await?;
    Ok(see_other(&format!("/annual-reports/{id}/sections/{section}")))
}
