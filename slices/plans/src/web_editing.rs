//! The page where a draft is edited: everything that stands in it in order, with one item open at a time. What its forms do
//! is `web_editing_forms`; two people at once are `web_clash`.

use askama::Template;
use axum::extract::{Path, RawQuery};
use kernel::access::WritePlan;
use kernel::id::{PlanId, UnitId};
use kernel::{Error, Result};
use units::Level;
use web::{Access, Ctx, Form, Page, Reply, Routes};

use crate::item_form::{ItemForm, Place};
use crate::items::NewItem;
use crate::order::{Host, Order, Spot};
use crate::tree::PlanTree;
use crate::web::{languages, query};
use crate::web_clash::Clash;
use crate::{Numbers, PlanKind, T, item_form, store, store_edits, tree, web_drop, web_editing_forms};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/plans/{plan}/editing", show)
        .and(web_editing_forms::routes())
        .and(web_drop::routes())
}

/// What is open on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Open {
    Nothing,
    /// What stands on the plan's front.
    Front,
    /// An item.
    Item(NewItem),
    /// A new item of a kind, where it shall hang.
    New(&'static str, Place),
}

/// A draft as who edits it needs it.
pub(crate) struct Draft {
    pub(crate) tree: PlanTree,
    pub(crate) order: Order,
    pub(crate) levels: Vec<Level>,
    pub(crate) units: Vec<(UnitId, String)>,
}

impl Draft {
    /// Reads a draft that the actor may write in.
    pub(crate) async fn read(ctx: &Ctx, id: PlanId) -> Result<Self> {
        let (scope, actor) = (ctx.scope()?, ctx.actor()?.clone());
        ctx.read(move |c| {
            let tree = tree::tree(c, &scope, id)?;
            actor.may::<WritePlan>(&units::place(c, tree.plan.unit)?)?;
            store::standing(c, id)?.ok_or(Error::NotFound)?.may_be_written()?;
            let units = store_edits::units_below(c, tree.plan.unit)?;
            Ok(Self { order: tree.order(), levels: units::levels(c)?, units, tree })
        })
        .await
    }

    /// The item with an id, whatever kind it is.
    pub(crate) fn item(&self, id: &str) -> Option<NewItem> {
        self.order.items().into_iter().find(|item| item.id() == id)
    }

    /// Measures of an action plan hold more than a text, and are edited on the action plan's own page.
    pub(crate) fn is_action_plan(&self) -> bool {
        self.tree.plan.kind == PlanKind::ActionPlan
    }
}

/// A line of the page.
struct Line {
    item: NewItem,
    number: String,
    depth: usize,
    kind: String,
    text: String,
    /// Its horizon, or whom it is addressed to.
    about: String,
    revision: i64,
    up: bool,
    down: bool,
    /// Where it is changed, when not here.
    elsewhere: Option<String>,
    /// What may be put in here: words and address.
    new: Vec<(String, String)>,
    open: bool,
    /// Whether the form of a new item stands below this line.
    new_below: bool,
}

#[derive(Template)]
#[template(path = "editing.html")]
struct EditingPage {
    page: Page,
    t: T,
    draft: Draft,
    lines: Vec<Line>,
    open: Open,
    item_form: Option<ItemForm>,
    form: Form,
    clash: Option<Clash>,
}

impl EditingPage {
    fn fault(&self, field: &str) -> String {
        self.form.fault_of(field).map(|word| self.t.by_name(word, Vec::new())).unwrap_or_default()
    }

    fn front_open(&self) -> bool {
        self.open == Open::Front
    }

    /// The form of a new item stands last when it hangs on the plan itself and follows nothing.
    fn new_last(&self) -> bool {
        matches!(self.open, Open::New(..)) && !self.lines.iter().any(|line| line.new_below)
    }

    fn kinds(&self) -> Vec<(&'static str, String)> {
        let name = |kind: PlanKind| (kind.word(), self.t.by_name(&format!("kind-{}", kind.word()), Vec::new()));
        let stays = self.draft.is_action_plan();
        PlanKind::ALL.into_iter().filter(|kind| !stays || *kind == PlanKind::ActionPlan).map(name).collect()
    }

    fn languages(&self) -> [(&'static str, &'static str); 3] {
        languages()
    }

    fn period(&self) -> String {
        words::period(self.page.lang, &self.draft.tree.plan.from_on, &self.draft.tree.plan.to_on)
    }

    fn is_numbered(&self) -> bool {
        self.form.text("numbered") == "yes"
    }
}

/// What stands on the front, as a form.
pub(crate) fn front_form(draft: &Draft, page: &Page) -> Form {
    let plan = &draft.tree.plan;
    Form::default()
        .with("title", plan.title.clone())
        .with("kind", plan.kind.word())
        .with("language", plan.lang.code())
        .with("from", page.date(&plan.from_on))
        .with("to", page.date(&plan.to_on))
        .with("main_goal", plan.main_goal.clone().unwrap_or_default())
        .with("numbered", if plan.numbered { "yes" } else { "" })
        .with("revision", plan.revision.to_string())
}

/// The page with something open; `form` is what was typed, when something was.
pub(crate) fn editing_page(
    ctx: &Ctx,
    draft: Draft,
    open: Open,
    form: Option<Form>,
    clash: Option<Clash>,
) -> impl Template + use<> {
    let (t, plan) = (T(ctx.lang), &draft.tree.plan);
    let page = ctx
        .page(t.editing_title(plan.title.as_str()))
        .under("/plans", t.plans_title())
        .under(format!("/plans/{}", plan.id), plan.title.clone());
    let form = form.unwrap_or_else(|| match &open {
        Open::Front => front_form(&draft, &page),
        Open::Item(item) => item_form::filled(&draft, *item),
        Open::New(_, place) => Form::default().with("place", place.word()),
        Open::Nothing => Form::default(),
    });
    let item_form = match &open {
        Open::Item(item) => Some(ItemForm::of(&draft, t, ctx.lang, *item, &form, clash.is_some())),
        Open::New(kind, place) => Some(ItemForm::new(&draft, t, ctx.lang, kind, *place, &form)),
        Open::Front | Open::Nothing => None,
    };
    let lines = lines(&draft, t, ctx.lang, &open);
    EditingPage { page, t, draft, lines, open, item_form, form, clash }
}

