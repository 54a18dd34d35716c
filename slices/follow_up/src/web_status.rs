//! Saying how an action goes: the form, what has been said before, and one press for what is done.

use askama::Template;
use axum::extract::{Path, Request};
use kernel::access::RaiseMatter;
use kernel::id::{EvidenceId, MeasureId, PlanId};
use kernel::{Error, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, TooLarge, download, read_sent, see_other};

use crate::evidence_file::{self, LARGEST_FILE, NewFile};
use crate::followed::{Followed, FollowedPlan, followed};
use crate::standing::Said;
use crate::status::{Evidence, NewStatus, Status};
use crate::web::permit;
use crate::{T, report, wording};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/action-plans/{plan}/actions/{action}/statuses", show)
        .upload(Access::SignedIn, "/action-plans/{plan}/actions/{action}/statuses", say)
        .get(Access::SignedIn, "/action-plans/{plan}/evidence/{evidence}", hand_out)
}

#[derive(Template)]
#[template(path = "status.html")]
struct StatusPage {
    page: Page,
    t: T,
    plan: FollowedPlan,
    action: Followed,
    /// Whether the reader may raise it as a matter to a unit above.
    can_raise: bool,
    form: Form,
}

impl StatusPage {
    fn fault(&self, field: &str) -> String {
        self.form.fault_of(field).map(|word| self.t.by_name(word, Vec::new())).unwrap_or_default()
    }

    fn when(&self) -> String {
        wording::when(self.t, self.page.lang, &self.action.standing)
    }

    fn owner(&self) -> String {
        wording::at_the_start(&wording::owner(self.t, &self.action))
    }

    /// The occasion that is reported on: the one that is meant now, or the last one reported when all are closed.
    fn occasion(&self) -> String {
        let now = self.action.standing.occasion.as_ref().map(|o| o.key.clone());
        now.or_else(|| self.action.said.first().map(|said| said.occasion.clone())).unwrap_or_default()
    }

    fn occasion_words(&self) -> String {
        wording::occasion(self.page.lang, &self.occasion())
    }

    fn choices(&self) -> Vec<(&'static str, String, bool)> {
        let chosen = self.form.text("status");
        Status::ALL.into_iter().map(|s| (s.word(), wording::says(self.t, s), s.word() == chosen)).collect()
    }

    fn figure_help(&self) -> String {
        self.action.counts.as_ref().map(|what| self.t.figure_help(what.as_str())).unwrap_or_default()
    }

    fn has_evidence(&self) -> bool {
        ["link", "meeting", "figure", "file"]
            .iter()
            .any(|field| !self.form.text(field).is_empty() || !self.fault(field).is_empty())
    }

    fn status(&self, said: &Said) -> String {
        wording::status(self.t, Some(said.status))
    }

    fn tone(&self, said: &Said) -> &'static str {
        wording::tone(Some(said.status))
    }

    fn by(&self, said: &Said) -> String {
        self.t.said_by(said.by.as_str(), words::instant(self.page.lang, said.at_ms))
    }

    fn of(&self, said: &Said) -> String {
        wording::occasion(self.page.lang, &said.occasion)
    }

    fn until(&self, said: &Said) -> String {
        said.until.map(|day| self.t.postponed_to(words::date(self.page.lang, day))).unwrap_or_default()
    }

    /// Links as links, the rest as words: address (empty when it is none) and text.
    fn shown(&self, said: &Said) -> Vec<(String, String)> {
        let line = |evidence: &Evidence| match evidence {
            Evidence::Link(link) => (link.clone(), link.clone()),
            Evidence::Meeting(words) => (String::new(), words.clone()),
            Evidence::File(id, name) => (format!("/action-plans/{}/evidence/{id}", self.plan.plan.id), name.clone()),
            Evidence::Figure(figure) => {
                let what = self.action.counts.clone().unwrap_or_default();
                (String::new(), format!("{} {what}", words::decimal(self.page.lang, *figure)).trim_end().to_owned())
            }
        };
        said.evidence.iter().map(line).collect()
    }
}

