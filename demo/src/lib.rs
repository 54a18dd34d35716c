//! One believable union, Samferd, as data: its units and people, its strategy plan, its branches' plans and answers. Seeds
//! the demo, the tests and the pictures. Everything goes in through the slices' own verbs, with permits.

mod address;
mod hearing;
mod local;
mod matter;
mod people;
mod plan;
mod together;
mod union;
mod year;
mod year_evaluation;
mod year_report;
mod year_wheel;

use db::{Door, Tx};
use jiff::civil::{Date, date};
use kernel::id::PlanId;
use kernel::{Clock, Operator, Result};

pub use people::{PASSWORD, Person, cast};
pub use union::{Founded, Union, found};

/// The day on which the demo begins: between the national plan's adoption and the branches' annual meetings.
#[must_use]
pub fn first_day() -> Date {
    date(2026, 2, 10)
}

/// The day on which the demo begins when a whole year lies behind it: after New Year, before the annual meetings.
#[must_use]
pub fn day_after_the_year() -> Date {
    date(2027, 1, 12)
}

/// Fills an empty, migrated database with the demo union.
///
/// # Errors
/// What the slices say; none of it is expected.
pub fn seed(door: &Door, clock: &Clock) -> Result<()> {
    door.write_now(|tx| first_of_it(tx, clock).map(drop))
}

/// As `seed`, and then lets a year happen: adopted plans, meetings, what became of the actions, matters answered. The year
/// begins on `first_day`, whatever the time is now.
///
/// # Errors
/// What the slices say; none of it is expected.
pub fn seed_with_year(door: &Door) -> Result<()> {
    door.write_now(|tx| {
        let (founded, national) = first_of_it(tx, &Clock::standing(first_day()))?;
        year::happens(tx, &founded, national)?;
        year_evaluation::goals_are_judged(tx, &founded)?;
        year_report::written(tx, &founded)
    })
}

/// The names of the demo's branches, in the order in which they are founded.
#[must_use]
pub fn branches() -> Vec<String> {
    union::described(include_str!("../data/union.json")).map(|union| union.branches()).unwrap_or_default()
}

fn first_of_it(tx: &mut Tx, clock: &Clock) -> Result<(Founded, PlanId)> {
    let union: Union = union::described(include_str!("../data/union.json"))?;
    let hash = accounts::hash_password(PASSWORD)?;
    let founded = union::found(tx, Operator::at_the_console(), &union, &|_| Ok(hash.clone()), clock)?;
    let national = plan::adopted_strategy(tx, &founded, clock)?;
    local::answers_and_action_plans(tx, &founded, national, clock)?;
    hearing::plan_out_for_input(tx, &founded, clock)?;
    local::asked_from_the_district(tx, national, clock)?;
    together::budget_and_sharing(tx, &founded, clock)?;
    matter::raised_from_bergen(tx, &founded)?;
    address::of_everybody(tx, &founded, &union, clock)?;
    Ok((founded, national))
}
