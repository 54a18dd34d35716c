//! Plans: a document is handed in and read (`reading` the crate), its reading is reviewed (`draft`), accepted as a draft
//! plan, adopted, shown and handed out. What a unit answers to a plan is `local_plans`.

mod accept;
mod adoption;
mod column_choice;
mod document;
mod draft;
mod handed_in;
mod items;
mod next_version;
mod outline;
mod plan;
mod read_details;
mod sharing;
mod step;
mod steps;
mod store;
mod store_columns;
mod store_indicators;
mod store_items;
mod store_readings;
mod store_sharing;
mod store_steps;
mod store_versions;
mod tree;
mod web;
mod web_adoption;
mod web_columns;
mod web_list;
mod web_readings;
mod web_review;

words::messages!();

pub use accept::accept;
pub use adoption::{Adoption, adopt};
pub use document::{document_language, labels, plan_document};
pub use draft::{Draft, Item, ItemKind};
pub use handed_in::{HandedIn, hand_in, read_capped};
pub use items::{NewItem, add_area, add_goal, add_measure, drop_item, goals_of, reword};
pub use next_version::{Copied, next_version};
pub use outline::{outline_of, sheet_of};
pub use plan::{NewPlan, Plan, PlanKind, create, find, of_unit, visible};
pub use read_details::details_read;
pub use sharing::{is_shared, share, shared, shared_tree, stop_sharing};
pub use step::Step;
pub use steps::{NewStep, Taken, open_to, steps_of, take_step};
pub use tree::{AreaTree, Goal, Measure, Paragraph, PlanTree, tree, tree_for_operator};
pub use web::{make_file, routes};
pub use web_readings::refusal;
