//! Before the next version is made: every accepted proposal with the text before and after, each to be edited or held back;
//! then one button.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use kernel::access::WritePlan;
use kernel::id::HearingId;
use kernel::{Error, Result};
use reading::difference::{Piece, difference};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::T;
use crate::change::Act;
use crate::consolidation::{self, Prepared};
use crate::hearing::{self, Hearing};
use crate::lines::{at, text_of};
use crate::proposal::Proposal;
use crate::settle::{Hindrance, Review};
use crate::view::{self, Shown};
use crate::web::{permit, take};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/hearings/{hearing}/consolidation", show).post(
        Access::SignedIn,
        "/hearings/{hearing}/consolidation",
        make,
    )
}

/// An accepted proposal with what it would do.
struct Entry {
    shown: Shown,
    item: String,
    /// The text before and after, word by word; for a new item only what comes.
    marked: Vec<Piece>,
    /// The text to edit; nothing to edit where it moves or strikes.
    text: Option<String>,
    /// Those that cannot be carried out beside it.
    against: String,
    lost: bool,
    held: bool,
    why: String,
    why_fault: bool,
}

#[derive(Template)]
#[template(path = "consolidation.html")]
struct ConsolidationPage {
    page: Page,
    t: T,
    hearing: Hearing,
    entries: Vec<Entry>,
    undecided: usize,
    /// What does not come into the version, with its fate.
    rest: Vec<(Shown, String)>,
    closed: bool,
    hindered: bool,
    form: Form,
}

impl ConsolidationPage {
    fn fault(&self, field: &str) -> String {
        crate::web::fault(self.t, &self.form, field)
    }
}

/// What was typed about each: another text, or why it is held back.
fn reviews(prepared: &Prepared, form: &Form) -> HashMap<String, Review> {
    let review = |id: String| {
        let held = (form.text(&format!("hold-{id}")) == "yes").then(|| form.text(&format!("why-{id}")).to_owned());
        let text = form.some(&format!("text-{id}")).map(|text| text.replace("\r\n", "\n"));
        (id, Review { text, held })
    };
    prepared.proposals.iter().map(|p| review(p.id.to_string())).collect()
}

/// Whether something is held back without a reason.
fn lacks_reason(reviews: &HashMap<String, Review>) -> bool {
    reviews.values().any(|review| review.held.as_ref().is_some_and(|why| why.is_empty()))
}

async fn consolidation_page(ctx: &Ctx, id: HearingId, form: Form) -> Result<ConsolidationPage> {
    let (scope, actor, t) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang));
    let now = ctx.house.clock.now_ms();
    let (hearing, prepared, levels) = ctx
        .read(move |c| {
            let hearing = hearing::find(c, &scope, id)?;
            permit::<WritePlan>(c, &actor, &hearing)?;
            hearing.must_be_deciding(now)?;
            let prepared = consolidation::prepare(c, &scope, &hearing)?;
            Ok((hearing, prepared, units::levels(c)?))
        })
        .await?;
    let reviews = reviews(&prepared, &form);
    let settled = prepared.settle(&reviews);
    let hindrances = settled.as_ref().err().cloned().unwrap_or_default();
    let (mut entries, mut rest) = (Vec::new(), Vec::new());
    // In plan order, so that those about one item stand together.
    let mut ordered: Vec<&Proposal> = prepared.proposals.iter().collect();
    ordered.sort_by_key(|p| at(&prepared.before, &p.item).unwrap_or(usize::MAX));
    for p in ordered {
        let decided = p.decided();
        let shown = Shown::of(t, p.clone(), &prepared.before, &levels);
        let Some(act) = decided.act() else {
            let fate = settled.as_ref().ok().and_then(|s| s.fates.iter().find(|(id, ..)| *id == decided.id));
            let fate = fate.map(|(_, fate, _)| t.by_name(&format!("fate-{}", fate.word()), Vec::new()));
            rest.push((shown, fate.unwrap_or_default()));
            continue;
        };
        let review = reviews.get(&decided.id).cloned().unwrap_or_default();
        let present = text_of(&prepared.before, &p.item).unwrap_or(&p.present).to_owned();
        let text = match act {
            Act::Reword(text) | Act::Add(_, text) => Some(review.text.unwrap_or(text)),
            Act::Move(_) | Act::Strike => None,
        };
        let marked = match (&text, decided.kind.adds()) {
            (Some(text), None) => difference(&present, text),
            (Some(text), Some(_)) => difference("", text),
            (None, _) => view::Shown::of(t, p.clone(), &prepared.before, &levels).pieces,
        };
        let against = hindrances.iter().filter_map(|h| match h {
            Hindrance::Conflict(ids) if ids.contains(&decided.id) => Some(ids),
            _ => None,
        });
        let others = against.flatten().filter(|other| **other != decided.id);
        let against: Vec<String> = others
            .filter_map(|other| prepared.proposals.iter().find(|p| p.id.to_string() == *other))
            .map(|p| format!("{} – {}", view::kind(t, p.kind), view::from(t, p)))
            .collect();
        let lost = hindrances.iter().any(|h| matches!(h, Hindrance::NoPlace(ids) if ids.contains(&decided.id)));
        let (held, why) = (review.held.is_some(), review.held.unwrap_or_default());
        let item = view::item_kind(t, p.item.kind);
        let why_fault = held && why.is_empty() && form.is_faulty();
        entries.push(Entry { shown, item, marked, text, against: against.join("; "), lost, held, why, why_fault });
    }
    let undecided = hindrances.iter().find_map(|h| match h {
        Hindrance::Undecided(ids) => Some(ids.len()),
        _ => None,
    });
    let page = ctx
        .page(t.consolidation_title())
        .under("/hearings", t.hearings_title())
        .under(format!("/hearings/{id}"), t.hearing_title(hearing.title.as_str()))
        .under(format!("/hearings/{id}/decisions"), t.decisions_title());
    Ok(ConsolidationPage {
        page,
        t,
        closed: hearing.closed_ms.is_some(),
        hindered: !hindrances.is_empty(),
        hearing,
        entries,
        undecided: undecided.unwrap_or(0),
        rest,
        form,
    })
}

async fn show(ctx: Ctx, Path(id): Path<String>) -> Reply {
    Page::show(&consolidation_page(&ctx, id.parse()?, Form::default()).await?)
}

async fn make(ctx: Ctx, Path(id): Path<String>, mut form: Form) -> Reply {
    let id: HearingId = id.parse()?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let sent = form.clone();
    let made = ctx
        .write(move |tx| {
            let hearing = hearing::find(tx, &scope, id)?;
            let permit = permit::<WritePlan>(tx, &actor, &hearing)?;
            hearing.must_be_deciding(clock.now_ms())?;
            let reviews = reviews(&consolidation::prepare(tx, &scope, &hearing)?, &sent);
            if lacks_reason(&reviews) {
                return Err(Error::fault("form", "fault-held-why"));
            }
            consolidation::make_version(tx, &permit, &scope, &hearing, &reviews, clock.now_ms())
        })
        .await;
    match made {
        Ok(version) => Ok(see_other(&format!("/plans/{version}"))),
        Err(error) => {
            take(&mut form, error)?;
            Page::again(&consolidation_page(&ctx, id, form).await?)
        }
    }
}
