//! What has changed from one plan to another as a page and as a file. Any two plans that one sees can be held beside each
//! other; without a choice it is the version before, or last year's plan of the same unit and kind.

use askama::Template;
use axum::extract::{Path, RawQuery};
use db::Conn;
use documents::media;
use kernel::id::PlanId;
use kernel::{Error, Result, Scope};
use reading::compare::Fate;
use reading::difference::Piece;
use web::{Access, Ctx, Page, Reply, Routes, download};

use crate::differences::{self, Differences, FATES, Line, Section, word};
use crate::differences_document::differences_document;
use crate::figure_differences::FigureLine;
use crate::web::query;
use crate::{Plan, T, plan, store_near, versions};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/plans/{plan}/differences", show).get(
        Access::SignedIn,
        "/plans/{plan}/differences/{file}",
        file,
    )
}

#[derive(Template)]
#[template(path = "differences.html")]
struct DifferencesPage {
    page: Page,
    t: T,
    plan: Plan,
    /// The plans to choose among, and whether each is the chosen one.
    others: Vec<(Plan, bool)>,
    found: Option<Differences>,
    /// Whether there are more plans than one chooses among, and they are looked for by words.
    looks: bool,
    text: String,
    /// Which fates are shown.
    shown: Vec<Fate>,
    bar: Vec<(&'static str, usize, usize)>,
}

impl DifferencesPage {
    fn period(&self, plan: &Plan) -> String {
        words::period(self.page.lang, &plan.from_on, &plan.to_on)
    }

    fn boxes(&self) -> Vec<(&'static str, String, bool, usize)> {
        let count = |fate| self.found.as_ref().map_or(0, |found| found.count(fate));
        FATES.map(|fate| (word(fate), tag(self.t, fate), self.shown.contains(&fate), count(fate))).into()
    }

    fn counts(&self) -> Vec<(&'static str, String, usize)> {
        self.boxes().into_iter().map(|(word, tag, _, count)| (word, tag, count)).collect()
    }

    fn of(&self) -> usize {
        self.found.as_ref().map_or(1, |found| found.all().max(1))
    }

    /// The counts as one sentence, for who does not see the bar.
    fn told(&self) -> String {
        self.counts().iter().map(|(_, tag, count)| format!("{tag}: {count}")).collect::<Vec<_>>().join(", ")
    }

    /// The areas to show: a heading's id, the area, its lines that are shown, and how many that are the same are not.
    fn sections(&self) -> Vec<(String, &Section, Vec<&Line>, usize)> {
        let sections = self.found.iter().flat_map(|found| &found.sections).enumerate();
        sections
            .map(|(at, section)| {
                let lines: Vec<&Line> = section.lines.iter().filter(|line| self.shown.contains(&line.fate)).collect();
                let hidden = if self.shown.contains(&Fate::Same) { 0 } else { section.same() };
                (format!("area-{at}"), section, lines, hidden)
            })
            .filter(|(_, section, lines, hidden)| !lines.is_empty() || *hidden > 0 || section.lines.is_empty())
            .collect()
    }

    /// What became of what is measured, as far as it is shown.
    fn figures(&self) -> Vec<&FigureLine> {
        let all = self.found.iter().flat_map(|found| &found.figures);
        all.filter(|line| self.shown.contains(&line.fate)).collect()
    }

    fn title(&self, section: &Section) -> String {
        titles(&section.title).0
    }

    fn was_called(&self, section: &Section) -> String {
        Some(titles(&section.title).1)
            .filter(|was| !was.is_empty())
            .map_or_else(String::new, |was| self.t.differences_was_called(was))
    }

    fn area(&self, section: &Section) -> String {
        match section.fate {
            Fate::New => self.t.differences_area_new(),
            Fate::Gone => self.t.differences_area_gone(),
            _ => String::new(),
        }
    }

    fn tag(&self, fate: &Fate) -> String {
        tag(self.t, *fate)
    }

    fn word(&self, fate: &Fate) -> &'static str {
        word(*fate)
    }

    fn about(&self, line: &Line) -> String {
        let kind = differences::kind(self.t, line.kind);
        line.level.as_ref().map_or_else(|| kind.clone(), |level| format!("{kind} · {level}"))
    }

    fn moved(&self, line: &Line) -> String {
        line.moved.as_ref().map(|(from, to)| self.t.differences_moved(from.as_str(), to.as_str())).unwrap_or_default()
    }

    /// The same choice for a file: what is shown.
    fn choice(&self) -> String {
        let with = self.found.as_ref().map(|found| found.old.id.to_string()).unwrap_or_default();
        let shown: String = self.shown.iter().map(|fate| format!("&show={}", word(*fate))).collect();
        format!("with={with}{shown}")
    }
}

