//! A matter: what it says, what has happened, and the forms that the reader may use now.

use askama::Template;
use axum::extract::Path;
use kernel::access::{HandleMatter, RaiseMatter};
use kernel::id::{MatterId, UnitId};
use kernel::{Error, Result};
use plans::PlanKind;
use web::{Access, Ctx, Form, Page, Reply, Routes, once_key};

use crate::matter::{self, Event, Matter};
use crate::standing::{EventKind, Standing};
use crate::{T, wording};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/matters/{matter}", show)
}

#[derive(Template)]
#[template(path = "matter.html")]
pub(crate) struct MatterPage {
    page: Page,
    t: T,
    matter: Matter,
    now: Standing,
    handles: bool,
    raises: bool,
    /// Where it may be passed on to.
    onward: Vec<(UnitId, String)>,
    /// The plan that it is about, when the reader sees it: link and title.
    plan: Option<(String, String)>,
    form: Form,
    once: String,
    /// Whether the matter has changed since the form was made that was sent.
    moved: bool,
}

impl MatterPage {
    fn state(&self) -> String {
        wording::standing(self.t, &self.matter)
    }

    fn tone(&self) -> &'static str {
        wording::tone(self.now.stage)
    }

    fn due(&self) -> String {
        words::date(self.page.lang, self.matter.answer_by)
    }

    fn happened(&self, event: &Event) -> String {
        wording::event(self.t, event)
    }

    fn by(&self, event: &Event) -> String {
        self.t.event_by(event.by.as_str(), words::instant(self.page.lang, event.at_ms))
    }

    fn new_day(&self, event: &Event) -> String {
        event.answer_by.map(|day| self.t.event_new_day(words::date(self.page.lang, day))).unwrap_or_default()
    }

    fn is_answer(&self, event: &Event) -> bool {
        event.kind == EventKind::Answered
    }

    fn can_receive(&self) -> bool {
        self.handles && self.now.allows(EventKind::Received)
    }

    fn can_answer(&self) -> bool {
        self.handles && self.now.allows(EventKind::Answered)
    }

    fn can_withdraw(&self) -> bool {
        self.raises && self.now.allows(EventKind::Withdrawn)
    }

    fn can_reopen(&self) -> bool {
        self.raises && self.now.allows(EventKind::Reopened)
    }

    fn is_to(&self, unit: &UnitId) -> bool {
        self.form.text("to_unit") == unit.to_string()
    }

    fn fault(&self, field: &str) -> String {
        wording::fault(self.t, &self.form, field)
    }

    /// Whether a fold is shown open: somebody has typed in it.
    fn typed_in(&self, fields: &str) -> bool {
        fields.split(' ').any(|field| self.form.some(field).is_some() || self.form.fault_of(field).is_some())
    }

    /// The words that were not sent, because the matter has changed.
    fn unsent(&self) -> String {
        let fields = ["answer", "assigned_to", "assign_words", "pass_words", "withdraw_words", "reopen_words"];
        fields.into_iter().filter_map(|field| self.form.some(field)).collect::<Vec<_>>().join("\n")
    }
}

pub(crate) async fn matter_page(ctx: &Ctx, id: MatterId, form: Form, moved: bool) -> Result<MatterPage> {
    let (actor, t) = (ctx.actor()?.clone(), T(ctx.lang));
    let (matter, at, raised, tree, plan) = ctx
        .read(move |c| {
            let matter = matter::find(c, &actor.scope(), id)?;
            let at = units::place(c, matter.standing().at)?;
            let handles = actor.can::<HandleMatter>(&at);
            let raises = actor.can::<RaiseMatter>(&units::place(c, matter.unit)?);
            let plan = match matter.about.as_ref().map(|about| plans::find(c, &actor.scope(), about.plan)) {
                None | Some(Err(Error::NotFound)) => None,
                Some(found) => Some(found?),
            };
            Ok((matter, (at, handles), raises, units::tree(c)?, plan))
        })
        .await?;
    let (at, handles) = at;
    let now = matter.standing();
    let named = |unit: UnitId| tree.iter().find(|(known, _)| known.id == unit).map(|(known, _)| known.name.clone());
    let onward = now.onward(&at).into_iter().filter_map(|unit| Some((unit, named(unit)?))).collect();
    let page = ctx.page(matter.title.clone()).under("/matters", t.matters_title());
    let plan = plan.map(|plan| {
        let place = if plan.kind == PlanKind::ActionPlan { "action-plans" } else { "plans" };
        (format!("/{place}/{}", plan.id), plan.title)
    });
    Ok(MatterPage { page, t, matter, now, handles, raises: raised, onward, plan, form, once: once_key(), moved })
}

async fn show(ctx: Ctx, Path(id): Path<String>) -> Reply {
    Page::show(&matter_page(&ctx, id.parse()?, Form::default(), false).await?)
}
