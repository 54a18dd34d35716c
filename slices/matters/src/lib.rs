//! Matters that a unit raises to one above it: where each is now (`standing`), what may be done with it (`step`, `act`), and
//! what became of it, as a record that both ends can search (`record`). What a matter is about may be an action or a measure
//! of a plan; the plans themselves are `plans`.

mod act;
mod everywhere;
mod handover;
mod matter;
mod raise;
mod record;
mod standing;
mod step;
mod store;
mod store_everywhere;
mod waiting;
mod web;
mod web_list;
mod web_matter;
mod web_new;
mod web_steps;
mod wording;

words::messages!();

pub use act::act;
pub use everywhere::{Anywhere, everywhere};
pub use handover::handover;
pub use matter::{About, Event, Matter, find, seen};
pub use raise::{NewMatter, raise};
pub use record::finds;
pub use standing::{EventKind, Happened, Stage, Standing, standing};
pub use step::Step;
pub use waiting::waiting;
pub use web::{has_matters, routes};