/// What became of an item, in a word or two.
pub(crate) fn tag(t: T, fate: Fate) -> String {
    match fate {
        Fate::Same => t.fate_same(),
        Fate::Reworded => t.fate_reworded(),
        Fate::Moved => t.fate_moved(),
        Fate::New => t.fate_new(),
        Fate::Gone => t.fate_gone(),
    }
}

/// An area's title as it is, and as it was where that differs.
pub(crate) fn titles(pieces: &[Piece]) -> (String, String) {
    let side = |leave: fn(&Piece) -> bool| -> String {
        pieces.iter().filter(|piece| !leave(piece)).map(|piece| piece.text.as_str()).collect()
    };
    let (is, was) = (side(Piece::taken_out), side(Piece::put_in));
    let was = if is == was { String::new() } else { was };
    (is, was)
}

/// What a query asks for: the plan to compare with, and what to show; nothing said shows what has changed.
struct Asked {
    with: Option<PlanId>,
    shown: Vec<Fate>,
    /// Words in the title, or in the unit's name, of the plan that is looked for.
    text: String,
}

/// So many plans to choose among; those beyond are found by their words.
const MOST: usize = 60;

impl Asked {
    fn of(raw: Option<String>) -> Result<Self> {
        let form = query(raw);
        let with = form.some("with").map(|id| id.parse()).transpose()?;
        let mut shown: Vec<Fate> = FATES.into_iter().filter(|fate| form.all("show").contains(&word(*fate))).collect();
        if shown.is_empty() {
            shown = FATES.into_iter().filter(|fate| *fate != Fate::Same).collect();
        }
        Ok(Self { with, shown, text: form.text("q").to_owned() })
    }
}

fn find(
    c: &mut Conn,
    scope: &Scope,
    id: PlanId,
    asked: &Asked,
    lang: words::Lang,
) -> Result<(Plan, Option<Differences>)> {
    let plan = plan::find(c, scope, id)?;
    let around = store_near::around(c, scope, &plan)?;
    let with = asked.with.or_else(|| versions::before(&plan, &around).map(|other| other.id));
    let found = with.map(|with| differences::differences(c, scope, with, id, lang)).transpose()?;
    Ok((plan, found))
}

async fn show(ctx: Ctx, Path(id): Path<String>, RawQuery(raw): RawQuery) -> Reply {
    let (id, asked): (PlanId, Asked) = (id.parse()?, Asked::of(raw)?);
    let (scope, lang, t) = (ctx.scope()?, ctx.lang, T(ctx.lang));
    let (asked, plan, found, mut others) = ctx
        .read(move |c| {
            let (plan, found) = find(c, &scope, id, &asked, lang)?;
            let others = store_near::others(c, &scope, &plan, &asked.text, MOST + 1)?;
            Ok((asked, plan, found, others))
        })
        .await?;
    let looks = others.len() > MOST || !asked.text.is_empty();
    others.truncate(MOST);
    let page = ctx.page(t.differences_title()).under("/plans", t.plans_title());
    let page = page.under(format!("/plans/{id}"), plan.title.clone());
    let chosen = found.as_ref().map(|found| found.old.id);
    // What is compared with now stays among the choices.
    let left = found.iter().map(|f| f.old.clone()).find(|old| others.iter().all(|other| other.id != old.id));
    others.extend(left);
    let others = others.into_iter().map(|other| (other.clone(), Some(other.id) == chosen)).collect();
    let mut from = 0;
    let bar = FATES.map(|fate| {
        let (at, count) = (from, found.as_ref().map_or(0, |found| found.count(fate)));
        from += count;
        (word(fate), at, count)
    });
    Page::show(&DifferencesPage {
        page,
        t,
        plan,
        others,
        found,
        shown: asked.shown,
        looks,
        text: asked.text,
        bar: bar.into(),
    })
}

async fn file(ctx: Ctx, Path((id, name)): Path<(String, String)>, RawQuery(raw): RawQuery) -> Reply {
    let (id, asked): (PlanId, Asked) = (id.parse()?, Asked::of(raw)?);
    let scope = ctx.scope()?;
    let (asked, found) = ctx
        .read(move |c| {
            let lang = plan::find(c, &scope, id)?.lang;
            let (_, found) = find(c, &scope, id, &asked, lang)?;
            Ok((asked, found))
        })
        .await?;
    let found = found.ok_or(Error::NotFound)?;
    let format = name.rsplit('.').next().unwrap_or_default().to_owned();
    let saved = format!("{} – {}.{format}", found.old.title, found.new.title);
    let described = differences_document(&found, asked.shown.contains(&Fate::Same));
    let made = tokio::task::spawn_blocking(move || match format.as_str() {
        "docx" => Ok((documents::docx(&described).map_err(Error::internal)?, media::DOCX)),
        "pdf" => Ok((documents::pdf(&described).map_err(Error::internal)?, media::PDF)),
        _ => Err(Error::NotFound),
    });
    let (bytes, media) = made.await.map_err(Error::internal)??;
    Ok(download(bytes, &saved, media))
}
