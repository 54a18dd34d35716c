//! The check of a plan: what its goals and actions could still be given, told from details where they are known and else from
//! what the texts themselves say. It suggests, and never stands in the way. Pure; who asks puts the findings into words
//! (`RULES` names the messages) and knows the plan above.

mod change;
mod cost;
mod figures;
mod find;
mod measure;
mod object;
mod often;
mod outside;
mod owner;
mod passive;
mod patterns;
mod plan;
mod rules;
mod says;
mod settings;
mod two;
mod vague;
mod when;
mod words;

pub use cost::Cost;
pub use figures::Figures;
pub use find::{Checked, Finding, Place, check};
pub use measure::Measure;
pub use object::Object;
pub use often::Often;
pub use plan::{Action, Goal, Known, Plan, language, set_out};
pub use rules::{Looks, RULES, Rule, rule};
pub use says::{Says, says};
pub use settings::{OwnWord, Settings};
pub use when::Deadline;

#[cfg(test)]
mod tests;
