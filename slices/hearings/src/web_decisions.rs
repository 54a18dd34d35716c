//! All input sorted by item, for those responsible: filter, say the same of several at once, prolong, close, publish.

use askama::Template;
use axum::extract::{Path, Query};
use kernel::access::{AdoptPlan, DecideInput, WritePlan};
use kernel::id::HearingId;
use kernel::{Error, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::deciding::{self, Chosen};
use crate::decision::{Decision, Ruling};
use crate::hearing::{self, Hearing, Stage};
use crate::item::ProposalKind;
use crate::lines::lines_of;
use crate::proposal::{self, Proposal, State};
use crate::view::{self, Group, Shown};
use crate::web::{fault, permit, take};
use crate::web_hearing::{published, when};
use crate::{T, deadline};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/hearings/{hearing}/decisions", show).post(
        Access::SignedIn,
        "/hearings/{hearing}/decisions",
        decide,
    )
}

/// What is asked for: from whom, of which kind, and whether only what lacks a decision.
#[derive(Default, Clone)]
pub(crate) struct Asked {
    pub(crate) from: String,
    pub(crate) kind: String,
    pub(crate) state: String,
}

impl Asked {
    fn of(query: &Form) -> Self {
        let text = |name: &str| query.text(name).to_owned();
        Self { from: text("from"), kind: text("kind"), state: text("state") }
    }

    fn lets(&self, p: &Proposal) -> bool {
        let from = match self.from.as_str() {
            "" => true,
            "own" => p.own,
            unit => !p.own && p.unit.to_string() == unit,
        };
        let kind = self.kind.is_empty() || self.kind == p.kind.word();
        let state = match self.state.as_str() {
            "undecided" => p.decision.is_none(),
            "not-recommended" => p.recommendation.is_none() && p.decision.is_none(),
            "decided" => p.decision.is_some(),
            _ => true,
        };
        from && kind && state
    }
}

#[derive(Template)]
#[template(path = "decisions.html")]
pub(crate) struct DecisionsPage {
    page: Page,
    t: T,
    hearing: Hearing,
    when: String,
    open: bool,
    groups: Vec<Group>,
    /// How many were sent, and how many of them have a recommendation and a decision.
    sent: usize,
    recommended: usize,
    decided: usize,
    units: Vec<(String, String)>,
    kinds: Vec<(&'static str, String)>,
    asked: Asked,
    may_close: bool,
    may_write: bool,
    form: Form,
}

impl DecisionsPage {
    fn fault(&self, field: &str) -> String {
        fault(self.t, &self.form, field)
    }

    fn batch_decisions(&self) -> Vec<(&'static str, String)> {
        let said = |d: Decision| (d.word(), view::decision(self.t, d));
        Decision::ALL.into_iter().filter(|d| *d != Decision::InPart).map(said).collect()
    }

    fn is_chosen(&self, shown: &Shown) -> bool {
        self.form.all("proposal").iter().any(|value| value.starts_with(&shown.p.id.to_string()))
    }

    fn may_decide(&self) -> bool {
        !self.open && self.hearing.next_version.is_none()
    }

    fn published(&self) -> String {
        let told = self.hearing.recommended_ms.or(self.hearing.decided_ms).is_some();
        if told { published(self.t, &self.hearing, self.open) } else { String::new() }
    }

    /// All is decided and the input is closed, so that the next version can be made.
    fn is_ready(&self) -> bool {
        self.hearing.closed_ms.is_some() && self.decided == self.sent
    }

    fn typed(&self, field: &str) -> String {
        let (day, time) = deadline::typed(self.hearing.deadline_ms);
        match field {
            _ if self.form.is_faulty() => self.form.text(field).to_owned(),
            "day" => day,
            "time" => time,
            _ => String::new(),
        }
    }

