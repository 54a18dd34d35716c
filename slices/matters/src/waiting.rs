//! What waits on the front page: matters that are with one's unit, and answers to what it raised, for two weeks.

use db::Conn;
use kernel::access::{HandleMatter, RaiseMatter};
use kernel::clock::norwegian_day;
use kernel::{Actor, Clock, Result};
use web::Waiting;
use words::Lang;

use crate::standing::{EventKind, Stage};
use crate::{T, matter, wording};

/// How many days an answer is shown to those who asked.
const ANSWER_DAYS: i32 = 14;

/// The open matters that are with a unit where the actor handles them, and the new answers to what their unit raised.
///
/// # Errors
/// The database's.
pub fn waiting(c: &mut Conn, actor: &Actor, clock: &Clock, lang: Lang) -> Result<Vec<Waiting>> {
    let (t, today) = (T(lang), clock.today());
    let (handles, raises) = (actor.own_units_for::<HandleMatter>(), actor.own_units_for::<RaiseMatter>());
    if handles.is_empty() && raises.is_empty() {
        return Ok(Vec::new());
    }
    let mut all = Vec::new();
    for matter in matter::seen(c, &actor.scope())? {
        let now = matter.standing();
        let href = format!("/matters/{}", matter.id);
        if now.is_open() && handles.iter().any(|held| held.place.unit == now.at) {
            let what = format!("{} · {}", wording::standing(t, &matter), wording::due(t, lang, &matter, today));
            let note = t.waiting_ours(matter.unit_name.as_str(), what);
            all.push(Waiting { title: matter.title, href, note, due: Some(matter.answer_by), press: None });
        } else if now.stage == Stage::Answered && raises.iter().any(|held| held.place.unit == matter.unit) {
            let answered = matter.last(EventKind::Answered).and_then(|event| norwegian_day(event.at_ms));
            if answered.is_some_and(|day| (today - day).get_days() <= ANSWER_DAYS) {
                let note = t.waiting_answered(matter.name_of(now.at));
                all.push(Waiting { title: matter.title, href, note, due: None, press: None });
            }
        }
    }
    Ok(all)
}
