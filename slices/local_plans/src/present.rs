//! What a unit says to a plan today, as its own board sees it: drafts, what is decided, what follows from an earlier version
//! of the plan or must be looked at, and every earlier answer. For nobody outside the unit; figures for others are
//! `coverage`.

use std::collections::{HashMap, HashSet};

use db::Conn;
use kernel::Result;
use kernel::id::{AnswerId, MeasureId};
use plans::PlanTree;
use units::Unit;

use crate::answer::Answer;
use crate::asked::AskedArea;
use crate::follow::{Item, follow, line};
use crate::{store, store_decided};

/// An answer that the board has not decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftAnswer {
    /// The answer.
    pub answer: Answer,
    /// Who wrote it.
    pub by: String,
    /// When, in milliseconds.
    pub at_ms: i64,
}

/// An answer that the board has decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// Id.
    pub id: AnswerId,
    /// The measure that was answered; of an earlier version when the answer follows from there.
    pub measure: MeasureId,
    /// That measure's text.
    pub text: String,
    /// The title of the plan that it stands in.
    pub plan: String,
    /// The answer.
    pub answer: Answer,
    /// The day of the meeting, `YYYY-MM-DD`; the day it was given, before decisions were written down.
    pub on_day: String,
    /// Where the minutes say so; `None` before decisions were written down.
    pub minutes: Option<String>,
    /// Who wrote it.
    pub by: String,
    /// Whether it stands, or another one has taken its place.
    pub standing: bool,
    /// Whether it was given to an earlier version of the plan.
    pub earlier: bool,
}

/// What a unit says to a plan.
#[derive(Debug, Clone, Default)]
pub struct Present {
    /// Drafts, by measure.
    pub drafts: HashMap<MeasureId, DraftAnswer>,
    /// What is decided: for the measure itself, or following from an earlier version that says the same.
    pub decided: HashMap<MeasureId, Decided>,
    /// Answers to earlier versions of measures that were reworded.
    pub to_look_at: HashMap<MeasureId, Decided>,
    /// Measures that are new in this version, when the unit has answered an earlier one.
    pub new: HashSet<MeasureId>,
    /// Answers to measures that are not put to the unit any more.
    pub gone: Vec<Decided>,
    /// Every decided answer to a measure or what it comes from, first one first.
    pub history: HashMap<MeasureId, Vec<Decided>>,
}

impl Present {
    /// What the unit says now: the draft, otherwise what is decided.
    #[must_use]
    pub fn answer(&self, measure: MeasureId) -> Option<&Answer> {
        let decided = || self.decided.get(&measure).map(|decided| &decided.answer);
        self.drafts.get(&measure).map(|draft| &draft.answer).or_else(decided)
    }

    /// The same for every measure that has one.
    #[must_use]
    pub fn now(&self) -> HashMap<MeasureId, Answer> {
        let all = self.decided.keys().chain(self.drafts.keys());
        all.filter_map(|id| Some((*id, self.answer(*id)?.clone()))).collect()
    }
}

/// The day of an instant, in Norwegian time.
pub(crate) fn day_of(ms: i64) -> String {
    kernel::clock::norwegian_day(ms).map(|day| day.to_string()).unwrap_or_default()
}

/// Reads it for a unit whose board asks. Three queries, however many versions there are.
pub(crate) fn read(c: &mut Conn, tree: &PlanTree, areas: &[AskedArea], unit: &Unit) -> Result<Present> {
    let plan = tree.plan.id;
    let drafts = store::drafts(c, plan, unit.id)?;
    let given = store_decided::all(c, plan, unit.id)?;
    let earlier = if tree.plan.previous.is_some() { store_decided::earlier_measures(c, plan)? } else { Vec::new() };
    Ok(gather(drafts, given, earlier, areas))
}

fn gather(
    drafts: HashMap<MeasureId, DraftAnswer>,
    given: Vec<Decided>,
    mut earlier: Vec<Item>,
    areas: &[AskedArea],
) -> Present {
    let standing: HashMap<MeasureId, &Decided> =
        given.iter().filter(|answer| answer.standing).map(|answer| (answer.measure, answer)).collect();
    earlier.iter_mut().for_each(|item| item.answered = standing.contains_key(&item.id));
    let asked = areas.iter().flat_map(|area| &area.measures);
    let now: Vec<Item> = asked
        .map(|m| Item { id: m.id, text: m.text.clone(), previous: m.previous, answered: standing.contains_key(&m.id) })
        .collect();
    let followed = follow(&earlier, &now);
    let pairs = |pairs: &[(MeasureId, MeasureId)]| -> HashMap<MeasureId, Decided> {
        pairs.iter().filter_map(|(new, old)| Some((*new, (*standing.get(old)?).clone()))).collect()
    };
    let mut decided = pairs(&followed.carried);
    decided.extend(now.iter().filter_map(|item| Some((item.id, (*standing.get(&item.id)?).clone()))));
    let to_look_at = pairs(&followed.to_look_at);
    let gone = followed.gone.iter().filter_map(|id| standing.get(id).map(|answer| (*answer).clone())).collect();
    let any_earlier = earlier.iter().any(|item| item.answered);
    let new = if any_earlier { followed.new.into_iter().collect() } else { HashSet::new() };
    let known: HashMap<MeasureId, &Item> = earlier.iter().map(|item| (item.id, item)).collect();
    let history = now
        .iter()
        .filter_map(|item| {
            let mut ids: HashSet<MeasureId> = line(&known, item).into_iter().map(|item| item.id).collect();
            ids.insert(item.id);
            let told: Vec<Decided> = given.iter().filter(|answer| ids.contains(&answer.measure)).cloned().collect();
            (!told.is_empty()).then_some((item.id, told))
        })
        .collect();
    Present { drafts, decided, to_look_at, new, gone, history }
}
