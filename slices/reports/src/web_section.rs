//! Writing on a section: title, text, who writes it, whether it is ready; a look before saving; what would be drafted today;
//! and what the later of two is told.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use kernel::id::{ReportId, ReportSectionId};
use kernel::{Error, Result};
use reading::difference::{Piece, difference};
use web::{Access, Ctx, Form, Page, Reply, Routes, once_key, see_other};
use words::Lang;

use crate::body::mark;
use crate::draw;
use crate::html::html;
use crate::notes::Comment;
use crate::part::{Part, PartKind};
use crate::recorded::Recorded;
use crate::report::{Head, Section};
use crate::save::{Saved, save};
use crate::web::{draft_to_write, fault, page_under, to_write};
use crate::{T, body, draft, notes, store_notes};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/annual-reports/{report}/sections/{section}", show).post(
        Access::SignedIn,
        "/annual-reports/{report}/sections/{section}",
        send,
    )
}

/// What another has saved since the form was opened.
pub(crate) struct Clash {
    by: String,
    at: String,
    text: String,
    pieces: Vec<Piece>,
}

#[derive(Template)]
#[template(path = "section.html")]
pub(crate) struct SectionPage {
    page: Page,
    t: T,
    head: Head,
    section: Section,
    comments: Vec<Comment>,
    /// Each part with how it looks now.
    parts: Vec<(Part, String)>,
    /// Areas of the year's plans that can be put in: id and title.
    areas: Vec<(String, String)>,
    /// Posts and people that a section can be given to.
    people: Vec<String>,
    preview: Option<String>,
    redrafted: bool,
    clash: Option<Clash>,
    form: Form,
    once: String,
}

impl SectionPage {
    fn fault(&self, field: &str) -> String {
        fault(self.t, &self.form, field)
    }

    fn is_ready(&self) -> bool {
        !self.form.text("ready").is_empty()
    }

    fn is_for(&self, who: &str) -> bool {
        self.form.text("assigned_to") == who
    }

    fn rows(&self) -> usize {
        (self.form.text("text").lines().count() + 4).clamp(10, 30)
    }

    fn part_title(&self, part: &Part) -> String {
        let area = part.about.as_ref().and_then(|about| self.areas.iter().find(|(id, _)| id == about));
        match area {
            Some((_, title)) if part.kind == PartKind::Area => self.t.area_called(title.as_str()),
            _ => draw::title(part, self.t),
        }
    }

    fn mark(&self, part: &Part) -> String {
        mark(self.head.lang, part.number)
    }

    /// Of which day a part is.
    fn day(&self, part: &Part) -> String {
        let lang = self.page.lang;
        match &part.frozen {
            Some(frozen) => self.t.part_frozen(words::date(lang, frozen.on)),
            None if part.kind.is_typed() => self.t.part_typed(),
            None => self.t.part_live(),
        }
    }

    fn is_recorded(&self, part: &Part) -> bool {
        !part.kind.is_typed()
    }

    /// What can be put in, beside areas: the word and the name.
    fn kinds(&self) -> Vec<(&'static str, String)> {
        let kinds = PartKind::ALL.into_iter().filter(|kind| *kind != PartKind::Area);
        kinds.map(|kind| (kind.word(), self.t.by_name(&format!("part-{}", kind.word()), Vec::new()))).collect()
    }

    fn is_kind(&self, word: &str) -> bool {
        self.form.text("shows") == word
    }

    fn when(&self, comment: &Comment) -> String {
        self.t.comment_by(comment.by.as_str(), words::instant(self.page.lang, comment.at_ms))
    }

    fn ready_line(&self) -> String {
        let ready = self.section.ready.as_ref();
        ready.map(|r| self.t.ready_by(r.by.as_str(), words::instant(self.page.lang, r.at_ms))).unwrap_or_default()
    }
}

/// The form as a section is stored.
fn stored(section: &Section) -> Form {
    let form = Form::default()
        .with("title", section.title.clone())
        .with("text", section.text.clone())
        .with("revision", section.revision.to_string())
        .with("assigned_to", section.assigned_to.clone().unwrap_or_default());
    if section.ready.is_some() { form.with("ready", "yes") } else { form }
}

/// How the form is looked at before it is saved.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    Plain,
    Preview,
    Redraft,
}

