//! My list: the actions that somebody answers for and that are open now, with one press for what is done.

use db::Conn;
use kernel::access::FollowUp;
use kernel::{Actor, Clock, Result};
use web::{Press, Waiting};
use words::Lang;

use crate::followed::followed_of_unit;
use crate::mine::KnownBy;
use crate::standing::Stage;
use crate::status::Status;
use crate::{T, store, wording};

/// The open actions that are the actor's, by their name or by their post, in every unit where they follow plans up.
///
/// # Errors
/// The database's.
pub fn waiting(c: &mut Conn, actor: &Actor, clock: &Clock, lang: Lang) -> Result<Vec<Waiting>> {
    let (t, scope, today) = (T(lang), actor.scope(), clock.today());
    let mut all = Vec::new();
    for held in actor.own_units_for::<FollowUp>() {
        let known = KnownBy { name: actor.name.clone(), titles: store::titles(c, &scope, held.place.unit)? };
        for found in followed_of_unit(c, &scope, held.place.unit, today)? {
            let open = |stage: Stage| stage != Stage::Closed;
            for action in found.actions.iter().filter(|a| open(a.standing.stage) && known.owns(a)) {
                // What has not begun is not waiting yet.
                let Some(occasion) = action.standing.occasion.as_ref().filter(|o| o.opens <= today) else { continue };
                let href = format!("/action-plans/{}/actions/{}/statuses", found.plan.id, action.action);
                let facts = [
                    wording::status(t, action.standing.said.as_ref().map(|said| said.status)),
                    wording::occasion(lang, &occasion.key),
                    wording::when(t, lang, &action.standing),
                ];
                let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
                let fields = vec![
                    ("status", Status::Done.word().to_owned()),
                    ("occasion", occasion.key.clone()),
                    ("back", "front".to_owned()),
                ];
                all.push(Waiting {
                    title: action.text.clone(),
                    note: t.waiting_note(found.plan.unit_name.as_str(), facts.join(" · ")),
                    due: action.standing.due,
                    press: Some(Press { href: href.clone(), fields, label: t.quick_done() }),
                    href,
                });
            }
        }
    }
    Ok(all)
}
