//! Writing down that a later decision amends an adopted plan: what it amends is chosen from the plan's items, and one decision
//! may amend several.

use askama::Template;
use axum::extract::{Path, RawQuery};
use kernel::access::AdoptPlan;
use kernel::id::{AmendmentId, AreaId, GoalId, LevelId, MeasureId, PlanId};
use kernel::{Error, Result};
use units::Level;
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::amendment::{Amending, Decision, amend, amended_line, may_be_amended};
use crate::items::NewItem;
use crate::tree::{AreaTree, Measure, PlanTree};
use crate::web::query;
use crate::web_steps::typed_day;
use crate::{Adoption, Numbers, PlanKind, T, plan, tree};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/plans/{plan}/amendments", choose)
        .post(Access::SignedIn, "/plans/{plan}/amendments", write)
        .get(Access::SignedIn, "/plans/{plan}/amendments/new", form_page)
}

/// What can be amended, item by item.
#[derive(Template)]
#[template(path = "amendments.html")]
struct ChoosePage {
    page: Page,
    t: T,
    tree: PlanTree,
    numbers: Numbers,
    same: Option<AmendmentId>,
}

impl ChoosePage {
    fn more(&self) -> String {
        self.same.map(|id| format!("&amendment={id}")).unwrap_or_default()
    }

    /// An area's goals and measures in the plan's order: as an address names it, its number, what it is, its text.
    fn items<'a>(&'a self, area: &'a AreaTree) -> Vec<(String, &'a str, String, &'a str)> {
        let measure = |m: &'a Measure| {
            (format!("measure:{}", m.id), self.numbers.get(&m.id), self.t.kind_measure(), m.text.as_str())
        };
        let mut items = Vec::new();
        for goal in &area.goals {
            let id = format!("goal:{}", goal.id);
            items.push((id, self.numbers.get(&goal.id), self.t.kind_goal(), goal.text.as_str()));
            items.extend(area.measures_of(Some(goal.id)).map(measure));
        }
        items.extend(area.measures_of(None).map(measure));
        items
    }

    fn has_amendments(&self) -> bool {
        !self.tree.amendments.is_empty()
    }

    fn lines(&self) -> Vec<(String, String)> {
        let line = |a: &crate::Amended| {
            (amended_line(self.t, a), a.after.clone().or_else(|| a.before.clone()).unwrap_or_default())
        };
        self.tree.amendments.iter().map(line).collect()
    }
}

#[derive(Template)]
#[template(path = "amendment.html")]
struct AmendmentPage {
    page: Page,
    t: T,
    tree: PlanTree,
    levels: Vec<Level>,
    item: Option<NewItem>,
    same: Option<String>,
    form: Form,
}

impl AmendmentPage {
    fn fault(&self, field: &str) -> String {
        self.form.fault_of(field).map(|word| self.t.by_name(word, Vec::new())).unwrap_or_default()
    }

    fn is_chosen(&self, field: &str, value: &str) -> bool {
        self.form.text(field) == value
    }

    fn current(&self) -> &str {
        self.item.and_then(|item| text_of(&self.tree, item)).unwrap_or_default()
    }

    fn level_name<'a>(&self, level: &'a Level) -> &'a str {
        level.name(self.page.lang)
    }

    fn names_levels(&self) -> bool {
        self.tree.plan.kind != PlanKind::ActionPlan
    }
}

fn text_of(tree: &PlanTree, item: NewItem) -> Option<&str> {
    match item {
        NewItem::Goal(id) => {
            tree.areas.iter().flat_map(|area| &area.goals).find(|g| g.id == id).map(|g| g.text.as_str())
        }
        NewItem::Measure(id) => tree.measures().find(|m| m.id == id).map(|m| m.text.as_str()),
        NewItem::Area(_) | NewItem::Paragraph(_) => None,
    }
}

/// `goal:ID` or `measure:ID`.
fn item_of(text: &str) -> Result<NewItem> {
    match text.split_once(':') {
        Some(("goal", id)) => Ok(NewItem::Goal(id.parse::<GoalId>()?)),
        Some(("measure", id)) => Ok(NewItem::Measure(id.parse::<MeasureId>()?)),
        _ => Err(Error::NotFound),
    }
}

/// The plan, when the actor may amend it now.
async fn amendable(ctx: &Ctx, id: PlanId) -> Result<(PlanTree, Vec<Level>)> {
    let (scope, actor) = (ctx.scope()?, ctx.actor()?.clone());
    let (tree, levels) = ctx
        .read(move |c| {
            let tree = tree::tree(c, &scope, id)?;
            actor.may::<AdoptPlan>(&units::place(c, tree.plan.unit)?)?;
            Ok((tree, units::levels(c)?))
        })
        .await?;
    if !may_be_amended(tree.plan.adoption.is_some(), tree.plan.step) {
        return Err(Error::Conflict("not-amended-now"));
    }
    Ok((tree, levels))
}

