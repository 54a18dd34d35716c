//! Carrying an action together: who else is in, the further goals it works for, and the replies of those who are asked.

use askama::Template;
use axum::extract::Path;
use kernel::access::WritePlan;
use kernel::id::{GoalId, MeasureId, PartnerId, PlanId, UnitId};
use kernel::{Error, Result};
use plans::Goal;
use web::{Access, Ctx, Form, Page, Reply as Answer, Routes, see_other};

use crate::own_plan::{OwnPlan, own_plan};
use crate::partner::{Partner, Reply};
use crate::web::{fault, permit};
use crate::{T, actions, partners, store_partners};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/action-plans/{plan}/actions/{action}/partners", show)
        .post(Access::SignedIn, "/action-plans/{plan}/actions/{action}/partners", name)
        .post(Access::SignedIn, "/action-plans/{plan}/actions/{action}/partners/{partner}/drop", drop_it)
        .post(Access::SignedIn, "/action-plans/{plan}/actions/{action}/goals", serve)
        .post(Access::SignedIn, "/partners/{partner}/reply", reply)
}

#[derive(Template)]
#[template(path = "partners.html")]
struct PartnersPage {
    page: Page,
    t: T,
    own: OwnPlan,
    action: MeasureId,
    near: Vec<String>,
    form: Form,
}

impl PartnersPage {
    fn fault(&self, field: &str) -> String {
        fault(self.t, self.page.lang, &self.form, field, None)
    }

    fn text(&self) -> &str {
        self.own.tree.measures().find(|m| m.id == self.action).map_or("", |m| &m.text)
    }

    fn partners(&self) -> Vec<&Partner> {
        self.own.partners_of(self.action).collect()
    }

    fn says(&self, partner: &Partner) -> String {
        match (partner.unit, partner.reply) {
            (None, _) => self.t.partner_outside(),
            (Some(_), None) => self.t.partner_asked(),
            (Some(_), Some(Reply::Yes)) => self.t.partner_yes(),
            (Some(_), Some(Reply::No)) => self.t.partner_no(),
        }
    }

    /// The goals that it may work for beside the one it hangs on, by area.
    fn goals(&self) -> Vec<(&str, Vec<&Goal>)> {
        let hangs_on = self.own.tree.measures().find(|m| m.id == self.action).and_then(|m| m.goal);
        let of = |area: &'_ plans::AreaTree| -> Vec<usize> {
            (0..area.goals.len()).filter(|n| area.goals.get(*n).map(|g| g.id) != hangs_on).collect()
        };
        let areas = self.own.tree.areas.iter();
        areas
            .map(|area| {
                (area.title.as_str(), of(area).into_iter().filter_map(|n| area.goals.get(n)).collect::<Vec<_>>())
            })
            .filter(|(_, goals)| !goals.is_empty())
            .collect()
    }

    fn is_served(&self, goal: &GoalId) -> bool {
        self.own.serves.get(&self.action).is_some_and(|goals| goals.contains(goal))
    }

    fn base(&self) -> String {
        format!("/action-plans/{}/actions/{}", self.own.tree.plan.id, self.action)
    }
}

async fn partners_page(ctx: &Ctx, id: PlanId, action: MeasureId, form: Form) -> Result<PartnersPage> {
    let (scope, actor, t) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang));
    let (own, near) = ctx
        .read(move |c| {
            let own = own_plan(c, &scope, id)?;
            permit::<WritePlan>(c, &actor, &own.tree.plan)?;
            let near = store_partners::neighbours(c, own.tree.plan.unit)?;
            Ok((own, near))
        })
        .await?;
    if !own.tree.measures().any(|m| m.id == action) {
        return Err(Error::NotFound);
    }
    let page = ctx
        .page(t.partners_title())
        .under("/plans", plans::T(ctx.lang).plans_title())
        .under(format!("/action-plans/{id}"), own.tree.plan.title.clone());
    Ok(PartnersPage { page, t, own, action, near, form })
}

async fn show(ctx: Ctx, Path((id, action)): Path<(String, String)>) -> Answer {
    Page::show(&partners_page(&ctx, id.parse()?, action.parse()?, Form::default()).await?)
}

async fn name(ctx: Ctx, Path((id, action)): Path<(String, String)>, mut form: Form) -> Answer {
    let (id, action): (PlanId, MeasureId) = (id.parse()?, action.parse()?);
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let typed = form.text("name").to_owned();
    let named = ctx
        .write(move |tx| {
            let plan = plans::find(tx, &scope, id)?;
            let permit = permit::<WritePlan>(tx, &actor, &plan)?;
            partners::name_partner(tx, &permit, (id, action), &typed, clock.now_ms()).map(|_| ())
        })
        .await;
    match named {
        Ok(()) => Ok(see_other(&format!("/action-plans/{id}/actions/{action}/partners"))),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&partners_page(&ctx, id, action, form).await?)
        }
    }
}

async fn drop_it(ctx: Ctx, Path((id, action, partner)): Path<(String, String, String)>) -> Answer {
    let (id, action, partner): (PlanId, MeasureId, PartnerId) = (id.parse()?, action.parse()?, partner.parse()?);
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    ctx.write(move |tx| {
        let plan = plans::find(tx, &scope, id)?;
        let permit = permit::<WritePlan>(tx, &actor, &plan)?;
        partners::drop_partner(tx, &permit, (id, action), partner, clock.now_ms())
    })
    .await?;
    Ok(see_other(&format!("/action-plans/{id}/actions/{action}/partners")))
}

/// Says which further goals the action works for.
async fn serve(ctx: Ctx, Path((id, action)): Path<(String, String)>, form: Form) -> Answer {
    let (id, action): (PlanId, MeasureId) = (id.parse()?, action.parse()?);
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let goals = form.all("goals").into_iter().map(str::parse).collect::<Result<Vec<GoalId>>>()?;
    ctx.write(move |tx| {
        let plan = plans::find(tx, &scope, id)?;
        let permit = permit::<WritePlan>(tx, &actor, &plan)?;
        actions::set_serves(tx, &permit, (id, action), &goals, clock.now_ms())
    })
    .await?;
    Ok(see_other(&format!("/action-plans/{id}#action-{action}")))
}

/// A unit's reply to being asked; the form says for which of the reader's units.
async fn reply(ctx: Ctx, Path(id): Path<String>, form: Form) -> Answer {
    let (id, unit): (PartnerId, UnitId) = (id.parse()?, form.text("unit").parse()?);
    let said = Reply::from_word(form.text("reply")).ok_or(Error::NotFound)?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let note = form.some("note").map(|note| note.chars().take(2000).collect::<String>());
    ctx.write(move |tx| {
        // What one is not asked is not there; only then does the policy speak.
        partners::asked_of(tx, &scope)?.iter().find(|a| a.id == id && a.unit == unit).ok_or(Error::NotFound)?;
        let permit = actor.may::<WritePlan>(&units::place(tx, unit)?)?;
        partners::reply(tx, &permit, id, said, note.as_deref(), clock.now_ms())
    })
    .await?;
    Ok(see_other("/action-plans#together"))
}
