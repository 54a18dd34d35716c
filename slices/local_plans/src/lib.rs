<<<<<<< HEAD
//! What a unit answers to a higher plan (`answers`), its own action plan (`own_plan`, `actions`), how far that has come
//! (`check`), how a plan it already had meets the higher one (`links`), and how all units below have answered
//! (`coverage`). The texts of a plan and its adoption are `plans`.

mod action;
mod actions;
mod answer;
mod answers;
mod asked;
mod begin;
mod check;
mod coverage;
mod document;
mod links;
mod own_plan;
mod sheet;
mod store;
mod store_actions;
mod store_coverage;
mod store_links;
mod tally;
mod web;
mod web_action;
mod web_action_form;
mod web_answers;
mod web_begin;
mod web_comparison;
mod web_coverage;
mod web_document;
mod web_goals;
mod web_plan;
mod wording;

words::messages!();

pub use action::{Details, Recurrence};
pub use actions::{NewAction, add_action, carries_out, drop_action, drop_goal, set_action};
pub use answer::{Answer, AnswerKind};
pub use answers::{answer, answers_of, take_back};
pub use asked::{AskedArea, asked, asked_measure};
pub use begin::begin;
pub use check::{Check, Missing, check, missing};
pub use coverage::{Coverage, answered, coverage};
pub use document::document_of;
pub use links::{Proposed, accept_likely, accept_link, compare, dismiss_link, proposed};
pub use own_plan::{Higher, Link, OwnPlan, own_plan, plans_of_unit};
pub use sheet::workbook_of;
pub use tally::Tally;
pub use web::{answers_anything, routes};

#[cfg(test)]
mod tests;
=======
//! A unit's answers to a higher plan, and its own action plan.

use kernel::{Error, Operator, Result};

/// The slice's routes.
#[must_use]
pub fn routes() -> web::Routes {
    web::Routes::new()
}

/// Made by the slice's document module.
///
/// # Errors
/// `NotFound` until there are action plans.
pub fn file_for_operator(_: &mut db::Conn, _: Operator, _: &plans::PlanTree, _: &str) -> Result<Vec<u8>> {
    Err(Error::NotFound)
}
>>>>>>> main