    fn is_typed(&self, field: &str, value: &str) -> bool {
        self.form.text(field) == value
    }
}

pub(crate) async fn decisions_page(ctx: &Ctx, id: HearingId, asked: Asked, form: Form) -> Result<DecisionsPage> {
    let (scope, actor, t, now) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang), ctx.house.clock.now_ms());
    let (hearing, tree, levels, mut all, may_close, may_write) = ctx
        .read(move |c| {
            let hearing = hearing::find(c, &scope, id)?;
            permit::<DecideInput>(c, &actor, &hearing)?;
            let place = units::place(c, hearing.unit)?;
            let tree = plans::tree(c, &scope, hearing.plan)?;
            let all = proposal::of_hearing(c, &scope, &hearing)?;
            let levels = units::levels(c)?;
            Ok((hearing, tree, levels, all, actor.can::<AdoptPlan>(&place), actor.can::<WritePlan>(&place)))
        })
        .await?;
    all.retain(|p| p.state == State::Sent);
    let (sent, decided) = (all.len(), all.iter().filter(|p| p.decision.is_some()).count());
    let recommended = all.iter().filter(|p| p.recommendation.is_some()).count();
    let mut units: Vec<(String, String)> = Vec::new();
    for p in all.iter().filter(|p| !p.own) {
        let unit = (p.unit.to_string(), p.unit_name.clone());
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    units.sort_by_key(|(_, name)| words::sort_key(name));
    let lines = lines_of(&tree);
    all.retain(|p| asked.lets(p));
    let shown: Vec<Shown> = all.into_iter().map(|p| Shown::of(t, p, &lines, &levels)).collect();
    let page = ctx
        .page(t.decisions_title())
        .under("/hearings", t.hearings_title())
        .under(format!("/hearings/{id}"), t.hearing_title(hearing.title.as_str()));
    Ok(DecisionsPage {
        page,
        t,
        when: when(t, &hearing, now),
        open: hearing.is_open(now),
        sent,
        recommended,
        decided,
        groups: view::groups(t, &hearing.title, &lines, shown),
        units,
        kinds: ProposalKind::ALL.into_iter().map(|kind| (kind.word(), view::kind(t, kind))).collect(),
        asked,
        may_close,
        may_write,
        hearing,
        form,
    })
}

async fn show(ctx: Ctx, Path(id): Path<String>, Query(query): Query<Vec<(String, String)>>) -> Reply {
    let asked = Asked::of(&Form::of(query));
    Page::show(&decisions_page(&ctx, id.parse()?, asked, Form::default()).await?)
}

/// The boxes ticked: each says which proposal, and how often it had been changed.
pub(crate) fn chosen(form: &Form) -> Result<Vec<Chosen>> {
    let one = |value: &str| -> Result<Chosen> {
        let (id, revision) = value.split_once(':').ok_or(Error::NotFound)?;
        Ok((id.parse()?, revision.parse().map_err(|_| Error::NotFound)?))
    };
    form.all("proposal").into_iter().map(one).collect()
}

async fn decide(ctx: Ctx, Path(id): Path<String>, mut form: Form) -> Reply {
    let id: HearingId = id.parse()?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let sent = form.clone();
    let outcome = ctx
        .write(move |tx| {
            let hearing = hearing::find(tx, &scope, id)?;
            let permit = permit::<DecideInput>(tx, &actor, &hearing)?;
            let (chosen, now) = (chosen(&sent)?, clock.now_ms());
            if sent.text("decision") == "as-recommended" {
                return deciding::decide_as_recommended(tx, &permit, &scope, &hearing, &chosen, now);
            }
            let stage = Stage::from_word(sent.text("stage")).ok_or_else(|| Error::fault("stage", "fault-stage"))?;
            let decision = Decision::from_word(sent.text("decision"));
            let decision = decision.ok_or_else(|| Error::fault("decision", "fault-decision"))?;
            let ruling = Ruling { decision, answer: sent.text("answer").to_owned(), becomes: None };
            deciding::decide(tx, &permit, &scope, &hearing, stage, &chosen, &ruling, now)
        })
        .await;
    let asked = Asked::of(&form);
    match outcome {
        Ok(()) => {
            let filter = [("from", &asked.from), ("kind", &asked.kind), ("state", &asked.state)];
            let filter = serde_urlencoded::to_string(filter).unwrap_or_default();
            Ok(see_other(&format!("/hearings/{id}/decisions?{filter}")))
        }
        Err(error) => {
            take(&mut form, error)?;
            Page::again(&decisions_page(&ctx, id, asked, form).await?)
        }
    }
}
