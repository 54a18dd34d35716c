//! What a unit answers to a higher plan (`answers`), its own action plan (`own_plan`, `actions`), how far that has come
//! (`check`), how a plan it already had meets the higher one (`links`), and how all units below have answered
//! (`coverage`). The texts of a plan and its adoption are `plans`.

mod action;
mod actions;
mod answer;
mod answers;
mod asked;
mod begin;
mod budget;
mod budget_sheet;
mod check;
mod copy;
mod cost;
mod costs;
mod coverage;
mod document;
mod file;
mod links;
mod own_plan;
mod partner;
mod partners;
mod read_in;
mod sheet;
mod store;
mod store_actions;
mod store_costs;
mod store_coverage;
mod store_links;
mod store_partners;
mod tally;
mod web;
mod web_action;
mod web_action_form;
mod web_answers;
mod web_budget;
mod web_comparison;
mod web_costs;
mod web_coverage;
mod web_goals;
mod web_own;
mod web_partners;
mod web_plan;
mod web_shared;
mod wording;

words::messages!();

pub use action::{Details, Recurrence};
pub use actions::{NewAction, add_action, carries_out, drop_action, drop_goal, set_action, set_serves};
pub use answer::{Answer, AnswerKind};
pub use answers::{answer, answers_of, take_back};
pub use asked::{AskedArea, asked, asked_measure};
pub use begin::begin;
pub use budget::{AreaBudget, Budget, ByYear, Frame, Sum};
pub use check::{Check, Missing, check, missing};
pub use copy::{copy_actions, copy_plan};
pub use cost::{Cost, NewCost, Rates, TimeUnit};
pub use costs::{budget_of, drop_cost, set_budget, set_cost};
pub use coverage::{Coverage, LevelCoverage, UnitCoverage, answered, coverage, measure_notes};
pub use document::document_of;
pub use file::file_for_operator;
pub use links::{Proposed, accept_likely, accept_link, compare, dismiss_link, proposed};
pub use own_plan::{Higher, Link, OwnPlan, own_plan, plans_of_unit};
pub use partner::{Asked, Partner, Reply};
pub use partners::{asked_of, drop_partner, name_partner, reply};
pub use read_in::take_in;
pub use sheet::workbook_of;
pub use tally::Tally;
pub use web::{answers_anything, routes};

#[cfg(test)]
mod tests;
