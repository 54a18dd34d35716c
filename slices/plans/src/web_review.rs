//! Reviewing a reading: the draft beside its source, one item opened at a time, saved as one goes.

use askama::Template;
use axum::extract::{Path, RawQuery};
use kernel::access::ReadDocument;
use kernel::id::{PlanId, ReadingId};
use kernel::{Error, Result};
use reading::outline::Problem;
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::accept::accept;
use crate::draft::{Draft, Item, ItemKind};
use crate::store_readings::{self, Review};
use crate::web::{languages, query};
use crate::{Plan, PlanKind, T, plan, read_details, store_columns};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Access::SignedIn, "/readings/{reading}", show)
        .post(Access::SignedIn, "/readings/{reading}/items/{item}", correct)
        .post(Access::SignedIn, "/readings/{reading}/frame", frame)
        .post(Access::SignedIn, "/readings/{reading}/acceptance", acceptance)
}

#[derive(Template)]
#[template(path = "review.html")]
struct ReviewPage {
    page: Page,
    t: T,
    review: Review,
    open: Option<u32>,
    higher: Vec<Plan>,
    form: Form,
    /// The document is a spreadsheet.
    sheet: bool,
}

impl ReviewPage {
    fn fault(&self, field: &str) -> String {
        self.form.fault_of(field).map(|word| self.t.by_name(word, Vec::new())).unwrap_or_default()
    }

    fn kind_name(&self, kind: &ItemKind) -> String {
        self.t.by_name(&format!("item-{}", kind.word().replace('_', "-")), Vec::new())
    }

    fn kinds(&self) -> Vec<(&'static str, String)> {
        ItemKind::ALL.into_iter().map(|kind| (kind.word(), self.kind_name(&kind))).collect()
    }

    fn plan_kinds(&self) -> Vec<(&'static str, String)> {
        PlanKind::ALL
            .into_iter()
            .map(|k| (k.word(), self.t.by_name(&format!("kind-{}", k.word()), Vec::new())))
            .collect()
    }

    fn languages(&self) -> [(&'static str, &'static str); 3] {
        languages()
    }

    fn is_open(&self, item: &Item) -> bool {
        self.open == Some(item.key)
    }

    /// Low enough for a person to look.
    fn unsure(&self, item: &Item) -> bool {
        item.confidence < 0.7
    }

    /// The first line of an item in the source.
    fn line(&self, item: &Item) -> Option<u32> {
        Some(item.span.lines[0]).filter(|line| *line > 0)
    }

    fn stands_in(&self, item: &Item, area: &u32) -> bool {
        self.review.draft.area_of(item.key) == Some(*area)
    }

    fn goals(&self) -> usize {
        self.review.draft.count(&[ItemKind::Goal])
    }

    fn measures(&self) -> usize {
        self.review.draft.count(&[ItemKind::Measure, ItemKind::SubMeasure])
    }

    fn areas(&self) -> usize {
        self.review.draft.count(&[ItemKind::Area])
    }

    fn why(&self, item: &Item) -> String {
        let Some(why) = &item.why else { return String::new() };
        let name = format!("why-{}", why.replace(' ', "-"));
        let said = self.t.by_name(&name, Vec::new());
        if said == name { why.clone() } else { said }
    }

    fn problem(&self, problem: &Problem) -> String {
        let with = |n: usize| problem.with.get(n).map(String::as_str).unwrap_or_default();
        let name = format!("problem-{}", problem.code);
        let values = vec![("a", with(0).into()), ("b", with(1).into()), ("c", with(2).into()), ("d", with(3).into())];
        let said = self.t.by_name(&name, values);
        if said == name { problem.says.clone() } else { said }
    }

    /// The key of the item that a problem is about.
    fn about(&self, problem: &Problem) -> Option<u32> {
        let at = problem.span.lines[0];
        let hit = |item: &&Item| at > 0 && item.span.lines[0] <= at && at <= item.span.lines[1];
        self.review.draft.items.iter().find(hit).map(|item| item.key)
    }

    /// What a spreadsheet says beside a measure.
    fn details(&self, item: &Item) -> Vec<(String, String)> {
        let details = item.details.as_deref().filter(|_| item.kind.has_level());
        details.map(|details| read_details::shown(details, self.t, self.page.lang)).unwrap_or_default()
    }

    fn lit(&self, number: &u32) -> bool {
        let open = self.open.and_then(|key| self.review.draft.item(key));
        open.is_some_and(|item| item.span.lines[0] <= *number && *number <= item.span.lines[1])
    }
}

async fn review_page(ctx: &Ctx, id: ReadingId, open: Option<u32>, form: Form) -> Result<ReviewPage> {
    let scope = ctx.scope()?;
    let (review, plans, place, sheet) = ctx
        .read(move |c| {
            let review = store_readings::review(c, &scope, id)?;
            let place = units::place(c, review.unit)?;
            Ok((review, plan::visible(c, &scope)?, place, store_columns::table(c, id)?.is_some()))
        })
        .await?;
    let higher = plans.into_iter().filter(|p| p.adoption.is_some() && place.above.contains(&p.unit)).collect();
    let t = T(ctx.lang);
    let page = ctx.page(t.review_title(review.file.as_str())).under("/plans", t.plans_title());
    Ok(ReviewPage { page, t, review, open, higher, form, sheet })
}

