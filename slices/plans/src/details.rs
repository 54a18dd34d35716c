//! Changing what stands on the front of a draft: title, period, kind, language, main goal, and whether it is numbered; held
//! against the revision that the form was made from.

use db::Tx;
use kernel::access::WritePlan;
use kernel::id::PlanId;
use kernel::{Error, Permit, Result};
use words::Lang;

use crate::changes::Note;
use crate::plan::{NewPlan, Plan, PlanKind};
use crate::{items, store, store_changes};

/// What stands on the front.
#[derive(Debug, Clone)]
pub(crate) struct Details {
    pub(crate) kind: PlanKind,
    pub(crate) title: String,
    pub(crate) lang: Lang,
    pub(crate) from_on: String,
    pub(crate) to_on: String,
    pub(crate) main_goal: Option<String>,
    pub(crate) numbered: bool,
}

impl Details {
    /// As the plan has them.
    pub(crate) fn of(plan: &Plan) -> Self {
        Self {
            kind: plan.kind,
            title: plan.title.clone(),
            lang: plan.lang,
            from_on: plan.from_on.clone(),
            to_on: plan.to_on.clone(),
            main_goal: plan.main_goal.clone(),
            numbered: plan.numbered,
        }
    }

    fn check(&self) -> Result<()> {
        NewPlan {
            kind: self.kind,
            title: self.title.clone(),
            lang: self.lang,
            from_on: self.from_on.clone(),
            to_on: self.to_on.clone(),
            main_goal: None,
            higher: None,
            previous: None,
            document: None,
        }
        .check()
    }

    fn main_goal(&self) -> &str {
        self.main_goal.as_deref().map(str::trim).unwrap_or_default()
    }
}

fn yes(truth: bool) -> &'static str {
    if truth { "yes" } else { "no" }
}

/// Changes them. `plan` is as the database has it now, in the same transaction.
///
/// # Errors
/// `Invalid` as `NewPlan::check`, and `fault-kind-stays` when an action plan should become something else (its actions hold
/// more than measures do); `Conflict` when the text stands, and `"changed-meanwhile"` when the revision has moved on.
pub(crate) fn change_details(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: &Plan,
    revision: i64,
    new: &Details,
    at_ms: i64,
) -> Result<()> {
    let id: PlanId = plan.id;
    items::open(tx, permit, id)?;
    if plan.revision != revision {
        return Err(Error::Conflict("changed-meanwhile"));
    }
    new.check()?;
    if plan.kind == PlanKind::ActionPlan && new.kind != plan.kind {
        return Err(Error::fault("kind", "fault-kind-stays"));
    }
    let old = Details::of(plan);
    let iso = |text: &str| words::read_date(text).map(|day| day.to_string()).unwrap_or_default();
    let (from, to) = (iso(&new.from_on), iso(&new.to_on));
    let fields = [
        ("title", old.title.as_str(), new.title.trim()),
        ("kind", old.kind.word(), new.kind.word()),
        ("language", old.lang.code(), new.lang.code()),
        ("from", old.from_on.as_str(), from.as_str()),
        ("to", old.to_on.as_str(), to.as_str()),
        ("main-goal", old.main_goal(), new.main_goal()),
        ("numbered", yes(old.numbered), yes(new.numbered)),
    ];
    let notes: Vec<Note> = fields
        .into_iter()
        .filter_map(|(field, before, after)| Note::set("plan", &id, field, (before, after), revision + 1))
        .collect();
    if notes.is_empty() {
        return Ok(());
    }
    store::set_details(tx, id, new, (&from, &to))?;
    store_changes::insert(tx, permit, id, at_ms, &notes)
}
