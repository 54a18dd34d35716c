//! Next year's action plan from this year's: a form with what is proposed, and the draft it makes.

use std::collections::HashSet;

use askama::Template;
use axum::extract::Path;
use db::Conn;
use kernel::access::WritePlan;
use kernel::id::{AreaId, GoalId, MeasureId, PlanId};
use kernel::{Actor, Result, Scope};
use plans::PlanTree;
use web::{Access, ActionMark, Ctx, Form, Lessons, Page, Reply, Routes, see_other};

use crate::T;
use crate::next_year::{Days, choose_goals, left_behind, next_year, remember};
use crate::own_plan::{OwnPlan, own_plan};
use crate::web::{fault, permit};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/action-plans/{plan}/next-year", form_page).post(
        Access::SignedIn,
        "/action-plans/{plan}/next-year",
        make,
    )
}

#[derive(Template)]
#[template(path = "next_year.html")]
struct NextYearPage {
    page: Page,
    t: T,
    /// The words that every plan's next year has.
    pt: plans::T,
    tree: PlanTree,
    form: Form,
    left_behind: usize,
    /// How far the actions have come, where somebody has said so.
    marks: Vec<(MeasureId, ActionMark)>,
    /// How far the goals were reached, and what the board wants to remember.
    lessons: Lessons,
}

impl NextYearPage {
    fn fault(&self, field: &str) -> String {
        fault(self.t, self.page.lang, &self.form, field, None)
    }

    fn chosen(&self, area: &AreaId) -> bool {
        self.form.all("area").contains(&area.to_string().as_str())
    }

    fn open(&self) -> bool {
        self.form.text("days") == "open"
    }

    fn mark(&self, action: &MeasureId) -> Option<&ActionMark> {
        self.marks.iter().find(|(marked, _)| marked == action).map(|(_, mark)| mark)
    }

    /// Whether an action is ticked: as it was sent, and otherwise unless nothing is left of it.
    fn goes_along(&self, action: &MeasureId) -> bool {
        if self.form.text("choose") == "actions" {
            return self.form.all("action").contains(&action.to_string().as_str());
        }
        !self.mark(action).is_some_and(|mark| mark.over)
    }
}

impl NextYearPage {
    fn goal_mark(&self, goal: &GoalId) -> Option<&ActionMark> {
        self.lessons.goals.iter().find(|(marked, _)| marked == goal).map(|(_, mark)| mark)
    }

    /// Whether a goal is ticked: as it was sent, and otherwise unless it was reached.
    fn goal_goes_along(&self, goal: &GoalId) -> bool {
        if self.form.text("choose-goals") == "goals" {
            return self.form.all("goal").contains(&goal.to_string().as_str());
        }
        !self.goal_mark(goal).is_some_and(|mark| mark.over)
    }

    /// Whether a lesson is ticked: only when somebody has done so.
    fn lesson_goes_along(&self, id: &str) -> bool {
        self.form.all("lesson").contains(&id)
    }

    fn has_goals(&self) -> bool {
        self.tree.areas.iter().any(|area| !area.goals.is_empty())
    }
}

/// The present plan, for who may write in its unit, and the draft that already follows it.
fn found(c: &mut Conn, scope: &Scope, actor: &Actor, id: PlanId) -> Result<(OwnPlan, Option<PlanId>)> {
    let own = own_plan(c, scope, id)?;
    let permit = permit::<WritePlan>(c, actor, &own.tree.plan)?;
    let there = plans::open_next(c, &permit, id)?;
    Ok((own, there))
}

async fn next_year_page(ctx: &Ctx, own: OwnPlan, form: Form) -> Result<NextYearPage> {
    let t = T(ctx.lang);
    let from = words::read_date(form.text("from"));
    let (actor, house, lang, id) = (ctx.actor()?.clone(), ctx.house.clone(), ctx.lang, own.tree.plan.id);
    let read = ctx.read(move |c| {
        let marks = (house.marks)(c, &actor, &house.clock, id, lang)?.marks;
        Ok((marks, (house.lessons)(c, &actor, id, lang)?))
    });
    let (marks, lessons) = read.await?;
    let tree = own.tree.clone();
    let left_behind = match from {
        Some(from) => ctx.read(move |c| left_behind(c, &own, from)).await?,
        None => 0,
    };
    let page = ctx.page(t.next_year()).under("/plans", plans::T(ctx.lang).plans_title());
    let page = page.under(format!("/action-plans/{}", tree.plan.id), tree.plan.title.clone());
    Ok(NextYearPage { page, t, pt: plans::T(ctx.lang), tree, form, left_behind, marks, lessons })
}

async fn form_page(ctx: Ctx, Path(id): Path<String>) -> Reply {
    let id: PlanId = id.parse()?;
    let (scope, actor) = (ctx.scope()?, ctx.actor()?.clone());
    let (own, there) = ctx.read(move |c| found(c, &scope, &actor, id)).await?;
    if let Some(there) = there {
        return Ok(see_other(&format!("/action-plans/{there}")));
    }
    let form = plans::proposed_form(&own.tree).with("days", "moved");
    Page::show(&next_year_page(&ctx, own, form).await?)
}

/// Makes the draft; sent twice, it leads to the draft that is there.
async fn make(ctx: Ctx, Path(id): Path<String>, mut form: Form) -> Reply {
    let id: PlanId = id.parse()?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let (own, there) = {
        let (scope, actor) = (scope.clone(), actor.clone());
        ctx.read(move |c| found(c, &scope, &actor, id)).await?
    };
    if let Some(there) = there {
        return Ok(see_other(&format!("/action-plans/{there}")));
    }
    let (new, days) = (plans::new_plan(&own.tree, &form), Days::from_word(form.text("days")));
    let made = match plans::with_areas(own.tree.clone(), &form.all("area")) {
        Err(error) => Err(error),
        Ok(mut chosen) => {
            if form.text("choose") == "actions" {
                let along: HashSet<String> = form.all("action").into_iter().map(str::to_owned).collect();
                for area in &mut chosen.areas {
                    area.measures.retain(|action| along.contains(&action.id.to_string()));
                }
            }
            if form.text("choose-goals") == "goals" {
                choose_goals(&mut chosen, &form.all("goal"));
            }
            let remembered: Vec<String> = form.all("lesson").into_iter().map(str::to_owned).collect();
            let (house, lang) = (ctx.house.clone(), ctx.lang);
            ctx.write(move |tx| {
                let own = own_plan(tx, &scope, id)?;
                let permit = permit::<WritePlan>(tx, &actor, &own.tree.plan)?;
                let draft = next_year(tx, &permit, &own, &chosen, &new, days, clock.now_ms())?;
                let lessons = (house.lessons)(tx, &actor, id, lang)?.lessons;
                let wanted = lessons.into_iter().filter(|lesson| remembered.contains(&lesson.id));
                let wanted: Vec<(GoalId, String)> = wanted.map(|lesson| (lesson.goal, lesson.text)).collect();
                remember(tx, &permit, &own.tree, draft, &wanted, clock.now_ms())?;
                Ok(draft)
            })
            .await
        }
    };
    match made {
        Ok(draft) => Ok(see_other(&format!("/action-plans/{draft}"))),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&next_year_page(&ctx, own, form).await?)
        }
    }
}
