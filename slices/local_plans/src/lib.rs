//! What a unit answers to a higher plan (`answers`, decided by its board: `decide`), what those above ask and help with
//! (`requests`, `help`), what becomes of answers in a new version (`follow`), its own action plan (`own_plan`, `actions`),
//! how far that has come (`check`), how a plan it already had meets the higher one (`links`), and how all units below have
//! answered (`coverage`). The texts of a plan and its adoption are `plans`.

mod action;
mod actions;
mod answer;
mod answers;
mod asked;
mod begin;
mod budget;
mod budget_sheet;
mod check;
mod check_rules;
mod check_wording;
mod copy;
mod cost;
mod costs;
mod coverage;
mod decide;
mod document;
mod file;
mod follow;
mod help;
mod hints;
mod kept;
mod links;
mod next_year;
mod own_plan;
mod partner;
mod partners;
mod present;
mod progress;
mod public_actions;
mod put_to;
mod read_in;
mod requests;
mod sheet;
mod store;
mod store_actions;
mod store_costs;
mod store_coverage;
mod store_decided;
mod store_help;
mod store_kept;
mod store_links;
mod store_next_year;
mod store_partners;
mod store_requests;
mod store_rules;
mod suggestions;
mod tally;
mod waiting;
mod web;
mod web_action;
mod web_action_clash;
mod web_action_form;
mod web_answers;
mod web_budget;
mod web_check;
mod web_check_panel;
mod web_check_rules;
mod web_comparison;
mod web_costs;
mod web_coverage;
mod web_decision;
mod web_goals;
mod web_help;
mod web_next_year;
mod web_own;
mod web_partners;
mod web_plan;
mod web_requests;
mod web_shared;
mod wording;

words::messages!();

pub use action::{Details, Recurrence};
pub use actions::{NewAction, add_action, carries_out, drop_action, drop_goal, set_action, set_serves};
pub use answer::{Answer, AnswerKind};
pub use answers::{answer, answers_of, present_of, still_holds, take_back};
pub use asked::{AskedArea, asked, asked_measure};
pub use begin::begin;
pub use budget::{AreaBudget, Budget, ByYear, Frame, Sum};
pub use check::{Check, Missing, check, missing};
pub use check_rules::{add_word, drop_word, settings, switch_rule};
pub use check_wording::{Said, progress, said, without_actions, without_findings};
pub use copy::{copy_actions, copy_plan};
pub use cost::{Cost, NewCost, Rates, TimeUnit};
pub use costs::{budget_of, drop_cost, set_budget, set_cost};
pub use coverage::{
    Coverage, LevelCoverage, UnitCoverage, answered, answered_by_part, answered_in, coverage, measure_notes, sum,
};
pub use decide::{NewDecision, decide};
pub use document::document_of;
pub use file::file_for_operator;
pub use follow::{Followed, Item, follow};
pub use help::{Help, NewHelp, drop_help, give_help, help_for};
pub use kept::{begin_keeping, keep_anew};
pub use links::{Proposed, accept_likely, accept_link, compare, dismiss_link, proposed};
pub use next_year::{Days, left_behind, next_year};
pub use own_plan::{Higher, Link, OwnPlan, own_plan, plans_of_unit};
pub use partner::{Asked, Partner, Reply};
pub use partners::{asked_of, drop_partner, name_partner, reply};
pub use present::{Decided, DraftAnswer, Present};
pub use public_actions::public_actions;
pub use put_to::{Part, PutTo};
pub use read_in::take_in;
pub use requests::{Asking, NewRequest, Request, ask, asking, remind, requests_from, requests_to};
pub use sheet::workbook_of;
pub use tally::{FEWEST_FOR_KINDS, Tally};
pub use waiting::{asked_everywhere, doors, unanswered, waiting};
pub use web::{answers_anything, routes};
pub use wording::{answer_names, answers_bar, answers_given, measure_answers};

#[cfg(test)]
mod tests;