/// The page of a section; `form` is what was typed, if anything. Fields of other forms on the page are kept as typed too.
pub(crate) async fn section_page(
    ctx: &Ctx,
    (id, section): (ReportId, ReportSectionId),
    form: Option<Form>,
    look: Look,
) -> Result<SectionPage> {
    let (scope, actor, t, today) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang), ctx.house.clock.today());
    let lang = ctx.lang;
    let (report, now, comments, holders) = ctx
        .read(move |c| {
            let report = draft_to_write(c, &actor, &scope, id)?;
            let now = Recorded::of(c, &scope, &report.head, today)?;
            let comments = notes::comments(c, &report, section)?;
            let holders = units::held_between(c, &scope, report.head.unit, (today, today), lang)?;
            Ok((report, now, comments, holders))
        })
        .await?;
    let (head, section) = (report.head.clone(), report.section(section)?.clone());
    let mut form = match form {
        // A form that is not about the text itself: the text is shown as it is stored.
        Some(form) if form.text("revision").is_empty() => {
            let mut all = stored(&section).with("shows", form.text("shows")).with("about", form.text("about"));
            all = all.with("comment", form.text("comment"));
            all.faults = form.faults;
            all
        }
        Some(form) => form,
        None => stored(&section),
    };
    if look == Look::Redraft {
        let fresh = draft::text(section.kind, &now, head.lang, &section.parts);
        form = form.set("text", fresh);
    }
    let shown = |part: &Part| draw::part(part, &now, head.lang);
    let preview = match look {
        Look::Preview => {
            let blocks = body::blocks(form.text("text"), &section.parts, shown);
            Some(html(&blocks, form.text("title"), head.lang)?)
        }
        Look::Plain | Look::Redraft => None,
    };
    let mut parts = Vec::new();
    for part in &section.parts {
        let of = format!("{} {}", section.title, part.number);
        parts.push((part.clone(), html(&shown(part), &of, head.lang)?));
    }
    let mut people: Vec<String> = Vec::new();
    let board = holders.iter().flat_map(|holder| [holder.title.clone(), holder.name.clone()]);
    for who in board.chain(section.assigned_to.clone()) {
        if !people.contains(&who) {
            people.push(who);
        }
    }
    let all = now.plans.iter().flat_map(|plan| &plan.areas);
    let areas = all.map(|area| (area.id.clone(), area.title.clone())).collect();
    let page = page_under(ctx, &head, section.title.clone());
    Ok(SectionPage {
        page,
        t,
        head,
        section,
        comments,
        parts,
        areas,
        people,
        preview,
        redrafted: look == Look::Redraft,
        clash: None,
        form,
        once: once_key(),
    })
}

async fn show(ctx: Ctx, Path((id, section)): Path<(String, String)>) -> Reply {
    Page::show(&section_page(&ctx, (id.parse()?, section.parse()?), None, Look::Plain).await?)
}

async fn send(ctx: Ctx, Path((id, section)): Path<(String, String)>, mut form: Form) -> Reply {
    let at: (ReportId, ReportSectionId) = (id.parse()?, section.parse()?);
    let look = match form.text("do") {
        "preview" => Look::Preview,
        "redraft" => Look::Redraft,
        _ => Look::Plain,
    };
    if look != Look::Plain {
        return Page::show(&section_page(&ctx, at, Some(form), look).await?);
    }
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let new = Saved {
        title: form.text("title").to_owned(),
        text: form.text("text").to_owned(),
        assigned_to: form.some("assigned_to"),
        ready: form.some("ready").is_some(),
    };
    // A form that does not say which text it was made from was made from none.
    let seen = form.text("revision").parse().unwrap_or(-1);
    let saved = ctx
        .write(move |tx| {
            let (report, permit) = to_write(tx, &actor, &scope, at.0)?;
            save(tx, &permit, (&report, at.1, seen), &new, &clock)
        })
        .await;
    match saved {
        Ok(()) => Ok(see_other(&format!("/annual-reports/{}#section-{}", at.0, at.1))),
        Err(Error::Conflict("report-changed")) => clash_page(&ctx, at, form).await,
        Err(error) => {
            form.take_faults(error)?;
            if form.text("revision").is_empty() {
                form = form.set("revision", seen.to_string());
            }
            Page::again(&section_page(&ctx, at, Some(form), Look::Plain).await?)
        }
    }
}

/// Somebody else has saved meanwhile: both texts are shown, and what was typed stays in the form, to be saved knowingly.
async fn clash_page(ctx: &Ctx, at: (ReportId, ReportSectionId), form: Form) -> Reply {
    let versions = ctx.read(move |c| store_notes::versions(c, at.1)).await?;
    let newest = versions.into_iter().next().ok_or(Error::NotFound)?;
    let typed = form.text("text").replace("\r\n", "\n");
    let form = form.set("revision", newest.revision.to_string());
    let mut page = section_page(ctx, at, Some(form), Look::Plain).await?;
    let lang: Lang = ctx.lang;
    page.clash = Some(Clash {
        at: words::instant(lang, newest.at_ms),
        pieces: difference(&newest.text, &typed),
        by: newest.by,
        text: newest.text,
    });
    Ok((StatusCode::CONFLICT, Page::show(&page)?).into_response())
}
