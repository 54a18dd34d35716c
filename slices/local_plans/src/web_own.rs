//! "Our plan": the plans to answer and the action plans, unit by unit.

use askama::Template;
use kernel::access::AnswerPlan;
use kernel::{Error, Result};
use plans::{Plan, PlanKind};
use web::{Access, Bar, Ctx, Page, Reply, Routes};

use crate::own_plan::tally;
use crate::partner::{Asked, Reply as Said};
use crate::{T, asked, partners, present, requests, wording};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/action-plans", show)
}

struct Waiting {
    plan: Plan,
    href: String,
    count: String,
    /// How many of the answers wait for the board; empty when none does.
    drafts: String,
    /// Who asks for an answer, and by when.
    asked: Vec<String>,
    bar: Bar,
}

struct UnitPlans {
    name: String,
    waiting: Vec<Waiting>,
    own: Vec<Plan>,
}

#[derive(Template)]
#[template(path = "own.html")]
struct OwnPage {
    page: Page,
    t: T,
    units: Vec<UnitPlans>,
    asked: Vec<Asked>,
}

impl OwnPage {
    /// Post and deadline of an action that one is asked to carry with others.
    fn facts(&self, asked: &Asked) -> String {
        let due = asked.due_on.as_deref().map(|day| self.t.due_on(self.page.date(day)));
        [asked.owner_post.clone(), due].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    fn said(&self, asked: &Asked) -> String {
        match asked.reply {
            None => String::new(),
            Some(Said::Yes) => self.t.you_said_yes(),
            Some(Said::No) => self.t.you_said_no(),
        }
    }

    fn period(&self, plan: &Plan) -> String {
        words::period(self.page.lang, &plan.from_on, &plan.to_on)
    }
}

async fn show(ctx: Ctx) -> Reply {
    let (scope, actor, t, lang) = (ctx.scope()?, ctx.actor()?.clone(), T(ctx.lang), ctx.lang);
    let today = ctx.house.clock.today().to_string();
    if actor.own_units_for::<AnswerPlan>().is_empty() {
        return Err(Error::Forbidden.into());
    }
    let (units, asked) = ctx
        .read(move |c| {
            let (trees, all) = (asked::trees(c, &scope, &today)?, plans::of_own_units(c, &scope)?);
            let mut units = Vec::new();
            for held in actor.own_units_for::<AnswerPlan>() {
                let unit = units::find(c, held.place.unit)?;
                let of = |owner| owner == unit.id || held.place.above.contains(&owner);
                let sent = requests::requests_to(c, &scope, unit.id)?;
                let mut waiting = Vec::new();
                // A plan that has run out is not waiting for anybody.
                for tree in trees.iter().filter(|tree| of(tree.plan.unit)) {
                    let (plan, areas) = (&tree.plan, asked::asked(tree, unit.level, unit.id));
                    if areas.is_empty() {
                        continue;
                    }
                    let present = present::read(c, tree, &areas, &unit)?;
                    let tally = tally(&areas, &present.now());
                    let href = format!("/plans/{}/answers?unit={}", plan.id, unit.id);
                    let count = t.answered_count(tally.answered(), tally.of);
                    let drafts = match present.drafts.len() {
                        0 => String::new(),
                        n => t.drafts_wait(n),
                    };
                    let asked = sent.iter().filter(|request| request.plan == plan.id);
                    let asked = asked.map(|r| t.asked_by(words::iso_date(lang, &r.by_on), r.from_name.as_str()));
                    let asked = asked.collect();
                    waiting.push(Waiting {
                        plan: plan.clone(),
                        href,
                        count,
                        drafts,
                        asked,
                        bar: wording::bar(t, &tally),
                    });
                }
                let own = all.iter().filter(|p| p.unit == unit.id && p.kind == PlanKind::ActionPlan).cloned().collect();
                units.push(UnitPlans { name: unit.name, waiting, own });
            }
            Result::Ok((units, partners::asked_of(c, &scope)?))
        })
        .await?;
    Page::show(&OwnPage { page: ctx.page(t.own_title()), t, units, asked })
}
