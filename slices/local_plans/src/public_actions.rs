//! The details of an action plan's actions, for the plan's public page. Which of them are shown there is the unit's choice, and
//! is kept with the plan.

use db::Conn;
use kernel::Result;
use kernel::id::PlanId;
use web::PublicAction;
use words::Lang;

use crate::{T, store_actions, wording};

/// The actions of a plan that have details, in words of a language.
///
/// # Errors
/// The database's.
pub fn public_actions(c: &mut Conn, plan: PlanId, lang: Lang) -> Result<Vec<PublicAction>> {
    let t = T(lang);
    let details = store_actions::details(c, plan)?;
    let actions = details.iter().map(|(measure, details)| PublicAction {
        measure: *measure,
        post: details.owner_post.clone(),
        name: details.owner_name.clone(),
        when: wording::when(t, lang, details).join(", "),
        cost: wording::cost(t, lang, details).join(", "),
        seen_by: wording::indicator(t, lang, details),
    });
    Ok(actions.collect())
}
