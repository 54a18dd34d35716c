//! What comes when in a unit's year: its duties by rule (`rule`, `duty`), its meetings and the days of its actions, gathered
//! (`wheel`), drawn (`draw`), suggested to begin with (`suggested`), and as a calendar at a secret address (`feed`). Meetings
//! and actions are `follow_up`.

mod draw;
mod duty;
mod feed;
mod handover;
mod rule;
mod store;
mod suggested;
mod web;
mod web_duty;
mod web_feed;
mod web_suggested;
mod web_wheel;
mod wheel;
mod wording;

words::messages!();

pub use duty::{Below, Duty, Keeper, NewDuty, add_duties, drop_duty, duties, set_duty};
pub use feed::{Feed, calendar, feeds, new_feed, stop_feed};
pub use handover::handover;
pub use rule::{Rule, Stretch, When};
pub use suggested::{Suggestion, suggestions};
pub use web::{doors, routes};
pub use wheel::{Entry, Ring, Wheel, wheel};
