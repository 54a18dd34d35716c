//! The union's tree: levels with the union's own names, units, and the posts (verv) that people hold in them.
//! Rights follow the post and end with it: `signed_of` turns a session into an actor with today's posts.

mod held;
mod level;
mod post;
mod signed;
mod store;
mod unit;
mod web;
mod web_people;

words::messages!();

pub use level::{Level, NewLevel, add_level, levels};
pub use post::{HeldPost, Holder, NewPost, end_post, found_post, give_post, held_between, held_everywhere};
pub use signed::{actor, signed_of};
pub use store::{has_post, holders};
pub use unit::{NewUnit, Unit, add_unit, below, find, place, tree};
pub use web::{routes, sees_people};