fn lines(draft: &Draft, t: T, lang: words::Lang, open: &Open) -> Vec<Line> {
    let numbers = Numbers::of(&draft.tree);
    let mut lines = Vec::new();
    for spot in &draft.order.0 {
        gather(draft, t, lang, &numbers, (Host::Plan, spot, 0), open, &mut lines);
    }
    if let Open::New(_, place) = open {
        // Below the last line of what it follows, or of what it hangs on.
        let last = place.after.or(match place.host {
            Host::Item(item) => Some(item),
            Host::Plan => None,
        });
        let last = last.and_then(|item| draft.order.find(item)).and_then(last_of);
        if let Some(line) = lines.iter_mut().find(|line| Some(line.item) == last) {
            line.new_below = true;
        }
    }
    lines
}

fn last_of(spot: &Spot) -> Option<NewItem> {
    Order(vec![spot.clone()]).items().last().copied()
}

fn gather(
    draft: &Draft,
    t: T,
    lang: words::Lang,
    numbers: &Numbers,
    (host, spot, depth): (Host, &Spot, usize),
    open: &Open,
    lines: &mut Vec<Line>,
) {
    let item = spot.item;
    let now = item_form::now(draft, lang, item);
    let sub = depth > 1 && matches!(item, NewItem::Goal(_));
    lines.push(Line {
        item,
        number: numbers.get(&item.id()).to_owned(),
        depth,
        kind: if sub { t.sub_goal() } else { t.by_name(&format!("editing-{}", item.kind()), Vec::new()) },
        text: now.text,
        about: now.about,
        revision: now.revision,
        up: draft.order.can_step(item, -1),
        down: draft.order.can_step(item, 1),
        elsewhere: match item {
            NewItem::Measure(id) if draft.is_action_plan() => {
                Some(format!("/action-plans/{}/actions/{id}", draft.tree.plan.id))
            }
            _ => None,
        },
        new: new_here(draft, t, item, host),
        open: *open == Open::Item(item),
        new_below: false,
    });
    for under in &spot.under {
        gather(draft, t, lang, numbers, (Host::Item(item), under, depth + 1), open, lines);
    }
}

/// What may be put in under an item, or right after it.
fn new_here(draft: &Draft, t: T, item: NewItem, host: Host) -> Vec<(String, String)> {
    let id = draft.tree.plan.id;
    let link = |kind: &str, host: Host, after: Option<NewItem>| {
        let place = Place { host, after };
        format!("/plans/{id}/editing?new={kind}&{}#new", place.query())
    };
    let (under, after) = (Host::Item(item), Some(item));
    let action = |under: String| format!("/action-plans/{id}/actions/new?under={under}");
    let top = !matches!(host, Host::Item(NewItem::Goal(_)));
    let mut new = Vec::new();
    match item {
        NewItem::Area(area) => {
            new.push((t.new_goal(), link("goal", under, None)));
            let measure =
                if draft.is_action_plan() { action(format!("area:{area}")) } else { link("measure", under, None) };
            new.push((t.new_measure(), measure));
            new.push((t.new_paragraph(), link("paragraph", under, None)));
            new.push((t.new_area_after(), link("area", host, after)));
        }
        NewItem::Goal(goal) => {
            let measure =
                if draft.is_action_plan() { action(format!("goal:{goal}")) } else { link("measure", under, None) };
            new.push((t.new_measure_under(), measure));
            if top {
                new.push((t.new_sub_goal(), link("goal", under, None)));
            }
            new.push((t.new_goal_after(), link("goal", host, after)));
        }
        NewItem::Measure(_) if draft.is_action_plan() => {}
        NewItem::Measure(_) => new.push((t.new_measure_after(), link("measure", host, after))),
        NewItem::Paragraph(_) => new.push((t.new_paragraph_after(), link("paragraph", host, after))),
    }
    if matches!(item, NewItem::Goal(_) | NewItem::Measure(_)) {
        new.push((t.new_indicator(), format!("/plans/{id}/indicators/new?item={}", item.id())));
    }
    new
}

/// What the address says is open; nothing when it names what is not there.
fn asked(draft: &Draft, query: &Form) -> Open {
    if query.text("item") == "plan" {
        return Open::Front;
    }
    if let Some(item) = draft.item(query.text("item")) {
        let elsewhere = draft.is_action_plan() && matches!(item, NewItem::Measure(_));
        return if elsewhere { Open::Nothing } else { Open::Item(item) };
    }
    let Some(kind) = item_form::KINDS.into_iter().find(|kind| *kind == query.text("new")) else { return Open::Nothing };
    match Place::asked(draft, query.text("host"), query.text("after")) {
        Some(place) if !(kind == "measure" && draft.is_action_plan()) => Open::New(kind, place),
        _ => Open::Nothing,
    }
}

async fn show(ctx: Ctx, Path(id): Path<String>, RawQuery(raw): RawQuery) -> Reply {
    let draft = Draft::read(&ctx, id.parse()?).await?;
    let open = asked(&draft, &query(raw));
    Page::show(&editing_page(&ctx, draft, open, None, None))
}
