//! Putting tables and pictures into a section, freezing and refreshing them, taking them out; typing figures in.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use kernel::id::{ReportId, ReportPartId, ReportSectionId};
use kernel::{Error, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::T;
use crate::change_part::{self, Change, part_of};
use crate::draw::{self, side_name};
use crate::part::{FigureRow, Part, PartKind, Side};
use crate::report::{Head, Section};
use crate::web::{draft_to_write, fault, page_under, to_write};
use crate::web_section::{Look, section_page};

type At = Path<(String, String, String)>;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .post(Access::SignedIn, "/annual-reports/{report}/sections/{section}/parts", add)
        .get(Access::SignedIn, "/annual-reports/{report}/sections/{section}/parts/{part}", show)
        .post(Access::SignedIn, "/annual-reports/{report}/sections/{section}/parts/{part}", type_in)
        .post(Access::SignedIn, "/annual-reports/{report}/sections/{section}/parts/{part}/freezing", freeze)
        .post(Access::SignedIn, "/annual-reports/{report}/sections/{section}/parts/{part}/thawing", thaw)
        .post(Access::SignedIn, "/annual-reports/{report}/sections/{section}/parts/{part}/removal", remove)
}

async fn add(ctx: Ctx, Path((id, section)): Path<(String, String)>, mut form: Form) -> Reply {
    let at: (ReportId, ReportSectionId) = (id.parse()?, section.parse()?);
    let (scope, actor, clock, once) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone(), form.once()?);
    let chosen = match form.text("shows").strip_prefix("area:") {
        Some(area) => Some((PartKind::Area, Some(area.to_owned()))),
        None => PartKind::from_word(form.text("shows")).map(|kind| {
            let title = form.some("about").filter(|_| kind == PartKind::Figures);
            (kind, title)
        }),
    };
    let back = format!("/annual-reports/{}/sections/{}", at.0, at.1);
    let leads_to = back.clone();
    let added = ctx
        .write(move |tx| {
            if let Some(there) = db::led_to(tx, &once, actor.account)? {
                return Ok(there);
            }
            let (report, permit) = to_write(tx, &actor, &scope, at.0)?;
            let chosen = chosen.ok_or_else(|| Error::fault("about", "fault-table-which"))?;
            let typed = chosen.0.is_typed();
            let part = change_part::add(tx, &permit, (&report, at.1), chosen, &clock)?;
            let there = if typed { format!("{leads_to}/parts/{part}") } else { format!("{leads_to}#part-{part}") };
            db::done_once(tx, &once, actor.account, clock.now_ms(), &there)?;
            Ok::<_, Error>(there)
        })
        .await;
    match added {
        Ok(there) => Ok(see_other(&there)),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&section_page(&ctx, at, Some(form), Look::Plain).await?)
        }
    }
}

async fn freeze(ctx: Ctx, at: At) -> Reply {
    change(ctx, at, Change::Freeze).await
}

async fn thaw(ctx: Ctx, at: At) -> Reply {
    change(ctx, at, Change::Thaw).await
}

async fn remove(ctx: Ctx, at: At) -> Reply {
    change(ctx, at, Change::Remove).await
}

async fn change(ctx: Ctx, Path((id, section, part)): At, what: Change) -> Reply {
    let (id, section, part): (ReportId, ReportSectionId, ReportPartId) = (id.parse()?, section.parse()?, part.parse()?);
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    ctx.write(move |tx| {
        let (report, permit) = to_write(tx, &actor, &scope, id)?;
        change_part::change(tx, &actor, &permit, (&report, section, part), what, &clock)
    })
    .await?;
    let to = if what == Change::Remove { "parts".to_owned() } else { format!("part-{part}") };
    Ok(see_other(&format!("/annual-reports/{id}/sections/{section}#{to}")))
}

/// Empty rows at the end of each side, to type more in.
const SPARE: usize = 3;

#[derive(Template)]
#[template(path = "figures.html")]
struct FiguresPage {
    page: Page,
    t: T,
    head: Head,
    section: Section,
    part: Part,
    /// Whether somebody else has typed meanwhile.
    clash: bool,
    form: Form,
}

impl FiguresPage {
    fn fault(&self, field: &str) -> String {
        fault(self.t, &self.form, field)
    }

    fn title(&self) -> String {
        draw::title(&self.part, self.t)
    }

    fn has_own_title(&self) -> bool {
        self.part.kind == PartKind::Figures
    }

    fn sides(&self) -> Vec<(String, String, Vec<usize>)> {
        let all: Vec<&str> = self.form.all("side");
        let of = |side: &Side| {
            let places = all.iter().enumerate().filter(|(_, word)| **word == side.word());
            (side.word().to_owned(), side_name(self.t, *side), places.map(|(at, _)| at).collect())
        };
        self.part.kind.sides().iter().map(of).collect()
    }

    fn value(&self, field: &str, at: &usize) -> String {
        self.form.all(field).get(*at).copied().unwrap_or_default().to_owned()
    }

