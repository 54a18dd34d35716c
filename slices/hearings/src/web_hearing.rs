//! A hearing: the plan with what is said about each of its items, in place.

use std::collections::HashMap;

use askama::Template;
use axum::extract::Path;
use kernel::Result;
use kernel::id::{HearingId, UnitId};
use plans::PlanTree;
use web::{Access, Ctx, Page, Reply, Routes};

use crate::hearing::{self, Hearing};
use crate::item::{ItemKind, ItemRef};
use crate::lines::{Line, lines_of};
use crate::proposal::{self, State};
use crate::view::{Shown, item_kind};
use crate::web::{Speaker, speakers};
use crate::{T, store};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/hearings/{hearing}", show)
}

/// Until when, or since when not any more.
pub(crate) fn when(t: T, hearing: &Hearing, now_ms: i64) -> String {
    let at = words::instant(t.0, hearing.deadline_ms);
    if hearing.is_open(now_ms) { t.open_until(at) } else { t.closed_at(at) }
}

/// How far those responsible have come, as all may know; nothing while it is open.
pub(crate) fn published(t: T, hearing: &Hearing, open: bool) -> String {
    match (hearing.decided_ms, hearing.recommended_ms) {
        (Some(at), _) => t.decisions_published(words::instant(t.0, at)),
        (None, Some(at)) => t.recommendations_published(words::instant(t.0, at)),
        (None, None) if open => String::new(),
        (None, None) => t.not_published(),
    }
}

/// An item with what is said about it.
struct Place {
    line: Line,
    label: String,
    level: String,
    shown: Vec<Shown>,
}

#[derive(Template)]
#[template(path = "hearing.html")]
struct HearingPage {
    page: Page,
    t: T,
    hearing: Hearing,
    tree: PlanTree,
    asked: Vec<(UnitId, String)>,
    prolonged: Vec<String>,
    when: String,
    open: bool,
    /// What is said about the plan as a whole.
    whole: Vec<Shown>,
    places: Vec<Place>,
    /// About items that are not in the plan any more.
    elsewhere: Vec<Shown>,
    speakers: Vec<Speaker>,
    sent: usize,
    decides: bool,
}

impl HearingPage {
    fn plan_item(&self) -> ItemRef {
        ItemRef::of(ItemKind::Plan, self.hearing.plan)
    }

    fn is_area(&self, place: &Place) -> bool {
        place.line.item.kind == ItemKind::Area
    }

    fn published(&self) -> String {
        published(self.t, &self.hearing, self.open)
    }

    /// The places that something is said about, to go straight to.
    fn spoken_of(&self) -> impl Iterator<Item = &Place> {
        self.places.iter().filter(|place| !place.shown.is_empty())
    }

    /// Who may stand behind a proposal: everyone but who gave it.
    fn may_support(&self, shown: &Shown) -> Vec<(&Speaker, bool)> {
        if !self.open || self.decides || shown.p.state != State::Sent {
            return Vec::new();
        }
        let gave = format!("{}:{}", if shown.p.own { "own" } else { "unit" }, shown.p.unit);
        let stands = |speaker: &Speaker| {
            let unit = speaker.value.split(':').nth(1).unwrap_or_default();
            shown.p.supporters.iter().any(|s| s.own == speaker.own && s.unit.to_string() == unit && (!s.own || s.mine))
        };
        let others = self.speakers.iter().filter(|s| s.value != gave || (shown.p.own && !shown.p.mine));
        others.map(|speaker| (speaker, stands(speaker))).collect()
    }
}

async fn show(ctx: Ctx, Path(id): Path<String>) -> Reply {
    let id: HearingId = id.parse()?;
    let (scope, actor, t, now) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang), ctx.house.clock.now_ms());
    let (hearing, tree, levels, all, speakers, asked, prolonged) = ctx
        .read(move |c| {
            let hearing = hearing::find(c, &scope, id)?;
            let tree = plans::tree(c, &scope, hearing.plan)?;
            let all = proposal::of_hearing(c, &scope, &hearing)?;
            let speakers = speakers(c, t, &actor, &hearing)?;
            let (asked, prolonged) = (store::invited(c, id)?, store::prolonged(c, id)?);
            Result::Ok((hearing, tree, units::levels(c)?, all, speakers, asked, prolonged))
        })
        .await?;
    let lines = lines_of(&tree);
    let sent = all.iter().filter(|p| p.state == State::Sent).count();
    let mut by_item: HashMap<ItemRef, Vec<Shown>> = HashMap::new();
    for proposal in all.into_iter().filter(|p| p.state != State::Withdrawn) {
        by_item.entry(proposal.item.clone()).or_default().push(Shown::of(t, proposal, &lines, &levels));
    }
    let whole = by_item.remove(&ItemRef::of(ItemKind::Plan, hearing.plan)).unwrap_or_default();
    let level_of = |line: &Line| {
        let measure = tree.measures().find(|m| line.item == ItemRef::of(ItemKind::Measure, m.id))?;
        let known = levels.iter().find(|l| Some(l.id) == measure.level).map(|l| l.name(ctx.lang).to_owned());
        known.or_else(|| measure.level_word.clone())
    };
    let place = |line: &Line| Place {
        label: item_kind(t, line.item.kind),
        level: level_of(line).unwrap_or_default(),
        shown: by_item.remove(&line.item).unwrap_or_default(),
        line: line.clone(),
    };
    let places = lines.iter().map(place).collect();
    let moved = |p: store::Prolonged| {
        let at = |ms| words::instant(ctx.lang, ms);
        t.prolonged_line(at(p.from_ms), at(p.to_ms), p.reason)
    };
    let page = ctx
        .page(t.hearing_title(tree.plan.title.as_str()))
        .under("/hearings", t.hearings_title())
        .under(format!("/plans/{}", hearing.plan), tree.plan.title.clone());
    Page::show(&HearingPage {
        page,
        t,
        when: when(t, &hearing, now),
        open: hearing.is_open(now),
        decides: hearing.decides,
        prolonged: prolonged.into_iter().map(moved).collect(),
        elsewhere: by_item.into_values().flatten().collect(),
        hearing,
        tree,
        asked,
        whole,
        places,
        speakers,
        sent,
    })
}
