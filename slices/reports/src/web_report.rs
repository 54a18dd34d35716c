//! A report as a page: to be read, and for its board to go on from.

use askama::Template;
use axum::extract::Path;
use kernel::access::{AdoptReport, WriteReport};
use kernel::id::ReportId;
use kernel::{Error, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, once_key, see_other};

use crate::document::{self, section_blocks, title};
use crate::html::html;
use crate::recorded::Recorded;
use crate::report::{self, Head, Section};
use crate::web::{fault, to_write};
use crate::{T, adopt, begin};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/annual-reports/{report}", show).post(
        Access::SignedIn,
        "/annual-reports/{report}/sections",
        add,
    )
}

#[derive(Template)]
#[template(path = "report.html")]
struct ReportPage {
    page: Page,
    t: T,
    head: Head,
    /// Each section with what it says.
    sections: Vec<(Section, String)>,
    /// Whether the reader writes on it.
    writes: bool,
    /// Whether the reader may write the adoption down.
    adopts: bool,
    /// Whether the reader wrote the adoption down today, and may take it back.
    takes_back: bool,
    form: Form,
    once: String,
}

impl ReportPage {
    fn fault(&self, field: &str) -> String {
        fault(self.t, &self.form, field)
    }

    fn title(&self) -> String {
        title(&self.head, self.page.lang)
    }

    fn state(&self) -> String {
        document::state(&self.head, self.page.lang)
    }

    fn ready(&self) -> String {
        self.t.ready_of(self.head.sections, self.head.ready)
    }

    fn is_draft(&self) -> bool {
        self.head.adopted.is_none()
    }

    /// Those that a reader sees: without a board's eyes, a section that says nothing is left out.
    fn shown(&self) -> Vec<&(Section, String)> {
        let edits = self.edits();
        self.sections.iter().filter(|(_, said)| edits || !said.trim().is_empty()).collect()
    }

    fn edits(&self) -> bool {
        self.writes && self.is_draft()
    }

    fn is_empty(&self, said: &str) -> bool {
        said.trim().is_empty()
    }

    fn notes(&self, section: &Section) -> String {
        let mut notes = Vec::new();
        notes.extend(section.assigned_to.as_ref().map(|to| self.t.assigned_to(to.as_str())));
        if section.comments > 0 {
            notes.push(self.t.comments_open(section.comments));
        }
        notes.join(" · ")
    }
}

async fn report_page(ctx: &Ctx, id: ReportId, form: Form) -> Result<ReportPage> {
    let (scope, actor, t, today) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang), ctx.house.clock.today());
    let clock = ctx.house.clock.clone();
    let (report, blocks, writes, adopts, takes_back) = ctx
        .read(move |c| {
            let report = report::find(c, &scope, id)?;
            let head = &report.head;
            let now = Recorded::of(c, &scope, head, today)?;
            let blocks: Vec<_> = report.sections.iter().map(|s| section_blocks(s, &now, head.lang)).collect();
            let place = units::place(c, head.unit)?;
            let (writes, adopts) = (actor.can::<WriteReport>(&place), actor.can::<AdoptReport>(&place));
            let takes_back = adopts && adopt::can_take_back(c, &actor, id, &clock)?;
            Ok((report, blocks, writes, adopts, takes_back))
        })
        .await?;
    let head = report.head;
    let said = |(section, blocks): (Section, Vec<_>)| {
        let said = html(&blocks, &section.title, head.lang)?;
        Ok((section, said))
    };
    let sections = report.sections.into_iter().zip(blocks).map(said).collect::<Result<Vec<_>>>()?;
    let page = ctx.page(title(&head, ctx.lang)).under("/annual-reports", t.reports_title());
    Ok(ReportPage { page, t, head, sections, writes, adopts, takes_back, form, once: once_key() })
}

async fn show(ctx: Ctx, Path(id): Path<String>) -> Reply {
    Page::show(&report_page(&ctx, id.parse()?, Form::default()).await?)
}

async fn add(ctx: Ctx, Path(id): Path<String>, mut form: Form) -> Reply {
    let id: ReportId = id.parse()?;
    let (scope, actor, clock, once) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone(), form.once()?);
    let title = form.text("title").to_owned();
    let added = ctx
        .write(move |tx| {
            if let Some(there) = db::led_to(tx, &once, actor.account)? {
                return Ok(there);
            }
            let (report, permit) = to_write(tx, &actor, &scope, id)?;
            let section = begin::add_section(tx, &permit, &report, &title, &clock)?;
            let there = format!("/annual-reports/{id}/sections/{section}");
            db::done_once(tx, &once, actor.account, clock.now_ms(), &there)?;
            Ok::<_, Error>(there)
        })
        .await;
    match added {
        Ok(there) => Ok(see_other(&there)),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&report_page(&ctx, id, form).await?)
        }
    }
}
