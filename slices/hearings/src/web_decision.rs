//! One proposal before those responsible: recommendation and decision, with the text that becomes where it is met in part.

use askama::Template;
use axum::extract::Path;
use kernel::access::DecideInput;
use kernel::id::{HearingId, ProposalId};
use kernel::{Error, Result};
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::T;
use crate::deciding;
use crate::decision::{Decision, Ruling};
use crate::hearing::{self, Hearing, Stage};
use crate::lines::lines_of;
use crate::proposal;
use crate::view::{self, Shown, item_kind};
use crate::web::{fault, permit, take};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/hearings/{hearing}/proposals/{proposal}/decision", show).post(
        Access::SignedIn,
        "/hearings/{hearing}/proposals/{proposal}/decision",
        decide,
    )
}

#[derive(Template)]
#[template(path = "decision.html")]
struct DecisionPage {
    page: Page,
    t: T,
    hearing: Hearing,
    item: String,
    shown: Shown,
    may_decide: bool,
    /// The stage written at last, whose form comes back open when it did not hold.
    stages: Vec<(Stage, String)>,
    form: Form,
}

impl DecisionPage {
    fn form_fault(&self) -> String {
        fault(self.t, &self.form, "form")
    }

    /// Faults belong to the stage that was sent.
    fn fault(&self, stage: &Stage, field: &str) -> String {
        if self.form.text("stage") == stage.word() { fault(self.t, &self.form, field) } else { String::new() }
    }

    fn decisions(&self) -> Vec<(Decision, String)> {
        Decision::about(self.shown.p.kind).iter().map(|d| (*d, view::decision(self.t, *d))).collect()
    }

    fn ruling(&self, stage: &Stage) -> Option<&Ruling> {
        match stage {
            Stage::Recommendation => self.shown.p.recommendation.as_ref(),
            // What was recommended is where a decision begins.
            Stage::Decision => self.shown.p.decision.as_ref().or(self.shown.p.recommendation.as_ref()),
        }
    }

    fn is_chosen(&self, stage: &Stage, decision: &Decision) -> bool {
        if self.form.text("stage") == stage.word() {
            return self.form.text("decision") == decision.word();
        }
        let only = Decision::about(self.shown.p.kind).len() == 1;
        only || self.ruling(stage).is_some_and(|ruling| ruling.decision == *decision)
    }

    fn answer(&self, stage: &Stage) -> String {
        if self.form.text("stage") == stage.word() {
            return self.form.text("answer").to_owned();
        }
        self.ruling(stage).map(|ruling| ruling.answer.clone()).unwrap_or_default()
    }

    fn becomes(&self, stage: &Stage) -> String {
        if self.form.text("stage") == stage.word() {
            return self.form.text("becomes").to_owned();
        }
        let stored = self.ruling(stage).and_then(|ruling| ruling.becomes.clone());
        stored.or_else(|| self.shown.p.text.clone()).unwrap_or_else(|| self.shown.p.present.clone())
    }

    fn save(&self, stage: &Stage) -> String {
        self.t.by_name(&format!("save-{}", stage.word()), Vec::new())
    }

    fn partly(&self) -> bool {
        Decision::about(self.shown.p.kind).contains(&Decision::InPart)
    }
}

async fn decision_page(ctx: &Ctx, id: HearingId, proposal: ProposalId, form: Form) -> Result<DecisionPage> {
    let (scope, actor, t, now) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang), ctx.house.clock.now_ms());
    let (hearing, tree, levels, proposal) = ctx
        .read(move |c| {
            let hearing = hearing::find(c, &scope, id)?;
            permit::<DecideInput>(c, &actor, &hearing)?;
            let proposal = proposal::find(c, &scope, &hearing, proposal)?;
            Ok((plans::tree(c, &scope, hearing.plan)?, units::levels(c)?, proposal, hearing))
        })
        .await
        .map(|(tree, levels, proposal, hearing)| (hearing, tree, levels, proposal))?;
    let shown = Shown::of(t, proposal, &lines_of(&tree), &levels);
    let page = ctx
        .page(format!("{} – {}", shown.kind, shown.from))
        .under("/hearings", t.hearings_title())
        .under(format!("/hearings/{id}"), t.hearing_title(hearing.title.as_str()))
        .under(format!("/hearings/{id}/decisions"), t.decisions_title());
    Ok(DecisionPage {
        page,
        t,
        item: item_kind(t, shown.p.item.kind),
        may_decide: hearing.must_be_deciding(now).is_ok(),
        stages: vec![(Stage::Recommendation, t.recommendation()), (Stage::Decision, t.decision())],
        hearing,
        shown,
        form,
    })
}

async fn show(ctx: Ctx, Path((id, proposal)): Path<(String, String)>) -> Reply {
    Page::show(&decision_page(&ctx, id.parse()?, proposal.parse()?, Form::default()).await?)
}

async fn decide(ctx: Ctx, Path((id, proposal)): Path<(String, String)>, mut form: Form) -> Reply {
    let (id, proposal): (HearingId, ProposalId) = (id.parse()?, proposal.parse()?);
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let sent = form.clone();
    let item = ctx
        .write(move |tx| {
            let hearing = hearing::find(tx, &scope, id)?;
            let permit = permit::<DecideInput>(tx, &actor, &hearing)?;
            let found = proposal::find(tx, &scope, &hearing, proposal)?;
            let stage = Stage::from_word(sent.text("stage")).ok_or_else(|| Error::fault("form", "fault-stage"))?;
            let decision = Decision::from_word(sent.text("decision"));
            let decision = decision.ok_or_else(|| Error::fault("decision", "fault-decision"))?;
            let becomes = sent.some("becomes").filter(|_| decision == Decision::InPart);
            let ruling = Ruling { decision, answer: sent.text("answer").to_owned(), becomes };
            let revision = sent.text("revision").parse().unwrap_or(-1);
            let chosen = [(proposal, revision)];
            deciding::decide(tx, &permit, &scope, &hearing, stage, &chosen, &ruling, clock.now_ms())?;
            Ok(found.item)
        })
        .await;
    match item {
        Ok(item) => Ok(see_other(&format!("/hearings/{id}/decisions#{}-{}", item.kind.word(), item.id))),
        Err(error) => {
            take(&mut form, error)?;
            Page::again(&decision_page(&ctx, id, proposal, form).await?)
        }
    }
}