fn page_of(ctx: &Ctx, tree: &PlanTree, title: String) -> Page {
    let t = T(ctx.lang);
    ctx.page(title).under("/plans", t.plans_title()).under(format!("/plans/{}", tree.plan.id), tree.plan.title.clone())
}

async fn choose(ctx: Ctx, Path(id): Path<String>, RawQuery(raw): RawQuery) -> Reply {
    let (tree, _) = amendable(&ctx, id.parse()?).await?;
    let t = T(ctx.lang);
    let same = query(raw).some("amendment").and_then(|id| id.parse().ok());
    let same = same.filter(|id| tree.amendments.iter().any(|a| a.amendment == *id));
    let (page, numbers) = (page_of(&ctx, &tree, t.amend_title()), Numbers::of(&tree));
    Page::show(&ChoosePage { page, t, tree, numbers, same })
}

async fn amendment_page(ctx: &Ctx, id: PlanId, form: Form) -> Result<AmendmentPage> {
    let (tree, levels) = amendable(ctx, id).await?;
    let t = T(ctx.lang);
    let item = form.some("item").map(|text| item_of(&text)).transpose()?;
    if item.is_some_and(|item| text_of(&tree, item).is_none()) {
        return Err(Error::NotFound);
    }
    let said = |id: AmendmentId| {
        let decided = tree.amendments.iter().find(|a| a.amendment == id).map(|a| &a.decided);
        decided.map(|a| t.adopted_line(words::iso_date(ctx.lang, &a.on_day), a.minutes.as_str(), a.organ.as_str()))
    };
    let same = form.some("amendment").and_then(|id| id.parse().ok()).and_then(said);
    let title = if item.is_some() { t.amend_item_title() } else { t.amend_add_title() };
    let page = page_of(ctx, &tree, title).under(format!("/plans/{id}/amendments"), t.amend_title());
    Ok(AmendmentPage { page, t, tree, levels, item, same, form })
}

async fn form_page(ctx: Ctx, Path(id): Path<String>, RawQuery(raw): RawQuery) -> Reply {
    let id: PlanId = id.parse()?;
    let form =
        query(raw).with("on_day", typed_day(ctx.house.clock.today())).with("once", AmendmentId::new().to_string());
    let mut page = amendment_page(&ctx, id, form).await?;
    let text = page.current().to_owned();
    let what = if page.form.text("what") == "strike" { "strike" } else { "change" };
    page.form = page.form.clone().with("text", text).with("what", what);
    Page::show(&page)
}

fn read_amending(form: &Form, tree: &PlanTree) -> Result<Amending> {
    let text = form.text("text").to_owned();
    if let Some(item) = form.some("item") {
        let item = item_of(&item)?;
        return Ok(if form.text("what") == "strike" { Amending::Strike(item) } else { Amending::Reword(item, text) });
    }
    let under = form.text("under");
    let (area, goal) = match under.split_once(':') {
        Some(("area", id)) => (id.parse::<AreaId>()?, None),
        Some(("goal", id)) => {
            let goal: GoalId = id.parse()?;
            let holds = |area: &&crate::AreaTree| area.goals.iter().any(|g| g.id == goal);
            (tree.areas.iter().find(holds).ok_or(Error::NotFound)?.id, Some(goal))
        }
        _ => return Err(Error::fault("under", "fault-under")),
    };
    let level: Option<LevelId> = form.some("level").map(|id| id.parse()).transpose()?;
    Ok(match form.text("new") {
        "goal" => Amending::AddGoal(area, text),
        _ => Amending::AddMeasure(area, goal, level, text),
    })
}

async fn write(ctx: Ctx, Path(id): Path<String>, mut form: Form) -> Reply {
    let id: PlanId = id.parse()?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let sent = form.clone();
    let done = ctx
        .write(move |tx| {
            let tree = tree::tree(tx, &scope, id)?;
            let plan = plan::find(tx, &scope, id)?;
            let permit = actor.may::<AdoptPlan>(&units::place(tx, plan.unit)?)?;
            let once = sent.some("once").and_then(|key| key.parse::<AmendmentId>().ok()).map(|key| key.to_string());
            if let Some(to) = once.as_deref().map(|key| db::led_to(tx, key, permit.by())).transpose()?.flatten() {
                return Ok(to);
            }
            let text = |name: &str| sent.text(name).to_owned();
            let decision = match sent.some("amendment") {
                Some(same) => Decision::Same(same.parse()?),
                None => {
                    Decision::New(Adoption { organ: text("organ"), on_day: text("on_day"), minutes: text("minutes") })
                }
            };
            let when = (clock.today(), clock.now_ms());
            let amendment = amend(tx, &permit, &plan, &decision, &read_amending(&sent, &tree)?, when)?;
            let to = format!("/plans/{id}/amendments?amendment={amendment}");
            db::done_once(tx, once.as_deref().unwrap_or_default(), permit.by(), clock.now_ms(), &to)?;
            Ok(to)
        })
        .await;
    match done {
        Ok(to) => Ok(see_other(&to)),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&amendment_page(&ctx, id, form).await?)
        }
    }
}