async fn show(ctx: Ctx, Path(id): Path<String>, RawQuery(raw): RawQuery) -> Reply {
    let open = query(raw).text("item").parse().ok();
    let page = review_page(&ctx, id.parse()?, open, Form::default()).await?;
    match page.review.plan {
        Some(plan) => Ok(see_other(&format!("/plans/{plan}"))),
        None => Page::show(&page),
    }
}

/// Loads the reading, changes its draft, keeps it: all in one transaction, refused when somebody was there in between.
async fn change<F>(ctx: &Ctx, id: ReadingId, form: &Form, f: F) -> Result<()>
where
    F: FnOnce(&mut Draft) -> Result<()> + Send + 'static,
{
    let (scope, actor) = (ctx.scope()?, ctx.actor()?.clone());
    let version: i64 = form.text("version").parse().map_err(|_| Error::Conflict("changed-meanwhile"))?;
    ctx.write(move |tx| {
        let mut review = store_readings::review(tx, &scope, id)?;
        let permit = actor.may::<ReadDocument>(&units::place(tx, review.unit)?)?;
        f(&mut review.draft)?;
        store_readings::keep_draft(tx, &permit, id, version, &review.draft)
    })
    .await
}

async fn correct(ctx: Ctx, Path((id, key)): Path<(String, String)>, form: Form) -> Reply {
    let id: ReadingId = id.parse()?;
    let key: u32 = key.parse().map_err(|_| Error::NotFound)?;
    let asked = form.clone();
    change(&ctx, id, &form, move |draft| apply(draft, key, &asked)).await?;
    Ok(see_other(&format!("/readings/{id}#item-{key}")))
}

fn apply(draft: &mut Draft, key: u32, form: &Form) -> Result<()> {
    let item = draft.item(key).cloned().ok_or(Error::NotFound)?;
    if form.text("do") == "join" {
        // What was typed before the button was pressed goes along.
        if let Some(typed) = form.some("text") {
            let one_line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
            let _kept = draft.correct(key, item.kind, &one_line, item.level, item.horizon);
        }
        return if draft.join_with_previous(key) { Ok(()) } else { Err(Error::NotFound) };
    }
    let kind = match form.text("do") {
        "leave_out" => ItemKind::LeftOut,
        _ => ItemKind::from_word(form.text("kind")).unwrap_or(item.kind),
    };
    let text = form.some("text").unwrap_or(item.text);
    if !draft.correct(key, kind, &text, form.some("level"), form.some("horizon")) {
        return Err(Error::NotFound);
    }
    let wanted = form.text("area").parse().ok();
    if form.some("area").is_some() && kind != ItemKind::Area && wanted != draft.area_of(key) {
        let _moved = draft.move_to(key, wanted);
    }
    Ok(())
}

async fn frame(ctx: Ctx, Path(id): Path<String>, form: Form) -> Reply {
    let id: ReadingId = id.parse()?;
    let asked = form.clone();
    change(&ctx, id, &form, move |draft| {
        set_frame(draft, &asked);
        Ok(())
    })
    .await?;
    Ok(see_other(&format!("/readings/{id}")))
}

fn set_frame(draft: &mut Draft, form: &Form) {
    draft.title = form.text("title").to_owned();
    draft.kind = form.text("kind").to_owned();
    draft.language = form.text("language").to_owned();
    draft.from_on = form.text("from").to_owned();
    draft.to_on = form.text("to").to_owned();
    draft.main_goal = form.some("main_goal");
}

async fn acceptance(ctx: Ctx, Path(id): Path<String>, mut form: Form) -> Reply {
    let id: ReadingId = id.parse()?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let version: i64 = form.text("version").parse().map_err(|_| Error::Conflict("changed-meanwhile"))?;
    let read_in = ctx.house.read_in;
    let higher: Option<PlanId> = form.some("higher").map(|id| id.parse()).transpose()?;
    let accepted = ctx
        .write(move |tx| {
            let review = store_readings::review(tx, &scope, id)?;
            let permit = actor.may::<ReadDocument>(&units::place(tx, review.unit)?)?;
            if let Some(higher) = higher {
                plan::find(tx, &scope, higher)?;
            }
            let levels = units::levels(tx)?;
            let at = clock.now_ms();
            let plan = accept(tx, &permit, &review.draft, &levels, higher, Some(review.document), at)?;
            store_readings::became(tx, &permit, id, version, plan)?;
            db::record(tx, &db::Entry::of(at, permit.by(), "accept", "plan", &plan, Some(&review.unit)))?;
            read_in.iter().try_for_each(|take_in| take_in(tx, &actor, review.unit, plan))?;
            Ok(plan)
        })
        .await;
    match accepted {
        Ok(plan) => Ok(see_other(&format!("/plans/{plan}"))),
        Err(error) => {
            form.take_faults(error)?;
            Page::again(&review_page(&ctx, id, None, form).await?)
        }
    }
}
