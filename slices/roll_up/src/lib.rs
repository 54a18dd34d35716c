//! How far a plan has come in all the units below, as counts: each action of an adopted action plan counts under the measure that
//! it carries out (`store_kept` has the definition), in step with every change (`kept`); who may count what is `view`, and what
//! would tell on a single unit is left out (`hide`). The statuses are `follow_up`, the answers `local_plans`.

mod count;
mod data;
mod door;
mod hide;
mod kept;
mod line;
mod roll_up;
mod sheet;
mod store;
mod store_kept;
mod view;
mod web;
mod web_file;
mod web_line;
mod web_page;
mod wording;

words::messages!();

pub use count::{Count, hidden_parts, tells_on_somebody};
pub use data::data_of;
pub use door::doors;
pub use kept::{begin_keeping, rebuild};
pub use line::{Line, LineKind};
pub use roll_up::{Asked, RollUp, newest_plan, roll_up, roll_up_for_operator};
pub use view::{Period, View};
pub use web::routes;
pub use wording::{answers, sentence};

#[cfg(test)]
mod tests;
