//! A small union for the tests of single slices: units, people and a plan in a scratch database, and pages with only what a
//! slice puts there. For tests only, so it panics where a program would not.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on is to stop where it stands")]

mod answered;
mod asking;
mod founding;
mod plan;
pub mod with_branches;
pub mod with_many_branches;

pub use answered::Answered;
pub use asking::bare_house;
pub use founding::{Cast, Founding, Places, Union};
pub use plan::new_plan;
