//! The chapters that a unit's own annual reports and those of the units below begin with: their order, names and hints.

use askama::Template;
use axum::extract::Query;
use kernel::access::KeepTemplates;
use kernel::id::UnitId;
use kernel::{Actor, Error, Held, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};
use words::Lang;

use crate::chapter::{Chapter, ChapterKind};
use crate::web::fault;
use crate::{T, template};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/annual-reports/template", show)
        .post(Access::SignedIn, "/annual-reports/template", keep)
        .post(Access::SignedIn, "/annual-reports/template/removal", remove)
}

#[derive(Template)]
#[template(path = "report_template.html")]
struct TemplatePage {
    page: Page,
    t: T,
    units: Vec<Held>,
    unit: Held,
    /// Whether the unit has a template of its own.
    own: bool,
    form: Form,
}

impl TemplatePage {
    fn fault(&self) -> String {
        fault(self.t, &self.form, "chapters")
    }

    fn rows(&self) -> std::ops::Range<usize> {
        0..self.form.all("kind").len()
    }

    fn value(&self, field: &str, at: &usize) -> String {
        self.form.all(field).get(*at).copied().unwrap_or_default().to_owned()
    }

    fn text(&self, what: &str, code: &str, at: &usize) -> String {
        self.value(&format!("{what}_{code}"), at)
    }

    fn is_shown(&self, at: &usize) -> bool {
        self.form.all("shown").contains(&at.to_string().as_str())
    }

    /// What the chapter is called on the page: its title in the reader's language, or that it is a new one.
    fn name(&self, at: &usize) -> String {
        let field = format!("title_{}", self.page.lang.code());
        let title = self.value(&field, at);
        if title.is_empty() { self.t.template_new() } else { title }
    }

    fn is_own_kind(&self, at: &usize) -> bool {
        self.value("kind", at) == ChapterKind::Own.word()
    }

    fn languages(&self) -> Vec<(&'static str, &'static str)> {
        Lang::ALL.into_iter().map(|lang| (lang.code(), lang.own_name())).collect()
    }

    fn is_unit(&self, held: &Held) -> bool {
        held.place.unit == self.unit.place.unit
    }
}

/// Empty chapters of one's own at the end of the form.
const SPARE: usize = 2;

fn stored(chapters: &[Chapter]) -> Form {
    let blank = || [String::new(), String::new(), String::new()];
    let spare = Chapter { kind: ChapterKind::Own, shown: true, titles: blank(), hints: blank() };
    let mut form = Form::default();
    for (at, chapter) in chapters.iter().chain(std::iter::repeat_n(&spare, SPARE)).enumerate() {
        form = form.with("kind", chapter.kind.word()).with("position", (at + 1).to_string());
        for lang in Lang::ALL {
            form = form
                .with(&format!("title_{}", lang.code()), Chapter::of(&chapter.titles, lang))
                .with(&format!("hint_{}", lang.code()), Chapter::of(&chapter.hints, lang));
        }
        if chapter.shown {
            form = form.with("shown", at.to_string());
        }
    }
    form
}

/// The chapters of a form, in the order that their numbers say; new ones without any title are left out.
fn read(form: &Form) -> Vec<Chapter> {
    let of = |what: &str, at: usize| {
        Lang::ALL.map(|lang| {
            let field = format!("{what}_{}", lang.code());
            form.all(&field).get(at).map(|text| text.trim().to_owned()).unwrap_or_default()
        })
    };
    let shown = form.all("shown");
    let mut all: Vec<(f64, Chapter)> = Vec::new();
    for (at, kind) in form.all("kind").into_iter().enumerate() {
        let chapter = Chapter {
            kind: ChapterKind::from_word(kind),
            shown: shown.contains(&at.to_string().as_str()),
            titles: of("title", at),
            hints: of("hint", at),
        };
        let is_blank = chapter.titles.iter().all(String::is_empty);
        if chapter.kind == ChapterKind::Own && is_blank {
            continue;
        }
        let place = form.all("position").get(at).and_then(|text| words::read_number(text));
        all.push((place.unwrap_or(f64::MAX), chapter));
    }
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    all.into_iter().map(|(_, chapter)| chapter).collect()
}

/// The units whose chapters somebody keeps, and the one that is asked for, or the first.
fn units_of(actor: &Actor, asked: &str) -> Result<(Vec<Held>, Held)> {
    let units: Vec<Held> = actor.own_units_for::<KeepTemplates>().into_iter().cloned().collect();
    let chosen = units.iter().find(|held| held.place.unit.to_string() == asked).or(units.first()).cloned();
    Ok((units, chosen.ok_or(Error::Forbidden)?))
}

async fn template_page(ctx: &Ctx, asked: &str, form: Option<Form>) -> Result<TemplatePage> {
    let (units, unit) = units_of(ctx.actor()?, asked)?;
    let place = unit.place.clone();
    let (own, chapters) =
        ctx.read(move |c| Ok((template::own(c, place.unit)?.is_some(), template::of_place(c, &place)?))).await?;
    let t = T(ctx.lang);
    let page = ctx.page(t.template_title()).under("/annual-reports", t.reports_title());
    Ok(TemplatePage { page, t, units, unit, own, form: form.unwrap_or_else(|| stored(&chapters)) })
}

async fn show(ctx: Ctx, Query(query): Query<Vec<(String, String)>>) -> Reply {
    Page::show(&template_page(&ctx, Form::of(query).text("unit"), None).await?)
}

async fn keep(ctx: Ctx, mut form: Form) -> Reply {
    let (actor, clock) = (ctx.actor()?.clone(), ctx.house.clock.clone());
    let asked = form.text("unit").to_owned();
    let (_, held) = units_of(&actor, &asked)?;
    let unit: UnitId = held.place.unit;
    let chapters = read(&form);
    let kept = ctx
        .write(move |tx| {
            let permit = actor.may::<KeepTemplates>(&units::place(tx, unit)?)?;
            template::set(tx, &permit, &chapters, &clock)
        })
        .await;
    match kept {
        Ok(()) => Ok(see_other(&format!("/annual-reports/template?unit={unit}"))),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&template_page(&ctx, &asked, Some(form)).await?)
        }
    }
}

async fn remove(ctx: Ctx, form: Form) -> Reply {
    let (actor, clock) = (ctx.actor()?.clone(), ctx.house.clock.clone());
    let (_, held) = units_of(&actor, form.text("unit"))?;
    let unit: UnitId = held.place.unit;
    ctx.write(move |tx| {
        let permit = actor.may::<KeepTemplates>(&units::place(tx, unit)?)?;
        template::drop(tx, &permit, &clock)
    })
    .await?;
    Ok(see_other(&format!("/annual-reports/template?unit={unit}")))
}
