//! The slice's routes, and what its pages share.

use db::Conn;
use kernel::access::WriteReport;
use kernel::id::ReportId;
use kernel::{Actor, Error, Permit, Result, Scope};
use web::{Ctx, Form, Page, Routes};
use words::Lang;

use crate::document::title;
use crate::report::{self, Head, Report};
use crate::{
    T, web_adoption, web_file, web_list, web_notes, web_parts, web_report, web_section, web_template, web_versions,
};

/// The slice's routes.
#[must_use]
pub fn routes() -> Routes {
    web_list::routes()
        .and(web_template::routes())
        .and(web_report::routes())
        .and(web_section::routes())
        .and(web_parts::routes())
        .and(web_notes::routes())
        .and(web_versions::routes())
        .and(web_adoption::routes())
        .and(web_file::routes())
}

/// Whether somebody may have annual reports to read or write.
pub(crate) fn has_reports(actor: &Actor) -> bool {
    !actor.held.is_empty()
}

/// A report that the scope sees, with the leave to write on it: for those of the unit's board, also when it is adopted.
pub(crate) fn to_write(
    c: &mut Conn,
    actor: &Actor,
    scope: &Scope,
    id: ReportId,
) -> Result<(Report, Permit<WriteReport>)> {
    let report = report::find(c, scope, id)?;
    let permit = actor.may::<WriteReport>(&units::place(c, report.head.unit)?)?;
    Ok((report, permit))
}

/// As `to_write`, for pages that only make sense while the report is a draft.
pub(crate) fn draft_to_write(c: &mut Conn, actor: &Actor, scope: &Scope, id: ReportId) -> Result<Report> {
    let (report, _) = to_write(c, actor, scope, id)?;
    if report.head.adopted.is_some() { Err(Error::Conflict("report-adopted")) } else { Ok(report) }
}

/// The frame of a page below a report.
pub(crate) fn page_under(ctx: &Ctx, head: &Head, name: String) -> Page {
    let t = T(ctx.lang);
    ctx.page(name)
        .under("/annual-reports", t.reports_title())
        .under(format!("/annual-reports/{}", head.id), called(head, ctx.lang))
}

/// What a report is called in a list or a trail.
pub(crate) fn called(head: &Head, lang: Lang) -> String {
    format!("{}, {}", title(head, lang), head.unit_name)
}

/// The message of a field's fault; empty when it has none.
pub(crate) fn fault(t: T, form: &Form, field: &str) -> String {
    form.fault_of(field).map(|word| t.by_name(word, Vec::new())).unwrap_or_default()
}
