//! Hearings: a plan is opened for input until a deadline; units and members comment and propose changes; each proposal
//! gets a recommendation, a decision and an answer, and what is accepted makes the plan's next version.

mod change;
mod consolidation;
mod deadline;
mod deciding;
mod decision;
mod document;
mod giving;
mod hearing;
mod item;
mod lines;
mod notices;
mod proposal;
mod settle;
#[cfg(test)]
mod settle_tests;
mod store;
mod store_decisions;
mod store_proposals;
mod view;
mod web;
mod web_consolidation;
mod web_decision;
mod web_decisions;
mod web_document;
mod web_giving;
mod web_hearing;
mod web_list;
mod web_mine;
mod web_open;
mod web_steps;

words::messages!();

pub use consolidation::{Prepared, make_version, prepare};
pub use deciding::{Chosen, decide, decide_as_recommended};
pub use decision::{Decision, Ruling};
pub use giving::{Giver, NewProposal, change, give, send, support, withdraw};
pub use hearing::{Hearing, NewHearing, Stage, close, find, of_plan, open, prolong, publish, visible};
pub use item::{ItemKind, ItemRef, ProposalKind};
pub use lines::{Line, lines_of};
pub use notices::{has_spoken, plan_doors, unheard_everywhere, waiting};
pub use proposal::{Proposal, State, Supporter, of_hearing, sent_by};
pub use settle::{Decided, Fate, Hindrance, Review, Settled};
pub use web::routes;

#[cfg(test)]
mod tests;