    fn what(&self) -> String {
        T(self.page.lang).by_name(&format!("col-{}", self.part.kind.word()), Vec::new())
    }

    fn before(&self) -> i16 {
        self.head.year - 1
    }

    /// A row as somebody else has typed it.
    fn present(&self, row: &FigureRow) -> String {
        let number = row.figure.map_or_else(|| self.t.not_known(), |n| words::decimal(self.page.lang, n));
        format!("{}: {number}", row.label)
    }

    fn row_label(&self, at: &usize) -> String {
        let label = self.value("label", at);
        if label.is_empty() { self.t.figure_row(at + 1) } else { label }
    }
}

/// The form as the rows are stored, with empty ones at the end of each side.
fn stored(part: &Part, lang: words::Lang) -> Form {
    let number = |figure: Option<f64>| figure.map(|figure| words::decimal(lang, figure)).unwrap_or_default();
    let mut form = Form::default().with("revision", part.revision.to_string());
    form = form.with("about", part.about.clone().unwrap_or_default());
    for side in part.kind.sides() {
        let spare = FigureRow { side: *side, label: String::new(), figure: None, before: None };
        let rows = part.rows.iter().filter(|row| row.side == *side);
        for row in rows.chain(std::iter::repeat_n(&spare, SPARE)) {
            form = form
                .with("side", side.word())
                .with("label", row.label.clone())
                .with("figure", number(row.figure))
                .with("before", number(row.before));
        }
    }
    form
}

/// The rows that were typed; those without a label are left out. A figure that is none is a fault of the form.
fn read(form: &mut Form) -> Vec<FigureRow> {
    let fields = ["side", "label", "figure", "before"]
        .map(|name| form.all(name).into_iter().map(|text| text.trim().to_owned()).collect::<Vec<_>>());
    let [sides, labels, figures, befores] = &fields;
    let (mut rows, mut wrong, mut nameless) = (Vec::new(), false, false);
    let text = |all: &[String], at: usize| all.get(at).cloned().unwrap_or_default();
    for (at, side) in sides.iter().enumerate() {
        let (label, figure, before) = (text(labels, at), text(figures, at), text(befores, at));
        let mut number = |text: &str| {
            let read = words::read_number(text);
            wrong |= read.is_none() && !text.is_empty();
            read
        };
        let (now, last) = (number(&figure), number(&before));
        nameless |= label.is_empty() && (now.is_some() || last.is_some());
        if !label.is_empty() {
            rows.push(FigureRow { side: Side::from_word(side), label, figure: now, before: last });
        }
    }
    if wrong {
        form.fault("rows", "fault-figure");
    }
    if nameless {
        form.fault("rows", "fault-figure-label");
    }
    rows
}

async fn figures_page(
    ctx: &Ctx,
    (id, section, part): (ReportId, ReportSectionId, ReportPartId),
    form: Option<Form>,
    clash: bool,
) -> Result<FiguresPage> {
    let (scope, actor, t) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang));
    let report = ctx.read(move |c| draft_to_write(c, &actor, &scope, id)).await?;
    let (head, section) = (report.head.clone(), report.section(section)?.clone());
    let part = part_of(&section, part)?.clone();
    if !part.kind.is_typed() {
        return Err(Error::NotFound);
    }
    let page = page_under(ctx, &head, draw::title(&part, t))
        .under(format!("/annual-reports/{id}/sections/{}", section.id), section.title.clone());
    let mut form = form.unwrap_or_else(|| stored(&part, ctx.lang));
    if clash {
        form = form.set("revision", part.revision.to_string());
    }
    Ok(FiguresPage { page, t, head, section, part, clash, form })
}

async fn show(ctx: Ctx, Path((id, section, part)): At) -> Reply {
    Page::show(&figures_page(&ctx, (id.parse()?, section.parse()?, part.parse()?), None, false).await?)
}

async fn type_in(ctx: Ctx, Path((id, section, part)): At, mut form: Form) -> Reply {
    let at: (ReportId, ReportSectionId, ReportPartId) = (id.parse()?, section.parse()?, part.parse()?);
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let rows = read(&mut form);
    if !form.is_faulty() {
        let (seen, title) = (form.text("revision").parse().unwrap_or(-1), form.text("about").to_owned());
        let typed = ctx
            .write(move |tx| {
                let (report, permit) = to_write(tx, &actor, &scope, at.0)?;
                change_part::set_figures(tx, &permit, (&report, at.1, at.2), seen, (Some(&title), &rows), &clock)
            })
            .await;
        match typed {
            Ok(()) => {
                return Ok(see_other(&format!("/annual-reports/{}/sections/{}#part-{}", at.0, at.1, at.2)));
            }
            Err(Error::Conflict("figures-changed")) => {
                let page = figures_page(&ctx, at, Some(form), true).await?;
                return Ok((StatusCode::CONFLICT, Page::show(&page)?).into_response());
            }
            Err(error) => form.take_faults(error)?,
        }
    }
    Page::again(&figures_page(&ctx, at, Some(form), false).await?)
}
