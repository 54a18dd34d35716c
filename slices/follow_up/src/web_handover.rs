//! The handover: one page for a new board, with what is open, what comes, and who holds which post; to read and to print.

use askama::Template;
use axum::extract::Path;
use db::Conn;
use jiff::civil::Date;
use kernel::access::SeeDrafts;
use kernel::id::UnitId;
use kernel::{Actor, Error, Result};
use plans::{Plan, PlanKind};
use units::Holder;
use web::{Access, Ctx, HandoverPart, Page, Reply, Routes};

use crate::followed::{Followed, FollowedPlan, follow};
use crate::standing::Stage;
use crate::{T, wording};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/units/{unit}/handover", show)
}

#[derive(Template)]
#[template(path = "handover.html")]
struct HandoverPage {
    page: Page,
    t: T,
    unit: UnitId,
    unit_name: String,
    today: Date,
    holders: Vec<Holder>,
    /// The unit's plans that are not over, drafts too; where all are over, the last one.
    plans: Vec<Plan>,
    followed: Vec<FollowedPlan>,
    parts: Vec<HandoverPart>,
}

impl HandoverPage {
    fn as_of(&self) -> String {
        self.t.handover_as_of(words::date(self.page.lang, self.today))
    }

    fn plan_note(&self, plan: &Plan) -> String {
        let period = words::period(self.page.lang, &plan.from_on, &plan.to_on);
        let adopted = plan.adoption.as_ref().map(|adoption| {
            let day = words::iso_date(self.page.lang, &adoption.on_day);
            self.t.handover_adopted(day, adoption.minutes.as_str(), adoption.organ.as_str())
        });
        format!("{period} · {}", adopted.unwrap_or_else(|| self.t.handover_draft()))
    }

    /// What is not over, the most pressing first.
    fn open<'a>(&self, plan: &'a FollowedPlan) -> Vec<&'a Followed> {
        let open = |action: &&Followed| action.standing.stage != Stage::Closed;
        let mut all: Vec<&Followed> = plan.actions.iter().filter(open).collect();
        all.sort_by_key(|action| (action.standing.stage, action.standing.due));
        all
    }

    /// How it stands, who answers for it, by when.
    fn facts(&self, action: &Followed) -> String {
        let parts = [
            wording::status(self.t, action.standing.said.as_ref().map(|said| said.status)),
            wording::owner(self.t, action),
            wording::when(self.t, self.page.lang, &action.standing),
        ];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    fn note(&self, action: &Followed) -> String {
        action.standing.said.as_ref().map(|said| said.note.clone()).unwrap_or_default()
    }

    /// The parts of other slices that have something to say.
    fn filled(&self) -> Vec<&HandoverPart> {
        self.parts.iter().filter(|part| !part.lines.is_empty()).collect()
    }
}

/// The plans that a new board takes over: those that are not over, and where none of them is adopted, the last action plan that
/// was.
fn taken_over(c: &mut Conn, actor: &Actor, unit: UnitId, today: &str) -> Result<Vec<Plan>> {
    let own = plans::of_unit(c, &actor.scope(), unit)?;
    let is_over = |plan: &Plan| plan.to_on.as_str() < today || plan.step == Some(plans::Step::Archived);
    let (over, mut current): (Vec<Plan>, Vec<Plan>) = own.into_iter().partition(is_over);
    if !current.iter().any(|plan| plan.adoption.is_some()) {
        let last = over.into_iter().find(|plan| plan.adoption.is_some() && plan.kind == PlanKind::ActionPlan);
        current.extend(last);
    }
    Ok(current)
}

async fn show(ctx: Ctx, Path(unit): Path<String>) -> Reply {
    let unit: UnitId = unit.parse()?;
    let (actor, house, lang, today) = (ctx.actor()?.clone(), ctx.house.clone(), ctx.lang, ctx.house.clock.today());
    let (unit_name, holders, plans, followed, parts) = ctx
        .read(move |c| {
            let scope = actor.scope();
            if !units::has_post(c, &scope, unit)? {
                return Err(Error::NotFound);
            }
            // What a board hands over is the board's.
            actor.may::<SeeDrafts>(&units::place(c, unit)?)?;
            let plans = taken_over(c, &actor, unit, &today.to_string())?;
            let adopted = plans.iter().filter(|plan| plan.adoption.is_some() && plan.kind == PlanKind::ActionPlan);
            let followed = adopted.cloned().map(|plan| follow(c, plan, today)).collect::<Result<Vec<_>>>()?;
            let parts = house.handover.iter().map(|part| part(c, &actor, &house.clock, unit, lang));
            let parts = parts.collect::<Result<Vec<_>>>()?;
            Ok((units::find(c, unit)?.name, units::holders(c, &scope, unit, lang)?, plans, followed, parts))
        })
        .await?;
    let t = T(ctx.lang);
    let page = ctx.page(t.handover_title()).under("/units", units::T(ctx.lang).units_title());
    let page = page.under(format!("/units/{unit}"), unit_name.clone());
    Page::show(&HandoverPage { page, t, unit, unit_name, today, holders, plans, followed, parts })
}