async fn status_page(ctx: &Ctx, plan: PlanId, action: MeasureId, form: Option<Form>) -> Result<StatusPage> {
    let (scope, actor, t, today) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang), ctx.house.clock.today());
    let (found, can_raise) = ctx
        .read(move |c| {
            let found = followed(c, &scope, plan, today)?;
            permit(c, &actor, &found.plan)?;
            let place = units::place(c, found.plan.unit)?;
            Ok((found, actor.can::<RaiseMatter>(&place) && !place.above.is_empty()))
        })
        .await?;
    let action = found.actions.iter().find(|a| a.action == action).cloned().ok_or(Error::NotFound)?;
    let page = ctx
        .page(t.report_title())
        .under(format!("/action-plans/{plan}"), found.plan.title.clone())
        .under(format!("/action-plans/{plan}/follow-up"), t.follow_up_title());
    Ok(StatusPage { page, t, plan: found, action, can_raise, form: form.unwrap_or_default() })
}

async fn show(ctx: Ctx, Path((plan, action)): Path<(String, String)>) -> Reply {
    Page::show(&status_page(&ctx, plan.parse()?, action.parse()?, None).await?)
}

/// The form as a status; faults of reading are left in the form.
#[must_use]
pub fn read_status(form: &mut Form) -> Option<NewStatus> {
    let status = Status::from_word(form.text("status"));
    if status.is_none() {
        form.fault("status", "fault-status-missing");
    }
    let until = form.some("until").map(|text| words::read_date(&text));
    if until == Some(None) {
        form.fault("until", "fault-until");
    }
    let figure = form.some("figure").map(|text| words::read_number(&text));
    if figure == Some(None) {
        form.fault("figure", "fault-figure");
    }
    let mut evidence: Vec<Evidence> = form.some("link").map(Evidence::Link).into_iter().collect();
    evidence.extend(form.some("meeting").map(Evidence::Meeting));
    evidence.extend(figure.flatten().map(Evidence::Figure));
    let note = form.text("note").to_owned();
    status.filter(|_| !form.is_faulty()).map(|status| NewStatus { status, until: until.flatten(), note, evidence })
}

async fn say(ctx: Ctx, Path((plan, action)): Path<(String, String)>, request: Request) -> Reply {
    let (plan, action): (PlanId, MeasureId) = (plan.parse()?, action.parse()?);
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let (mut form, file) = match read_sent(request, LARGEST_FILE).await? {
        Ok(sent) => (sent.form, sent.file),
        Err(TooLarge(mut form)) => {
            form.fault("file", "fault-file-large");
            (form, None)
        }
    };
    let file = match file.map(|(name, content)| NewFile::of(&name, content)).transpose() {
        Ok(file) => file,
        Err(error) => {
            form.take_faults(error)?;
            None
        }
    };
    if let Some(new) = read_status(&mut form) {
        let occasion = form.text("occasion").to_owned();
        let said = ctx
            .write(move |tx| {
                let found = followed(tx, &scope, plan, clock.today())?;
                let permit = permit(tx, &actor, &found.plan)?;
                let status = report::report(tx, &permit, &found, action, &occasion, &new, &clock)?;
                file.map_or(Ok(()), |file| evidence_file::attach(tx, &permit, plan, status, &file))
            })
            .await;
        match said {
            Ok(()) if form.text("back") == "front" => return Ok(see_other("/#waiting")),
            Ok(()) => return Ok(see_other(&format!("/action-plans/{plan}/follow-up#action-{action}"))),
            Err(error) => form.take_faults(error)?,
        }
    }
    Page::again(&status_page(&ctx, plan, action, Some(form)).await?)
}

/// A file that shows a status, to save: never shown as a page of ours.
async fn hand_out(ctx: Ctx, Path((plan, evidence)): Path<(String, String)>) -> Reply {
    let (plan, evidence): (PlanId, EvidenceId) = (plan.parse()?, evidence.parse()?);
    let (scope, actor, today) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.today());
    let (name, media, content) = ctx
        .read(move |c| {
            let found = followed(c, &scope, plan, today)?;
            permit(c, &actor, &found.plan)?;
            evidence_file::file(c, plan, evidence)
        })
        .await?;
    Ok(download(content, &name, evidence_file::media(&media)))
}
