//! How far the goals of a unit's own plan were reached, as its board judges half-way and at the end (`judgement`, `evaluation`),
//! with the figures beside; what those above see of it (`below`), and what of it is offered to the next plan (`lessons`).
//! How far actions have come is `follow_up`, as counts `roll_up`.

mod below;
mod door;
mod evaluation;
mod judgement;
mod lessons;
mod reported;
mod store;
mod store_below;
mod web;
mod web_goal;
mod web_overview;
mod wording;

words::messages!();

pub use below::{Below, Counted, counted, line_note};
pub use door::doors;
pub use evaluation::{Judged, evaluate, evaluations, is_judged, judgements};
pub use judgement::{Judgement, Measured, NewEvaluation, Stage, Words};
pub use lessons::lessons;
pub use web::routes;
pub use wording::judgement as judgement_name;

#[cfg(test)]
mod tests;
