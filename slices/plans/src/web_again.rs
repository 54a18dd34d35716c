//! Reading a document again with what has been corrected as hints: first what it changes, then, if wanted, the change.
//! Nothing that was corrected by hand is touched, and the change can be undone as any other.

use askama::Template;
use axum::extract::{Path, RawQuery};
use kernel::access::ReadDocument;
use kernel::id::ReadingId;
use kernel::{Error, Result};
use reading::difference::{Piece, difference};
use reading::{HeadingHint, Hints, Means};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::again::{self, Differs};
use crate::correction::Correction;
use crate::corrections::{Asked, Outcome, carry_out};
use crate::draft::{Draft, Item};
use crate::places::Places;
use crate::review_view::shortened;
use crate::store_readings::{self, Review};
use crate::web::query;
use crate::{T, handed_in, store_columns};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/readings/{reading}/again", preview).post(
        Access::SignedIn,
        "/readings/{reading}/again",
        accept,
    )
}

/// One line of what would change.
struct Line {
    text: Vec<Piece>,
    before: String,
    after: String,
}

#[derive(Template)]
#[template(path = "again.html")]
struct AgainPage {
    page: Page,
    t: T,
    id: ReadingId,
    version: i64,
    /// The hints, what each means, and whether it is wanted.
    hints: Vec<(String, String, bool)>,
    lines: Vec<Line>,
}

/// The review, the hints that its corrections give, which of them are wanted, and the draft that they lead to.
struct ReadAgain {
    review: Review,
    hints: Vec<HeadingHint>,
    wanted: Vec<bool>,
    draft: Draft,
}

async fn read_again(ctx: &Ctx, id: ReadingId, form: &Form) -> Result<ReadAgain> {
    let (scope, actor) = (ctx.scope()?, ctx.actor()?.clone());
    let (review, bytes, levels, hints) = ctx
        .read(move |c| {
            let review = store_readings::review(c, &scope, id)?;
            // The permit comes before the work, as when the document was handed in.
            let _permit = actor.may::<ReadDocument>(&units::place(c, review.unit)?)?;
            let bytes = store_readings::content(c, &scope, id)?;
            // A spreadsheet has columns where other documents have headings: `web_columns` reads it again.
            let hints = match store_columns::table(c, id)? {
                Some(_) => Vec::new(),
                None => again::hints_of(&review.draft, &review.source),
            };
            Ok((review, bytes, units::levels(c)?, hints))
        })
        .await?;
    let chosen: Vec<usize> = form.all("hint").into_iter().filter_map(|n| n.parse().ok()).collect();
    let all = form.text("chosen").is_empty();
    let wanted: Vec<bool> = (0..hints.len()).map(|n| all || chosen.contains(&n)).collect();
    let headings: Vec<HeadingHint> =
        hints.iter().zip(&wanted).filter(|(_, wanted)| **wanted).map(|(hint, _)| hint.clone()).collect();
    if headings.is_empty() {
        let draft = review.draft.clone();
        return Ok(ReadAgain { review, hints, wanted, draft });
    }
    let levels = levels.iter().flat_map(|l| l.names.iter().chain(&l.aliases)).cloned().collect();
    let (program, name) = (ctx.house.reader.clone(), review.file.clone());
    let read = tokio::task::spawn_blocking(move || {
        handed_in::read_hinted(&program, &name, bytes, &Hints { levels, headings })
    });
    // It was read before: what fails now is the reading process, not the document.
    let read = read.await.map_err(Error::internal)?.map_err(|error| Error::internal(error.code()))?;
    let mut fresh = Draft::of(read.reading.outline);
    Places::of(&read.reading.source).place(&mut fresh);
    let draft = again::merged(&review.draft, fresh, &review.source);
    Ok(ReadAgain { review, hints, wanted, draft })
}

fn means(t: T, means: &Means) -> String {
    match means {
        Means::Area => t.means_area(),
        Means::Level(level) => t.means_level(level.as_str()),
        Means::Goals => t.means_goals(),
        Means::Measures => t.means_measures(),
        Means::Nothing => t.means_nothing(),
    }
}

/// What an item is, in a few words.
fn is(t: T, item: Option<&Item>) -> String {
    let Some(item) = item else { return String::new() };
    let kind = t.by_name(&format!("item-{}", item.kind.word().replace('_', "-")), Vec::new());
    match item.level.as_ref().filter(|_| item.kind.has_level()) {
        Some(level) => format!("{kind}, {level}"),
        None => kind,
    }
}

fn line(t: T, differs: &Differs<'_>) -> Line {
    let text = |item: Option<&Item>| item.map(|item| item.text.clone()).unwrap_or_default();
    let (before, after) = (text(differs.before), text(differs.after));
    let pieces = if before == after || before.is_empty() || after.is_empty() {
        let one = if after.is_empty() { &before } else { &after };
        difference(&shortened(one), &shortened(one))
    } else {
        difference(&before, &after)
    };
    Line { text: pieces, before: is(t, differs.before), after: is(t, differs.after) }
}

async fn preview(ctx: Ctx, Path(id): Path<String>, RawQuery(raw): RawQuery) -> Reply {
    let id: ReadingId = id.parse()?;
    let read = read_again(&ctx, id, &query(raw)).await?;
    if let Some(plan) = read.review.plan {
        return Ok(see_other(&format!("/plans/{plan}")));
    }
    let t = T(ctx.lang);
    let page = ctx
        .page(t.again_title())
        .under("/plans", t.plans_title())
        .under(format!("/readings/{id}"), t.review_title(read.review.file.as_str()));
    let hints = read.hints.iter().zip(&read.wanted);
    let hints = hints.map(|(hint, wanted)| (hint.text.clone(), means(t, &hint.means), *wanted)).collect();
    let lines = again::differing(&read.review.draft, &read.draft).iter().map(|differs| line(t, differs)).collect();
    Page::show(&AgainPage { page, t, id, version: read.review.version, hints, lines })
}

async fn accept(ctx: Ctx, Path(id): Path<String>, form: Form) -> Reply {
    let id: ReadingId = id.parse()?;
    let seen: i64 = form.text("version").parse().map_err(|_| Error::Conflict("changed-meanwhile"))?;
    let read = read_again(&ctx, id, &form).await?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let base = read.review.version;
    let outcome = ctx
        .write(move |tx| {
            let mut review = store_readings::review(tx, &scope, id)?;
            let permit = actor.may::<ReadDocument>(&units::place(tx, review.unit)?)?;
            if review.plan.is_some() || review.version != base {
                return Err(Error::Conflict("changed-meanwhile"));
            }
            let asked = Asked::Make(Correction::Again(Box::new(read.draft)));
            carry_out(tx, &permit, &mut review, seen, &asked, clock.now_ms())
        })
        .await?;
    Ok(match outcome {
        // What a colleague corrected since belongs in what is looked at first.
        Outcome::Overtaken(_) => see_other(&format!("/readings/{id}/again")),
        _ => see_other(&format!("/readings/{id}")),
    })
}
