//! Reminders by mail: what is due for whom (`due`), told once for each time and step, in one letter a person and day at most
//! (`day_round`, `letter`); what each person wants of it (`choices`, `address`); and the links in letters, which do one thing
//! for whoever opens them, once, without signing in (`link`). Letters are carried by `mail`; what is open where is the slices'
//! below.

mod address;
mod choices;
mod day_round;
mod due;
mod grace;
mod holiday;
mod items;
mod letter;
mod link;
mod quiet;
mod recipients;
mod reported;
mod step;
mod store;
mod store_link;
mod thing;
mod web;
mod web_link;
mod web_settings;

words::messages!();

pub use address::{confirm_for_the_demo, set_address};
pub use day_round::look;
pub use letter::writer;
pub use web::routes;
