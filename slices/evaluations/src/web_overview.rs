//! The goals of a plan with how each was judged, for the board: where one goes on, and where the plan is marked as evaluated.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Path, Query};
use kernel::access::AdoptPlan;
use kernel::id::{GoalId, PlanId};
use plans::{Goal, PlanTree, Step};
use web::{Access, Ctx, Form, Page, Reply, Routes};

use crate::evaluation::{Judged, evaluations};
use crate::judgement::{Judgement, Stage};
use crate::web::{is_open, judged, stage_of};
use crate::{T, wording};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/plans/{plan}/evaluation", show)
}

#[derive(Template)]
#[template(path = "overview.html")]
struct OverviewPage {
    page: Page,
    t: T,
    tree: PlanTree,
    /// The newest of each goal and stage.
    newest: HashMap<(GoalId, Stage), Judged>,
    stage: Stage,
    /// Whether the reader may write down that the plan is evaluated.
    adopts: bool,
}

impl OverviewPage {
    fn goals(&self) -> impl Iterator<Item = &Goal> {
        self.tree.areas.iter().flat_map(|area| &area.goals)
    }

    fn of(&self, goal: &GoalId, stage: Stage) -> Option<&Judged> {
        self.newest.get(&(*goal, stage))
    }

    /// What is said of a goal, the end first.
    fn said(&self, goal: &GoalId) -> Vec<&Judged> {
        [Stage::Final, Stage::Midway].into_iter().filter_map(|stage| self.of(goal, stage)).collect()
    }

    fn name(&self, judgement: &Judgement) -> String {
        wording::judgement(self.page.lang, *judgement)
    }

    fn tone(&self, judgement: &Judgement) -> &'static str {
        wording::tone(*judgement)
    }

    fn stage_name(&self, stage: &Stage) -> String {
        wording::stage(self.t, *stage)
    }

    fn href(&self, goal: &GoalId) -> String {
        format!("/plans/{}/evaluation/goals/{goal}?stage={}", self.tree.plan.id, self.stage.word())
    }

    fn count(&self) -> String {
        let judged = self.goals().filter(|goal| self.of(&goal.id, self.stage).is_some()).count();
        self.t.goals_judged(judged, self.goals().count())
    }

    /// The other stage, to go over to.
    fn other(&self) -> (String, String) {
        let other = if self.stage == Stage::Final { Stage::Midway } else { Stage::Final };
        let href = format!("/plans/{}/evaluation?stage={}", self.tree.plan.id, other.word());
        (href, self.t.by_name(&format!("to-{}", other.word()), Vec::new()))
    }

    /// The next goal that nobody has judged at this stage.
    fn next(&self) -> Option<&Goal> {
        self.goals().find(|goal| self.of(&goal.id, self.stage).is_none()).filter(|_| self.open())
    }

    fn open(&self) -> bool {
        is_open(&self.tree.plan)
    }

    /// Whether every goal is judged at the end, and the plan can be marked as evaluated.
    fn can_close(&self) -> bool {
        let plan = &self.tree.plan;
        let last = plan.step.or(plan.adoption.as_ref().map(|_| Step::Adopted));
        self.adopts
            && Step::after(last).contains(&Step::Evaluated)
            && self.goals().count() > 0
            && self.goals().all(|goal| self.of(&goal.id, Stage::Final).is_some())
    }
}

async fn show(ctx: Ctx, Path(id): Path<String>, Query(query): Query<Vec<(String, String)>>) -> Reply {
    let id: PlanId = id.parse()?;
    let (actor, today, t) = (ctx.actor()?.clone(), ctx.house.clock.today(), T(ctx.lang));
    let (tree, all, adopts) = ctx
        .read(move |c| {
            let tree = judged(c, &actor, id)?;
            let all = evaluations(c, &actor.scope(), id)?;
            let adopts = actor.can::<AdoptPlan>(&units::place(c, tree.plan.unit)?);
            Ok((tree, all, adopts))
        })
        .await?;
    let mut newest = HashMap::new();
    for judged in all {
        newest.entry((judged.goal, judged.stage)).or_insert(judged);
    }
    let stage = stage_of(Form::of(query).text("stage"), &tree.plan, today);
    let page = ctx
        .page(t.evaluation_title())
        .under("/plans", plans::T(ctx.lang).plans_title())
        .under(format!("/plans/{id}"), tree.plan.title.clone());
    Page::show(&OverviewPage { page, t, tree, newest, stage, adopts })
}
